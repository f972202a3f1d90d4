package org.parindex.analysis.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rule.Input;
import org.parindex.rule.WeightedFigure;
import org.parindex.text.Text;

/** The settings of one lever: what an answer may become, and how far that is from the present one. */
record Settings(List<Setting> settings, boolean complete) {

    /** One setting. */
    record Setting(
            Map<String, Points> figures,
            Map<String, String> choices,
            @Nullable Points awarded,
            Text what,
            Points items) {
        static final Setting UNCHANGED = new Setting(Map.of(), Map.of(), null, Text.EMPTY, Points.ZERO);

        Setting with(Setting other) {
            Map<String, Points> allFigures = new TreeMap<>(figures);
            allFigures.putAll(other.figures);
            Map<String, String> allChoices = new TreeMap<>(choices);
            allChoices.putAll(other.choices);
            Text joined = what.isBlank()
                    ? other.what
                    : other.what.isBlank() ? what : what.plus("; ").plus(other.what);
            return new Setting(
                    allFigures,
                    allChoices,
                    other.awarded == null ? awarded : other.awarded,
                    joined,
                    items.plus(other.items));
        }
    }

    private static final int MOST_WHOLE = 400;
    private static final int GRID = 100;
    private static final int SURPLUS = 60;
    private static final Points SMALL = Points.ratio(1, 100);

    static Settings of(Lever lever, Map<String, Points> figures, Map<String, String> choices, Points points) {
        if (lever instanceof Lever.Choice choice) {
            return of(choice, choices.get(choice.input()));
        }
        if (lever instanceof Lever.Figure figure) {
            return of(figure, figures.get(figure.name()));
        }
        return lever instanceof Lever.Shift shift ? of(shift, figures) : of((Lever.Awarded) lever, points);
    }

    private static Settings of(Lever.Choice choice, @Nullable String now) {
        List<Setting> settings = new ArrayList<>();
        choice.options().forEach((id, label) -> {
            if (!id.equals(now)) {
                Text before = now == null
                        ? Text.of("chưa trả lời", "no answer")
                        : choice.options().getOrDefault(now, Text.of(now));
                settings.add(new Setting(
                        Map.of(),
                        Map.of(choice.input(), id),
                        null,
                        before.plus(" → ").plus(label),
                        Points.ZERO));
            }
        });
        return new Settings(settings, true);
    }

    private static Settings of(Lever.Figure figure, @Nullable Points given) {
        Points now = given == null ? Points.ZERO : given;
        TreeSet<Points> values = new TreeSet<>();
        boolean whole = figure.kind() == Input.Kind.COUNT;
        boolean complete = (whole ? counts(figure, now, values) : amounts(figure, now, values)) || figure.stepwise();
        if (figure.most() != null) {
            values.removeIf(value -> value.compareTo(figure.most()) > 0);
        }
        List<Setting> settings = new ArrayList<>();
        values.stream()
                .filter(value -> !value.equals(now) || given == null)
                .filter(value -> value.signum() >= 0 || figure.kind() == Input.Kind.NUMBER)
                .sorted(Comparator.comparing(value -> value.minus(now).abs()))
                .forEach(value -> settings.add(new Setting(
                        Map.of(figure.name(), value),
                        Map.of(),
                        null,
                        Text.of(figure.name() + ": ")
                                .plus(given == null ? Text.of("–") : now.show())
                                .plus(" → ")
                                .plus(value.show()),
                        value.minus(now).abs())));
        return new Settings(settings, complete);
    }

    private static boolean counts(Lever.Figure figure, Points now, TreeSet<Points> values) {
        Points top = figure.most() != null
                ? figure.most()
                : figure.marks().stream().reduce(now.plus(Points.of(SURPLUS)), Points::max);
        Points most = top.floor();
        if (most.compareTo(Points.of(MOST_WHOLE)) <= 0) {
            for (long value = 0; value <= most.numerator().longValueExact(); value++) {
                values.add(Points.of(value));
            }
            return true;
        }
        for (Points mark : figure.marks()) {
            for (int beside = -1; beside <= 2; beside++) {
                values.add(mark.floor().plus(Points.of(beside)));
            }
        }
        values.add(Points.ZERO);
        values.add(most);
        grid(now, most, values);
        grid(now, Points.ZERO, values);
        return false;
    }

