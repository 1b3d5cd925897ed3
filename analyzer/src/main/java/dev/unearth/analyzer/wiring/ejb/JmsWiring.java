package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.ejb.Destinations.Meant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who sends to and receives from queues and topics, senders joined with those who listen. */
final class JmsWiring {

    private static final Set<String> SEND =
            Set.of("send", "publish", "createSender", "createPublisher", "createProducer");
    private static final Set<String> RECEIVE = Set.of(
            "createConsumer",
            "createReceiver",
            "createSubscriber",
            "createDurableSubscriber",
            "createDurableConsumer",
            "createSharedConsumer",
            "createSharedDurableConsumer",
            "createConnectionConsumer");

    /** What is in the names of methods that find destinations or send to them by name. */
    private static final Set<String> ASKING = Set.of(
            "lookup", "locate", "resource", "service", "queue", "topic", "destination", "jms", "send", "publish");

    private final Loom loom;
    private final Destinations destinations;
    private final DestinationValues values;

    /** The outermost classes whose use of destinations is seen, so that nothing has to be guessed of them. */
    private final Set<String> seen = new HashSet<>();

    /** Where something is first sent to destinations that nobody listens to. */
    private final Map<String, Place> unheard = new TreeMap<>();

    JmsWiring(Loom loom, Annotations annotations, Destinations destinations) {
        this.loom = loom;
        this.destinations = destinations;
        this.values = new DestinationValues(loom, annotations);
    }

    void wire() {
        for (CallText call : loom.evidence().texts()) {
            if (RECEIVE.contains(call.method())) {
                receive(call);
            }
        }
        for (CallText call : loom.evidence().texts()) {
            if (SEND.contains(call.method())) {
                send(call);
            }
        }
        loom.evidence().texts().forEach(this::lookedUp);
        unheard.forEach((name, place) -> loom.finding(new Finding(
                "NO_RECEIVER",
                NodeKey.of(NodeKind.DESTINATION, loom.evidence().application(), name),
                place,
                "Nothing in the sources receives what is sent to %s here".formatted(name))));
    }

    private void receive(CallText call) {
        for (DestinationValues.Value value : values.handedTo(call)) {
            seen.add(DestinationValues.outermost(call));
            loom.callerType(call).ifPresent(type -> {
                Meant meant = destinations.meant(value.name());
                NodeKey destination = loom.named(NodeKind.DESTINATION, meant.name(), call.place());
                loom.relate(
                        loom.key(type),
                        RelationKind.RECEIVES_FROM,
                        destination,
                        "",
                        because(value, meant, call.place()));
                destinations.listen(meant.name(), type);
            });
        }
    }

    private void send(CallText call) {
        for (DestinationValues.Value value : values.handedTo(call)) {
            seen.add(DestinationValues.outermost(call));
            Meant meant = destinations.meant(value.name());
            join(call, meant, because(value, meant, call.place()));
            if (meant.listeners().isEmpty()) {
                unheard.putIfAbsent(meant.name(), call.place());
            }
        }
    }

    private static Evidence because(DestinationValues.Value value, Meant meant, Place place) {
        String reason = value.reason().isEmpty() ? meant.reason() : value.reason();
        return reason.isEmpty() ? Evidence.resolved(place) : Evidence.inferred(place, reason);
    }

    private void join(CallText call, Meant meant, Evidence because) {
        NodeKey destination = loom.named(NodeKind.DESTINATION, meant.name(), call.place());
        loom.relate(call.caller().key(loom.evidence().application()), RelationKind.SENDS_TO, destination, "", because);
        for (TypeSymbol listener : meant.listeners()) {
            loom.wire(loom.caller(call), "jms-send", loom.key(listener), because);
        }
    }

    /** A class that looks a destination up, but leaves its use to others, is taken for the sender. */
    private void lookedUp(CallText call) {
        String method = call.method().toLowerCase(Locale.ROOT);
        if (seen.contains(DestinationValues.outermost(call)) || ASKING.stream().noneMatch(method::contains)) {
            return;
        }
        for (Template argument : call.arguments()) {
            String name = argument.isComplete() ? argument.text("") : "";
            if (!name.isEmpty() && destinations.isListened(name)) {
                join(
                        call,
                        destinations.meant(name),
                        Evidence.inferred(call.place(), "looks the destination of this bean up"));
            }
        }
    }
}
