package org.parindex.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

/** The search against all choices, and its relaxation against the simplex method. */
class KnapsackTest {

    private static List<List<Knapsack.Item>> groups(Random random, int groups, int items) {
        List<List<Knapsack.Item>> all = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            List<Knapsack.Item> group = new ArrayList<>();
            for (int j = 0; j < 1 + random.nextInt(items); j++) {
                group.add(new Knapsack.Item(1 + random.nextInt(40), random.nextInt(50)));
            }
            all.add(group);
        }
        return all;
    }

    private static long bruteForce(List<List<Knapsack.Item>> groups, int from, long need) {
        if (need <= 0) {
            return 0;
        }
        if (from == groups.size()) {
            return Long.MAX_VALUE / 2;
        }
        long best = bruteForce(groups, from + 1, need);
        for (Knapsack.Item item : groups.get(from)) {
            best = Math.min(best, item.effort() + bruteForce(groups, from + 1, need - item.gain()));
        }
        return best;
    }

    @Test
    void equals_the_search_through_all_choices() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<List<Knapsack.Item>> groups = groups(random, 6, 5);
            long need = 1 + random.nextInt(150);
            long expected = bruteForce(groups, 0, need);
            Knapsack.Result result = Knapsack.cheapest(groups, need);
            assertThat(result.isFound()).as("seed %d", seed).isEqualTo(expected < Long.MAX_VALUE / 2);
            if (result.isFound()) {
                assertThat(result.effort()).as("seed %d", seed).isEqualTo(expected);
                assertThat(result.bound()).as("seed %d", seed).isEqualTo(expected);
                long gain = 0;
                long effort = 0;
                for (int i = 0; i < groups.size(); i++) {
                    if (result.chosen()[i] >= 0) {
                        gain += groups.get(i).get(result.chosen()[i]).gain();
                        effort += groups.get(i).get(result.chosen()[i]).effort();
                    }
                }
                assertThat(gain).isGreaterThanOrEqualTo(need);
                assertThat(effort).isEqualTo(result.effort());
            }
        }
    }

    @Test
    void the_relaxation_is_the_linear_programme_rounded_down() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<List<Knapsack.Item>> groups = groups(random, 8, 6);
            long need = 20 + random.nextInt(100);
            Knapsack.Result result = Knapsack.cheapest(groups, need);
            if (result.isFound()) {
                double simplex = simplex(groups, need);
                assertThat((double) result.relaxed()).as("seed %d", seed).isBetween(simplex - 1.000001, simplex + 1e-6);
            }
        }
    }

    @Test
    void the_mixed_bound_lies_between_relaxation_and_answer() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<List<Knapsack.Item>> groups = groups(random, 8, 6);
            Knapsack.Result result = Knapsack.cheapest(groups, 60);
            if (result.isFound()) {
                long mixed = Knapsack.bound(groups.subList(0, 5), groups.subList(5, 8), 60, result.effort());
                assertThat(mixed).as("seed %d", seed).isBetween(result.relaxed(), result.effort());
                assertThat(Knapsack.bound(groups, List.of(), 60, result.effort()))
                        .isEqualTo(result.effort());
            }
        }
    }

    private static double simplex(List<List<Knapsack.Item>> groups, long need) {
        int variables = groups.stream().mapToInt(List::size).sum();
        double[] efforts = new double[variables];
        double[] gains = new double[variables];
        List<LinearConstraint> constraints = new ArrayList<>();
        int at = 0;
        for (List<Knapsack.Item> group : groups) {
            double[] one = new double[variables];
            for (Knapsack.Item item : group) {
                efforts[at] = item.effort();
                gains[at] = item.gain();
                one[at++] = 1;
            }
            constraints.add(new LinearConstraint(one, Relationship.LEQ, 1));
        }
        constraints.add(new LinearConstraint(gains, Relationship.GEQ, need));
        double[] point = new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(efforts, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true))
                .getPoint();
        double sum = 0;
        for (int i = 0; i < variables; i++) {
            sum += efforts[i] * point[i];
        }
        return sum;
    }

    @Test
    void large_problems_are_solved_or_bounded() {
        List<List<Knapsack.Item>> groups = groups(new Random(7), 90, 60);
        long most = groups.stream()
                .mapToLong(group ->
                        group.stream().mapToLong(Knapsack.Item::gain).max().orElse(0))
                .sum();
        Knapsack.Result result = Knapsack.cheapest(groups, most * 2 / 3);
        assertThat(result.bound()).isLessThanOrEqualTo(result.effort()).isGreaterThanOrEqualTo(result.relaxed());
        assertThat(Arrays.stream(result.chosen()).filter(one -> one >= 0).count())
                .isPositive();
    }
}
