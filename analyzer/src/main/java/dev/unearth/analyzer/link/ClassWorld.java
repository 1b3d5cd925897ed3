package dev.unearth.analyzer.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a class file can name: other types by their binary names. */
interface ClassWorld {

    /** The type of that binary name; null when there is none. */
    @Nullable
    TypeSymbol find(String binaryName);

    /** A reference from one class file to another: unknown where the other is missing. */
    default JavaType refer(String internalName, List<JavaType> arguments) {
        String binaryName = internalName.replace('/', '.');
        TypeSymbol found = find(binaryName);
        return found == null ? new JavaType.Unknown(binaryName) : new JavaType.Declared(found, arguments);
    }
}
