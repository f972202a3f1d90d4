package org.parindex.survey;

import java.util.Map;
import org.parindex.survey.league.RankCorrection;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.ProportionInterval;
import org.parindex.text.Text;

/** Names of statistical methods in words, with what they mean for a reader. */
public final class StatisticsText {

    private static final Map<String, Text> MODELS = Map.of(
            "beta-binomial-ml",
            Text.of(
                    "beta–nhị thức (hợp lý cực đại): mẫu càng nhỏ càng bị kéo về mức chung",
                    "beta-binomial (maximum likelihood): the smaller the sample, the closer to the common level"),
            "beta-binomial-moments",
            Text.of(
                    "beta–nhị thức (mô-men): mẫu càng nhỏ càng bị kéo về mức chung",
                    "beta-binomial (moments): the smaller the sample, the closer to the common level"),
            "normal-normal-reml",
            Text.of(
                    "chuẩn–chuẩn (REML): sai số càng lớn càng bị kéo về mức chung",
                    "normal–normal (REML): the larger the error, the closer to the common level"),
            "normal-normal-dersimonian-laird",
            Text.of(
                    "chuẩn–chuẩn (DerSimonian–Laird): sai số càng lớn càng bị kéo về mức chung",
                    "normal–normal (DerSimonian–Laird): the larger the error, the closer to the common level"),
            "normal-normal-paule-mandel",
            Text.of(
                    "chuẩn–chuẩn (Paule–Mandel): sai số càng lớn càng bị kéo về mức chung",
                    "normal–normal (Paule–Mandel): the larger the error, the closer to the common level"),
            "fay-herriot-reml",
            Text.of(
                    "Fay–Herriot (REML): sai số càng lớn càng bị kéo về mức mà các đặc điểm của đơn vị cho thấy",
                    "Fay–Herriot (REML): the larger the error, the closer to what the unit's features suggest"),
            "fay-herriot-synthetic",
            Text.of(
                    "Fay–Herriot cho đơn vị không có số liệu hoặc không có sai số: chỉ dựa vào các đơn vị khác",
                    "Fay–Herriot for a unit without answers or without an error: from the other units alone"));

    private static final String BENCHMARKED = "-benchmarked";

    private StatisticsText() {}

    /**
     * For what the places of a league table vouch.
     *
     * @param correction the correction for many comparisons
     * @return its name and meaning
     */
    public static Text of(RankCorrection correction) {
        return switch (correction) {
            case NONE ->
                Text.of(
                        "không hiệu chỉnh: từng cặp đơn vị xét riêng, khoảng hạng hẹp hơn mức đáng tin khi có nhiều đơn vị",
                        "none: every pair of units by itself, too narrow where there are many units");
            case MARGINAL ->
                Text.of(
                        "Bonferroni cho một đơn vị chọn trước: khoảng hạng đúng cho riêng đơn vị đó",
                        "Bonferroni for one unit chosen beforehand: the places hold for that unit");
            case SIMULTANEOUS_BONFERRONI ->
                Text.of(
                        "Bonferroni cho mọi cặp: các khoảng hạng cùng đúng với độ tin cậy đã nêu",
                        "Bonferroni over all pairs: all places hold at once with the stated confidence");
            case SIMULTANEOUS_HOLM ->
                Text.of(
                        "Holm cho mọi cặp: các khoảng hạng cùng đúng với độ tin cậy đã nêu",
                        "Holm over all pairs: all places hold at once with the stated confidence");
            case SIMULTANEOUS_TUKEY ->
                Text.of(
                        "Tukey–Kramer cho mọi cặp: các khoảng hạng cùng đúng với độ tin cậy đã nêu",
                        "Tukey–Kramer over all pairs: all places hold at once with the stated confidence");
            case SIMULTANEOUS_MAXIMUM ->
                Text.of(
                        "chênh lệch lớn nhất do ngẫu nhiên (Romano–Wolf, mô phỏng): các khoảng hạng cùng đúng với độ tin cậy đã nêu",
                        "the greatest difference by chance (Romano–Wolf, simulated): all places hold at once with the stated confidence");
            case JOINT_REGION ->
                Text.of(
                        "khoảng tin cậy đồng thời không chồng lên nhau (Klein–Wright–Wieczorek): các khoảng hạng cùng đúng",
                        "joint intervals that do not overlap (Klein, Wright and Wieczorek): all places hold at once");
            case FALSE_DISCOVERY ->
                Text.of(
                        "Benjamini–Hochberg: giới hạn tỷ lệ khác biệt giả; chỉ để xem, không để khẳng định",
                        "Benjamini–Hochberg: limits the share of false differences; for looking, not for promising");
        };
    }

