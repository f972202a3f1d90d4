package org.parindex.analysis.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.ValueBasis;
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

    private final PlanRound round;

    private Planner(Scores scores) {
        this.round = PlanRound.of(scores);
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
        return round.finder(unit, ValueBasis.POINTS, limits).find().values().stream()
                .flatMap(leaf -> leaf.moves().stream())
                .toList();
    }

    private void check(Limits limits) {
        Stream.concat(limits.fixed().stream(), limits.efforts().keySet().stream())
                .filter(id -> round.scores().scheme().nodes().stream()
                        .noneMatch(node -> node.id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("The limits name '%s'; the scheme '%s' has no node of that id."
                            .formatted(id, round.scores().scheme().id()));
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
        return round.scores().units().stream()
                .filter(unit -> round.scores().of(unit.id()).isScored())
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
        UnitScore now = round.scores().of(unit);
        if (goal instanceof Goal.Most most) {
            return most(now, most, limits);
        }
        if (goal instanceof Goal.Place && round.ranking().find(unit).isEmpty()) {
            return nothing(now, PlanFinding.UNRANKED, Plan.Outcome.NONE);
        }
        Threshold threshold = Threshold.of(
                goal, round.scores().scheme(), round.ranking(), unit, now.unit().groupId());
        if (threshold == null) {
            return nothing(now, PlanFinding.NO_CLASS_ABOVE, Plan.Outcome.REACHED);
        }
        return new PlanSearch(round, now, threshold, goal, limits).run();
    }

    private Plan most(UnitScore now, Goal.Most goal, Limits limits) {
        ValueBasis basis = goal.basis();
        Points value = Values.of(now, basis);
        List<LeafMoves> groups =
                List.copyOf(round.finder(now.unit().id(), basis, limits).find().values());
        BudgetChoice choice = BudgetChoice.of(groups, limits.budget());
        Points gain = choice.moves().stream().map(Move::gain).reduce(Points.ZERO, Points::plus);
        Points effort = choice.moves().stream().map(Move::effort).reduce(Points.ZERO, Points::plus);
        Scores all = round.after(now, choice.moves());
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

    private Plan nothing(UnitScore now, PlanFinding why, Plan.Outcome outcome) {
        ValueBasis basis = round.scores().scheme().ranking().basis();
        Optional<RankedUnit> here = round.ranking().find(now.unit().id());
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
}
