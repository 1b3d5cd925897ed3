package dev.unearth.analyzer.facts;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A digest of 128 bits: MurmurHash3 for 64-bit machines (Appleby 2011, in the public domain), with seed 0. Bytes that differ by chance have
 * one digest in 2<sup>128</sup> cases; it withstands nobody who looks for such bytes, and is many times faster than what does.
 */
final class Murmur {

    private static final long FIRST = 0x87c37b91114253d5L;
    private static final long SECOND = 0x4cf5ad432745937fL;

    private long high;
    private long low;

    private Murmur() {}

    static FactsKey digest(byte[] bytes) {
        Murmur murmur = new Murmur();
        ByteBuffer rest = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (rest.remaining() >= 16) {
            murmur.block(rest.getLong(), rest.getLong());
        }
        byte[] padded = new byte[16];
        System.arraycopy(bytes, bytes.length - rest.remaining(), padded, 0, rest.remaining());
        ByteBuffer tail = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
        murmur.mix(tail.getLong(), tail.getLong());
        return murmur.end(bytes.length);
    }

    private void block(long one, long other) {
        high ^= first(one);
        high = (Long.rotateLeft(high, 27) + low) * 5 + 0x52dce729;
        low ^= second(other);
        low = (Long.rotateLeft(low, 31) + high) * 5 + 0x38495ab5;
    }

    private void mix(long one, long other) {
        high ^= first(one);
        low ^= second(other);
    }

    private static long first(long block) {
        return Long.rotateLeft(block * FIRST, 31) * SECOND;
    }

    private static long second(long block) {
        return Long.rotateLeft(block * SECOND, 33) * FIRST;
    }

    private FactsKey end(long length) {
        high ^= length;
        low ^= length;
        high += low;
        low += high;
        high = spread(high);
        low = spread(low);
        high += low;
        low += high;
        return new FactsKey(high, low);
    }

    private static long spread(long value) {
        long spread = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        spread = (spread ^ (spread >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return spread ^ (spread >>> 33);
    }
}
