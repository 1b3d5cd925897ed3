package dev.unearth.analyzer.link;

import org.jspecify.annotations.Nullable;

/**
 * A thread that units are linked on. What a unit asks while it is linked and studied is written down by the thread it is linked on, so that
 * symbols and look-ups, which all units share, need not know who asks.
 */
public final class LinkThread extends Thread {

    private @Nullable Inquiry inquiry;

    /** A thread, not started yet; see {@link Thread#Thread(ThreadGroup, Runnable, String, long)}. */
    public LinkThread(@Nullable ThreadGroup group, Runnable work, String name, long stackBytes) {
        super(group, work, name, stackBytes);
    }

    void inquire(@Nullable Inquiry begun) {
        inquiry = begun;
    }

    /** What the unit that is being linked on this thread has asked; null where none is, or nobody writes it down. */
    static @Nullable Inquiry current() {
        return Thread.currentThread() instanceof LinkThread thread ? thread.inquiry : null;
    }

    /** Notes that the unit being linked asked for a top-level type or a package of that dotted name, whether there is one or not. */
    static void asked(String dotted) {
        Inquiry current = current();
        if (current != null) {
            current.name(dotted);
        }
    }

    /** Notes that the unit being linked asked a type of {@code unit} what it declares. */
    static void saw(UnitScope unit) {
        Inquiry current = current();
        if (current != null) {
            current.shape(unit);
        }
    }

    /** Notes that the unit being linked asked where something in {@code unit} stands. */
    static void located(UnitScope unit) {
        Inquiry current = current();
        if (current != null) {
            current.whole(unit);
        }
    }
}
