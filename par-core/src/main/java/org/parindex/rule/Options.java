package org.parindex.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * One option out of several: in time, late, not issued (R1). No option chosen is a missing answer, not zero.
 *
 * @param input name of the input that holds the id of the chosen option, usually {@code option}
 * @param options the options in printed order, at least one
 */
public record Options(String input, List<Option> options) implements ScoringRule {

    /**
     * One option.
     *
     * @param id identity inside the rule
     * @param label the option in words
     * @param award what it is worth; may be below zero
     */
    public record Option(String id, Text label, Award award) {
        /** Refuses null. */
        public Option {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(award, "award");
        }

        /**
         * An option worth points.
         *
         * @param id identity inside the rule
         * @param label the option in words
         * @param points what it is worth, a decimal
         * @return the option
         */
        public static Option of(String id, Text label, String points) {
            return new Option(id, label, Award.points(points));
        }
    }

    /** Copies the options. */
    public Options {
        Objects.requireNonNull(input, "input");
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("A choice needs options (input '%s').".formatted(input));
        }
    }

    /**
     * A choice whose input has the usual name {@code option}.
     *
     * @param options the options
     * @return the rule
     */
    public static Options of(Option... options) {
        return new Options("option", List.of(options));
    }

    @Override
    public String kind() {
        return "options";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.of(input, Input.Kind.CHOICE));
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        String chosen = in.choices().get(input);
        if (chosen == null) {
            return new Outcome.Incomplete(List.of(input));
        }
        for (Option option : options) {
            if (option.id().equals(chosen)) {
                Points points = option.award().of(in.maximum());
                trace.step(() -> Text.fill("{0}: {1} điểm", "{0}: {1} points", option.label(), points.show()), points);
                return Outcome.of(points);
            }
        }
        return unknown(chosen, trace);
    }

    private Outcome unknown(String chosen, Trace trace) {
        Text known = Text.of(String.join(", ", options.stream().map(Option::id).toList()));
        Finding finding = RuleFinding.OPTION_UNKNOWN.at(Place.NOWHERE, "option", chosen, "options", known);
        trace.finding(finding);
        return new Outcome.Invalid(finding.message());
    }

    @Override
    public Text describe(Points maximum) {
        return Text.join(
                "; ",
                options.stream()
                        .map(option ->
                                option.label().plus(": ").plus(option.award().describe(maximum)))
                        .toList());
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<Finding> findings = new ArrayList<>(RuleChecks.awards(named(), maximum));
        Set<String> seen = new HashSet<>();
        for (Option option : options) {
            if (!seen.add(option.id())) {
                findings.add(RuleFinding.DUPLICATE_OPTION.at(Place.NOWHERE, "option", option.id()));
            }
        }
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return RuleChecks.best(named(), maximum);
    }

    private List<RuleChecks.Named> named() {
        return options.stream()
                .map(option -> new RuleChecks.Named(option.label(), option.award()))
                .toList();
    }
}
