package dev.unearth.analyzer.wiring.cdi;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.cdi.Bean.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The beans of a system, and which of them a place gets (CDI 2.0, sections 3 and 5.2). */
final class CdiBeans {

    private final Loom loom;
    private final Annotations annotations;
    private final Qualifiers qualifiers;
    private final BeansXml xml;
    private final List<Bean> producers = new ArrayList<>();

    /** The beans by the names of their class and its supertypes. */
    private final Map<String, List<Bean>> classes = new TreeMap<>();

    CdiBeans(Loom loom, Annotations annotations, Qualifiers qualifiers, BeansXml xml) {
        this.loom = loom;
        this.annotations = annotations;
        this.qualifiers = qualifiers;
        this.xml = xml;
        loom.evidence().sourceTypes().stream().filter(this::isBeanClass).forEach(this::add);
        annotations.uses("enterprise.inject.Produces").forEach(this::addProducer);
    }

    private boolean isBeanClass(TypeSymbol type) {
        boolean isClass = type.kind() == TypeKind.CLASS
                && !type.modifiers().has(Flag.ABSTRACT)
                && (type.outer().isEmpty() || type.modifiers().has(Flag.STATIC));
        List<Mark> marks = annotations.on(type);
        return isClass
                && !loom.isTest(type)
                && !Annotations.has(marks, "interceptor.Interceptor")
                && !Annotations.has(marks, "decorator.Decorator")
                && !Annotations.has(marks, "enterprise.inject.Vetoed")
                && !Annotations.has(marks, "persistence.Entity")
                && isCreatable(type);
    }

    private boolean isCreatable(TypeSymbol type) {
        return type.methods().stream()
                .filter(MethodSymbol::isConstructor)
                .anyMatch(method ->
                        method.parameterTypes().isEmpty() || Annotations.has(annotations.on(method), "inject.Inject"));
    }

    private void add(TypeSymbol type) {
        List<Mark> marks = qualifiers.expanded(annotations.on(type));
        Optional<Standing> standing = standing(marks, type, defaultStanding(type, marks));
        SortedSet<String> had = qualifiers.had(marks, Qualifiers.beanName(type.simpleName()));
        standing.map(s -> new Bean(type, type.binaryName(), new JavaType.Declared(type, List.of()), had, false, s))
                .ifPresent(bean -> {
                    Set<String> names = new TreeSet<>(type.unknownSupertypes());
                    names.add(type.binaryName());
                    type.supertypes().forEach(supertype -> names.add(supertype.binaryName()));
                    names.forEach(name -> classes.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(bean));
                });
    }

    private Standing defaultStanding(TypeSymbol type, List<Mark> marks) {
        return qualifiers.defineBean(marks) || xml.makesBean(type) ? Standing.SURE : Standing.POSSIBLE;
    }

    /** Empty for an alternative that nothing enables. */
    private Optional<Standing> standing(List<Mark> marks, TypeSymbol owner, Standing otherwise) {
        if (!Annotations.has(marks, "enterprise.inject.Alternative")) {
            return Optional.of(otherwise);
        }
        boolean isEnabled = Annotations.has(marks, "annotation.Priority")
                || xml.enables(owner.binaryName())
                || qualifiers.stereotypes(marks).stream().anyMatch(xml::enables);
        return isEnabled ? Optional.of(Standing.CHOSEN) : Optional.empty();
    }

    private void addProducer(Annotated each) {
        boolean isOfServices = !each.mark().values().isEmpty();
        Optional<TypeSymbol> owner = annotations.type(each);
        if (isOfServices || owner.isEmpty() || each.kind() == Annotated.Kind.TYPE) {
            return;
        }
        List<Mark> marks = new ArrayList<>(qualifiers.expanded(annotations.beside(each)));
        annotations.on(owner.get()).stream()
                .filter(mark -> mark.is("enterprise.inject.Alternative") || mark.is("annotation.Priority"))
                .forEach(marks::add);
        JavaType type = annotations
                .method(each)
                .map(MethodSymbol::returnType)
                .or(() -> annotations.field(each).map(FieldSymbol::type))
                .orElse(JavaType.UNKNOWN);
        SortedSet<String> had = qualifiers.had(marks, propertyName(each.name()));
        standing(marks, owner.get(), Standing.SURE)
                .ifPresent(s -> producers.add(new Bean(owner.get(), each.valueType(), type, had, true, s)));
    }

    private static String propertyName(String method) {
        boolean isGetter = method.startsWith("get") && method.length() > 3;
        return isGetter ? Qualifiers.beanName(method.substring(3)) : method;
    }

    /** Whether objects of this type may be injected at all: something of the sources provides them. */
    boolean isProvided(String erasedName) {
        return classes.containsKey(erasedName) || producers.stream().anyMatch(bean -> provides(bean, erasedName));
    }

    private boolean provides(Bean bean, String erasedName) {
        return bean.provided().equals(erasedName)
                || loom.type(bean.provided())
                        .filter(type -> type.isA(erasedName))
                        .isPresent();
    }

    /** The beans that fit a place that asks for the type and qualifiers; what others outrank is left out. */
    List<Bean> fitting(InjectionPoint point) {
        List<Bean> fitting = new ArrayList<>(classes.getOrDefault(point.type(), List.of()));
        producers.stream().filter(bean -> provides(bean, point.type())).forEach(fitting::add);
        fitting.removeIf(bean -> !Qualifiers.fit(bean.qualifiers(), point.qualifiers()));
        fitting.removeIf(bean -> !Generics.fit(bean.type(), point.declared()));
        specialized(fitting);
        for (Standing best : List.of(Standing.CHOSEN, Standing.SURE)) {
            boolean some = fitting.stream().anyMatch(bean -> bean.standing() == best);
            if (some) {
                fitting.removeIf(bean -> bean.standing() != best);
            }
        }
        List<Bean> exact = fitting.stream()
                .filter(bean ->
                        bean.standing() == Standing.POSSIBLE && bean.provided().equals(point.type()))
                .toList();
        return exact.isEmpty() ? fitting : exact;
    }

    /** Drops the classes that others specialize. */
    private void specialized(List<Bean> fitting) {
        Set<String> replaced = new HashSet<>();
        for (Bean bean : fitting) {
            boolean specializes = Annotations.has(annotations.on(bean.owner()), "enterprise.inject.Specializes");
            if (specializes) {
                bean.owner().superclass().ifPresent(type -> replaced.add(type.erasedName()));
            }
        }
        fitting.removeIf(bean -> replaced.contains(bean.owner().binaryName()));
    }
}
