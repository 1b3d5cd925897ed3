package dev.unearth.analyzer.module;

import java.util.List;

/**
 * A part of the application with its own class path and source level.
 *
 * @param name unique in the application
 * @param folder path in the inventory; empty for the root
 * @param sourceRoots those that hold Java files, sorted by folder
 * @param sourceLevel feature release such as 4 or 17; 0 where none is declared
 * @param encoding declared name; empty where none is declared
 * @param libraries what it may see, nearest first
 * @param dependsOn names of the modules it may see, nearest first
 */
public record SourceModule(
        String name,
        String folder,
        Origin origin,
        List<SourceRoot> sourceRoots,
        int sourceLevel,
        String encoding,
        List<Library> libraries,
        List<String> dependsOn) {

    public SourceModule {
        sourceRoots = List.copyOf(sourceRoots);
        libraries = List.copyOf(libraries);
        dependsOn = List.copyOf(dependsOn);
    }

    /** What told of a module. */
    public enum Origin {
        MAVEN,
        ANT,
        ECLIPSE,
        INFERRED
    }

    /** What a source root is compiled for. */
    public enum SourceSet {
        MAIN,
        TEST
    }

    /**
     * A folder whose subfolders are packages.
     *
     * @param folder path in the inventory; empty for the root
     */
    public record SourceRoot(String folder, SourceSet set) {}
}
