package dev.unearth.analyzer.wiring.rest;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** End points of web sockets, with the encoders, decoders and configurators that the container calls for them. */
public final class SocketWirer implements Wirer {

    private static final String CLASS = "java.lang.Class<";
    private static final List<String> CALLBACKS =
            List.of("websocket.OnOpen", "websocket.OnMessage", "websocket.OnError", "websocket.OnClose");
    private static final List<String> HELPERS = List.of("encoders", "decoders", "configurator");

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Annotations annotations = new Annotations(evidence);
        for (Annotated each : annotations.uses("websocket.server.ServerEndpoint")) {
            Optional<TypeSymbol> type = annotations.type(each);
            type.ifPresent(handler -> {
                each.mark()
                        .text("value")
                        .ifPresent(path -> entry(
                                loom,
                                handler,
                                path,
                                Evidence.declared(each.mark().place())));
                helpers(loom, handler, each);
            });
        }
        for (Annotated each : annotations.uses("websocket.ClientEndpoint")) {
            annotations.type(each).ifPresent(handler -> helpers(loom, handler, each));
        }
        for (String callback : CALLBACKS) {
            annotations.uses(callback).forEach(each -> annotations.method(each).ifPresent(loom::calledOutside));
        }
        evidence.texts().forEach(call -> configured(loom, call));
    }

    private static void entry(Loom loom, TypeSymbol handler, String path, Evidence because) {
        Place place = because.place();
        NodeKey entry = loom.entry(new Loom.Entry(
                "websocket", "websocket " + path + " " + handler.keyName(), path, "", place, new TreeSet<>()));
        loom.handledBy(entry, handler, because);
    }

    private static void helpers(Loom loom, TypeSymbol handler, Annotated each) {
        Evidence declared = Evidence.declared(each.mark().place());
        for (String member : HELPERS) {
            for (String name : each.mark().texts(member)) {
                loom.named(each.mark().place(), name, "helper of the end point").ifPresent(helper -> {
                    loom.wire(loom.key(handler), "interceptor", loom.key(helper), declared);
                    loom.createdOutside(helper);
                });
            }
        }
    }

    /** {@code ServerEndpointConfig.Builder.create(Chat.class, "/chat")}: an end point that code registers. */
    private static void configured(Loom loom, CallText call) {
        boolean isMeant = call.method().equals("create")
                && call.receiverType().contains("ServerEndpointConfig")
                && call.arguments().size() == 2
                && call.argumentTypes().get(0).startsWith(CLASS);
        if (!isMeant) {
            return;
        }
        String type = call.argumentTypes().get(0);
        Optional<TypeSymbol> handler = loom.type(type.substring(CLASS.length(), type.length() - 1));
        if (call.arguments().get(1).isComplete()) {
            String path = call.arguments().get(1).text("");
            handler.ifPresent(found -> entry(loom, found, path, Evidence.resolved(call.place())));
        } else {
            loom.computed(call.place(), call.arguments().get(1).text("…"), "the path of the end point is put together");
        }
    }
}
