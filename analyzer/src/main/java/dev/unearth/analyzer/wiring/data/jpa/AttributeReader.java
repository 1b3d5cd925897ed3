package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.data.jpa.Attribute.Column;
import dev.unearth.analyzer.wiring.data.jpa.Attribute.Link;
import dev.unearth.analyzer.wiring.data.jpa.Hierarchy.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the attributes of one entity, with the default names of JPA 2.1 chapter 11. */
final class AttributeReader {

    private static final int MAX_DEPTH = 8;

    private final JpaModel model;
    private final Marked entity;
    private final String entityName;
    private final String table;
    private final Map<String, Mark> overrides = new TreeMap<>();

    AttributeReader(JpaModel model, Marked entity, String entityName, String table) {
        this.model = model;
        this.entity = entity;
        this.entityName = entityName;
        this.table = table;
        overrides.putAll(overrides("", entity.marks()));
    }

    private static Map<String, Mark> overrides(String prefix, List<Mark> marks) {
        Map<String, Mark> overrides = new TreeMap<>();
        for (Mark each : Marked.all(marks, "AttributeOverride", "AttributeOverrides")) {
            List<Mark> columns = each.marks("column");
            each.text("name")
                    .filter(name -> !columns.isEmpty())
                    .ifPresent(name -> overrides.put(prefix + name, columns.get(0)));
        }
        return overrides;
    }

    /** The attributes that {@code declaring} adds, which is the entity or a class above it. */
    List<Attribute> read(Marked declaring, boolean byProperty) {
        return read(declaring, byProperty, "", 0);
    }

    /** Of {@link #read} those that make up the key. */
    List<Attribute> readIds(Marked declaring, boolean byProperty) {
        return model.hierarchy().members(declaring, byProperty).stream()
                .filter(member -> member.isMarked("Id", "EmbeddedId"))
                .map(member -> attribute(declaring, member, byProperty, "", 0))
                .toList();
    }

    private List<Attribute> read(Marked declaring, boolean byProperty, String prefix, int depth) {
        List<Attribute> attributes = new ArrayList<>();
        for (Member member : model.hierarchy().members(declaring, byProperty)) {
            attributes.add(attribute(declaring, member, byProperty, prefix, depth));
        }
        return attributes;
    }

    private Attribute attribute(Marked declaring, Member member, boolean byProperty, String prefix, int depth) {
        Place place = member.marks().stream()
                .findFirst()
                .map(Mark::place)
                .or(() -> model.placeOf(declaring.className(), member.name()))
                .or(declaring::place)
                .orElseGet(() -> entity.place().orElseThrow());
        boolean isId = member.isMarked("Id", "EmbeddedId");
        Draft draft = new Draft(member, declaring.className(), isId, place);
        if (member.isMarked("OneToMany", "ManyToMany")) {
            return toMany(draft);
        }
        if (member.isMarked("OneToOne", "ManyToOne")) {
            return toOne(draft);
        }
        if (member.isMarked("ElementCollection")) {
            return elements(draft);
        }
        Optional<Marked> part = model.embeddable(member.type());
        if (depth < MAX_DEPTH && part.isPresent()) {
            String path = prefix + member.name() + ".";
            overrides(path, member.marks()).forEach(overrides::putIfAbsent);
            boolean partByProperty = model.hierarchy().isByProperty(part.get(), byProperty);
            List<Attribute> parts = read(part.get(), partByProperty, path, depth + 1);
            return draft.make(false, List.of(), "", null, parts);
        }
        return draft.make(false, List.of(basic(member, prefix)), "", null, List.of());
    }

    private record Draft(Member member, String owner, boolean isId, Place place) {
        Attribute make(
                boolean isMany, List<Column> columns, String target, @Nullable Link link, List<Attribute> parts) {
            return new Attribute(member.name(), owner, isId, isMany, columns, target, link, parts, place);
        }
    }

    private Column basic(Member member, String prefix) {
        Optional<Mark> column =
                Optional.ofNullable(overrides.get(prefix + member.name())).or(() -> member.mark("Column"));
        Optional<String> name = column.flatMap(mark -> mark.text("name"));
        String in = column.flatMap(mark -> mark.text("table")).orElse(table);
        return new Column(in, name.orElse(member.name()), "", "", name.isPresent());
    }

    private Attribute toOne(Draft draft) {
        Member member = draft.member;
        String target = target(member, member.type(), "OneToOne", "ManyToOne");
        Optional<Mark> link = member.mark("JoinTable");
        if (isMapped(member)) {
            return draft.make(false, List.of(), target, null, List.of());
        }
        if (link.isPresent()) {
            return draft.make(false, List.of(), target, link(member, link, target), List.of());
        }
        List<Mark> joins = Marked.all(member.marks(), "JoinColumn", "JoinColumns");
        if (joins.isEmpty() && member.isMarked("PrimaryKeyJoinColumn", "PrimaryKeyJoinColumns")) {
            return draft.make(false, List.of(), target, null, List.of());
        }
        return draft.make(false, joins(joins, target, table, member.name()), target, null, List.of());
    }

