package org.parindex.analysis.plan;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Band;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;

/**
 * Finds the cheapest way of a unit to a goal, or the most that it can reach within a budget, over moves that the rules of the scheme really allow.
 *
 * <p>Moves are answers: the next option, the next threshold, so many more dossiers in time. Each is scored by the scorer
 * itself. Which of them to take is an exact search over whole numbers ({@code Knapsack}) with a bound from its linear
 * relaxation; a plan says whether it is proven to be the cheapest. Where a rule is proportional to a large count its
 * moves are a grid of about a hundred values with all thresholds of the rule; then the plan says how much less effort
 * any value between could cost. In the end the whole round is scored again with all moves, and only what reaches the
 * goal there counts as a plan. A class is reached only if its gates pass too: a leaf that may not stand at zero makes at least
 * its first move (still exact), and a node that has to reach a value makes the cheapest moves below it that do (the bound
 * is then that of the plan without gates). Leaves that are not applicable, that are scored against the group or take all their figures
 * from other leaves have no moves.
 */
public final class Planner {

    private static final int MOST_TRIES = 6;

    private final Scores scores;
    private final Scorer scorer;
    private final Ranking ranking;

    private Planner(Scores scores) {
        this.scores = scores;
        this.scorer = Scorer.of(scores.scheme());
        this.ranking = Ranking.of(scores);
    }

    /**
     * A planner for a scored round.
     *
     * @param scores the scores at the end of the round
     * @return the planner
     */
    public static Planner of(Scores scores) {
        return new Planner(scores);
    }

    /**
     * All moves of a unit within limits: for each leaf those of which none is worse than another in effort and gain.
     *
     * @param unit id of the unit
     * @param limits the limits
     * @return the moves, in the order of the scheme and by effort
     * @throws IllegalArgumentException if the round has no such unit, or the scheme no node that the limits name
     */
    public List<Move> moves(String unit, Limits limits) {
        check(limits);
        return finder(unit, ValueBasis.POINTS, limits).find().values().stream()
                .flatMap(leaf -> leaf.moves().stream())
                .toList();
    }

    private MoveFinder finder(String unit, ValueBasis basis, Limits limits) {
        return new MoveFinder(scores, scorer, scores.of(unit), basis, limits);
    }

    private void check(Limits limits) {
        Stream.concat(limits.fixed().stream(), limits.efforts().keySet().stream())
                .filter(id -> scores.scheme().nodes().stream()
                        .noneMatch(node -> node.id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("The limits name '%s'; the scheme '%s' has no node of that id."
                            .formatted(id, scores.scheme().id()));
                });
    }

    /**
     * Plans for every unit of the round that is scored.
     *
     * @param goal the goal of each
     * @param limits the limits of each
     * @return the plans in the order of unit ids
     */
    public List<Plan> all(Goal goal, Limits limits) {
        return scores.units().stream()
                .filter(unit -> scores.of(unit.id()).isScored())
                .map(unit -> plan(unit.id(), goal, limits))
                .toList();
    }

    /**
     * The cheapest way of a unit to a goal; for {@link Goal.Most} the most that it can reach within the budget.
     *
     * @param unit id of the unit
     * @param goal the goal
     * @param limits the limits
     * @return the plan
     * @throws IllegalArgumentException if the round has no such unit, or the scheme no such class or no node that the
     *     limits name
     */
    public Plan plan(String unit, Goal goal, Limits limits) {
        check(limits);
        UnitScore now = scores.of(unit);
        if (goal instanceof Goal.Most most) {
            return most(now, most, limits);
        }
        if (goal instanceof Goal.Place && ranking.find(unit).isEmpty()) {
            return nothing(now, PlanFinding.UNRANKED, Plan.Outcome.NONE);
        }
        Threshold threshold =
                Threshold.of(goal, scores.scheme(), ranking, unit, now.unit().groupId());
        if (threshold == null) {
            return nothing(now, PlanFinding.NO_CLASS_ABOVE, Plan.Outcome.REACHED);
        }
        return new Search(now, threshold, goal, limits).run();
    }

