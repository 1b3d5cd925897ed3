package dev.unearth.analyzer.facts;

import java.util.List;

/**
 * Facts as bytes and back: about half as long as the source text they were read from. Needs a stack as deep as the facts are
 * nested.
 */
public final class FactsCodec {

    /** Changes with every change of the format. */
    public static final int VERSION = 2;

    private FactsCodec() {}

    /** The bytes of {@code facts}; equal facts give equal bytes. */
    public static byte[] encode(Facts facts) {
        return encode(facts, new FactsOutput(true, true));
    }

    /** The bytes of facts from which something was left out; what they are decoded to is numbered anew. */
    public static byte[] encodePart(JavaFacts facts) {
        return encode(facts, new FactsOutput(true, false));
    }

    /**
     * The facts whose bytes these are.
     *
     * @throws IllegalArgumentException if {@link #encode} did not make them
     */
    public static Facts decode(byte[] bytes) {
        try {
            FactsInput in = new FactsInput(bytes);
            Facts facts = read(in);
            if (!in.atEnd()) {
                throw new IllegalArgumentException("There are bytes behind the facts");
            }
            return facts;
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The bytes of the facts end too early or are mixed up", e);
        }
    }

    /** The same facts without spans, line numbers and line counts: what has to survive printing and reading again. */
    public static Facts withoutPositions(Facts facts) {
        return decode(encode(facts, new FactsOutput(false, true)));
    }

    /** The bytes of annotations, without positions; equal where they say the same. */
    public static byte[] encode(List<AnnotationUse> annotations) {
        FactsOutput out = new FactsOutput(false, false);
        new JavaEncoder(out).types().annotations(annotations);
        return out.toBytes();
    }

    private static byte[] encode(Facts facts, FactsOutput out) {
        if (facts instanceof JavaFacts java) {
            out.tag(Tags.JAVA);
            new JavaEncoder(out).unit(java);
        } else if (facts instanceof ClassFacts type) {
            out.tag(Tags.CLASS);
            new ClassCodec().write(type, out);
        } else {
            new DocumentCodec().write(facts, out);
        }
        return out.toBytes();
    }

    private static Facts read(FactsInput in) {
        int tag = in.tag();
        return switch (tag) {
            case Tags.JAVA -> new JavaDecoder(in).unit();
            case Tags.CLASS -> new ClassCodec().read(in);
            default -> new DocumentCodec().read(tag, in);
        };
    }
}
