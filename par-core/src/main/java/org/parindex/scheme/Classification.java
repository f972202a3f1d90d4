package org.parindex.scheme;

import java.util.List;
import java.util.Objects;
import org.parindex.points.Rounding;

/**
 * How a result becomes a class such as {@code Xuất sắc}.
 *
 * @param basis what the bands look at
 * @param rounding rounding of that value before it is compared; {@link Rounding#NONE} for the exact value
 * @param bands the classes from best to worst; none means that units are not classified
 */
public record Classification(ValueBasis basis, Rounding rounding, List<Band> bands) {

    /** No classes. */
    public static final Classification NONE = new Classification(ValueBasis.INDEX_PERCENT, Rounding.NONE, List.of());

    /** Copies the bands. */
    public Classification {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(rounding, "rounding");
        bands = List.copyOf(bands);
    }
}
