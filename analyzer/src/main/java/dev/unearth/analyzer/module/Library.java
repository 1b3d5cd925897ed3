package dev.unearth.analyzer.module;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A library a module may see.
 *
 * @param group Maven group; empty where only a file is known
 * @param artifact Maven artifact, or the part of the file's name before its version
 * @param version empty where it is not known
 * @param scope Maven's word: {@code compile}, {@code provided}, {@code runtime}, {@code test}, {@code system}
 * @param path of the jar in the inventory; empty when it does not lie in the tree
 * @param file the jar in the local repository; empty when it is not there
 * @param how what named it
 */
public record Library(
        String group, String artifact, String version, String scope, String path, Optional<Path> file, How how) {

    /** What named a library. */
    public enum How {
        POM,
        EMBEDDED_COORDINATES,
        FILE_NAME
    }

    /** {@code group:artifact:version} as far as known, for people. */
    public String coordinates() {
        String name = group.isEmpty() ? artifact : group + ":" + artifact;
        return version.isEmpty() ? name : name + ":" + version;
    }

    /** This library in {@code known} group. */
    public Library inGroup(String known) {
        return new Library(known, artifact, version, scope, path, file, how);
    }

    /** Whether there is a jar to read. */
    public boolean isPresent() {
        return !path.isEmpty() || file.isPresent();
    }

    /** A jar in the tree, its coordinates told from its name as far as possible. */
    static Library inTree(String path, String scope) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String bare = name.replaceFirst("(?i)\\.(?:jar|zip|rar)$", "");
        String version = bare.replaceFirst("^.*?[-_](?=v?\\d+(?:[._]|$))", "");
        boolean versioned = !version.equals(bare);
        String artifact = versioned ? bare.substring(0, bare.length() - version.length() - 1) : bare;
        return new Library("", artifact, versioned ? version : "", scope, path, Optional.empty(), How.FILE_NAME);
    }
}
