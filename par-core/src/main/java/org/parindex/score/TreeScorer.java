package org.parindex.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Role;
import org.parindex.scheme.TotalPolicy;
import org.parindex.text.Text;

/** Adds up the leaves of one unit: sums, rescaled blocks, caps and roundings, from the leaves to the total. */
final class TreeScorer {

    private final CompiledScheme scheme;
    private final UnitAnswers unit;
    private final Stage stage;
    private final LeafResults leaves;
    private final Consumer<Finding> findings;
    private final int size;
    private final Points[] points;
    private final Points[] maxima;
    private final Points[] assessed;
    private final Points[] owed;
    private final boolean[] applicable;
    private final Treatment[] treatments;
    private final List<List<Explanation.Adjustment>> adjustments = new ArrayList<>();
    private final List<Text> leafReasons = new ArrayList<>();
    private boolean failed;

    TreeScorer(CompiledScheme scheme, UnitAnswers unit, Stage stage, LeafResults leaves, Consumer<Finding> findings) {
        this.scheme = scheme;
        this.unit = unit;
        this.stage = stage;
        this.leaves = leaves;
        this.findings = findings;
        this.size = scheme.nodes().size();
        // slot 0 is the total, slot n + 1 the node with number n
        this.points = zeros();
        this.maxima = zeros();
        this.assessed = zeros();
        this.owed = zeros();
        this.applicable = new boolean[size + 1];
        this.treatments = new Treatment[size + 1];
        for (int i = 0; i <= size; i++) {
            treatments[i] = Treatment.SUM;
            adjustments.add(List.of());
        }
    }

    private Points[] zeros() {
        Points[] zeros = new Points[size + 1];
        Arrays.fill(zeros, Points.ZERO);
        return zeros;
    }

    UnitTree score() {
        Map<Channel, Points> channels = new EnumMap<>(Channel.class);
        Map<Channel, Points> channelMaxima = new EnumMap<>(Channel.class);
        for (int node = size - 1; node >= 0; node--) {
            if (scheme.nodes().get(node) instanceof Leaf leaf) {
                enter(node, leaf, channels, channelMaxima);
            } else {
                close(node, (Branch) scheme.nodes().get(node));
            }
            passUp(node);
        }
        Collections.reverse(leafReasons);
        List<Text> reasons = new ArrayList<>(unrankedBecause(unit));
        reasons.addAll(leafReasons);
        Points withoutBonus = withoutBonus();
        closeTotal();
        return new UnitTree(
                scheme,
                points,
                maxima,
                treatments,
                adjustments,
                channels,
                channelMaxima,
                withoutBonus,
                reasons,
                !unit.isEmpty() && !failed);
    }

    private void enter(int node, Leaf leaf, Map<Channel, Points> channels, Map<Channel, Points> channelMaxima) {
        LeafResult result = unit.isEmpty() ? null : leaves.of(scheme.leafAt(node));
        if (result == null) {
            treatments[node + 1] = Treatment.MISSING;
            return;
        }
        points[node + 1] = result.points();
        maxima[node + 1] = result.maximum();
        treatments[node + 1] = result.treatment();
        adjustments.set(node + 1, result.adjustments());
        applicable[node + 1] = result.treatment() != Treatment.REMOVED;
        failed |= result.failed();
        if (result.unranked() != null) {
            leafReasons.add(result.unranked());
        }
        if (result.owed().signum() > 0) {
            owed[result.owedTo() + 1] = owed[result.owedTo() + 1].plus(result.owed());
        }
        if (leaf.channel() == Channel.ASSESSED) {
            assessed[node + 1] = result.points();
        }
        channels.merge(leaf.channel(), result.points(), Points::plus);
        channelMaxima.merge(leaf.channel(), result.maximum(), Points::plus);
    }

    private void passUp(int node) {
        int above = scheme.parent(node) + 1;
        points[above] = points[above].plus(points[node + 1]);
        maxima[above] = maxima[above].plus(maxima[node + 1]);
        assessed[above] = assessed[above].plus(assessed[node + 1]);
        applicable[above] |= applicable[node + 1];
    }

    private void close(int node, Branch branch) {
        if (!unit.isEmpty() && !applicable[node + 1]) {
            treatments[node + 1] = Treatment.REMOVED;
        }
        rescale(node + 1, branch);
        cap(node + 1, branch);
        round(node + 1, scheme.policies(node).nodeRounding());
        checkSubtotals(node, branch);
    }

