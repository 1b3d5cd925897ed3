package dev.unearth.analyzer.library;

import java.lang.module.ModuleDescriptor;
import java.util.List;

/**
 * What a module gives to those that read it.
 *
 * @param name dotted name
 * @param exports dotted names of the packages it exports to all, in order
 * @param passesOn dotted names of the modules that its readers read as well, in order
 */
public record ModuleHeader(String name, List<String> exports, List<String> passesOn) {

    public ModuleHeader {
        exports = List.copyOf(exports);
        passesOn = List.copyOf(passesOn);
    }

    static ModuleHeader of(ModuleDescriptor descriptor) {
        List<String> exports = descriptor.exports().stream()
                .filter(each -> !each.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .toList();
        List<String> passesOn = descriptor.requires().stream()
                .filter(each -> each.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .map(ModuleDescriptor.Requires::name)
                .sorted()
                .toList();
        return new ModuleHeader(descriptor.name(), exports, passesOn);
    }
}
