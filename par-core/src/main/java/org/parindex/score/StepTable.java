package org.parindex.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rule.Interval;
import org.parindex.rule.Steps;

/**
 * Steps on a share that cover 0 to 100 % without gap or overlap, each closed below and open above: a value belongs to the
 * highest step whose lower bound it reaches. Bounds are kept in ten-thousandths of a percent, so that
 * {@code part × 1,000,000 ≥ bound × whole} compares exactly.
 */
record StepTable(long[] bounds, long[] worth) {

    /** A lower bound in percent as a whole number of 1/10,000 percent; 0 where there is none. */
    static long threshold(@Nullable Interval from) {
        if (from == null || from.lower() == null) {
            return 0;
        }
        long bound = from.lower().movePointRight(4).longValueExact();
        return bound;
    }

    static boolean fits(Steps steps, Points maximum) {
        List<Steps.Step> sorted = sorted(steps);
        Interval first = sorted.get(0).on();
        if (first.lower() != null && first.lower().signum() > 0) {
            return false;
        }
        for (int i = 0; i < sorted.size(); i++) {
            Interval on = sorted.get(i).on();
            boolean bound = i == 0
                    || (on.lower() != null
                            && on.lowerIncluded()
                            && on.lower().scale() <= 4
                            && on.lower().signum() >= 0
                            && on.lower().compareTo(BigDecimal.valueOf(1_000)) <= 0);
            boolean meets = i + 1 == sorted.size()
                    ? reachesHundred(on)
                    : meets(on, sorted.get(i + 1).on());
            Points worth = sorted.get(i).award().of(maximum);
            if (!bound || !meets || !LeafColumn.fits(worth) || worth.compareTo(maximum) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean reachesHundred(Interval on) {
        int order = on.upper() == null ? 1 : on.upper().compareTo(BigDecimal.valueOf(100));
        return order > 0 || (order == 0 && on.upperIncluded());
    }

    private static boolean meets(Interval below, Interval above) {
        return below.upper() != null
                && above.lower() != null
                && !below.upperIncluded()
                && below.upper().compareTo(above.lower()) == 0;
    }

    private static List<Steps.Step> sorted(Steps steps) {
        return steps.steps().stream()
                .sorted(Comparator.comparing((Steps.Step step) -> step.on().lower() == null
                        ? BigDecimal.valueOf(-1)
                        : step.on().lower()))
                .toList();
    }

    static StepTable of(Steps steps, Points maximum) {
        List<Steps.Step> sorted = sorted(steps);
        long[] bounds = new long[sorted.size()];
        long[] worth = new long[sorted.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = i == 0 ? 0 : threshold(sorted.get(i).on());
            worth[i] = LeafColumn.floor(sorted.get(i).award().of(maximum));
        }
        return new StepTable(bounds, worth);
    }

    /** The worth of a share; nothing for a whole of zero, which stands for a cell decided elsewhere. */
    long worth(int part, int whole) {
        long value = 1_000_000L * part;
        long found = worth[0];
        for (int i = 1; i < bounds.length; i++) {
            found = value >= bounds[i] * whole ? worth[i] : found;
        }
        return whole == 0 ? 0 : found;
    }
}
