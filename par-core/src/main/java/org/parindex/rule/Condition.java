package org.parindex.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** A condition on the inputs of a leaf. Its outcome is 1 where it holds and 0 where it does not. */
public sealed interface Condition {

    /**
     * What it asks for.
     *
     * @return the inputs
     */
    List<Input> inputs();

    /**
     * Whether it holds for one unit.
     *
     * @param input what is known of the unit
     * @param trace takes findings, and the steps if wanted
     * @return 1 or 0 as a value, or why that cannot be said
     */
    Outcome holds(RuleInput input, Trace trace);

    /**
     * The condition in words.
     *
     * @return the words
     */
    Text describe();

    private static Outcome of(boolean holds) {
        return Outcome.of(holds ? Points.ONE : Points.ZERO);
    }

    /**
     * A measure lies in an interval.
     *
     * @param measure the measure
     * @param in the values for which the condition holds
     */
    record Compares(Measure measure, Interval in) implements Condition {
        /** Refuses null. */
        public Compares {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(in, "in");
        }

        @Override
        public List<Input> inputs() {
            return measure.inputs();
        }

        @Override
        public Outcome holds(RuleInput input, Trace trace) {
            Outcome measured = measure.value(input, trace);
            return measured instanceof Outcome.Value value ? of(in.contains(value.value())) : measured;
        }

        @Override
        public Text describe() {
            return measure.describe().plus(" ").plus(in.describe(measure.suffix()));
        }
    }

    /**
     * An option was chosen.
     *
     * @param input name of the input
     * @param option id of the option
     */
    record Chosen(String input, String option) implements Condition {
        @Override
        public List<Input> inputs() {
            return List.of(Input.of(input, Input.Kind.CHOICE));
        }

        @Override
        public Outcome holds(RuleInput in, Trace trace) {
            String chosen = in.choices().get(input);
            return chosen == null ? new Outcome.Incomplete(List.of(input)) : of(chosen.equals(option));
        }

        @Override
        public Text describe() {
            return Text.of(input + " = " + option);
        }
    }

    /**
     * All conditions hold.
     *
     * @param conditions the conditions, at least one
     */
    record All(List<Condition> conditions) implements Condition {
        /** Copies the conditions. */
        public All {
            conditions = nonEmpty(conditions);
        }

        @Override
        public List<Input> inputs() {
            return inputsOf(conditions);
        }

        @Override
        public Outcome holds(RuleInput input, Trace trace) {
            return combine(conditions, Points.ZERO, input, trace);
        }

        @Override
        public Text describe() {
            return joined(conditions, Text.of(" và ", " and "));
        }
    }

    /**
     * At least one condition holds.
     *
     * @param conditions the conditions, at least one
     */
    record Any(List<Condition> conditions) implements Condition {
        /** Copies the conditions. */
        public Any {
            conditions = nonEmpty(conditions);
        }

        @Override
        public List<Input> inputs() {
            return inputsOf(conditions);
        }

        @Override
        public Outcome holds(RuleInput input, Trace trace) {
            return combine(conditions, Points.ONE, input, trace);
        }

        @Override
        public Text describe() {
            return joined(conditions, Text.of(" hoặc ", " or "));
        }
    }

    /**
     * A condition does not hold.
     *
     * @param condition the condition
     */
    record Not(Condition condition) implements Condition {
        /** Refuses null. */
        public Not {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public List<Input> inputs() {
            return condition.inputs();
        }

        @Override
        public Outcome holds(RuleInput input, Trace trace) {
            Outcome inner = condition.holds(input, trace);
            return inner instanceof Outcome.Value value ? of(value.value().isZero()) : inner;
        }

        @Override
        public Text describe() {
            return Text.of("không (", "not (").plus(condition.describe()).plus(")");
        }
    }

    private static List<Condition> nonEmpty(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("A joined condition needs conditions.");
        }
        return List.copyOf(conditions);
    }

    private static List<Input> inputsOf(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.inputs().stream())
                .distinct()
                .toList();
    }

    /** One condition with the deciding value decides, whatever the others lack; otherwise all must be known. */
    private static Outcome combine(List<Condition> conditions, Points deciding, RuleInput input, Trace trace) {
        List<String> missing = new ArrayList<>();
        Outcome other = null;
        for (Condition condition : conditions) {
            Outcome outcome = condition.holds(input, trace);
            if (outcome.equals(Outcome.of(deciding))) {
                return outcome;
            }
            if (outcome instanceof Outcome.Incomplete incomplete) {
                missing.addAll(incomplete.inputs());
            } else if (!(outcome instanceof Outcome.Value)) {
                other = outcome;
            }
        }
        if (!missing.isEmpty()) {
            return new Outcome.Incomplete(missing.stream().distinct().toList());
        }
        return other == null ? Outcome.of(Points.ONE.minus(deciding)) : other;
    }

    private static Text joined(List<Condition> conditions, Text word) {
        Text all = conditions.get(0).describe();
        for (Condition condition : conditions.subList(1, conditions.size())) {
            all = all.plus(word).plus(condition.describe());
        }
        return all;
    }
}
