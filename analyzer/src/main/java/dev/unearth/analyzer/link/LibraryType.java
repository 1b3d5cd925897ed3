package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.library.ClassSignature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type known from a class file: of a library, or, as a {@link BinaryType}, of the scanned system. */
sealed class LibraryType extends AbstractType permits BinaryType {

    final ClassSignature signature;
    final ClassWorld library;
    private final String binaryName;
    private final Origin origin;
    private final List<JavaType.Variable> typeParameters;
    private volatile @Nullable Parents parents;
    private volatile @Nullable List<MethodSymbol> methods;
    private volatile @Nullable List<FieldSymbol> fields;
    private volatile @Nullable List<TypeSymbol> memberTypes;

    LibraryType(ClassSignature signature, Origin origin, ClassWorld library) {
        this.signature = signature;
        this.library = library;
        this.binaryName = signature.name().replace('/', '.').intern();
        this.origin = origin;
        this.typeParameters = LibraryFlags.variables(signature.generic(), this::bounds, library);
    }

    private List<SignatureTypes.Parameter> bounds() {
        return reader(String.valueOf(signature.generic())).parameters();
    }

    private SignatureTypes reader(String text) {
        return new SignatureTypes(text, library, this::variable);
    }

    /** The type variable {@code name}: its own, or that of a type around an inner one; null when there is none. */
    JavaType.@Nullable Variable variable(String name) {
        for (JavaType.Variable each : typeParameters) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return outer().map(each -> each instanceof LibraryType library ? library.variable(name) : null)
                .orElse(null);
    }

    @Override
    public String binaryName() {
        return binaryName;
    }

    @Override
    public String keyName() {
        return binaryName;
    }

    @Override
    public String simpleName() {
        return signature.simpleName();
    }

    @Override
    public String packageName() {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }

    @Override
    public TypeKind kind() {
        return LibraryFlags.kind(signature);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Modifiers modifiers() {
        return LibraryFlags.modifiers(signature.access(), LibraryFlags.Of.TYPE);
    }

    @Override
    public Optional<Place> place() {
        return Optional.empty();
    }

    @Override
    public Optional<TypeSymbol> outer() {
        return signature.outerName() == null
                ? Optional.empty()
                : Optional.ofNullable(library.find(signature.outerName().replace('/', '.')))
                        .filter(LibraryType.class::isInstance);
    }

    @Override
    List<JavaType.Variable> typeParameters() {
        return typeParameters;
    }

    @Override
    boolean isInner() {
        return signature.outerName() != null && !modifiers().has(Modifiers.Flag.STATIC) && kind() == TypeKind.CLASS;
    }

    @Override
    public Optional<JavaType> superclass() {
        return parents().superclass;
    }

    @Override
    public List<JavaType> interfaces() {
        return parents().interfaces;
    }

    private Parents parents() {
        Parents known = parents;
        if (known == null) {
            known = readParents();
            parents = known;
        }
        return known;
    }

    private Parents readParents() {
        List<JavaType> all = new ArrayList<>();
        if (signature.generic() != null) {
            SignatureTypes reader = reader(signature.generic());
            reader.parameters();
            all.addAll(reader.types());
        } else if (signature.superName() != null) {
            all.add(library.refer(signature.superName(), List.of()));
            signature.interfaces().forEach(each -> all.add(library.refer(each, List.of())));
        }
        if (all.isEmpty()) {
            return new Parents(Optional.empty(), List.of());
        }
        Optional<JavaType> superclass = Members.isInterface(this) ? Optional.empty() : Optional.of(all.get(0));
        return new Parents(superclass, List.copyOf(all.subList(1, all.size())));
    }

    /** Symbols are told apart by identity: all threads see the same ones. */
    @Override
    public List<MethodSymbol> methods() {
        List<MethodSymbol> known = methods;
        return known != null ? known : firstMethods();
    }

    private synchronized List<MethodSymbol> firstMethods() {
        List<MethodSymbol> known = methods;
        if (known == null) {
            known = readMethods();
            methods = known;
        }
        return known;
    }

    List<MethodSymbol> readMethods() {
        return signature.methods().stream()
                .<MethodSymbol>map(each -> new LibraryMethod(this, each))
                .toList();
    }

    @Override
    public List<FieldSymbol> fields() {
        List<FieldSymbol> known = fields;
        return known != null ? known : firstFields();
    }

    private synchronized List<FieldSymbol> firstFields() {
        List<FieldSymbol> known = fields;
        if (known == null) {
            known = readFields();
            fields = known;
        }
        return known;
    }

    List<FieldSymbol> readFields() {
        return signature.fields().stream()
                .<FieldSymbol>map(each -> new LibraryField(this, each))
                .toList();
    }

    @Override
    public List<TypeSymbol> memberTypes() {
        List<TypeSymbol> known = memberTypes;
        if (known == null) {
            List<TypeSymbol> found = new ArrayList<>();
            for (String each : signature.memberNames()) {
                Optional.ofNullable(library.find(each.replace('/', '.'))).ifPresent(found::add);
            }
            known = List.copyOf(found);
            memberTypes = known;
        }
        return known;
    }

    @Override
    void seen() {}

    @Override
    boolean isSettled() {
        return true;
    }

    @Override
    Collection<String> memberTypeNames() {
        int prefix = signature.name().length() + 1;
        List<String> names = new ArrayList<>(signature.memberNames().size());
        signature.memberNames().forEach(each -> names.add(each.substring(Math.min(prefix, each.length()))));
        return names;
    }

    @Override
    @Nullable
    TypeSymbol memberNamed(String name) {
        String internal = signature.name() + "$" + name;
        return signature.memberNames().contains(internal) ? library.find(internal.replace('/', '.')) : null;
    }

    private record Parents(Optional<JavaType> superclass, List<JavaType> interfaces) {}
}
