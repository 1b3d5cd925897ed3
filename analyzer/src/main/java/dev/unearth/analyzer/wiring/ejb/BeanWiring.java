package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.ejb.EjbBindings.Binding;
import dev.unearth.analyzer.wiring.ejb.EjbBindings.What;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Bean;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Permission;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The wiring of one enterprise bean. */
final class BeanWiring {

    private final Loom loom;
    private final EjbBindings bindings;
    private final EjbDirectory directory;
    private final Destinations destinations;
    private final DeclaredRoles roles;
    private final Bean bean;
    private final List<Permission> permissions;

    BeanWiring(
            Loom loom,
            EjbBindings bindings,
            EjbDirectory directory,
            Destinations destinations,
            DeclaredRoles roles,
            Beans.Described described) {
        this.loom = loom;
        this.bindings = bindings;
        this.directory = directory;
        this.destinations = destinations;
        this.roles = roles;
        this.bean = described.bean();
        this.permissions = described.permissions();
    }

    void wire() {
        Evidence declared = Evidence.declared(bean.place());
        Optional<TypeSymbol> found = loom.named(bean.place(), bean.className(), "bean class");
        Stream.concat(bean.homes().stream(), bean.interfaces().stream())
                .forEach(name -> loom.named(bean.place(), name, "interface of the bean")
                        .ifPresent(type -> found.ifPresent(
                                of -> loom.wire(loom.key(type), "ejb-interface", loom.key(of), declared))));
        bean.references().forEach(directory::add);
        found.filter(TypeSymbol::isSource).ifPresent(type -> bean(type, declared));
    }

    private void bean(TypeSymbol type, Evidence declared) {
        loom.createdOutside(type);
        for (Reference reference : bean.references()) {
            directory
                    .beans(reference)
                    .forEach(to ->
                            loom.wire(loom.key(type), "ejb-ref", loom.key(to), Evidence.declared(reference.place())));
        }
        methods(type, declared);
        switch (bean.kind()) {
            case SESSION -> remote(type, declared);
            case MESSAGE -> message(type, declared);
            case ENTITY -> table(type);
        }
        permissions(type);
        if (bean.isAnnotated()) {
            rolesOfAnnotations(type);
            vendors(type);
        }
    }

    /** The container calls the methods behind the interfaces and those of the life cycle. */
    private void methods(TypeSymbol type, Evidence declared) {
        for (MethodSymbol method : type.methods()) {
            boolean isLifeCycle =
                    method.name().startsWith("ejb") || method.name().equals("onMessage");
            List<MethodSymbol> behind = behind(type, method);
            if (isLifeCycle || !behind.isEmpty()) {
                loom.calledOutside(method);
            }
            behind.forEach(in -> loom.wire(loom.key(in), "ejb-method", loom.key(method), declared));
        }
        if (bean.isAnnotated()) {
            remoteMethods(type);
        }
    }

    /** The methods of interfaces that a call of them means {@code method}, but those that the language itself says so of. */
    private List<MethodSymbol> behind(TypeSymbol type, MethodSymbol method) {
        return bean.isAnnotated()
                ? inInterfaces(method).stream()
                        .filter(in -> !type.isA(in.owner().binaryName()))
                        .toList()
                : inInterfaces(method);
    }

    private void remoteMethods(TypeSymbol type) {
        for (MethodSymbol method : type.methods()) {
            boolean isRemote = inInterfaces(method).stream()
                    .anyMatch(in -> bean.remotes().contains(in.owner().binaryName()));
            if (isRemote) {
                loom.calledOutside(method);
            }
        }
    }

    private List<MethodSymbol> inInterfaces(MethodSymbol method) {
        List<MethodSymbol> found = new ArrayList<>();
        Stream.concat(bean.interfaces().stream(), bean.homes().stream())
                .flatMap(name -> loom.type(name).stream())
                .flatMap(type -> Stream.concat(Stream.of(type), type.supertypes().stream()))
                .filter(TypeSymbol::isSource)
                .flatMap(type -> type.methods().stream())
                .filter(in -> isBehind(in, method))
                .forEach(found::add);
        return found;
    }

    private static boolean isBehind(MethodSymbol in, MethodSymbol method) {
        String suffix = in.signature();
        String capital = suffix.substring(0, 1).toUpperCase(Locale.ROOT) + suffix.substring(1);
        return method.signature().equals(suffix)
                || method.signature().equals("ejb" + capital)
                || method.signature().equals("ejbHome" + capital);
    }

    private void remote(TypeSymbol type, Evidence declared) {
        if (!bean.remotes().isEmpty()) {
            entry(type, "ejb-remote", bean.name(), "", declared);
        }
    }

    private void entry(TypeSymbol type, String kind, String name, String method, Evidence declared) {
        SortedSet<String> permitted = new TreeSet<>(roles.of(type));
        permissions.stream()
                .filter(permission -> permission.method().equals("*"))
                .forEach(permission -> permitted.addAll(permission.roles()));
        NodeKey entry = loom.entry(
                new Loom.Entry(kind, kind + " " + name + " " + type.keyName(), name, method, bean.place(), permitted));
        loom.handledBy(entry, type, declared);
    }

    private void message(TypeSymbol type, Evidence declared) {
        SortedSet<String> names = bindings.values(bean.name(), What.DESTINATION);
        if (!bean.destination().isEmpty()) {
            names.add(bean.destination());
        }
        for (String name : names) {
            NodeKey destination = loom.named(NodeKind.DESTINATION, name, bean.place());
            loom.relate(loom.key(type), RelationKind.RECEIVES_FROM, destination, "", declared);
            destinations.listen(name, type);
        }
        boolean hasMethod =
                type.methods().stream().anyMatch(method -> method.name().equals("onMessage"));
        String name = names.isEmpty() ? bean.name() : names.first();
        entry(type, "message", name, hasMethod ? "onMessage" : "", declared);
    }

    private void table(TypeSymbol type) {
        for (Binding binding : bindings.of(bean.name(), What.TABLE)) {
            String plain = binding.value().replaceAll("[\"`\\[\\]]", "");
            String name = plain.substring(plain.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            NodeKey table = loom.named(NodeKind.TABLE, name, binding.place());
            loom.relate(loom.key(type), RelationKind.MAPS_TO, table, "", Evidence.declared(binding.place()));
        }
    }

    private void permissions(TypeSymbol type) {
        for (Permission permission : permissions) {
            for (MethodSymbol method : type.methods()) {
                boolean isMeant = permission.method().equals("*")
                        ? !inInterfaces(method).isEmpty()
                        : method.name().equals(permission.method());
                if (isMeant) {
                    permit(permission.roles(), method, permission.place());
                }
            }
        }
    }

    private void rolesOfAnnotations(TypeSymbol type) {
        for (MethodSymbol method : type.methods()) {
            if (!method.isConstructor()) {
                permit(roles.of(method), method, bean.place());
            }
        }
    }

    private void permit(SortedSet<String> permitted, MethodSymbol method, Place place) {
        for (String role : permitted) {
            loom.relate(loom.role(role), RelationKind.PERMITS, loom.key(method), "", Evidence.declared(place));
        }
    }

    /** What no standard descriptor names, those of application servers name by the bean alone. */
    private void vendors(TypeSymbol type) {
        for (Place place : bindings.namings(bean.name())) {
            loom.wire(
                    NodeKey.of(NodeKind.FILE, loom.evidence().application(), place.file()),
                    "xml-registered",
                    loom.key(type),
                    Evidence.declared(place));
        }
    }
}
