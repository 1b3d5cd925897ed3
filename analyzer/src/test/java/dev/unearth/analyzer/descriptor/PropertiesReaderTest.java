package dev.unearth.analyzer.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.PropertyFacts;
import dev.unearth.analyzer.facts.PropertyFacts.Entry;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PropertiesReaderTest {

    private static final String SAMPLE = """
            # fees
              fee.late = 12.50
            ! old
            path : c:\\\\temp
            long=one,\\
                 two
            key\\ with\\=signs value\\u0041\\tx
            empty
            # comment \\
            last=\\
            """;

    @Test
    void keeps_order_and_lines() {
        assertThat(read(SAMPLE).entries())
                .contains(
                        new Entry("fee.late", "12.50", 2), new Entry("long", "one,two", 5), new Entry("empty", "", 8));
    }

    @Test
    void reads_what_the_jdk_reads() throws IOException {
        Properties jdk = new Properties();
        jdk.load(new StringReader(SAMPLE));

        Properties ours = new Properties();
        read(SAMPLE).entries().forEach(entry -> ours.setProperty(entry.key(), entry.value()));
        assertThat(ours).isEqualTo(jdk);
    }

    @Test
    void takes_a_malformed_escape_as_written() {
        assertThat(read("a=\\u12").entries()).containsExactly(new Entry("a", "u12", 1));
    }

    private static PropertyFacts read(String text) {
        return (PropertyFacts) new PropertiesReader().read(text, 0);
    }
}
