package dev.unearth.analyzer.codec;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Records that are but a name for a string: written as one, and what is read is one object for equal strings. */
final class NameForm implements Form {

    private final Members members;
    private final ConcurrentMap<String, Object> one = new ConcurrentHashMap<>();

    NameForm(Members members) {
        this.members = members;
    }

    @Override
    public void write(@Nullable Object value, ByteWriter out) {
        out.string(value == null ? null : (String) members.get(0, value));
    }

    @Override
    public @Nullable Object read(ByteReader in) {
        return in.named(this);
    }

    /** The record of that name. */
    Object of(String name) {
        Object known = one.get(name);
        if (known != null) {
            return known;
        }
        Object made = members.make(name);
        Object earlier = one.putIfAbsent(name, made);
        return earlier == null ? made : earlier;
    }
}
