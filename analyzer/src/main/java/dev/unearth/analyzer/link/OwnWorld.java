package dev.unearth.analyzer.link;

import org.jspecify.annotations.Nullable;

/** What a class file of the scanned system can name: types of sources, of class files and of libraries, as its module sees them. */
record OwnWorld(TypeLookup lookup) implements ClassWorld {

    @Override
    public @Nullable TypeSymbol find(String binaryName) {
        TypeSymbol found = lookup.topLevel(binaryName);
        int start = binaryName.lastIndexOf('.') + 2;
        for (int at = binaryName.indexOf('$', start); found == null && at > 0; at = binaryName.indexOf('$', at + 1)) {
            TypeSymbol around = lookup.topLevel(binaryName.substring(0, at));
            found = around == null ? null : member(around, binaryName.substring(at + 1));
        }
        return found;
    }

    private static @Nullable TypeSymbol member(TypeSymbol around, String name) {
        TypeSymbol found = AbstractType.of(around).memberNamed(name);
        for (int at = name.indexOf('$'); found == null && at > 0; at = name.indexOf('$', at + 1)) {
            TypeSymbol between = AbstractType.of(around).memberNamed(name.substring(0, at));
            found = between == null ? null : member(between, name.substring(at + 1));
        }
        return found;
    }
}