    private Plan most(UnitScore now, Goal.Most goal, Limits limits) {
        ValueBasis basis = goal.basis();
        Points value = Values.of(now, basis);
        List<LeafMoves> groups =
                List.copyOf(finder(now.unit().id(), basis, limits).find().values());
        BudgetChoice choice = BudgetChoice.of(groups, limits.budget());
        Points gain = choice.moves().stream().map(Move::gain).reduce(Points.ZERO, Points::plus);
        Points effort = choice.moves().stream().map(Move::effort).reduce(Points.ZERO, Points::plus);
        Scores all = after(now, choice.moves());
        UnitScore then = all.of(now.unit().id());
        boolean additive = Values.inPoints(now, basis).plus(gain).equals(Values.inPoints(then, basis));
        Points most = Values.ofPoints(Values.inPoints(now, basis).plus(choice.most()), then, basis);
        Points reached = Values.of(then, basis);
        Plan.Outcome proven = reached.equals(most) ? Plan.Outcome.MOST : Plan.Outcome.MOST_WITHIN_BOUND;
        Optional<RankedUnit> there = Ranking.of(all).find(now.unit().id());
        List<Finding> findings = additive
                ? List.of()
                : List.of(PlanFinding.INTERACTIONS.at(
                        Place.ofUnit(now.unit().id(), null), "unit", now.unit().name()));
        return new Plan(
                now.unit(),
                goal.within(limits.budget()),
                basis,
                value,
                additive ? most : reached,
                false,
                additive ? choice.most() : Values.inPoints(then, basis).minus(Values.inPoints(now, basis)),
                LeafMoves.most(groups),
                additive ? proven : Plan.Outcome.MOST_UNPROVEN,
                choice.moves(),
                effort,
                null,
                reached,
                there.map(RankedUnit::rank).orElse(null),
                there.map(RankedUnit::band).orElse(null),
                findings);
    }

    private Scores after(UnitScore now, List<Move> moves) {
        WhatIf question = WhatIf.of(scores);
        for (Move move : moves) {
            question = question.with(now.unit().id(), move.leaf(), move.answer());
        }
        return moves.isEmpty() ? scores : question.scores(scorer);
    }

    private Plan nothing(UnitScore now, PlanFinding why, Plan.Outcome outcome) {
        ValueBasis basis = scores.scheme().ranking().basis();
        Optional<RankedUnit> here = ranking.find(now.unit().id());
        Points value = Values.of(now, basis);
        Finding finding =
                why.at(Place.ofUnit(now.unit().id(), null), "unit", now.unit().name());
        Text aim = outcome == Plan.Outcome.NONE
                ? Text.of("thứ hạng", "a place")
                : Text.of("mức xếp loại cao hơn", "a better class");
        return new Plan(
                now.unit(),
                aim,
                basis,
                value,
                value,
                false,
                Points.ZERO,
                Points.ZERO,
                outcome,
                List.of(),
                Points.ZERO,
                null,
                value,
                here.map(RankedUnit::rank).orElse(null),
                here.map(RankedUnit::band).orElse(null),
                List.of(finding));
    }

    /** The search for one plan. */
    private final class Search {
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

        private Search(UnitScore now, Threshold threshold, Goal goal, Limits limits) {
            this.now = now;
            this.threshold = threshold;
            this.goal = goal;
            this.limits = limits;
            this.value = Values.of(now, threshold.basis());
            Points missing = threshold.value().minus(value);
            this.needed = Values.toPoints(missing, now, threshold.basis());
            this.groups = isReached(value) && hasClass(scores)
                    ? List.of()
                    : List.copyOf(finder(now.unit().id(), threshold.basis(), limits)
                            .find()
                            .values());
            this.gates = new GateMoves(scores, now, threshold.band(), groups);
        }

        private boolean isReached(Points reached) {
            int order = reached.compareTo(threshold.value());
            return threshold.strict() ? order > 0 : order >= 0;
        }

        private Plan run() {
            if (isReached(value) && (hasClass(scores) || !gates.force(now))) {
                Plan.Outcome outcome = hasClass(scores) ? Plan.Outcome.REACHED : Plan.Outcome.NONE;
                return plan(outcome, List.of(), Points.ZERO, null);
            }
            Points need = needed;
            boolean interacts = false;
            for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
                Choice choice = choose(need);
                if (choice == null) {
                    break;
                }
                Scores all = after(now, choice.moves());
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
            Scores all = after(now, moves);
            UnitScore then = all.of(now.unit().id());
            Optional<RankedUnit> there = (moves.isEmpty() ? ranking : Ranking.of(all))
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
            long better = Threshold.others(ranking, now.unit().id(), place.rivals()).stream()
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
                    Threshold.classes(scores.scheme(), now.unit().groupId()).bands();
            Band got =
                    Ranking.of(all).find(now.unit().id()).map(RankedUnit::band).orElse(null);
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
}
