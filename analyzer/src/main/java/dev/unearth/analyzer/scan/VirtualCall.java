package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;

/**
 * A call that the object decides: one for all places of a method that call the same through the same type.
 *
 * @param from the calling method
 * @param through what is called
 * @param place the first of its places
 */
record VirtualCall(NodeKey from, Through through, Place place) {

    /**
     * A method and the type it is called through, without symbols, so that it can be kept.
     *
     * @param callee the method that the linker found
     * @param ofSystem whether the scanned system declares the callee
     * @param receiver the static type of the object it is called on
     */
    record Through(NodeKey callee, boolean ofSystem, Heir.Name receiver) {
        static Through of(MethodSymbol callee, TypeSymbol receiver, NodeKeys keys) {
            return new Through(keys.of(callee), callee.owner().isSource(), Heir.Name.of(receiver));
        }
    }

    /** Whether the object decides which method a call of {@code callee} runs (language specification 15.12.4.4). */
    static boolean isDecidedByObject(MethodSymbol callee, TypeSymbol receiver) {
        Modifiers modifiers = callee.modifiers();
        return !callee.isConstructor()
                && !modifiers.has(Modifiers.Flag.STATIC)
                && !modifiers.has(Modifiers.Flag.PRIVATE)
                && !modifiers.has(Modifiers.Flag.FINAL)
                && !receiver.modifiers().has(Modifiers.Flag.FINAL);
    }
}
