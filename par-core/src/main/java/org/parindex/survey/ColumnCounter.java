package org.parindex.survey;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts the codes in a column of answers, four at a time: eight bytes of four bits each are pressed into two indexes of
 * sixteen bits, and two tables take turns so that equal answers in a row need not wait for each other.
 */
final class ColumnCounter {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ABOVE_FOUR_BITS = 0xF0F0F0F0F0F0F0F0L;
    private static final long EVERY_OTHER_BYTE = 0x00FF00FF00FF00FFL;
    private static final int TABLE = 1 << 16;
    /** Below this a table of four answers costs more to clear and to read than it saves. */
    private static final int WORTH_A_TABLE = 1 << 17;
    /** No table entry can overflow in one block. */
    private static final int BLOCK = 1 << 30;

    private int[] table = {};

    /** Adds the codes of a part of a column to the counts that begin at an index. */
    void add(byte[] column, int from, int to, long[] counts, int at) {
        int done = from;
        while (to - done >= WORTH_A_TABLE) {
            int end = (int) Math.min(to, (long) done + BLOCK);
            done = byFours(column, done, end, counts, at);
        }
        for (int i = done; i < to; i++) {
            counts[at + AnswerCode.check(column[i])]++;
        }
    }

    private int byFours(byte[] column, int from, int to, long[] counts, int at) {
        if (table.length == 0) {
            table = new int[2 * TABLE];
        }
        int[] own = table;
        long all = 0;
        int i = from;
        for (int last = to - Long.BYTES; i <= last; i += Long.BYTES) {
            long eight = (long) EIGHT.get(column, i);
            all |= eight;
            long pairs = (eight | eight >>> 4) & EVERY_OTHER_BYTE;
            long fours = pairs | pairs >>> 8;
            own[(int) fours & (TABLE - 1)]++;
            own[((int) (fours >>> 32) & (TABLE - 1)) + TABLE]++;
        }
        if ((all & ABOVE_FOUR_BITS) != 0) {
            java.util.Arrays.fill(own, 0);
            for (int j = from; j < i; j++) {
                AnswerCode.check(column[j]);
            }
        }
        empty(own, counts, at);
        return i;
    }

    /** Reads the table into counts of single codes and clears it. */
    private static void empty(int[] table, long[] counts, int at) {
        for (int four = 0; four < TABLE; four++) {
            long times = (long) table[four] + table[four + TABLE];
            if (times != 0) {
                table[four] = 0;
                table[four + TABLE] = 0;
                counts[at + (four & 15)] += times;
                counts[at + (four >>> 4 & 15)] += times;
                counts[at + (four >>> 8 & 15)] += times;
                counts[at + (four >>> 12)] += times;
            }
        }
    }
}
