package org.parindex.rule;

import java.util.List;
import java.util.Objects;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * What a rule or a measure comes to for one unit. Only {@link Value} is a number; the other three leave it to the
 * policies of the scheme what the leaf earns.
 */
public sealed interface Outcome {

    /**
     * A number: points of a rule, or the value of a measure.
     *
     * @param value the exact value
     */
    record Value(Points value) implements Outcome {
        /** Refuses null. */
        public Value {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * There was nothing to do, as with 0 of 0 dossiers: the policy "nothing arose" decides.
     *
     * @param why what was nought
     */
    record NothingArose(Text why) implements Outcome {}

    /**
     * Inputs are missing: the policy "missing" decides.
     *
     * @param inputs names of the inputs that are missing
     */
    record Incomplete(List<String> inputs) implements Outcome {
        /** Copies the names. */
        public Incomplete {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * The inputs contradict themselves; the trace holds the finding. The policy "missing" decides.
     *
     * @param why what is wrong
     */
    record Invalid(Text why) implements Outcome {}

    /**
     * A number.
     *
     * @param value the exact value
     * @return the outcome
     */
    static Outcome of(Points value) {
        return new Value(value);
    }
}
