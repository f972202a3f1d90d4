package org.parindex.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.points.Points;
import org.parindex.scheme.Role;
import org.parindex.score.CompiledScheme.CompiledLeaf;

/**
 * One leaf for all units: whole numbers in columns, and the rule as a loop over them. Points are scaled by
 * {@link #SCALE}; a value that does not fit is rounded down, and its unit counts one more in the error bound.
 */
abstract class LeafColumn {

    /** Points of 1 in scaled numbers. */
    static final long SCALE = 1_000_000_000L;

    static final int PLACES = 9;

    /** The most points that a cell may have in scaled numbers. */
    static final Points MOST = Points.of(1_000_000);

    /** Cells that were decided beforehand: number of the unit, and the exact result. */
    private final Map<Integer, LeafResult> decided = new HashMap<>();

    final CompiledLeaf leaf;
    final long maximum;
    /** Whether a plain answer needs no more than the loop of the rule. */
    private final boolean plain;

    private int @Nullable [] decidedAt;
    private long[] decidedPoints = {};
    private long[] decidedMaximum = {};
    private int[] decidedErrors = {};

    LeafColumn(CompiledLeaf leaf) {
        this.leaf = leaf;
        this.plain = isPlain(leaf);
        this.maximum = plain ? floor(leaf.maximum()) : 0;
    }

    /** Adds the scaled points of all units to {@code points}, and one to {@code errors} for each that was rounded down. */
    abstract void addPoints(long[] points, int[] errors);

    /** The exact points of a unit that was not decided beforehand. */
    abstract Points exactPlain(int unit);

    final void add(long[] points, int[] errors, long[] maxima) {
        addPoints(points, errors);
        for (int i = 0; i < maxima.length; i++) {
            maxima[i] += maximum;
        }
        for (int i = 0; decidedAt != null && i < decidedAt.length; i++) {
            points[decidedAt[i]] += decidedPoints[i];
            errors[decidedAt[i]] += decidedErrors[i];
            maxima[decidedAt[i]] += decidedMaximum[i] - maximum;
        }
    }

    final Points exact(int unit) {
        LeafResult result = decided.get(unit);
        return result == null ? exactPlain(unit) : result.points();
    }

    final LeafResult result(int unit) {
        LeafResult result = decided.get(unit);
        return result == null ? LeafResult.of(exactPlain(unit), leaf.maximum(), treatment()) : result;
    }

    /** How the plain answers of this column were treated. */
    Treatment treatment() {
        return Treatment.RULE;
    }

    /** Adds the units to which this leaf does more than add its points, and those with points or a maximum out of scale. */
    final void collect(BitSet notPlain, BitSet outOfScale) {
        decided.forEach((unit, result) -> {
            if (!result.owed().isZero() || result.unranked() != null || result.failed()) {
                notPlain.set(unit);
            }
            if (!isInScale(result)) {
                outOfScale.set(unit);
            }
        });
    }

    /** Points may be rounded down, with a bound of error; a maximum must fit, since percentages are compared by it. */
    private static boolean isInScale(LeafResult result) {
        return result.points().abs().compareTo(MOST) <= 0
                && result.maximum().compareTo(MOST) <= 0
                && fits(result.maximum());
    }

    private void decide(int unit, LeafResult result) {
        decided.put(unit, result);
    }

    private void close() {
        int size = decided.size();
        int[] at =
                decided.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        decidedPoints = new long[size];
        decidedMaximum = new long[size];
        decidedErrors = new int[size];
        for (int i = 0; i < size; i++) {
            LeafResult result = decided.get(at[i]);
            if (!isInScale(result)) {
                continue;
            }
            decidedPoints[i] = floor(result.points());
            decidedMaximum[i] = floor(result.maximum());
            decidedErrors[i] = fits(result.points()) ? 0 : 1;
        }
        decidedAt = at;
    }

    static long floor(Points points) {
        return points.toDecimal(PLACES, RoundingMode.FLOOR).unscaledValue().longValueExact();
    }

    static boolean fits(Points points) {
        return points.times(Points.of(SCALE)).isWhole();
    }

    /** Small enough that products with counts of seven digits fit a long. */
    static boolean isScaled(BigDecimal value) {
        Points points = Points.of(value);
        return fits(points) && points.abs().compareTo(Points.of(500)) < 0;
    }

    /** The column of a leaf: the loop of its rule where it has one, otherwise every cell decided beforehand. */
    static LeafColumn of(
            CompiledScheme scheme,
            CompiledLeaf leaf,
            List<UnitAnswers> units,
            Stage stage,
            IntFunction<LeafResult> evaluate) {
        LeafColumn column = RuleColumns.create(leaf, units.size());
        for (int i = 0; i < units.size(); i++) {
            if (!column.takes(scheme, units.get(i), i, stage)) {
                column.decide(i, evaluate.apply(i));
            }
        }
        column.close();
        return column;
    }

    /** Puts a plain answer into the columns; false for anything that somebody has to look at. */
    private boolean takes(CompiledScheme scheme, UnitAnswers unit, int at, Stage stage) {
        if (!plain
                || !unit.isHeld(leaf.leaf().channel())
                || unit.inherited(scheme, leaf.node(), stage) != null
                || (leaf.leaf().evidence().required()
                        && unit.evidence(leaf.leaf(), stage).isEmpty())) {
            return false;
        }
        UnitAnswers.Effective effective = unit.latest(leaf.leaf(), leaf.leaf().channel(), stage);
        return effective != null
                && isSettled(effective, unit, stage)
                && effective.answer().claim() instanceof Claim.Given given
                && put(at, given);
    }

    /** Whether nobody has to be told anything about how an answer came to count. */
    private boolean isSettled(UnitAnswers.Effective effective, UnitAnswers unit, Stage stage) {
        boolean passedOver = effective.stage().equals(Stage.SELF) && unit.isAppraised(stage);
        boolean undecided = effective.stage().kind() == Stage.Kind.EXPLAINED;
        boolean dated = leaf.leaf().periodEnd() != null && effective.answer().on() != null;
        return !passedOver && !undecided && !dated;
    }

    abstract boolean put(int unit, Claim.Given given);

    static boolean isPlain(CompiledLeaf leaf) {
        return leaf.broken() == null
                && isScaled(leaf.leaf().maximum())
                && leaf.bindings().isEmpty()
                && leaf.leaf().checks().isEmpty()
                && leaf.policies().leafRounding().isNone()
                && leaf.role() == Role.NORMAL
                && (leaf.rule() == null || leaf.minimum().signum() <= 0);
    }
}
