package org.parindex.io.internal.chart;

import java.util.Locale;

/** The colours of a chart, by what they mean. All can be told apart with red-green blindness by their lightness. */
public enum Tone {
    /** The main series. */
    MAIN,
    /** A second series beside it. */
    SECOND,
    /** A third series. */
    THIRD,
    /** The best class, or a gain. */
    GOOD,
    /** The second class. */
    FAIR,
    /** The third class. */
    MID,
    /** The last class, or a loss. */
    LOW,
    /** What stands back. */
    QUIET;

    private static final Tone[] CLASSES = {GOOD, FAIR, MID, LOW};

    String css() {
        return "t-" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The tone of a class.
     *
     * @param number number of the class from the best one, from 0
     * @return its tone; all classes behind the fourth have that of the fourth
     */
    public static Tone ofClass(int number) {
        return CLASSES[Math.min(number, CLASSES.length - 1)];
    }
}