    private static void grid(Points from, Points to, TreeSet<Points> values) {
        for (int i = 1; i < GRID; i++) {
            values.add(from.plus(to.minus(from).times(Points.ratio(i, GRID))).floor());
        }
    }

    /** A measured value: where the rule changes, a hundredth beside that, and whole percentages. */
    private static boolean amounts(Lever.Figure figure, Points now, TreeSet<Points> values) {
        for (Points mark : figure.marks()) {
            values.add(mark);
            values.add(mark.plus(SMALL));
            values.add(mark.minus(SMALL));
        }
        if (figure.kind() == Input.Kind.PERCENT) {
            for (int percent = 0; percent <= 100; percent++) {
                values.add(Points.of(percent));
            }
            values.removeIf(value -> value.compareTo(Points.HUNDRED) > 0);
        } else if (!figure.marks().isEmpty()) {
            Points far = figure.marks().get(figure.marks().size() - 1);
            for (int i = 1; i < GRID; i++) {
                values.add(now.plus(far.minus(now).times(Points.ratio(i, GRID))));
            }
        }
        return false;
    }

    /** Respondents who go over from the least favourable answers to the most favourable one. */
    private static Settings of(Lever.Shift shift, Map<String, Points> figures) {
        List<WeightedFigure> sorted = shift.answers().stream()
                .sorted(Comparator.comparing(WeightedFigure::weight))
                .toList();
        WeightedFigure best = sorted.get(sorted.size() - 1);
        Points all = sorted.stream()
                .filter(answer -> answer != best)
                .map(answer -> figures.getOrDefault(answer.figure(), Points.ZERO))
                .reduce(Points.ZERO, Points::plus);
        long most = all.floor().numerator().longValueExact();
        long step = Math.max(1, most / GRID);
        List<Setting> settings = new ArrayList<>();
        for (long moved = step; moved <= most; moved += step) {
            Map<String, Points> changed = new LinkedHashMap<>();
            Points left = Points.of(moved);
            for (WeightedFigure answer : sorted.subList(0, sorted.size() - 1)) {
                Points here = figures.getOrDefault(answer.figure(), Points.ZERO);
                Points taken = here.min(left);
                changed.put(answer.figure(), here.minus(taken));
                left = left.minus(taken);
            }
            changed.put(
                    best.figure(),
                    figures.getOrDefault(best.figure(), Points.ZERO).plus(Points.of(moved)));
            settings.add(new Setting(
                    changed,
                    Map.of(),
                    null,
                    Text.fill("{0} phiếu chuyển sang “{1}”", "{0} answers turn to “{1}”", moved, best.figure()),
                    Points.of(moved)));
        }
        return new Settings(settings, step == 1);
    }

    /** Points by hand: in the steps of the rule, or by quarters of what is left. */
    private static Settings of(Lever.Awarded awarded, Points now) {
        Points left = awarded.highest().minus(now);
        Points step = awarded.step().signum() > 0 ? Points.of(awarded.step()) : left.dividedBy(Points.of(4));
        List<Setting> settings = new ArrayList<>();
        for (Points to = now.plus(step);
                step.signum() > 0 && to.compareTo(awarded.highest()) <= 0 && settings.size() < MOST_WHOLE;
                to = to.plus(step)) {
            settings.add(new Setting(
                    Map.of(),
                    Map.of(),
                    to,
                    Text.of("điểm chấm: ", "points: ")
                            .plus(now.show())
                            .plus(" → ")
                            .plus(to.show()),
                    Points.ZERO));
        }
        return new Settings(settings, awarded.step().signum() > 0);
    }
}
