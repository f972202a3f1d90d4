package org.parindex.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.rule.Interval;

/** A condition for a class beside the value of the unit. */
public sealed interface BandGate {

    /**
     * No applicable leaf has zero points or fewer.
     *
     * @param node id of the node below which leaves are looked at, or null for the whole set without bonus and penalty
     */
    record NoLeafAtZero(@Nullable String node) implements BandGate {}

    /**
     * A node reaches a value, as in "domain 3 at least 70 %". A node that is not applicable to the unit passes.
     *
     * @param node id of the node
     * @param basis points or percent of the node's own maximum
     * @param values the values that pass
     */
    record NodeWithin(String node, ValueBasis basis, Interval values) implements BandGate {}

    /** The unit submitted a self-assessment. */
    record SelfAssessmentSubmitted() implements BandGate {}

    /**
     * A share of the subordinate units reached a class or better. A unit without classified subordinates fails, with a
     * finding.
     *
     * @param atLeast id of the class, in the classification of the subordinate units
     * @param percent the percentages that pass, of all subordinate units
     */
    record SubordinateClasses(String atLeast, Interval percent) implements BandGate {}

    /**
     * An attribute of the unit has none of some values, as "head not disciplined". A unit without the attribute passes.
     *
     * @param attribute name of the attribute
     * @param forbidden the values that fail
     */
    record AttributeNot(String attribute, List<String> forbidden) implements BandGate {
        /** Copies the values. */
        public AttributeNot {
            forbidden = List.copyOf(forbidden);
        }
    }
}
