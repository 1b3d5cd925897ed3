package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.library.ClassSignature.MethodSignature;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A method or constructor known from a class file; its types are read when they are asked for. */
sealed class LibraryMethod extends AbstractMethod permits BinaryMethod {

    private final LibraryType owner;
    private final MethodSignature signature;
    private final List<JavaType.Variable> typeParameters;
    private volatile @Nullable Shape shape;

    LibraryMethod(LibraryType owner, MethodSignature signature) {
        this.owner = owner;
        this.signature = signature;
        this.typeParameters = LibraryFlags.variables(
                signature.generic(),
                () -> reader(String.valueOf(signature.generic())).parameters(),
                owner.library);
    }

    private SignatureTypes reader(String text) {
        return new SignatureTypes(text, owner.library, this::variable);
    }

    private JavaType.@Nullable Variable variable(String name) {
        for (JavaType.Variable each : typeParameters) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return owner.variable(name);
    }

    private Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = readShape();
            shape = known;
        }
        return known;
    }

    private Shape readShape() {
        if (signature.generic() != null) {
            SignatureTypes reader = reader(signature.generic());
            reader.parameters();
            List<JavaType> parameters = reader.parameterTypes();
            return new Shape(List.copyOf(parameters), reader.type());
        }
        SignatureTypes reader = reader(signature.descriptor());
        List<JavaType> parameters = reader.parameterTypes();
        int hidden = Math.min(hidden(), parameters.size());
        return new Shape(List.copyOf(parameters.subList(hidden, parameters.size())), reader.type());
    }

    /** Parameters that javac adds to constructors: the object around an inner one, name and ordinal of an enum constant. */
    private int hidden() {
        if (!isConstructor()) {
            return 0;
        }
        return owner.isInner() ? 1 : 0;
    }

    @Override
    public TypeSymbol owner() {
        return owner;
    }

    @Override
    public String name() {
        return signature.name();
    }

    @Override
    public List<JavaType> parameterTypes() {
        return shape().parameters;
    }

    @Override
    public List<String> parameterNames() {
        return signature.parameterNames();
    }

    @Override
    public JavaType returnType() {
        return shape().result;
    }

    /** The descriptor as calls name it. */
    String binaryDescriptor() {
        return signature.descriptor();
    }

    /** That of the class file, but for constructors with parameters of the compiler's own making. */
    @Override
    String readDescriptor() {
        boolean isAsInSource = !isConstructor() || (signature.generic() == null && hidden() == 0);
        return isAsInSource ? signature.descriptor() : super.readDescriptor();
    }

    @Override
    public List<JavaType> thrown() {
        if (signature.generic() != null && signature.generic().indexOf('^') > 0) {
            return reader(signature.generic()).thrownTypes();
        }
        return signature.exceptions().stream()
                .map(each -> owner.library.refer(each, List.of()))
                .toList();
    }

    @Override
    public Modifiers modifiers() {
        return LibraryFlags.modifiers(signature.access(), LibraryFlags.Of.METHOD);
    }

    @Override
    public boolean isVarargs() {
        return (signature.access() & LibraryFlags.VARARGS) != 0;
    }

    @Override
    public Optional<Place> place() {
        return Optional.empty();
    }

    @Override
    public Optional<Summary> summary() {
        return Optional.empty();
    }

    @Override
    List<JavaType.Variable> typeParameters() {
        return typeParameters;
    }

    private record Shape(List<JavaType> parameters, JavaType result) {}
}
