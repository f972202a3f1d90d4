package org.parindex.analysis.review;

import java.util.OptionalDouble;
import org.parindex.text.Text;

/**
 * How the leaves of a domain go together.
 *
 * @param node id of the domain
 * @param code its code
 * @param title its title
 * @param leaves its leaves that enter alpha: those that apply to four units of five or more
 * @param units units to which all of those apply
 * @param alpha Cronbach's alpha of their points; empty with fewer than two leaves or units, or where nothing varies
 * @param meanCorrelation mean correlation of two leaves; empty where one does not vary
 * @param variance the domain's share of the variance of the totals; empty where totals do not vary
 */
public record DomainReview(
        String node,
        String code,
        Text title,
        int leaves,
        int units,
        OptionalDouble alpha,
        OptionalDouble meanCorrelation,
        OptionalDouble variance) {}
