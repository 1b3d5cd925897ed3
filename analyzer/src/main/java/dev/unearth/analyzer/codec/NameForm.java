package dev.unearth.analyzer.codec;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Records that are but a name for a string: written as one, and what is read is one object for equal strings. */
final class NameForm implements TextForm {

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
    public Object of(String text) {
        Object known = one.get(text);
        if (known != null) {
            return known;
        }
        Object made = members.make(text);
        Object earlier = one.putIfAbsent(text, made);
        return earlier == null ? made : earlier;
    }
}
