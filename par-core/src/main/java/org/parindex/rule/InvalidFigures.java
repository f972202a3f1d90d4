package org.parindex.rule;

/** What happens when figures contradict themselves, such as a part above its whole. There is a finding in any case. */
public enum InvalidFigures {
    /** The leaf counts as not answered; the policy "missing" decides. */
    TREAT_AS_MISSING,
    /** The value is brought back to its limit: a part counts as its whole, a negative count as 0. */
    CAP,
    /** The figures are taken as they stand. */
    KEEP
}
