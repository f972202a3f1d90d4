package org.parindex.analysis.review;

import java.util.OptionalDouble;
import org.parindex.text.Text;

/**
 * How a leaf works. Shares are from 0 to 1.
 *
 * @param node id of the leaf
 * @param code its code
 * @param title its title
 * @param domain id of the domain it stands in
 * @param maximum its maximum in points
 * @param units units to which it applies
 * @param applicable their share of all units
 * @param missing share of them without a usable answer
 * @param mean mean share of the maximum that they have
 * @param deviation standard deviation of that share (n − 1); 0 with fewer than two units
 * @param full share of them with the maximum or more
 * @param none share of them without points
 * @param weight its maximum as a share of all maxima
 * @param variance its share of the variance of the totals: covariance of its points with the total over the variance of the
 *     total; the shares of all leaves add up to 1; empty where totals do not vary
 * @param correlation correlation of its points with the index of the rest; empty where one of both does not vary
 * @param separation mean share of the maximum in the best 27 % of the units less that in the worst 27 % (Kelley 1939);
 *     empty with fewer than four units
 * @param alphaWithout Cronbach's alpha of the domain without the leaf; empty where the domain has none
 * @param evidenceMissing share of the answers with points that lack the evidence asked for; empty where none is asked for
 * @param inflation mean of self-assessed less final points as a share of the maximum; empty without self-assessment
 */
public record LeafReview(
        String node,
        String code,
        Text title,
        String domain,
        double maximum,
        int units,
        double applicable,
        double missing,
        double mean,
        double deviation,
        double full,
        double none,
        double weight,
        OptionalDouble variance,
        OptionalDouble correlation,
        OptionalDouble separation,
        OptionalDouble alphaWithout,
        OptionalDouble evidenceMissing,
        OptionalDouble inflation) {}
