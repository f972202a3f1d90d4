package org.parindex.survey.league;

import java.util.Objects;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Text;

/**
 * A figure that a model made by leaning on other units: for reading, and for choosing whom to visit. It is a type of its
 * own, so that it cannot be taken for a measured figure: nothing turns it into points.
 *
 * @param unit the id of the unit
 * @param value the modelled figure, in the unit of what went in
 * @param error its standard error under the model
 * @param interval its interval under the model
 * @param weightOnData how much of it comes from the unit itself, 0 (all from others) to 1
 * @param model the name of the model
 */
public record Modelled(
        String unit, double value, double error, ConfidenceInterval interval, double weightOnData, String model) {

    /** What stands beside every modelled figure. */
    public static final Text LABEL = Text.of(
            "ước lượng theo mô hình, chỉ để tham khảo, không dùng để chấm điểm",
            "modelled estimate, for information, not for points");

    /** Refuses what is no number. */
    public Modelled {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(model, "model");
        if (!Double.isFinite(value) || !(error >= 0) || !(weightOnData >= 0 && weightOnData <= 1)) {
            throw new IllegalArgumentException(
                    "Unit %s: a modelled figure of %s with an error of %s and a weight of %s."
                            .formatted(unit, value, error, weightOnData));
        }
    }

    /**
     * What must be printed beside the figure.
     *
     * @return {@link #LABEL}
     */
    public Text label() {
        return LABEL;
    }

    /** The figure in another size, as when all are multiplied to agree with a total. */
    Modelled times(double factor) {
        return new Modelled(
                unit, value * factor, error * factor, interval.times(factor), weightOnData, model + "-benchmarked");
    }
}
