package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.link.CodeWalker;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.UnitStudy;
import dev.unearth.analyzer.measure.MethodMeasures;
import java.util.ArrayList;
import java.util.List;

/** What a unit declares, with the measures of its methods. */
final class DeclarationStudy implements UnitStudy<UnitDeclarations> {

    @Override
    public UnitDeclarations study(LinkedUnit unit) {
        Walk walk = new Walk(unit);
        walk.walk();
        return new UnitDeclarations(walk.types, walk.methods, walk.initializers);
    }

    private static final class Walk extends CodeWalker {

        private final List<UnitDeclarations.TypeEntry> types = new ArrayList<>();
        private final List<UnitDeclarations.MethodEntry> methods = new ArrayList<>();
        private final List<UnitDeclarations.InitializerEntry> initializers = new ArrayList<>();

        Walk(LinkedUnit unit) {
            super(unit);
        }

        @Override
        protected boolean enter(Member member) {
            super.enter(member);
            if (member instanceof Member.TypeDecl type) {
                types.add(new UnitDeclarations.TypeEntry(currentType(), type.span()));
            } else if (member instanceof Member.MethodDecl method) {
                methods.add(new UnitDeclarations.MethodEntry(
                        unit.symbolOf(method), method.span(), MethodMeasures.of(method)));
            } else if (member instanceof Member.InitializerDecl initializer) {
                initializers.add(new UnitDeclarations.InitializerEntry(
                        currentMember(), initializer.span(), MethodMeasures.of(initializer)));
            }
            return true;
        }

        @Override
        protected void enterConstantBody(Member.EnumConstant constant) {
            super.enterConstantBody(constant);
            if (unit.bodyOf(constant).isPresent()) {
                types.add(new UnitDeclarations.TypeEntry(currentType(), constant.span()));
            }
        }

        @Override
        protected void enterAnonymous(Expr.New creation) {
            super.enterAnonymous(creation);
            if (unit.anonymousOf(creation).isPresent()) {
                types.add(new UnitDeclarations.TypeEntry(currentType(), creation.span()));
            }
        }
    }
}
