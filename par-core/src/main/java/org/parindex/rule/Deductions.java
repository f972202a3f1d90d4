package org.parindex.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A base from which events are deducted (R7): 2 points, each late report −0.25, each report not sent −0.5.
 *
 * @param base what is given without events
 * @param events the kinds of event, at least one
 * @param combine {@code SUM} deducts for all events, {@code MAXIMUM} only for the worst kind
 * @param floor the fewest points, or null where the leaf may fall without end
 */
public record Deductions(
        Award base,
        List<Event> events,
        Combine combine,
        @Nullable Award floor) implements ScoringRule {

    /**
     * A kind of event.
     *
     * @param count name of the count of such events
     * @param label the event in words
     * @param each what one event takes away, zero or more
     */
    public record Event(String count, Text label, Award each) {
        /** Refuses null. */
        public Event {
            Objects.requireNonNull(count, "count");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(each, "each");
        }
    }

    /** Copies the events. */
    public Deductions {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(combine, "combine");
        events = List.copyOf(events);
        if (events.isEmpty() || combine == Combine.MINIMUM) {
            throw new IllegalArgumentException(
                    "Deductions need events, all or the worst of which count (%s).".formatted(combine));
        }
    }

    @Override
    public String kind() {
        return "deductions";
    }

    @Override
    public List<Input> inputs() {
        return events.stream()
                .filter(event -> first(event.count()) == event)
                .map(event -> new Input(event.count(), Input.Kind.COUNT, event.label(), true))
                .toList();
    }

    private Event first(String count) {
        return events.stream()
                .filter(event -> event.count().equals(count))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        FigureReader figures = new FigureReader(in, trace);
        Points deducted = Points.ZERO;
        for (Event event : events) {
            Points count = figures.read(event.count(), Input.Kind.COUNT);
            Points amount = event.each().of(in.maximum()).times(count);
            deducted = combine == Combine.SUM ? deducted.plus(amount) : deducted.max(amount);
            tell(event, count, amount, trace);
        }
        @Nullable Outcome problem = figures.problem();
        return problem != null ? problem : Outcome.of(rest(deducted, in.maximum(), trace));
    }

    private static void tell(Event event, Points count, Points amount, Trace trace) {
        trace.step(
                () -> Text.fill(
                        "{0}: {1} → trừ {2} điểm",
                        "{0}: {1} → {2} points off", event.label(), count.show(), amount.show()),
                amount);
    }

    private Points rest(Points deducted, Points maximum, Trace trace) {
        Points left = base.of(maximum).minus(deducted);
        Points points = floor == null ? left : left.max(floor.of(maximum));
        trace.step(
                () -> Text.fill(
                        "{0} − {1} = {2}; tính {3} điểm",
                        "{0} − {1} = {2}; counts {3} points",
                        base.of(maximum).show(),
                        deducted.show(),
                        left.show(),
                        points.show()),
                points);
        return points;
    }

    @Override
    public Text describe(Points maximum) {
        Text rows = Text.join(
                "; ",
                events.stream()
                        .map(event -> Text.fill(
                                "mỗi {0} trừ {1}",
                                "{1} off for each {0}",
                                event.label(),
                                event.each().describe(maximum)))
                        .toList());
        Text worst = combine == Combine.MAXIMUM
                ? Text.of(" (chỉ tính loại nặng nhất)", " (only the worst kind counts)")
                : Text.EMPTY;
        Text least = floor == null
                ? Text.of("; có thể âm", "; may fall below zero")
                : Text.fill("; không dưới {0}", "; not below {0}", floor.describe(maximum));
        return base.describe(maximum).plus("; ").plus(rows).plus(worst).plus(least);
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<Finding> findings = new ArrayList<>(
                RuleChecks.awards(List.of(new RuleChecks.Named(Text.of("điểm gốc", "base"), base)), maximum));
        if (floor != null) {
            findings.addAll(RuleChecks.above(Text.of("mức sàn", "floor"), floor, maximum));
        }
        for (Event event : events) {
            if (event.each().amount().signum() < 0) {
                findings.add(RuleChecks.wrong(
                        event.count(), event.each().amount(), Text.of("mức trừ phải ≥ 0", "a deduction must be ≥ 0")));
            }
        }
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        Points most = base.of(maximum);
        return Optional.of(floor == null ? most : most.max(floor.of(maximum)));
    }
}
