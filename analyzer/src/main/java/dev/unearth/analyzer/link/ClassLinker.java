package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.ClassDecl;
import dev.unearth.analyzer.facts.ClassDecl.Code;
import dev.unearth.analyzer.facts.ClassDecl.Use;
import dev.unearth.analyzer.facts.ClassDecl.UseKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links one class file. */
final class ClassLinker {

    /** Methods of the compiler's own making that call each other, one for each type around. */
    private static final int DEEPEST = 8;

    private final SourceFile file;
    private final ClassDecl decl;
    private final BinaryType type;
    private final ClassWorld world;
    private final Map<String, MemberRef> members = new HashMap<>();
    private final List<LinkedClass.Use> uses = new ArrayList<>();
    private final List<LinkedClass.Handed> handed = new ArrayList<>();
    private final List<LinkProblem> problems = new ArrayList<>();
    private int calls;
    private int resolved;

    ClassLinker(SourceFile file, ClassDecl decl, BinaryType type) {
        this.file = file;
        this.decl = decl;
        this.type = type;
        this.world = type.library;
    }

    LinkedClass link() {
        List<LinkedClass.Method> methods = new ArrayList<>();
        for (MethodSymbol each : type.methods()) {
            BinaryMethod method = (BinaryMethod) each;
            members.put(method.name() + method.binaryDescriptor(), MemberRef.of(method));
            if (!method.isImplied()) {
                methods.add(new LinkedClass.Method(method, method.span(), method.decisions()));
            }
        }
        for (Code code : decl.code()) {
            MemberRef from = member(code);
            code.uses().forEach(use -> use(from, use, use.line(), 0));
            code.handed().forEach(call -> handed.add(new LinkedClass.Handed(from, call)));
        }
        problems.sort(Comparator.<LinkProblem>comparingInt(each -> each.span().lineStart())
                .thenComparing(LinkProblem::kind)
                .thenComparing(LinkProblem::text));
        return new LinkedClass(file, type, methods, uses, handed, problems, new LinkedUnit.CallCount(calls, resolved));
    }

    private MemberRef member(Code code) {
        if (code.name().equals("<clinit>")) {
            return MemberRef.of(type, MemberRef.STATIC_INITIALIZER, "()V");
        } else if (code.descriptor().equals(Code.INITIALIZER)) {
            return MemberRef.of(type, MemberRef.INSTANCE_INITIALIZER, Code.INITIALIZER);
        }
        MemberRef known = members.get(code.name() + code.descriptor());
        return known == null ? MemberRef.of(type, "", "") : known;
    }

    private void use(MemberRef from, Use use, int line, int depth) {
        TypeSymbol owner = world.find(use.owner().replace('/', '.'));
        if (owner == null) {
            missing(from, use, line);
            return;
        }
        switch (use.kind()) {
            case CALL -> call(from, use, owner, line, depth);
            case READ, WRITE -> access(from, use, owner, line);
            case CREATE, TYPE, THROW, MARK -> add(from, use, owner, line);
        }
    }

    private void add(MemberRef from, Use use, TypeSymbol owner, int line) {
        uses.add(new LinkedClass.Use(from, use.kind(), owner, null, null, owner.binaryName(), line, true));
    }

    private void missing(MemberRef from, Use use, int line) {
        String name = use.owner().replace('/', '.');
        uses.add(new LinkedClass.Use(from, use.kind(), null, null, null, name, line, true));
        boolean isCall = use.kind() == UseKind.CALL;
        calls += isCall ? 1 : 0;
        String text = use.name().isEmpty() ? name : name + "." + use.name();
        problem(use, text, line, use.name().isEmpty() ? "type is not found" : "receiver's type is not found", name);
    }

    private void problem(Use use, String text, int line, String reason, String missing) {
        LinkProblem.Kind kind = switch (use.kind()) {
            case CALL -> LinkProblem.Kind.METHOD;
            case READ, WRITE -> LinkProblem.Kind.FIELD;
            default -> LinkProblem.Kind.TYPE;
        };
        SourceSpan span = line == 0 ? SourceSpan.NONE : SourceSpan.ofLines(line, line);
        problems.add(new LinkProblem(kind, text, span, reason, missing));
    }

    private void call(MemberRef from, Use use, TypeSymbol owner, int line, int depth) {
        if (owner instanceof BinaryType binary) {
            List<Use> hidden = binary.hidden(use.name(), use.descriptor());
            if (hidden != null && depth < DEEPEST) {
                hidden.forEach(each -> use(from, each, line, depth + 1));
                return;
            } else if (use.name().equals("<init>") && binary.isAnonymous()) {
                return; // it has no constructor in source; what is created says the creation itself
            }
        }
        calls++;
        BinaryMembers.Found found = BinaryMembers.method(owner, use.name(), use.descriptor());
        if (found == null) {
            notFound(from, use, owner, line);
        } else {
            resolved++;
            uses.add(new LinkedClass.Use(
                    from, UseKind.CALL, owner, found.method(), null, owner.binaryName(), line, found.exact()));
        }
    }

    private void access(MemberRef from, Use use, TypeSymbol owner, int line) {
        FieldSymbol field = BinaryMembers.field(owner, use.name());
        if (field == null) {
            notFound(from, use, owner, line);
        } else {
            uses.add(new LinkedClass.Use(from, use.kind(), owner, null, field, owner.binaryName(), line, true));
        }
    }

    /** Notes that {@code owner} is known and the member is not: then it stands in a supertype that is not at hand, or nowhere. */
    private void notFound(MemberRef from, Use use, TypeSymbol owner, int line) {
        uses.add(new LinkedClass.Use(from, UseKind.TYPE, owner, null, null, owner.binaryName(), line, true));
        @Nullable
        String missing =
                AbstractType.of(owner).unknownSupertypes().stream().findFirst().orElse(null);
        String text = owner.binaryName() + "." + use.name();
        problem(
                use,
                text,
                line,
                missing == null ? "there is no such member" : "a supertype of the receiver is not found",
                missing == null ? "" : missing);
    }
}
