package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.module.Modules;
import dev.unearth.analyzer.module.SourceModule;
import dev.unearth.analyzer.source.SourceFile;

/**
 * What is scanned: files, and the modules they are of.
 *
 * @param application its name
 */
record Subject(String application, Inventory inventory, Modules modules) {

    /** The name of a file's module; the application's own where it is of none. */
    String moduleName(SourceFile file) {
        return modules.moduleOf(file).map(SourceModule::name).orElse(application);
    }

    /** Where a unit comes from. */
    UnitAssembly.Origin originOf(SourceFile file) {
        return new UnitAssembly.Origin(file, moduleName(file), modules.isTest(file));
    }

    /** The level of Java that a file's module declares; 0 where none is declared. */
    int declaredLevel(SourceFile file) {
        return modules.moduleOf(file).map(SourceModule::sourceLevel).orElse(0);
    }

    /** The highest level of Java that a module declares; 0 where none does. */
    int sourceLevel() {
        return modules.list().stream().mapToInt(SourceModule::sourceLevel).max().orElse(0);
    }

    /** The folder of the source root that a file lies in; empty where it lies in none. */
    String sourceRoot(SourceFile file) {
        return modules.sourceRootOf(file).map(SourceModule.SourceRoot::folder).orElse("");
    }
}
