package org.parindex.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parindex.Csv;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.text.Language;

/** Every published table of the test resources is audited: what their collectors know to be wrong is found, and no more. */
class PublishedTablesAuditTest {

    private static Audit audit(PublishedTable table) {
        return PublishedAudit.of(table).run();
    }

    private static List<String> told(Map<String, Audit> audits, Verdict from) {
        List<String> told = new ArrayList<>();
        audits.forEach((title, audit) -> audit.findings().stream()
                .filter(finding -> Verdict.of(finding.severity()).compareTo(from) >= 0)
                .forEach(finding -> told.add(title + ": " + finding.code() + " " + finding.place())));
        return told;
    }

    /** 169 rows of 12 provinces and two districts; one index is impossible and nothing else. */
    @Test
    void local_results() {
        Map<String, Audit> audits = new LinkedHashMap<>();
        Printed.blocks("local_results.csv", "province", "year", "block")
                .forEach((title, rows) ->
                        audits.put(title, audit(Printed.table(title, Printed.rows(rows, Printed::local)))));
        assertThat(told(audits, Verdict.IMPOSSIBLE))
                .containsExactly("Bình Thuận · 2018 · sở: published-index-differs Sở Nội vụ");
        assertThat(told(audits, Verdict.DOUBTFUL)).hasSize(1);
    }

    /** The same rows with departments and districts in one table: lists are told apart by places that start again. */
    @Test
    void local_results_with_several_lists_in_a_table() {
        Map<String, Audit> audits = new LinkedHashMap<>();
        Printed.blocks("local_results.csv", "province", "year")
                .forEach((title, rows) ->
                        audits.put(title, audit(Printed.table(title, Printed.rows(rows, Printed::local)))));
        assertThat(told(audits, Verdict.IMPOSSIBLE))
                .containsExactly("Bình Thuận · 2018: published-index-differs Sở Nội vụ");
    }

    /** N05 of the golden cases: 93.95 ÷ 98.5 prints 95.27; the source says that 93.84 would give it. */
    @Test
    void binh_thuan_2018_with_its_smallest_corrections() {
        List<PublishedRow> rows =
                Printed.blocks("local_results.csv", "province", "year", "block").get("Bình Thuận · 2018 · sở").stream()
                        .map(Printed::local)
                        .toList();
        Audit audit = audit(Printed.table("Bình Thuận 2018", rows));
        assertThat(audit.corrections())
                .extracting(Correction::field, Correction::corrected)
                .contains(tuple(Field.INDEX, "95.38"))
                .contains(tuple(Field.TOTAL, "93.84"));
        assertThat(audit.corrections()).allMatch(correction -> correction.left() == 0);
        assertThat(audit.toText(Language.VIETNAMESE)).contains("không thể đúng").contains("95,27 → 95,38");
    }

    /** Four channels of the national index: 8 of 12 exact, 4 off by 0.01 through rounding; places follow. */
    @Test
    void par_index_components() {
        Map<String, Audit> audits = new LinkedHashMap<>();
        List<String> parts =
                List.of("appraised_points", "sipas_points", "managers_survey_points", "socio_economic_points");
        Printed.blocks("par_index_components.csv", "year").forEach((year, rows) -> {
            List<PublishedRow> printed = Printed.rows(
                    rows,
                    row -> new PublishedRow(
                            row.get("province"),
                            null,
                            parts.stream()
                                    .map(part -> new PublishedPart(part, null, new BigDecimal(row.get(part))))
                                    .toList(),
                            new BigDecimal(row.get("index_published")),
                            null,
                            Printed.decimal(row.get("rank")),
                            null));
            audits.put(year, audit(Printed.table(year, printed)));
        });
        assertThat(told(audits, Verdict.DOUBTFUL)).isEmpty();
        assertThat(told(audits, Verdict.EXPLAINED)).hasSize(4).allMatch(line -> line.contains("total-rounding"));
    }

