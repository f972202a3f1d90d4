package org.parindex.io.table;

/** Text in UTF-8 as the bytes it is kept in (RFC 3629). */
final class Utf8 {

    private Utf8() {}

    /** Whether bytes are text: no character cut, written longer than need be, or outside Unicode. */
    static boolean isText(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int first = bytes[at] & 0xff;
            int length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
            if (length > 1 && (first < 0xc2 || first > 0xf4 || at + length > to || !goesOn(bytes, at, length, first))) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static boolean goesOn(byte[] bytes, int at, int length, int first) {
        int second = bytes[at + 1];
        if (length == 2) {
            return isNext(second);
        }
        int two = first << 8 | second & 0xff;
        boolean shortest = length == 3 ? two >= 0xe0a0 : two >= 0xf090;
        boolean character = length == 3 ? two < 0xeda0 || two > 0xedbf : two <= 0xf48f;
        boolean whole = isNext(second) && isNext(bytes[at + 2]) && (length == 3 || isNext(bytes[at + 3]));
        return shortest && character && whole;
    }

    /** A byte that goes on with a character. */
    private static boolean isNext(int b) {
        return (b & 0xc0) == 0x80;
    }

    /** How many characters bytes are, as strings count them: four bytes are two, bytes that go on are none. */
    static long characters(byte[] bytes, int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xff;
            count += b >= 0xf0 ? 2 : (b & 0xc0) == 0x80 ? 0 : 1;
        }
        return count;
    }
}
