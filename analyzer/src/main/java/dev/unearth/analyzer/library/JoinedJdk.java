package dev.unearth.analyzer.library;

import dev.unearth.analyzer.library.ClassSignature.FieldSignature;
import dev.unearth.analyzer.library.ClassSignature.MethodSignature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two levels of the JDK as one, for sources that declare none: the newer one's classes, those that it lost since the older one, and in
 * a class of both the members that it lost.
 */
final class JoinedJdk implements Library {

    private final Library newer;
    private final Library older;
    private final Set<String> packages;

    JoinedJdk(Library newer, Library older) {
        this.newer = newer;
        this.older = older;
        Set<String> all = new TreeSet<>(newer.packages());
        all.addAll(older.packages());
        this.packages = Collections.unmodifiableSet(all);
    }

    @Override
    public String name() {
        return newer.name();
    }

    @Override
    public String identity() {
        return newer.identity() + "\nwith what is gone since\n" + older.identity();
    }

    @Override
    public boolean isJdk() {
        return true;
    }

    @Override
    public Set<String> packages() {
        return packages;
    }

    @Override
    public boolean holds(String internalName) {
        return newer.holds(internalName) || older.holds(internalName);
    }

    @Override
    public Optional<ModuleHeader> module(String name) {
        return newer.module(name);
    }

    @Override
    public Optional<ClassSignature> find(String internalName) {
        Optional<ClassSignature> found = newer.find(internalName);
        Optional<ClassSignature> before = older.find(internalName);
        return found.isPresent() && before.isPresent()
                ? Optional.of(join(found.get(), before.get()))
                : found.or(() -> before);
    }

    private static ClassSignature join(ClassSignature newer, ClassSignature older) {
        Set<String> members = new LinkedHashSet<>(newer.memberNames());
        members.addAll(older.memberNames());
        return new ClassSignature(
                newer.access(),
                newer.name(),
                newer.generic(),
                newer.superName(),
                newer.interfaces(),
                newer.outerName(),
                newer.simpleName(),
                newer.local(),
                List.copyOf(members),
                fields(newer, older),
                methods(newer, older));
    }

    private static List<FieldSignature> fields(ClassSignature newer, ClassSignature older) {
        List<FieldSignature> all = new ArrayList<>(newer.fields());
        for (FieldSignature field : older.fields()) {
            if (newer.fields().stream().noneMatch(each -> each.name().equals(field.name()))) {
                all.add(field);
            }
        }
        return all;
    }

    private static List<MethodSignature> methods(ClassSignature newer, ClassSignature older) {
        List<MethodSignature> all = new ArrayList<>(newer.methods());
        for (MethodSignature method : older.methods()) {
            if (newer.methods().stream().noneMatch(each -> isSame(each, method))) {
                all.add(method);
            }
        }
        return all;
    }

    private static boolean isSame(MethodSignature one, MethodSignature other) {
        return one.name().equals(other.name()) && parameters(one).equals(parameters(other));
    }

    private static String parameters(MethodSignature method) {
        return method.descriptor().substring(0, method.descriptor().indexOf(')') + 1);
    }
}
