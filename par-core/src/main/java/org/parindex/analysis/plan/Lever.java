package org.parindex.analysis.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rule.ByAttribute;
import org.parindex.rule.Compare;
import org.parindex.rule.Condition;
import org.parindex.rule.CustomRule;
import org.parindex.rule.Deductions;
import org.parindex.rule.ExternalPoints;
import org.parindex.rule.Formula;
import org.parindex.rule.Gate;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.Judged;
import org.parindex.rule.Ladder;
import org.parindex.rule.Linear;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Partial;
import org.parindex.rule.Parts;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.SurveyRate;
import org.parindex.rule.Target;
import org.parindex.rule.WeightedFigure;
import org.parindex.rule.ZeroEvent;
import org.parindex.text.Text;

/** What a unit can change about the answer to a leaf. Wholes, targets and references are given and are no levers. */
sealed interface Lever {

    /** One of several options. */
    record Choice(String input, Map<String, Text> options) implements Lever {}

    /** A figure; marks are values at which its rule changes, and in a stepwise rule nothing changes between them. */
    record Figure(String name, Input.Kind kind, @Nullable Points most, List<Points> marks, boolean stepwise)
            implements Lever {}

    /** Respondents who would answer better. */
    record Shift(List<WeightedFigure> answers) implements Lever {}

    /** Points given by hand, in steps; zero for any value. */
    record Awarded(Points highest, BigDecimal step) implements Lever {}

    /** The levers of a rule, each input once. */
    static List<Lever> of(ScoringRule rule, Map<String, Points> figures) {
        Finder finder = new Finder(figures);
        finder.rule(rule);
        List<Lever> levers = new ArrayList<>(finder.choices.values());
        finder.figures.forEach((name, found) -> levers.add(
                new Figure(name, found.kind, found.most, found.marks.stream().toList(), found.stepwise)));
        levers.addAll(finder.others);
        return levers;
    }

    /** Walks a rule. */
    final class Finder {

        /** A figure with the marks that all parts of the rule set on it. */
        private static final class Found {
            private final Input.Kind kind;
            private @Nullable Points most;
            private boolean stepwise = true;
            private final TreeSet<Points> marks = new TreeSet<>();

            private Found(Input.Kind kind) {
                this.kind = kind;
            }
        }

        private static final int LADDER_STEPS = 100;

        private final Map<String, Points> given;
        private final Map<String, Choice> choices = new TreeMap<>();
        private final Map<String, Found> figures = new TreeMap<>();
        private final List<Lever> others = new ArrayList<>();
        /** Whether the rule that is walked changes only at its marks. */
        private boolean stepwise;

        private Finder(Map<String, Points> given) {
            this.given = given;
        }

        private void rule(ScoringRule rule) {
            stepwise = rule instanceof Steps
                    || rule instanceof ZeroEvent
                    || rule instanceof Target
                    || rule instanceof Compare
                    || (rule instanceof Ladder ladder && ladder.partial() == Partial.FLOOR);
            if (rule instanceof Options options) {
                Map<String, Text> labels = new LinkedHashMap<>();
                options.options().forEach(option -> labels.put(option.id(), option.label()));
                choices.put(options.input(), new Choice(options.input(), labels));
            } else if (rule instanceof Parts parts) {
                parts.parts().forEach(part -> rule(part.rule()));
            } else if (rule instanceof Gate gate) {
                condition(gate.condition());
                rule(gate.then());
            } else if (rule instanceof ByAttribute cases) {
                cases.cases().values().forEach(this::rule);
                if (cases.otherwise() != null) {
                    rule(cases.otherwise());
                }
            } else if (rule instanceof Judged judged) {
                others.add(new Awarded(Points.of(judged.highest()), judged.step()));
            } else if (rule instanceof Formula || rule instanceof CustomRule) {
                rule.inputs().stream()
                        .filter(input -> input.kind() != Input.Kind.CHOICE)
                        .forEach(input -> figure(input.name(), input.kind(), List.of()));
            } else {
                counted(rule);
                measured(rule);
            }
        }

        private void counted(ScoringRule rule) {
            if (rule instanceof PerItem items) {
                figure(items.count(), Input.Kind.COUNT, List.of());
            } else if (rule instanceof Deductions deductions) {
                deductions.events().forEach(event -> figure(event.count(), Input.Kind.COUNT, List.of(Points.ZERO)));
            } else if (rule instanceof ZeroEvent zero) {
                figure(zero.count(), Input.Kind.COUNT, List.of(Points.ZERO));
            } else if (rule instanceof Target target) {
                figure(target.actual(), target.figures(), known(target.target()));
            } else if (rule instanceof Compare compare) {
                List<Points> marks = new ArrayList<>(known(compare.reference()));
                known(compare.reference()).forEach(mark -> {
                    marks.add(mark.plus(Points.ONE));
                    marks.add(mark.minus(Points.ONE));
                });
                figure(compare.current(), compare.figures(), marks);
            } else if (rule instanceof ExternalPoints external) {
                figure(external.figure(), Input.Kind.AMOUNT, List.of(Points.of(external.outOf())));
            }
        }

