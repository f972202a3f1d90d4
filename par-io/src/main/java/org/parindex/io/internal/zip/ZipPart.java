package org.parindex.io.internal.zip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * An entry of a zip directory.
 *
 * @param name name with forward slashes
 * @param rawName the bytes of the name
 * @param flags general purpose flags
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the content
 * @param packed bytes in the file
 * @param size bytes of the content
 * @param header where its own header starts
 */
record ZipPart(String name, byte[] rawName, int flags, int method, int crc, long packed, long size, long header) {

    private static final int FIXED = 46;
    private static final long IN_EXTRA = 0xffff_ffffL;

    /** Reads the entry at the position of the buffer and moves behind it. */
    static ZipPart read(ByteBuffer directory) throws RefusedException {
        int at = directory.position();
        if (directory.remaining() < FIXED || directory.getInt(at) != 0x02014b50) {
            throw damaged();
        }
        int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
        int commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
        int length = FIXED + nameLength + extraLength + commentLength;
        if (directory.remaining() < length) {
            throw damaged();
        }
        byte[] name = new byte[nameLength];
        directory.get(at + FIXED, name);
        long[] sizes = {
            Integer.toUnsignedLong(directory.getInt(at + 24)),
            Integer.toUnsignedLong(directory.getInt(at + 20)),
            Integer.toUnsignedLong(directory.getInt(at + 42))
        };
        extra(directory, at + FIXED + nameLength, extraLength, sizes);
        directory.position(at + length);
        return new ZipPart(
                new String(name, StandardCharsets.UTF_8).replace('\\', '/'),
                name,
                Short.toUnsignedInt(directory.getShort(at + 8)),
                Short.toUnsignedInt(directory.getShort(at + 10)),
                directory.getInt(at + 16),
                sizes[1],
                sizes[0],
                sizes[2]);
    }

    /** Replaces sizes that stand in the 64-bit extra field: content, packed, header, those only that are missing. */
    private static void extra(ByteBuffer directory, int from, int length, long[] sizes) throws RefusedException {
        for (int at = from; at + 4 <= from + length; ) {
            int id = Short.toUnsignedInt(directory.getShort(at));
            int size = Short.toUnsignedInt(directory.getShort(at + 2));
            if (id == 1) {
                int value = at + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == IN_EXTRA) {
                        if (value + 8 > at + 4 + size || value + 8 > from + length) {
                            throw damaged();
                        }
                        sizes[i] = directory.getLong(value);
                        value += 8;
                    }
                }
            }
            at += 4 + size;
        }
    }

    private static RefusedException damaged() {
        return RefusedException.damaged("thư mục nén bị hỏng", "its zip directory is damaged");
    }

    /** Part names are equal whatever their case (ECMA-376-2). */
    String key() {
        return key(name);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Where the content starts.
     *
     * @param local the header in front of the content
     * @throws RefusedException if it contradicts the directory
     */
    long content(ByteBuffer local) throws RefusedException {
        boolean same = local.limit() >= 30 + rawName.length
                && local.getInt(0) == 0x04034b50
                && Short.toUnsignedInt(local.getShort(8)) == method
                && Short.toUnsignedInt(local.getShort(26)) == rawName.length
                && Arrays.equals(Arrays.copyOfRange(local.array(), 30, 30 + rawName.length), rawName)
                && ((flags & 8) != 0 || local.getInt(14) == crc);
        if (!same) {
            throw RefusedException.damaged(
                    "phần “" + name + "” ghi khác nhau ở hai nơi", "its part “" + name + "” is described in two ways");
        }
        return header + 30 + rawName.length + Short.toUnsignedInt(local.getShort(28));
    }
}
