package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.ejb.EjbBindings.Binding;
import dev.unearth.analyzer.wiring.ejb.EjbBindings.What;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Bean;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Permission;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Reference;
import dev.unearth.analyzer.wiring.web.WebXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Enterprise beans as {@code ejb-jar.xml} and the descriptors of application servers declare them: interfaces and homes to the
 * bean class, remote and message beans as entry points, destinations, tables of entity beans, roles, references, look-ups.
 */
public final class EjbWirer implements Wirer {

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        List<Evidences.Of<XmlFacts>> documents = evidence.documents(XmlFacts.class);
        List<EjbJar> jars = new ArrayList<>();
        for (Evidences.Of<XmlFacts> document : documents) {
            document.facts()
                    .rootElement()
                    .filter(root -> root.name().equals("ejb-jar"))
                    .ifPresent(root -> jars.add(EjbJar.of(document.file(), root)));
        }
        EjbBindings bindings = new EjbBindings(documents);
        EjbDirectory directory = new EjbDirectory(loom, jars, bindings);
        for (EjbJar jar : jars) {
            jar.beans().forEach(bean -> new Wiring(loom, bindings, directory, jar, bean).wire());
        }
        for (Evidences.Of<XmlFacts> document : documents) {
            Optional<Element> web = document.facts().rootElement().filter(WebXml::isRoot);
            web.ifPresent(root -> EjbJar.references(document.file(), root)
                    .forEach(reference -> webReference(loom, directory, document, reference)));
        }
        directory.wireLookups();
    }

    private static void webReference(
            Loom loom, EjbDirectory directory, Evidences.Of<XmlFacts> document, Reference reference) {
        NodeKey file = loom.key(document.file());
        Evidence declared = Evidence.declared(reference.place());
        for (String name : List.of(reference.home(), reference.component())) {
            loom.named(document.file(), name, reference.place().line(), "interface of the bean")
                    .ifPresent(type -> loom.wire(file, "xml-registered", loom.key(type), declared));
        }
        directory.add(reference);
        directory.beans(reference).forEach(bean -> loom.wire(file, "ejb-ref", loom.key(bean), declared));
    }

    /** The wiring of one bean. */
    private record Wiring(Loom loom, EjbBindings bindings, EjbDirectory directory, EjbJar jar, Bean bean) {

        void wire() {
            int line = bean.place().line();
            Evidence declared = Evidence.declared(bean.place());
            Optional<TypeSymbol> found = loom.named(jar.file(), bean.className(), line, "bean class");
            Stream.concat(bean.homes().stream(), bean.interfaces().stream())
                    .forEach(name -> loom.named(jar.file(), name, line, "interface of the bean")
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
                        .forEach(to -> loom.wire(
                                loom.key(type), "ejb-ref", loom.key(to), Evidence.declared(reference.place())));
            }
            methods(type, declared);
            switch (bean.kind()) {
                case SESSION -> remote(type, declared);
                case MESSAGE -> message(type, declared);
                case ENTITY -> table(type);
            }
            permissions(type);
        }

        /** The container calls the methods behind the interfaces and those of the life cycle. */
        private void methods(TypeSymbol type, Evidence declared) {
            for (MethodSymbol method : type.methods()) {
                boolean isLifeCycle =
                        method.name().startsWith("ejb") || method.name().equals("onMessage");
                List<MethodSymbol> behind = inInterfaces(method);
                if (isLifeCycle || !behind.isEmpty()) {
                    loom.calledOutside(method);
                }
                behind.forEach(in -> loom.wire(loom.key(in), "ejb-method", loom.key(method), declared));
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
            if (bean.remote().isEmpty()) {
                return;
            }
            entry(type, "ejb-remote", bean.name(), declared);
        }

        private void entry(TypeSymbol type, String kind, String name, Evidence declared) {
            SortedSet<String> roles = new TreeSet<>();
            permissions().stream()
                    .filter(permission -> permission.method().equals("*"))
                    .forEach(permission -> roles.addAll(permission.roles()));
            NodeKey entry = loom.entry(
                    new Loom.Entry(kind, kind + " " + name + " " + type.keyName(), name, "", bean.place(), roles));
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
            }
            entry(type, "message", names.isEmpty() ? bean.name() : names.first(), declared);
        }

        private void table(TypeSymbol type) {
            for (Binding binding : bindings.of(bean.name(), What.TABLE)) {
                String plain = binding.value().replaceAll("[\"`\\[\\]]", "");
                String name = plain.substring(plain.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
                NodeKey table = loom.named(NodeKind.TABLE, name, binding.place());
                loom.relate(loom.key(type), RelationKind.MAPS_TO, table, "", Evidence.declared(binding.place()));
            }
        }

        private List<Permission> permissions() {
            return jar.permissions().stream()
                    .filter(permission -> permission.bean().equals(bean.name()))
                    .toList();
        }

        private void permissions(TypeSymbol type) {
            for (Permission permission : permissions()) {
                for (MethodSymbol method : type.methods()) {
                    boolean isMeant = permission.method().equals("*")
                            ? !inInterfaces(method).isEmpty()
                            : method.name().equals(permission.method());
                    if (isMeant) {
                        permission
                                .roles()
                                .forEach(role -> loom.relate(
                                        loom.role(role),
                                        RelationKind.PERMITS,
                                        loom.key(method),
                                        "",
                                        Evidence.declared(permission.place())));
                    }
                }
            }
        }
    }
}
