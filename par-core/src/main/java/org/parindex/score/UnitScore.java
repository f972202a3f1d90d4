package org.parindex.score;

import java.util.List;
import java.util.Optional;
import org.parindex.assessment.Stage;
import org.parindex.points.Points;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * The scores of one unit at one stage. Nodes are named by id, or by a code that is unique in the scheme. Immutable.
 */
public final class UnitScore {

    private final Scores scores;
    private final UnitResult result;

    UnitScore(Scores scores, UnitResult result) {
        this.scores = scores;
        this.result = result;
    }

    /**
     * The unit.
     *
     * @return the unit
     */
    public Unit unit() {
        return result.unit();
    }

    /**
     * The stage.
     *
     * @return the stage
     */
    public Stage stage() {
        return result.stage();
    }

    /**
     * Whether the unit has a result at all: it sent answers, and no missing answer made it fail.
     *
     * @return false for a unit without answers, whose points are zero and mean nothing
     */
    public boolean isScored() {
        return result.isScored();
    }

    /**
     * Why the unit is not ranked.
     *
     * @return the reasons; empty for a unit that takes part in the ranking
     */
    public List<Text> unrankedBecause() {
        return result.unrankedBecause();
    }

    /**
     * The total points, bonus and penalty included.
     *
     * @return points
     */
    public Points points() {
        return total().points();
    }

    /**
     * The unit's own applicable maximum.
     *
     * @return points
     */
    public Points maximum() {
        return total().maximum();
    }

    /**
     * The index: points in percent of the unit's own applicable maximum, exactly. May be above 100 with a bonus.
     *
     * @return percent; empty if nothing applies to the unit
     */
    public Optional<Points> indexPercent() {
        return total().indexPercent();
    }

    /**
     * What a ranking, a band or a gate looks at.
     *
     * @param basis which value
     * @return points or percent, exactly; empty for an index if nothing applies to the unit
     */
    public Optional<Points> value(ValueBasis basis) {
        return switch (basis) {
            case POINTS -> Optional.of(points());
            case POINTS_WITHOUT_BONUS -> Optional.of(pointsWithoutBonus());
            case INDEX_PERCENT -> indexPercent();
        };
    }

    /**
     * The total as a node score, with an empty node id.
     *
     * @return the total
     */
    public NodeScore total() {
        return result.total();
    }

    /**
     * The total without bonus and penalty branches, before cap, floor and rounding of the total.
     *
     * @return points
     */
    public Points pointsWithoutBonus() {
        return result.tree().pointsWithoutBonus();
    }

    /**
     * The score at a node.
     *
     * @param idOrCode id of the node, or a code that is unique in the scheme
     * @return the score
     * @throws IllegalArgumentException if the scheme has no such node
     */
    public NodeScore node(String idOrCode) {
        SchemeIndex index = scores.index();
        Node node = index.find(idOrCode).orElseThrow(() -> noSuchNode(idOrCode, index));
        return result.tree().node(node.id());
    }

    private static IllegalArgumentException noSuchNode(String idOrCode, SchemeIndex index) {
        int same = index.withCode(idOrCode).size();
        return new IllegalArgumentException(
                same > 1
                        ? "The code '%s' stands at %d nodes of scheme '%s'. Maybe use the id."
                                .formatted(idOrCode, same, index.scheme().id())
                        : "The scheme '%s' has no node '%s'."
                                .formatted(index.scheme().id(), idOrCode));
    }

    /**
     * The points that leaves of a channel earn, before roundings and caps of branches and rescaling.
     *
     * @param channel the channel
     * @return points
     */
    public Points points(Channel channel) {
        return result.tree().channelPoints(channel);
    }

    /**
     * The applicable maximum of the leaves of a channel, bonus and penalty branches not counted.
     *
     * @param channel the channel
     * @return points
     */
    public Points maximum(Channel channel) {
        return result.tree().channelMaximum(channel);
    }

    /**
     * Why the unit has its total.
     *
     * @return the whole tree
     */
    public Explanation explain() {
        return scores.explain(result, null);
    }

    /**
     * Why the unit has its points at a node.
     *
     * @param idOrCode id of the node, or a code that is unique in the scheme
     * @return the tree below that node
     * @throws IllegalArgumentException if the scheme has no such node
     */
    public Explanation explain(String idOrCode) {
        return scores.explain(result, node(idOrCode).node());
    }
}
