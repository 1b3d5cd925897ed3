package dev.unearth.analyzer.link;

/** A type of the scanned system itself: of a source, or of a class file whose source is lost. */
sealed interface OwnType extends TypeSymbol permits SourceType, BinaryType {

    /** From where its own names are looked up. */
    TypeLookup lookup();

    /** Gives it and its member types another name in keys; {@code suffix} stands behind the binary name. */
    void addToKeyName(String suffix);
}
