package org.parindex.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A formula over named figures with ordered branches (R17): the first branch whose condition holds gives the points.
 *
 * <p>Expressions know numbers, the names of the figures, {@code MAX_POINTS}, {@code + - * / ^}, comparisons,
 * {@code && || !}, {@code IF MIN MAX ABS FLOOR CEILING} and {@code ROUND(x, places)} (half up); nothing else. They are
 * computed exactly, without rounding. Division by zero means that nothing arose. A figure that is not required may be missing as long as no branch
 * taken needs it. At most 500 characters each.
 *
 * @param figures the figures it uses
 * @param branches the branches in order, at least one
 * @param floor the fewest points, or null
 * @param cap the most points, or null
 */
public record Formula(
        List<Input> figures,
        List<Branch> branches,
        @Nullable Award floor,
        @Nullable Award cap) implements ScoringRule {

    /** The name of the maximum of the leaf inside an expression. */
    public static final String MAX_POINTS = "MAX_POINTS";

    /**
     * One branch.
     *
     * @param condition when it holds; empty for always
     * @param points what it gives
     */
    public record Branch(String condition, String points) {
        /** Refuses null. */
        public Branch {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(points, "points");
        }
    }

    /** Copies the lists. */
    public Formula {
        figures = List.copyOf(figures);
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("A formula needs a branch.");
        }
    }

    @Override
    public String kind() {
        return "formula";
    }

    @Override
    public List<Input> inputs() {
        return figures;
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        FigureReader reader = new FigureReader(in, trace);
        Map<String, Points> values = new HashMap<>();
        figures.stream()
                .filter(figure -> figure.required() || in.figures().containsKey(figure.name()))
                .forEach(figure -> values.put(figure.name(), reader.read(figure.name(), figure.kind())));
        values.put(MAX_POINTS, in.maximum());
        Outcome problem = reader.problem();
        return problem != null ? problem : branch(values, in.maximum(), trace);
    }

    private Outcome branch(Map<String, Points> values, Points maximum, Trace trace) {
        try {
            for (Branch branch : branches) {
                if (branch.condition().isBlank()
                        || !compute(branch.condition(), values).isZero()) {
                    return Outcome.of(result(branch, values, maximum, trace));
                }
            }
        } catch (FormulaException refused) {
            return refused.outcome() instanceof Outcome.Invalid
                    ? invalid(
                            RuleFinding.FORMULA_INVALID.at(
                                    Place.NOWHERE, "formula", describe(maximum), "why", refused.text()),
                            trace)
                    : refused.outcome();
        }
        return invalid(RuleFinding.FORMULA_NO_BRANCH.at(Place.NOWHERE), trace);
    }

    private static Outcome invalid(Finding finding, Trace trace) {
        trace.finding(finding);
        return new Outcome.Invalid(finding.message());
    }

    private Points compute(String expression, Map<String, Points> values) {
        return FormulaProgram.of(expression, names()).compute(values);
    }

    private Points result(Branch branch, Map<String, Points> values, Points maximum, Trace trace) {
        Points raw = compute(branch.points(), values);
        Points least = floor == null ? raw : raw.max(floor.of(maximum));
        Points points = cap == null ? least : least.min(cap.of(maximum));
        trace.step(() -> Text.fill("{0} = {1}", "{0} = {1}", told(branch), raw.show()), raw);
        if (!points.equals(raw)) {
            trace.step(() -> Text.fill("giới hạn: {0} điểm", "limited: {0} points", points.show()), points);
        }
        return points;
    }

    private static Text told(Branch branch) {
        return branch.condition().isBlank()
                ? Text.of(branch.points())
                : Text.fill("vì {0}: {1}", "since {0}: {1}", branch.condition(), branch.points());
    }

    @Override
    public Text describe(Points maximum) {
        Text rows = Text.join("; ", branches.stream().map(Formula::described).toList());
        Text least =
                floor == null ? Text.EMPTY : Text.fill("; không dưới {0}", "; not below {0}", floor.describe(maximum));
        return cap == null
                ? rows.plus(least)
                : rows.plus(least).plus(Text.fill("; tối đa {0}", "; at most {0}", cap.describe(maximum)));
    }

    private static Text described(Branch branch) {
        return branch.condition().isBlank()
                ? Text.of(branch.points())
                : Text.fill("nếu {0}: {1}", "if {0}: {1}", branch.condition(), branch.points());
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<String> names = names();
        List<Finding> findings = new ArrayList<>();
        if (names.stream().distinct().count() < names.size()) {
            findings.add(RuleChecks.wrong(
                    "figures", String.join(", ", names), Text.of("tên bị trùng", "a name is used twice")));
        }
        for (Branch branch : branches) {
            if (!branch.condition().isBlank()) {
                checkOne(branch.condition(), names, findings);
            }
            checkOne(branch.points(), names, findings);
        }
        return findings;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(figures.stream().map(Input::name).toList());
        names.add(MAX_POINTS);
        return names;
    }

    private static void checkOne(String expression, List<String> names, List<Finding> findings) {
        try {
            FormulaProgram.of(expression, names);
        } catch (FormulaException refused) {
            String shown = expression.length() > 80 ? expression.substring(0, 80) + "…" : expression;
            findings.add(RuleFinding.FORMULA_INVALID.at(Place.NOWHERE, "formula", shown, "why", refused.text()));
        }
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return cap == null ? Optional.empty() : Optional.of(cap.of(maximum));
    }
}
