package org.parindex.analysis.change;

import java.util.Objects;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.text.Text;

/**
 * Why a unit has another place. All parts are places gained, lost ones below zero, and they add up exactly.
 *
 * <p>The four reasons (the unit's own results, those of the others, the rules, the list of units) can be changed one after
 * the other in 24 orders; each part is the mean over all orders of what the place gains when the reason is changed (the
 * Shapley value: L. S. Shapley, A value for n-person games, 1953). It needs no order to be declared, gives nothing to a
 * reason that changes nothing, and is a fraction with denominator 24 or less.
 *
 * @param own by the unit's own results
 * @param others by the results of the others
 * @param rules by criteria, maxima and rules
 * @param list by units that came, went, merged or were split
 * @param ties by tie-break keys and hand decisions, which values do not tell; mostly zero
 */
public record RankSplit(Points own, Points others, Points rules, Points list, Points ties) {

    /** Refuses null. */
    public RankSplit {
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(others, "others");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(ties, "ties");
    }

    /**
     * Places gained in all.
     *
     * @return the sum of the parts
     */
    public Points total() {
        return own.plus(others).plus(rules).plus(list).plus(ties);
    }

    /**
     * The split in words.
     *
     * @return one sentence
     */
    public Text toText() {
        Text text = Text.fill(
                "tự thân {0}, đơn vị khác {1}, bộ tiêu chí {2}, danh sách đơn vị {3}",
                "own {0}, others {1}, rules {2}, list of units {3}",
                signed(own),
                signed(others),
                signed(rules),
                signed(list));
        return ties.isZero() ? text : text.plus(Text.fill(", đồng hạng {0}", ", ties {0}", signed(ties)));
    }

    private static Text signed(Points places) {
        Text shown = places.round(Rounding.halfUp(2)).show();
        return places.signum() > 0 ? Text.of("+").plus(shown) : shown;
    }
}
