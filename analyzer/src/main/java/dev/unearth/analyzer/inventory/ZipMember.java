package dev.unearth.analyzer.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A member of an archive as the central directory describes it (PKWARE APPNOTE 4.3.12).
 *
 * @param name as written, but with {@code /} for a backslash
 * @param method 0 stored, 8 deflated
 * @param compressed bytes in the archive
 * @param size bytes when inflated, as claimed
 * @param offset of the local header
 */
record ZipMember(String name, int flags, int method, long crc, long compressed, long size, long offset) {

    private static final int LOCAL_HEADER = 30;

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isEncrypted() {
        return (flags & 1) != 0;
    }

    /** Whether the name, taken as a path, would lead out of the folder it is unpacked to. */
    boolean leadsOut() {
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        return name.startsWith("/") || drive || ("/" + name + "/").contains("/../") || name.indexOf('\0') >= 0;
    }

    /** The inflated bytes: never more than claimed, and exactly those that the checksum was made of. */
    InputStream open(ZipSource archive) throws IOException {
        byte[] header = archive.read(offset, LOCAL_HEADER);
        if (Zip.u32(header, 0) != Zip.LOCAL) {
            throw new ZipException("no member where the directory says");
        }
        long start = offset + LOCAL_HEADER + Zip.u16(header, 26) + Zip.u16(header, 28);
        InputStream raw = new ByteArrayInputStream(archive.read(start, Math.toIntExact(compressed)));
        return new Checked(method == 0 ? raw : new InflaterInputStream(raw, new Inflater(true)), this);
    }

    private static final class Checked extends CheckedInputStream {
        private final ZipMember member;
        private long left;

        Checked(InputStream in, ZipMember member) {
            super(in, new CRC32());
            this.member = member;
            this.left = member.size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int got = super.read(buffer, from, length);
            if (got > left) {
                throw new ZipException("longer than the " + member.size + " bytes it claims");
            }
            if (got < 0 && (left != 0 || getChecksum().getValue() != member.crc)) {
                throw new ZipException("damaged: size or checksum differ");
            }
            left -= Math.max(got, 0);
            return got;
        }
    }
}
