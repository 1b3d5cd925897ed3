package dev.unearth.analyzer.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.unearth.analyzer.source.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/A.java          | class A {}                                          | JAVA",
                "fee.jsp           | <html>                                              | JSP",
                "menu.tag          | <%@ tag %>                                          | JSP",
                "page.xhtml        | <ui:composition xmlns:ui='u'/>                      | HTML",
                "web.xml           | <?xml version='1.0'?><web-app/>                     | XML",
                "beans             | <?xml version='1.0'?><!-- x --><beans/>             | XML",
                "fmt               | <?xml version='1.0'?><taglib/>                      | TLD",
                "pom.xml           | <project><modelVersion>4.0.0</modelVersion>         | MAVEN_POM",
                "parent.pom        | <project xmlns='http://maven.apache.org/POM/4.0.0'> | MAVEN_POM",
                "build.xml         | <project><target name='all'/></project>             | ANT_BUILD",
                "make/war.ant      | <!-- x --><project name='w'><target/></project>     | ANT_BUILD",
                "project.xml       | <project><pomVersion>3</pomVersion></project>       | XML",
                ".classpath        | <classpath/>                                        | ECLIPSE_CLASSPATH",
                "other.xml         | <classpath/>                                        | XML",
                "build.gradle      | apply plugin: 'java'                                | GRADLE_BUILD",
                "build.gradle.kts  | plugins {}                                          | GRADLE_BUILD",
                "m.properties      | a=b                                                 | PROPERTIES",
                "m.properties_fr   | a=b                                                 | PROPERTIES",
                "fees.sql          | select 1                                            | SQL",
                "schema.txt        | -- DDL\u000B create table PERMIT (ID int)           | TEXT",
                "schema.txt        | /* DDL */ create table PERMIT (ID int)              | SQL",
                "notes.txt         | we create table views of things                     | TEXT",
                "x.js              | <!-- hidden                                         | OTHER_SOURCE",
                "index.page        | <html/>                                             | HTML",
                "broken.xml        | no markup                                           | XML",
            })
    void tells_texts_apart(String name, String text, FileKind kind) {
        assertThat(FileKinds.ofText(name, text)).isEqualTo(kind);
    }

    @Test
    void tells_binaries_apart() {
        byte[] classFile = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 45};
        byte[] universal = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 2};
        byte[] zip = {'P', 'K', 3, 4};

        assertThat(FileKinds.ofBinary("renamed", classFile)).isEqualTo(FileKind.CLASS);
        assertThat(FileKinds.ofBinary("tool", universal)).isEqualTo(FileKind.BINARY);
        assertThat(FileKinds.ofBinary("a.ear", zip)).isEqualTo(FileKind.ARCHIVE);
        assertThat(FileKinds.ofBinary("letter.docx", zip)).isEqualTo(FileKind.BINARY);
    }

    @Test
    void skips_a_document_type_with_a_subset() {
        String text = "<!DOCTYPE project [<!ENTITY a SYSTEM \"a>b.xml\"><!-- ] -->]>\n<project><target/></project>";

        assertThat(FileKinds.ofText("x.xml", text)).isIn(FileKind.ANT_BUILD, FileKind.XML);
    }

    @Test
    void survives_prologs_without_an_end() {
        for (String start :
                new String[] {"<!--", "<?xml", "<!DOCTYPE x [", "/*", "--", "<", " ".repeat(2_000_000), "<!"}) {
            assertThatCode(() -> FileKinds.ofText("x.xml", start + "x".repeat(100_000)))
                    .doesNotThrowAnyException();
            assertThatCode(() -> FileKinds.ofText("x", start.repeat(3))).doesNotThrowAnyException();
        }
    }
}
