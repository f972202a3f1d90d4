package org.parindex.score;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Claim;
import org.parindex.points.Points;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.score.CompiledScheme.CompiledLeaf;

/** The rules that are loops over columns of whole numbers, and which leaves they fit. */
final class RuleColumns {

    private RuleColumns() {}

    /** The column of a leaf, still empty; one that takes no answer where no loop fits. */
    static LeafColumn create(CompiledLeaf leaf, int units) {
        boolean scaled = LeafColumn.isPlain(leaf);
        ScoringRule rule = leaf.rule();
        if (scaled && rule == null) {
            return new Awarded(leaf, units);
        }
        if (scaled
                && rule instanceof Options options
                && options.options().stream()
                        .allMatch(one -> LeafColumn.fits(one.award().of(leaf.maximum())))) {
            return new Chosen(leaf, options, units);
        }
        if (scaled && rule instanceof PerItem items && isScaled(items)) {
            return new Counted(leaf, items, units);
        }
        if (scaled
                && rule instanceof Proportional proportional
                && plainShare(proportional.measure()) != null
                && proportional.fullAt().compareTo(BigDecimal.valueOf(100)) == 0
                && (proportional.from() == null || isLower(proportional.from()))
                && proportional.otherwise().amount().signum() == 0) {
            return new Shared(leaf, proportional, units);
        }
        if (scaled
                && rule instanceof Steps steps
                && plainShare(steps.measure()) != null
                && StepTable.fits(steps, leaf.maximum())) {
            return new Stepped(leaf, steps, units);
        }
        return new Decided(leaf);
    }

    private static boolean isScaled(PerItem items) {
        boolean cap = items.cap() != null && items.cap().amount().signum() >= 0;
        return cap
                && items.each().amount().signum() >= 0
                && items.base().amount().signum() >= 0
                && !items.each().ofMaximum()
                && !items.base().ofMaximum()
                && LeafColumn.isScaled(items.each().amount())
                && LeafColumn.isScaled(items.base().amount());
    }

    private static boolean isLower(Interval from) {
        return from.upper() == null
                && from.lower() != null
                && from.lowerIncluded()
                && from.lower().signum() >= 0
                && from.lower().scale() <= 4
                && from.lower().compareTo(BigDecimal.valueOf(1_000)) <= 0;
    }

    /** A share of one count in another, or null for any other measure. */
    private static Measure.@Nullable Share plainShare(Measure measure) {
        boolean plain = measure instanceof Measure.Share share
                && share.parts().size() == 1
                && share.parts().get(0).weight().compareTo(BigDecimal.ONE) == 0
                && share.excluded() == null
                && share.kind() == Input.Kind.COUNT
                && !share.mayExceed();
        return plain ? (Measure.Share) measure : null;
    }

    /** A count that fits an int; −1 if it is missing, not whole, negative or too large. */
    private static int count(Claim.Given given, String name) {
        BigDecimal value = given.figures().get(name);
        boolean whole = value != null
                && value.signum() >= 0
                && value.precision() - value.scale() <= 7
                && value.stripTrailingZeros().scale() <= 0;
        return whole ? value.intValueExact() : -1;
    }

    private static boolean only(Claim.Given given, int figures, int choices) {
        return given.points() == null
                && given.figures().size() == figures
                && given.choices().size() == choices;
    }

    /** All cells were decided beforehand. */
    private static final class Decided extends LeafColumn {
        Decided(CompiledLeaf leaf) {
            super(leaf);
        }

        @Override
        boolean put(int unit, Claim.Given given) {
            return false;
        }

        @Override
        void addPoints(long[] points, int[] errors) {
            // nothing but decided cells
        }

        @Override
        Points exactPlain(int unit) {
            return Points.ZERO;
        }
    }

    /** Points awarded by hand. */
    private static final class Awarded extends LeafColumn {
        private final long[] awarded;
        private final long least;

        Awarded(CompiledLeaf leaf, int units) {
            super(leaf);
            this.awarded = new long[units];
            this.least = floor(leaf.minimum());
        }

        @Override
        Treatment treatment() {
            return Treatment.AWARDED;
        }

        @Override
        boolean put(int unit, Claim.Given given) {
            boolean plain = given.points() != null
                    && given.figures().isEmpty()
                    && given.choices().isEmpty()
                    && LeafColumn.isScaled(given.points());
            if (!plain) {
                return false;
            }
            long value = floor(Points.of(given.points()));
            if (value > maximum || value < least) {
                return false;
            }
            awarded[unit] = value;
            return true;
        }

        @Override
        void addPoints(long[] points, int[] errors) {
            for (int i = 0; i < points.length; i++) {
                points[i] += awarded[i];
            }
        }

        @Override
        Points exactPlain(int unit) {
            return Points.ofScaled(awarded[unit], PLACES);
        }
    }

    /** One option of a list. */
    private static final class Chosen extends LeafColumn {
        private final Options options;
        private final long[] worth;
        private final byte[] chosen;

