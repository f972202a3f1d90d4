package org.parindex.analysis.plan;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Band;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;

/** The search for one plan. */
final class PlanSearch {

    private static final int MOST_TRIES = 6;

    private final PlanRound round;
    private final UnitScore now;
    private final Threshold threshold;
    private final Goal goal;
    private final Limits limits;
    private final Points value;
    private final Points needed;
    private final List<LeafMoves> groups;
    private final List<Finding> findings = new ArrayList<>();
    private final GateMoves gates;
    /** The bound before gates asked for anything. */
    private @Nullable Points free;

    PlanSearch(PlanRound round, UnitScore now, Threshold threshold, Goal goal, Limits limits) {
        this.round = round;
        this.now = now;
        this.threshold = threshold;
        this.goal = goal;
        this.limits = limits;
        this.value = Values.of(now, threshold.basis());
        Points missing = threshold.value().minus(value);
        this.needed = Values.toPoints(missing, now, threshold.basis());
        this.groups = isReached(value) && hasClass(round.scores())
                ? List.of()
                : List.copyOf(round.finder(now.unit().id(), threshold.basis(), limits)
                        .find()
                        .values());
        this.gates = new GateMoves(round.scores(), now, threshold.band(), groups);
    }

    private boolean isReached(Points reached) {
        int order = reached.compareTo(threshold.value());
        return threshold.strict() ? order > 0 : order >= 0;
    }

