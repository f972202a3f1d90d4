package org.parindex.scheme;

import org.jspecify.annotations.Nullable;
import org.parindex.points.Rounding;
import org.parindex.rule.InvalidFigures;

/**
 * Policies that a node sets for itself and all below it. A part that is null is inherited.
 *
 * @param notApplicable what a leaf does that is not applicable
 * @param nothingArose what a leaf does when nothing arose
 * @param missing what a leaf does without a usable answer
 * @param channelNotHeld what leaves of a channel do that was not held
 * @param invalidFigures what happens when figures contradict themselves
 * @param outOfRange what happens to awarded points out of range
 * @param aboveMaximum what happens when a rule gives more than the maximum
 * @param precedence whether awarded points or figures count
 * @param notAppraised what a leaf does without an answer at a later stage
 * @param leafRounding rounding of the points of each leaf
 * @param nodeRounding rounding of the points of each branch
 */
public record PolicyOverrides(
        @Nullable NotApplicablePolicy notApplicable,
        @Nullable NothingArosePolicy nothingArose,
        @Nullable MissingPolicy missing,
        @Nullable ChannelPolicy channelNotHeld,
        @Nullable InvalidFigures invalidFigures,
        @Nullable OutOfRangePolicy outOfRange,
        @Nullable AboveMaximumPolicy aboveMaximum,
        @Nullable Precedence precedence,
        @Nullable NotAppraisedPolicy notAppraised,
        @Nullable Rounding leafRounding,
        @Nullable Rounding nodeRounding) {

    /** Nothing is overridden. */
    public static final PolicyOverrides NONE =
            new PolicyOverrides(null, null, null, null, null, null, null, null, null, null, null);

    /**
     * Overrides what is done when a leaf is not applicable.
     *
     * @param policy the policy
     * @return these overrides and that one
     */
    public PolicyOverrides notApplicable(NotApplicablePolicy policy) {
        return copy(policy, nothingArose, missing, leafRounding, nodeRounding);
    }

    /**
     * Overrides what is done when nothing arose.
     *
     * @param policy the policy
     * @return these overrides and that one
     */
    public PolicyOverrides nothingArose(NothingArosePolicy policy) {
        return copy(notApplicable, policy, missing, leafRounding, nodeRounding);
    }

    /**
     * Overrides what is done when an answer is missing.
     *
     * @param policy the policy
     * @return these overrides and that one
     */
    public PolicyOverrides missing(MissingPolicy policy) {
        return copy(notApplicable, nothingArose, policy, leafRounding, nodeRounding);
    }

    /**
     * Overrides how leaves and branches are rounded.
     *
     * @param leaf rounding of leaves, or null to inherit
     * @param node rounding of branches, or null to inherit
     * @return these overrides and those
     */
    public PolicyOverrides rounding(@Nullable Rounding leaf, @Nullable Rounding node) {
        return copy(notApplicable, nothingArose, missing, leaf, node);
    }

    private PolicyOverrides copy(
            @Nullable NotApplicablePolicy absent,
            @Nullable NothingArosePolicy nothing,
            @Nullable MissingPolicy unanswered,
            @Nullable Rounding leaf,
            @Nullable Rounding node) {
        return new PolicyOverrides(
                absent,
                nothing,
                unanswered,
                channelNotHeld,
                invalidFigures,
                outOfRange,
                aboveMaximum,
                precedence,
                notAppraised,
                leaf,
                node);
    }
}
