package org.parindex.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Finds the gaps and overlaps of a step table. */
final class StepGaps {

    private StepGaps() {}

    static List<Finding> check(List<Steps.Step> steps, Points maximum, Overlap overlap, Measure measure) {
        String unit = measure.suffix();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            for (int j = i + 1; j < steps.size(); j++) {
                if (steps.get(i).on().overlaps(steps.get(j).on())) {
                    findings.add(overlapping(steps.get(i), steps.get(j), maximum, overlap, unit));
                }
            }
        }
        List<Interval> sorted = steps.stream()
                .map(Steps.Step::on)
                .filter(on -> !on.isEmpty())
                .sorted(byLower())
                .toList();
        findings.addAll(gaps(sorted, measure));
        findings.addAll(StepEnds.check(sorted, measure));
        return findings;
    }

    private static Finding overlapping(
            Steps.Step first, Steps.Step second, Points maximum, Overlap overlap, String unit) {
        boolean equal = first.award().of(maximum).equals(second.award().of(maximum));
        return (equal ? RuleFinding.STEPS_OVERLAP_EQUAL : RuleFinding.STEPS_OVERLAP)
                .at(
                        Place.NOWHERE,
                        "first",
                        first.on().describe(unit),
                        "second",
                        second.on().describe(unit),
                        "order",
                        order(overlap));
    }

    private static Text order(Overlap overlap) {
        return switch (overlap) {
            case FIRST -> Text.of("bậc đứng trước", "the first step");
            case HIGHEST -> Text.of("bậc điểm cao hơn", "the higher award");
            case LOWEST -> Text.of("bậc điểm thấp hơn", "the lower award");
        };
    }

    private static List<Finding> gaps(List<Interval> sorted, Measure measure) {
        String unit = measure.suffix();
        List<Finding> findings = new ArrayList<>();
        Interval reach = null;
        for (Interval next : sorted) {
            if (reach != null && leavesGap(reach, next, measure.isWhole())) {
                findings.add(RuleFinding.STEPS_GAP.at(
                        Place.NOWHERE, "below", reach.describe(unit), "above", next.describe(unit)));
            }
            reach = reach == null || endsLater(next, reach) ? next : reach;
        }
        return findings;
    }

    private static Comparator<Interval> byLower() {
        return (a, b) -> {
            int order = compare(a.lower(), b.lower(), -1);
            return order != 0 ? order : Boolean.compare(b.lowerIncluded(), a.lowerIncluded());
        };
    }

    private static int compare(@Nullable BigDecimal a, @Nullable BigDecimal b, int nullSign) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? nullSign : -nullSign;
        }
        return a.compareTo(b);
    }

    private static boolean endsLater(Interval a, Interval b) {
        int order = compare(a.upper(), b.upper(), 1);
        return order > 0 || (order == 0 && a.upperIncluded());
    }

    private static boolean leavesGap(Interval reach, Interval next, boolean whole) {
        if (reach.upper() == null || next.lower() == null) {
            return false;
        }
        if (whole) {
            return firstAbove(reach, reach.upper()).compareTo(firstOf(next, next.lower())) < 0;
        }
        int order = reach.upper().compareTo(next.lower());
        return order < 0 || (order == 0 && !reach.upperIncluded() && !next.lowerIncluded());
    }

    /** The first whole number behind an interval: between 1–2 and 3–5 days lies no count. */
    private static BigDecimal firstAbove(Interval interval, BigDecimal upper) {
        BigDecimal floor = upper.setScale(0, RoundingMode.FLOOR);
        boolean inside = floor.compareTo(upper) < 0 || interval.upperIncluded();
        return inside ? floor.add(BigDecimal.ONE) : floor;
    }

    private static BigDecimal firstOf(Interval interval, BigDecimal lower) {
        BigDecimal ceiling = lower.setScale(0, RoundingMode.CEILING);
        boolean inside = ceiling.compareTo(lower) > 0 || interval.lowerIncluded();
        return inside ? ceiling : ceiling.add(BigDecimal.ONE);
    }
}
