package org.parindex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parindex.io.json.FrameJson;
import org.parindex.io.json.QuestionnaireJson;
import org.parindex.io.json.SatisfactionMethodJson;
import org.parindex.io.json.UnitsJson;
import org.parindex.survey.Area;
import org.parindex.survey.Factor;
import org.parindex.survey.Frame;
import org.parindex.survey.FrameStage;
import org.parindex.survey.Item;
import org.parindex.survey.ItemScore;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.RollUp;
import org.parindex.survey.SatisfactionMethod;
import org.parindex.survey.Scale;
import org.parindex.survey.SmallNumbers;
import org.parindex.survey.design.LonelyPsu;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Surveys with which programs break: text, workbook and page hold numbers or dashes, and a finding tells why. */
class OddSurveysTest {

    @TempDir
    private Path temp;

    private static Questionnaire questionnaire() {
        List<Item> first = List.of(
                Item.satisfaction("Q1", Text.of("Nơi chờ", "Waiting"), "five"),
                Item.satisfaction("Q2", Text.of("Thái độ", "Manner"), "five"));
        List<Item> second = List.of(Item.satisfaction("Q3", Text.of("Kết quả", "Result"), "five"));
        return new Questionnaire(
                "odd",
                Text.of("phiếu", "form"),
                List.of(Scale.fiveLevels("five")),
                List.of(
                        new Area("A", Text.of("A"), List.of(new Factor("F1", Text.of("F1"), first))),
                        new Area("B", Text.of("B"), List.of(new Factor("F2", Text.of("F2"), second)))));
    }