        Chosen(CompiledLeaf leaf, Options options, int units) {
            super(leaf);
            this.options = options;
            this.worth = new long[options.options().size() + 1];
            for (int i = 0; i < options.options().size(); i++) {
                worth[i + 1] = floor(options.options().get(i).award().of(leaf.maximum()));
            }
            this.chosen = new byte[units];
        }

        @Override
        boolean put(int unit, Claim.Given given) {
            String id = given.choices().get(options.input());
            if (id == null || !only(given, 0, 1) || options.options().size() > 100) {
                return false;
            }
            for (int i = 0; i < options.options().size(); i++) {
                if (options.options().get(i).id().equals(id) && worth[i + 1] <= maximum) {
                    chosen[unit] = (byte) (i + 1);
                    return true;
                }
            }
            return false;
        }

        @Override
        void addPoints(long[] points, int[] errors) {
            for (int i = 0; i < points.length; i++) {
                points[i] += worth[chosen[i]];
            }
        }

        @Override
        Points exactPlain(int unit) {
            return Points.ofScaled(worth[chosen[unit]], PLACES);
        }
    }

    /** So much per item up to a cap. */
    private static final class Counted extends LeafColumn {
        private final String name;
        private final long each;
        private final long base;
        private final long cap;
        private final int[] counts;
        private final boolean[] taken;

        Counted(CompiledLeaf leaf, PerItem items, int units) {
            super(leaf);
            this.name = items.count();
            this.each = floor(items.each().of(leaf.maximum()));
            this.base = floor(items.base().of(leaf.maximum()));
            this.cap = items.cap() == null ? 0 : floor(items.cap().of(leaf.maximum()));
            this.counts = new int[units];
            this.taken = new boolean[units];
        }

        @Override
        boolean put(int unit, Claim.Given given) {
            int count = only(given, 1, 0) ? count(given, name) : -1;
            if (count < 0 || count > 10_000 || cap > maximum) {
                return false;
            }
            counts[unit] = count;
            taken[unit] = true;
            return true;
        }

        @Override
        void addPoints(long[] points, int[] errors) {
            for (int i = 0; i < points.length; i++) {
                points[i] += taken[i] ? Math.min(cap, base + each * counts[i]) : 0;
            }
        }

        @Override
        Points exactPlain(int unit) {
            return taken[unit] ? Points.ofScaled(Math.min(cap, base + each * counts[unit]), PLACES) : Points.ZERO;
        }
    }

    /** A rule on the share of one count in another. */
    private abstract static class OfShare extends LeafColumn {
        private final Measure.Share share;
        final int[] parts;
        final int[] wholes;

        OfShare(CompiledLeaf leaf, Measure measure, int units) {
            super(leaf);
            this.share = Objects.requireNonNull(plainShare(measure));
            this.parts = new int[units];
            this.wholes = new int[units];
        }

        @Override
        boolean put(int unit, Claim.Given given) {
            int part = only(given, 2, 0) ? count(given, share.parts().get(0).figure()) : -1;
            int whole = count(given, share.whole());
            if (part < 0 || whole <= 0 || part > whole) {
                return false;
            }
            parts[unit] = part;
            wholes[unit] = whole;
            return true;
        }
    }

    /** A share of the maximum, perhaps from a threshold on. */
    private static final class Shared extends OfShare {
        private final long most;
        private final long threshold;

        Shared(CompiledLeaf leaf, Proportional rule, int units) {
            super(leaf, rule.measure(), units);
            this.most = maximum;
            this.threshold = StepTable.threshold(rule.from());
            Arrays.fill(wholes, 1);
        }

        @Override
        void addPoints(long[] points, int[] errors) {
            for (int i = 0; i < points.length; i++) {
                boolean reaches = 1_000_000L * parts[i] >= threshold * wholes[i];
                long product = reaches ? most * parts[i] : 0;
                long quotient = product / wholes[i];
                points[i] += quotient;
                errors[i] += quotient * wholes[i] == product ? 0 : 1;
            }
        }

        @Override
        Points exactPlain(int unit) {
            boolean reaches = 1_000_000L * parts[unit] >= threshold * wholes[unit];
            return reaches ? leaf.maximum().times(Points.ratio(parts[unit], wholes[unit])) : Points.ZERO;
        }
    }

    /** Steps on a share. */
    private static final class Stepped extends OfShare {
        private final StepTable table;

        Stepped(CompiledLeaf leaf, Steps rule, int units) {
            super(leaf, rule.measure(), units);
            this.table = StepTable.of(rule, leaf.maximum());
        }

        @Override
        void addPoints(long[] points, int[] errors) {
            for (int i = 0; i < points.length; i++) {
                points[i] += table.worth(parts[i], wholes[i]);
            }
        }

        @Override
        Points exactPlain(int unit) {
            return Points.ofScaled(table.worth(parts[unit], wholes[unit]), PLACES);
        }
    }
}
