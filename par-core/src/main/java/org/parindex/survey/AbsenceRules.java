package org.parindex.survey;

import java.util.Objects;

/**
 * What the five kinds of absent answer do. No text that could be read says it, so a method must.
 *
 * @param blank left empty
 * @param notAsked not asked because of a filter
 * @param notExperienced never had the experience
 * @param dontKnow does not know
 * @param refused does not want to answer
 */
public record AbsenceRules(
        AbsenceRule blank,
        AbsenceRule notAsked,
        AbsenceRule notExperienced,
        AbsenceRule dontKnow,
        AbsenceRule refused) {

    /** All left out: the figure is that of those who answered. */
    public static final AbsenceRules ALL_OUT =
            new AbsenceRules(AbsenceRule.OUT, AbsenceRule.OUT, AbsenceRule.OUT, AbsenceRule.OUT, AbsenceRule.OUT);

    /** Refuses null. */
    public AbsenceRules {
        Objects.requireNonNull(blank, "blank");
        Objects.requireNonNull(notAsked, "notAsked");
        Objects.requireNonNull(notExperienced, "notExperienced");
        Objects.requireNonNull(dontKnow, "dontKnow");
        Objects.requireNonNull(refused, "refused");
    }

    /**
     * The same rules with another for "don't know".
     *
     * @param rule what "don't know" does
     * @return the rules
     */
    public AbsenceRules withDontKnow(AbsenceRule rule) {
        return new AbsenceRules(blank, notAsked, notExperienced, rule, refused);
    }

    /**
     * The same rules with another for what was left empty.
     *
     * @param rule what a blank does
     * @return the rules
     */
    public AbsenceRules withBlank(AbsenceRule rule) {
        return new AbsenceRules(rule, notAsked, notExperienced, dontKnow, refused);
    }

    AbsenceRule of(Absence absence) {
        return switch (absence) {
            case BLANK -> blank;
            case NOT_ASKED -> notAsked;
            case NOT_EXPERIENCED -> notExperienced;
            case DONT_KNOW -> dontKnow;
            case REFUSED -> refused;
        };
    }
}
