package dev.unearth.analyzer.text;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.CodeWalker;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.link.UnitStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the annotations of a unit's types, fields, methods and parameters, but those of the language itself, and evaluates their values. */
public final class AnnotationStudy implements UnitStudy<List<Annotated>> {

    @Override
    public List<Annotated> study(LinkedUnit unit) {
        Walk walk = new Walk(unit);
        walk.walk();
        return List.copyOf(walk.found);
    }

    private static final class Walk extends CodeWalker {

        private final List<Annotated> found = new ArrayList<>();

        Walk(LinkedUnit unit) {
            super(unit);
        }

        @Override
        protected boolean enter(Member member) {
            super.enter(member);
            if (member instanceof Member.TypeDecl type) {
                TypeSymbol symbol = unit.symbolOf(type);
                MemberRef owner = ofType(symbol);
                add(type.modifiers(), new Site(Annotated.Kind.TYPE, owner, symbol.simpleName(), -1, null, null));
            } else if (member instanceof Member.FieldDecl field) {
                MemberRef owner = ofType(currentType());
                for (Member.Variable each : field.variables()) {
                    JavaType type = unit.symbolOf(each).type();
                    add(field.modifiers(), new Site(Annotated.Kind.FIELD, owner, each.name(), -1, type, each.type()));
                }
            } else if (member instanceof Member.MethodDecl method) {
                method(method, unit.symbolOf(method));
            }
            return true;
        }

        private static MemberRef ofType(TypeSymbol type) {
            return new MemberRef(type.keyName(), type.binaryName(), "", "");
        }

        private void method(Member.MethodDecl method, MethodSymbol symbol) {
            MemberRef owner = MemberRef.of(symbol);
            Annotated.Kind kind = symbol.isConstructor() ? Annotated.Kind.CONSTRUCTOR : Annotated.Kind.METHOD;
            add(method.modifiers(), new Site(kind, owner, symbol.name(), -1, symbol.returnType(), method.returnType()));
            for (int i = 0; i < method.parameters().size(); i++) {
                Member.Parameter each = method.parameters().get(i);
                JavaType type = symbol.parameterTypes().get(i);
                add(each.modifiers(), new Site(Annotated.Kind.PARAMETER, owner, each.name(), i, type, each.type()));
            }
        }

        /** What carries annotations. */
        private record Site(
                Annotated.Kind kind,
                MemberRef owner,
                String name,
                int index,
                @Nullable JavaType type,
                @Nullable TypeRef written) {}

        private void add(Modifiers modifiers, Site site) {
            for (AnnotationUse use : modifiers.annotations()) {
                Mark mark = mark(use);
                if (!mark.type().startsWith("java.lang.")) {
                    String type = site.type == null ? "" : site.type.erasedName();
                    found.add(
                            new Annotated(site.kind, site.owner, site.name, site.index, type, elementType(site), mark));
                }
            }
        }

        /** A missing generic type has no arguments, but they are written. */
        private String elementType(Site site) {
            if (site.type instanceof JavaType.Declared declared
                    && !declared.arguments().isEmpty()) {
                return declared.arguments().get(declared.arguments().size() - 1).erasedName();
            }
            List<TypeRef> written = site.written instanceof TypeRef.Named named ? named.arguments() : null;
            return written == null || written.isEmpty() ? "" : boundOf(written.get(written.size() - 1));
        }

        private String boundOf(TypeRef argument) {
            TypeRef bound = argument instanceof TypeRef.Wildcard wildcard ? wildcard.upperBound() : argument;
            return bound == null ? "" : nameOf(bound);
        }

        private Mark mark(AnnotationUse use) {
            List<Mark.Value> values = new ArrayList<>();
            for (AnnotationUse.Argument argument : use.arguments()) {
                List<String> texts = new ArrayList<>();
                List<Mark> marks = new ArrayList<>();
                value(argument.value().bare(), texts, marks);
                values.add(new Mark.Value(argument.name(), texts, marks));
            }
            return new Mark(nameOf(use.type()), values, new Place(unit.file().path(), use.span()));
        }

        private void value(Expr value, List<String> texts, List<Mark> marks) {
            if (value instanceof Expr.ArrayInit array) {
                array.values().forEach(each -> value(each.bare(), texts, marks));
            } else if (value instanceof Expr.Annotation nested) {
                marks.add(mark(nested.annotation()));
            } else if (value instanceof Expr.ClassLiteral literal) {
                texts.add(nameOf(literal.type()));
            } else {
                unit.constantOf(value)
                        .map(String::valueOf)
                        .or(() -> lastName(value))
                        .ifPresent(texts::add);
            }
        }

        /** An enum constant by its own name. */
        private static Optional<String> lastName(Expr value) {
            if (value instanceof Expr.FieldAccess access) {
                return Optional.of(access.name());
            }
            return value instanceof Expr.Name name ? Optional.of(name.name()) : Optional.empty();
        }

        private String nameOf(TypeRef ref) {
            String known = unit.typeOf(ref).erasedName();
            return known.equals("?") && ref instanceof TypeRef.Named named ? named.name() : known;
        }
    }
}
