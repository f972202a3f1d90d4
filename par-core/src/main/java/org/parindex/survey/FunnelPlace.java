package org.parindex.survey;

import java.util.Objects;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Text;

/**
 * Where a unit stands in a funnel around the figure of all units: whether it strays further than chance carries a sample of
 * its size. Says whom to look at, not who is better than whom.
 *
 * @param effective answers that tell as much as the unit's sample does, p(1 − p) over the variance; its respondents at 0 %
 *     and 100 % and where no error is known
 * @param warning limits that 5 % of units pass by chance, in percent
 * @param action limits that 2 in 1,000 pass by chance, in percent
 * @param zone where the index lies
 */
public record FunnelPlace(long effective, ConfidenceInterval warning, ConfidenceInterval action, Zone zone) {

    /** Refuses null. */
    public FunnelPlace {
        Objects.requireNonNull(warning, "warning");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(zone, "zone");
    }

    /** Where an index lies. */
    public enum Zone {
        /** Above the outer limit. */
        FAR_ABOVE("cao rõ rệt (vượt giới hạn 99,8 %)", "far above (outside 99.8 % limits)"),
        /** Between the upper limits. */
        ABOVE("cao (vượt giới hạn 95 %)", "above (outside 95 % limits)"),
        /** Between the inner limits. */
        INSIDE("trong giới hạn ngẫu nhiên", "within limits of chance"),
        /** Between the lower limits. */
        BELOW("thấp (dưới giới hạn 95 %)", "below (outside 95 % limits)"),
        /** Below the outer limit. */
        FAR_BELOW("thấp rõ rệt (dưới giới hạn 99,8 %)", "far below (outside 99.8 % limits)");

        private final Text text;

        Zone(String vi, String en) {
            text = Text.of(vi, en);
        }

        /**
         * The zone in words.
         *
         * @return Vietnamese and English
         */
        public Text text() {
            return text;
        }
    }

    static Zone zone(double percent, ConfidenceInterval warning, ConfidenceInterval action) {
        if (warning.contains(percent)) {
            return Zone.INSIDE;
        }
        if (percent > warning.upper()) {
            return percent > action.upper() ? Zone.FAR_ABOVE : Zone.ABOVE;
        }
        return percent < action.lower() ? Zone.FAR_BELOW : Zone.BELOW;
    }
}
