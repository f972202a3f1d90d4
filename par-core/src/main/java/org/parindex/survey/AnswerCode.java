package org.parindex.survey;

import org.jspecify.annotations.Nullable;

/**
 * How an answer stands in a column: one byte from 0 to 15. 1 to 11 is the chosen level of the scale, counted from the
 * worst; the others are reasons for being absent ({@link Absence#code()}).
 */
public final class AnswerCode {

    /** The most levels a scale can have: 0 to 10, as in scales of eleven. */
    public static final int MOST_LEVELS = 11;
    /** How many different codes there are. */
    static final int CODES = 16;

    private static final @Nullable Absence[] ABSENCES = new @Nullable Absence[CODES];

    static {
        for (Absence absence : Absence.values()) {
            ABSENCES[absence.code()] = absence;
        }
    }

    private AnswerCode() {}

    /**
     * The code of a chosen level.
     *
     * @param rank the level, 1 for the worst
     * @return the code
     * @throws IllegalArgumentException if it is not from 1 to {@value #MOST_LEVELS}
     */
    public static byte level(int rank) {
        if (rank < 1 || rank > MOST_LEVELS) {
            throw new IllegalArgumentException("A level counts from 1 to %d, not %d.".formatted(MOST_LEVELS, rank));
        }
        return (byte) rank;
    }

    /**
     * Whether a code is a chosen level.
     *
     * @param code the code
     * @return false if it is a reason for being absent
     */
    public static boolean isLevel(byte code) {
        return code >= 1 && code <= MOST_LEVELS;
    }

    /**
     * Why there is no answer.
     *
     * @param code the code
     * @return the reason, or null if a level was chosen
     */
    public static @Nullable Absence absence(byte code) {
        return ABSENCES[check(code)];
    }

    static byte check(byte code) {
        if (code < 0 || code >= CODES) {
            throw new IllegalArgumentException("The code of an answer lies between 0 and 15, not %d.".formatted(code));
        }
        return code;
    }
}
