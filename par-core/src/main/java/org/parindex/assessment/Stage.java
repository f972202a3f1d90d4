package org.parindex.assessment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.text.Text;

/**
 * A step of the assessment of a unit. Later stages replace earlier ones for the score; all are kept.
 *
 * <p>In order: {@code self}, {@code appraised}, {@code explained}, {@code appraised-2}, {@code explained-2}, …,
 * {@code final}. {@link #FINAL} is where the round ends: it takes the latest answer of all, or one given for it
 * expressly.
 *
 * @param kind what is done at the stage
 * @param round number of the appraisal round from 1; 1 for self-assessment and the end
 */
public record Stage(Kind kind, int round) implements Comparable<Stage> {

    /** What is done at a stage. */
    public enum Kind {
        /** The unit scores itself (tự đánh giá). */
        SELF("self", Text.of("tự đánh giá", "self-assessed")),
        /** Appraisers decide (thẩm định). */
        APPRAISED("appraised", Text.of("thẩm định", "appraised")),
        /** The unit explains (giải trình). */
        EXPLAINED("explained", Text.of("giải trình", "explained")),
        /** The end of the round. */
        FINAL("final", Text.of("kết quả", "final"));

        private final String id;
        private final Text label;

        Kind(String id, Text label) {
            this.id = id;
            this.label = label;
        }
    }

    /** Self-assessment. */
    public static final Stage SELF = new Stage(Kind.SELF, 1);
    /** First appraisal. */
    public static final Stage APPRAISED = new Stage(Kind.APPRAISED, 1);
    /** Explanation by the unit after the first appraisal. */
    public static final Stage EXPLAINED = new Stage(Kind.EXPLAINED, 1);
    /** Second appraisal. */
    public static final Stage APPRAISED_2 = new Stage(Kind.APPRAISED, 2);
    /** The end of the round. */
    public static final Stage FINAL = new Stage(Kind.FINAL, 1);

    private static final Pattern ID = Pattern.compile("(self|appraised|explained|final)(?:-([1-9][0-9]?))?");

    /** Checks the round. */
    public Stage {
        if (round < 1 || round > 99 || (round > 1 && (kind == Kind.SELF || kind == Kind.FINAL))) {
            throw new IllegalArgumentException("There is no stage '%s' number %d.".formatted(kind, round));
        }
    }

    /**
     * The stage with an id.
     *
     * @param id such as {@code self} or {@code appraised-2}
     * @return the stage
     * @throws IllegalArgumentException if there is no such stage
     */
    public static Stage of(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "There is no stage '%s'. Maybe self, appraised, explained, appraised-2 or final.".formatted(id));
        }
        int round = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        for (Kind kind : Kind.values()) {
            if (kind.id.equals(matcher.group(1))) {
                return new Stage(kind, round);
            }
        }
        throw new IllegalStateException(id);
    }

    /**
     * The name in files.
     *
     * @return such as {@code appraised-2}
     */
    public String id() {
        return round == 1 ? kind.id : kind.id + "-" + round;
    }

    /**
     * The name for people.
     *
     * @return such as {@code thẩm định lần 2}
     */
    public Text label() {
        return round == 1 ? kind.label : kind.label.plus(Text.of(" lần " + round, ", round " + round));
    }

    private int order() {
        return switch (kind) {
            case SELF -> 0;
            case APPRAISED -> 2 * round;
            case EXPLAINED -> 2 * round + 1;
            case FINAL -> Integer.MAX_VALUE;
        };
    }

    @Override
    public int compareTo(Stage other) {
        return Integer.compare(order(), other.order());
    }

    @Override
    public String toString() {
        return id();
    }
}