    /**
     * How the interval of a plain share is made.
     *
     * @param interval the interval
     * @return its name
     */
    public static Text of(ProportionInterval interval) {
        return switch (interval) {
            case WALD -> Text.of("Wald (xấp xỉ chuẩn)", "Wald (normal approximation)");
            case WALD_CLIPPED -> Text.of("Wald, cắt ở 0 và 100 %", "Wald, cut at 0 and 100 %");
            case WILSON -> Text.of("Wilson");
            case WILSON_CC -> Text.of("Wilson có hiệu chỉnh liên tục", "Wilson with continuity correction");
            case AGRESTI_COULL -> Text.of("Agresti–Coull");
            case AGRESTI_COULL_CLIPPED ->
                Text.of("Agresti–Coull, cắt ở 0 và 100 %", "Agresti–Coull, cut at 0 and 100 %");
            case CLOPPER_PEARSON -> Text.of("Clopper–Pearson (chính xác)", "Clopper–Pearson (exact)");
            case JEFFREYS -> Text.of("Jeffreys");
            case MID_P -> Text.of("mid-P");
            case LOGIT_WALD -> Text.of("Wald trên logit", "Wald on the logit");
            case ARCSINE -> Text.of("Wald trên arcsin √p", "Wald on arcsin √p");
        };
    }

    /**
     * How the interval of a share of a designed sample is made.
     *
     * @param interval the interval
     * @return its name
     */
    public static Text of(DesignInterval interval) {
        return switch (interval) {
            case MEAN -> Text.of("đối xứng theo phân phối t", "symmetric, by Student's t");
            case LOGIT -> Text.of("trên logit", "on the logit");
            case LOGIT_ITERATED -> Text.of("trên logit, tìm bằng lặp", "on the logit, found by iteration");
            case ARCSINE -> Text.of("trên arcsin √p", "on arcsin √p");
            case KORN_GRAUBARD -> Text.of("Korn–Graubard");
            case KORN_GRAUBARD_CAPPED ->
                Text.of("Korn–Graubard, cỡ mẫu hiệu dụng không quá n", "Korn–Graubard, effective size at most n");
            case WILSON -> Text.of("Wilson trên cỡ mẫu hiệu dụng", "Wilson on the effective size");
            case LIKELIHOOD -> Text.of("theo hàm hợp lý", "by the likelihood");
        };
    }

    /**
     * How an interval is made.
     *
     * @param label the name that intervals carry, such as {@code design-wilson}
     * @return its name in words; the label itself if it is another's
     */
    public static Text interval(String label) {
        for (ProportionInterval one : ProportionInterval.values()) {
            if (one.label().equals(label)) {
                return of(one);
            }
        }
        for (DesignInterval one : DesignInterval.values()) {
            if (one.label().equals(label)) {
                return of(one);
            }
        }
        return label.endsWith("-t") ? of(DesignInterval.MEAN) : Text.of(label);
    }

    /**
     * The model behind a modelled figure.
     *
     * @param name its name, such as {@code beta-binomial-ml}
     * @return its name and meaning; the name itself if it is another's
     */
    public static Text model(String name) {
        boolean benchmarked = name.endsWith(BENCHMARKED);
        String bare = benchmarked ? name.substring(0, name.length() - BENCHMARKED.length()) : name;
        Text text = MODELS.getOrDefault(bare, Text.of(bare));
        return benchmarked ? text.plus(Text.of("; chỉnh cho khớp số chung", "; scaled to agree with the total")) : text;
    }
}
