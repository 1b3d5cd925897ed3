package dev.unearth.analyzer.link;

import dev.unearth.analyzer.library.ClassPath;
import dev.unearth.analyzer.library.ClassSignature;
import dev.unearth.analyzer.library.Library;
import dev.unearth.analyzer.library.ModuleHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The symbols of the libraries of one class path, made when they are first asked for. Those of the JDK are shared by all class
 * paths of its level.
 */
final class LibraryTypes implements ClassWorld {

    /** No symbols at all. */
    static final LibraryTypes NONE = new LibraryTypes(List.of(), null);

    private final List<Library> libraries;
    private final @Nullable LibraryTypes jdk;
    private final Set<String> packages = new HashSet<>();
    private final Map<String, LibraryType> types = new ConcurrentHashMap<>();

    private LibraryTypes(List<Library> libraries, @Nullable LibraryTypes jdk) {
        this.libraries = libraries;
        this.jdk = jdk;
        for (Library library : libraries) {
            library.packages().forEach(this::addPackage);
        }
    }

    /** The symbols of the JDK alone. */
    static LibraryTypes ofJdk(Library jdk) {
        return new LibraryTypes(List.of(jdk), null);
    }

    /** The symbols of {@code classPath} over those of its JDK. */
    static LibraryTypes of(ClassPath classPath, LibraryTypes jdk) {
        return new LibraryTypes(classPath.libraries(), jdk);
    }

    private void addPackage(String internal) {
        String dotted = internal.replace('/', '.');
        while (!dotted.isEmpty() && packages.add(dotted)) {
            dotted = dotted.substring(0, Math.max(0, dotted.lastIndexOf('.')));
        }
    }

    /** The JDK's type of that binary name; null when there is none. */
    @Nullable
    TypeSymbol jdk(String binaryName) {
        return jdk == null ? find(binaryName) : jdk.find(binaryName);
    }

    /** The type of that binary name, the JDK's first; null when there is none. */
    @Override
    public @Nullable TypeSymbol find(String binaryName) {
        TypeSymbol found = jdk == null ? null : jdk.find(binaryName);
        return found != null ? found : own(binaryName);
    }

    private @Nullable LibraryType own(String binaryName) {
        LibraryType known = types.get(binaryName);
        if (known != null || !packages.contains(packageOf(binaryName))) {
            return known;
        }
        String internal = binaryName.replace('.', '/');
        for (Library library : libraries) {
            if (library.holds(internal)) {
                Optional<ClassSignature> found = library.find(internal);
                if (found.isPresent()) {
                    LibraryType made = new LibraryType(
                            found.get(), library.isJdk() ? TypeSymbol.Origin.JDK : TypeSymbol.Origin.LIBRARY, this);
                    LibraryType earlier = types.putIfAbsent(binaryName, made);
                    return earlier == null ? made : earlier;
                }
            }
        }
        return null;
    }

    /** The module of that name, the JDK's first; null when there is none. */
    @Nullable
    ModuleHeader module(String name) {
        ModuleHeader found = jdk == null ? null : jdk.module(name);
        for (int index = 0; found == null && index < libraries.size(); index++) {
            found = libraries.get(index).module(name).orElse(null);
        }
        return found;
    }

    private static String packageOf(String binaryName) {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }

    /** Whether {@code dotted} is a package or the start of one. */
    boolean isPackage(String dotted) {
        return packages.contains(dotted) || (jdk != null && jdk.isPackage(dotted));
    }
}