    private static boolean isMapped(Member member) {
        return List.of("OneToOne", "OneToMany", "ManyToMany").stream()
                .anyMatch(kind ->
                        member.mark(kind).flatMap(mark -> mark.text("mappedBy")).isPresent());
    }

    private static String target(Member member, String otherwise, String... kinds) {
        for (String kind : kinds) {
            Optional<String> named = member.mark(kind).flatMap(mark -> mark.text("targetEntity"));
            if (named.isPresent() && !named.get().equals("void")) {
                return named.get();
            }
        }
        return otherwise;
    }

    private Attribute toMany(Draft draft) {
        Member member = draft.member;
        String target = target(member, member.elementType(), "OneToMany", "ManyToMany");
        List<Mark> joins = Marked.all(member.marks(), "JoinColumn", "JoinColumns");
        if (isMapped(member)) {
            return draft.make(true, List.of(), target, null, List.of());
        }
        if (!joins.isEmpty() && member.isMarked("OneToMany") && !member.isMarked("JoinTable")) {
            String there = model.table(target);
            Link inverse =
                    there.isEmpty() ? null : new Link(there, joins(joins, entity.className(), there, entityName), true);
            return draft.make(true, List.of(), target, inverse, List.of());
        }
        return draft.make(true, List.of(), target, link(member, member.mark("JoinTable"), target), List.of());
    }

    private @Nullable Link link(Member member, Optional<Mark> mark, String target) {
        Optional<String> name = mark.flatMap(link -> link.text("name"));
        String there = model.table(target);
        if (name.isEmpty() && there.isEmpty()) {
            return null;
        }
        String linkTable = name.orElse(table + "_" + there);
        List<Column> columns = new ArrayList<>(joins(
                mark.map(link -> link.marks("joinColumns")).orElse(List.of()),
                entity.className(),
                linkTable,
                entityName));
        columns.addAll(joins(
                mark.map(link -> link.marks("inverseJoinColumns")).orElse(List.of()),
                target,
                linkTable,
                member.name()));
        return new Link(linkTable, columns, name.isPresent());
    }

    private Attribute elements(Draft draft) {
        Member member = draft.member;
        Optional<Mark> mark = member.mark("CollectionTable");
        Optional<String> name = mark.flatMap(each -> each.text("name"));
        String there = name.orElse(entityName + "_" + member.name());
        List<Column> columns = new ArrayList<>(joins(
                mark.map(each -> each.marks("joinColumns")).orElse(List.of()), entity.className(), there, entityName));
        String element = member.mark("ElementCollection")
                .flatMap(each -> each.text("targetClass"))
                .filter(type -> !type.equals("void"))
                .orElse(member.elementType());
        Optional<Marked> part = model.embeddable(element);
        if (part.isPresent()) {
            AttributeReader inside = new AttributeReader(model, entity, entityName, there);
            boolean byProperty = model.hierarchy().isByProperty(part.get(), false);
            inside.read(part.get(), byProperty, "", MAX_DEPTH - 1).forEach(each -> columns.addAll(each.columns()));
        } else {
            Optional<String> value = member.mark("Column").flatMap(each -> each.text("name"));
            columns.add(new Column(there, value.orElse(member.name()), "", "", value.isPresent()));
        }
        return draft.make(true, List.of(), "", new Link(there, columns, name.isPresent()), List.of());
    }

    /** The columns by which {@code in} refers to the key of {@code target}. */
    private List<Column> joins(List<Mark> given, String target, String in, String role) {
        List<Column> keys = model.keyColumns(target);
        String there = model.table(target);
        List<Column> columns = new ArrayList<>();
        int count = Math.max(given.size(), given.isEmpty() ? keys.size() : 0);
        for (int i = 0; i < count; i++) {
            Optional<Mark> mark = i < given.size() ? Optional.of(given.get(i)) : Optional.empty();
            String key = i < keys.size() ? keys.get(i).name() : "";
            String referred =
                    mark.flatMap(each -> each.text("referencedColumnName")).orElse(key);
            Optional<String> name = mark.flatMap(each -> each.text("name"));
            String table = mark.flatMap(each -> each.text("table")).orElse(in);
            if (name.isPresent() || !referred.isEmpty()) {
                columns.add(new Column(table, name.orElse(role + "_" + referred), there, referred, name.isPresent()));
            }
        }
        return columns;
    }
}
