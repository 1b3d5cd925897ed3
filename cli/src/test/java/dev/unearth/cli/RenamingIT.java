package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.FactsPrinter;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The permit office with its types, fields and constants renamed and its members in the opposite order is the same system. */
class RenamingIT {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    @TempDir
    Path folder;

    private final Map<String, String> names = new TreeMap<>();

    @Test
    void finds_the_same_whatever_things_are_called_and_in_whichever_order_they_stand() throws IOException {
        Path original = Fixtures.copyTo("permits", folder.resolve("a"));
        Path renamed = Fixtures.copyTo("permits", folder.resolve("b"));
        collectNames(original);
        rename(renamed);

        Map<String, String> before = scan(original, "before");
        Map<String, String> after = scan(renamed, "after");

        assertThat(names).hasSizeGreaterThan(150);
        assertThat(rows(after, "type_edges", "from to")).isEqualTo(backed(before, "type_edges", "from to"));
        assertThat(rows(after, "tables", "table columns")).isEqualTo(backed(before, "tables", "table columns"));
        assertThat(rows(after, "entrypoints", "kind handler method"))
                .isEqualTo(backed(before, "entrypoints", "kind handler method"));
        assertThat(rows(after, "crud", "class method operation table"))
                .isEqualTo(backed(before, "crud", "class method operation table"));
        assertThat(rows(after, "edges", "from to kind")).isEqualTo(backed(before, "edges", "from to kind"));
        assertThat(rows(after, "rules", "path kind")).isEqualTo(backed(before, "rules", "path kind"));
    }

    private Map<String, String> scan(Path root, String name) {
        Command.done("scan", root, "-o", folder.resolve(name), "--quiet");
        return Command.export(folder.resolve(name), folder.resolve(name + "-tsv"));
    }

    /** The rows of some columns, sorted, doubles kept. */
    private static List<String> rows(Map<String, String> export, String table, String columns) {
        List<String> rows = new ArrayList<>();
        for (Map<String, String> row : Command.rows(export.getOrDefault(table + ".tsv", ""))) {
            rows.add(Stream.of(columns.split(" ")).map(row::get).toList().toString());
        }
        Collections.sort(rows);
        return rows;
    }

    /** The same with the names that the renamed system has. */
    private List<String> backed(Map<String, String> export, String table, String columns) {
        List<String> rows = new ArrayList<>();
        rows(export, table, columns).forEach(row -> rows.add(renamed(row)));
        Collections.sort(rows);
        return rows;
    }

    private void collectNames(Path root) throws IOException {
        Set<String> packages = new HashSet<>();
        for (Path file : javaFiles(root)) {
            JavaFacts facts = facts(file);
            packages.addAll(List.of(facts.packageName().split("\\.")));
            for (Member.TypeDecl type : facts.types()) {
                names.put(type.name(), "Its" + type.name());
                for (Member member : type.members()) {
                    if (member instanceof Member.FieldDecl field) {
                        field.variables().forEach(variable -> names.put(variable.name(), another(variable.name())));
                    }
                }
            }
        }
        names.keySet().removeAll(packages);
        names.remove("serialVersionUID");
    }

    /** The last word of a name stays the last: it is what a person, and the scan, reads it by. */
    private static String another(String field) {
        return field.equals(field.toUpperCase(Locale.ROOT))
                ? "OUR_" + field
                : "our" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    private void rename(Path root) throws IOException {
        for (Path file : javaFiles(root)) {
            JavaFacts facts = facts(file);
            List<Member.TypeDecl> types =
                    facts.types().stream().map(RenamingIT::turned).toList();
            JavaFacts turned = new JavaFacts(
                    facts.packageDecl(),
                    facts.imports(),
                    facts.module(),
                    types,
                    facts.lines(),
                    facts.flaws(),
                    facts.expressionCount(),
                    facts.namedRefCount());
            String text = renamedCode(FactsPrinter.print(turned));
            String name = file.getFileName().toString().replace(".java", "");
            Files.delete(file);
            Files.writeString(
                    file.resolveSibling(names.getOrDefault(name, name) + ".java"), text, StandardCharsets.UTF_8);
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(path -> path.toString().matches(".*\\.(xml|jsp|properties|tld)"))
                    .toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                Files.writeString(
                        file,
                        file.toString().endsWith(".jsp") ? pageRenamed(text) : typesRenamed(text),
                        StandardCharsets.ISO_8859_1);
            }
        }
    }

    /** Members in the opposite order, but for fields, whose initialisers may need each other. */
    private static Member.TypeDecl turned(Member.TypeDecl type) {
        List<Member> fields = new ArrayList<>();
        List<Member> others = new ArrayList<>();
        for (Member member : type.members()) {
            (member instanceof Member.FieldDecl || member instanceof Member.InitializerDecl ? fields : others)
                    .add(member);
        }
        Collections.reverse(others);
        others.addAll(fields);
        return new Member.TypeDecl(
                type.kind(),
                type.modifiers(),
                type.name(),
                type.nameLine(),
                type.typeParameters(),
                type.extended(),
                type.implemented(),
                type.permitted(),
                type.components(),
                type.constants(),
                others,
                type.comments(),
                type.span());
    }

    /** Every name outside of string literals. */
    private String renamedCode(String code) {
        Matcher parts = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])'|" + WORD.pattern())
                .matcher(code);
        return parts.replaceAll(part -> Matcher.quoteReplacement(
                part.group().startsWith("\"")
                        ? typesRenamed(part.group())
                        : names.getOrDefault(part.group(), part.group())));
    }

    /** What a page may name: types and constants. */
    private String pageRenamed(String text) {
        return WORD.matcher(text).replaceAll(part -> {
            String other = names.getOrDefault(part.group(), part.group());
            boolean visible = other.startsWith("Its") || other.startsWith("OUR_");
            return Matcher.quoteReplacement(visible ? other : part.group());
        });
    }

    /** Types only, and only by their qualified names or where they stand alone as files. */
    private String typesRenamed(String text) {
        return Pattern.compile("(?<=\\.)" + WORD.pattern()).matcher(text).replaceAll(part -> {
            String name = part.group();
            boolean type = Character.isUpperCase(name.charAt(0))
                    && names.getOrDefault(name, "").startsWith("Its");
            return Matcher.quoteReplacement(type ? names.getOrDefault(name, name) : name);
        });
    }

    private String renamed(String row) {
        return WORD.matcher(row).replaceAll(part -> {
            String other = names.getOrDefault(part.group(), part.group());
            return Matcher.quoteReplacement(other.startsWith("Its") ? other : part.group());
        });
    }

    private static JavaFacts facts(Path file) throws IOException {
        return new JavaReader().read(Files.readString(file, StandardCharsets.ISO_8859_1), 0);
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
