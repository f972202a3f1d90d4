package org.parindex.io.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.chart.Figure;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.scheme.Scheme;
import org.parindex.text.Language;

/** How figures are printed in reports: results as the scheme rounds its output, and what led to them with four places. */
final class Shown {

    /** What stands where there is no figure. */
    static final String NOTHING = "–";

    private static final int EXACT_PLACES = 4;
    private static final char MINUS = '\u2212';

    private final Rounding output;
    private final Language language;

    Shown(Scheme scheme, Language language) {
        Rounding own = scheme.total().output();
        this.output = own.isNone() ? Rounding.halfUp(EXACT_PLACES) : own;
        this.language = language;
    }

    /** Decimal places of results. */
    int places() {
        return output.places();
    }

    /** A result as a decimal with a fixed number of places. */
    BigDecimal decimal(Points points) {
        return points.toDecimal(output.places(), output.mode());
    }

    /** A result in whole units of its last place. */
    long scaled(Points points) {
        return decimal(points).unscaledValue().longValueExact();
    }

    /** A result such as 84,63, or a dash. */
    String result(@Nullable Points points) {
        return points == null ? NOTHING : local(decimal(points).toPlainString());
    }

    /** A value as {@link #exact}, with a plus sign if it is above zero. */
    String change(Points points) {
        return points.signum() > 0 ? "+" + exact(points) : exact(points);
    }

    /** A value with at most four places and a sign of approximation where there are more, without room after it. */
    String exact(Points points) {
        return points.show(EXACT_PLACES, language).replace(' ', '\u00a0').replace('-', MINUS);
    }

    /** A place such as 3 or 2,5. */
    String rank(Points rank) {
        return local(rank.toString());
    }

    /** A result for a chart. */
    Figure figure(Points points) {
        Points rounded = points.round(output);
        return new Figure(
                points.toDecimal(EXACT_PLACES * 3, RoundingMode.HALF_EVEN).doubleValue(),
                Figure.of(rounded, output.places()).shown());
    }

    private String local(String plain) {
        String signed = plain.replace('-', MINUS);
        return language == Language.VIETNAMESE ? signed.replace('.', ',') : signed;
    }
}
