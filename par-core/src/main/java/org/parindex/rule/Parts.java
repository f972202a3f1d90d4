package org.parindex.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * Several rules whose points are added, or of which the best or the worst counts (R11). Parts share the inputs of the
 * leaf by name.
 *
 * @param combine how the points become one amount
 * @param parts the parts, at least one
 * @param cap the most it gives, or null for no cap
 */
public record Parts(
        Combine combine, List<Part> parts, @Nullable Award cap) implements ScoringRule {

    /**
     * A part with a rule of its own.
     *
     * @param id identity inside the rule
     * @param label the part in words
     * @param maximum maximum of the part, in points
     * @param rule its rule
     * @param nothingArose what the part earns when nothing arose in it; if nothing arose in any part, the policy of the
     *     leaf decides
     */
    public record Part(String id, Text label, BigDecimal maximum, ScoringRule rule, Award nothingArose) {
        /** Refuses null. */
        public Part {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(maximum, "maximum");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(nothingArose, "nothingArose");
        }

        /**
         * A part that has its full points when nothing arose in it.
         *
         * @param id identity inside the rule
         * @param maximum maximum of the part, a decimal
         * @param rule its rule
         * @return the part
         */
        public static Part of(String id, String maximum, ScoringRule rule) {
            return new Part(id, Text.of(id), new BigDecimal(maximum), rule, Award.FULL);
        }

        private Points most() {
            return Points.of(maximum);
        }
    }

    /** Copies the parts. */
    public Parts {
        Objects.requireNonNull(combine, "combine");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A sum of parts needs parts.");
        }
    }

    @Override
    public String kind() {
        return "parts";
    }

    @Override
    public List<Input> inputs() {
        Map<String, Input> inputs = new LinkedHashMap<>();
        parts.forEach(part -> part.rule().inputs().forEach(input -> inputs.putIfAbsent(input.name(), input)));
        return List.copyOf(inputs.values());
    }

    @Override
    public List<Measure> groupMeasures() {
        return parts.stream()
                .flatMap(part -> part.rule().groupMeasures().stream())
                .distinct()
                .toList();
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        List<Points> earned = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Outcome.Invalid invalid = null;
        int nothing = 0;
        for (Part part : parts) {
            Outcome outcome = part.rule().evaluate(in.withMaximum(part.most()), trace);
            if (outcome instanceof Outcome.Value value) {
                earned.add(told(part, value.value(), trace));
            } else if (outcome instanceof Outcome.NothingArose none) {
                nothing++;
                earned.add(toldNothing(part, none, trace));
            } else if (outcome instanceof Outcome.Incomplete incomplete) {
                missing.addAll(incomplete.inputs());
            } else if (outcome instanceof Outcome.Invalid wrong) {
                invalid = wrong;
            }
        }
        if (!missing.isEmpty()) {
            return new Outcome.Incomplete(missing.stream().distinct().toList());
        }
        if (invalid != null) {
            return invalid;
        }
        return nothing == parts.size()
                ? new Outcome.NothingArose(Text.of("mọi phần đều không phát sinh", "nothing arose in any part"))
                : Outcome.of(combined(earned, in.maximum(), trace));
    }

    private static Points told(Part part, Points points, Trace trace) {
        trace.step(() -> Text.fill("phần {0}: {1} điểm", "part {0}: {1} points", part.label(), points.show()), points);
        return points;
    }

    private static Points toldNothing(Part part, Outcome.NothingArose none, Trace trace) {
        Points points = part.nothingArose().of(part.most());
        trace.step(
                () -> Text.fill(
                        "phần {0}: không phát sinh ({1}), {2} điểm",
                        "part {0}: nothing arose ({1}), {2} points", part.label(), none.why(), points.show()),
                points);
        return points;
    }

    private Points combined(List<Points> earned, Points maximum, Trace trace) {
        Points all = earned.stream().reduce(this::combine).orElse(Points.ZERO);
        Points points = cap == null ? all : all.min(cap.of(maximum));
        trace.step(
                () -> word().plus(Text.fill(
                        ": {0}; tính {1} điểm", ": {0}; counts {1} points", all.show(), points.show())),
                points);
        return points;
    }

    private Text word() {
        return switch (combine) {
            case SUM -> Text.of("cộng các phần", "sum of parts");
            case MINIMUM -> Text.of("phần thấp nhất", "lowest part");
            case MAXIMUM -> Text.of("phần cao nhất", "highest part");
        };
    }

    @Override
    public Text describe(Points maximum) {
        Text rows = Text.join(
                " | ",
                parts.stream()
                        .map(part -> part.label().plus(": ").plus(part.rule().describe(part.most())))
                        .toList());
        Text text = word().plus(" — ").plus(rows);
        return cap == null ? text : text.plus(Text.fill("; tối đa {0}", "; at most {0}", cap.describe(maximum)));
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<Finding> findings = new ArrayList<>();
        parts.forEach(part -> findings.addAll(part.rule().check(part.most())));
        findings.addAll(RuleChecks.kindConflicts(parts.stream().flatMap(part -> part.rule().inputs().stream())));
        parts.forEach(part -> findings.addAll(RuleChecks.above(part.label(), part.nothingArose(), part.most())));
        best(maximum).ifPresent(best -> {
            if (best.compareTo(maximum) < 0) {
                findings.add(RuleChecks.unreachable(best, maximum));
            } else if (best.compareTo(maximum) > 0) {
                findings.addAll(RuleChecks.awards(
                        List.of(new RuleChecks.Named(
                                word(), new Award(best.toDecimal().orElse(BigDecimal.ZERO), false))),
                        maximum));
            }
        });
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        Points all = null;
        for (Part part : parts) {
            Optional<Points> best = part.rule().best(part.most());
            if (best.isEmpty()) {
                return cap == null ? Optional.empty() : Optional.of(cap.of(maximum));
            }
            all = all == null ? best.get() : combine(all, best.get());
        }
        return cap == null || all == null ? Optional.ofNullable(all) : Optional.of(all.min(cap.of(maximum)));
    }

    private Points combine(Points a, Points b) {
        return combine == Combine.SUM ? a.plus(b) : combine == Combine.MINIMUM ? a.min(b) : a.max(b);
    }
}
