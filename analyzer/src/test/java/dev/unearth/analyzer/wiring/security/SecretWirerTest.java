package dev.unearth.analyzer.wiring.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.wiring.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretWirerTest {

    private static List<String> secrets(Scene scene) {
        return scene.wire(new SecretWirer()).findings().stream()
                .map(finding ->
                        finding.place().file() + ":" + finding.place().span().lineStart() + " " + finding.message())
                .toList();
    }

    @Test
    void a_password_in_a_property_file_is_found_and_not_shown() {
        List<Finding> findings = new Scene()
                .file("db.properties", "db.user=scott\ndb.password=tiger\n")
                .wire(new SecretWirer())
                .findings();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("SECRET");
            assertThat(finding.message()).isEqualTo("db.password = ********");
            assertThat(finding.place().span().lineStart()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.password=",
                "db.password=${DB_PASSWORD}",
                "db.password=@db.password@",
                "db.password=******",
                "db.password=ENC(abc123)",
                "db.password=<your password>",
                "db.password=your_password_here",
                "password=Password:",
                "password=Kennwort",
                "error.password=Wrong password given",
                "password.minLength=8",
                "passwordEncoder=md5",
                "login.newPassword.page=/login.jsp",
                "newPassword=Neu",
                "changePassword=change.do",
                "password.file=/etc/secret.txt",
                "secret.key.class=com.town.Keys",
                "user.encrypted_password=5f4dcc3b5aa765d61d8327deb882cf99",
                "token=abc"
            })
    void what_is_no_secret_is_not_found(String line) {
        assertThat(secrets(new Scene().file("x.properties", line + "\nother.setting=1\nthird=2\n")))
                .isEmpty();
    }

    @Test
    void a_default_is_a_secret() {
        assertThat(secrets(new Scene().file("x.properties", "keystore.password=changeit\nport=1\n")))
                .containsExactly("x.properties:1 keystore.password = ********");
    }

    @Test
    void bundles_of_messages_hold_none() {
        assertThat(secrets(new Scene()
                        .file("app.properties", "password=secretword\n")
                        .file("app_de.properties", "password=geheimwort\n")))
                .isEmpty();
    }

    @Test
    void documents_pair_names_with_values() {
        assertThat(secrets(new Scene().file("ds.xml", """
                        <datasources>
                          <local user-name="sa" password="sesam1"/>
                          <password>sesam2</password>
                          <property name="connection.password">sesam3</property>
                          <bean><property name="password"><value>sesam4</value></property></bean>
                          <parameter><name>password</name><value>sesam5</value></parameter>
                          <property name="password" value="${db.password}"/>
                          <user-name>scott</user-name>
                        </datasources>
                        """)))
                .containsExactly(
                        "ds.xml:2 password = ********",
                        "ds.xml:3 password = ********",
                        "ds.xml:4 connection.password = ********",
                        "ds.xml:5 password = ********",
                        "ds.xml:6 password = ********");
    }

    @Test
    void documents_about_fields_hold_none() {
        assertThat(secrets(new Scene().file("hbm.xml", """
                        <hibernate-mapping><class name="a.User"><property name="password" column="PASSWD" type="string"/></class>
                        </hibernate-mapping>
                        """))).isEmpty();
    }

    @Test
    void the_code_names_and_hands_on_passwords() {
        Scene scene = new Scene()
                .type("a.Db")
                .assigned("a.Db", "PASSWORD", "sesam!1")
                .assigned("a.Db", "PASSWORD_FIELD", "password")
                .assigned("a.Db", "CHANGE_PASSWORD", "changePassword")
                .assigned("a.Db", "PASSWORD", "user.password")
                .assigned("a.Db", "password", "")
                .call("a.Db", "", "java.sql.DriverManager", "getConnection", List.of("jdbc:x:y", "sa", "sesam2"))
                .call("a.Db", "", "java.sql.DriverManager", "getConnection", List.of("jdbc:x:y", "sa", "…"))
                .call("a.Db", "", "a.Login", "setPassword", List.of("sesam3"))
                .call("a.Db", "", "java.util.Map", "put", List.of("password", "sesam4"))
                .call("a.Db", "", "java.util.Map", "put", List.of("error", "password"));
        assertThat(secrets(scene))
                .containsExactly(
                        "src/a/Db.java:1 PASSWORD = ********",
                        "src/a/Db.java:6 password handed to getConnection = ********",
                        "src/a/Db.java:8 Password = ********",
                        "src/a/Db.java:9 password = ********");
    }

    @Test
    void a_variable_and_the_call_that_is_handed_it_are_one_secret() {
        Scene scene = new Scene()
                .type("a.Db")
                .assigned("a.Db", "PASSWORD", "sesam!1")
                .call("a.Db", "", "java.sql.DriverManager", "getConnection", List.of("jdbc:x:y", "sa", "sesam!1"));
        assertThat(secrets(scene)).hasSize(1);
    }

    @Test
    void keys_and_addresses_are_found_whatever_they_are_called() {
        assertThat(
                        secrets(
                                new Scene()
                                        .file(
                                                "x.properties",
                                                "a=AKIAIOSFODNN7EXAMPLE\nb=jdbc:db2://h/d:user=a;password=sesam;\nc=http://u:sesam@h/\nd=http://u:${p}@h/\n")))
                .containsExactly(
                        "x.properties:1 access key AKIA in a = ********",
                        "x.properties:2 password in the address b = ********",
                        "x.properties:3 password in the address c = ********");
    }

    @Test
    void scripts_export_passwords() {
        assertThat(secrets(new Scene().file("run.sh", "export DB_PASSWORD=sesam\nPWD=/tmp\nPASSWORD=$1\n")))
                .containsExactly("run.sh:1 DB_PASSWORD = ********");
    }
}
