package org.parindex.io.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers different keys in the order in which they come, from 0. Keeps their bytes in few large arrays. */
final class KeyTable {

    private static final int BLOCK = 1 << 16;
    private static final int FIRST = 1 << 10;

    private final List<byte[]> blocks = new ArrayList<>();
    private int free = BLOCK;
    /** Where each key stands: the block in the high half, the place of its length in the low half. */
    private long[] places = new long[FIRST];
    /** Numbers of keys by hash, plus one; at most half of them filled. */
    private int[] slots = new int[2 * FIRST];

    private int size;

    int size() {
        return size;
    }

    /** The number of a key; -1 if it is not there. */
    int find(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return slots[slot(bytes)] - 1;
    }

    /** Adds a key that is not there. */
    void add(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            slots = new int[4 * size];
            for (int number = 0; number < size; number++) {
                slots[slot(bytes(number))] = number + 1;
            }
        }
        int slot = slot(bytes);
        if (free + Integer.BYTES + bytes.length > BLOCK) {
            blocks.add(new byte[Math.max(BLOCK, Integer.BYTES + bytes.length)]);
            free = 0;
        }
        int block = blocks.size() - 1;
        ByteBuffer.wrap(blocks.get(block)).position(free).putInt(bytes.length).put(bytes);
        places[size] = (long) block << Integer.SIZE | free;
        free += Integer.BYTES + bytes.length;
        slots[slot] = ++size;
    }

    private byte[] bytes(int number) {
        ByteBuffer block = at(number);
        byte[] bytes = new byte[block.getInt()];
        block.get(bytes);
        return bytes;
    }

    private ByteBuffer at(int number) {
        long place = places[number];
        return ByteBuffer.wrap(blocks.get((int) (place >>> Integer.SIZE))).position((int) place);
    }

    private boolean is(int number, byte[] key) {
        long place = places[number];
        byte[] block = blocks.get((int) (place >>> Integer.SIZE));
        int length = ByteBuffer.wrap(block).getInt((int) place);
        int from = (int) place + Integer.BYTES;
        return length == key.length && Arrays.equals(block, from, from + length, key, 0, length);
    }

    /** The slot that holds a key, or the one where it belongs. */
    private int slot(byte[] key) {
        int hash = Arrays.hashCode(key) * 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & (slots.length - 1);
        while (slots[slot] != 0 && !is(slots[slot] - 1, key)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
