package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a URL leads to.
 *
 * @param type class that answers; null for a page
 * @param page that answers; null for a class
 * @param entry the entry point on the way, for a servlet or action; null for a page reached directly
 * @param reason why this is a guess; empty when it is none
 */
public record Target(
        @Nullable TypeSymbol type,
        @Nullable SourceFile page,
        @Nullable NodeKey entry,
        String reason) {

    public static Target of(TypeSymbol type, NodeKey entry) {
        return new Target(type, null, entry, "");
    }

    public static Target of(SourceFile page) {
        return new Target(null, page, null, "");
    }

    public Target because(String why) {
        return new Target(type, page, entry, reason.isEmpty() ? why : reason);
    }

    public Optional<TypeSymbol> answeringType() {
        return Optional.ofNullable(type);
    }

    public Optional<SourceFile> answeringPage() {
        return Optional.ofNullable(page);
    }

    public Optional<NodeKey> entryPoint() {
        return Optional.ofNullable(entry);
    }
}
