package org.parindex.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Source;

/**
 * The answer of a unit, or the decision of its appraisers, for one node at one stage.
 *
 * @param claim what it says
 * @param evidence the documents that prove it
 * @param remark explanation, reason of an appraiser, or any other note; may be empty
 * @param by who gave it; may be empty
 * @param on the day it was given, or null
 * @param source where it was read, or null
 */
public record Answer(
        Claim claim,
        List<Evidence> evidence,
        String remark,
        String by,
        @Nullable LocalDate on,
        @Nullable Source source) {

    private static final Answer MISSING = of(new Claim.Missing());

    /** Copies the evidence. */
    public Answer {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(by, "by");
        evidence = List.copyOf(evidence);
    }

    /**
     * An answer with nothing but its claim.
     *
     * @param claim what it says
     * @return the answer
     */
    public static Answer of(Claim claim) {
        return new Answer(claim, List.of(), "", "", null, null);
    }

    /**
     * Awarded points.
     *
     * @param points a decimal such as {@code "1.35"}
     * @return the answer
     */
    public static Answer points(String points) {
        return of(new Claim.Given(Map.of(), Map.of(), new BigDecimal(points)));
    }

    /**
     * One figure.
     *
     * @param name name of the input
     * @param value a decimal such as {@code "27"}
     * @return the answer; more may be added by {@link #andFigure}
     */
    public static Answer figure(String name, String value) {
        return of(new Claim.Given(Map.of(name, new BigDecimal(value)), Map.of(), null));
    }

    /**
     * Figures.
     *
     * @param figures the figures by input name
     * @return the answer
     */
    public static Answer figures(Map<String, BigDecimal> figures) {
        return of(new Claim.Given(figures, Map.of(), null));
    }

    /**
     * A chosen option of the input {@code option}, the usual name.
     *
     * @param option id of the option
     * @return the answer
     */
    public static Answer option(String option) {
        return choice("option", option);
    }

    /**
     * A chosen option.
     *
     * @param name name of the input
     * @param option id of the option
     * @return the answer
     */
    public static Answer choice(String name, String option) {
        return of(new Claim.Given(Map.of(), Map.of(name, option), null));
    }

    /**
     * The criterion does not apply to the unit.
     *
     * @param reason why
     * @return the answer
     */
    public static Answer notApplicable(String reason) {
        return of(new Claim.NotApplicable(reason));
    }

    /**
     * The criterion applies, but there was nothing to do.
     *
     * @param reason why
     * @return the answer
     */
    public static Answer nothingArose(String reason) {
        return of(new Claim.NothingArose(reason));
    }

    /**
     * No usable answer.
     *
     * @return the answer
     */
    public static Answer missing() {
        return MISSING;
    }

    /**
     * The same answer with one more figure.
     *
     * @param name name of the input
     * @param value a decimal
     * @return the answer
     * @throws IllegalStateException if the answer gives no value
     */
    public Answer andFigure(String name, String value) {
        Claim.Given given = given();
        Map<String, BigDecimal> figures = new TreeMap<>(given.figures());
        figures.put(name, new BigDecimal(value));
        return withClaim(new Claim.Given(figures, given.choices(), given.points()));
    }

    /**
     * The same answer with one more chosen option.
     *
     * @param name name of the input
     * @param option id of the option
     * @return the answer
     * @throws IllegalStateException if the answer gives no value
     */
    public Answer andChoice(String name, String option) {
        Claim.Given given = given();
        Map<String, String> choices = new TreeMap<>(given.choices());
        choices.put(name, option);
        return withClaim(new Claim.Given(given.figures(), choices, given.points()));
    }

    /**
     * The same answer with awarded points beside its figures.
     *
     * @param points a decimal
     * @return the answer
     * @throws IllegalStateException if the answer gives no value
     */
    public Answer andPoints(String points) {
        Claim.Given given = given();
        return withClaim(new Claim.Given(given.figures(), given.choices(), new BigDecimal(points)));
    }

    /**
     * The same answer with evidence.
     *
     * @param documents the documents, in place of those before
     * @return the answer
     */
    public Answer withEvidence(Evidence... documents) {
        return new Answer(claim, List.of(documents), remark, by, on, source);
    }

    /**
     * The same answer with a remark.
     *
     * @param text the remark
     * @return the answer
     */
    public Answer withRemark(String text) {
        return new Answer(claim, evidence, text, by, on, source);
    }

    /**
     * The same answer with who gave it and when.
     *
     * @param who who gave it
     * @param when the day, or null
     * @return the answer
     */
    public Answer given(String who, @Nullable LocalDate when) {
        return new Answer(claim, evidence, remark, who, when, source);
    }

    /**
     * The same answer with where it was read.
     *
     * @param where the source
     * @return the answer
     */
    public Answer from(@Nullable Source where) {
        return new Answer(claim, evidence, remark, by, on, where);
    }

    private Answer withClaim(Claim other) {
        return new Answer(other, evidence, remark, by, on, source);
    }

    private Claim.Given given() {
        if (claim instanceof Claim.Given given) {
            return given;
        }
        throw new IllegalStateException("The answer gives no value (%s).".formatted(claim));
    }
}