    /** Thanh Hóa 2021: eight domains add up to 87.84 beside 87.83; Đắk Lắk 2017 by points lost. */
    @Test
    void par_index_domains() {
        PublishedRow thanhHoa =
                Printed.row("Thanh Hóa", "", "7.82 8.93 12.70 9.23 11.49 9.88 14.18 13.61", "87.83", "", "");
        Audit audit = audit(Printed.table("Thanh Hóa 2021", List.of(thanhHoa)));
        assertThat(Printed.codes(audit.findings())).containsExactly("published-total-rounding");
        assertThat(audit.canBeTrue()).isTrue();
        PublishedRow dakLak = Printed.row("mất điểm", "", "7.14 4.88 4.5 2.77 1.96 1.84 1.54", "24.63", "", "");
        assertThat(audit(Printed.table("Đắk Lắk 2017", List.of(dakLak))).findings())
                .isEmpty();
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : Csv.read("/tables/par_index_domains.csv")) {
            PublishedRow printed = new PublishedRow(
                    row.get("province") + " " + row.get("domain"),
                    Printed.decimal(row.get("max_points")),
                    List.of(),
                    Printed.decimal(row.get("points")),
                    Printed.decimal(row.get("pct_published")),
                    null,
                    null);
            audit(Printed.table("", List.of(printed))).impossible().forEach(one -> wrong.add(one.toString()));
        }
        assertThat(wrong).isEmpty();
    }

    /** Values follow places in 96 of 96 pairs; a province named third beside the third is a question, not an error. */
    @Test
    void par_index_provinces() {
        Map<String, Audit> audits = new LinkedHashMap<>();
        Printed.blocks("par_index_provinces.csv", "year").forEach((year, rows) -> {
            List<PublishedRow> printed = Printed.rows(
                    rows, row -> Printed.value(row.get("province"), row.get("index_pct"), row.get("rank")));
            audits.put(
                    year,
                    PublishedAudit.of(Printed.table(year, printed))
                            .withUnits(63)
                            .run());
        });
        assertThat(told(audits, Verdict.IMPOSSIBLE)).isEmpty();
        assertThat(told(audits, Verdict.DOUBTFUL)).allMatch(line -> line.startsWith("2015: audit-rank-shared"));
        assertThat(told(audits, Verdict.DOUBTFUL)).hasSize(1);
    }

    /** "29 localities above 80" cannot hold in 2018: the tenth has 79.6; and one source prints 89.6 for 89.06. */
    @Test
    void par_index_2018_statements() {
        List<PublishedRow> rows = Printed.blocks("par_index_provinces.csv", "year").get("2018").stream()
                .map(row -> Printed.value(row.get("province"), row.get("index_pct"), row.get("rank")))
                .toList();
        Audit audit = PublishedAudit.of(Printed.table("PAR INDEX 2018", rows))
                .withUnits(63)
                .withStatements(
                        new Statement.AtLeast(new BigDecimal("80"), 29),
                        new Statement.Elsewhere("Quảng Ninh", new BigDecimal("89.6"), "VNA"),
                        new Statement.Elsewhere("Quảng Ninh", new BigDecimal("81"), "VnExpress"))
                .run();
        assertThat(Printed.codes(audit.impossible()))
                .containsExactly("audit-count-impossible", "audit-sources-differ", "audit-sources-differ");
    }

    /** Regional means weighted by provinces give 86.98 in 2023 and not 88.37 in 2024. */
    @Test
    void par_index_regions() {
        Map<String, String> national = new TreeMap<>();
        Csv.read("/tables/par_index_national.csv").forEach(row -> national.put(row.get("year"), row.get("mean_pct")));
        Map<String, Boolean> right = new TreeMap<>();
        Printed.blocks("par_index_regions.csv", "year").forEach((year, rows) -> {
            if (rows.size() < 6) {
                return;
            }
            List<Statement.GroupMean> groups = rows.stream()
                    .map(row -> new Statement.GroupMean(
                            row.get("region"),
                            Integer.parseInt(row.get("n_provinces")),
                            new BigDecimal(row.get("mean_pct"))))
                    .toList();
            List<PublishedRow> list =
                    Printed.rows(rows, row -> Printed.value(row.get("region"), row.get("mean_pct"), row.get("rank")));
            Audit audit = PublishedAudit.of(Printed.table(year, list))
                    .withStatements(new Statement.GroupMeans(groups, new BigDecimal(national.get(year))))
                    .run();
            right.put(year, audit.canBeTrue());
            if (year.equals("2024")) {
                assertThat(Printed.codes(audit.impossible())).containsExactly("audit-group-means-differ");
            }
        });
        assertThat(right).containsEntry("2023", true).containsEntry("2024", false);
    }

    /** Hà Nội 2023 is 91.43, but its change to 2024 implies 91.25; Hải Phòng 2025: no mean of the blocks is 92.67. */
    @Test
    void changes_and_blocks() {
        PublishedTable none = Printed.table("", List.of());
        assertThat(Printed.codes(PublishedAudit.of(none)
                        .withStatements(
                                new Statement.Change(
                                        "Hà Nội",
                                        new BigDecimal("91.43"),
                                        new BigDecimal("0.75"),
                                        new BigDecimal("92.00")),
                                new Statement.GroupMeans(
                                        List.of(
                                                new Statement.GroupMean("sở", 14, new BigDecimal("93.95")),
                                                new Statement.GroupMean("phường", 45, new BigDecimal("92.26")),
                                                new Statement.GroupMean("xã", 68, new BigDecimal("91.87"))),
                                        new BigDecimal("92.67")),
                                new Statement.Counts("lên, xuống", List.of(57, 6), 63),
                                new Statement.Counts("lên, xuống, giữ nguyên", List.of(36, 24, 3), 63))
                        .run()
                        .impossible()))
                .containsExactly("audit-change-differs", "audit-group-means-differ");
    }

    /** Satisfaction of provinces: values follow places 31 of 31. */
    @Test
    void sipas_provinces() {
        Map<String, Audit> audits = new LinkedHashMap<>();
        Printed.blocks("sipas_provinces.csv", "year").forEach((year, rows) -> {
            List<PublishedRow> printed = Printed.rows(
                    rows, row -> Printed.value(row.get("province"), row.get("satisfaction_pct"), row.get("rank")));
            audits.put(
                    year,
                    PublishedAudit.of(Printed.table(year, printed))
                            .withUnits(63)
                            .run());
        });
        assertThat(told(audits, Verdict.DOUBTFUL)).isEmpty();
    }

    /** Nam Định 2020: 62.62 of 70 prints 89.45: truncated or from unrounded points. The others recompute. */
    @Test
    void local_channel_means() {
        List<PublishedRow> rows = Csv.read("/tables/local_channel_means.csv").stream()
                .map(row -> {
                    boolean ofAppraised = !row.get("index_mean_pct").isEmpty();
                    List<PublishedPart> parts = ofAppraised
                            ? List.of()
                            : List.of(
                                    new PublishedPart(
                                            "thẩm định",
                                            Printed.decimal(row.get("appraised_max")),
                                            new BigDecimal(row.get("appraised_mean"))),
                                    new PublishedPart(
                                            "ĐTXHH",
                                            Printed.decimal(row.get("survey_max")),
                                            new BigDecimal(row.get("survey_mean"))));
                    return new PublishedRow(
                            row.get("province") + " " + row.get("block"),
                            ofAppraised ? Printed.decimal(row.get("appraised_max")) : null,
                            parts,
                            Printed.decimal(row.get(ofAppraised ? "appraised_mean" : "total_mean")),
                            Printed.decimal(row.get("index_mean_pct")),
                            null,
                            null);
                })
                .toList();
        Audit audit = audit(Printed.table("bình quân", rows));
        assertThat(audit.canBeTrue()).isTrue();
        assertThat(Printed.codes(audit.findings())).containsExactly("published-index-truncated");
        assertThat(audit.corrections().get(0).corrected()).isEqualTo("89.46");
    }

    /** Class counts of local summaries: Huế's shares, An Giang's counts, Bình Dương's communes. */
    @Test
    void local_summaries() {
        PublishedTable none = Printed.table("", List.of());
        Audit hue = PublishedAudit.of(none)
                .withUnits(136)
                .withStatements(
                        new Statement.ClassCount("Xuất sắc", 9, new BigDecimal("6.62")),
                        new Statement.ClassCount("Tốt", 62, new BigDecimal("45.59")),
                        new Statement.ClassCount("Khá", 41, new BigDecimal("30.15")),
                        new Statement.ClassCount("Trung bình", 24, new BigDecimal("17.65")))
                .run();
        assertThat(Printed.codes(hue.findings())).containsExactly("audit-shares-rounding");
        assertThat(hue.findings().get(0).message().en()).contains("100.01");
        Audit wrong = PublishedAudit.of(none)
                .withUnits(184)
                .withStatements(
                        new Statement.ClassCount("Tốt", 7, new BigDecimal("4")),
                        new Statement.ClassCount("Khá", 131, new BigDecimal("71")),
                        new Statement.ClassCount("Trung bình", 44, new BigDecimal("24")),
                        new Statement.ClassCount("Yếu", 2, new BigDecimal("2")))
                .run();
        assertThat(Printed.codes(wrong.impossible())).containsExactly("audit-share-differs");
    }

    /** Service index of Decision 766: components add up to the printed totals in both. */
    @Test
    void index766() {
        Printed.blocks("index766.csv", "province").forEach((province, rows) -> {
            List<PublishedPart> parts = new ArrayList<>();
            rows.subList(0, rows.size() - 1)
                    .forEach(row -> parts.add(new PublishedPart(
                            row.get("component"),
                            Printed.decimal(row.get("max_points")),
                            new BigDecimal(row.get("points")))));
            Map<String, String> total = rows.get(rows.size() - 1);
            PublishedRow row = new PublishedRow(
                    province,
                    Printed.decimal(total.get("max_points")),
                    parts,
                    new BigDecimal(total.get("points")),
                    null,
                    null,
                    null);
            assertThat(audit(Printed.table(province, List.of(row))).findings()).isEmpty();
        });
    }

    /** Digital transformation: 12, 12, 14 is the tie rule of 2021; eight weights explain 2022 within rounding. */
    @Test
    void dti() {
        List<PublishedRow> rows = Csv.read("/tables/dti_2021_top17.csv").stream()
                .map(row -> Printed.value(row.get("province"), row.get("dti"), row.get("rank")))
                .toList();
        Audit audit = audit(Printed.table("DTI 2021", rows));
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.conventions())
                .extracting(one -> one.rule().en())
                .containsExactly("shared places, the next skipped (1, 2, 2, 4)");
        for (String pillar : List.of("chinh_quyen_so", "kinh_te_so", "xa_hoi_so")) {
            List<PublishedRow> list = Csv.read("/tables/dti_2021_top17.csv").stream()
                    .map(row -> Printed.value(row.get("province"), row.get(pillar), row.get("rank_" + pillar)))
                    .toList();
            assertThat(PublishedAudit.of(Printed.table(pillar, list))
                            .withUnits(63)
                            .run()
                            .findings())
                    .as(pillar)
                    .isEmpty();
        }
        List<String> pillars = List.of(
                "nhan_thuc", "the_che", "ha_tang", "nhan_luc", "attt", "chinh_quyen_so", "kinh_te_so", "xa_hoi_so");
        List<PublishedRow> weighted = Csv.read("/tables/dti_2022_components.csv").stream()
                .map(row -> new PublishedRow(
                        row.get("province"),
                        null,
                        pillars.stream()
                                .map(one -> new PublishedPart(one, null, new BigDecimal(row.get(one))))
                                .toList(),
                        new BigDecimal(row.get("dti_published")),
                        null,
                        new BigDecimal(row.get("rank")),
                        null))
                .toList();
        RollUp weights = new RollUp.Weighted(Arrays.asList("0.1 0.1 0.1 0.1 0.1 0.2 0.15 0.15".split(" ")).stream()
                .map(BigDecimal::new)
                .toList());
        Audit dti2022 = PublishedAudit.of(Printed.table("DTI 2022", weighted))
                .withRollUp(weights)
                .run();
        assertThat(dti2022.canBeTrue()).isTrue();
        assertThat(Printed.codes(dti2022.findings())).containsExactly("audit-total-rounding");
        assertThat(Printed.codes(audit(Printed.table("DTI 2022", weighted)).findings()))
                .containsExactly("audit-roll-up-unknown");
    }

    /** PCI 2016: the published weights 5, 5, 20, 5, 10, 5, 5, 20, 20, 5 of 100 are found from the table itself. */
    @Test
    void pci_weights_are_found() {
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
        List<PublishedRow> rows = Csv.read("/tables/pci_2016.csv").stream()
                .map(row -> new PublishedRow(
                        row.get("prov"),
                        null,
                        parts.stream()
                                .map(part -> new PublishedPart(part, null, new BigDecimal(row.get(part))))
                                .toList(),
                        new BigDecimal(row.get("pci_weighted")),
                        null,
                        null,
                        null))
                .toList();
        Audit audit = audit(Printed.table("PCI 2016", rows));
        assertThat(audit.canBeTrue()).isTrue();
        assertThat(audit.conventions().get(0).rule().en())
                .contains("0.5 · 0.5 · 2 · 0.5 · 1 · 0.5 · 0.5 · 2 · 2 · 0.5");
        assertThat(audit.conventions().get(0).agreeing()).isEqualTo(63);
    }

    /** DDCI Hà Tĩnh: one cell is 50 on a scale of 10; the weights are not published, so no total is accused. */
    @Test
    void ddci_ha_tinh() {
        List<Map<String, String>> all = Csv.read("/tables/ddci_ha_tinh_2021.csv");
        List<PublishedRow> rows = all.stream()
                .filter(row -> row.get("tiep_can_dat_dai").isEmpty())
                .map(row -> new PublishedRow(
                        row.get("unit"),
                        null,
                        row.entrySet().stream()
                                .filter(cell -> !List.of("unit", "responses", "ddci_100_published", "class", "source")
                                        .contains(cell.getKey()))
                                .filter(cell -> !cell.getValue().isEmpty())
                                .map(cell -> new PublishedPart(cell.getKey(), null, new BigDecimal(cell.getValue())))
                                .toList(),
                        new BigDecimal(row.get("ddci_100_published")),
                        null,
                        null,
                        row.get("class")))
                .toList();
        Audit audit = audit(Printed.table("DDCI", rows));
        assertThat(Printed.codes(audit.findings()))
                .containsExactlyInAnyOrder("audit-roll-up-unknown", "audit-out-of-scale");
        assertThat(audit.corrections()).extracting(Correction::corrected).contains("5.0");
    }

    /** PAPI 2011 to 2016: 376 of 376 totals and 2256 of 2256 dimensions recompute. */
    @Test
    void papi_dimensions() {
        List<String> dimensions =
                List.of("participation", "transparency", "accountability", "corruption", "procedures", "service");
        int[] agreeing = new int[2];
        Printed.blocks("papi_2011_2016_published_dims.csv", "year").forEach((year, rows) -> {
            List<PublishedRow> totals = rows.stream()
                    .filter(row -> dimensions.stream()
                            .noneMatch(one -> row.get("papi_" + one).isEmpty()))
                    .map(row -> papi(
                            row,
                            "papi_unweighted",
                            dimensions.stream().map(one -> "papi_" + one).toList()))
                    .toList();
            agreeing[0] += clean(year, totals);
            for (String dimension : dimensions) {
                List<PublishedRow> list = rows.stream()
                        .filter(row -> !row.get("papi_" + dimension).isEmpty())
                        .map(row -> papi(
                                row,
                                "papi_" + dimension,
                                row.keySet().stream()
                                        .filter(key -> key.startsWith("papi_" + dimension + "_"))
                                        .toList()))
                        .toList();
                agreeing[1] += clean(year + dimension, list);
            }
        });
        assertThat(agreeing).containsExactly(376, 2256);
    }

    private static PublishedRow papi(Map<String, String> row, String total, List<String> parts) {
        return new PublishedRow(
                row.get("prov"),
                null,
                parts.stream()
                        .filter(part -> !row.get(part).isEmpty())
                        .map(part -> new PublishedPart(part, null, new BigDecimal(row.get(part))))
                        .toList(),
                new BigDecimal(row.get(total)),
                null,
                null,
                null);
    }

    private static int clean(String title, List<PublishedRow> rows) {
        Audit audit = audit(Printed.table(title, rows));
        assertThat(audit.impossible()).as(title).isEmpty();
        return rows.size();
    }

    /** Figures that the press printed of PAPI against its own sub-dimensions: misprints are told from truncation. */
    @Test
    void papi_misprints() {
        record Press(String year, String province, String of, String printed, String code, String corrected) {}
        for (Press one : List.of(
                new Press("2019", "Quang Ninh", "SC", "44.66", "published-total-differs", "46.66"),
                new Press("2020", "Bac Giang", "SC", "43.32", "published-total-differs", "44.32"),
                new Press("2021", "Hai Duong", "SC8", "3.6", "published-total-differs", "3.06"),
                new Press("2023", "Soc Trang", "SC", "45.61", "published-total-truncated", "45.62"),
                new Press("2023", "Bac Lieu", "SC", "45.57", "published-total-truncated", "45.58"),
                new Press("2023", "Thai Binh", "SC", "43.7", "published-total-truncated", "43.8"))) {
            Map<String, String> row = Csv.read("/tables/papi_subdimensions_2011_2024.csv").stream()
                    .filter(each -> each.get("year").equals(one.year())
                            && each.get("province").equals(one.province()))
                    .findFirst()
                    .orElseThrow();
            List<PublishedPart> parts = row.entrySet().stream()
                    .filter(cell -> cell.getKey().startsWith(one.of())
                            && !cell.getValue().isEmpty())
                    .map(cell -> new PublishedPart(cell.getKey(), null, new BigDecimal(cell.getValue())))
                    .toList();
            PublishedRow printed =
                    new PublishedRow(one.province(), null, parts, new BigDecimal(one.printed()), null, null, null);
            Audit audit = audit(Printed.table(one.province(), List.of(printed)));
            assertThat(Printed.codes(audit.findings())).as(one.toString()).containsExactly(one.code());
            assertThat(audit.corrections())
                    .filteredOn(correction -> correction.field() == Field.TOTAL)
                    .extracting(Correction::corrected)
                    .contains(one.corrected());
        }
    }

    /** ASEM: places reproduce from scores rounded first, so nothing there can be accused. */
    @Test
    void asem() {
        for (String column : List.of("Physical", "Political", "Social", "Conn", "Sust", "Index")) {
            List<PublishedRow> rows = Csv.read("/tables/asem_scores_ranks.csv").stream()
                    .map(row -> Printed.value(
                            row.get("unit"),
                            new BigDecimal(row.get(column))
                                    .setScale(2, RoundingMode.HALF_UP)
                                    .toPlainString(),
                            row.get("rank_" + column)))
                    .toList();
            assertThat(audit(Printed.table(column, rows)).impossible())
                    .as(column)
                    .isEmpty();
        }
    }

    /** PCI of every year: whatever the weights of the year were, no province is accused; 2005 and 2006 had others. */
    @Test
    void pci_of_all_years() {
        List<String> told = new ArrayList<>();
        Printed.blocks("pci_2005_2016.csv", "year").forEach((year, rows) -> {
            List<PublishedRow> list = rows.stream()
                    .filter(row -> !row.get("pci_weighted").isEmpty())
                    .map(row -> new PublishedRow(
                            row.get("prov"),
                            null,
                            row.entrySet().stream()
                                    .filter(cell -> cell.getKey().startsWith("pci_")
                                            && !cell.getKey().endsWith("weighted")
                                            && !cell.getValue().isEmpty())
                                    .map(cell ->
                                            new PublishedPart(cell.getKey(), null, new BigDecimal(cell.getValue())))
                                    .toList(),
                            new BigDecimal(row.get("pci_weighted")),
                            null,
                            null,
                            null))
                    .toList();
            audit(Printed.table(year, list)).impossible().forEach(finding -> told.add(year + " " + finding));
        });
        assertThat(told).isEmpty();
    }

    /** ASEM: the index is the mean of its two halves, each the mean of its groups; found from the table. */
    @Test
    void asem_roll_up() {
        Map<String, List<String>> levels = Map.of(
                "Index", List.of("Conn", "Sust"),
                "Conn", List.of("Physical", "ConEcFin", "Political", "Instit", "P2P"),
                "Sust", List.of("Environ", "Social", "SusEcFin"));
        levels.forEach((total, parts) -> {
            List<PublishedRow> rows = Csv.read("/tables/asem_scores_ranks.csv").stream()
                    .map(row -> new PublishedRow(
                            row.get("unit"),
                            null,
                            parts.stream()
                                    .map(part -> new PublishedPart(part, null, new BigDecimal(row.get(part))))
                                    .toList(),
                            new BigDecimal(row.get(total)),
                            null,
                            null,
                            null))
                    .toList();
            Audit audit = audit(Printed.table(total, rows));
            assertThat(audit.impossible()).as(total).isEmpty();
            assertThat(audit.conventions().get(0).rule().en()).as(total).isEqualTo("the mean of the parts");
            assertThat(audit.conventions().get(0).agreeing()).isEqualTo(51);
        });
    }
}
