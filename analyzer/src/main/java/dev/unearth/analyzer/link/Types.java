package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be said of types without looking anything up: erasure, substitution, the view of a type as one of its supertypes. */
final class Types {

    /** No real chain of type variables or supertypes is longer; what is runs in a circle. */
    private static final int DEEPEST = 64;

    private Types() {}

    /** The erasure (language specification 4.6). */
    static JavaType erasure(JavaType type) {
        JavaType current = type;
        for (int step = 0; step < DEEPEST; step++) {
            if (current instanceof JavaType.Declared declared) {
                return erasure(declared);
            } else if (current instanceof JavaType.Array array) {
                return new JavaType.Array(erasure(array.element()));
            } else if (current instanceof JavaType.Variable variable) {
                current = variable.bound();
            } else if (current instanceof JavaType.Wildcard wildcard) {
                current = wildcard.upper();
            } else if (current instanceof JavaType.Intersection intersection) {
                current = intersection.parts().get(0);
            } else if (current instanceof InferVar variable) {
                current = variable.solution == null ? variable.declared : variable.solution;
            } else {
                return current;
            }
        }
        return JavaType.UNKNOWN;
    }

    private static JavaType.Declared erasure(JavaType.Declared type) {
        if (AbstractType.of(type.symbol()).hasOuterParameters()) {
            return Enclosing.raw(type.symbol());
        }
        return type.arguments().isEmpty() ? type : TypeNames.raw(type.symbol());
    }

    /** {@code type} with what {@code mapping} gives for its variables; null leaves a variable as it is. */
    static JavaType substitute(JavaType type, Function<JavaType, @Nullable JavaType> mapping) {
        if (type instanceof JavaType.Declared declared) {
            return substitute(declared, mapping);
        } else if (type instanceof JavaType.Array array) {
            return new JavaType.Array(substitute(array.element(), mapping));
        } else if (type instanceof JavaType.Wildcard wildcard) {
            return substitute(wildcard, mapping);
        } else if (type instanceof JavaType.Intersection intersection) {
            return new JavaType.Intersection(substituteAll(intersection.parts(), mapping));
        } else if (type instanceof JavaType.Variable || type instanceof InferVar) {
            JavaType mapped = mapping.apply(type);
            return mapped == null ? type : mapped;
        }
        return type;
    }

    private static JavaType.Declared substitute(
            JavaType.Declared type, Function<JavaType, @Nullable JavaType> mapping) {
        boolean inner = type.outer() != null || AbstractType.of(type.symbol()).hasOuterParameters();
        if (type.arguments().isEmpty() && !inner) {
            return type;
        }
        List<JavaType> arguments = substituteAll(type.arguments(), mapping);
        JavaType.Declared outer = inner ? Enclosing.substitute(type, mapping) : null;
        return arguments.equals(type.arguments()) && Objects.equals(outer, type.outer())
                ? type
                : new JavaType.Declared(type.symbol(), arguments, outer);
    }

    private static List<JavaType> substituteAll(List<JavaType> types, Function<JavaType, @Nullable JavaType> mapping) {
        List<JavaType> result = new ArrayList<>(types.size());
        for (JavaType type : types) {
            result.add(substitute(type, mapping));
        }
        return result;
    }

    /** A wildcard within a wildcard is one wildcard: what is above something below {@code X} takes what is above {@code X}. */
    private static JavaType substitute(JavaType.Wildcard wildcard, Function<JavaType, @Nullable JavaType> mapping) {
        JavaType upper = substitute(wildcard.upper(), mapping);
        if (wildcard.lower().isPresent()) {
            JavaType lower = substitute(wildcard.lower().get(), mapping);
            if (lower instanceof JavaType.Wildcard inner) {
                return inner.lower().isPresent() ? inner : new JavaType.Wildcard(upper, Optional.of(inner.upper()));
            }
            return new JavaType.Wildcard(upper, Optional.of(lower));
        }
        return new JavaType.Wildcard(upper(upper), Optional.empty());
    }

    /** The mapping of a generic type's parameters to the arguments of {@code type}; a raw type maps to the erasures. */
    static Function<JavaType, @Nullable JavaType> mapping(JavaType.Declared type) {
        List<JavaType.Variable> parameters = AbstractType.of(type.symbol()).typeParameters();
        Function<JavaType, @Nullable JavaType> around = type.outer() == null ? null : mapping(type.outer());
        return variable -> {
            int index = indexOf(parameters, variable);
            if (index < 0) {
                return around == null ? null : around.apply(variable);
            }
            return index < type.arguments().size()
                    ? captured(parameters.get(index), type.arguments().get(index), type)
                    : erasure(variable);
        };
    }

    /** A wildcard with the bound of the parameter it stands for where that says more (5.1.10). */
    private static JavaType captured(JavaType.Variable parameter, JavaType argument, JavaType.Declared type) {
        if (!(argument instanceof JavaType.Wildcard wildcard)
                || !(upper(wildcard) instanceof JavaType.Declared known)
                || isObject(parameter.bound())) {
            return argument;
        }
        JavaType bound = substitute(parameter.bound(), each -> plainArgument(each, type));
        return isObject(known) || (!bound.equals(known) && asSuper(bound, known.symbol()) != null)
                ? new JavaType.Wildcard(bound, wildcard.lower())
                : argument;
    }

    private static @Nullable JavaType plainArgument(JavaType variable, JavaType.Declared type) {
        int index = indexOf(AbstractType.of(type.symbol()).typeParameters(), variable);
        return index < 0 || index >= type.arguments().size()
                ? null
                : type.arguments().get(index);
    }

