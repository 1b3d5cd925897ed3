package dev.unearth.analyzer.graph;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small sorted map that never changes: two arrays. A graph holds one for each of its nodes, and a tree map takes four times the memory. */
final class PropertyMap extends AbstractMap<String, Object> implements SortedMap<String, Object> {

    private static final PropertyMap EMPTY = new PropertyMap(new String[0], new Object[0]);

    private final String[] names;
    private final Object[] values;

    private PropertyMap(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** The entries of {@code properties}. */
    static PropertyMap copyOf(SortedMap<String, Object> properties) {
        if (properties instanceof PropertyMap same) {
            return same;
        }
        return properties.isEmpty()
                ? EMPTY
                : new PropertyMap(
                        properties.keySet().toArray(new String[0]),
                        properties.values().toArray());
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int at = name instanceof String text ? Arrays.binarySearch(names, text) : -1;
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PropertyMap map
                ? Arrays.equals(names, map.names) && Arrays.equals(values, map.values)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    private Iterator<Map.Entry<String, Object>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < names.length;
            }

            @Override
            public Map.Entry<String, Object> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return Map.entry(names[next], values[next++]);
            }
        };
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, Object> subMap(String from, String to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public SortedMap<String, Object> headMap(String to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public SortedMap<String, Object> tailMap(String from) {
        return new TreeMap<>(this).tailMap(from);
    }

    @Override
    public String firstKey() {
        return new TreeMap<>(this).firstKey();
    }

    @Override
    public String lastKey() {
        return new TreeMap<>(this).lastKey();
    }
}
