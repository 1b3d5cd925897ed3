package dev.unearth.analyzer.text;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.Binding;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceSpan;
import dev.unearth.analyzer.text.Template.Fixed;
import dev.unearth.analyzer.text.Template.Hole;
import dev.unearth.analyzer.text.Template.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of one unit: runs every body once, helper methods when they are first needed. */
final class UnitTexts {

    private static final int MAX_CALL_DEPTH = 20;

    final LinkedUnit unit;
    final Watch watch;
    private final List<CallText> rows = new ArrayList<>();
    private final Map<MethodSymbol, Method> methods = new IdentityHashMap<>();
    private final Map<FieldSymbol, Field> fields = new IdentityHashMap<>();
    private int callDepth;

    /** A method of the unit with the type whose code it is, and what it returns once it has been run. */
    private static final class Method {
        private final Member.MethodDecl decl;
        private final TypeSymbol owner;
        private Texts returned = Texts.UNKNOWN;
        private boolean started;

        Method(Member.MethodDecl decl, TypeSymbol owner) {
            this.decl = decl;
            this.owner = owner;
        }
    }

    /** A field of the unit with the constants assigned to it. */
    private static final class Field {
        private @Nullable Expr initializer;
        private final List<Texts> assigned = new ArrayList<>();
        private Texts value = Texts.UNKNOWN;
        private boolean started;
    }

    UnitTexts(LinkedUnit unit, Watch watch) {
        this.unit = unit;
        this.watch = watch;
    }

    /** All rows, ordered by place. */
    List<CallText> rows() {
        new Declarations().walk(unit.facts());
        unit.facts().types().forEach(type -> type(type, new Scope()));
        rows.sort(Comparator.comparing(CallText::place));
        return List.copyOf(rows);
    }

    void add(CallText row) {
        rows.add(row);
    }

    /** Finds methods and fields, anonymous and local classes' ones included. */
    private final class Declarations extends FactsWalker {
        private final ArrayDeque<TypeSymbol> types = new ArrayDeque<>();

        @Override
        protected boolean enter(Member member) {
            if (member instanceof Member.TypeDecl type) {
                types.push(unit.symbolOf(type));
            } else if (member instanceof Member.MethodDecl method) {
                methods.put(unit.symbolOf(method), new Method(method, types.element()));
            } else if (member instanceof Member.FieldDecl field) {
                field.variables().forEach(each -> field(unit.symbolOf(each)).initializer = each.initializer());
            }
            return true;
        }

        @Override
        protected void leave(Member member) {
            if (member instanceof Member.TypeDecl) {
                types.pop();
            }
        }

        @Override
        protected void enterAnonymous(Expr.New creation) {
            types.push(unit.anonymousOf(creation).orElseGet(types::element));
        }

        @Override
        protected void leaveAnonymous(Expr.New creation) {
            types.pop();
        }

        @Override
        protected void leave(Expr expr) {
            if (expr instanceof Expr.Assign assign
                    && unit.bindingOf(assign.target()).orElse(null) instanceof Binding.OfField target) {
                constant(assign.value()).ifPresent(field(target.field()).assigned::add);
            }
        }

        private Field field(FieldSymbol symbol) {
            return fields.computeIfAbsent(symbol, key -> new Field());
        }
    }

    /** The constant text of {@code expr}. */
    Optional<Texts> constant(Expr expr) {
        return unit.constantOf(expr)
                .filter(String.class::isInstance)
                .map(text -> Texts.of(new Fixed((String) text, place(expr.span()))));
    }

    Place place(SourceSpan span) {
        return new Place(unit.file().path(), span);
    }

    /** Runs all code of a type; {@code outside} holds what its code sees of the variables around it. */
    void type(Member.TypeDecl type, Scope outside) {
        TypeSymbol symbol = unit.symbolOf(type);
        for (Member.EnumConstant constant : type.constants()) {
            BodyTexts body = initializer(symbol, true, outside);
            if (constant.arguments() != null) {
                constant.arguments().forEach(body.expressions()::evaluate);
            }
            if (constant.body() != null) {
                members(constant.body(), symbol, outside);
            }
        }
        members(type.members(), symbol, outside);
    }

    /** Runs all code of members of {@code owner}. */
    void members(List<Member> members, TypeSymbol owner, Scope outside) {
        for (Member member : members) {
            if (member instanceof Member.TypeDecl type) {
                type(type, outside);
            } else if (member instanceof Member.MethodDecl method) {
                run(unit.symbolOf(method), outside);
            } else if (member instanceof Member.FieldDecl field) {
                fieldCode(field, owner, outside);
            } else if (member instanceof Member.InitializerDecl block) {
                initializer(owner, block.isStatic(), outside).run(block.body());
            }
        }
    }

