package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.ejb.EjbBindings.What;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Bean;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names under which beans are looked up, and who looks them up. */
final class EjbDirectory {

    private static final String ENVIRONMENT = "java:comp/env/";

    private final Loom loom;
    private final List<Bean> beans;
    private final Map<String, SortedSet<String>> beansByName = new TreeMap<>();

    EjbDirectory(Loom loom, List<Bean> beans, EjbBindings bindings) {
        this.loom = loom;
        this.beans = List.copyOf(beans);
        for (Bean bean : beans) {
            bindings.values(bean.name(), What.JNDI_NAME).forEach(name -> put(beansByName, name, bean));
            put(beansByName, bean.jndiName(), bean);
        }
    }

    private static void put(Map<String, SortedSet<String>> map, String name, Bean bean) {
        if (!name.isEmpty()) {
            map.computeIfAbsent(name, key -> new TreeSet<>()).add(bean.className());
        }
    }

    /** Learns the name of a reference. */
    void add(Reference reference) {
        for (Bean bean : referenced(reference)) {
            put(beansByName, reference.name(), bean);
        }
    }

    /** Learns that the bean of a class can be looked up under {@code name}. */
    void add(String name, TypeSymbol type) {
        if (!name.isEmpty()) {
            beansByName.computeIfAbsent(name, key -> new TreeSet<>()).add(type.binaryName());
        }
    }

    /** The beans that a look-up of {@code text} finds: by a name that was bound, else by a portable one. */
    List<TypeSymbol> lookedUp(String text) {
        return classes(text).stream().flatMap(name -> loom.type(name).stream()).toList();
    }

    private SortedSet<String> classes(String text) {
        String name = text.startsWith(ENVIRONMENT) ? text.substring(ENVIRONMENT.length()) : text;
        SortedSet<String> classes = new TreeSet<>(beansByName.getOrDefault(name, new TreeSet<>()));
        classes.addAll(beansByName.getOrDefault(text, new TreeSet<>()));
        if (classes.isEmpty()) {
            PortableName.of(text)
                    .ifPresent(portable -> beans.stream()
                            .filter(bean -> portable.isOf(bean.name()))
                            .forEach(bean -> classes.add(bean.className())));
        }
        return classes;
    }

    /** The beans called so; what stands before a {@code #} names their archive. */
    List<TypeSymbol> named(String link) {
        String name = link.substring(link.indexOf('#') + 1);
        return types(beans.stream().filter(bean -> bean.name().equals(name)).toList());
    }

    /** The beans that can be used as {@code type}: those that say so, else those whose class is one. */
    List<TypeSymbol> of(String type) {
        List<TypeSymbol> saying = types(beans.stream()
                .filter(bean -> bean.className().equals(type)
                        || bean.interfaces().contains(type)
                        || bean.homes().contains(type))
                .toList());
        return saying.isEmpty()
                ? types(beans).stream().filter(bean -> bean.isA(type)).toList()
                : saying;
    }

    private List<TypeSymbol> types(List<Bean> of) {
        return of.stream()
                .flatMap(bean -> loom.type(bean.className()).stream())
                .distinct()
                .toList();
    }

    /** The classes of the beans that {@code reference} means: by its link, else by its interfaces. */
    List<TypeSymbol> beans(Reference reference) {
        return referenced(reference).stream()
                .flatMap(bean -> loom.type(bean.className()).stream())
                .toList();
    }

    private List<Bean> referenced(Reference reference) {
        String link = reference.link().substring(reference.link().indexOf('#') + 1);
        List<Bean> linked =
                beans.stream().filter(bean -> bean.name().equals(link)).toList();
        return linked.isEmpty()
                ? beans.stream().filter(bean -> fits(bean, reference)).toList()
                : linked;
    }

    private static boolean fits(Bean bean, Reference reference) {
        return !reference.home().isEmpty() && bean.homes().contains(reference.home())
                || reference.home().isEmpty()
                        && !reference.component().isEmpty()
                        && bean.interfaces().contains(reference.component());
    }

    /** Wires the classes that look a bean or destination up. */
    void wireLookups() {
        for (CallText call : loom.evidence().texts()) {
            for (Template argument : call.arguments()) {
                if (argument.isComplete()) {
                    lookup(call, argument.text(""));
                }
            }
        }
    }

    private void lookup(CallText call, String text) {
        SortedSet<String> classes = classes(text);
        boolean isNamed = !classes.isEmpty() && (text.indexOf('/') > 0 || isLookup(call));
        if (isNamed) {
            wire(call, classes, Evidence.resolved(call.place()));
        } else if (isLookup(call)) {
            byInterface(call);
        }
    }

    private static boolean isLookup(CallText call) {
        String method = call.method().toLowerCase(Locale.ROOT);
        return Stream.of("lookup", "home", "locate", "ejb", "bean", "service").anyMatch(method::contains);
    }

    /** No descriptor knows the name, but what is made of the result is the interface of one bean. */
    private void byInterface(CallText call) {
        SortedSet<String> types = new TreeSet<>(call.argumentTypes());
        types.add(call.resultCast());
        SortedSet<String> classes = new TreeSet<>();
        for (Bean bean : beans) {
            boolean fits = Stream.concat(bean.homes().stream(), bean.interfaces().stream())
                    .anyMatch(types::contains);
            if (fits) {
                classes.add(bean.className());
            }
        }
        if (classes.size() == 1) {
            wire(call, classes, Evidence.inferred(call.place(), "the result is cast to an interface of this bean"));
        }
    }

    private void wire(CallText call, SortedSet<String> classes, Evidence because) {
        for (String className : classes) {
            loom.type(className).ifPresent(type -> loom.wire(loom.caller(call), "jndi", loom.key(type), because));
        }
    }
}
