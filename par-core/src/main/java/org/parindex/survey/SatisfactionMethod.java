package org.parindex.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.scheme.Document;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.ProportionInterval;
import org.parindex.text.Text;

/**
 * A method of computing satisfaction, as data with dates: nothing that decides a figure is hidden in code. Every figure
 * carries the id of its method.
 *
 * <p>The calculation section of the national method (Decisions 2640/QĐ-BNV of 2017 and 1001/QĐ-BNV of 2023) is not public
 * in any text that could be read; whoever has it writes it down here.
 *
 * @param id identity with version, such as {@code sipas-2023}; figures of two ids are not subtracted silently
 * @param title title for people
 * @param document the decision it follows, or null
 * @param validFrom first day of validity, or null
 * @param validTo last day of validity, or null
 * @param kinds the kinds of items that enter the figures; all others are left aside
 * @param score what a chosen level is worth
 * @param rollUp how items become factors, areas and one index
 * @param absences what absent answers do
 * @param smallNumbers what happens with few answers
 * @param rounding where it rounds
 * @param conversion how the index becomes points
 * @param intervals which intervals are given
 */
public record SatisfactionMethod(
        String id,
        Text title,
        @Nullable Document document,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Set<ItemKind> kinds,
        ItemScore score,
        RollUp rollUp,
        AbsenceRules absences,
        SmallNumbers smallNumbers,
        FigureRounding rounding,
        Conversion conversion,
        Intervals intervals) {

    /**
     * Which intervals a method gives.
     *
     * @param plain for shares of answers drawn one by one
     * @param design for shares from a design with strata, clusters or weights
     * @param level the confidence in percent, above 0 and below 100
     */
    public record Intervals(ProportionInterval plain, DesignInterval design, java.math.BigDecimal level) {

        /** Wilson for plain counts and on the effective size for designs, 95 %. */
        public static final Intervals WILSON_95 =
                new Intervals(ProportionInterval.WILSON, DesignInterval.WILSON, java.math.BigDecimal.valueOf(95));

        /** Checks the level. */
        public Intervals {
            Objects.requireNonNull(plain, "plain");
            Objects.requireNonNull(design, "design");
            double share = level.doubleValue() / 100;
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("A confidence of %s %% is none.".formatted(level));
            }
        }

        /**
         * The confidence as a share.
         *
         * @return such as 0.95
         */
        public double confidence() {
            return level.doubleValue() / 100;
        }
    }

    /** Copies the kinds; there must be one. */
    public SatisfactionMethod {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(rollUp, "rollUp");
        Objects.requireNonNull(absences, "absences");
        Objects.requireNonNull(smallNumbers, "smallNumbers");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(conversion, "conversion");
        Objects.requireNonNull(intervals, "intervals");
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("The method '%s' counts no kind of item.".formatted(id));
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "The method '%s' ends (%s) before it begins (%s).".formatted(id, validTo, validFrom));
        }
    }

    /**
     * A method over satisfaction items without dates, rules for small numbers, or rounding; absent answers are left out,
     * points are in proportion, intervals are Wilson's at 95 %.
     *
     * @param id identity
     * @param title title for people
     * @param score what a level is worth
     * @param rollUp how items become an index
     * @return the method
     */
    public static SatisfactionMethod plain(String id, Text title, ItemScore score, RollUp rollUp) {
        return new SatisfactionMethod(
                id,
                title,
                null,
                null,
                null,
                Set.of(ItemKind.SATISFACTION),
                score,
                rollUp,
                AbsenceRules.ALL_OUT,
                SmallNumbers.NO_RULE,
                FigureRounding.NONE,
                Conversion.PROPORTIONAL,
                Intervals.WILSON_95);
    }

    /**
     * Eleven readings of "the satisfaction index" that legal texts allow, to be laid side by side: they share everything
     * but the score of an item, the roll-up and the place of "don't know".
     *
     * @return methods {@code A} to {@code K}
     */
    public static List<SatisfactionMethod> elevenReadings() {
        ItemScore top = new ItemScore.TopBox();
        List<SatisfactionMethod> all = new ArrayList<>();
        all.add(plain(
                "A",
                Text.of("Tỷ lệ câu trả lời hài lòng, gộp chung", "Satisfied answers, pooled"),
                top,
                RollUp.POOLED));
        all.add(plain("B", Text.of("Trung bình các câu hỏi", "Mean of items"), top, RollUp.MEAN_OF_ITEMS));
        all.add(plain("C", Text.of("Trung bình các yếu tố", "Mean of factors"), top, RollUp.MEAN_OF_FACTORS));
        all.add(plain(
                "D",
                Text.of("Trung bình hai lĩnh vực, mỗi lĩnh vực theo câu hỏi", "Mean of areas of items"),
                top,
                RollUp.MEAN_OF_AREAS_OF_ITEMS));
        all.add(plain(
                "E",
                Text.of("Trung bình hai lĩnh vực, mỗi lĩnh vực theo yếu tố", "Mean of areas of factors"),
                top,
                RollUp.MEAN_OF_AREAS_OF_FACTORS));
        all.add(plain(
                        "F",
                        Text.of("Như A, “không biết” nằm trong mẫu số", "As A, “don't know” counts"),
                        top,
                        RollUp.POOLED)
                .withAbsences(AbsenceRules.ALL_OUT.withDontKnow(AbsenceRule.ZERO)));
        all.add(plain(
                "G",
                Text.of("Điểm trung bình chia mức cao nhất, gộp chung", "Pooled mean over the highest level"),
                new ItemScore.MeanOfMaximum(),
                RollUp.POOLED));
        all.add(plain(
                "H",
                Text.of("Điểm trung bình quy về 0–100, gộp chung", "Pooled mean stretched to 0–100"),
                new ItemScore.MeanRescaled(),
                RollUp.POOLED));
        all.add(plain(
                "I",
                Text.of("Trung bình điểm các câu hỏi chia mức cao nhất", "Mean of item means over the highest level"),
                new ItemScore.MeanOfMaximum(),
                RollUp.MEAN_OF_ITEMS));
        all.add(plain("J", Text.of("Tính từng người trước", "Respondent first"), top, RollUp.RESPONDENT_FIRST));
        all.add(plain(
                "K",
                Text.of("Người hài lòng với mọi câu đã trả lời", "Satisfied with every item"),
                top,
                RollUp.ALL_ITEMS));
        return List.copyOf(all);
    }

    /**
     * The same method with other rules for absent answers, under its own id; give it a new one if both are used.
     *
     * @param rules the rules
     * @return the method
     */
    public SatisfactionMethod withAbsences(AbsenceRules rules) {
        return copy(rules, smallNumbers, rounding, conversion);
    }

    /**
     * The same method with another rounding.
     *
     * @param other where it rounds
     * @return the method
     */
    public SatisfactionMethod withRounding(FigureRounding other) {
        return copy(absences, smallNumbers, other, conversion);
    }

    /**
     * The same method with another rule for small numbers.
     *
     * @param other what happens with few answers
     * @return the method
     */
    public SatisfactionMethod withSmallNumbers(SmallNumbers other) {
        return copy(absences, other, rounding, conversion);
    }

    /**
     * The same method with another conversion.
     *
     * @param other how the index becomes points
     * @return the method
     */
    public SatisfactionMethod withConversion(Conversion other) {
        return copy(absences, smallNumbers, rounding, other);
    }

    private SatisfactionMethod copy(AbsenceRules rules, SmallNumbers few, FigureRounding places, Conversion points) {
        return new SatisfactionMethod(
                id, title, document, validFrom, validTo, kinds, score, rollUp, rules, few, places, points, intervals);
    }

    /**
     * The points of an index: rounded as an index, converted, rounded as points.
     *
     * @param percent the index in percent
     * @param maximum the points of the leaf
     * @return the points
     */
    public Points points(Points percent, Points maximum) {
        return conversion.points(percent.round(rounding.overall()), maximum).round(rounding.points());
    }

    /** The items that count, with their scales. */
    Map<Item, Scale> counted(Questionnaire questionnaire) {
        Map<Item, Scale> counted = new LinkedHashMap<>();
        questionnaire.items().stream()
                .filter(item -> kinds.contains(item.kind()))
                .forEach(item -> counted.put(item, questionnaire.scaleOf(item)));
        return counted;
    }
}
