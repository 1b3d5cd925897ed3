package dev.unearth.analyzer.link;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;

/**
 * The member whose code a piece of code is: what calls and accesses start from. Code of lambdas belongs to the member around
 * them; instance initialisers and initialisers of instance fields to {@code <init>*}, static ones to {@code <clinit>()}.
 *
 * @param typeKeyName {@link TypeSymbol#keyName()} of the type that holds it, anonymous classes included
 * @param typeBinaryName {@link TypeSymbol#binaryName()} of it
 * @param signature {@code fee(int,Date)}; empty for code of the type itself, such as an annotation
 * @param descriptor erased JVM descriptor; {@code *} for instance initialisers
 */
public record MemberRef(String typeKeyName, String typeBinaryName, String signature, String descriptor) {

    /** Signature of instance initialisers. */
    public static final String INSTANCE_INITIALIZER = "<init>*";

    /** Signature of static initialisers. */
    public static final String STATIC_INITIALIZER = "<clinit>()";

    /** Signature of the code of a page, whose path stands for the type. */
    private static final String PAGE = "<page>";

    /** The code of the page at {@code path}. */
    public static MemberRef ofPage(String path) {
        return new MemberRef(path, path, PAGE, "");
    }

    /** The reference to {@code method}. */
    public static MemberRef of(MethodSymbol method) {
        return method.member();
    }

    /** The code of {@code type} itself or of its initialisers. */
    static MemberRef of(TypeSymbol type, String signature, String descriptor) {
        return new MemberRef(type.keyName(), type.binaryName(), signature, descriptor);
    }

    /** The name without parameters: {@code fee}, {@code <init>}, {@code <clinit>}. */
    public String name() {
        int end = signature.indexOf('(');
        return end >= 0 ? signature.substring(0, end) : signature.replace("*", "");
    }

    /** The code of the type itself. */
    public MemberRef ofType() {
        return signature.isEmpty() ? this : new MemberRef(typeKeyName, typeBinaryName, "", "");
    }

    /** Key of the node for this member: the method's, the type's for code of the type itself, the file's for that of a page. */
    public NodeKey key(String application) {
        if (signature.equals(PAGE)) {
            return NodeKey.of(NodeKind.FILE, application, typeKeyName);
        }
        return signature.isEmpty()
                ? NodeKey.of(NodeKind.TYPE, application, typeKeyName)
                : NodeKey.of(NodeKind.METHOD, application, typeKeyName + "#" + signature);
    }
}