        private void measured(ScoringRule rule) {
            if (rule instanceof Steps steps) {
                List<Points> marks = new ArrayList<>();
                steps.steps().forEach(step -> marks.addAll(bounds(step.on())));
                measure(steps.measure(), marks);
            } else if (rule instanceof Proportional part) {
                List<Points> marks = new ArrayList<>(List.of(Points.of(part.fullAt())));
                marks.addAll(part.from() == null ? List.of() : bounds(part.from()));
                measure(part.measure(), marks);
            } else if (rule instanceof SurveyRate rate) {
                List<Points> marks = new ArrayList<>(List.of(Points.of(rate.fullAt())));
                marks.addAll(rate.from() == null ? List.of() : bounds(rate.from()));
                measure(rate.rate(), marks);
            } else if (rule instanceof Linear linear) {
                measure(
                        linear.measure(),
                        linear.knots().stream()
                                .map(knot -> Points.of(knot.at()))
                                .toList());
            } else if (rule instanceof Ladder ladder) {
                List<Points> marks = new ArrayList<>();
                for (int i = 0; i <= LADDER_STEPS; i++) {
                    marks.add(Points.of(ladder.start())
                            .plus(Points.of(ladder.increment()).times(Points.of(i))));
                }
                measure(ladder.measure(), marks);
            }
        }

        private void condition(Condition condition) {
            stepwise = true;
            if (condition instanceof Condition.Compares compares) {
                measure(compares.measure(), bounds(compares.in()));
            } else if (condition instanceof Condition.Chosen chosen) {
                choices.putIfAbsent(
                        chosen.input(), new Choice(chosen.input(), Map.of(chosen.option(), Text.of(chosen.option()))));
            } else if (condition instanceof Condition.All all) {
                all.conditions().forEach(this::condition);
            } else if (condition instanceof Condition.Any any) {
                any.conditions().forEach(this::condition);
            }
        }

        private static List<Points> bounds(Interval interval) {
            List<Points> bounds = new ArrayList<>();
            if (interval.lower() != null) {
                bounds.add(Points.of(interval.lower()));
            }
            if (interval.upper() != null) {
                bounds.add(Points.of(interval.upper()));
            }
            return bounds;
        }

        private List<Points> known(String figure) {
            Points value = given.get(figure);
            return value == null ? List.of() : List.of(value);
        }

        private void measure(Measure measure, List<Points> marks) {
            if (measure instanceof Measure.Figure figure) {
                figure(figure.name(), figure.kind(), marks);
            } else if (measure instanceof Measure.Share share) {
                share(share, marks);
            } else if (measure instanceof Measure.Complement complement) {
                measure(
                        complement.of(),
                        marks.stream().map(Points.HUNDRED::minus).toList());
            } else if (measure instanceof Measure.Change change) {
                List<Points> values = new ArrayList<>();
                for (Points reference : known(change.reference())) {
                    for (Points mark : marks) {
                        Points share = reference.times(mark).dividedBy(Points.HUNDRED);
                        values.add(reference.plus(share));
                        values.add(reference.minus(share));
                    }
                }
                figure(change.current(), change.kind(), values);
            } else if (measure instanceof Measure.WeightedMean mean) {
                others.add(new Shift(mean.answers()));
            }
        }

        private void share(Measure.Share share, List<Points> marks) {
            Points whole = given.get(share.whole());
            if (whole == null) {
                return;
            }
            Points base =
                    share.excluded() == null ? whole : whole.minus(given.getOrDefault(share.excluded(), Points.ZERO));
            Points parts = share.parts().stream()
                    .map(part -> given.getOrDefault(part.figure(), Points.ZERO))
                    .reduce(Points.ZERO, Points::plus);
            for (WeightedFigure part : share.parts()) {
                Points own = given.getOrDefault(part.figure(), Points.ZERO);
                Points others0 = parts.minus(own);
                List<Points> values = marks.stream()
                        .map(mark -> base.times(mark).dividedBy(Points.HUNDRED).minus(others0))
                        .toList();
                Found found = figure(part.figure(), share.kind(), values);
                if (!share.mayExceed()) {
                    found.most = base.minus(others0).max(own);
                }
            }
        }

        private Found figure(String name, Input.Kind kind, List<Points> marks) {
            Found found = figures.computeIfAbsent(name, key -> new Found(kind));
            found.stepwise &= stepwise;
            found.marks.addAll(marks);
            return found;
        }
    }
}
