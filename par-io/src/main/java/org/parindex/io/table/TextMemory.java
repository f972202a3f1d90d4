package org.parindex.io.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of cells mean, each worked out once: columns of a table with a million rows hold few different texts. A
 * text of a CSV file is found by its bytes, without becoming a string. Long texts, and texts beyond the first
 * {@value #MOST}, are worked out again each time, so that no file can fill the memory. Not for two threads.
 *
 * @param <T> kind of the meaning
 */
public final class TextMemory<T> {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The golden ratio as 64 bits, which spreads numbers well. */
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private static final int MOST = 1 << 15;
    private static final int LONGEST = 256;
    private static final int FIRST_SLOTS = 64;

    private record Known<T>(byte[] text, int hash, T meaning) {}

    private final Function<String, T> meaning;
    private final Map<String, T> byText = new HashMap<>();
    private @Nullable Known<T>[] slots = slots(FIRST_SLOTS);
    private int filled;

    /**
     * A memory of nothing yet.
     *
     * @param meaning works out what a text means; gives the same for the same text, and never null
     */
    public TextMemory(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    /**
     * What a text means.
     *
     * @param text the text
     * @return its meaning
     */
    public T of(String text) {
        T known = byText.get(text);
        if (known == null) {
            known = meaning.apply(text);
            if (byText.size() < MOST && text.length() <= LONGEST) {
                byText.put(text, known);
            }
        }
        return known;
    }

    /** What a text in UTF-8 means. */
    T of(byte[] bytes, int start, int end) {
        int hash = hash(bytes, start, end);
        int slot = hash & (slots.length - 1);
        for (Known<T> known = slots[slot]; known != null; known = slots[slot]) {
            if (known.hash() == hash && Arrays.equals(known.text(), 0, known.text().length, bytes, start, end)) {
                return known.meaning();
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        T found = meaning.apply(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        if (filled < MOST && end - start <= LONGEST) {
            put(new Known<>(Arrays.copyOfRange(bytes, start, end), hash, found));
        }
        return found;
    }

    private static int hash(byte[] bytes, int start, int end) {
        long hash = end - start;
        int at = start;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            hash = (hash ^ (long) EIGHT.get(bytes, at)) * ODD;
            hash ^= hash >>> Integer.SIZE;
        }
        for (; at < end; at++) {
            hash = (hash ^ bytes[at]) * ODD;
        }
        return (int) (hash ^ hash >>> Integer.SIZE);
    }

    private void put(Known<T> known) {
        if (2 * filled >= slots.length) {
            @Nullable Known<T>[] before = slots;
            slots = slots(2 * before.length);
            for (Known<T> one : before) {
                if (one != null) {
                    place(one);
                }
            }
        }
        place(known);
        filled++;
    }

    private void place(Known<T> known) {
        int slot = known.hash() & (slots.length - 1);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = known;
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Known<T>[] slots(int count) {
        return (@Nullable Known<T>[]) new Known<?>[count];
    }
}