    private void fieldCode(Member.FieldDecl field, TypeSymbol owner, Scope outside) {
        boolean isStatic = field.modifiers().has(Modifiers.Flag.STATIC)
                || owner.kind() == Member.TypeKind.INTERFACE
                || owner.kind() == Member.TypeKind.ANNOTATION;
        for (Member.Variable variable : field.variables()) {
            if (variable.initializer() != null) {
                FieldSymbol symbol = unit.symbolOf(variable);
                Field known = fields.computeIfAbsent(symbol, key -> new Field());
                ExprTexts code = initializer(owner, isStatic, outside).expressions();
                Texts value = code.assigned(variable.initializer(), symbol.type());
                known.value = known.started ? known.value : value;
                known.started = true;
                code.named(variable.name(), variable.initializer(), value);
                if (isStatic
                        && (field.modifiers().has(Modifiers.Flag.FINAL) || owner.kind() != Member.TypeKind.CLASS)) {
                    declared(variable.initializer(), value, owner);
                }
            }
        }
    }

    private void declared(Expr initializer, Texts value, TypeSymbol owner) {
        MemberRef caller = new MemberRef(owner.keyName(), owner.binaryName(), MemberRef.STATIC_INITIALIZER, "()V");
        for (Template text : value.isArray() ? List.<Template>of() : value.values()) {
            if (text.text("").strip().indexOf(' ') > 0) {
                add(new CallText(
                        caller,
                        owner.binaryName(),
                        CallText.DECLARES,
                        List.of(text),
                        List.of("java.lang.String"),
                        "",
                        place(initializer.span())));
            }
        }
    }

    private BodyTexts initializer(TypeSymbol type, boolean isStatic, Scope outside) {
        MemberRef caller = isStatic
                ? new MemberRef(type.keyName(), type.binaryName(), MemberRef.STATIC_INITIALIZER, "()V")
                : new MemberRef(type.keyName(), type.binaryName(), MemberRef.INSTANCE_INITIALIZER, "*");
        return new BodyTexts(this, caller, type, outside.copy());
    }

    /** What a call of {@code symbol} returns, parameters left in; unknown where it is not of this unit or calls itself. */
    Texts returnedBy(MethodSymbol symbol) {
        Method method = methods.get(symbol);
        if (method == null || !TextTypes.isText(symbol.returnType()) || callDepth >= MAX_CALL_DEPTH) {
            return Texts.UNKNOWN;
        }
        callDepth++;
        run(symbol, new Scope());
        callDepth--;
        return method.returned;
    }

    private void run(MethodSymbol symbol, Scope outside) {
        Method method = methods.get(symbol);
        if (method == null || method.started) {
            return;
        }
        method.started = true;
        Stmt.Block code = method.decl.body();
        if (code != null) {
            BodyTexts body = new BodyTexts(this, MemberRef.of(symbol), method.owner, outside.copy());
            parameters(method.decl, body);
            ReturnRows.of(symbol).ifPresent(body::returning);
            body.run(code);
            method.returned = body.returned();
        }
    }

    private void parameters(Member.MethodDecl decl, BodyTexts body) {
        for (int i = 0; i < decl.parameters().size(); i++) {
            Member.Parameter parameter = decl.parameters().get(i);
            Optional<Binding.Local> local = unit.localOf(parameter);
            if (local.isPresent() && TextTypes.isText(local.get().type()) && !parameter.varargs()) {
                Parameter part =
                        new Parameter(i, parameter.name(), local.get().type().erasedName());
                body.scope().put(local.get().number(), Texts.of(part));
            }
        }
    }

    /** What is known of a field's text where the running code did not assign it. */
    Texts field(FieldSymbol symbol) {
        Field field = fields.get(symbol);
        if (field == null || field.initializer == null && field.assigned.isEmpty()) {
            return Texts.UNKNOWN;
        }
        if (!field.started) {
            field.started = true;
            field.value = initializerValue(symbol, field);
        }
        Texts value = field.value;
        Hole elsewhere = new Hole(symbol.name(), symbol.type().erasedName());
        for (Texts assigned : field.assigned) {
            value = value == Texts.UNKNOWN ? assigned : value.or(assigned, elsewhere);
        }
        return value;
    }

    /** The expression that a field of the unit starts with. */
    Optional<Expr> initializerOf(FieldSymbol symbol) {
        return Optional.ofNullable(fields.get(symbol)).map(field -> field.initializer);
    }

    /** Whether the unit declares {@code symbol}. */
    boolean declares(MethodSymbol symbol) {
        return methods.containsKey(symbol);
    }

    private Texts initializerValue(FieldSymbol symbol, Field field) {
        JavaType type = symbol.type();
        JavaType element = type instanceof JavaType.Array array ? array.element() : type;
        if (field.initializer == null || !TextTypes.isText(element)) {
            return Texts.UNKNOWN;
        }
        MemberRef nobody = new MemberRef("", "", "", "");
        return new BodyTexts(this, nobody, symbol.owner(), new Scope())
                .quiet()
                .expressions()
                .assigned(field.initializer, type);
    }
}
