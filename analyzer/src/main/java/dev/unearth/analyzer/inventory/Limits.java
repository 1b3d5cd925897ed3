package dev.unearth.analyzer.inventory;

/**
 * How much the inventory takes on.
 *
 * @param textBytes size over which a text is listed and hashed but not read
 * @param memberBytes size over which a member of an archive is not inflated
 * @param archiveBytes what the members of one archive on disk, those of archives in it included, may claim together
 * @param ratio how many times larger than its compressed form a member over one mebibyte may be
 * @param depth how many archives may lie in one another; 1 looks into archives on disk only
 */
public record Limits(long textBytes, long memberBytes, long archiveBytes, int ratio, int depth) {

    /** 16 MiB of text, 512 MiB a member, 4 GiB an archive, 250-fold, four deep. */
    public static final Limits DEFAULT = new Limits(16L << 20, 512L << 20, 4L << 30, 250, 4);

    public Limits {
        if (textBytes < 1 || memberBytes < textBytes || memberBytes > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException(
                    "Limits of %d bytes of text and %d bytes a member: 1 <= text <= member < 2 GiB"
                            .formatted(textBytes, memberBytes));
        }
        if (archiveBytes < 0 || ratio < 1 || depth < 0) {
            throw new IllegalArgumentException(
                    "Limits of an archive: bytes %d, ratio %d, depth %d".formatted(archiveBytes, ratio, depth));
        }
    }
}
