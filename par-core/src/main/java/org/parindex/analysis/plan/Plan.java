package org.parindex.analysis.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.scheme.Band;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * The cheapest way found to a goal, or the most that a budget reaches.
 *
 * @param unit the unit
 * @param goal the goal in words
 * @param basis what has to reach the goal
 * @param value its value now
 * @param wanted the value that the goal comes to; for {@link Goal.Most} the bound: nothing within the budget reaches more
 *     (the value reached where nothing is proven)
 * @param strict whether that value must be passed, not only reached
 * @param needed points that are missing, zero if none
 * @param possible points that all moves together would give
 * @param outcome how it ended
 * @param moves what to do, in the order of the scheme
 * @param effort what it costs
 * @param bound no way to the goal costs less; null where nothing can be said
 * @param after value after all moves, scored again as a whole
 * @param place place after all moves, or null if not ranked
 * @param band class after all moves, or null
 * @param findings what stands in the way
 */
public record Plan(
        Unit unit,
        Text goal,
        ValueBasis basis,
        Points value,
        Points wanted,
        boolean strict,
        Points needed,
        Points possible,
        Outcome outcome,
        List<Move> moves,
        Points effort,
        @Nullable Points bound,
        Points after,
        @Nullable Points place,
        @Nullable Band band,
        List<Finding> findings) {

    private static final int SHOWN_PLACES = 3;

    /** How a search for a plan ends. */
    public enum Outcome {
        /** The goal is reached already. */
        REACHED(Text.of("đã đạt", "reached already")),
        /** Proven: no way over the same moves costs less. */
        CHEAPEST(Text.of("rẻ nhất, đã chứng minh", "cheapest, proven")),
        /** A way to the goal; how much cheaper another could be is bounded. */
        WITHIN_BOUND(Text.of("đạt mục tiêu, sai lệch tối đa đã biết", "reaches the goal, within a known bound")),
        /** A way to the goal; nothing is proven about others. */
        UNPROVEN(Text.of("đạt mục tiêu, chưa chứng minh là rẻ nhất", "reaches the goal, not proven to be cheapest")),
        /** Proven: no choice of moves within the budget reaches more. */
        MOST(Text.of("nhiều nhất, đã chứng minh", "the most, proven")),
        /** How much more another choice within the budget could reach is bounded. */
        MOST_WITHIN_BOUND(Text.of("gần nhiều nhất, sai lệch tối đa đã biết", "near the most, within a known bound")),
        /** Nothing is proven about other choices within the budget. */
        MOST_UNPROVEN(Text.of("chưa chứng minh là nhiều nhất", "not proven to be the most")),
        /** There is none. */
        NONE(Text.of("không đạt được", "cannot be reached"));

        private final Text label;

        Outcome(Text label) {
            this.label = label;
        }

        /**
         * The outcome in words.
         *
         * @return the label
         */
        public Text label() {
            return label;
        }
    }

    /** Copies the lists. */
    public Plan {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(outcome, "outcome");
        moves = List.copyOf(moves);
        findings = List.copyOf(findings);
    }

    /**
     * Whether the goal is or would be reached.
     *
     * @return true unless the outcome is {@link Outcome#NONE}
     */
    public boolean reachesGoal() {
        return outcome != Outcome.NONE;
    }

    /**
     * The plan for people.
     *
     * @param language the language
     * @return lines of text; do not parse them
     */
    public String toText(Language language) {
        Text head = Text.fill(
                isMost()
                        ? "{0} → {1}: hiện {2}, không thể quá {3} (thêm {4} điểm). {5}."
                        : "{0} → {1}: hiện {2}, cần {3}, thiếu {4} điểm. {5}.",
                isMost()
                        ? "{0} → {1}: now {2}, not above {3} ({4} points more). {5}."
                        : "{0} → {1}: now {2}, wanted {3}, {4} points missing. {5}.",
                unit.name(),
                goal,
                withBasis(value),
                withBasis(wanted),
                shown(needed),
                outcome.label());
        StringBuilder text = new StringBuilder(head.in(language)).append('\n');
        for (Move move : moves) {
            Text line = Text.fill(
                    "  {0} {1}: {2} (+{3} điểm, công sức {4})",
                    "  {0} {1}: {2} (+{3} points, effort {4})",
                    move.code(),
                    move.title(),
                    move.what(),
                    shown(move.gain()),
                    shown(move.effort()));
            text.append(line.in(language)).append('\n');
        }
        if (!moves.isEmpty()) {
            Text sum = Text.fill(
                    "  Tổng công sức {0}{1}; sau khi làm: {2}{3}{4}",
                    "  Effort {0}{1}; afterwards: {2}{3}{4}",
                    shown(effort),
                    bound == null || bound.equals(effort)
                            ? Text.EMPTY
                            : Text.fill(" (không thể dưới {0})", " (not below {0})", shown(bound)),
                    withBasis(after),
                    place == null ? Text.EMPTY : Text.fill(", hạng {0}", ", place {0}", place.show()),
                    band == null ? Text.EMPTY : Text.of(", ").plus(band.label()));
            text.append(sum.in(language)).append('\n');
        }
        findings.forEach(
                finding -> text.append("  ! ").append(finding.message(language)).append('\n'));
        return text.toString();
    }

    private boolean isMost() {
        return outcome == Outcome.MOST || outcome == Outcome.MOST_WITHIN_BOUND || outcome == Outcome.MOST_UNPROVEN;
    }

    /** A value of the basis: points have no sign here, an index has its own, since what is missing is in points. */
    private Text withBasis(Points number) {
        return basis == ValueBasis.INDEX_PERCENT ? shown(number).plus(" %") : shown(number);
    }

    private static Text shown(Points number) {
        return number.round(Rounding.halfUp(SHOWN_PLACES)).show();
    }
}
