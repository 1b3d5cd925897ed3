package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.link.Binding;
import dev.unearth.analyzer.link.CodeWalker;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.UnitStudy;
import java.util.ArrayList;
import java.util.List;

/** Writes down all that linking found out about the expressions of a unit. */
final class EverythingStudy implements UnitStudy<List<String>> {

    @Override
    public List<String> study(LinkedUnit unit) {
        List<String> lines = new ArrayList<>();
        new CodeWalker(unit) {
            @Override
            protected boolean enter(Expr expr) {
                lines.add(unit.typeOf(expr).erasedName() + " "
                        + unit.bindingOf(expr).map(EverythingStudy::text).orElse("") + " "
                        + unit.constantOf(expr).orElse(""));
                return super.enter(expr);
            }
        }.walk();
        return List.copyOf(lines);
    }

    private static String text(Binding binding) {
        if (binding instanceof Binding.OfMethod method) {
            return method.method()
                    + method.method().descriptor()
                    + method.method()
                            .summary()
                            .map(summary -> summary.getClass().getSimpleName())
                            .orElse("");
        } else if (binding instanceof Binding.OfField field) {
            return field.field() + field.field().type().erasedName();
        }
        return binding instanceof Binding.OfType type ? type.type().keyName() : "";
    }

    @Override
    public String keptAs() {
        return "everything";
    }
}
