package org.parindex.analysis.sure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parindex.analysis.draw.NormalQuantile;
import org.parindex.analysis.draw.Shown;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Text;

/**
 * The sampling error of values that come from a survey: points of survey leaves in a round, values of indicators in a
 * table. A drawn value stays between the minimum and the maximum of its leaf.
 *
 * @param errors the error by unit and leaf
 * @param otherwise standard error of every other survey leaf of a round, in percent of its maximum; 0 for none
 */
public record SurveyError(Map<String, Map<String, Law>> errors, double otherwise) implements Uncertainty {

    /** How a value is in error. */
    public sealed interface Law {}

    /**
     * Normally around the value.
     *
     * @param standardError in points
     */
    public record Normal(double standardError) implements Law {
        /** Checks the range. */
        public Normal {
            if (!(standardError >= 0 && standardError <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "The standard error (%s) is not zero or more.".formatted(standardError));
            }
        }
    }

    /**
     * One of the values that replicates of the survey gave. All leaves of a unit take the same replicate.
     *
     * @param values in points
     */
    public record Replicates(List<Double> values) implements Law {
        /** Copies the values. */
        public Replicates {
            values = List.copyOf(values);
            if (values.isEmpty() || values.stream().anyMatch(value -> !Double.isFinite(value))) {
                throw new IllegalArgumentException(
                        "Replicates are finite numbers, at least one: %s.".formatted(values));
            }
        }
    }

    /** No error anywhere. */
    public static final SurveyError NONE = new SurveyError(Map.of(), 0);

    /** Copies the errors. */
    public SurveyError {
        Map<String, Map<String, Law>> copy = new TreeMap<>();
        errors.forEach((unit, laws) -> copy.put(unit, Collections.unmodifiableMap(new TreeMap<>(laws))));
        errors = Collections.unmodifiableMap(copy);
        if (!(otherwise >= 0 && otherwise <= 100)) {
            throw new IllegalArgumentException("A standard error of %s %% is none.".formatted(otherwise));
        }
    }

    /**
     * All survey leaves of a round with the same standard error.
     *
     * @param percent in percent of the maximum of each leaf
     * @return the source
     */
    public static SurveyError everywhere(double percent) {
        return new SurveyError(Map.of(), percent);
    }

    /**
     * Adds the error of one value.
     *
     * @param unit id of the unit
     * @param leaf id of the leaf, or name of the indicator
     * @param law how it is in error
     * @return these errors and that one
     */
    public SurveyError and(String unit, String leaf, Law law) {
        Objects.requireNonNull(law, "law");
        Map<String, Map<String, Law>> more = new TreeMap<>(errors);
        Map<String, Law> laws = new TreeMap<>(more.getOrDefault(unit, Map.of()));
        laws.put(leaf, law);
        more.put(unit, laws);
        return new SurveyError(more, otherwise);
    }

    /**
     * Adds the standard error of one value.
     *
     * @param unit id of the unit
     * @param leaf id of the leaf
     * @param points standard error in points
     * @return these errors and that one
     */
    public SurveyError standardError(String unit, String leaf, double points) {
        return and(unit, leaf, new Normal(points));
    }

    /**
     * Adds the confidence interval of one value; its half width is taken for a multiple of a normal standard error.
     *
     * @param unit id of the unit
     * @param leaf id of the leaf
     * @param low lower end in points
     * @param high upper end in points
     * @param level the confidence, such as 0.95
     * @return these errors and that one
     */
    public SurveyError interval(String unit, String leaf, double low, double high, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence of %s is not between 0 and 1.".formatted(level));
        }
        return standardError(unit, leaf, (high - low) / (-2 * NormalQuantile.of((1 - level) / 2)));
    }

    /**
     * Adds what a satisfaction survey says of its own precision: the standard error of each figure, or where there is none
     * the half width of its interval. Figures without either stay certain.
     *
     * @param leaf id of the leaf
     * @param figures the figures by unit, such as {@code Satisfaction.overall()}
     * @param pointsPerPercent points of one percentage point: the maximum ÷ 100 where the maximum is earned at 100 %
     * @return these errors and those
     */
    public SurveyError satisfaction(String leaf, Map<String, SatisfactionFigure> figures, double pointsPerPercent) {
        SurveyError all = this;
        for (Map.Entry<String, SatisfactionFigure> figure : figures.entrySet()) {
            Double error = figure.getValue().precision().standardError();
            ConfidenceInterval interval = figure.getValue().precision().interval();
            if (error != null) {
                all = all.standardError(figure.getKey(), leaf, error * pointsPerPercent);
            } else if (interval != null) {
                all = all.interval(
                        figure.getKey(),
                        leaf,
                        interval.lower() * pointsPerPercent,
                        interval.upper() * pointsPerPercent,
                        interval.level());
            }
        }
        return all;
    }

    @Override
    public String name() {
        return "survey-error";
    }

    @Override
    public Text label() {
        Text label = Text.of("Sai số điều tra xã hội học", "Survey error");
        return otherwise == 0
                ? label
                : label.plus(Text.fill(
                        ": sai số chuẩn {0} % điểm tối đa",
                        ": standard error {0} % of the maximum", Shown.number(otherwise, 2)));
    }
}
