package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the symbols of types that are declared in bodies. Binary names as javac numbers them ({@code C$1}, {@code C$1Local}); key
 * names by the member they stand in and their number within it ({@code C#fee(int)/anonymous:1}, {@code C#fee(int)/local:Rate}).
 */
final class LocalTypes {

    private final Map<String, Integer> binaryNames = new HashMap<>();
    private final Map<String, Integer> keyNames = new HashMap<>();

    /** The symbol of a local class, which is in scope in its own body. */
    SourceType local(Member.TypeDecl decl, UnitLinker linker) {
        SourceType around = around(linker);
        SourceType symbol = Declarations.local(decl, binaryName(around, decl.name()), linker.scope, around);
        rename(symbol, keyName(around, linker, "/local:" + decl.name(), false));
        symbol.resolveParents();
        return symbol;
    }

    /** The symbol of an anonymous class that extends or implements {@code base}. */
    SourceType anonymous(Expr.New creation, List<Member> members, JavaType base, UnitLinker linker) {
        SourceType symbol = anonymous(base, members, creation.span(), linker);
        linker.result.anonymous.put(creation, symbol);
        return symbol;
    }

    /** The symbol of the body of an enum constant. */
    SourceType constantBody(Member.EnumConstant constant, SourceType owner, UnitLinker linker) {
        List<Member> members = constant.body() == null ? List.of() : constant.body();
        SourceType symbol = anonymous(owner.asType(), members, constant.span(), linker);
        linker.result.constantBodies.put(constant, symbol);
        return symbol;
    }

    private SourceType anonymous(JavaType base, List<Member> members, SourceSpan span, UnitLinker linker) {
        SourceType around = around(linker);
        SourceType.Head head = new SourceType.Head(
                TypeKind.CLASS,
                Modifiers.NONE,
                "",
                binaryName(around, ""),
                List.of(),
                List.of(),
                List.of(),
                base,
                true,
                span);
        SourceType symbol = Declarations.anonymous(head, members, linker.scope, around);
        rename(symbol, keyName(around, linker, "/anonymous", true));
        symbol.resolveParents();
        return symbol;
    }

    private static SourceType around(UnitLinker linker) {
        SourceType type = linker.currentType();
        if (type == null) {
            throw new IllegalStateException("A local type stands outside of all types");
        }
        return type;
    }

    private String binaryName(@Nullable SourceType around, String simpleName) {
        String prefix = (around == null ? "" : around.binaryName()) + "$";
        int number = binaryNames.merge(prefix + "/" + simpleName, 1, Integer::sum);
        return prefix + number + simpleName;
    }

    private String keyName(SourceType around, UnitLinker linker, String kind, boolean numbered) {
        String prefix = around.keyName() + "#" + linker.body.member() + kind;
        int number = keyNames.merge(prefix, 1, Integer::sum);
        return numbered || number > 1 ? prefix + ":" + number : prefix;
    }

    private static void rename(SourceType type, String keyName) {
        type.rename(keyName);
        for (TypeSymbol member : type.memberTypes()) {
            rename((SourceType) member, keyName + "$" + member.simpleName());
        }
    }
}
