package org.parindex.scheme;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Rounding;
import org.parindex.rule.InvalidFigures;

/**
 * The policies in force at a node, all of them decided. What a scheme leaves out is taken from {@link #DEFAULTS}, and
 * the scheme lists it as defaulted.
 *
 * @param notApplicable what a leaf does that is not applicable; default {@code REMOVE}
 * @param nothingArose what a leaf does when nothing arose; default {@code FULL}
 * @param missing what a leaf does without a usable answer; default {@code ZERO}
 * @param channelNotHeld what leaves of a channel do that was not held; default {@code RESCALE_OTHERS}
 * @param invalidFigures what happens when figures contradict themselves; default {@code TREAT_AS_MISSING}
 * @param outOfRange what happens to awarded points out of range; default {@code TREAT_AS_MISSING}
 * @param aboveMaximum what happens when a rule gives more than the maximum; default {@code CAP}
 * @param precedence whether awarded points or figures count; default {@code AWARDED}
 * @param notAppraised what a leaf does without an answer at a later stage; default {@code TAKE_PREVIOUS}
 * @param leafRounding rounding of the points of each leaf; default none
 * @param nodeRounding rounding of the points of each branch; default none
 */
public record Policies(
        NotApplicablePolicy notApplicable,
        NothingArosePolicy nothingArose,
        MissingPolicy missing,
        ChannelPolicy channelNotHeld,
        InvalidFigures invalidFigures,
        OutOfRangePolicy outOfRange,
        AboveMaximumPolicy aboveMaximum,
        Precedence precedence,
        NotAppraisedPolicy notAppraised,
        Rounding leafRounding,
        Rounding nodeRounding) {

    /** The documented defaults. */
    public static final Policies DEFAULTS = new Policies(
            NotApplicablePolicy.REMOVE,
            NothingArosePolicy.FULL,
            MissingPolicy.ZERO,
            ChannelPolicy.RESCALE_OTHERS,
            InvalidFigures.TREAT_AS_MISSING,
            OutOfRangePolicy.TREAT_AS_MISSING,
            AboveMaximumPolicy.CAP,
            Precedence.AWARDED,
            NotAppraisedPolicy.TAKE_PREVIOUS,
            Rounding.NONE,
            Rounding.NONE);

    /** Refuses null. */
    public Policies {
        Objects.requireNonNull(notApplicable, "notApplicable");
        Objects.requireNonNull(nothingArose, "nothingArose");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(channelNotHeld, "channelNotHeld");
        Objects.requireNonNull(invalidFigures, "invalidFigures");
        Objects.requireNonNull(outOfRange, "outOfRange");
        Objects.requireNonNull(aboveMaximum, "aboveMaximum");
        Objects.requireNonNull(precedence, "precedence");
        Objects.requireNonNull(notAppraised, "notAppraised");
        Objects.requireNonNull(leafRounding, "leafRounding");
        Objects.requireNonNull(nodeRounding, "nodeRounding");
    }

    /**
     * These policies with what a node sets for itself.
     *
     * @param own the overrides of the node
     * @return the policies in force at the node and below
     */
    public Policies with(PolicyOverrides own) {
        return new Policies(
                or(own.notApplicable(), notApplicable),
                or(own.nothingArose(), nothingArose),
                or(own.missing(), missing),
                or(own.channelNotHeld(), channelNotHeld),
                or(own.invalidFigures(), invalidFigures),
                or(own.outOfRange(), outOfRange),
                or(own.aboveMaximum(), aboveMaximum),
                or(own.precedence(), precedence),
                or(own.notAppraised(), notAppraised),
                or(own.leafRounding(), leafRounding),
                or(own.nodeRounding(), nodeRounding));
    }

    private static <T> T or(@Nullable T own, T inherited) {
        return own == null ? inherited : own;
    }
}
