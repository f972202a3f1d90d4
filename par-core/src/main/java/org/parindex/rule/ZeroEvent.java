package org.parindex.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * All or nothing (R7): the award if nothing happened, another if anything did.
 *
 * @param count name of the count of events
 * @param label the event in words
 * @param none what no event earns, usually the maximum
 * @param any what one event or more earns, usually nothing
 */
public record ZeroEvent(String count, Text label, Award none, Award any) implements ScoringRule {

    /** Refuses null. */
    public ZeroEvent {
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(none, "none");
        Objects.requireNonNull(any, "any");
    }

    @Override
    public String kind() {
        return "zero-event";
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input(count, Input.Kind.COUNT, label, true));
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        FigureReader figures = new FigureReader(in, trace);
        Points events = figures.read(count, Input.Kind.COUNT);
        @Nullable Outcome problem = figures.problem();
        if (problem != null) {
            return problem;
        }
        Points points = (events.isZero() ? none : any).of(in.maximum());
        trace.step(
                () -> Text.fill("{0}: {1} → {2} điểm", "{0}: {1} → {2} points", label, events.show(), points.show()),
                points);
        return Outcome.of(points);
    }

    @Override
    public Text describe(Points maximum) {
        return Text.fill(
                "không có {0}: {1}; có: {2}",
                "no {0}: {1}; any: {2}", label, none.describe(maximum), any.describe(maximum));
    }

    @Override
    public List<Finding> check(Points maximum) {
        return RuleChecks.awards(named(), maximum);
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return RuleChecks.best(named(), maximum);
    }

    private List<RuleChecks.Named> named() {
        return List.of(
                new RuleChecks.Named(Text.of("không có", "none"), none),
                new RuleChecks.Named(Text.of("có", "any"), any));
    }
}
