package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.wiring.ejb.EjbJar.Bean;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Permission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The beans of a system: those of descriptors with what annotations add to them, then those of annotations alone. */
final class Beans {

    private final List<Described> all = new ArrayList<>();

    /** A bean with what descriptors permit on it. */
    record Described(Bean bean, List<Permission> permissions) {
        Described {
            permissions = List.copyOf(permissions);
        }
    }

    Beans(List<EjbJar> jars, List<Bean> annotated) {
        Set<String> described = new HashSet<>();
        for (EjbJar jar : jars) {
            for (Bean bean : jar.beans()) {
                Optional<Bean> twin = twin(bean, annotated);
                twin.ifPresent(found -> described.add(found.className()));
                Bean whole = twin.map(bean::with).orElse(bean);
                all.add(new Described(whole, permissions(List.of(jar), whole)));
            }
        }
        for (Bean bean : annotated) {
            if (!described.contains(bean.className())) {
                all.add(new Described(bean, permissions(jars, bean)));
            }
        }
    }

    private static Optional<Bean> twin(Bean bean, List<Bean> annotated) {
        return annotated.stream()
                .filter(each -> bean.className().isEmpty()
                        ? each.name().equals(bean.name())
                        : each.className().equals(bean.className()))
                .findFirst();
    }

    private static List<Permission> permissions(List<EjbJar> jars, Bean bean) {
        return jars.stream()
                .flatMap(jar -> jar.permissions().stream())
                .filter(permission -> permission.bean().equals(bean.name()))
                .toList();
    }

    List<Described> described() {
        return List.copyOf(all);
    }

    List<Bean> list() {
        return all.stream().map(Described::bean).toList();
    }
}
