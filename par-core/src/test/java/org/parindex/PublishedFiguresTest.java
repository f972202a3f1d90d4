package org.parindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.analysis.PublishedCheck;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.rule.Interval;
import org.parindex.rule.SurveyRate;
import org.parindex.scheme.Band;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** The golden cases of {@code tables/golden_cases.csv}; each test names the ids of its cases. */
class PublishedFiguresTest {

    private static Scheme parts(int count) {
        Leaf[] leaves = new Leaf[count];
        for (int i = 0; i < count; i++) {
            leaves[i] = Worlds.leaf(String.valueOf(i + 1), "100");
        }
        return Worlds.scheme().add(leaves).build();
    }

    private static Points sum(String... points) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < points.length; i++) {
            answers.put(String.valueOf(i + 1), Answer.points(points[i]));
        }
        return Worlds.score(parts(points.length), answers).of("u").points();
    }

    /** S01 to S04, S06, S07, T02. */
    @ParameterizedTest
    @CsvSource({
        "'58.71 9.35 19.45 3',90.51",
        "'57.66 9.56 18.83 5',91.05",
        "'55.94 8.89 20.09 1.84',86.76",
        "'7.82 8.93 12.70 9.23 11.49 9.88 14.18 13.61',87.84",
        "'15.67 19.45 13.98 17.86 16.87',83.83",
        "'13.2 18.4 7.7 7.6 17.6 15.6',80.1",
        "'43.26 39.95',83.21"
    })
    void sums(String points, String expected) {
        assertThat(sum(points.split(" "))).isEqualTo(Points.of(expected));
    }

    /** S02 to S04: printed totals differ from printed parts by 0.01: a note, not an error. */
    @ParameterizedTest
    @CsvSource({
        "'57.66 9.56 18.83 5.00',91.04",
        "'55.94 8.89 20.09 1.84',86.77",
        "'7.82 8.93 12.70 9.23 11.49 9.88 14.18 13.61',87.83"
    })
    void published_totals_may_differ_by_rounding(String parts, String total) {
        assertThat(codes(PublishedCheck.check(table(row("x", null, parts, total, null, null)), Classification.NONE)))
                .containsExactly("published-total-rounding");
    }

    /** S05: points lost by domain, Đắk Lắk 2017. */
    @Test
    void lost_points_add_up() {
        String[] maxima = {"16", "16", "10", "11", "7", "10", "15.5", "14.5"};
        String[] lost = {"7.14", "4.88", "4.5", "2.77", "1.96", "1.84", "1.54", "0"};
        Leaf[] leaves = new Leaf[8];
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            leaves[i] = Worlds.leaf(String.valueOf(i + 1), maxima[i]);
            answers.put(
                    String.valueOf(i + 1),
                    Answer.points(new BigDecimal(maxima[i])
                            .subtract(new BigDecimal(lost[i]))
                            .toPlainString()));
        }
        Scores scores =
                Worlds.score(Worlds.scheme().add(leaves).declaredTotal("100").build(), answers);
        assertThat(scores.of("u").points()).isEqualTo(Points.of("75.37"));
        assertThat(scores.of("u").explain().lost()).isEqualTo(Points.of("24.63"));
    }

    /** R01: a mean that ends in a tie; R05: shares that need not add to 100. */
    @Test
    void roundings_of_means_and_shares() {
        Map<String, String> totals = new LinkedHashMap<>();
        totals.put("a", "74.85");
        totals.put("b", "76.72");
        totals.put("c", "84.31");
        totals.put("d", "91.14");
        Ranking ranking = Ranking.of(Worlds.totals(parts(1), totals));
        Points mean = ranking.groups().get(0).summary().mean();
        assertThat(mean).isEqualTo(Points.of("81.755"));
        assertThat(mean.toDecimal(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("81.76"));
        List<BigDecimal> shares = Arrays.stream(new long[] {9, 62, 41, 24})
                .mapToObj(n -> Points.ratio(100 * n, 136).toDecimal(2, RoundingMode.HALF_UP))
                .toList();
        assertThat(shares)
                .containsExactly(
                        new BigDecimal("6.62"),
                        new BigDecimal("45.59"),
                        new BigDecimal("30.15"),
                        new BigDecimal("17.65"));
    }

    /** R03: 91.17 % is 9.12 of 10 points; R04: 81.83 % is 8.18, the source prints 8.23. */
    @ParameterizedTest
    @CsvSource({"91.17,9.12", "81.83,8.18"})
    void satisfaction_becomes_points(String rate, String points) {
        Leaf leaf = Leaf.of("1", Text.of("SIPAS"), "10", SurveyRate.of("rate")).in(Channel.SURVEY);
        Scores scores = Worlds.score(Worlds.scheme().add(leaf).build(), Map.of("1", Answer.figure("rate", rate)));
        assertThat(scores.of("u").points().round(Rounding.halfUp(2))).isEqualTo(Points.of(points));
    }

    private static final Classification TAY_NINH = new Classification(
            ValueBasis.INDEX_PERCENT,
            Rounding.NONE,
            List.of(
                    Band.of("tot", Text.of("Tốt"), Interval.atLeast("80")),
                    Band.of("kha", Text.of("Khá"), Interval.fromTo("70", "80")),
                    Band.of("tb", Text.of("Trung bình"), Interval.fromTo("60", "70")),
                    Band.of("kem", Text.of("Kém"), Interval.below("60"))));

    private static List<Map<String, String>> local(String province, String year, String block) {
        return Csv.read("/tables/local_results.csv").stream()
                .filter(row -> row.get("province").equals(province)
                        && row.get("year").equals(year)
                        && row.get("block").equals(block))
                .toList();
    }

    /** N01, N02, K01, C01: Tây Ninh 2023, 19 departments: index on the own maximum, places as printed, classes. */
    @Test
    void tay_ninh_2023() {
        List<Map<String, String>> rows = local("Tây Ninh", "2023", "sở");
        for (ValueBasis basis : List.of(ValueBasis.INDEX_PERCENT, ValueBasis.POINTS)) {
            Scheme scheme = Worlds.scheme()
                    .add(Worlds.leaf("1", "71.5"), Worlds.leaf("2", "25"), Worlds.leaf("3", "3.5"))
                    .classification(TAY_NINH)
                    .ranking(new RankingPolicy(basis, Rounding.halfUp(2), TieMethod.COMPETITION, List.of(), false))
                    .build();
            List<Unit> units = new ArrayList<>();
            List<UnitAssessment> answers = new ArrayList<>();
            for (Map<String, String> row : rows) {
                units.add(Worlds.unit(row.get("unit")));
                answers.add(spread(row));
            }
            Scores scores = Worlds.score(scheme, units, answers);
            Ranking ranking = Ranking.of(scores);
            int misplaced = 0;
            for (Map<String, String> row : rows) {
                RankedUnit one = ranking.find(row.get("unit")).orElseThrow();
                boolean same = one.rank().equals(Points.of(row.get("rank")));
                misplaced += same ? 0 : 1;
                assertThat(scores.of(row.get("unit"))
                                .indexPercent()
                                .orElseThrow()
                                .toDecimal(2, RoundingMode.HALF_UP))
                        .as(row.get("unit"))
                        .isEqualTo(new BigDecimal(row.get("index_pct")));
                assertThat(one.band().label().vi()).isEqualTo(row.get("class"));
            }
            assertThat(misplaced).isEqualTo(basis == ValueBasis.POINTS ? 18 : 0);
        }
    }

    /** The printed total on a maximum of 100, 96.5 or 71.5: the other leaves are not applicable. */
    private static UnitAssessment spread(Map<String, String> row) {
        BigDecimal total = new BigDecimal(row.get("total_points"));
        BigDecimal maximum = new BigDecimal(row.get("max_points"));
        UnitAssessment.Builder builder = UnitAssessment.builder(row.get("unit"));
        String[] maxima = {"71.5", "25", "3.5"};
        BigDecimal left = total;
        BigDecimal room = maximum;
        for (int i = 0; i < 3; i++) {
            BigDecimal most = new BigDecimal(maxima[i]);
            if (room.compareTo(most) >= 0) {
                BigDecimal here = left.min(most);
                builder.answer(String.valueOf(i + 1), Stage.SELF, Answer.points(here.toPlainString()));
                left = left.subtract(here);
                room = room.subtract(most);
            } else {
                builder.answer(String.valueOf(i + 1), Stage.SELF, Answer.notApplicable("đặc thù"));
            }
        }
        assertThat(left).isEqualByComparingTo("0");
        return builder.build();
    }

    /** C01, all 41 rows of Tây Ninh with a class. */
    @Test
    void classes_of_tay_ninh() {
        List<PublishedRow> rows = Csv.read("/tables/local_results.csv").stream()
                .filter(row -> row.get("province").equals("Tây Ninh")
                        && !row.get("class").isEmpty())
                .map(row -> new PublishedRow(
                        row.get("unit"), null, List.of(), null, decimal(row.get("index_pct")), null, row.get("class")))
                .toList();
        assertThat(rows).hasSize(41);
        List<Finding> wrong = PublishedCheck.check(new PublishedTable("", "", rows, null), TAY_NINH).stream()
                .filter(finding -> finding.code().equals("published-class-differs"))
                .toList();
        assertThat(wrong).isEmpty();
    }

    /**
     * C02: 81.99 was only Khá in Bắc Kạn in 2018, and would be Tốt in Tây Ninh: bands are data. Where Bắc Kạn drew its
     * line is not published; any line above 81.99 agrees with the table, Tây Ninh's does not.
     */
    @Test
    void bands_of_bac_kan() {
        List<PublishedRow> rows =
                List.of(new PublishedRow("Bắc Kạn", null, List.of(), null, new BigDecimal("81.99"), null, "Khá"));
        PublishedTable table = new PublishedTable("Bắc Kạn 2018", "BK2018", rows, null);
        Classification stricter = new Classification(
                ValueBasis.INDEX_PERCENT,
                Rounding.NONE,
                List.of(
                        Band.of("tot", Text.of("Tốt", "Good"), Interval.atLeast("82")),
                        Band.of("kha", Text.of("Khá", "Fair"), Interval.below("82"))));
        assertThat(PublishedCheck.check(table, TAY_NINH))
                .extracting(Finding::code)
                .contains("published-class-differs");
        assertThat(PublishedCheck.check(table, stricter))
                .extracting(Finding::code)
                .doesNotContain("published-class-differs");
    }

    /** N05: Bình Thuận 2018 prints 95.27 for 93.95 ÷ 98.5; Nam Định 2020 prints 89.45 for 89.457. */
    @Test
    void known_errors_of_sources_are_found_and_nothing_else() {
        assertThat(codes(PublishedCheck.check(
                        table(row("Sở Nội vụ", "98.5", "", "93.95", "95.27", null)), Classification.NONE)))
                .containsExactly("published-index-differs");
        assertThat(codes(PublishedCheck.check(
                        table(row("Nam Định", "70", "", "62.62", "89.45", null)), Classification.NONE)))
                .containsExactly("published-index-truncated");
        assertThat(codes(PublishedCheck.check(
                        table(row("Nam Định", "70", "", "61.46", "87.80", null)), Classification.NONE)))
                .isEmpty();
    }

    /** K05: Thanh Hóa 2024: equal printed values with places of their own; mean 85.41. */
    @Test
    void thanh_hoa_2024() {
        List<PublishedRow> rows = local("Thanh Hóa", "2024", "sở").stream()
                .map(row -> new PublishedRow(
                        row.get("unit"),
                        null,
                        List.of(),
                        null,
                        decimal(row.get("index_pct")),
                        decimal(row.get("rank")),
                        null))
                .toList();
        assertThat(rows).hasSize(20);
        List<Finding> found =
                PublishedCheck.check(new PublishedTable("", "", rows, new BigDecimal("85.41")), Classification.NONE);
        assertThat(codes(found)).containsExactly("published-tie-broken", "published-tie-broken");
    }

    /** T01: Bình Dương 2017, nine districts in two channels, mean 78.39. */
    @Test
    void binh_duong_2017() {
        List<Map<String, String>> rows = local("Bình Dương", "2017", "huyện");
        Scheme scheme = Worlds.scheme()
                .add(
                        Worlds.leaf("1", "65"),
                        Leaf.of("2", Text.of("ĐTXHH"), "35", null).in(Channel.SURVEY))
                .ranking(new RankingPolicy(ValueBasis.POINTS, Rounding.NONE, TieMethod.COMPETITION, List.of(), false))
                .build();
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        rows.forEach(row -> {
            units.add(Worlds.unit(row.get("unit")));
            answers.add(UnitAssessment.builder(row.get("unit"))
                    .answer("1", Stage.APPRAISED, Answer.points(row.get("appraised_points")))
                    .answer("2", Stage.FINAL, Answer.points(row.get("survey_points")))
                    .build());
        });
        Scores scores = Worlds.score(scheme, units, answers);
        Ranking ranking = Ranking.of(scores);
        assertThat(rows).hasSize(9);
        rows.forEach(row -> {
            assertThat(scores.of(row.get("unit")).points()).isEqualTo(Points.of(row.get("total_points")));
            assertThat(scores.of(row.get("unit")).points(Channel.SURVEY))
                    .isEqualTo(Points.of(row.get("survey_points")));
            assertThat(ranking.find(row.get("unit")).orElseThrow().rank()).isEqualTo(Points.of(row.get("rank")));
        });
        assertThat(ranking.groups().get(0).summary().mean().round(Rounding.halfUp(2)))
                .isEqualTo(Points.of("78.39"));
    }

    /** K06: ASEM ranks reproduce from scores rounded to two places: rounding before ranking matters. */
    @ParameterizedTest
    @CsvSource({"2,0", "30,2"})
    void asem_ranks(int places, int misplaced) {
        int wrong = 0;
        for (String column : List.of(
                "Physical",
                "ConEcFin",
                "Political",
                "Instit",
                "P2P",
                "Environ",
                "Social",
                "SusEcFin",
                "Conn",
                "Sust",
                "Index")) {
            Scheme scheme = Worlds.scheme()
                    .add(Worlds.leaf("1", "100"))
                    .ranking(new RankingPolicy(
                            ValueBasis.POINTS, Rounding.halfUp(places), TieMethod.COMPETITION, List.of(), false))
                    .build();
            Map<String, String> totals = new LinkedHashMap<>();
            List<Map<String, String>> rows = Csv.read("/tables/asem_scores_ranks.csv");
            rows.forEach(row -> totals.put(row.get("unit"), row.get(column)));
            Ranking ranking = Ranking.of(Worlds.totals(scheme, totals));
            for (Map<String, String> row : rows) {
                wrong += ranking.find(row.get("unit")).orElseThrow().rank().equals(Points.of(row.get("rank_" + column)))
                        ? 0
                        : 1;
            }
        }
        assertThat(wrong).isEqualTo(misplaced);
    }

    /** K07: 0.01 decides the first place of 2022. */
    @Test
    void a_hundredth_decides() {
        Ranking ranking = Ranking.of(Worlds.totals(parts(1), Map.of("Quảng Ninh", "90.10", "Hải Phòng", "90.09")));
        assertThat(ranking.find("Quảng Ninh").orElseThrow().rank()).isEqualTo(Points.ONE);
        assertThat(ranking.find("Hải Phòng").orElseThrow().rank()).isEqualTo(Points.of(2));
    }

    /** W01: DTI 2022, eight pillars with weights of 1000; inputs have four places, so the index may be off by them. */
    @Test
    void dti_2022() {
        List<String> pillars = List.of(
                "nhan_thuc", "the_che", "ha_tang", "nhan_luc", "attt", "chinh_quyen_so", "kinh_te_so", "xa_hoi_so");
        long[] weights = {100, 100, 100, 100, 100, 200, 150, 150};
        int exact = 0;
        for (Map<String, String> row : Csv.read("/tables/dti_2022_components.csv")) {
            Points sum = Points.ZERO;
            for (int i = 0; i < 8; i++) {
                sum = sum.plus(Points.of(row.get(pillars.get(i))).times(Points.ratio(weights[i], 1000)));
            }
            Points published = Points.of(row.get("dti_published"));
            exact += sum.round(Rounding.halfUp(4)).equals(published) ? 1 : 0;
            assertThat(sum.minus(published).abs()).isLessThanOrEqualTo(Points.of("0.0001"));
        }
        assertThat(exact).isEqualTo(4);
    }

    /** W02: PCI 2016, weights 5 5 20 5 10 5 5 20 20 5, all 63 provinces on full-precision inputs. */
    @Test
    void pci_2016() {
        List<String> parts = List.of(
                "pci_entry",
                "pci_land",
                "pci_transparency",
                "pci_time",
                "pci_informal",
                "pci_bias",
                "pci_proactive",
                "pci_support",
                "pci_labor",
                "pci_legal");
        long[] weights = {5, 5, 20, 5, 10, 5, 5, 20, 20, 5};
        List<Map<String, String>> rows = Csv.read("/tables/pci_2016.csv");
        assertThat(rows).hasSize(63);
        for (Map<String, String> row : rows) {
            Points sum = Points.ZERO;
            for (int i = 0; i < 10; i++) {
                sum = sum.plus(Points.of(row.get(parts.get(i))).times(Points.ratio(weights[i], 10)));
            }
            assertThat(sum.minus(Points.of(row.get("pci_weighted"))).abs())
                    .as(row.get("prov"))
                    .isLessThan(Points.of("0.0001"));
        }
    }

    /** M01: PAPI 2023: sums of sub-dimensions; provinces without data leave the ranking; Thái Nguyên 45.7875 is second of 61. */
    @Test
    void papi_2023() {
        List<Map<String, String>> codes = Csv.read("/tables/papi_codebook.csv");
        Leaf[] leaves = codes.stream()
                .map(row -> Worlds.leaf(row.get("sub_dimension"), "10"))
                .toArray(Leaf[]::new);
        Scheme scheme = Worlds.scheme()
                .add(leaves)
                .ranking(new RankingPolicy(ValueBasis.POINTS, Rounding.NONE, TieMethod.COMPETITION, List.of(), false))
                .build();
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (Map<String, String> row : Csv.read("/tables/papi_subdimensions_2011_2024.csv")) {
            if (row.get("year").equals("2023")) {
                units.add(Worlds.unit(row.get("province")));
                UnitAssessment.Builder builder = UnitAssessment.builder(row.get("province"));
                codes.stream()
                        .map(code -> code.get("sub_dimension"))
                        .filter(code -> !row.get(code).isEmpty())
                        .forEach(code -> builder.answer(code, Stage.SELF, Answer.points(row.get(code))));
                answers.add(builder.build());
            }
        }
        Ranking ranking = Ranking.of(Worlds.score(scheme, units, answers));
        RankedUnit thaiNguyen = ranking.find("Thai Nguyen").orElseThrow();
        assertThat(units).hasSize(63);
        assertThat(ranking.groups().get(0).ranked()).hasSize(61);
        assertThat(thaiNguyen.points().round(Rounding.halfUp(4))).isEqualTo(Points.of("45.7875"));
        assertThat(thaiNguyen.rank()).isEqualTo(Points.of(2));
    }

    /** U01: 34 provinces; 2,621 xã, 687 phường, 13 đặc khu; Thái Nguyên 92. */
    @Test
    void units_of_july_2025() {
        List<Map<String, String>> rows = Csv.read("/tables/admin_units_2025-07_34p_3321w.csv");
        assertThat(rows).hasSize(3321);
        assertThat(rows.stream().map(row -> row.get("province_code")).distinct())
                .hasSize(34);
    }

    /** C4, C5, C13, C14, C15 of the contradictions in official texts. */
    @Test
    void contradictions_of_official_tables() {
        PublishedTable order = new PublishedTable(
                "Tiền Giang 2020",
                "",
                List.of(
                        total("a", "99.01"),
                        total("b", "98.62"),
                        total("c", "96.60"),
                        total("d", "98.50"),
                        total("e", "97.00")),
                null);
        assertThat(codes(PublishedCheck.check(order, Classification.NONE))).containsExactly("published-order-broken");
        assertThat(codes(PublishedCheck.check(
                        table(row(
                                "Sở Xây dựng Hà Tĩnh 2021", "85", "11 10.5 13 10 14.5 9.5 14.5", "83.05", null, null)),
                        Classification.NONE)))
                .isNotEmpty();
        PublishedTable hospital =
                new PublishedTable("BV Nhiệt đới", "", List.of(total("x", "4.34")), new BigDecimal("4.31"));
        assertThat(codes(PublishedCheck.check(hospital, Classification.NONE)))
                .containsExactly("published-mean-differs");
        PublishedTable y2019 = table(row("Sở GTVT", "70", "", "62.15", "88.8", null));
        PublishedTable y2020 = table(row("Sở GTVT", "75", "", "70.97", "94.63", null));
        assertThat(PublishedCheck.check(y2019, Classification.NONE)).isEmpty();
        assertThat(PublishedCheck.check(y2020, Classification.NONE)).isEmpty();
        assertThat(PublishedCheck.compare(y2019, y2020).get(0).message().en())
                .contains("88.79")
                .contains("94.63");
        PublishedTable percent = new PublishedTable(
                "Tiền Giang 2019",
                "",
                List.of(new PublishedRow(
                        "x",
                        null,
                        List.of(new PublishedPart("thể chế", new BigDecimal("10"), new BigDecimal("70.59"))),
                        null,
                        null,
                        null,
                        null)),
                null);
        assertThat(codes(PublishedCheck.check(percent, Classification.NONE)))
                .containsExactly("published-part-above-maximum");
    }

    private static PublishedRow total(String unit, String total) {
        return new PublishedRow(unit, null, List.of(), new BigDecimal(total), null, null, null);
    }

    private static PublishedRow row(
            String unit, String maximum, String parts, String total, String index, String rank) {
        List<PublishedPart> list = parts.isEmpty()
                ? List.of()
                : Arrays.stream(parts.split(" "))
                        .map(part -> new PublishedPart("p", null, new BigDecimal(part)))
                        .toList();
        return new PublishedRow(
                unit,
                maximum == null ? null : new BigDecimal(maximum),
                list,
                new BigDecimal(total),
                index == null ? null : new BigDecimal(index),
                rank == null ? null : new BigDecimal(rank),
                null);
    }

    private static PublishedTable table(PublishedRow row) {
        return new PublishedTable("", "", List.of(row), null);
    }

    private static BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
