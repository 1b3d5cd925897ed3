package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Member.TypeParameter;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type declared in the sources. Its members are filled in once, by {@link Declarations}, before anybody sees it. */
final class SourceType extends AbstractType implements OwnType {

    private final Head head;
    private final UnitScope unit;
    private final @Nullable SourceType outer;
    private final List<JavaType.Variable> typeParameters;
    private final Scope headerScope;
    private final Scope bodyScope;
    private String keyName;
    private List<MethodSymbol> methods = List.of();
    private List<FieldSymbol> fields = List.of();
    private List<TypeSymbol> memberTypes = List.of();
    private Progress progress = Progress.OPEN;
    private Optional<JavaType> superclass = Optional.empty();
    private List<JavaType> interfaces = List.of();

    SourceType(Head head, Scope around, @Nullable SourceType outer) {
        this.head = head;
        this.unit = around.unit();
        this.outer = outer;
        this.keyName = head.binaryName;
        this.typeParameters = SourceVariables.of(head.typeParameters, () -> headerScope());
        Scope named = head.local ? new Scope.LocalType(around, this) : around;
        this.headerScope = typeParameters.isEmpty() ? named : new Scope.Variables(named, typeParameters);
        this.bodyScope = new Scope.Body(headerScope, this);
    }

    /**
     * What the declaration says before its body.
     *
     * @param simpleName empty for an anonymous class
     * @param base the type that an anonymous class or the body of an enum constant extends or implements; null for all others
     * @param local whether it is declared in a body, so that its own name is in scope in its header as well
     */
    record Head(
            TypeKind kind,
            Modifiers modifiers,
            String simpleName,
            String binaryName,
            List<TypeParameter> typeParameters,
            List<TypeRef.Named> extended,
            List<TypeRef.Named> implemented,
            @Nullable JavaType base,
            boolean local,
            SourceSpan span) {}

    private enum Progress {
        OPEN,
        RUNNING,
        DONE
    }

    UnitScope unit() {
        return unit;
    }

    @Override
    public TypeLookup lookup() {
        return unit.lookup;
    }

    @Override
    public void addToKeyName(String suffix) {
        rename(binaryName() + suffix);
        memberTypes.forEach(member -> ((SourceType) member).addToKeyName(suffix));
    }

    /** The scope of the members' bodies and headers. */
    Scope bodyScope() {
        return bodyScope;
    }

    /** The scope of the type's own header: its type parameters, then what is around it. */
    Scope headerScope() {
        return headerScope;
    }

    void rename(String uniqueKeyName) {
        keyName = uniqueKeyName;
    }

    void fill(List<MethodSymbol> allMethods, List<FieldSymbol> allFields, List<TypeSymbol> allTypes) {
        methods = List.copyOf(allMethods);
        fields = List.copyOf(allFields);
        memberTypes = List.copyOf(allTypes);
    }

    /** Whether it is declared in a body: a local or anonymous class. */
    boolean isLocal() {
        return head.local;
    }

    @Override
    public String binaryName() {
        return head.binaryName;
    }

    @Override
    public String keyName() {
        return keyName;
    }

    @Override
    public String simpleName() {
        return head.simpleName;
    }

    @Override
    public String packageName() {
        return unit.packageName;
    }

    @Override
    public TypeKind kind() {
        seen();
        return head.kind;
    }

    @Override
    public Origin origin() {
        return Origin.SOURCE;
    }

    @Override
    public Modifiers modifiers() {
        seen();
        return head.modifiers;
    }

    @Override
    public Optional<Place> place() {
        LinkThread.located(unit);
        return Optional.of(new Place(unit.file, head.span));
    }

    @Override
    public Optional<TypeSymbol> outer() {
        return Optional.ofNullable(outer);
    }

    @Nullable
    SourceType outerOrNull() {
        return outer;
    }

    @Override
    List<JavaType.Variable> typeParameters() {
        seen();
        return typeParameters;
    }

    @Override
    boolean isInner() {
        seen();
        return outer != null
                && head.kind == TypeKind.CLASS
                && !head.modifiers.has(Modifiers.Flag.STATIC)
                && !Members.isInterface(outer);
    }

    @Override
    public Optional<JavaType> superclass() {
        seen();
        resolveParents();
        return superclass;
    }

    @Override
    public List<JavaType> interfaces() {
        seen();
        resolveParents();
        return interfaces;
    }

    /**
     * Resolves what is extended and implemented. The index does so for all types before it is handed out, one after the other, so
     * that no other thread ever comes here; a type that is asked while it is at it answers that it has no supertypes.
     */
    void resolveParents() {
        if (progress == Progress.OPEN) {
            progress = Progress.RUNNING;
            SourceParents parents = SourceParents.of(head, headerScope, this);
            superclass = parents.superclass();
            interfaces = parents.interfaces();
            progress = Progress.DONE;
        }
    }

    @Override
    public List<MethodSymbol> methods() {
        seen();
        return methods;
    }

    @Override
    public List<FieldSymbol> fields() {
        seen();
        return fields;
    }

    @Override
    public List<TypeSymbol> memberTypes() {
        seen();
        return memberTypes;
    }

    @Override
    void seen() {
        LinkThread.saw(unit);
    }

    @Override
    boolean isSettled() {
        return unit.lookup.isSettled();
    }

    @Override
    Collection<String> memberTypeNames() {
        seen();
        List<String> names = new ArrayList<>(memberTypes.size());
        memberTypes.forEach(each -> names.add(each.simpleName()));
        return names;
    }

    @Override
    @Nullable
    TypeSymbol memberNamed(String name) {
        seen();
        for (TypeSymbol each : memberTypes) {
            if (each.simpleName().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
