package org.parindex.score;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.points.Points;
import org.parindex.rule.Trace;
import org.parindex.scheme.Channel;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * Why a unit has its points at a node: a tree that follows the criteria.
 *
 * <p>It adds up exactly: points are the sum of the points of the children and of the adjustments, the maximum likewise,
 * and so the lost points ({@code maximum − points}) from the leaves to the total. What a rounding, a cap or a rescaling
 * changes stands as an adjustment of its own.
 *
 * @param unit id of the unit
 * @param stage the stage explained
 * @param node id of the node; empty for the total
 * @param code official code
 * @param title title of the node
 * @param channel channel of a leaf, null for a branch
 * @param nominalMaximum maximum of the node in the set
 * @param maximum the unit's own applicable maximum
 * @param points points earned
 * @param treatment how the answer was treated
 * @param rule the rule in words; empty for a branch
 * @param inputs what went into the rule
 * @param steps the steps of the computation
 * @param adjustments what was changed after the rule or the sum
 * @param stages what was said at each stage, with the difference to the stage before
 * @param evidence the evidence of the answer that counts
 * @param remark the remark with the answer that counts; may be empty
 * @param findings the findings about this node and unit
 * @param source where the answer that counts was read, or null
 * @param children explanations of the nodes below, in printed order
 */
public record Explanation(
        String unit,
        Stage stage,
        String node,
        String code,
        Text title,
        @Nullable Channel channel,
        Points nominalMaximum,
        Points maximum,
        Points points,
        Treatment treatment,
        Text rule,
        List<InputValue> inputs,
        List<Trace.Step> steps,
        List<Adjustment> adjustments,
        List<StageValue> stages,
        List<Evidence> evidence,
        String remark,
        List<Finding> findings,
        @Nullable Source source,
        List<Explanation> children) {

    /**
     * An input of a rule.
     *
     * @param name name of the input
     * @param label what a form prints beside it
     * @param value the figure or the option, as given
     * @param from id of the leaf it was taken from, or null if it was given here
     */
    public record InputValue(
            String name, Text label, Text value, @Nullable String from) {}

    /**
     * A change after the rule or the sum.
     *
     * @param why what was done: rounding, cap, rescaling, removal, withheld points
     * @param points what it adds to the points
     * @param maximum what it adds to the maximum
     */
    public record Adjustment(Text why, Points points, Points maximum) {}

    /**
     * What was said at a stage.
     *
     * @param stage the stage
     * @param said the answer in words
     * @param points what the node comes to at this stage
     * @param difference points less those of the stage before; null at the first
     * @param remark the remark given there; may be empty
     * @param source where it was read, or null
     */
    public record StageValue(
            Stage stage,
            Text said,
            Points points,
            @Nullable Points difference,
            String remark,
            @Nullable Source source) {}

    /** Copies the lists. */
    public Explanation {
        Objects.requireNonNull(node, "node");
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        adjustments = List.copyOf(adjustments);
        stages = List.copyOf(stages);
        evidence = List.copyOf(evidence);
        findings = List.copyOf(findings);
        children = List.copyOf(children);
    }

    /**
     * The points not earned.
     *
     * @return maximum − points
     */
    public Points lost() {
        return maximum.minus(points);
    }

    /**
     * This explanation less another of the same scheme: another stage, another unit, another version of the data.
     *
     * @param other what is taken away
     * @return the differences, {@code this − other}, node by node
     * @throws IllegalArgumentException if the two explain different nodes
     */
    public ExplanationDifference minus(Explanation other) {
        return ExplanationDifference.between(this, other);
    }

    /**
     * The explanation for people, indented by level. Do not parse it; its form may change.
     *
     * @param language the language
     * @return lines separated by line feeds
     */
    public String toText(Language language) {
        return ExplanationText.of(this, language);
    }
}
