package dev.unearth.analyzer.codec;

import org.jspecify.annotations.Nullable;

/** The form of what is written as a string, and is one object for equal strings when it is read. */
interface TextForm extends Form {

    /** What {@code text} stands for; the same object for equal texts. */
    Object of(String text);

    @Override
    default @Nullable Object read(ByteReader in) {
        return in.shared(this);
    }
}
