package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.analyzer.formal.ValueType.Kind;
import dev.unearth.analyzer.link.JavaType;
import java.util.Map;
import java.util.Set;

/** Types of the program as a person tells values apart. */
final class ValueTypes {

    private static final Map<String, Kind> BY_NAME = Map.ofEntries(
            Map.entry("int", Kind.INTEGER),
            Map.entry("long", Kind.INTEGER),
            Map.entry("short", Kind.INTEGER),
            Map.entry("byte", Kind.INTEGER),
            Map.entry("Integer", Kind.INTEGER),
            Map.entry("Long", Kind.INTEGER),
            Map.entry("Short", Kind.INTEGER),
            Map.entry("Byte", Kind.INTEGER),
            Map.entry("BigInteger", Kind.INTEGER),
            Map.entry("AtomicInteger", Kind.INTEGER),
            Map.entry("AtomicLong", Kind.INTEGER),
            Map.entry("double", Kind.DECIMAL),
            Map.entry("float", Kind.DECIMAL),
            Map.entry("Double", Kind.DECIMAL),
            Map.entry("Float", Kind.DECIMAL),
            Map.entry("BigDecimal", Kind.DECIMAL),
            Map.entry("Number", Kind.DECIMAL),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("Boolean", Kind.BOOLEAN),
            Map.entry("char", Kind.TEXT),
            Map.entry("Character", Kind.TEXT),
            Map.entry("String", Kind.TEXT),
            Map.entry("CharSequence", Kind.TEXT),
            Map.entry("StringBuffer", Kind.TEXT),
            Map.entry("StringBuilder", Kind.TEXT),
            Map.entry("Date", Kind.DATE),
            Map.entry("Calendar", Kind.DATE),
            Map.entry("GregorianCalendar", Kind.DATE),
            Map.entry("Timestamp", Kind.DATE),
            Map.entry("Time", Kind.DATE),
            Map.entry("LocalDate", Kind.DATE),
            Map.entry("LocalDateTime", Kind.DATE),
            Map.entry("LocalTime", Kind.DATE),
            Map.entry("ZonedDateTime", Kind.DATE),
            Map.entry("OffsetDateTime", Kind.DATE),
            Map.entry("Instant", Kind.DATE),
            Map.entry("DateTime", Kind.DATE),
            Map.entry("DateMidnight", Kind.DATE),
            Map.entry("YearMonth", Kind.DATE),
            Map.entry("Period", Kind.PERIOD),
            Map.entry("Duration", Kind.PERIOD));

    private static final Set<String> COLLECTIONS = Set.of(
            "Collection",
            "List",
            "ArrayList",
            "LinkedList",
            "Vector",
            "Set",
            "HashSet",
            "TreeSet",
            "SortedSet",
            "Map",
            "HashMap",
            "TreeMap",
            "Hashtable",
            "Iterable",
            "Enumeration",
            "Iterator",
            "Stack",
            "Queue");

    private ValueTypes() {}

    /** The value type of {@code type}. */
    static ValueType of(JavaType type) {
        if (type instanceof JavaType.Array) {
            return new ValueType(Kind.COLLECTION, type.erasedName());
        }
        String name = type.erasedName();
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        Kind kind = BY_NAME.get(simple);
        if (kind != null) {
            return new ValueType(kind, name);
        }
        if (COLLECTIONS.contains(simple) || isA(type, "java.util.Collection") || isA(type, "java.util.Map")) {
            return new ValueType(Kind.COLLECTION, name);
        }
        if (type.declaration().filter(symbol -> symbol.kind() == TypeKind.ENUM).isPresent()) {
            return new ValueType(Kind.ENUM, name);
        }
        if (isA(type, "java.lang.Number")) {
            return new ValueType(Kind.DECIMAL, name);
        }
        return type.isKnown() ? new ValueType(Kind.OBJECT, name) : ValueType.UNKNOWN;
    }

    private static boolean isA(JavaType type, String binaryName) {
        return type.declaration().filter(symbol -> symbol.isA(binaryName)).isPresent();
    }

    /** Whether the type is declared by the application itself. */
    static boolean isOwn(JavaType type) {
        return type.declaration().filter(symbol -> symbol.isSource()).isPresent();
    }

    /** Whether amounts of this class are exact: decimals of the JDK, or a class that calls itself money. */
    static boolean isExact(JavaType type) {
        String name = type.erasedName();
        return name.endsWith("BigDecimal") || name.endsWith("BigInteger") || name.endsWith("Money");
    }
}
