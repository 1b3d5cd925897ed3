package dev.unearth.analyzer.jsp;

import dev.unearth.analyzer.facts.PageFacts.Tag;
import dev.unearth.analyzer.facts.XmlFacts.Attribute;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The tags of a page with what encloses them. An end tag closes the nearest open tag of its name with everything inside it;
 * one that fits no open tag is ignored. Each tag is opened and closed once, so the cost is linear.
 */
final class TagStack {

    /** Elements of HTML that never have an end tag. */
    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "br",
            "col",
            "embed",
            "frame",
            "hr",
            "img",
            "input",
            "isindex",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr");

    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();

    private record Draft(String name, List<Attribute> attributes, int parent, int line, int endLine) {
        Draft endingAt(int end) {
            return new Draft(name, attributes, parent, line, end);
        }
    }

    /** Adds a tag on {@code line} whose own text ends on {@code endLine}. */
    void start(String name, List<Attribute> attributes, int line, int endLine, boolean empty) {
        drafts.add(new Draft(name, attributes, parent(), line, empty ? endLine : line));
        if (!empty && !VOID.contains(key(name))) {
            open.push(drafts.size() - 1);
            openByName.merge(key(name), 1, Integer::sum);
        }
    }

    void end(String name, int line) {
        if (openByName.getOrDefault(key(name), 0) == 0) {
            return;
        }
        boolean found = false;
        while (!found) {
            int closed = open.pop();
            Draft draft = drafts.get(closed);
            openByName.merge(key(draft.name()), -1, Integer::sum);
            found = key(draft.name()).equals(key(name));
            if (found) {
                drafts.set(closed, draft.endingAt(line));
            }
        }
    }

    List<Tag> tags() {
        return drafts.stream()
                .map(draft -> new Tag(draft.name(), draft.attributes(), draft.parent(), draft.line(), draft.endLine()))
                .toList();
    }

    private int parent() {
        return open.isEmpty() ? -1 : open.peek();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
