package dev.unearth.analyzer.wiring.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedEjbTest {

    @TempDir
    Path folder;

    private static final String BEANS = """
            package fee;
            import javax.ejb.Local;
            import javax.ejb.Remote;
            import javax.ejb.Stateless;
            import javax.annotation.security.RolesAllowed;
            interface Fees { int due(); }
            @Remote interface Abroad { int far(); }
            @Stateless(name = "Fees") @RolesAllowed("clerk")
            class FeesBean implements Fees, Abroad {
              public int due() { return 1; }
              public int far() { return 2; }
              @RolesAllowed("chief") public int waive() { return 0; }
            }
            @Stateless class FinesBean { }
            """;

    private SmallSystem.Draft beans() {
        return SmallSystem.in(folder).file("fee/Beans.java", BEANS);
    }

    private static List<String> entries(SmallSystem system) {
        return system.graph().nodes(NodeKind.ENTRY_POINT).stream()
                .map(AnnotatedEjbTest::text)
                .sorted()
                .toList();
    }

    private static String text(Node entry) {
        return entry.text(NodeProperty.KIND) + " " + entry.name() + " " + entry.text(NodeProperty.METHOD)
                + entry.properties().get(NodeProperty.ROLES);
    }

    @Test
    void references_lead_to_the_bean_class_by_interface_name_and_look_up() {
        SmallSystem system = beans().file("fee/Clients.java", """
                        package fee;
                        import javax.ejb.EJB;
                        class ByType { @EJB Fees fees; }
                        class ByClass { @EJB FinesBean fines; }
                        class ByName { @EJB(beanName = "Fees") Object fees; }
                        class ByLookup { @EJB(lookup = "java:app/fee/Fees!fee.Fees") Fees fees; }
                        class BySetter { @EJB void setFees(Fees fees) { } }
                        class Nobody { @EJB Runnable missing; }
                        """).scan();

        assertThat(system.edges(RelationKind.INJECTS))
                .containsExactly(
                        "fee.ByClass -> fee.FinesBean",
                        "fee.ByLookup -> fee.FeesBean",
                        "fee.ByName -> fee.FeesBean",
                        "fee.BySetter -> fee.FeesBean",
                        "fee.ByType -> fee.FeesBean");
        assertThat(system.unknowns()).contains("DESCRIPTOR java.lang.Runnable [java.lang.Runnable]");
    }

    @Test
    void portable_names_are_looked_up_and_others_are_not() {
        SmallSystem system = beans().file("fee/Clients.java", """
                        package fee;
                        import javax.naming.InitialContext;
                        class Global { Object get() throws Exception { return new InitialContext().lookup("java:global/a/b/Fees!fee.Fees"); } }
                        class Module { Object get() throws Exception { return new InitialContext().lookup("java:module/FinesBean"); } }
                        class Other { Object get() throws Exception { return new InitialContext().lookup("java:comp/env/Else"); } }
                        """).scan();

        assertThat(system.edges(RelationKind.WIRED_TO))
                .contains("fee.Global#get() -> fee.FeesBean", "fee.Module#get() -> fee.FinesBean")
                .noneMatch(edge -> edge.startsWith("fee.Other"));
    }

    @Test
    void remote_beans_and_roles_are_entry_points_and_permissions() {
        SmallSystem system = beans().scan();

        assertThat(entries(system)).containsExactly("ejb-remote Fees [clerk]");
        assertThat(system.edges(RelationKind.PERMITS))
                .contains("chief -> fee.FeesBean#waive()", "clerk -> fee.FeesBean#due()")
                .doesNotContain("clerk -> fee.FeesBean#waive()");
    }

    @Test
    void schedules_time_outs_and_starting_singletons_are_jobs() {
        SmallSystem system = SmallSystem.in(folder).file("fee/Jobs.java", """
                        package fee;
                        import javax.annotation.PostConstruct;
                        import javax.ejb.Schedule;
                        import javax.ejb.Schedules;
                        import javax.ejb.Singleton;
                        import javax.ejb.Startup;
                        import javax.ejb.Timeout;
                        @Singleton @Startup class Jobs {
                          static final String NIGHT = "3";
                          @PostConstruct void begin() { }
                          @Schedule(hour = NIGHT, persistent = false) void nightly() { }
                          @Schedules({@Schedule(minute = "*"), @Schedule(second = "1")}) void often() { }
                          @Timeout void late() { }
                          void plain() { }
                        }
                        """).scan();

        assertThat(entries(system))
                .containsExactly(
                        "job hour=3 nightly[]",
                        "job minute=* often[]",
                        "job second=1 often[]",
                        "job startup begin[]",
                        "job timeout late[]");
        assertThat(isCalledOutside(system, "fee.Jobs#nightly()")).isTrue();
        assertThat(isCalledOutside(system, "fee.Jobs#plain()")).isFalse();
    }

    private static boolean isCalledOutside(SmallSystem system, String method) {
        return system.graph().nodes(NodeKind.METHOD).stream()
                .filter(node -> node.key().value().endsWith(":" + method))
                .anyMatch(node -> node.is(NodeProperty.CALLED_FROM_OUTSIDE));
    }

    @Test
    void senders_are_joined_with_message_beans_by_destination() {
        SmallSystem system =
                SmallSystem.in(folder).file("fee/Messages.java", """
                        package fee;
                        import javax.annotation.Resource;
                        import javax.ejb.ActivationConfigProperty;
                        import javax.ejb.MessageDriven;
                        import javax.jms.JMSContext;
                        import javax.jms.Message;
                        import javax.jms.MessageListener;
                        import javax.jms.Queue;
                        @MessageDriven(activationConfig = {
                          @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/paid")})
                        class PaidBean implements MessageListener { public void onMessage(Message message) { } }
                        @MessageDriven(mappedName = "jms/late")
                        class LateBean implements MessageListener { public void onMessage(Message message) { } }
                        class Log { void log() { System.out.println("jms/late"); } }
                        class Desk {
                          @Resource(lookup = "jms/paid") Queue paid;
                          @Resource(lookup = "jms/late") Queue late;
                          @Resource(lookup = "jms/lost") Queue lost;
                          JMSContext context;
                          void pay(Message message) { context.createProducer().send(paid, message); }
                          void lose(Message message) { context.createProducer().send(lost, message); }
                        }
                        """).scan();

        assertThat(system.edges(RelationKind.WIRED_TO)).containsExactly("fee.Desk#pay(Message) -> fee.PaidBean");
        assertThat(system.edges(RelationKind.SENDS_TO))
                .containsExactly("fee.Desk#lose(Message) -> jms/lost", "fee.Desk#pay(Message) -> java:/jms/paid");
        assertThat(entries(system))
                .containsExactly("message java:/jms/paid onMessage[]", "message jms/late onMessage[]");
    }

    @Test
    void looked_up_destinations_are_sent_to_where_the_class_sends_and_received_from_where_it_receives() {
        SmallSystem system =
                SmallSystem.in(folder).file("fee/Messages.java", """
                        package fee;
                        import javax.jms.Queue;
                        import javax.jms.Session;
                        import javax.naming.Context;
                        class Sender {
                          Queue queue;
                          void init(Context context) throws Exception { queue = (Queue) context.lookup("queue/paid"); }
                          void send(Session session) throws Exception { session.createProducer(queue); }
                        }
                        class Receiver {
                          void receive(Session session, Context context) throws Exception {
                            Queue queue = (Queue) context.lookup("java:comp/env/queue/paid");
                            session.createConsumer(queue).receive();
                          }
                        }
                        """).scan();

        assertThat(system.edges(RelationKind.WIRED_TO)).containsExactly("fee.Sender#send(Session) -> fee.Receiver");
        assertThat(system.edges(RelationKind.RECEIVES_FROM)).containsExactly("fee.Receiver -> queue/paid");
    }

    @Test
    void a_descriptor_adds_to_an_annotated_bean_that_it_does_not_declare() {
        SmallSystem system = beans().file("META-INF/ejb-jar.xml", """
                        <ejb-jar version="3.1"><enterprise-beans>
                          <session><ejb-name>Fees</ejb-name>
                            <ejb-local-ref><ejb-ref-name>ejb/fines</ejb-ref-name><ejb-link>FinesBean</ejb-link></ejb-local-ref>
                          </session>
                        </enterprise-beans></ejb-jar>
                        """).scan();

        assertThat(system.edges(RelationKind.WIRED_TO)).contains("fee.FeesBean -> fee.FinesBean");
        assertThat(entries(system)).containsExactly("ejb-remote Fees [clerk]");
    }
}
