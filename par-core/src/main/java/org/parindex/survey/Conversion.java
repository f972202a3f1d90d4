package org.parindex.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rule.Award;
import org.parindex.rule.Interval;
import org.parindex.text.Text;

/**
 * How an index in percent becomes points: in proportion, or by bands. Without bands, points = maximum × index ÷ full mark,
 * between nothing and the maximum.
 *
 * @param fullAt the index that earns the maximum, above 0, usually 100
 * @param from the indexes that earn points, or null for all; others earn nothing
 * @param bands awards by the index; the first band that holds it counts, none earns nothing; empty for the proportion
 */
public record Conversion(BigDecimal fullAt, @Nullable Interval from, List<Band> bands) {

    /** In proportion, the maximum at 100 %. */
    public static final Conversion PROPORTIONAL = new Conversion(BigDecimal.valueOf(100), null, List.of());

    /**
     * What an index is worth inside an interval.
     *
     * @param values the indexes, in percent
     * @param award what they earn
     */
    public record Band(Interval values, Award award) {
        /** Refuses null. */
        public Band {
            Objects.requireNonNull(values, "values");
            Objects.requireNonNull(award, "award");
        }
    }

    /** Copies and checks the full mark. */
    public Conversion {
        Objects.requireNonNull(fullAt, "fullAt");
        bands = List.copyOf(bands);
        if (fullAt.signum() <= 0) {
            throw new IllegalArgumentException("The full mark (%s) is not above 0.".formatted(fullAt));
        }
    }

    /**
     * The points of an index, not rounded.
     *
     * @param percent the index in percent
     * @param maximum the points of the leaf
     * @return the points, from 0 to the maximum
     */
    public Points points(Points percent, Points maximum) {
        if (from != null && !from.contains(percent)) {
            return Points.ZERO;
        }
        Points raw = bands.isEmpty()
                ? maximum.times(percent).dividedBy(Points.of(fullAt))
                : bands.stream()
                        .filter(band -> band.values().contains(percent))
                        .findFirst()
                        .map(band -> band.award().of(maximum))
                        .orElse(Points.ZERO);
        return raw.max(Points.ZERO).min(maximum);
    }

    /**
     * The conversion in words.
     *
     * @return such as {@code điểm tối đa × tỷ lệ ÷ 100}
     */
    public Text describe() {
        if (!bands.isEmpty()) {
            return Text.join(
                    "; ",
                    bands.stream()
                            .map(band -> band.values()
                                    .describe(" %")
                                    .plus(": ")
                                    .plus(band.award().describe()))
                            .toList());
        }
        Text text = Text.fill(
                "điểm tối đa × tỷ lệ ÷ {0}, không quá điểm tối đa",
                "maximum × rate ÷ {0}, at most the maximum", Points.of(fullAt).show());
        return from == null ? text : text.plus(Text.fill(", khi {0}", ", when {0}", from.describe(" %")));
    }
}
