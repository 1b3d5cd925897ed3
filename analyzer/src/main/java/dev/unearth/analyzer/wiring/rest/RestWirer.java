package dev.unearth.analyzer.wiring.rest;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.ejb.DeclaredRoles;
import dev.unearth.analyzer.wiring.rest.Resources.Resource;
import dev.unearth.analyzer.wiring.web.UrlPattern;
import dev.unearth.analyzer.wiring.web.Web;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Resources of JAX-RS 1 to 3 as entry points, a row per path and method that answers it; sub-resources included. */
public final class RestWirer implements Wirer {

    private static final int DEPTH = 6;

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Annotations annotations = new Annotations(evidence);
        if (annotations.uses("ws.rs.Path").isEmpty()
                && annotations.uses("ws.rs.ext.Provider").isEmpty()) {
            return;
        }
        Web web = new Web(evidence);
        new Wiring(loom, web, new Resources(annotations), new Applications(loom, annotations, web), annotations).wire();
    }

    private record Wiring(Loom loom, Web web, Resources resources, Applications applications, Annotations annotations) {

        void wire() {
            for (TypeSymbol type : loom.evidence().sourceTypes()) {
                Optional<String> path = resources.rootPath(type);
                if (path.isPresent() && !loom.isTest(type)) {
                    loom.createdOutside(type);
                    String file = type.place().map(Place::file).orElse("");
                    for (String application : applications.paths(file)) {
                        resource(type, Paths.joined(application, path.get()), new TreeSet<>(), 0);
                    }
                }
            }
            for (Annotated each : annotations.uses("ws.rs.ext.Provider")) {
                annotations.type(each).ifPresent(loom::createdOutside);
            }
            applications.classes().forEach(loom::createdOutside);
        }

        private void resource(TypeSymbol type, String path, SortedSet<String> above, int depth) {
            for (Resource method : resources.methods(type)) {
                String full = Paths.joined(path, method.path());
                loom.calledOutside(method.method());
                if (method.isLocator()) {
                    locator(method, full, above, depth);
                } else {
                    entry(type, method, full);
                }
            }
        }

        private void entry(TypeSymbol type, Resource method, String path) {
            MethodSymbol code = method.method();
            SortedSet<String> roles = new TreeSet<>(new DeclaredRoles(annotations).of(code));
            web.near(method.place().file()).stream()
                    .limit(1)
                    .forEach(site -> roles.addAll(site.roles(new UrlPattern(path))));
            String id =
                    "rest " + method.verb() + " " + path + " " + code.owner().keyName() + "#" + code.signature();
            NodeKey entry = loom.entry(new Loom.Entry("rest", id, path, code.name(), method.place(), roles));
            Evidence declared = Evidence.declared(method.place());
            loom.handledBy(entry, type, declared);
        }

        /** The object that a locator returns answers the rest of the path. */
        private void locator(Resource method, String path, SortedSet<String> above, int depth) {
            String name = resources.located(method.method());
            Optional<TypeSymbol> located = loom.type(name).filter(TypeSymbol::isSource);
            boolean isNew = located.isPresent() && !above.contains(name) && depth < DEPTH;
            if (isNew) {
                SortedSet<String> further = new TreeSet<>(above);
                further.add(name);
                resource(located.get(), path, further, depth + 1);
            } else if (located.isEmpty()) {
                loom.computed(method.place(), path, "the code decides when it runs which resource answers below here");
            }
        }
    }

    /** The annotations of HTTP methods that come with the specification. */
    static List<String> verbs() {
        return List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH");
    }
}