    /** Whether {@code type} is {@code java.lang.Object}. */
    static boolean isObject(JavaType type) {
        return type instanceof JavaType.Declared declared
                && declared.symbol().binaryName().equals("java.lang.Object");
    }

    private static int indexOf(List<JavaType.Variable> parameters, JavaType variable) {
        for (int index = 0; index < parameters.size(); index++) {
            if (parameters.get(index) == variable) {
                return index;
            }
        }
        return -1;
    }

    /** {@code type} seen as its supertype {@code target}; null when it is none. */
    static JavaType.@Nullable Declared asSuper(JavaType type, TypeSymbol target) {
        if (type instanceof JavaType.Declared declared) {
            return asSuper(declared, target, 0);
        } else if (type instanceof JavaType.Variable variable) {
            return asSuper(bound(variable), target);
        } else if (type instanceof JavaType.Wildcard wildcard) {
            return asSuper(wildcard.upper(), target);
        } else if (type instanceof JavaType.Intersection intersection) {
            for (JavaType part : intersection.parts()) {
                JavaType.Declared found = asSuper(part, target);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The bound of a variable that is no variable itself. */
    static JavaType bound(JavaType.Variable variable) {
        JavaType current = variable;
        for (int step = 0; step < DEEPEST && current instanceof JavaType.Variable each; step++) {
            current = each.bound();
        }
        return current instanceof JavaType.Variable ? JavaType.UNKNOWN : current;
    }

    private static JavaType.@Nullable Declared asSuper(JavaType.Declared type, TypeSymbol target, int depth) {
        if (AbstractType.same(type.symbol(), target)) {
            return type;
        }
        AbstractType symbol = AbstractType.of(type.symbol());
        if (depth > DEEPEST || !symbol.isSubclassOf(target)) {
            return null;
        }
        JavaType.Declared way = null;
        for (JavaType parent : symbol.directSupertypes()) {
            if (parent instanceof JavaType.Declared declared) {
                if (AbstractType.same(declared.symbol(), target)) {
                    return seenFrom(type, declared);
                } else if (way == null && AbstractType.of(declared.symbol()).isSubclassOf(target)) {
                    way = declared;
                }
            }
        }
        return way == null ? null : asSuper(seenFrom(type, way), target, depth + 1);
    }

    /** A direct supertype as seen from {@code type}; that of a raw type is raw. */
    static JavaType.Declared seenFrom(JavaType.Declared type, JavaType.Declared parent) {
        return isRaw(type) ? new JavaType.Declared(parent.symbol(), List.of()) : substitute(parent, mapping(type));
    }

    /** Whether a generic type is without arguments, or inside of one that is. */
    static boolean isRaw(JavaType.Declared type) {
        boolean plain = type.arguments().isEmpty()
                && !AbstractType.of(type.symbol()).typeParameters().isEmpty();
        return plain || (type.outer() != null && isRaw(type.outer()));
    }

    /** A declared type of a member of {@code owner} as seen through {@code receiver}; the erasure through a raw receiver. */
    static JavaType memberType(JavaType receiver, TypeSymbol owner, JavaType type) {
        AbstractType declaring = AbstractType.of(owner);
        if (type instanceof JavaType.Primitive
                || (declaring.typeParameters().isEmpty() && !declaring.hasOuterParameters())) {
            return type;
        }
        JavaType.Declared base = asSuper(receiver, owner);
        if (base == null) {
            return type;
        }
        return isRaw(base) ? erasure(type) : substitute(type, mapping(base));
    }

    /** A type in the header of {@code method} as seen through {@code receiver}; static methods know nothing of its arguments. */
    static JavaType memberType(JavaType receiver, MethodSymbol method, JavaType type) {
        boolean isStatic = method.modifiers().has(dev.unearth.analyzer.facts.Modifiers.Flag.STATIC);
        return isStatic ? type : memberType(receiver, method.owner(), type);
    }

    /** What can be read from a value of that type: the bound of a wildcard. */
    static JavaType upper(JavaType type) {
        return type instanceof JavaType.Wildcard wildcard ? upper(wildcard.upper()) : type;
    }

    /** What can be handed to a parameter of that type. */
    static JavaType lower(JavaType type) {
        return type instanceof JavaType.Wildcard wildcard ? wildcard.lower().orElse(upper(wildcard)) : type;
    }

    /** Whether {@code test} holds for {@code type} or any of its parts. */
    static boolean mentions(JavaType type, java.util.function.Predicate<JavaType> test) {
        if (test.test(type)) {
            return true;
        } else if (type instanceof JavaType.Declared declared) {
            return any(declared.arguments(), test) || (declared.outer() != null && mentions(declared.outer(), test));
        } else if (type instanceof JavaType.Array array) {
            return mentions(array.element(), test);
        } else if (type instanceof JavaType.Wildcard wildcard) {
            return mentions(wildcard.upper(), test)
                    || wildcard.lower().filter(lower -> mentions(lower, test)).isPresent();
        }
        return type instanceof JavaType.Intersection intersection && any(intersection.parts(), test);
    }

    private static boolean any(List<JavaType> types, java.util.function.Predicate<JavaType> test) {
        for (JavaType type : types) {
            if (mentions(type, test)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is still to be inferred in {@code type}. */
    static boolean isOpen(JavaType type) {
        return mentions(type, InferVar.class::isInstance);
    }
}
