package org.parindex.analysis.audit;

import java.math.BigDecimal;
import org.parindex.analysis.PublishedCheck;
import org.parindex.points.Points;

/** All values between two bounds, both included: what a printed decimal may stand for. */
record Range(Points low, Points high) {

    /** What prints as this decimal when it is rounded to the nearest. */
    static Range printed(BigDecimal decimal) {
        Points half = PublishedCheck.uncertainty(decimal);
        return new Range(Points.of(decimal).minus(half), Points.of(decimal).plus(half));
    }

    /** What a value prints as, with the places of another figure. */
    static Range around(Points value, BigDecimal likePrinted) {
        Points half = PublishedCheck.uncertainty(likePrinted);
        return new Range(value.minus(half), value.plus(half));
    }

    static Range exactly(Points value) {
        return new Range(value, value);
    }

    Range plus(Range other) {
        return new Range(low.plus(other.low), high.plus(other.high));
    }

    Range minus(Range other) {
        return new Range(low.minus(other.high), high.minus(other.low));
    }

    Range times(Points factor) {
        Points a = low.times(factor);
        Points b = high.times(factor);
        return new Range(a.min(b), a.max(b));
    }

    Range dividedBy(Points divisor) {
        return times(Points.ONE.dividedBy(divisor));
    }

    boolean contains(Points value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    boolean meets(Range other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    boolean isEmpty() {
        return low.compareTo(high) > 0;
    }

    /** How far a value lies outside; zero inside. */
    Points distance(Points value) {
        return low.minus(value).max(value.minus(high)).max(Points.ZERO);
    }

    Points middle() {
        return low.plus(high).dividedBy(Points.of(2));
    }
}
