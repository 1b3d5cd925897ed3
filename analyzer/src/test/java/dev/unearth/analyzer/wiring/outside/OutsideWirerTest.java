package dev.unearth.analyzer.wiring.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.wiring.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutsideWirerTest {

    private static List<String> edges(String receiver, String method, String... arguments) {
        return scene(receiver, method, arguments).edges();
    }

    private static Scene.Wired scene(String receiver, String method, String... arguments) {
        return new Scene()
                .type("a.Fee")
                .call("a.Fee", "", receiver, method, List.of(arguments))
                .wire(new OutsideWirer());
    }

    @Test
    void a_server_is_named_by_scheme_host_and_port() {
        assertThat(edges("java.net.URL", "<init>", "http://bank:8080/pay?x=1"))
                .containsExactly("a.Fee -INVOKES_REMOTE call-> http http://bank:8080");
        assertThat(edges("java.net.URL", "<init>", "https://…/pay")).isEmpty();
        assertThat(edges("java.net.URL", "<init>", "https://u:secret@bank/pay"))
                .containsExactly("a.Fee -INVOKES_REMOTE call-> http https://bank");
    }

    @Test
    void an_address_from_a_setting_is_named_by_its_key() {
        assertThat(edges("java.net.URL", "<init>", "${bank.url}"))
                .containsExactly("a.Fee -INVOKES_REMOTE call-> http ${bank.url}");
    }

    @Test
    void files_are_read_and_written() {
        assertThat(edges("java.io.FileReader", "<init>", "/etc/fees.txt"))
                .containsExactly("a.Fee -INVOKES_REMOTE read-> file /etc/fees.txt");
        assertThat(edges("java.io.FileWriter", "<init>", "${spool.dir}/fees.txt"))
                .containsExactly("a.Fee -INVOKES_REMOTE write-> file ${spool.dir}/fees.txt");
        assertThat(edges("java.io.File", "<init>", "…", "fees.txt"))
                .containsExactly("a.Fee -INVOKES_REMOTE use-> file …/fees.txt");
    }

    @Test
    void what_is_not_known_is_one_unknown_per_file_and_kind() {
        Scene.Wired wired = new Scene()
                .type("a.Fee")
                .call("a.Fee", "", "java.io.FileReader", "<init>", List.of("…"))
                .call("a.Fee", "", "java.io.FileReader", "<init>", List.of("….txt"))
                .wire(new OutsideWirer());
        assertThat(wired.edges()).isEmpty();
        assertThat(wired.unknowns())
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.count()).isEqualTo(2));
    }

    @Test
    void programs_mail_and_remote_objects_are_outside() {
        assertThat(edges("java.lang.Runtime", "exec", "lpr -P fees /tmp/x"))
                .containsExactly("a.Fee -INVOKES_REMOTE start-> process lpr");
        assertThat(edges("javax.mail.Transport", "send")).containsExactly("a.Fee -INVOKES_REMOTE send-> mail");
        assertThat(edges("java.rmi.Naming", "lookup", "rmi://host/Fees"))
                .containsExactly("a.Fee -INVOKES_REMOTE call-> rmi rmi://host");
        assertThat(edges("java.net.Socket", "<init>", "printer.town"))
                .containsExactly("a.Fee -INVOKES_REMOTE call-> socket printer.town");
    }

    @Test
    void names_of_namespaces_lead_nowhere() {
        assertThat(edges("org.xml.sax.XMLReader", "setFeature", "http://xml.org/sax/features/validation"))
                .isEmpty();
    }

    @Test
    void the_place_of_a_service_is_put_under_its_key() {
        assertThat(edges("java.util.Map", "put", "javax.xml.ws.service.endpoint.address", "http://tax/ws"))
                .containsExactly("a.Fee -INVOKES_REMOTE call-> soap http://tax");
        assertThat(edges("java.util.Map", "put", "other.address", "http://tax/ws"))
                .isEmpty();
    }
}
