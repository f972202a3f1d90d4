package org.parindex.score;

import org.parindex.assessment.Assessments;
import org.parindex.scheme.Scheme;

/**
 * Scores assessments by a scheme. Immutable; one scorer may serve all threads.
 *
 * <p>The same assessments give the same scores whatever the order of units, the locale, or the number of threads. Data
 * problems become findings of the result; nothing is thrown for them.
 */
public final class Scorer {

    /** Version of the engine; part of the fingerprint of every result. */
    public static final String ENGINE_VERSION = "0.1.0";

    private final CompiledScheme compiled;

    private Scorer(CompiledScheme compiled) {
        this.compiled = compiled;
    }

    /**
     * A scorer for a scheme. The scheme is compiled once.
     *
     * @param scheme the scheme; one with circular references scores the leaves in the circle as missing, see
     *     {@link org.parindex.scheme.SchemeCheck}
     * @return the scorer
     */
    public static Scorer of(Scheme scheme) {
        return new Scorer(CompiledScheme.of(scheme));
    }

    /**
     * The scheme.
     *
     * @return the scheme
     */
    public Scheme scheme() {
        return compiled.scheme();
    }

    /**
     * Scores all units at all stages that occur, and at the end of the round.
     *
     * @param assessments the answers
     * @return the scores, with every finding
     */
    public Scores score(Assessments assessments) {
        return Scores.compute(compiled, assessments);
    }
}
