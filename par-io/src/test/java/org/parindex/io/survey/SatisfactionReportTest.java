package org.parindex.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.survey.Absence;
import org.parindex.survey.Area;
import org.parindex.survey.Factor;
import org.parindex.survey.Item;
import org.parindex.survey.ItemScore;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.RollUp;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.SatisfactionMethod;
import org.parindex.survey.Scale;
import org.parindex.survey.SmallNumbers;
import org.parindex.survey.Tally;
import org.parindex.survey.TallyBuilder;
import org.parindex.survey.Wave;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Reports of odd surveys: names with markup and formulas, units without answers, everybody satisfied, nobody at all. */
class SatisfactionReportTest {

    private static final String NASTY = "=1+1</script><b>Xã & \"Mới\"";

    @TempDir
    private Path temp;

    private static SatisfactionReport report(boolean empty) {
        Item item = Item.satisfaction("Q", Text.of(NASTY), "five");
        Questionnaire questionnaire = new Questionnaire(
                "q",
                Text.of("q"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area("A", Text.of("A"), List.of(new Factor("F", Text.of("F"), List.of(item))))));
        TallyBuilder tally = Tally.builder(questionnaire);
        for (int i = 0; i < 40 && !empty; i++) {
            tally.add("u1", "", (byte) (i % 3 == 0 ? 2 : 5));
            tally.add("u2", "", (byte) 5);
        }
        SatisfactionMethod method = SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.TopBox(), RollUp.POOLED);
        Satisfaction result =
                Satisfaction.of(Wave.of("w", "p", questionnaire), method, tally.build(), List.of("u1", "u2", "u3"));
        return SatisfactionReport.of(Text.of(NASTY), result, BigDecimal.valueOf(80), 2025)
                .withNames(Map.of("u1", NASTY))
                .withNote(Text.of("ghi chú", "note"));
    }

    @Test
    void pages_escape_every_text() {
        for (boolean empty : new boolean[] {false, true}) {
            for (Language language : Language.values()) {
                String page = SatisfactionPage.toHtml(report(empty).in(language));
                assertThat(page)
                        .doesNotContain("</script><b>")
                        .doesNotContain("NaN")
                        .contains("u3");
                assertThat(page).contains("&lt;b&gt;Xã &amp;");
            }
        }
    }

    @Test
    void workbooks_hold_text_and_never_formulas_of_others() throws IOException {
        for (boolean empty : new boolean[] {false, true}) {
            Path file = temp.resolve("r" + empty + ".xlsx");
            SatisfactionWorkbook.write(report(empty), file);
            byte[] once = Files.readAllBytes(file);
            SatisfactionWorkbook.write(report(empty), file);
            assertThat(Files.readAllBytes(file)).isEqualTo(once);
            try (InputStream in = Files.newInputStream(file);
                    XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                assertThat(workbook.getNumberOfSheets()).isEqualTo(7);
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(SatisfactionReportTest::harmless)));
            }
        }
    }

    private static void harmless(Cell cell) {
        assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR);
        if (cell.getCellType() == CellType.NUMERIC) {
            assertThat(cell.getNumericCellValue()).isFinite();
        }
    }

    /** Four items in two factors of one area; the third is answered by few. */
    private static Satisfaction hiding(SatisfactionMethod method) {
        List<Item> items = java.util.stream.IntStream.rangeClosed(1, 4)
                .mapToObj(i -> Item.satisfaction("Q" + i, Text.of("Câu " + i), "five"))
                .toList();
        Questionnaire questionnaire = new Questionnaire(
                "q",
                Text.of("q"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area(
                        "A",
                        Text.of("A"),
                        List.of(
                                new Factor("F1", Text.of("Yếu tố 1"), items.subList(0, 3)),
                                new Factor("F2", Text.of("Yếu tố 2"), items.subList(3, 4))))));
        TallyBuilder tally = Tally.builder(questionnaire);
        for (int i = 0; i < 2_000; i++) {
            byte level = (byte) (i % 4 == 0 ? 2 : 5);
            tally.add(
                    "u" + i % 2,
                    "",
                    level,
                    i < 1_900 ? level : Absence.BLANK.code(),
                    i < 9 ? (byte) 4 : Absence.BLANK.code(),
                    level);
        }
        return Satisfaction.of(Wave.of("w", "p", questionnaire), method, tally.build(), List.of());
    }

    private static SatisfactionMethod method(SmallNumbers.Action action) {
        return SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.TopBox(), RollUp.POOLED)
                .withSmallNumbers(new SmallNumbers(30, BigDecimal.ZERO, action));
    }

    @Test
    void counts_go_with_the_figures_that_are_hidden_and_with_the_one_that_would_give_them_away() {
        Satisfaction result = hiding(method(SmallNumbers.Action.SUPPRESS));
        Map<String, SatisfactionFigure> printed = new java.util.HashMap<>();
        new PrintedFigures(result).of(Satisfaction.ALL).forEach(figure -> printed.put(figure.id(), figure));
        // Q3 has nine answers; of its factor Q2 has the fewest beside it: alone, F1 less Q1 and Q2 would tell Q3
        for (String hidden : List.of("Q2", "Q3")) {
            assertThat(printed.get(hidden).index()).isNull();
            assertThat(printed.get(hidden).value()).isNull();
            assertThat(printed.get(hidden).interval()).isEmpty();
            assertThat(printed.get(hidden).counts().levels()).isEmpty();
        }
        for (String shown : List.of("Q1", "Q4", "F1", "F2", "A")) {
            assertThat(printed.get(shown).index()).as(shown).isNotNull();
        }
        SatisfactionReport report = SatisfactionReport.of(Text.of("r"), result, null, 2025);
        assertThat(SatisfactionPage.toHtml(report))
                .contains("1 chỉ số dựa trên quá ít câu trả lời")
                .contains(">ẩn<");
        SatisfactionReport open =
                SatisfactionReport.of(Text.of("r"), hiding(method(SmallNumbers.Action.FLAG)), null, 2025);
        assertThat(SatisfactionPage.toHtml(open)).doesNotContain(">ẩn<");
    }

    /** Two areas of an item each: one unit answers the second seven times, the others always. */
    private static Satisfaction oneHiding(RollUp rollUp) {
        List<Area> areas = java.util.stream.IntStream.rangeClosed(1, 2)
                .mapToObj(i -> new Area(
                        "A" + i,
                        Text.of("A" + i),
                        List.of(new Factor(
                                "F" + i,
                                Text.of("F" + i),
                                List.of(Item.satisfaction("Q" + i, Text.of("Q" + i), "five"))))))
                .toList();
        Questionnaire questionnaire = new Questionnaire("q", Text.of("q"), List.of(Scale.fiveLevels("five")), areas);
        TallyBuilder tally = Tally.builder(questionnaire);
        for (int unit = 0; unit < 4; unit++) {
            for (int i = 0; i < 40 + 20 * unit; i++) {
                byte level = (byte) (i % 4 == 0 ? 2 : 5);
                tally.add("u" + unit, "", level, unit > 0 || i < 7 ? level : Absence.BLANK.code());
            }
        }
        SatisfactionMethod method = SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.TopBox(), rollUp)
                .withSmallNumbers(new SmallNumbers(30, BigDecimal.ZERO, SmallNumbers.Action.SUPPRESS));
        return Satisfaction.of(Wave.of("w", "p", questionnaire), method, tally.build(), List.of());
    }

    @Test
    void a_figure_that_one_unit_hides_can_not_be_had_from_the_total_nor_from_the_parts_of_the_unit() {
        for (RollUp rollUp : List.of(RollUp.POOLED, RollUp.MEAN_OF_ITEMS)) {
            PrintedFigures printed = new PrintedFigures(oneHiding(rollUp));
            Map<String, List<String>> hidden = new java.util.TreeMap<>();
            for (String unit : List.of("u0", "u1", "u2", "u3", Satisfaction.ALL)) {
                hidden.put(
                        unit,
                        printed.of(unit).stream()
                                .filter(figure -> figure.index() == null)
                                .map(SatisfactionFigure::id)
                                .sorted()
                                .toList());
            }
            for (String area : List.of("A1", "A2", "F1", "F2")) {
                // u0 hides A2; its A1 would tell it with its index; u1 is the smallest beside it
                assertThat(hidden.get("u0")).as(area).contains(area);
                assertThat(hidden.get("u1")).as(area).contains(area);
                assertThat(hidden.get("u2")).as(area).doesNotContain(area);
                assertThat(hidden.get(Satisfaction.ALL)).as(area).doesNotContain(area);
            }
        }
    }

    @Test
    void a_model_that_leans_on_a_hidden_figure_is_hidden_with_it() {
        SatisfactionReport report = SatisfactionReport.of(Text.of("r"), oneHiding(RollUp.MEAN_OF_ITEMS), null, 2025);
        assertThat(report.printsModels()).isTrue();
        Map<String, SatisfactionFigure> printed = report.printedOverall();
        Map<String, List<ReadingTables.Cell>> rows =
                new ReadingTables(report).modelled().rows();
        assertThat(rows).containsKeys("u0", "u3");
        rows.forEach((unit, cells) -> {
            boolean hidden = printed.get(unit).index() == null;
            double weight = report.league().readings().get(unit).modelled().weightOnData();
            assertThat(cells.get(1).number() == null).as(unit).isEqualTo(hidden && weight > 0);
        });
    }

    @Test
    void models_are_not_printed_where_they_lean_on_an_index_that_is_hidden_for_another() {
        Questionnaire questionnaire = oneHiding(RollUp.POOLED).wave().questionnaire();
        TallyBuilder tally = Tally.builder(questionnaire);
        for (int unit = 0; unit < 4; unit++) {
            for (int i = 0; i < (unit == 0 ? 7 : 40 + 5 * unit); i++) {
                byte level = (byte) (i % (3 + unit) == 0 ? 2 : 5);
                tally.add("u" + unit, "", level, level);
            }
        }
        Satisfaction result = Satisfaction.of(
                Wave.of("w", "p", questionnaire), method(SmallNumbers.Action.SUPPRESS), tally.build(), List.of());
        SatisfactionReport report = SatisfactionReport.of(Text.of("r"), result, null, 2025);
        assertThat(report.printedOverall().get("u0").index()).isNull();
        assertThat(report.printedOverall().get("u1").index()).isNull();
        assertThat(report.printedOverall().get("u2").index()).isNotNull();
        assertThat(report.printedOverall().get(Satisfaction.ALL).index()).isNotNull();
        assertThat(report.printsModels()).isFalse();
        assertThat(new ReadingTables(report).modelled().rows()).isEmpty();
        assertThat(SatisfactionPage.toHtml(report)).doesNotContain("NaN");
    }

    @Test
    void names_of_methods_stand_in_words() {
        SatisfactionReport report =
                SatisfactionReport.of(Text.of("r"), hiding(method(SmallNumbers.Action.FLAG)), null, 2025);
        for (Language language : Language.values()) {
            assertThat(SatisfactionPage.toHtml(report.in(language)))
                    .doesNotContain("simultaneous-holm")
                    .doesNotContain("beta-binomial-ml")
                    .doesNotContain("fay-herriot-reml")
                    .doesNotContain("half-up");
        }
        assertThat(SatisfactionPage.toHtml(report)).contains("Holm cho mọi cặp").contains("beta–nhị thức");
    }

    @Test
    void the_funnel_is_drawn_with_its_limits_and_the_units_outside_by_name() {
        Item item = Item.satisfaction("Q", Text.of("Q"), "five");
        Questionnaire questionnaire = new Questionnaire(
                "q",
                Text.of("q"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area("A", Text.of("A"), List.of(new Factor("F", Text.of("F"), List.of(item))))));
        TallyBuilder tally = Tally.builder(questionnaire);
        for (int unit = 0; unit < 30; unit++) {
            for (int i = 0; i < 60 + 10 * unit; i++) {
                boolean far = unit == 7 && i % 2 == 0;
                tally.add("xã " + unit, "", (byte) (i % 5 == 0 || far ? 2 : 5));
            }
        }
        SatisfactionMethod method = SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.TopBox(), RollUp.POOLED);
        Satisfaction result = Satisfaction.of(Wave.of("w", "p", questionnaire), method, tally.build(), List.of());
        SatisfactionReport report = SatisfactionReport.of(Text.of("r"), result, null, 2025);
        String svg =
                java.util.Objects.requireNonNull(new FunnelChart(report).plot()).toSvg(Language.VIETNAMESE);
        // 29 pieces of each of four limits
        assertThat(svg.split("c-whisker", -1)).hasSize(1 + 4 * 29);
        assertThat(svg.split("<circle", -1)).hasSize(1 + 30);
        assertThat(svg).contains(">xã 7</text>").doesNotContain(">xã 8</text>").contains("giới hạn 99,8 %");
        assertThat(SatisfactionPage.toHtml(report)).contains(svg);
    }

    @Test
    void two_waves_stand_side_by_side_and_differ_only_by_one_method() {
        SatisfactionMethod one = method(SmallNumbers.Action.FLAG);
        Satisfaction now = hiding(one);
        WaveComparison same = WaveComparison.of(now, now, 0, null);
        assertThat(same.findings()).isEmpty();
        assertThat(same.changes().get(0).points()).isEqualTo(org.parindex.points.Points.ZERO);
        SatisfactionMethod other =
                SatisfactionMethod.plain("n", Text.of("n"), new ItemScore.MeanOfMaximum(), RollUp.POOLED);
        WaveComparison differing = WaveComparison.of(hiding(other), now, 0, null);
        assertThat(differing.changes())
                .allSatisfy(change -> assertThat(change.points()).isNull());
        assertThat(differing.findings())
                .extracting(org.parindex.finding.Finding::code)
                .containsExactly("survey-methods-differ");
        SatisfactionReport report =
                SatisfactionReport.of(Text.of("r"), now, null, 2025).withChange(differing);
        assertThat(SatisfactionPage.toHtml(report)).contains("không so sánh được");
    }
}
