package org.parindex.analysis.sure;

import java.util.Objects;
import org.parindex.text.Text;

/**
 * Missing answers in doubt: what a unit would have had at a leaf for which it gave no usable answer.
 *
 * @param fill how that is drawn
 */
public record MissingAnswers(Fill fill) implements Uncertainty {

    /** What stands in for a missing answer. */
    public enum Fill {
        /** Anything between nothing and the maximum, evenly. */
        EVENLY,
        /** What another unit of the peer group has, in percent of the maximum; any of them as likely. */
        FROM_PEERS
    }

    /** Refuses null. */
    public MissingAnswers {
        Objects.requireNonNull(fill, "fill");
    }

    @Override
    public String name() {
        return "missing-answers";
    }

    @Override
    public Text label() {
        return fill == Fill.EVENLY
                ? Text.of(
                        "Số liệu thiếu: bất kỳ từ 0 đến điểm tối đa", "Missing answers: anything from 0 to the maximum")
                : Text.of(
                        "Số liệu thiếu: như một đơn vị khác cùng nhóm",
                        "Missing answers: like another unit of the group");
    }
}
