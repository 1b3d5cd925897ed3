package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where Java code sends a request on to: dispatchers, redirects, forwards it makes itself, with paths that are written there, handed
 * in by callers, chosen from tables or read from files of properties. A path handed to some other method counts as inferred where a
 * page is there.
 */
public final class DispatchWirer implements Wirer {

    private static final Set<String> DISPATCH = Set.of("getRequestDispatcher");
    private static final Set<String> REDIRECT = Set.of("sendRedirect");
    private static final String DISPATCHER = "javax.servlet.RequestDispatcher";
    private static final Set<String> ENCODE =
            Set.of("encodeRedirectURL", "encodeRedirectUrl", "encodeURL", "encodeUrl");
    private static final Set<String> PAGES = Set.of("jsp", "jspx", "html", "htm", "xhtml");

    /** The methods whose calls matter even where nothing is known of the path. */
    public static Set<String> watched() {
        Set<String> methods = new TreeSet<>(DISPATCH);
        methods.addAll(REDIRECT);
        return methods;
    }

    /** The types all of whose calls matter. */
    public static Set<String> watchedTypes() {
        return Set.of(DISPATCHER);
    }

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Web web = new Web(evidence);
        Router router = new Router(loom, web);
        Supply supply = new Supply(evidence);
        Dispatchers dispatchers = new Dispatchers(evidence.texts());
        for (CallText call : evidence.texts()) {
            String method = call.method();
            boolean sends = DISPATCH.contains(method) || REDIRECT.contains(method);
            boolean isFollowed = sends && !call.arguments().isEmpty();
            String kind = DISPATCH.contains(method) ? dispatchers.use(call) : "redirect";
            for (CallText each : isFollowed ? supply.of(call) : List.of(call)) {
                web.file(each.place().file()).ifPresent(file -> new Dispatch(loom, router, file, each, kind).wire());
            }
        }
    }

    /** What one call does with its texts; {@code kind} is what becomes of a dispatcher it asks for. */
    private record Dispatch(Loom loom, Router router, SourceFile file, CallText call, String kind) {

        void wire() {
            String method = call.method();
            if (DISPATCH.contains(method)) {
                first(kind, true);
            } else if (REDIRECT.contains(method) || ENCODE.contains(method)) {
                first("redirect", REDIRECT.contains(method));
            } else if (method.equals("<init>") && isForward(call.receiverType())) {
                madeForward();
            } else if (!method.equals(CallText.RETURNS)) {
                call.arguments().forEach(this::handedOn);
            }
        }

        private static boolean isForward(String type) {
            return type.endsWith("ActionForward") || type.endsWith("ActionRedirect");
        }

        private void madeForward() {
            boolean redirects = call.receiverType().contains("Redirect")
                    || call.argumentTypes().contains("boolean")
                            && !call.arguments().isEmpty();
            for (Template argument : call.arguments()) {
                if (!argument.isUnknown() && argument.text("").startsWith("/")) {
                    to(argument, redirects ? "redirect" : "forward", "", true);
                }
            }
        }

        private void first(String kind, boolean required) {
            if (!call.arguments().isEmpty()) {
                to(call.arguments().get(0), kind, "", required);
            }
        }

        private void handedOn(Template argument) {
            String text = argument.isComplete() ? argument.text("") : "";
            boolean isPage = text.indexOf(' ') < 0 && PAGES.contains(text.substring(text.lastIndexOf('.') + 1));
            if (isPage) {
                to(argument, "forward", "path of a page handed to " + call.method(), false);
            }
        }

        private void to(Template argument, String kind, String reason, boolean required) {
            Optional<Url> url = url(argument);
            if (url.isEmpty()) {
                if (required && !argument.isUnknown() && !argument.text("").contains("://")) {
                    loom.computed(call.place(), argument.text("…"), "the code decides when it runs where this leads");
                }
                return;
            }
            Optional<Target> target = router.target(file, url.get());
            target.ifPresent(found -> relate(found, kind, found.reason().isEmpty() ? reason : found.reason()));
            if (target.isEmpty() && required) {
                loom.unknown(call.place(), url.get().path(), "nothing in the web application answers this");
            }
        }

        /** A context path in front and a query behind may be computed, the path between them may not. */
        private static Optional<Url> url(Template argument) {
            String hole = "\u0000";
            String text = argument.text(hole);
            boolean startsWithContext = text.startsWith(hole + "/");
            String path = (startsWithContext ? text.substring(1) : text).split("[?#;]", 2)[0];
            return path.contains(hole) ? Optional.empty() : Url.of(path).map(Url::fromContext);
        }

        private void relate(Target target, String kind, String reason) {
            NodeKey from = loom.caller(call);
            Evidence because =
                    reason.isEmpty() ? Evidence.resolved(call.place()) : Evidence.inferred(call.place(), reason);
            target.entryPoint().ifPresent(entry -> to(from, entry, kind, because));
            target.answeringPage().ifPresent(page -> to(from, loom.key(page), kind, because));
            target.answeringType()
                    .map(loom::key)
                    .filter(type -> !type.equals(loom.callerTypeKey(call)))
                    .ifPresent(type -> to(from, type, kind, because));
        }

        private void to(NodeKey from, NodeKey target, String kind, Evidence because) {
            if (kind.equals("include")) {
                loom.relate(from, RelationKind.INCLUDES, target, "", because);
            } else {
                loom.relate(from, RelationKind.FORWARDS_TO, target, kind, because);
            }
        }
    }
}
