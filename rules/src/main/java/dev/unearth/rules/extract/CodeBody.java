package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code of one method, constructor or initialiser, read into situations.
 *
 * @param method the declaration; null for initialisers
 * @param root the situation of the whole body
 */
record CodeBody(
        MemberRef member, Member.@Nullable MethodDecl method, CodeScope scope, Subject subject, Situation root) {

    /** The type whose code it is. */
    TypeSymbol owner() {
        return scope.owner();
    }

    /** The words of the method's name; none for initialisers. */
    List<String> words() {
        return method == null ? List.of() : Words.of(method.name());
    }

    /** Whether this is a constructor or an initialiser. */
    boolean constructs() {
        return method == null || method.isConstructor();
    }

    /** Whether it does no more than get or set one thing. */
    boolean isAccessor() {
        return method != null
                && method.body() != null
                && method.body().statements().size() <= 1
                && !words().isEmpty()
                && (words().get(0).equals("get") || words().get(0).equals("set"))
                && root.inner().isEmpty();
    }
}
