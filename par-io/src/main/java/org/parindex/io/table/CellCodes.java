package org.parindex.io.table;

import java.util.function.ToIntFunction;

/**
 * What the cells of a column mean, as small codes: each text is worked out once and then found by its bytes, each small
 * number by itself. Not for two threads.
 */
public final class CellCodes {

    private static final int CHARACTERS = 128;
    private static final int NUMBERS = 100;

    private final TextMemory<Byte> texts;
    private final byte blank;
    private final byte[] single = new byte[CHARACTERS];
    private final byte[] numbers = new byte[NUMBERS];

    /**
     * The codes that a function gives.
     *
     * @param code the code that a text means, from -128 to 127; whole numbers come as their digits, a blank cell as an empty
     *     text. Always the same for the same text
     */
    public CellCodes(ToIntFunction<String> code) {
        texts = new TextMemory<>(text -> (byte) code.applyAsInt(text));
        blank = texts.of("");
        for (char c = 0; c < CHARACTERS; c++) {
            single[c] = texts.of(String.valueOf(c));
        }
        for (int number = 0; number < NUMBERS; number++) {
            numbers[number] = texts.of(String.valueOf(number));
        }
    }

    byte of(String text) {
        return texts.of(text);
    }

    byte ofWhole(int number) {
        return number < NUMBERS ? numbers[number] : texts.of(String.valueOf(number));
    }

    /** What a text in UTF-8 means. */
    byte of(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length == 1 && bytes[start] >= 0) {
            return single[bytes[start]];
        }
        return length == 0 ? blank : texts.of(bytes, start, end);
    }
}
