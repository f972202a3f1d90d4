package org.parindex.io.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.scheme.Node;
import org.parindex.score.NodeScore;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.score.Treatment;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * Results as a document for machines.
 *
 * @param scheme id of the scheme
 * @param schemeVersion version of the scheme
 * @param round id of the round
 * @param engine version of the engine
 * @param fingerprint SHA-256 over scheme, inputs and engine version
 * @param units the units in the order of their ids
 * @param findings all findings about the answers
 */
public record ScoresDocument(
        String scheme,
        String schemeVersion,
        String round,
        String engine,
        String fingerprint,
        List<UnitResult> units,
        List<Finding> findings) {

    /**
     * One unit.
     *
     * @param unit id of the unit
     * @param name its name
     * @param group its peer group
     * @param scored whether it has a result
     * @param unrankedBecause why it takes no rank
     * @param stages its results by stage
     */
    public record UnitResult(
            String unit,
            String name,
            String group,
            boolean scored,
            List<Text> unrankedBecause,
            List<StageResult> stages) {}

    /**
     * A unit at a stage.
     *
     * @param stage the stage
     * @param points total points
     * @param maximum applicable maximum
     * @param indexPercent points in percent of the maximum, exact; null if the maximum is zero
     * @param nodes the nodes in printed order
     */
    public record StageResult(
            Stage stage,
            Points points,
            Points maximum,
            @Nullable Points indexPercent,
            List<NodeResult> nodes) {}

    /**
     * A node of a unit at a stage.
     *
     * @param node id of the node
     * @param points points
     * @param maximum applicable maximum
     * @param treatment how the answer was treated
     */
    public record NodeResult(String node, Points points, Points maximum, Treatment treatment) {}

    /**
     * The document of a result.
     *
     * @param scores the result
     * @return the document
     */
    public static ScoresDocument of(Scores scores) {
        List<UnitResult> units = new ArrayList<>();
        for (Unit unit : scores.units()) {
            List<StageResult> stages = new ArrayList<>();
            for (Stage stage : scores.stages()) {
                stages.add(stage(scores, scores.of(unit.id(), stage)));
            }
            UnitScore last = scores.of(unit.id());
            units.add(new UnitResult(
                    unit.id(), unit.name(), unit.groupId(), last.isScored(), last.unrankedBecause(), stages));
        }
        return new ScoresDocument(
                scores.scheme().id(),
                scores.scheme().version(),
                scores.assessments().round().id(),
                Scorer.ENGINE_VERSION,
                scores.fingerprint(),
                units,
                scores.findings());
    }

    private static StageResult stage(Scores scores, UnitScore score) {
        List<NodeResult> nodes = new ArrayList<>();
        for (Node node : scores.scheme().nodes()) {
            NodeScore at = score.node(node.id());
            nodes.add(new NodeResult(at.node(), at.points(), at.maximum(), at.treatment()));
        }
        return new StageResult(
                score.stage(),
                score.points(),
                score.maximum(),
                score.indexPercent().orElse(null),
                nodes);
    }
}
