package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.library.ModuleHeader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The packages that {@code import module} brings: those that the module exports, and the modules that it passes on (7.5.5). */
final class ModuleImports {

    private ModuleImports() {}

    /** A module of the sources as its readers see it. */
    static ModuleHeader header(JavaFacts.ModuleDecl declaration) {
        List<String> exports = new ArrayList<>();
        List<String> passesOn = new ArrayList<>();
        for (JavaFacts.Directive each : declaration.directives()) {
            if (each.keyword().equals("exports") && each.targets().isEmpty()) {
                exports.add(each.name());
            } else if (each.keyword().equals("requires") && each.modifiers().contains("transitive")) {
                passesOn.add(each.name());
            }
        }
        return new ModuleHeader(declaration.name(), exports, passesOn);
    }

    /** Two modules of one name as one. */
    static ModuleHeader joined(ModuleHeader one, ModuleHeader other) {
        return new ModuleHeader(
                one.name(), joined(one.exports(), other.exports()), joined(one.passesOn(), other.passesOn()));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /** Dotted names of the packages that imports of {@code modules} bring. */
    static List<String> packages(List<String> modules, TypeLookup lookup) {
        List<String> packages = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>(modules);
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            ModuleHeader header = lookup.module(next.remove());
            if (header != null) {
                packages.addAll(header.exports());
                header.passesOn().stream().filter(seen::add).forEach(next::add);
            }
        }
        return packages;
    }

    /** The public top-level type {@code name} of one of {@code packages}; null when there is none. */
    static @Nullable TypeSymbol type(String name, List<String> packages, TypeLookup lookup) {
        for (String each : packages) {
            TypeSymbol found = lookup.inPackage(each, name);
            if (found != null && found.modifiers().has(Modifiers.Flag.PUBLIC)) {
                return found;
            }
        }
        return null;
    }
}
