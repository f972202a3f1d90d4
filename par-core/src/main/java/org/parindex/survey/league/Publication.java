package org.parindex.survey.league;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Text;

/**
 * Whether a percentage from a small sample may be shown: the rule of the US National Center for Health Statistics (Vital
 * and Health Statistics 2(175), 2017), in the order in which its offices apply it.
 *
 * @param show whether it may be shown
 * @param reason the step of the rule that decided
 * @param width the width of the interval that was judged, as a share; 0 at 0 % and 100 %
 * @param relativeWidth width over the share; 0 where the width is 0
 * @param flags what to print beside a figure that is shown
 */
public record Publication(boolean show, Reason reason, double width, double relativeWidth, Set<Flag> flags) {

    /** Copies the flags. */
    public Publication {
        flags = Set.copyOf(flags);
    }

    /** The step that decided. */
    public enum Reason {
        /** Fewer than 30 effective answers. */
        SMALL_SAMPLE("cỡ mẫu hiệu dụng < 30", "effective n < 30"),
        /** An interval of 5 points at most. */
        NARROW("khoảng tin cậy ≤ 5 điểm phần trăm", "width <= 5 points"),
        /** An interval of 30 points or more. */
        WIDE("khoảng tin cậy ≥ 30 điểm phần trăm", "width >= 30 points"),
        /** An interval wider than 130 % of the figure. */
        RELATIVELY_WIDE("độ rộng tương đối > 130 %", "relative width > 130 %"),
        /** None of these. */
        PRECISE_ENOUGH("độ rộng tương đối ≤ 130 %", "relative width <= 130 %");

        private final Text text;

        Reason(String vi, String en) {
            text = Text.of(vi, en);
        }

        /**
         * The reason in words.
         *
         * @return Vietnamese and English
         */
        public Text text() {
            return text;
        }
    }

    /** What to print beside a figure. */
    public enum Flag {
        /** Everybody or nobody: a person should look at it. */
        EXTREME("cần xem lại: 0 % hoặc 100 %", "review: 0 % or 100 %"),
        /** Fewer than 8 degrees of freedom: the error itself is unsure. */
        FEW_DEGREES_OF_FREEDOM("cần xem lại: bậc tự do < 8", "review: df < 8"),
        /** The complement would not be shown. */
        COMPLEMENT("chú thích phần bù", "footnote complement");

        private final Text text;

        Flag(String vi, String en) {
            text = Text.of(vi, en);
        }

        /**
         * The flag in words.
         *
         * @return Vietnamese and English
         */
        public Text text() {
            return text;
        }
    }

    private static final double LEAST_SIZE = 30;
    private static final double NARROW = 0.05;
    private static final double WIDE = 0.30;
    private static final double RELATIVE = 1.30;
    private static final double RELATIVE_OF_COUNTS = 1.60;
    private static final double LEAST_DF = 8;

    /**
     * Judges a percentage.
     *
     * @param p the share, 0 to 1
     * @param n answers behind it, not negative
     * @param effective the effective number of answers; above n counts as n; not looked at where p is 0 or 1
     * @param interval the 95 % interval as shares, such as Korn–Graubard's; its width counts as 0 where p is 0 or 1
     * @param df degrees of freedom
     * @return whether to show it
     */
    public static Publication ofPercent(double p, long n, double effective, ConfidenceInterval interval, double df) {
        if (!(p >= 0 && p <= 1) || n < 0) {
            throw new IllegalArgumentException("A share of %s of %d answers.".formatted(p, n));
        }
        boolean extreme = p == 0 || p == 1;
        double size = extreme ? n : Math.min(n, effective);
        double width = extreme ? 0 : interval.width();
        double relative = width == 0 ? 0 : width / p;
        Reason reason = reason(size, width, relative);
        boolean show = reason == Reason.NARROW || reason == Reason.PRECISE_ENOUGH;
        Set<Flag> flags = new LinkedHashSet<>();
        if (show && !extreme && width / (1 - p) > RELATIVE) {
            flags.add(Flag.COMPLEMENT);
        }
        if (show && df < LEAST_DF) {
            flags.add(Flag.FEW_DEGREES_OF_FREEDOM);
        }
        if (show && extreme) {
            flags.add(Flag.EXTREME);
        }
        return new Publication(show, reason, width, relative, flags);
    }

    private static Reason reason(double size, double width, double relative) {
        if (!(size >= LEAST_SIZE)) {
            return Reason.SMALL_SAMPLE;
        }
        if (width <= NARROW) {
            return Reason.NARROW;
        }
        if (width >= WIDE) {
            return Reason.WIDE;
        }
        return relative > RELATIVE ? Reason.RELATIVELY_WIDE : Reason.PRECISE_ENOUGH;
    }

    /**
     * Judges an estimated number of people.
     *
     * @param estimate the number
     * @param n answers behind it
     * @param interval its 95 % interval
     * @return whether at least 10 people answered and the interval is at most 160 % of the number
     */
    public static boolean showsCount(double estimate, long n, ConfidenceInterval interval) {
        return n >= 10 && estimate > 0 && interval.width() / estimate <= RELATIVE_OF_COUNTS;
    }

    /**
     * Whether a count gives people away: 1 to 4 of them, or all but 1 to 4.
     *
     * @param count people in the cell
     * @param total people in the row
     * @return whether to hide it
     */
    public static boolean isConfidential(long count, long total) {
        long rest = total - count;
        return count >= 1 && count <= 4 || rest >= 1 && rest <= 4;
    }

    /**
     * The cells of a row that must be hidden when its total is printed: those with 1 to 4 people, and where that hides a
     * single one the smallest other cell too, so that it cannot be found by subtraction.
     *
     * @param counts the cells that add up to the printed total
     * @return their places in the row, from 0
     */
    public static List<Integer> hidden(List<Long> counts) {
        Set<Integer> hidden = new TreeSet<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) >= 1 && counts.get(i) <= 4) {
                hidden.add(i);
            }
        }
        if (hidden.size() == 1) {
            IntStream.range(0, counts.size())
                    .boxed()
                    .filter(i -> !hidden.contains(i) && counts.get(i) > 0)
                    .min(Comparator.comparing(counts::get))
                    .ifPresent(hidden::add);
        }
        return new ArrayList<>(hidden);
    }
}