    Plan run() {
        if (isReached(value) && (hasClass(round.scores()) || !gates.force(now))) {
            Plan.Outcome outcome = hasClass(round.scores()) ? Plan.Outcome.REACHED : Plan.Outcome.NONE;
            return plan(outcome, List.of(), Points.ZERO, null);
        }
        Points need = needed;
        boolean interacts = false;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Choice choice = choose(need);
            if (choice == null) {
                break;
            }
            Scores all = round.after(now, choice.moves());
            UnitScore then = all.of(now.unit().id());
            Points reached = Values.of(then, threshold.basis());
            if (!isReached(reached)) {
                Points lacking = Values.toPoints(threshold.value().minus(reached), then, threshold.basis());
                need = need.plus(lacking.max(Points.ofScaled(1, 6)));
                interacts = true;
            } else if (hasClass(all) || !gates.force(then)) {
                return found(choice, interacts || !isAdditive(choice, then), hasClass(all));
            }
        }
        findings.add(PlanFinding.UNREACHABLE.at(
                Place.ofUnit(now.unit().id(), null),
                "unit",
                now.unit().name(),
                "needed",
                needed.show(),
                "most",
                LeafMoves.most(groups).show()));
        return plan(Plan.Outcome.NONE, List.of(), Points.ZERO, null);
    }

    private boolean isAdditive(Choice choice, UnitScore then) {
        Points gain = choice.moves().stream().map(Move::gain).reduce(Points.ZERO, Points::plus);
        return Values.inPoints(now, threshold.basis()).plus(gain).equals(Values.inPoints(then, threshold.basis()));
    }

    private Plan found(Choice choice, boolean interacts, boolean hasClass) {
        Points effort = choice.moves().stream().map(Move::effort).reduce(Points.ZERO, Points::plus);
        Points budget = limits.budget();
        if (interacts) {
            findings.add(PlanFinding.INTERACTIONS.at(
                    Place.ofUnit(now.unit().id(), null), "unit", now.unit().name()));
        }
        if (budget != null && effort.compareTo(budget) > 0) {
            findings.add(PlanFinding.OVER_BUDGET.at(
                    Place.ofUnit(now.unit().id(), null),
                    "unit",
                    now.unit().name(),
                    "effort",
                    effort.show(),
                    "budget",
                    budget.show()));
            return plan(Plan.Outcome.NONE, List.of(), Points.ZERO, interacts ? null : choice.bound());
        }
        Points bound = gates.isNodeForced() && free != null ? free : choice.bound();
        Plan.Outcome proven = bound.compareTo(effort) >= 0 ? Plan.Outcome.CHEAPEST : Plan.Outcome.WITHIN_BOUND;
        Plan.Outcome reaching = interacts ? Plan.Outcome.UNPROVEN : proven;
        Plan.Outcome outcome = hasClass ? reaching : Plan.Outcome.NONE;
        return plan(outcome, choice.moves(), effort, interacts ? null : bound.min(effort));
    }

    private Plan plan(Plan.Outcome outcome, List<Move> moves, Points effort, @Nullable Points bound) {
        Scores all = round.after(now, moves);
        UnitScore then = all.of(now.unit().id());
        Optional<RankedUnit> there = (moves.isEmpty() ? round.ranking() : Ranking.of(all))
                .find(now.unit().id());
        if (isReached(Values.of(then, threshold.basis()))) {
            gate(all, there);
        }
        return new Plan(
                now.unit(),
                threshold.goal(),
                threshold.basis(),
                value,
                threshold.value(),
                threshold.strict(),
                outcome == Plan.Outcome.REACHED ? Points.ZERO : needed,
                LeafMoves.most(groups),
                outcome,
                moves,
                effort,
                bound,
                Values.of(then, threshold.basis()),
                there.map(this::placeAmong).orElse(null),
                there.map(RankedUnit::band).orElse(null),
                findings);
    }

    /** The place when the others have done what they do meanwhile. */
    private Points placeAmong(RankedUnit there) {
        if (!(goal instanceof Goal.Place place) || place.rivals().gains().isEmpty()) {
            return there.rank();
        }
        long better = Threshold.others(round.ranking(), now.unit().id(), place.rivals()).stream()
                .filter(other -> other.compareTo(there.value()) > 0)
                .count();
        return Points.of(better + 1);
    }

    /** Whether the wanted class, or a better one, is given; true where none is wanted. */
    private boolean hasClass(Scores all) {
        Band wanted = threshold.band();
        if (wanted == null) {
            return true;
        }
        List<Band> bands =
                Threshold.classes(round.scores().scheme(), now.unit().groupId()).bands();
        Band got = Ranking.of(all).find(now.unit().id()).map(RankedUnit::band).orElse(null);
        return got != null && bands.indexOf(got) <= bands.indexOf(wanted);
    }

    private void gate(Scores all, Optional<RankedUnit> there) {
        Band wanted = threshold.band();
        if (wanted != null && there.isPresent() && !hasClass(all)) {
            findings.add(PlanFinding.GATE_FAILED.at(
                    Place.ofUnit(now.unit().id(), null),
                    "unit",
                    now.unit().name(),
                    "band",
                    wanted.label(),
                    "why",
                    Text.join("; ", there.get().classReasons())));
        }
    }

    /** What a search over the moves chose. */
    private record Choice(List<Move> moves, Points bound) {}

    /** Whole numbers: gains rounded down, the need up, where the fractions have no small common denominator. */
    private @Nullable Choice choose(Points need) {
        BigInteger gainScale = WholeNumbers.scale(groups, Move::gain, need);
        BigInteger effortScale = WholeNumbers.scale(groups, Move::effort, Points.ZERO);
        List<List<Knapsack.Item>> items = new ArrayList<>();
        long gained = 0;
        for (LeafMoves leaf : groups) {
            int from = gates.base(leaf);
            Knapsack.Item base = from < 0 ? new Knapsack.Item(0, 0) : item(leaf, from, gainScale, effortScale);
            gained += base.gain();
            List<Knapsack.Item> more = new ArrayList<>();
            for (int i = from + 1; i < leaf.moves().size(); i++) {
                Knapsack.Item one = item(leaf, i, gainScale, effortScale);
                more.add(new Knapsack.Item(one.gain() - base.gain(), one.effort() - base.effort()));
            }
            items.add(more);
        }
        long wholeNeed = WholeNumbers.whole(need, gainScale, RoundingMode.CEILING);
        boolean exactNeed = Points.of(wholeNeed).equals(need.times(WholeNumbers.points(gainScale)));
        long aim = (threshold.strict() && exactNeed ? wholeNeed + 1 : wholeNeed) - gained;
        Knapsack.Result result = Knapsack.cheapest(items, aim);
        if (!result.isFound()) {
            return null;
        }
        List<Move> moves = new ArrayList<>();
        Points forced = Points.ZERO;
        for (int i = 0; i < groups.size(); i++) {
            int from = gates.base(groups.get(i));
            int taken = from + 1 + result.chosen()[i];
            forced = from < 0
                    ? forced
                    : forced.plus(groups.get(i).moves().get(from).effort());
            if (taken >= 0) {
                moves.add(groups.get(i).moves().get(taken));
            }
        }
        Points bound = Points.of(LeafMoves.bound(groups, items, aim, result))
                .dividedBy(WholeNumbers.points(effortScale))
                .plus(forced);
        free = free == null ? bound : free;
        return new Choice(moves, bound);
    }

    private Knapsack.Item item(LeafMoves leaf, int number, BigInteger gainScale, BigInteger effortScale) {
        Move move = leaf.moves().get(number);
        return new Knapsack.Item(
                WholeNumbers.whole(move.gain(), gainScale, RoundingMode.FLOOR),
                WholeNumbers.whole(move.effort(), effortScale, RoundingMode.FLOOR));
    }
}
