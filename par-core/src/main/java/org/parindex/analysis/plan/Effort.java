package org.parindex.analysis.plan;

import java.math.BigDecimal;
import org.parindex.points.Points;

/**
 * What improving a leaf costs, in any unit that is the same for all leaves: person-days, money, difficulty. The parts are
 * added: {@code fixed + fullWay × share of the lost points won back + perPoint × points + perItem × items}.
 *
 * @param fixed once, whatever is done; zero or more
 * @param fullWay for winning back all lost points of the leaf, less in proportion; zero or more
 * @param perPoint for each point; zero or more
 * @param perItem for each item by which a figure changes, such as one more dossier in time; zero or more
 */
public record Effort(BigDecimal fixed, BigDecimal fullWay, BigDecimal perPoint, BigDecimal perItem) {

    /** Every leaf costs the same: 1 for all its lost points, a half for half of them. */
    public static final Effort EQUAL = fullWay("1");

    /** Refuses amounts below zero. */
    public Effort {
        for (BigDecimal amount : new BigDecimal[] {fixed, fullWay, perPoint, perItem}) {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("An effort (%s) is below zero.".formatted(amount));
            }
        }
    }

    /**
     * An effort for all lost points of the leaf, less in proportion.
     *
     * @param amount the amount
     * @return the effort
     */
    public static Effort fullWay(String amount) {
        return new Effort(BigDecimal.ZERO, new BigDecimal(amount), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * The same effort whatever is done at the leaf.
     *
     * @param amount the amount
     * @return the effort
     */
    public static Effort once(String amount) {
        return new Effort(new BigDecimal(amount), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * An effort for each item by which a figure changes.
     *
     * @param amount the amount
     * @return the effort
     */
    public static Effort perItem(String amount) {
        return new Effort(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(amount));
    }

    /**
     * The effort of a move.
     *
     * @param gain points won
     * @param lost points lost before, above zero
     * @param items by how many items figures change
     * @return the effort, zero or more
     */
    public Points of(Points gain, Points lost, Points items) {
        return Points.of(fixed)
                .plus(Points.of(fullWay).times(gain).dividedBy(lost))
                .plus(Points.of(perPoint).times(gain))
                .plus(Points.of(perItem).times(items));
    }
}
