package dev.unearth.analyzer.module;

import dev.unearth.analyzer.facts.XmlFacts.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Maven project with what it inherits. Profiles are not applied.
 *
 * @param chain the project element, then those of its parents, nearest first
 */
record Pom(List<Element> chain) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");
    private static final int MOST_ROUNDS = 12;

    /**
     * A dependency with its values filled in.
     *
     * @param version empty when nothing says it
     * @param exclusions {@code group:artifact} of what does not come with it
     */
    record Dependency(
            String group,
            String artifact,
            String version,
            String type,
            String classifier,
            String scope,
            boolean optional,
            String systemPath,
            Set<String> exclusions) {

        String key() {
            return group + ":" + artifact;
        }

        Dependency with(String changedVersion, String changedScope) {
            return new Dependency(
                    group, artifact, changedVersion, type, classifier, changedScope, optional, systemPath, exclusions);
        }
    }

    Element project() {
        return chain.get(0);
    }

    String artifact() {
        return fill(project().childText("artifactId"));
    }

    String group() {
        return fill(inherited(project -> project.childText("groupId"), "groupId"));
    }

    String version() {
        return fill(inherited(project -> project.childText("version"), "version"));
    }

    String packaging() {
        String packaging = fill(project().childText("packaging"));
        return packaging.isEmpty() ? "jar" : packaging;
    }

    /** A project's own value, else that of the parent it names, else what the chain has. */
    private String inherited(Function<Element, String> own, String name) {
        String parent = project().child("parent").map(p -> p.childText(name)).orElse("");
        String declared = own.apply(project());
        return !declared.isEmpty() ? declared : !parent.isEmpty() ? parent : first(own);
    }

    /** The first value along the chain that is not empty; empty when all are. */
    String first(Function<Element, String> value) {
        return chain.stream()
                .map(value)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A property by its name, as set nearest to the project. */
    String property(String name) {
        return fill(raw(name));
    }

    private String raw(String name) {
        String bare = name.replaceFirst("^(?:project|pom)\\.", "");
        switch (bare) {
            case "basedir":
                return ".";
            case "groupId":
                return inherited(project -> project.childText("groupId"), "groupId");
            case "version":
                return inherited(project -> project.childText("version"), "version");
            case "artifactId":
                return project().childText("artifactId");
            default:
                if (bare.startsWith("parent.")) {
                    return project()
                            .child("parent")
                            .map(p -> p.childText(bare.substring(7)))
                            .orElse("");
                }
                return first(project ->
                        project.child("properties").map(p -> p.childText(name)).orElse(""));
        }
    }

    /** The text with its placeholders filled in as far as they are known. */
    String fill(String text) {
        String filled = text;
        for (int round = 0; round < MOST_ROUNDS && filled.contains("${") && filled.length() < 10_000; round++) {
            Matcher placeholder = PLACEHOLDER.matcher(filled);
            filled = placeholder.replaceAll(match -> {
                String value = raw(match.group(1));
                return Matcher.quoteReplacement(value.isEmpty() ? match.group() : value);
            });
        }
        return filled.strip();
    }

    /** The dependencies declared here and in the parents, without what management adds. */
    List<Dependency> dependencies() {
        Map<String, Dependency> byKey = new LinkedHashMap<>();
        chain.stream()
                .flatMap(project -> project.child("dependencies").stream())
                .flatMap(list -> list.children("dependency").stream())
                .map(this::dependency)
                .forEach(
                        found -> byKey.putIfAbsent(found.key() + ":" + found.type() + ":" + found.classifier(), found));
        return List.copyOf(byKey.values());
    }

    /** What {@code dependencyManagement} here and in the parents says, nearest first. */
    List<Dependency> managed() {
        return chain.stream()
                .flatMap(project -> project.child("dependencyManagement").stream())
                .flatMap(management -> management.child("dependencies").stream())
                .flatMap(list -> list.children("dependency").stream())
                .map(this::dependency)
                .toList();
    }

    private Dependency dependency(Element element) {
        String type = fill(element.childText("type"));
        String version = fill(element.childText("version"));
        return new Dependency(
                fill(element.childText("groupId")),
                fill(element.childText("artifactId")),
                version.contains("${") || version.matches("[\\[(].*") ? "" : version,
                type.isEmpty() ? "jar" : type,
                fill(element.childText("classifier")),
                fill(element.childText("scope")),
                element.childText("optional").equals("true"),
                fill(element.childText("systemPath")),
                exclusions(element));
    }

    private Set<String> exclusions(Element dependency) {
        return dependency.child("exclusions").map(list -> list.children("exclusion")).orElse(List.of()).stream()
                .map(e -> fill(e.childText("groupId")) + ":" + fill(e.childText("artifactId")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A value of {@code build}, nearest first; empty when none is set. */
    String build(String name) {
        return fill(first(project ->
                project.child("build").map(build -> build.childText(name)).orElse("")));
    }

    /** The declarations of a plugin, nearest first, those under management last. */
    List<Element> plugin(String artifact) {
        List<Element> plugins = new ArrayList<>();
        chain.forEach(project -> plugins(project.child("build"), artifact).forEach(plugins::add));
        chain.forEach(project -> plugins(project.child("build").flatMap(b -> b.child("pluginManagement")), artifact)
                .forEach(plugins::add));
        return plugins;
    }

    private static Stream<Element> plugins(Optional<Element> holder, String artifact) {
        return holder.flatMap(h -> h.child("plugins")).map(p -> p.children("plugin")).orElse(List.of()).stream()
                .filter(plugin -> plugin.childText("artifactId").equals(artifact));
    }

    /** A value of the compiler plugin's configuration, also of that of an execution; empty when none is set. */
    String compiler(String name) {
        return plugin("maven-compiler-plugin").stream()
                .flatMap(XmlTree::all)
                .filter(element -> element.name().equals("configuration"))
                .map(configuration -> fill(configuration.childText(name)))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
