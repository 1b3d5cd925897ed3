package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.library.ClassSignature.FieldSignature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field known from a class file. */
final class LibraryField implements FieldSymbol {

    private final LibraryType owner;
    private final FieldSignature signature;
    private volatile @Nullable JavaType type;

    LibraryField(LibraryType owner, FieldSignature signature) {
        this.owner = owner;
        this.signature = signature;
    }

    @Override
    public TypeSymbol owner() {
        return owner;
    }

    @Override
    public String name() {
        return signature.name();
    }

    @Override
    public JavaType type() {
        JavaType known = type;
        if (known == null) {
            String text = signature.generic() == null ? signature.descriptor() : signature.generic();
            known = new SignatureTypes(text, owner.library, owner::variable).type();
            type = known;
        }
        return known;
    }

    @Override
    public Modifiers modifiers() {
        return LibraryFlags.modifiers(signature.access(), LibraryFlags.Of.FIELD);
    }

    @Override
    public boolean isEnumConstant() {
        return (signature.access() & LibraryFlags.ENUM) != 0;
    }

    /** Class files keep truth values and the small types as Integer. */
    @Override
    public Optional<Object> constantValue() {
        Object value = signature.constant();
        if (value instanceof Integer number) {
            return Optional.of(
                    switch (signature.descriptor()) {
                        case "Z" -> number != 0;
                        case "B" -> number.byteValue();
                        case "S" -> number.shortValue();
                        case "C" -> (char) number.intValue();
                        default -> number;
                    });
        }
        return Optional.ofNullable(value);
    }

    @Override
    public Optional<Place> place() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return owner + "#" + name();
    }
}
