package org.parindex.analysis.plan;

import java.util.Objects;
import org.parindex.assessment.Answer;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * One improvement that the rule of a leaf really allows.
 *
 * @param leaf id of the leaf
 * @param code its code
 * @param title its title
 * @param what what would change, such as "on time: 27 → 30 of 30"
 * @param answer the answer that would have to be true
 * @param points points of the leaf now
 * @param after points of the leaf then
 * @param gain what the total gains, in points of the value that is ranked or classed
 * @param items by how many items figures change; zero where an option changes
 * @param effort what it costs
 */
public record Move(
        String leaf,
        String code,
        Text title,
        Text what,
        Answer answer,
        Points points,
        Points after,
        Points gain,
        Points items,
        Points effort) {
    /** Refuses null. */
    public Move {
        Objects.requireNonNull(leaf, "leaf");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(gain, "gain");
        Objects.requireNonNull(effort, "effort");
    }
}