    private static String rows(String unit, int count, String answers) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(unit).append('-').append(i).append(',').append(unit).append(',');
            rows.append(answers.replace("#", String.valueOf(1 + i % 5)).replace("@", "P" + i % 3));
            rows.append('\n');
        }
        return rows.toString();
    }

    private static final String HEADER = "Mã phiếu,Đơn vị,Q1,Q2,Q3\n";
    private static final String WEIGHTED = "Mã phiếu,Đơn vị,Trọng số,Q1,Q2,Q3\n";
    private static final String SAMPLED = "Mã phiếu,Đơn vị,Tầng,Thôn,Q1,Q2,Q3\n";

    static Stream<Arguments> surveys() {
        return Stream.of(
                Arguments.of("no row at all", HEADER, "", "survey-no-answer"),
                Arguments.of("a commune with no answer", HEADER + rows("u1", 40, "#,4,5"), "", "survey-no-answer"),
                Arguments.of(
                        "only blanks", HEADER + rows("u1", 3, ",,") + rows("u2", 40, "#,4,5"), "", "survey-no-answer"),
                Arguments.of(
                        "one answer", HEADER + rows("u1", 1, "4,,") + rows("u2", 40, "#,4,5"), "", "survey-one-answer"),
                Arguments.of("one answer in all", HEADER + rows("u1", 1, "4,,"), "", "survey-one-answer"),
                Arguments.of(
                        "all satisfied",
                        HEADER + rows("u1", 40, "5,5,5") + rows("u2", 40, "5,4,4"),
                        "",
                        "survey-all-the-same"),
                Arguments.of("nobody satisfied", HEADER + rows("u1", 40, "1,1,1"), "", "survey-all-the-same"),
                Arguments.of(
                        "one stratum with one sampled unit",
                        SAMPLED + rows("u1", 10, "S1,P9,#,4,5") + rows("u2", 40, "S2,@,#,4,2"),
                        "fail",
                        "survey-lonely-psu"),
                Arguments.of(
                        "one stratum with one sampled unit in all",
                        SAMPLED + rows("u1", 10, "S1,P9,#,4,5"),
                        "average",
                        "survey-no-degree-of-freedom"),
                Arguments.of(
                        "a lonely unit that the design treats",
                        SAMPLED + rows("u1", 10, "S1,P9,#,4,5") + rows("u2", 40, "S2,@,#,4,2"),
                        "average",
                        "survey-lonely-psu-treated"),
                Arguments.of(
                        "a stratum outside the frame",
                        SAMPLED + rows("u1", 10, "S3,@,#,4,5"),
                        "fail",
                        "survey-frame-without-size"),
                Arguments.of(
                        "more drawn than there are",
                        SAMPLED + rows("u1", 10, "S4,@,#,4,5"),
                        "fail",
                        "survey-frame-too-small"),
                Arguments.of(
                        "some weights of zero",
                        WEIGHTED + rows("u1", 5, "0,1,1,1") + rows("u1", 40, "2.5,#,4,5"),
                        "",
                        "survey-zero-weights"),
                Arguments.of("all weights of zero", WEIGHTED + rows("u1", 5, "0,1,4,5"), "", "survey-zero-weights"),
                Arguments.of(
                        "weights that are none",
                        WEIGHTED + rows("u1", 5, "-3,1,4,5") + rows("u2", 5, "abc,1,4,5"),
                        "",
                        "survey-zero-weights"),
                Arguments.of("an item nobody answered", HEADER + rows("u1", 40, "#,4,"), "", "survey-no-answer"),
                Arguments.of(
                        "an item nobody was asked",
                        "Mã phiếu,Đơn vị,Q1,Q2\n" + rows("u1", 40, "#,4"),
                        "",
                        "survey-item-not-asked"));
    }

    private static SatisfactionMethod method(ItemScore score, RollUp rollUp, SmallNumbers.Action action) {
        return SatisfactionMethod.plain("m", Text.of("phương pháp", "method"), score, rollUp)
                .withSmallNumbers(new SmallNumbers(0, BigDecimal.ZERO, action));
    }

    private static List<SatisfactionMethod> methods() {
        return List.of(
                method(new ItemScore.TopBox(), RollUp.POOLED, SmallNumbers.Action.FLAG),
                method(new ItemScore.TopBox(), RollUp.MEAN_OF_ITEMS, SmallNumbers.Action.SUPPRESS),
                method(new ItemScore.TopBox(), RollUp.RESPONDENT_FIRST, SmallNumbers.Action.FLAG),
                method(new ItemScore.Net(), RollUp.POOLED, SmallNumbers.Action.SUPPRESS),
                method(new ItemScore.MeanRescaled(), RollUp.MEAN_OF_FACTORS, SmallNumbers.Action.FLAG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("surveys")
    void are_measured_without_a_number_that_is_none(String name, String answers, String lonely, String finding)
            throws IOException {
        Path file = Files.writeString(temp.resolve("answers.csv"), answers);
        Path asked = temp.resolve("questionnaire.json");
        QuestionnaireJson.write(questionnaire(), asked);
        Path units = temp.resolve("units.json");
        UnitsJson.write(
                UnitRegister.of(List.of(
                        Unit.of("u1", "Xã Một", UnitLevel.COMMUNE),
                        Unit.of("u2", "Xã Hai", UnitLevel.COMMUNE),
                        Unit.of("u3", "Xã Ba", UnitLevel.COMMUNE))),
                units);
        List<String> arguments = new ArrayList<>(List.of("MeasureSatisfaction", "--answers", file.toString()));
        arguments.addAll(List.of("--questionnaire", asked.toString(), "--units", units.toString()));
        arguments.addAll(List.of("--out", temp.resolve("out").toString()));
        if (!lonely.isEmpty()) {
            Path frame = temp.resolve("frame.json");
            FrameStage village = new FrameStage("village", Text.of("Thôn"), Map.of("S1", 9L, "S2", 30L, "S4", 2L));
            FrameJson.write(
                    new Frame(
                            "f",
                            "",
                            null,
                            List.of(village),
                            LonelyPsu.valueOf(lonely.toUpperCase(java.util.Locale.ROOT))),
                    frame);
            arguments.addAll(List.of("--frame", frame.toString(), "--stages", "Thôn"));
        }
        Set<String> codes = new HashSet<>();
        for (SatisfactionMethod method : methods()) {
            Path how = temp.resolve("method.json");
            SatisfactionMethodJson.write(method, how);
            List<String> all = new ArrayList<>(arguments);
            all.addAll(List.of("--method", how.toString(), "--lang", codes.isEmpty() ? "vi" : "en"));
            String printed = run(all);
            assertThat(printed).as("%s by %s", name, method).doesNotContain("NaN", "Infinity", "Exception", "null");
            String page = Files.readString(temp.resolve("out/hai-long.html"));
            assertThat(page).doesNotContain("NaN", "Infinity", ">null");
            codes.addAll(texts(temp.resolve("out/hai-long.xlsx")));
        }
        assertThat(codes).contains(finding);
    }

    private static String run(List<String> arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
            System.setOut(both);
            System.setErr(both);
            int code = Main.run(arguments.toArray(String[]::new));
            assertThat(code).as(() -> bytes.toString(StandardCharsets.UTF_8)).isIn(Example.OK, Example.DATA_ERRORS);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Set<String> texts(Path workbook) throws IOException {
        Set<String> texts = new HashSet<>();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            opened.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> texts.add(text(cell)))));
        }
        return texts;
    }

    private static String text(Cell cell) {
        assertThat(cell.getCellType()).isNotIn(CellType.ERROR, CellType.FORMULA);
        if (cell.getCellType() == CellType.NUMERIC) {
            assertThat(cell.getNumericCellValue()).isFinite();
            return "";
        }
        assertThat(cell.getStringCellValue()).doesNotContain("NaN", "Infinity");
        return cell.getStringCellValue();
    }
}
