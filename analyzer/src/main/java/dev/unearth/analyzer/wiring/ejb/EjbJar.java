package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one {@code ejb-jar.xml} of EJB 1.1 to 3 says.
 *
 * @param permissions who may call which methods
 */
record EjbJar(SourceFile file, List<Bean> beans, List<Permission> permissions) {

    EjbJar {
        beans = List.copyOf(beans);
        permissions = List.copyOf(permissions);
    }

    /** What a bean is. */
    enum Kind {
        SESSION,
        ENTITY,
        MESSAGE
    }

    /**
     * An enterprise bean.
     *
     * @param className empty where the descriptor leaves it to an annotation
     * @param homes its home interfaces
     * @param remotes the interfaces through which other programs call it
     * @param locals the interfaces through which the same program calls it
     * @param jndiName a name in the directory that it is given where it is declared; empty without one
     * @param destination what a message bean listens to, as far as this declaration tells
     * @param isAnnotated whether an annotation alone declares it
     */
    record Bean(
            Kind kind,
            String name,
            String className,
            List<String> homes,
            List<String> remotes,
            List<String> locals,
            String jndiName,
            String destination,
            List<Reference> references,
            Place place,
            boolean isAnnotated) {

        Bean {
            homes = List.copyOf(homes);
            remotes = List.copyOf(remotes);
            locals = List.copyOf(locals);
            references = List.copyOf(references);
        }

        /** The component and business interfaces it has. */
        List<String> interfaces() {
            return Stream.concat(remotes.stream(), locals.stream()).toList();
        }

        /** This bean of a descriptor with what the annotations of its class add. */
        Bean with(Bean annotated) {
            return new Bean(
                    kind,
                    name,
                    annotated.className,
                    both(homes, annotated.homes),
                    both(remotes, annotated.remotes),
                    both(locals, annotated.locals),
                    jndiName.isEmpty() ? annotated.jndiName : jndiName,
                    destination.isEmpty() ? annotated.destination : destination,
                    references,
                    className.isEmpty() ? annotated.place : place,
                    className.isEmpty());
        }

        private static List<String> both(List<String> a, List<String> b) {
            return Stream.concat(a.stream(), b.stream()).distinct().toList();
        }
    }

    /**
     * A reference to a bean.
     *
     * @param link name of the bean, {@code x.jar#Bean} included; empty where only the interfaces tell
     */
    record Reference(String name, String home, String component, String link, Place place) {}

    /** Roles that may call a method of a bean; {@code *} stands for all methods. Without roles anybody may. */
    record Permission(SortedSet<String> roles, String bean, String method, Place place) {}

    static EjbJar of(SourceFile file, Element root) {
        List<Bean> beans = new ArrayList<>();
        for (Element list : root.children("enterprise-beans")) {
            list.children("session").forEach(e -> beans.add(bean(file, Kind.SESSION, e)));
            list.children("entity").forEach(e -> beans.add(bean(file, Kind.ENTITY, e)));
            list.children("message-driven").forEach(e -> beans.add(bean(file, Kind.MESSAGE, e)));
        }
        List<Permission> permissions = new ArrayList<>();
        for (Element assembly : root.children("assembly-descriptor")) {
            assembly.children("method-permission").forEach(e -> permissions(file, e, permissions));
        }
        return new EjbJar(file, beans, permissions);
    }

    private static Bean bean(SourceFile file, Kind kind, Element e) {
        return new Bean(
                kind,
                e.childText("ejb-name"),
                e.childText("ejb-class"),
                texts(e, "home", "local-home"),
                texts(e, "remote", "business-remote"),
                texts(e, "local", "business-local"),
                e.childText("mapped-name"),
                destination(e),
                references(file, e),
                Place.line(file.path(), e.line()),
                false);
    }

    private static List<String> texts(Element e, String... names) {
        return Stream.of(names)
                .flatMap(name -> e.children(name).stream())
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String destination(Element e) {
        for (Element config : e.children("activation-config")) {
            for (Element property : config.children("activation-config-property")) {
                if (property.childText("activation-config-property-name").startsWith("destination")
                        && !property.childText("activation-config-property-name")
                                .equals("destinationType")) {
                    return property.childText("activation-config-property-value");
                }
            }
        }
        return e.childText("message-destination-link");
    }

    /** The references to beans that a bean, or a {@code web.xml}, declares. */
    static List<Reference> references(SourceFile file, Element declaring) {
        return declaring.children().stream()
                .filter(e -> e.name().equals("ejb-ref") || e.name().equals("ejb-local-ref"))
                .map(e -> new Reference(
                        e.childText("ejb-ref-name"),
                        e.childText("home").isEmpty() ? e.childText("local-home") : e.childText("home"),
                        e.childText("remote").isEmpty() ? e.childText("local") : e.childText("remote"),
                        e.childText("ejb-link"),
                        Place.line(file.path(), e.line())))
                .toList();
    }

    private static void permissions(SourceFile file, Element permission, List<Permission> into) {
        SortedSet<String> roles = new TreeSet<>();
        permission.children("role-name").forEach(role -> roles.add(role.text()));
        for (Element method : permission.children("method")) {
            into.add(new Permission(
                    roles,
                    method.childText("ejb-name"),
                    method.childText("method-name"),
                    Place.line(file.path(), method.line())));
        }
    }
}
