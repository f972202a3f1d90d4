package org.parindex.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** A method in words, line by line: what stands under every published figure. */
public final class MethodText {

    /**
     * One line.
     *
     * @param label what it is about
     * @param value what the method says
     */
    public record Line(Text label, Text value) {}

    private MethodText() {}

    /**
     * The whole method in words.
     *
     * @param method the method
     * @return its lines
     */
    public static List<Line> of(SatisfactionMethod method) {
        List<Line> lines = new ArrayList<>();
        add(lines, Text.of("Phương pháp", "Method"), method.title().plus(" (" + method.id() + ")"));
        if (method.document() != null) {
            add(
                    lines,
                    Text.of("Căn cứ", "Legal base"),
                    Text.of(method.document().number() + " " + method.document().title()));
        }
        if (method.validFrom() != null || method.validTo() != null) {
            add(
                    lines,
                    Text.of("Hiệu lực", "In force"),
                    Text.of((method.validFrom() == null ? "…" : method.validFrom()) + " – "
                            + (method.validTo() == null ? "…" : method.validTo())));
        }
        add(lines, Text.of("Điểm một câu trả lời", "Score of an answer"), score(method.score()));
        add(lines, Text.of("Yếu tố", "Factors"), step(method.rollUp().factor()));
        add(lines, Text.of("Lĩnh vực", "Areas"), step(method.rollUp().area()));
        add(
                lines,
                Text.of("Chỉ số chung", "Overall index"),
                step(method.rollUp().overall()));
        if (!method.rollUp().weights().isEmpty()) {
            add(
                    lines,
                    Text.of("Trọng số", "Weights"),
                    Text.of(method.rollUp().weights().entrySet().stream()
                            .map(weight ->
                                    weight.getKey() + " " + weight.getValue().toPlainString())
                            .collect(Collectors.joining(", "))));
        }
        add(
                lines,
                Text.of("Phần không có câu trả lời", "Part without answers"),
                method.rollUp().emptyPart() == EmptyPart.LEAVE_OUT
                        ? Text.of("bỏ ra, các phần khác chia nhau trọng số", "left out, the others share its weight")
                        : Text.of("không có chỉ số", "no index"));
        for (Absence absence : Absence.values()) {
            add(lines, absence.label(), absence(method.absences().of(absence)));
        }
        add(lines, Text.of("Ít câu trả lời", "Few answers"), small(method.smallNumbers()));
        rounding(lines, method.rounding());
        add(
                lines,
                Text.of("Quy đổi ra điểm", "Conversion to points"),
                method.conversion().describe());
        add(
                lines,
                Text.of("Khoảng tin cậy", "Intervals"),
                Text.fill(
                        "{0} %; {1} cho số đếm, {2} cho mẫu thiết kế",
                        "{0} %; {1} for counts, {2} for designs",
                        Points.of(method.intervals().level()).show(),
                        StatisticsText.of(method.intervals().plain()),
                        StatisticsText.of(method.intervals().design())));
        return List.copyOf(lines);
    }

    private static void add(List<Line> lines, Text label, Text value) {
        lines.add(new Line(label, value));
    }

    private static Text score(ItemScore score) {
        if (score instanceof ItemScore.TopBox) {
            return Text.of(
                    "100 nếu thuộc mức hài lòng của thang, 0 nếu không",
                    "100 for satisfied levels of the scale, else 0");
        }
        if (score instanceof ItemScore.TopLevels top) {
            return Text.fill(
                    "100 cho {0} mức cao nhất, 0 cho mức khác", "100 for the best {0} levels, else 0", top.count());
        }
        if (score instanceof ItemScore.MeanOfMaximum) {
            return Text.of("100 × mức ÷ số mức", "100 × level ÷ number of levels");
        }
        if (score instanceof ItemScore.MeanRescaled) {
            return Text.of("100 × (mức − 1) ÷ (số mức − 1)", "100 × (level − 1) ÷ (number of levels − 1)");
        }
        if (score instanceof ItemScore.Net) {
            return Text.of(
                    "100 hài lòng, 0 trung tính, −100 không hài lòng", "100 satisfied, 0 neutral, −100 dissatisfied");
        }
        return Text.of(((ItemScore.Table) score)
                .percent().entrySet().stream()
                        .map(level -> level.getKey() + " → " + level.getValue().toPlainString())
                        .collect(Collectors.joining(", ")));
    }

    /**
     * A step of a roll-up in words.
     *
     * @param step the step
     * @return such as {@code gộp mọi câu trả lời}
     */
    public static Text step(Step step) {
        return switch (step) {
            case POOLED -> Text.of("gộp mọi câu trả lời", "all answers pooled");
            case MEAN_OF_ITEMS -> Text.of("trung bình các câu hỏi", "mean of the items");
            case WEIGHTED_ITEMS -> Text.of("trung bình có trọng số các câu hỏi", "weighted mean of the items");
            case MEAN_OF_FACTORS -> Text.of("trung bình các yếu tố", "mean of the factors");
            case WEIGHTED_FACTORS -> Text.of("trung bình có trọng số các yếu tố", "weighted mean of the factors");
            case MEAN_OF_AREAS -> Text.of("trung bình các lĩnh vực", "mean of the areas");
            case WEIGHTED_AREAS -> Text.of("trung bình có trọng số các lĩnh vực", "weighted mean of the areas");
            case RESPONDENT_FIRST -> Text.of("tính từng người trước", "each respondent first");
            case ALL_ITEMS -> Text.of("người hài lòng với mọi câu đã trả lời", "respondents satisfied with every item");
        };
    }

    private static Text absence(AbsenceRule rule) {
        return switch (rule.treatment()) {
            case OUT -> Text.of("không tính", "left out");
            case ZERO -> Text.of("tính 0 trong mẫu số", "counts as 0");
            case MIDPOINT -> Text.of("tính như mức giữa", "counts as the middle level");
            case FIXED -> Text.fill("tính {0} %", "counts as {0} %", String.valueOf(rule.percent()));
        };
    }

    private static Text small(SmallNumbers small) {
        if (small.answers() == 0 && small.respondentShare().signum() == 0) {
            return Text.of("không có quy định", "no rule");
        }
        Text text = Text.fill("dưới {0} câu trả lời: ", "below {0} answers: ", small.answers())
                .plus(
                        small.action() == SmallNumbers.Action.SUPPRESS
                                ? Text.of("không công bố", "not published")
                                : Text.of("đánh dấu", "flagged"));
        return small.respondentShare().signum() == 0
                ? text
                : text.plus(Text.fill(
                        "; mỗi người trả lời ít nhất {0} số câu",
                        "; each respondent answers at least {0} of the items",
                        small.respondentShare().toPlainString()));
    }

    private static void rounding(List<Line> lines, FigureRounding rounding) {
        add(
                lines,
                Text.of("Làm tròn", "Rounding"),
                Text.fill(
                        "câu hỏi: {0}; yếu tố: {1}; lĩnh vực: {2}; chỉ số: {3}; điểm: {4}",
                        "items: {0}; factors: {1}; areas: {2}; index: {3}; points: {4}",
                        rounding.item().describe(),
                        rounding.factor().describe(),
                        rounding.area().describe(),
                        rounding.overall().describe(),
                        rounding.points().describe()));
    }
}
