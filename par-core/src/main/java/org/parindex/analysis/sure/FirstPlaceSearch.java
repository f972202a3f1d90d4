package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.jspecify.annotations.Nullable;

/**
 * Weights nearest to ours under which a unit is first: the least total change subject to "not below any other unit". Only
 * rivals that a solution leaves above the unit enter as constraints, one after the other.
 */
final class FirstPlaceSearch {

    private static final int STEPS = 48;
    private static final int ITERATIONS = 20_000;
    private static final double TOLERANCE = 1e-9;

    private final Subject.DomainParts parts;
    private final double[] low;
    private final double[] high;
    private final int unit;
    private final int domains;
    private final int units;
    private final boolean exact;

    FirstPlaceSearch(Subject.DomainParts parts, double[] low, double[] high, int unit) {
        this.parts = parts;
        this.low = low;
        this.high = high;
        this.unit = unit;
        this.domains = low.length;
        this.units = parts.points()[0].length;
        this.exact = Arrays.stream(parts.maxima())
                .allMatch(row -> Arrays.stream(row).allMatch(maximum -> maximum == row[0]));
    }

    boolean isExact() {
        return exact;
    }

    /** The shares of the domains, or null if none were found. */
    double @Nullable [] nearest() {
        if (exact) {
            return solve(Double.NaN);
        }
        double[] best = null;
        for (double value : candidates()) {
            double[] found = solve(value);
            if (found != null && (best == null || distance(found) < distance(best))) {
                best = found;
            }
        }
        return best;
    }

    /** Values that the first unit may have: its own, and steps between its worst and its best domain. */
    private double[] candidates() {
        double worst = Double.POSITIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        for (int d = 0; d < domains; d++) {
            if (parts.maxima()[d][unit] > 0) {
                double share = parts.points()[d][unit] / parts.maxima()[d][unit];
                worst = Math.min(worst, share);
                best = Math.max(best, share);
            }
        }
        double[] values = new double[STEPS + 2];
        values[0] = value(unit, parts.shares());
        for (int i = 0; i <= STEPS; i++) {
            values[i + 1] = worst + (best - worst) * i / STEPS;
        }
        return values;
    }

    private double distance(double[] shares) {
        double distance = 0;
        for (int d = 0; d < domains; d++) {
            distance += Math.abs(shares[d] - parts.shares()[d]);
        }
        return distance;
    }

    /** The value of a unit under shares of the domains. */
    private double value(int of, double[] shares) {
        double points = 0;
        double maxima = 0;
        for (int d = 0; d < domains; d++) {
            double factor = parts.shares()[d] == 0 ? 0 : shares[d] / parts.shares()[d];
            points += factor * parts.points()[d][of];
            maxima += factor * parts.maxima()[d][of];
        }
        return maxima == 0 ? Double.NEGATIVE_INFINITY : points / maxima;
    }

    /**
     * The nearest shares with every rival at or below the unit; with a value given, the unit at or above it and every rival
     * at or below.
     */
    private double @Nullable [] solve(double value) {
        List<LinearConstraint> constraints = frame();
        if (!Double.isNaN(value)) {
            constraints.add(atLeast(margins(unit, value, 1)));
        }
        Set<Integer> rivals = new TreeSet<>();
        while (true) {
            double[] shares = optimum(constraints);
            if (shares == null) {
                return null;
            }
            int rival = worstRival(shares);
            if (rival < 0 || !rivals.add(rival)) {
                return rival < 0 || isNearlyFirst(shares) ? shares : null;
            }
            constraints.add(atLeast(Double.isNaN(value) ? lead(rival) : margins(rival, value, -1)));
        }
    }

    private boolean isNearlyFirst(double[] shares) {
        double own = value(unit, shares);
        for (int other = 0; other < units; other++) {
            if (value(other, shares) > own + 1e-7 * Math.abs(own)) {
                return false;
            }
        }
        return true;
    }

    private int worstRival(double[] shares) {
        double most = value(unit, shares) * (1 + TOLERANCE);
        int worst = -1;
        for (int other = 0; other < units; other++) {
            double value = other == unit ? Double.NEGATIVE_INFINITY : value(other, shares);
            if (value > most) {
                most = value;
                worst = other;
            }
        }
        return worst;
    }

    /** The points by which a unit exceeds a value, or falls short of it, per share of each domain. */
    private double[] margins(int of, double value, int sign) {
        double[] margins = new double[domains];
        for (int d = 0; d < domains; d++) {
            margins[d] = sign
                    * (parts.points()[d][of] - value * parts.maxima()[d][of])
                    / Math.max(parts.shares()[d], Double.MIN_NORMAL);
        }
        return margins;
    }

    private double[] lead(int rival) {
        double[] lead = new double[domains];
        for (int d = 0; d < domains; d++) {
            lead[d] = (parts.points()[d][unit] - parts.points()[d][rival])
                    / Math.max(parts.shares()[d], Double.MIN_NORMAL);
        }
        return lead;
    }

    /** Shares add up and stay in their ranges; the variables are what is added to and taken from each share of ours. */
    private List<LinearConstraint> frame() {
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] ones = new double[domains];
        Arrays.fill(ones, 1);
        constraints.add(new LinearConstraint(twice(ones), Relationship.EQ, 0));
        for (int d = 0; d < domains; d++) {
            double[] one = new double[domains];
            one[d] = 1;
            constraints.add(new LinearConstraint(twice(one), Relationship.LEQ, high[d] - parts.shares()[d]));
            constraints.add(new LinearConstraint(twice(one), Relationship.GEQ, low[d] - parts.shares()[d]));
        }
        return constraints;
    }

    private static double[] twice(double[] coefficients) {
        double[] both = new double[2 * coefficients.length];
        for (int d = 0; d < coefficients.length; d++) {
            both[d] = coefficients[d];
            both[coefficients.length + d] = -coefficients[d];
        }
        return both;
    }

    /** Coefficients · shares at least zero. */
    private LinearConstraint atLeast(double[] coefficients) {
        double size = Arrays.stream(coefficients).map(Math::abs).max().orElse(1);
        double[] scaled = Arrays.stream(coefficients)
                .map(coefficient -> coefficient / Math.max(size, Double.MIN_NORMAL))
                .toArray();
        double ours = 0;
        for (int d = 0; d < domains; d++) {
            ours += scaled[d] * parts.shares()[d];
        }
        return new LinearConstraint(twice(scaled), Relationship.GEQ, -ours);
    }

    private double @Nullable [] optimum(List<LinearConstraint> constraints) {
        double[] ones = new double[2 * domains];
        Arrays.fill(ones, 1);
        try {
            PointValuePair best = new SimplexSolver(TOLERANCE)
                    .optimize(
                            new MaxIter(ITERATIONS),
                            new LinearObjectiveFunction(ones, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true));
            double[] shares = new double[domains];
            for (int d = 0; d < domains; d++) {
                shares[d] = parts.shares()[d] + best.getPoint()[d] - best.getPoint()[domains + d];
            }
            return shares;
        } catch (NoFeasibleSolutionException none) {
            return null;
        } catch (MathIllegalStateException cycling) {
            throw new IllegalStateException("The weights that make a unit first could not be decided.", cycling);
        }
    }
}
