package org.parindex.analysis.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.parindex.points.Points;
import org.parindex.points.Rounding;

/** Points and effort as the whole numbers that {@link Knapsack} works with. */
final class WholeNumbers {

    private static final BigInteger MOST_SCALE = BigInteger.TEN.pow(9);

    private WholeNumbers() {}

    static Points points(BigInteger whole) {
        return Points.of(new BigDecimal(whole));
    }

    static long whole(Points value, BigInteger scale, RoundingMode mode) {
        return value.times(points(scale))
                .round(Rounding.of(0, mode))
                .numerator()
                .longValueExact();
    }

    static Points back(long whole, BigInteger scale) {
        return Points.of(whole).dividedBy(points(scale));
    }

    /** The least factor that makes everything whole, or a thousand million if that is more. */
    static BigInteger scale(List<LeafMoves> groups, Function<Move, Points> of, Points also) {
        BigInteger scale = also.denominator().min(MOST_SCALE);
        for (LeafMoves leaf : groups) {
            for (Move move : leaf.moves()) {
                BigInteger below = of.apply(move).denominator();
                scale = scale.divide(scale.gcd(below)).multiply(below);
                if (scale.compareTo(MOST_SCALE) > 0) {
                    return MOST_SCALE;
                }
            }
        }
        return scale;
    }
}
