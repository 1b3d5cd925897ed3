package dev.unearth.analyzer.module;

import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.module.Library.How;
import dev.unearth.analyzer.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What a jar says that it is: Maven's coordinates in it, else its name and what its manifest says of its version. */
final class JarIdentity {

    private static final Pattern COORDINATES = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final Pattern VERSION = Pattern.compile("v?\\d+(?:[.\\-_]\\w+)*");
    private static final int LONGEST = 1 << 20;

    private JarIdentity() {}

    /** The library that the jar at {@code path} is. */
    static Library of(Inventory inventory, String path, String scope) {
        Library named = Library.inTree(path, scope);
        Map<String, byte[]> entries =
                inventory.file(path).map(file -> entries(inventory, file)).orElse(Map.of());
        return coordinates(entries, named.artifact())
                .map(found -> with(
                        named,
                        found.getProperty("groupId", ""),
                        found.getProperty("artifactId", named.artifact()),
                        found.getProperty("version", named.version())))
                .or(() -> named.version().isEmpty()
                        ? manifestVersion(entries).map(version -> with(named, "", named.artifact(), version))
                        : Optional.empty())
                .orElse(named);
    }

    private static Library with(Library library, String group, String artifact, String version) {
        return new Library(
                group.strip(),
                artifact.strip(),
                version.strip(),
                library.scope(),
                library.path(),
                library.file(),
                How.EMBEDDED_COORDINATES);
    }

    /** The coordinates of the jar itself: of several, as where others are packed into it, those that are called as the file is. */
    private static Optional<Properties> coordinates(Map<String, byte[]> entries, String artifact) {
        Properties found = null;
        int count = 0;
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (COORDINATES.matcher(entry.getKey()).matches()) {
                Properties each = properties(entry.getValue());
                count++;
                if (artifact.equals(each.getProperty("artifactId"))) {
                    return Optional.of(each);
                }
                found = each;
            }
        }
        return count == 1 ? Optional.ofNullable(found) : Optional.empty();
    }

    private static Properties properties(byte[] bytes) {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(bytes));
        } catch (IOException | IllegalArgumentException malformed) {
            properties.clear();
        }
        return properties;
    }

    private static Optional<String> manifestVersion(Map<String, byte[]> entries) {
        byte[] bytes = entries.get(JarFile.MANIFEST_NAME);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            Attributes main = new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
            return Stream.of("Implementation-Version", "Bundle-Version", "Specification-Version")
                    .map(main::getValue)
                    .filter(version ->
                            version != null && VERSION.matcher(version.strip()).matches())
                    .findFirst();
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The entries that identify a jar, by name; none where it cannot be read, which whoever reads its classes reports. */
    private static Map<String, byte[]> entries(Inventory inventory, SourceFile jar) {
        try {
            Optional<Path> onDisk =
                    inventory.onDisk(jar).filter(file -> file.getFileSystem().equals(FileSystems.getDefault()));
            if (onDisk.isPresent()) {
                return ofFile(onDisk.get());
            }
            return inventory.canRead(jar) ? ofBytes(inventory.bytes(jar)) : Map.of();
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            return Map.of();
        }
    }

    private static boolean identifies(String name) {
        return name.equals(JarFile.MANIFEST_NAME) || COORDINATES.matcher(name).matches();
    }

    private static Map<String, byte[]> ofFile(Path file) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> identifies(each.getName())).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    found.put(entry.getName(), in.readNBytes(LONGEST));
                }
            }
        }
        return found;
    }

    private static Map<String, byte[]> ofBytes(byte[] bytes) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (identifies(entry.getName())) {
                    found.put(entry.getName(), zip.readNBytes(LONGEST));
                }
            }
        }
        return found;
    }
}
