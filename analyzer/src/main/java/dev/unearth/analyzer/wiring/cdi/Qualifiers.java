package dev.unearth.analyzer.wiring.cdi;

import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which annotations are qualifiers, interceptor bindings, stereotypes and scopes, and when two of them are the same
 * (CDI 2.0, sections 2.3, 2.7, 5.2 and 9.1).
 */
final class Qualifiers {

    static final String ANY = "@Any";
    static final String DEFAULT = "@Default";
    static final String NAMED = "@Named:";

    private static final List<String> SCOPES = List.of(
            "enterprise.context.RequestScoped",
            "enterprise.context.SessionScoped",
            "enterprise.context.ApplicationScoped",
            "enterprise.context.ConversationScoped",
            "enterprise.context.Dependent",
            "enterprise.inject.Model",
            "faces.view.ViewScoped",
            "faces.flow.FlowScoped",
            "transaction.TransactionScoped",
            "inject.Singleton",
            "inject.Named",
            "annotation.ManagedBean",
            "ejb.Stateless",
            "ejb.Stateful",
            "ejb.Singleton",
            "ejb.MessageDriven");

    private final Annotations annotations;
    private final Set<String> qualifiers = new HashSet<>();
    private final Set<String> bindings = new HashSet<>();
    private final Set<String> scopes = new HashSet<>();
    private final Set<String> stereotypes = new HashSet<>();
    private final Set<String> nonbinding = new HashSet<>();

    Qualifiers(Annotations annotations) {
        this.annotations = annotations;
        for (Annotated each : annotations.all()) {
            String type = each.owner().typeBinaryName();
            Mark mark = each.mark();
            if (each.kind() == Annotated.Kind.METHOD && mark.is("enterprise.util.Nonbinding")) {
                nonbinding.add(type + "." + each.name());
            } else if (each.kind() == Annotated.Kind.TYPE) {
                declared(type, mark);
            }
        }
    }

    private void declared(String type, Mark mark) {
        if (mark.is("inject.Qualifier")) {
            qualifiers.add(type);
        } else if (mark.is("interceptor.InterceptorBinding")) {
            bindings.add(type);
        } else if (mark.is("inject.Scope") || mark.is("enterprise.context.NormalScope")) {
            scopes.add(type);
        } else if (mark.is("enterprise.inject.Stereotype")) {
            stereotypes.add(type);
        }
    }

    /** {@code marks} with those that stereotypes and interceptor bindings among them carry. */
    List<Mark> expanded(List<Mark> marks) {
        List<Mark> all = new ArrayList<>(marks);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String type = all.get(i).type();
            if ((stereotypes.contains(type) || bindings.contains(type)) && seen.add(type)) {
                annotations.all().stream()
                        .filter(each -> each.kind() == Annotated.Kind.TYPE
                                && each.owner().typeBinaryName().equals(type))
                        .forEach(each -> all.add(each.mark()));
            }
        }
        return all;
    }

    /** The stereotypes among {@code marks}, by name. */
    List<String> stereotypes(List<Mark> marks) {
        return marks.stream().map(Mark::type).filter(stereotypes::contains).toList();
    }

    /** Whether one of {@code marks} makes a class a bean. */
    boolean defineBean(List<Mark> marks) {
        return marks.stream()
                .anyMatch(mark -> SCOPES.stream().anyMatch(mark::is)
                        || scopes.contains(mark.type())
                        || stereotypes.contains(mark.type()));
    }

    /**
     * The qualifiers that an injection point asks for; empty when it asks for none, which means the default.
     *
     * @param name of the field or parameter, which an empty {@code @Named} stands for
     */
    SortedSet<String> asked(List<Mark> marks, String name) {
        SortedSet<String> texts = new TreeSet<>();
        for (Mark mark : marks) {
            if (mark.is("inject.Named")) {
                texts.add(NAMED + mark.text("value").orElse(name));
            } else if (mark.is("enterprise.inject.Any")) {
                texts.add(ANY);
            } else if (mark.is("enterprise.inject.Default")) {
                texts.add(DEFAULT);
            } else if (qualifiers.contains(mark.type())) {
                texts.add(text(mark));
            }
        }
        return texts;
    }

    /** The qualifiers that a bean has, the implied ones included; {@code name} is what an empty {@code @Named} stands for. */
    SortedSet<String> had(List<Mark> marks, String name) {
        SortedSet<String> texts = asked(marks, name);
        if (texts.stream().allMatch(text -> text.startsWith(NAMED) || text.equals(ANY))) {
            texts.add(DEFAULT);
        }
        texts.add(ANY);
        return texts;
    }

    /** Whether a bean with qualifiers {@code had} is one for a place that asks for {@code asked}. */
    static boolean fit(Set<String> had, Set<String> asked) {
        return asked.isEmpty() ? had.contains(DEFAULT) : had.containsAll(asked);
    }

    /** The interceptor bindings among {@code marks}. */
    SortedSet<String> bindings(List<Mark> marks) {
        SortedSet<String> texts = new TreeSet<>();
        for (Mark mark : marks) {
            if (bindings.contains(mark.type())) {
                texts.add(text(mark));
            } else if (mark.is("transaction.Transactional")) {
                texts.add(mark.type());
            }
        }
        return texts;
    }

    /** One text per annotation and values that bind. */
    String text(Mark mark) {
        SortedSet<String> values = new TreeSet<>();
        for (Mark.Value value : mark.values()) {
            if (!nonbinding.contains(mark.type() + "." + value.member())) {
                values.add(value.member() + "=" + value.texts());
            }
        }
        return mark.type() + values;
    }

    /** The name a bean of this class has without being given one. */
    static String beanName(String simpleName) {
        return simpleName.isEmpty()
                ? simpleName
                : simpleName.substring(0, 1).toLowerCase(Locale.ROOT) + simpleName.substring(1);
    }
}
