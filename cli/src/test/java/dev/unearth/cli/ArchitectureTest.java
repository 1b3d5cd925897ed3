package dev.unearth.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.link.UnitStudy;
import dev.unearth.analyzer.wiring.Wirer;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.unearth.analyzer", "dev.unearth.rules", "dev.unearth.reports", "dev.unearth.cli");

    @Test
    void looks_at_the_whole_product() {
        assertThat(PRODUCT.size()).isGreaterThan(300);
    }

    @Test
    void rooms_are_free_of_cycles() {
        slices().matching("dev.unearth.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room that needs another and is needed by it is one room")
                .check(PRODUCT);
    }

    @ParameterizedTest
    @CsvSource({
        "analyzer, rules reports cli",
        "rules, reports cli",
        "reports, cli",
        "analyzer.source, analyzer",
        "analyzer.graph, analyzer.facts analyzer.link analyzer.rank analyzer.measure",
        "analyzer.facts, analyzer.link analyzer.graph analyzer.java",
        "analyzer.formal, analyzer.facts analyzer.link analyzer.graph",
        "analyzer.java, analyzer.link analyzer.graph analyzer.jsp analyzer.descriptor analyzer.sql",
        "analyzer.bytecode, analyzer.link analyzer.graph analyzer.java analyzer.library analyzer.inventory",
        "analyzer.measure, analyzer.rank analyzer.component analyzer.scan analyzer.store",
        "analyzer.rank, analyzer.scan analyzer.store",
        "analyzer.wiring, analyzer.rank analyzer.measure analyzer.scan analyzer.store"
    })
    void arrows_point_one_way(String from, String targets) {
        for (String target : targets.split(" ")) {
            DescribedPredicate<JavaClass> others = JavaClass.Predicates.resideInAPackage("dev.unearth." + target + "..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("dev.unearth." + from + "..")));
            noClasses()
                    .that()
                    .resideInAPackage("dev.unearth." + from + "..")
                    .should()
                    .dependOnClassesThat(others)
                    .because("no stage knows who reads its result")
                    .check(PRODUCT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "com.github.javaparser.., dev.unearth.analyzer.java..",
        "org.objectweb.asm.., dev.unearth.analyzer.library.. dev.unearth.analyzer.bytecode..",
        "net.sf.jsqlparser.., dev.unearth.analyzer.sql..",
        "org.sqlite.., dev.unearth.analyzer.store..",
        "java.sql.., dev.unearth.analyzer.store..",
        "gg.jte.., dev.unearth.reports.page..",
        "picocli.., dev.unearth.cli..",
        "org.mozilla.universalchardet.., dev.unearth.analyzer.source.."
    })
    void a_library_stays_in_its_rooms(String library, String rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms.split(" "))
                .and()
                .resideOutsideOfPackage("gg.jte.generated..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library that leaks can never be exchanged")
                .check(PRODUCT);
    }

    @Test
    void only_the_command_line_talks_to_the_console() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.unearth.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("results go to stdout and talk to stderr in one place")
                .check(PRODUCT);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(PRODUCT.getPackage("dev.unearth").getSubpackagesInTree())
                .filteredOn(pack -> !pack.getClasses().isEmpty())
                .hasSizeGreaterThan(20)
                .allSatisfy(pack -> assertThat(pack.isAnnotatedWith(NullMarked.class))
                        .as(pack.getName())
                        .isTrue());
    }

    @Test
    void readers_extractors_and_wirers_keep_no_state() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAssignableTo(FactsReader.class)
                .or()
                .areDeclaredInClassesThat()
                .areAssignableTo(Wirer.class)
                .or()
                .areDeclaredInClassesThat()
                .areAssignableTo(UnitStudy.class)
                .should()
                .beFinal()
                .because("they are called on many threads")
                .check(PRODUCT);
    }

    @Test
    void nothing_static_can_change() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("gg.jte..")
                .should()
                .beFinal()
                .because("two scans in one process must not know of each other")
                .check(PRODUCT);
    }

    @Test
    void types_are_not_called_after_nothing() {
        List<String> words = List.of("Manager", "Helper", "Util", "Utils", "Impl", "Data", "Info");
        classes()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.not(
                        com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching(
                                ".*(" + String.join("|", words) + ")")))
                .because("a name says what a thing is")
                .check(PRODUCT);
    }
}
