package org.parindex.io.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Language;

/** Figures as reports print them: two decimals, with a dash where there is none. */
final class ShownFigures {

    static final int PLACES = 2;
    static final String NONE = "–";

    private ShownFigures() {}

    static String percent(@Nullable Points points, Language language) {
        return points == null ? NONE : fixed(points.toDecimal(PLACES, RoundingMode.HALF_UP), language);
    }

    static String number(@Nullable Double value, int places, Language language) {
        return value == null ? NONE : fixed(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP), language);
    }

    private static String fixed(BigDecimal value, Language language) {
        String digits = value.toPlainString().replace('-', '\u2212');
        return language == Language.VIETNAMESE ? digits.replace('.', ',') : digits;
    }

    static String interval(SatisfactionFigure figure, Language language) {
        ConfidenceInterval interval = figure.precision().interval();
        return interval == null
                ? NONE
                : number(interval.lower(), PLACES, language) + " – " + number(interval.upper(), PLACES, language);
    }

    /** The printed index as a number for a cell; NaN leaves the cell empty. */
    static double cell(@Nullable Points points) {
        return points == null
                ? Double.NaN
                : points.toDecimal(PLACES, RoundingMode.HALF_UP).doubleValue();
    }

    static double cell(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
