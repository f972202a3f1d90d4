package org.parindex.rule;

import java.util.stream.Stream;
import org.parindex.points.Points;
import org.parindex.points.Rounding;

/** The exact arithmetic of formulas, within limits on the size of numbers. */
final class FormulaMath {

    private static final int MOST_EXPONENT = 9;
    private static final int MOST_BITS = 20_000;
    private static final int MOST_PLACES = 10;

    private FormulaMath() {}

    /** The least or the largest of at least one. */
    static Points extreme(Stream<Points> values, boolean least) {
        return values.reduce(least ? Points::min : Points::max).orElseThrow();
    }

    static Points truth(boolean holds) {
        return holds ? Points.ONE : Points.ZERO;
    }

    static Points divide(Points a, Points b) {
        if (b.isZero()) {
            throw FormulaException.divisionByZero();
        }
        return guarded(a.dividedBy(b));
    }

    static Points power(Points base, Points exponent) {
        if (!exponent.isWhole() || exponent.signum() < 0 || exponent.compareTo(Points.of(MOST_EXPONENT)) > 0) {
            throw FormulaException.refused(
                    "số mũ phải là số nguyên từ 0 đến {0}",
                    "an exponent must be a whole number from 0 to {0}", MOST_EXPONENT);
        }
        Points product = Points.ONE;
        for (int i = exponent.numerator().intValueExact(); i > 0; i--) {
            product = guarded(product.times(base));
        }
        return product;
    }

    static Points round(Points value, Points places) {
        if (!places.isWhole() || places.signum() < 0 || places.compareTo(Points.of(MOST_PLACES)) > 0) {
            throw FormulaException.refused(
                    "số chữ số làm tròn phải từ 0 đến {0}", "places must be from 0 to {0}", MOST_PLACES);
        }
        return value.round(Rounding.halfUp(places.numerator().intValueExact()));
    }

    static Points guarded(Points value) {
        if (value.numerator().bitLength() > MOST_BITS || value.denominator().bitLength() > MOST_BITS) {
            throw FormulaException.refused("kết quả quá lớn", "the result is too large");
        }
        return value;
    }
}
