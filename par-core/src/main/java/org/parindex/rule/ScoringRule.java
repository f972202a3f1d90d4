package org.parindex.rule;

import java.util.List;
import java.util.Optional;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * How the answer to a leaf becomes points. A closed family of immutable records; {@link CustomRule} is the door for an
 * embedder's own rules. Kinds R1 to R17 of the published sets are all members.
 *
 * <p>A rule never throws for data and never clamps in silence: what is wrong with figures becomes a finding in the
 * trace, and the declared policy decides.
 */
public sealed interface ScoringRule
        permits Options,
                Steps,
                Proportional,
                Linear,
                PerItem,
                Ladder,
                Deductions,
                ZeroEvent,
                Target,
                Compare,
                Parts,
                Gate,
                SurveyRate,
                ExternalPoints,
                Judged,
                RelativeToGroup,
                ByAttribute,
                Formula,
                CustomRule {

    /**
     * The name of the kind, as it stands in files.
     *
     * @return such as {@code proportional}
     */
    String kind();

    /**
     * What the rule asks a unit for.
     *
     * @return the inputs, each name once, in the order of a form
     */
    List<Input> inputs();

    /**
     * The points of one unit.
     *
     * @param input what is known of the unit
     * @param trace takes findings, and the steps if wanted
     * @return points as {@link Outcome.Value}, or why there are none
     */
    Outcome evaluate(RuleInput input, Trace trace);

    /**
     * The rule in words.
     *
     * @param maximum maximum of the leaf, in points
     * @return one sentence or a list separated by semicolons
     */
    Text describe(Points maximum);

    /**
     * What is odd about the rule itself: options above the maximum, gaps and overlaps of steps, wrong parameters.
     *
     * @param maximum maximum of the leaf, in points
     * @return the findings, without a place
     */
    List<Finding> check(Points maximum);

    /**
     * The most that the rule can give, if that can be said without figures.
     *
     * @param maximum maximum of the leaf, in points
     * @return the points, or empty if it cannot be said
     */
    Optional<Points> best(Points maximum);

    /**
     * The measures that must be known for the whole peer group before this rule can be evaluated.
     *
     * @return the measures; empty for all rules but the group-relative ones
     */
    default List<Measure> groupMeasures() {
        return List.of();
    }
}
