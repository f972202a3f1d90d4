package org.parindex.scheme;

import java.util.Objects;
import org.parindex.text.Text;

/**
 * What evidence a leaf asks for.
 *
 * @param required whether an answer that earns points needs at least one piece of evidence
 * @param whenAbsent what happens when required evidence is absent
 * @param what what the set asks for, in words
 */
public record EvidenceRule(boolean required, EvidencePolicy whenAbsent, Text what) {

    /** No evidence is asked for. */
    public static final EvidenceRule NONE = new EvidenceRule(false, EvidencePolicy.WARN, Text.EMPTY);

    /** Refuses null. */
    public EvidenceRule {
        Objects.requireNonNull(whenAbsent, "whenAbsent");
        Objects.requireNonNull(what, "what");
    }

    /**
     * Evidence is required.
     *
     * @param whenAbsent what happens when it is absent
     * @param what what is asked for
     * @return the rule
     */
    public static EvidenceRule required(EvidencePolicy whenAbsent, Text what) {
        return new EvidenceRule(true, whenAbsent, what);
    }
}