    private void rescale(int slot, @Nullable Branch branch) {
        if (owed[slot].isZero()) {
            return;
        }
        if (maxima[slot].isZero()) {
            findings.accept(ScoreFinding.BLOCK_EMPTY.at(
                    Place.ofUnit(unit.unit().id(), branch == null ? null : branch.id()),
                    "code",
                    branch == null ? Text.of("tổng", "total") : branch.code()));
            return;
        }
        Points nominal = maxima[slot].plus(owed[slot]);
        Points stretched = points[slot].times(nominal).dividedBy(maxima[slot]);
        adjust(
                slot,
                stretched,
                nominal,
                () -> Text.fill(
                        "quy đổi từ {0} về {1} điểm tối đa: × {1} ÷ {0}",
                        "rescaled from a maximum of {0} to {1}: × {1} ÷ {0}", maxima[slot].show(), nominal.show()));
    }

    private void cap(int slot, Branch branch) {
        if (branch.cap() == null || branch.role() == Role.NORMAL) {
            return;
        }
        Points cap = Points.of(branch.cap());
        Points capped = branch.role() == Role.BONUS ? points[slot].min(cap) : points[slot].max(cap.negate());
        adjust(slot, capped, maxima[slot], () -> Text.fill("không quá {0} điểm", "at most {0} points", cap.show()));
    }

    private void round(int slot, Rounding rounding) {
        adjust(
                slot,
                points[slot].round(rounding),
                maxima[slot],
                () -> Text.fill("làm tròn {0} chữ số", "rounded to {0} places", rounding.places()));
    }

    private void adjust(int slot, Points after, Points maximum, Supplier<Text> why) {
        if (after.equals(points[slot]) && maximum.equals(maxima[slot])) {
            return;
        }
        List<Explanation.Adjustment> longer = new ArrayList<>(adjustments.get(slot));
        longer.add(new Explanation.Adjustment(why.get(), after.minus(points[slot]), maximum.minus(maxima[slot])));
        adjustments.set(slot, List.copyOf(longer));
        points[slot] = after;
        maxima[slot] = maximum;
    }

    /** Points typed at a branch are a subtotal: they must be the sum, rounded as they are printed. */
    private void checkSubtotals(int node, Branch branch) {
        Answer typed = unit.at(branch.id()).get(stage);
        if (typed == null || !(typed.claim() instanceof Claim.Given given) || given.points() == null) {
            return;
        }
        Points printed = Points.of(given.points());
        Rounding shown = Rounding.halfUp(Math.min(30, Math.max(0, given.points().scale())));
        boolean fits = printed.equals(points[node + 1].round(shown)) || printed.equals(assessed[node + 1].round(shown));
        if (!fits) {
            findings.accept(ScoreFinding.SUBTOTAL_DIFFERS.at(
                    Place.ofUnit(unit.unit().id(), branch.id())
                            .withStage(stage.id())
                            .withSource(typed.source()),
                    "code",
                    branch.code(),
                    "typed",
                    printed.show(),
                    "stage",
                    stage.label(),
                    "computed",
                    points[node + 1].show()));
        }
    }

    private Points withoutBonus() {
        Points sum = points[0];
        for (int node = 0; node < size; node++) {
            boolean root = scheme.role(node) != Role.NORMAL
                    && (scheme.parent(node) == CompiledScheme.TOTAL || scheme.role(scheme.parent(node)) == Role.NORMAL);
            if (root) {
                sum = sum.minus(points[node + 1]);
            }
        }
        return sum;
    }

    private void closeTotal() {
        TotalPolicy policy = scheme.scheme().total();
        rescale(0, null);
        round(0, policy.rounding());
        if (policy.cap() != null) {
            Points cap = Points.of(policy.cap());
            adjust(
                    0,
                    points[0].min(cap),
                    maxima[0],
                    () -> Text.fill("tổng không quá {0}", "total at most {0}", cap.show()));
        }
        if (policy.floor() != null) {
            Points floor = Points.of(policy.floor());
            adjust(
                    0,
                    points[0].max(floor),
                    maxima[0],
                    () -> Text.fill("tổng không dưới {0}", "total at least {0}", floor.show()));
        }
    }

    /** Why a unit takes no rank whatever its leaves are. */
    static List<Text> unrankedBecause(UnitAnswers unit) {
        List<Text> reasons = new ArrayList<>();
        if (unit.isEmpty()) {
            reasons.add(Text.of("chưa gửi số liệu", "no answers sent"));
        }
        if (!unit.unit().ranked()) {
            reasons.add(Text.of("đơn vị được chấm nhưng không xếp hạng", "scored but not ranked"));
        }
        return reasons;
    }
}
