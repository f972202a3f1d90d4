package org.parindex.rule;

/**
 * A rule of an embedder's own. Implementations must be immutable, give the same result for the same input, and stay
 * free of clocks, files and the default locale.
 */
public non-sealed interface CustomRule extends ScoringRule {

    /**
     * The name under which files refer to the rule; {@link #kind()} is {@code custom}.
     *
     * @return a name that the embedder keeps stable
     */
    String name();

    @Override
    default String kind() {
        return "custom";
    }
}
