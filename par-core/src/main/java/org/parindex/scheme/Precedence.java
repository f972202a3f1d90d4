package org.parindex.scheme;

/** Which counts where an answer has both figures and awarded points. A difference is a finding in any case. */
public enum Precedence {
    /** The awarded points: the decision of a person holds. */
    AWARDED,
    /** The points that the rule makes of the figures. */
    RULE
}
