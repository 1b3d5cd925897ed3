package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.link.CodeWalker;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linked unit as the extractors see it.
 *
 * @param bodies the code of its methods and initialisers, in source order
 * @param fields its field declarations with their owners, in source order
 */
record UnitReading(
        LinkedUnit unit, UnitIndex index, List<CodeBody> bodies, List<OwnedField> fields, List<OwnedMember> members) {

    /** A variable of a field declaration. */
    record OwnedField(TypeSymbol owner, MemberRef member, Member.FieldDecl declaration, Member.Variable variable) {}

    /** A type or method that may carry annotations. */
    record OwnedMember(TypeSymbol owner, MemberRef member, Member declaration) {}

    /** Reads {@code unit}. */
    static UnitReading of(LinkedUnit unit) {
        UnitIndex index = UnitIndex.of(unit);
        UnitReading reading = new UnitReading(unit, index, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new Reader(unit, reading).walk();
        return reading;
    }

    /** Collects bodies and fields. */
    private static final class Reader extends CodeWalker {
        private final UnitReading reading;

        Reader(LinkedUnit unit, UnitReading reading) {
            super(unit);
            this.reading = reading;
        }

        @Override
        protected boolean enter(Member member) {
            super.enter(member);
            if (member instanceof Member.MethodDecl method) {
                annotated(member);
                if (method.body() != null) {
                    body(method, method.name(), method.body());
                }
            } else if (member instanceof Member.InitializerDecl initializer) {
                body(null, "", initializer.body());
            } else if (member instanceof Member.FieldDecl field) {
                field.variables()
                        .forEach(variable ->
                                reading.fields().add(new OwnedField(currentType(), currentMember(), field, variable)));
            } else {
                annotated(member);
            }
            return true;
        }

        private void annotated(Member member) {
            reading.members().add(new OwnedMember(currentType(), currentMember(), member));
        }

        private void body(Member.@Nullable MethodDecl method, String name, Stmt.Block block) {
            CodeScope scope = new CodeScope(unit, reading.index(), currentType(), Locals.of(unit, block));
            Subject subject = Subject.of(currentType(), name);
            Situation root = SituationReader.read(scope, new EffectReader(scope, subject), block);
            reading.bodies().add(new CodeBody(currentMember(), method, scope, subject, root));
        }
    }
}
