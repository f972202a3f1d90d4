package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.Csv;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.survey.plan.SampleSize;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.DesignInterval;

/** What published SIPAS figures say, and whether they agree with each other. */
class PublishedSurveyTest {

    private static final Vectors VECTORS = Vectors.of("rules_published_figures");
    private static final double EXACT = 1e-12;

    private static double number(Points points) {
        return points.toDecimal(25, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static ImpliedWeights.Printed printed(String pointer, String half) {
        return ImpliedWeights.Printed.of(VECTORS.text(pointer), half);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.005, 0.005", "1, 0.01, 0.005", "2, 0.01, 0.01"})
    void weights_of_policy_and_service(int which, String halfOfParts, String halfOfWhole) {
        String at = "/roll_up_of_two_areas/" + which + "/";
        ImpliedWeights.Range range = ImpliedWeights.of(
                printed(at + "policy", halfOfParts),
                printed(at + "service", halfOfParts),
                printed(at + "overall", halfOfWhole));
        VECTORS.check(at + "weight_on_policy_point", number(range.point()), EXACT);
        VECTORS.check(at + "weight_on_policy_range", number(range.least()), number(range.most()), EXACT);
        assertThat(range.allows(Points.of("0.5")))
                .isEqualTo(VECTORS.text(at + "half_half_possible").equals("True"));
    }

    @Test
    void the_weight_of_feedback_among_the_five_service_factors() {
        String at = "/service_area_2023/factors/";
        List<String> others = List.of("access", "procedures", "officials", "outcomes");
        Points mean = Points.ZERO;
        Points byItems = Points.ZERO;
        int items = 0;
        for (String factor : others) {
            Points value = Points.of(VECTORS.text(at + factor));
            int own = (int) VECTORS.whole("/pooling_reading/items/" + factor);
            mean = mean.plus(value.dividedBy(Points.of(4)));
            byItems = byItems.plus(value.times(Points.of(own)));
            items += own;
        }
        ImpliedWeights.Printed feedback = printed(at + "feedback", "0.005");
        ImpliedWeights.Printed area = ImpliedWeights.Printed.of("82.97", "0.01");
        Points half = Points.of("0.005");
        ImpliedWeights.Range equal = ImpliedWeights.of(feedback, new ImpliedWeights.Printed(mean, half), area);
        VECTORS.check("/service_area_2023/implied_weight_on_feedback", number(equal.point()), EXACT);
        VECTORS.check(
                "/pooling_reading/feedback_weight_range_others_equal",
                number(equal.least()),
                number(equal.most()),
                EXACT);
        ImpliedWeights.Range weighted = ImpliedWeights.of(
                feedback, new ImpliedWeights.Printed(byItems.dividedBy(Points.of(items)), half), area);
        VECTORS.check(
                "/pooling_reading/feedback_weight_range_others_by_items",
                number(weighted.least()),
                number(weighted.most()),
                EXACT);
        assertThat(weighted.allows(Points.ratio(3, 19))).isFalse();
        assertThat(equal.allows(Points.ratio(1, 5))).isFalse();
        VECTORS.check(
                "/pooling_reading/feedback_answering_rate_relative_to_other_service_items",
                number(ImpliedWeights.answeringRate(weighted.least(), 3, items)),
                number(ImpliedWeights.answeringRate(weighted.most(), 3, items)),
                EXACT);
    }

    @Test
    void how_many_answer_service_items_if_answers_are_pooled() {
        ImpliedWeights.Range national2024 = ImpliedWeights.of(
                printed("/roll_up_of_two_areas/0/policy", "0.005"),
                printed("/roll_up_of_two_areas/0/service", "0.005"),
                printed("/roll_up_of_two_areas/0/overall", "0.005"));
        ImpliedWeights.Range national2023 = ImpliedWeights.of(
                printed("/roll_up_of_two_areas/1/policy", "0.01"),
                printed("/roll_up_of_two_areas/1/service", "0.01"),
                printed("/roll_up_of_two_areas/1/overall", "0.005"));
        Points least = national2024.least().max(national2023.least());
        Points most = national2024.most().min(national2023.most());
        VECTORS.check("/common_range", number(least), number(most), EXACT);
        VECTORS.check(
                "/pooling_reading/service_item_answering_rate_needed_if_answers_are_pooled",
                number(ImpliedWeights.answeringRate(Points.ONE.minus(most), 19, 14)),
                number(ImpliedWeights.answeringRate(Points.ONE.minus(least), 19, 14)),
                EXACT);
    }

    @Test
    void equal_parts_say_nothing() {
        ImpliedWeights.Printed one = ImpliedWeights.Printed.of("83.00", "0.005");
        assertThatThrownBy(() -> ImpliedWeights.of(one, ImpliedWeights.Printed.of("83.01", "0.005"), one))
                .hasMessageContaining("may be equal");
    }

    /** Hà Tĩnh 2021 agrees, Bà Rịa – Vũng Tàu 2020 and Ninh Thuận 2022 do not (golden cases R03 and R04, SIPAS table). */
    @ParameterizedTest
    @CsvSource({
        "Hà Tĩnh 2021, 91.17, 9.12, true, 91.2",
        "Bà Rịa - Vũng Tàu 2020, 83.85, 8.40, false, 84",
        "Ninh Thuận 2022, 81.83, 8.23, false, 82.3"
    })
    void published_percent_and_published_points(
            String unit, String percent, String points, boolean agrees, String implied) {
        PublishedSurvey published = new PublishedSurvey(unit, Points.of(percent), Points.of(points), Points.of(10));
        var findings = published.compare(Conversion.PROPORTIONAL, Rounding.halfUp(2), Points.of("0.005"));
        assertThat(findings.isEmpty()).isEqualTo(agrees);
        assertThat(published.implied(Conversion.PROPORTIONAL)).contains(Points.of(implied));
        findings.forEach(
                finding -> assertThat(finding.message().en()).contains(percent).contains("worth " + implied + " %"));
    }

    /** Within a year a better satisfaction never has a worse rank, in everything that was published. */
    @Test
    void published_ranks_follow_published_percentages() {
        Map<String, TreeMap<Integer, Points>> years = new TreeMap<>();
        for (Map<String, String> row : Csv.read("/tables/sipas_provinces.csv")) {
            if (!row.get("rank").isEmpty() && !row.get("satisfaction_pct").isEmpty()) {
                years.computeIfAbsent(row.get("year"), year -> new TreeMap<>())
                        .put(Integer.valueOf(row.get("rank")), Points.of(row.get("satisfaction_pct")));
            }
        }
        int compared = 0;
        for (TreeMap<Integer, Points> year : years.values()) {
            Points before = Points.HUNDRED;
            for (Points percent : year.values()) {
                assertThat(percent).isLessThanOrEqualTo(before);
                before = percent;
                compared++;
            }
        }
        assertThat(compared).isEqualTo(31);
    }

    /** National figures of 2024 are those of 2023 and the published change; extremes enclose every province. */
    @Test
    void national_figures_agree_with_their_changes_and_extremes() {
        Map<String, Points> national = new TreeMap<>();
        Csv.read("/tables/sipas_national.csv")
                .forEach(row -> national.put(row.get("year") + " " + row.get("metric"), Points.of(row.get("value"))));
        assertThat(national.get("2024 SIPAS mean %").minus(national.get("2023 SIPAS mean %")))
                .isEqualTo(Points.of("1.28"));
        assertThat(national.get("2023 SIPAS mean %").minus(national.get("2022 SIPAS mean %")))
                .isEqualTo(Points.of("2.58"));
        for (Map<String, String> row : Csv.read("/tables/sipas_provinces.csv")) {
            if (row.get("year").equals("2023") && !row.get("satisfaction_pct").isEmpty()) {
                Points percent = Points.of(row.get("satisfaction_pct"));
                assertThat(percent).isBetween(national.get("2023 min %"), national.get("2023 max %"));
            }
        }
        Points mean = Arrays.asList("access", "procedures", "civil servants", "results", "complaints").stream()
                .map(factor -> national.get("2023 factor: " + factor))
                .reduce(Points.ZERO, Points::plus)
                .dividedBy(Points.of(5));
        VECTORS.check("/service_area_2023/unweighted_mean", number(mean), EXACT);
        assertThat(mean.round(Rounding.halfUp(2))).isNotEqualTo(Points.of("82.97"));
    }

    /**
     * The national sample of 2024 shared over 63 provinces: a province has about three districts, so two degrees of freedom,
     * and its index is known to 13 points rather than the 3 that simple sampling would give.
     */
    @Test
    void what_the_sample_of_2024_can_tell_of_a_province() {
        String at = "/sample_2024/";
        double provinces = VECTORS.whole(at + "provinces");
        for (String stage : List.of("respondents", "districts", "communes", "villages")) {
            VECTORS.check(at + "per_province/" + stage, VECTORS.whole(at + stage) / provinces, EXACT);
        }
        double n = VECTORS.whole(at + "respondents") / provinces;
        VECTORS.check(at + "srs_half_width_pct_points_at_84", 100 * SampleSize.halfWidth(n, 0.84, 0.95, 1), EXACT);
        double df = Math.floor(VECTORS.whole(at + "districts") / provinces) - 1;
        ConfidenceInterval interval = DesignInterval.MEAN
                .of(0.84, 4 * 0.84 * 0.16 / n, Math.round(n), df, 0.95)
                .orElseThrow();
        VECTORS.check(at + "half_width_with_deff_4_t_df_2", 100 * interval.width() / 2, EXACT);
        assertThat(interval.contains(0.80)).isTrue();
        assertThat(interval.contains(0.90)).isTrue();
    }
}
