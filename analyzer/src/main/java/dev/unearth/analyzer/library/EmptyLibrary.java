package dev.unearth.analyzer.library;

import java.util.Optional;
import java.util.Set;

/** Stands for a library that could not be opened. */
record EmptyLibrary(String name) implements Library {

    @Override
    public String identity() {
        return "";
    }

    @Override
    public boolean isJdk() {
        return false;
    }

    @Override
    public Set<String> packages() {
        return Set.of();
    }

    @Override
    public boolean holds(String internalName) {
        return false;
    }

    @Override
    public Optional<ClassSignature> find(String internalName) {
        return Optional.empty();
    }
}
