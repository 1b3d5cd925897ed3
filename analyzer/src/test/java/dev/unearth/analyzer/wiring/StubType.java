package dev.unearth.analyzer.wiring;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A type symbol for tests. Supertypes that the scene does not have are unknown. */
final class StubType implements TypeSymbol {

    private final String name;
    private final Origin origin;
    private final Map<String, StubType> scene;
    private final List<String> written;
    private final List<MethodSymbol> methods = new ArrayList<>();
    private Modifiers modifiers = new Modifiers(Flag.PUBLIC.bit(), List.of());

    private StubType(String name, Origin origin, Map<String, StubType> scene, List<String> written) {
        this.name = name;
        this.origin = origin;
        this.scene = scene;
        this.written = written;
    }

    static StubType source(String name, Map<String, StubType> scene, String... supertypes) {
        return new StubType(name, Origin.SOURCE, scene, List.of(supertypes));
    }

    static StubType library(String name, Map<String, StubType> scene) {
        return new StubType(name, Origin.LIBRARY, scene, List.of());
    }

    String path() {
        return "src/" + name.replace('.', '/') + ".java";
    }

    void method(String signature) {
        methods.add(new StubMethod(this, signature));
    }

    void annotate(String annotation, String text) {
        SourceSpan span = SourceSpan.ofLines(3, 3);
        Expr value = new Expr.Literal(0, Expr.LiteralKind.STRING, "\"" + text + "\"", span);
        modifiers = new Modifiers(
                Flag.PUBLIC.bit(),
                List.of(new AnnotationUse(
                        new TypeRef.Named(0, null, annotation, List.of(), null, span),
                        AnnotationUse.Form.SINGLE,
                        List.of(new AnnotationUse.Argument("value", value)),
                        span)));
    }

    @Override
    public String binaryName() {
        return name;
    }

    @Override
    public String keyName() {
        return name;
    }

    @Override
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public String packageName() {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    @Override
    public TypeKind kind() {
        return TypeKind.CLASS;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Modifiers modifiers() {
        return modifiers;
    }

    @Override
    public Optional<Place> place() {
        return isSource() ? Optional.of(Place.line(path(), 1)) : Optional.empty();
    }

    @Override
    public Optional<TypeSymbol> outer() {
        return Optional.empty();
    }

    @Override
    public Optional<JavaType> superclass() {
        return Optional.empty();
    }

    @Override
    public List<JavaType> interfaces() {
        return List.of();
    }

    @Override
    public List<MethodSymbol> methods() {
        return methods;
    }

    @Override
    public List<FieldSymbol> fields() {
        return List.of();
    }

    @Override
    public List<TypeSymbol> memberTypes() {
        return List.of();
    }

    @Override
    public List<TypeSymbol> supertypes() {
        List<TypeSymbol> all = new ArrayList<>();
        for (String supertype : written) {
            StubType known = scene.get(supertype);
            if (known != null) {
                all.add(known);
                all.addAll(known.supertypes());
            }
        }
        return all;
    }

    @Override
    public boolean hasUnknownSupertype() {
        return written.stream()
                .anyMatch(s -> !scene.containsKey(s) || scene.get(s).hasUnknownSupertype());
    }

    @Override
    public List<String> unknownSupertypes() {
        return List.of();
    }

    @Override
    public boolean isA(String binaryName) {
        return name.equals(binaryName)
                || written.contains(binaryName)
                || supertypes().stream().anyMatch(type -> type.isA(binaryName));
    }

    /** A method that has nothing but a signature. */
    private record StubMethod(TypeSymbol owner, String signature) implements MethodSymbol {

        @Override
        public String name() {
            return signature.substring(0, signature.indexOf('('));
        }

        @Override
        public List<JavaType> parameterTypes() {
            String list = signature.substring(signature.indexOf('(') + 1, signature.length() - 1);
            return list.isEmpty()
                    ? List.of()
                    : Arrays.stream(list.split(","))
                            .<JavaType>map(JavaType.Unknown::new)
                            .toList();
        }

        @Override
        public List<String> parameterNames() {
            return List.of();
        }

        @Override
        public JavaType returnType() {
            return new JavaType.Primitive("void");
        }

        @Override
        public List<JavaType> thrown() {
            return List.of();
        }

        @Override
        public Modifiers modifiers() {
            int bits = Flag.PUBLIC.bit() | (name().equals("main") ? Flag.STATIC.bit() : 0);
            return new Modifiers(bits, List.of());
        }

        @Override
        public boolean isVarargs() {
            return false;
        }

        @Override
        public Optional<Place> place() {
            return owner.place().map(place -> Place.line(place.file(), 2));
        }

        @Override
        public String descriptor() {
            return "()V";
        }

        @Override
        public Optional<Summary> summary() {
            return Optional.empty();
        }
    }
}
