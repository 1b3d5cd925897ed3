package dev.unearth.analyzer.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A file that was found and is to be examined.
 *
 * @param path as the inventory will list it
 * @param depth how many archives it lies in
 * @param budget what the archive on disk around it has left; null outside of archives
 * @param isOwn whether it belongs to the system as a whole, even if it is a jar: the user named this very file, or the
 *     enterprise archive around it names it as a module
 */
record Entry(
        String path, Content content, int depth, @Nullable Budget budget, boolean isOwn) {

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What the members of one archive on disk may still claim. Spent in listing order on one thread. */
    static final class Budget {
        private long left;

        Budget(long left) {
            this.left = left;
        }

        boolean allows(long bytes) {
            if (bytes > left) {
                return false;
            }
            left -= bytes;
            return true;
        }
    }
}
