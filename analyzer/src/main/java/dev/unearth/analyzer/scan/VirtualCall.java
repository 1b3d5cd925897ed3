package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;

/**
 * A call that the object decides: one for all places of a method that call the same through the same type.
 *
 * @param from the calling method
 * @param callee the method that the linker found
 * @param receiver the static type of the object it is called on
 */
record VirtualCall(NodeKey from, MethodSymbol callee, TypeSymbol receiver) {}
