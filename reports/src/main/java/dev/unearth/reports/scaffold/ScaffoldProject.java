package dev.unearth.reports.scaffold;

import java.nio.file.Path;
import java.util.List;

/** The files around the tests. */
final class ScaffoldProject {

    private ScaffoldProject() {}

    static String pom(boolean legacyJar, List<Path> libraries) {
        StringBuilder dependencies = new StringBuilder();
        if (legacyJar) {
            dependencies.append(dependency("legacy", "${project.basedir}/lib/legacy.jar"));
        }
        for (int i = 0; i < libraries.size(); i++) {
            if (libraries.get(i).toString().endsWith(".jar")) {
                dependencies.append(dependency(
                        "library-" + (i + 1),
                        xml(libraries.get(i).toAbsolutePath().toString())));
            }
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>scaffold</groupId>
                  <artifactId>scaffold</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.13.4</version><scope>test</scope></dependency>
                %s  </dependencies>
                  <build>
                    <plugins>
                      <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
                      <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(dependencies);
    }

    private static String dependency(String artifact, String path) {
        return """
                    <dependency><groupId>legacy</groupId><artifactId>%s</artifactId><version>1</version><scope>system</scope><systemPath>%s</systemPath></dependency>
                """.formatted(artifact, path);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    static String readme(String application) {
        return """
                # Test scaffold for %s

                One test per clause of the specifications beside this folder. `mvn test` compiles and runs it.

                A test that runs calls the legacy code in `lib/legacy.jar`, which was compiled from the scanned sources. A disabled test
                says what stands in its way and what has to be arranged; nothing in it has been checked yet. This folder is written
                anew by every scan: copy a test out of it before you change it.
                """.formatted(application.replaceAll("[^A-Za-z0-9 ._-]", "_"));
    }
}
