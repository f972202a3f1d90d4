package org.parindex.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.points.Points;

/**
 * What a chosen level is worth in percent. The score of an item is the mean of these over its answers, so that every kind
 * is one sum over the counts of levels.
 */
public sealed interface ItemScore {

    /**
     * The word by which files tell the kinds apart.
     *
     * @return such as {@code top-box}
     */
    String kind();

    /**
     * What each level is worth.
     *
     * @param scale the scale
     * @return percent per level, worst level first
     * @throws IllegalArgumentException if a table lacks a level of the scale
     */
    List<Points> levels(Scale scale);

    /** The share of answers whose level counts as satisfied on the scale: 100 for those, 0 for the others. */
    record TopBox() implements ItemScore {
        @Override
        public String kind() {
            return "top-box";
        }

        @Override
        public List<Points> levels(Scale scale) {
            return scale.levels().stream()
                    .map(level -> level.polarity() == Polarity.SATISFIED ? Points.HUNDRED : Points.ZERO)
                    .toList();
        }
    }

    /**
     * The share of answers among the best levels, whatever their polarity.
     *
     * @param count how many of the best levels count, at least 1
     */
    record TopLevels(int count) implements ItemScore {
        /** Checks the number. */
        public TopLevels {
            if (count < 1 || count > AnswerCode.MOST_LEVELS) {
                throw new IllegalArgumentException("The best %d levels are none.".formatted(count));
            }
        }

        @Override
        public String kind() {
            return "top-levels";
        }

        @Override
        public List<Points> levels(Scale scale) {
            List<Points> levels = new ArrayList<>();
            for (int rank = 1; rank <= scale.size(); rank++) {
                levels.add(rank > scale.size() - count ? Points.HUNDRED : Points.ZERO);
            }
            return levels;
        }
    }

    /** The mean level over the number of levels: 100 · mean ÷ L. Never below 100 ÷ L. */
    record MeanOfMaximum() implements ItemScore {
        @Override
        public String kind() {
            return "mean-of-maximum";
        }

        @Override
        public List<Points> levels(Scale scale) {
            List<Points> levels = new ArrayList<>();
            for (int rank = 1; rank <= scale.size(); rank++) {
                levels.add(Points.ratio(100L * rank, scale.size()));
            }
            return levels;
        }
    }

    /** The mean level stretched to 0 … 100: 100 · (mean − 1) ÷ (L − 1). */
    record MeanRescaled() implements ItemScore {
        @Override
        public String kind() {
            return "mean-rescaled";
        }

        @Override
        public List<Points> levels(Scale scale) {
            List<Points> levels = new ArrayList<>();
            for (int rank = 1; rank <= scale.size(); rank++) {
                levels.add(Points.ratio(100L * (rank - 1), scale.size() - 1L));
            }
            return levels;
        }
    }

    /** Satisfied less dissatisfied answers, −100 … 100. */
    record Net() implements ItemScore {
        @Override
        public String kind() {
            return "net";
        }

        @Override
        public List<Points> levels(Scale scale) {
            return scale.levels().stream()
                    .map(level -> switch (level.polarity()) {
                        case SATISFIED -> Points.HUNDRED;
                        case NEUTRAL -> Points.ZERO;
                        case DISSATISFIED -> Points.of(-100);
                    })
                    .toList();
        }
    }

    /**
     * A table with unequal steps, such as 100 / 60 / 20 / 0.
     *
     * @param percent what each level is worth, by its code
     */
    record Table(Map<String, BigDecimal> percent) implements ItemScore {
        /** Copies. */
        public Table {
            percent = Collections.unmodifiableMap(new TreeMap<>(percent));
        }

        @Override
        public String kind() {
            return "table";
        }

        @Override
        public List<Points> levels(Scale scale) {
            return scale.levels().stream()
                    .map(level -> {
                        BigDecimal worth = percent.get(level.code());
                        if (worth == null) {
                            throw new IllegalArgumentException(
                                    "The table gives no points for the level '%s' of the scale '%s'; it knows %s."
                                            .formatted(level.code(), scale.id(), percent.keySet()));
                        }
                        return Points.of(worth);
                    })
                    .toList();
        }
    }
}
