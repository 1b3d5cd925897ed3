package dev.unearth.analyzer.library;

import java.io.IOException;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads class files of one library and reports those that are broken. */
final class ClassFiles {

    /** No real class file is larger; what is may be a decompression bomb. */
    private static final int LARGEST = 16 << 20;

    /** The entry that describes a module. */
    static final String MODULE = "module-info.class";

    private final String library;
    private final Consumer<LibraryFlaw> flaws;

    ClassFiles(String library, Consumer<LibraryFlaw> flaws) {
        this.library = library;
        this.flaws = flaws;
    }

    /** The signature in the entry called {@code entry}. */
    Optional<ClassSignature> read(String entry, Content content) {
        try {
            byte[] bytes = content.bytes(LARGEST + 1);
            if (bytes == null) {
                return Optional.empty();
            }
            if (bytes.length > LARGEST) {
                return flaw(entry, "is larger than a class file can be");
            }
            return Optional.of(SignatureVisitor.read(bytes));
        } catch (IOException e) {
            return flaw(entry, "cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            // ASM answers broken class files with whatever its parser stumbles over.
            return flaw(entry, "is no class file this version can read: " + e);
        }
    }

    /** The module that the entry {@code module-info.class} describes. */
    Optional<ModuleHeader> readModule(Content content) {
        try {
            byte[] bytes = content.bytes(LARGEST);
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(ModuleHeader.of(ModuleDescriptor.read(ByteBuffer.wrap(bytes))));
        } catch (IOException | InvalidModuleDescriptorException e) {
            flaws.accept(new LibraryFlaw(library, MODULE, "is no description of a module: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<ClassSignature> flaw(String entry, String reason) {
        flaws.accept(new LibraryFlaw(library, entry, reason));
        return Optional.empty();
    }

    /** The bytes of an entry, at most so many; null when there is no such entry. */
    interface Content {
        byte @Nullable [] bytes(int limit) throws IOException;
    }
}
