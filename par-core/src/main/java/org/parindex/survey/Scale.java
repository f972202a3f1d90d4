package org.parindex.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.parindex.text.Text;

/**
 * The answers from which a respondent chooses, from the worst to the best.
 *
 * @param id identity inside the questionnaire
 * @param levels the levels, worst first, 2 to 11
 * @param absent boxes and codes that give a reason instead of an answer
 */
public record Scale(String id, List<ScaleLevel> levels, List<AbsentLabel> absent) {

    private static final int LEAST_LEVELS = 2;

    /** Copies and checks: 2 to 11 levels, no code twice. */
    public Scale {
        Objects.requireNonNull(id, "id");
        levels = List.copyOf(levels);
        absent = List.copyOf(absent);
        if (levels.size() < LEAST_LEVELS || levels.size() > AnswerCode.MOST_LEVELS) {
            throw new IllegalArgumentException("The scale '%s' has %d levels; it needs %d to %d."
                    .formatted(id, levels.size(), LEAST_LEVELS, AnswerCode.MOST_LEVELS));
        }
        Set<String> codes = new HashSet<>();
        levels.forEach(level -> once(codes, level.code()));
        absent.forEach(label -> once(codes, label.code()));
    }

    private static void once(Set<String> codes, String code) {
        if (!codes.add(code)) {
            throw new IllegalArgumentException("The code '%s' stands twice in a scale.".formatted(code));
        }
    }

    /**
     * The five levels of the national questionnaire since 2013: very dissatisfied to very satisfied, codes 1 to 5, with 9
     * for "don't know".
     *
     * @param id identity inside the questionnaire
     * @return the scale
     */
    public static Scale fiveLevels(String id) {
        return new Scale(
                id,
                List.of(
                        ScaleLevel.of("1", Text.of("Rất không hài lòng", "Very dissatisfied"), Polarity.DISSATISFIED),
                        ScaleLevel.of("2", Text.of("Không hài lòng", "Dissatisfied"), Polarity.DISSATISFIED),
                        new ScaleLevel(
                                "3",
                                Text.of("Bình thường", "Neutral"),
                                Polarity.NEUTRAL,
                                List.of("Tạm hài lòng", "Trung lập")),
                        ScaleLevel.of("4", Text.of("Hài lòng", "Satisfied"), Polarity.SATISFIED),
                        ScaleLevel.of("5", Text.of("Rất hài lòng", "Very satisfied"), Polarity.SATISFIED)),
                usualAbsences());
    }

    /**
     * The three levels of ratings of online services (Circular 32/2017/TT-BTTTT, article 12): not satisfied, satisfied,
     * very satisfied.
     *
     * @param id identity inside the questionnaire
     * @return the scale
     */
    public static Scale threeLevels(String id) {
        return new Scale(
                id,
                List.of(
                        ScaleLevel.of("1", Text.of("Không hài lòng", "Not satisfied"), Polarity.DISSATISFIED),
                        ScaleLevel.of("2", Text.of("Hài lòng", "Satisfied"), Polarity.SATISFIED),
                        ScaleLevel.of("3", Text.of("Rất hài lòng", "Very satisfied"), Polarity.SATISFIED)),
                usualAbsences());
    }

    /**
     * No and yes, for questions about experience that filter others; yes is the better level.
     *
     * @param id identity inside the questionnaire
     * @return the scale, codes {@code 0} and {@code 1}
     */
    public static Scale noYes(String id) {
        return new Scale(
                id,
                List.of(
                        new ScaleLevel("0", Text.of("Không", "No"), Polarity.NEUTRAL, List.of("Chưa")),
                        new ScaleLevel("1", Text.of("Có", "Yes"), Polarity.NEUTRAL, List.of("Đã từng", "Rồi"))),
                List.of());
    }

    private static List<AbsentLabel> usualAbsences() {
        return List.of(
                new AbsentLabel("9", Text.of("Không biết", "Don't know"), Absence.DONT_KNOW),
                new AbsentLabel("8", Text.of("Không sử dụng", "Not used"), Absence.NOT_EXPERIENCED),
                new AbsentLabel("7", Text.of("Từ chối trả lời", "Refused"), Absence.REFUSED));
    }

    /**
     * How many levels there are.
     *
     * @return 2 to 11
     */
    public int size() {
        return levels.size();
    }

    /**
     * The rank of a level.
     *
     * @param code its code
     * @return 1 for the worst, or 0 if there is no such level
     */
    public int rank(String code) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).code().equals(code)) {
                return i + 1;
            }
        }
        return 0;
    }
}
