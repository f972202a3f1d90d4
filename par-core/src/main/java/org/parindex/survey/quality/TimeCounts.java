package org.parindex.survey.quality;

import org.parindex.points.Points;

/**
 * How many dossiers have each verdict.
 *
 * @param early closed on an earlier day
 * @param onTime closed in time
 * @param late closed too late
 * @param pendingInTime open, not yet due
 * @param pendingOverdue open and overdue
 */
public record TimeCounts(long early, long onTime, long late, long pendingInTime, long pendingOverdue) {

    /** No dossier. */
    public static final TimeCounts NONE = new TimeCounts(0, 0, 0, 0, 0);

    /** Refuses negative counts. */
    public TimeCounts {
        if (early < 0 || onTime < 0 || late < 0 || pendingInTime < 0 || pendingOverdue < 0) {
            throw new IllegalArgumentException("A count of dossiers is below 0: %d, %d, %d, %d, %d."
                    .formatted(early, onTime, late, pendingInTime, pendingOverdue));
        }
    }

    /**
     * One more dossier.
     *
     * @param verdict its verdict
     * @return the counts
     */
    public TimeCounts plus(Verdict verdict) {
        return plus(
                switch (verdict) {
                    case EARLY -> new TimeCounts(1, 0, 0, 0, 0);
                    case ON_TIME -> new TimeCounts(0, 1, 0, 0, 0);
                    case LATE -> new TimeCounts(0, 0, 1, 0, 0);
                    case PENDING_IN_TIME -> new TimeCounts(0, 0, 0, 1, 0);
                    case PENDING_OVERDUE -> new TimeCounts(0, 0, 0, 0, 1);
                });
    }

    /**
     * The counts of two offices or months together.
     *
     * @param other the other counts
     * @return the sum
     */
    public TimeCounts plus(TimeCounts other) {
        return new TimeCounts(
                Math.addExact(early, other.early),
                Math.addExact(onTime, other.onTime),
                Math.addExact(late, other.late),
                Math.addExact(pendingInTime, other.pendingInTime),
                Math.addExact(pendingOverdue, other.pendingOverdue));
    }

    /**
     * All dossiers.
     *
     * @return the sum of all five
     */
    public long total() {
        return early + onTime + late + pendingInTime + pendingOverdue;
    }

    /**
     * Closed dossiers.
     *
     * @return early, on time and late
     */
    public long closed() {
        return early + onTime + late;
    }

    /**
     * Part and whole of a rate.
     *
     * @param rate which rate
     * @return the share; its whole may be 0
     */
    public Share of(OnTimeRate rate) {
        return switch (rate) {
            case PORTAL -> new Share(Points.of(early + onTime + pendingInTime), Points.of(total()));
            case CLOSED_ONLY -> new Share(Points.of(early + onTime), Points.of(closed()));
            case OVER_ALL_RECEIVED -> new Share(Points.of(early + onTime), Points.of(total()));
            case EARLY_OF_CLOSED -> new Share(Points.of(early), Points.of(closed()));
            case OVERDUE -> new Share(Points.of(late + pendingOverdue), Points.of(total()));
        };
    }
}
