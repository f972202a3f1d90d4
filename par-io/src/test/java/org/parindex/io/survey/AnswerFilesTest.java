package org.parindex.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.finding.Finding;
import org.parindex.survey.Absence;
import org.parindex.survey.Answers;
import org.parindex.survey.Area;
import org.parindex.survey.Factor;
import org.parindex.survey.Filter;
import org.parindex.survey.Item;
import org.parindex.survey.ItemKind;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionMethod;
import org.parindex.survey.Scale;
import org.parindex.survey.SurveyCase;
import org.parindex.survey.Tally;
import org.parindex.survey.Wave;
import org.parindex.text.Text;
import org.parindex.unit.Alias;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Answers as form tools export them. */
class AnswerFilesTest {

    private static final Path VECTORS = Path.of("../par-core/src/test/resources/vectors/survey/data");

    @TempDir
    private Path temp;

    private static Questionnaire household() throws IOException {
        Map<String, Map<String, List<Item>>> areas = new LinkedHashMap<>();
        for (String line : Files.readAllLines(VECTORS.resolve("item_map.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split(",");
            areas.computeIfAbsent(cells[2], area -> new LinkedHashMap<>())
                    .computeIfAbsent(cells[1], factor -> new ArrayList<>())
                    .add(Item.satisfaction(cells[0], Text.of("Câu " + cells[0]), "five"));
        }
        List<Area> all = new ArrayList<>();
        areas.forEach((area, factors) -> {
            List<Factor> own = new ArrayList<>();
            factors.forEach((factor, items) -> own.add(new Factor(factor, Text.of(factor), items)));
            all.add(new Area(area, Text.of(area), own));
        });
        return new Questionnaire("household", Text.of("household"), List.of(Scale.fiveLevels("five")), all);
    }

    private static Questionnaire small() {
        Item used = new Item(
                "E1", Text.of("Đã giải quyết thủ tục chưa?"), "yes", ItemKind.EXPERIENCE, null, false, List.of());
        Item waiting = Item.satisfaction("S1", Text.of("Nơi ngồi chờ có đủ chỗ"), "five")
                .askedOf(new Filter("E1", java.util.Set.of("1")));
        Item officials = Item.satisfaction("S2", Text.of("Thái độ của công chức"), "five");
        Factor factor = new Factor("F", Text.of("F"), List.of(used, waiting, officials));
        return new Questionnaire(
                "small",
                Text.of("small"),
                List.of(Scale.fiveLevels("five"), Scale.noYes("yes")),
                List.of(new Area("A", Text.of("A"), List.of(factor))));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static List<String> codes(AnswerImport<?> read) {
        return read.findings().stream().map(Finding::code).toList();
    }

    private static byte[] row(Answers answers, int row) {
        byte[] codes = new byte[answers.questionnaire().items().size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = answers.code(row, i);
        }
        return codes;
    }

    @Test
    void the_household_survey_gives_the_reference_values() throws IOException {
        AnswerLayout layout = AnswerLayout.AUTOMATIC
                .with(AnswerColumn.UNIT, "district")
                .withPath("district", "commune", "village", "hh")
                .withTraits("sex");
        AnswerImport<Tally> tally = AnswerFiles.tally(VECTORS.resolve("household.csv"), household(), layout, null);
        assertThat(tally.hasErrors()).isFalse();
        assertThat(tally.respondents()).isEqualTo(264);
        SatisfactionMethod pooled = SatisfactionMethod.elevenReadings().get(0);
        Wave wave = Wave.of("w", "adults", household());
        double counted = Satisfaction.of(wave, pooled, tally.value(), List.of())
                .figure(Satisfaction.ALL, Questionnaire.OVERALL)
                .value()
                .toDecimal(12, java.math.RoundingMode.HALF_UP)
                .doubleValue();
        // py_index_rollup.json, unweighted and weighted A_pooled_responses
        assertThat(counted).isCloseTo(67.85551677037486, Offset.offset(1e-10));
        AnswerImport<Answers> answers =
                AnswerFiles.answers(VECTORS.resolve("household.csv"), household(), layout, null);
        assertThat(answers.hasErrors()).isFalse();
        double weighted = Satisfaction.of(wave, pooled, answers.value(), List.of())
                .figure(Satisfaction.ALL, Questionnaire.OVERALL)
                .value()
                .toDecimal(12, java.math.RoundingMode.HALF_UP)
                .doubleValue();
        assertThat(weighted).isCloseTo(68.51331160665343, Offset.offset(1e-10));
        assertThat(answers.value().tally()).isEqualTo(tally.value());
        SurveyCase first = answers.value().cases().get(0);
        assertThat(first.path()).containsExactly("A1", "A1.1", "A1.1.1", "A1.1.1.1");
        assertThat(first.stratum()).isEqualTo("A");
        assertThat(first.traits()).containsExactly(Map.entry("sex", "M"));
    }

    @Test
    void shards_of_a_file_add_up_to_the_file() throws IOException {
        List<String> lines = Files.readAllLines(VECTORS.resolve("household.csv"));
        AnswerLayout layout = AnswerLayout.AUTOMATIC.with(AnswerColumn.UNIT, "district");
        Tally whole = AnswerFiles.tally(VECTORS.resolve("household.csv"), household(), layout, null)
                .value();
        Tally sum = Tally.empty(household());
        for (int shard = 2; shard >= 0; shard--) {
            List<String> some = new ArrayList<>(List.of(lines.get(0)));
            for (int i = 1 + shard; i < lines.size(); i += 3) {
                some.add(lines.get(i));
            }
            Path file = file("shard" + shard + ".csv", String.join("\n", some));
            sum = sum.merge(AnswerFiles.tally(file, household(), layout, null).value());
        }
        assertThat(sum).isEqualTo(whole);
    }

    @Test
    void further_rows_of_a_header_are_no_respondents() throws IOException {
        String text = String.join(
                "\n",
                "id,unit,E1,S1,S2",
                "Response ID,Đơn vị,Đã giải quyết thủ tục chưa?,Ý kiến [Nơi ngồi chờ có đủ chỗ],Thái độ của công chức",
                "\"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\",\"{\"\"ImportId\"\":\"\"c\"\"}\",,",
                "1,xa-1,1,4,5",
                "2,xa-1,1,4,2");
        AnswerImport<Tally> read = AnswerFiles.tally(file("twice.csv", text), small(), AnswerLayout.AUTOMATIC, null);
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.respondents()).isEqualTo(2);
        assertThat(read.value().units()).containsExactly("xa-1");
        assertThat(codes(read)).containsExactly("answers-header-again", "answers-header-again");
    }

    @Test
    void the_sheet_that_asks_the_questionnaire_is_read_and_others_like_it_are_told() throws IOException {
        Path file = temp.resolve("sheets.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Hướng dẫn").createRow(0).createCell(0).setCellValue("Điền từ 1 đến 5");
            XSSFRow listed = workbook.createSheet("Danh mục").createRow(0);
            listed.createCell(0).setCellValue("S1");
            listed.createCell(1).setCellValue("1, 2, 3, 4, 5");
            for (String name : List.of("Tháng 1", "Tháng 2")) {
                XSSFSheet sheet = workbook.createSheet(name);
                String[][] cells = {{"unit", "E1", "S1", "S2"}, {"xa-1", "1", "4", "5"}};
                for (int r = 0; r < cells.length; r++) {
                    XSSFRow row = sheet.createRow(r);
                    for (int c = 0; c < cells[r].length; c++) {
                        row.createCell(c).setCellValue(cells[r][c]);
                    }
                }
            }
            workbook.write(out);
        }
        AnswerImport<Tally> read = AnswerFiles.tally(file, small(), AnswerLayout.AUTOMATIC, null);
        assertThat(read.respondents()).isEqualTo(1);
        assertThat(read.columns()).containsOnlyKeys("E1", "S1", "S2");
        assertThat(codes(read)).containsExactly("answers-sheets-left");
        assertThat(read.findings().get(0).message(org.parindex.text.Language.ENGLISH))
                .contains("“Tháng 1”")
                .contains("Tháng 2");
    }

    @Test
    void labels_are_known_however_they_are_typed() throws IOException {
        List<String> five = new ArrayList<>(List.of(
                "Rất hài lòng",
                "RẤT HÀI LÒNG",
                "rat hai long",
                "  Rất  hài lòng ",
                "5",
                "5.0",
                "5. Rất hài lòng",
                "5 - Rất hài lòng",
                "Rất hài lòng (5)",
                "Very satisfied"));
        five.addAll(five.stream()
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFD))
                .toList());
        List<String> others = List.of("Không hài lòng", "khong hai long", "Tạm hài lòng", "Không biết", "9", "");
        byte[] expected = {2, 2, 3, Absence.DONT_KNOW.code(), Absence.DONT_KNOW.code(), Absence.BLANK.code()};
        List<String> all = new ArrayList<>(five);
        all.addAll(others);
        String csv = "Đơn vị;Thái độ của công chức\n"
                + all.stream().map(text -> "xa;\"" + text + "\"").collect(Collectors.joining("\n"));
        AnswerImport<Answers> read =
                AnswerFiles.answers(file("labels.csv", csv), small(), AnswerLayout.AUTOMATIC, null);
        assertThat(codes(read)).containsExactly("answers-item-without-column");
        for (int i = 0; i < five.size(); i++) {
            assertThat(read.value().code(i, 2)).as(five.get(i)).isEqualTo((byte) 5);
        }
        for (int i = 0; i < others.size(); i++) {
            assertThat(read.value().code(five.size() + i, 2)).as(others.get(i)).isEqualTo(expected[i]);
        }
    }

    @Test
    void wrong_labels_are_findings_and_never_guessed() throws IOException {
        String csv = "don vi,S2\n"
                + List.of("Hài lóng", "6", "4. Rất hài lòng", "hài lòng lắm", "???", "sai").stream()
                        .map(text -> "xa," + text)
                        .collect(Collectors.joining("\n"));
        AnswerImport<Answers> read = AnswerFiles.answers(file("wrong.csv", csv), small(), AnswerLayout.AUTOMATIC, null);
        for (int i = 0; i < 6; i++) {
            assertThat(read.value().code(i, 2)).isEqualTo(Absence.BLANK.code());
        }
        assertThat(codes(read).stream().filter("answers-unknown-answer"::equals))
                .hasSize(3);
        assertThat(read.findings())
                .anyMatch(finding -> finding.code().equals("answers-more")
                        && finding.message().en().contains("6 times"));
        assertThat(read.findings())
                .filteredOn(finding -> finding.code().equals("answers-unknown-answer"))
                .allSatisfy(finding -> assertThat(finding.place().source()).isNotNull());
    }

    @Test
    void personal_columns_are_dropped_and_told() throws IOException {
        String csv = "Họ và tên,Số CCCD,SĐT,Ghi chú,Mã phiếu,don vi,S2\n"
                + "Nguyễn Văn A,001099012345,0912345678,0987654321,0912 345 678,xa,5\n"
                + "Trần Thị B,001099012346,0912345679,0987654322,0912 345 679,xa,4\n";
        AnswerImport<Answers> read =
                AnswerFiles.answers(file("personal.csv", csv), small(), AnswerLayout.AUTOMATIC, null);
        assertThat(read.dropped()).containsExactly("Họ và tên", "Số CCCD", "SĐT", "Ghi chú");
        assertThat(codes(read)).contains("answers-personal-dropped", "answers-identity-replaced");
        assertThat(read.value().cases()).extracting(SurveyCase::id).containsExactly("p1", "p2");
        String everything = read.value().cases() + read.findings().toString();
        assertThat(everything).doesNotContain("Nguyễn").doesNotContain("0912").doesNotContain("00109");
    }

    @Test
    void one_row_per_answer_gives_the_same_as_one_row_per_respondent() throws IOException {
        Path wide = file("wide.csv", "id,unit,E1,S1,S2\na,xa,1,4,5\nb,xa,0,,3\nc,phuong,Có,9,\n");
        Path tidy = file(
                "tidy.csv",
                "id,unit,item,answer\nb,xa,S2,3\na,xa,E1,1\na,xa,S1,4\nc,phuong,S1,Không biết\n"
                        + "b,xa,E1,Không\na,xa,S2,Rất hài lòng\nc,phuong,E1,1\na,xa,S2,1\na,xa,S9,1\n");
        AnswerImport<Tally> a = AnswerFiles.tally(wide, small(), AnswerLayout.AUTOMATIC, null);
        AnswerImport<Tally> b = AnswerFiles.tally(tidy, small(), AnswerLayout.AUTOMATIC, null);
        assertThat(a.findings()).isEmpty();
        assertThat(b.value()).isEqualTo(a.value());
        assertThat(codes(b)).containsExactlyInAnyOrder("answers-given-twice", "answers-unknown-item");
        Tally.Cell xa = new Tally.Cell("xa", "");
        assertThat(a.value().counts(xa, "S1").absent(Absence.NOT_ASKED)).isEqualTo(1);
    }

    @Test
    void a_workbook_with_a_title_and_matrix_headers_is_read_like_csv() throws IOException {
        Path file = temp.resolve("form.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Form Responses 1");
            sheet.createRow(0).createCell(0).setCellValue("Kết quả khảo sát");
            XSSFRow header = sheet.createRow(2);
            String[] headers = {
                "Dấu thời gian",
                "Xã, phường",
                "Ông/bà hài lòng thế nào? [Nơi ngồi chờ có đủ chỗ]",
                "S2. Thái độ",
                "Ghi chú"
            };
            for (int i = 0; i < headers.length; i++) {
                header.createCell(i).setCellValue(headers[i]);
            }
            Object[][] rows = {
                {"01/09/2025 08:30:00", "Tân Cương", 4.0, "Hài lòng"},
                {"01/09/2025 08:31:00", "phường PHAN ĐÌNH PHÙNG", "Bình thường", 5.0},
                {"31/09/2025 08:31:00", "Xã không có", 1.0, 1.0}
            };
            for (int r = 0; r < rows.length; r++) {
                XSSFRow row = sheet.createRow(3 + r);
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Double number) {
                        row.createCell(c).setCellValue(number);
                    } else {
                        row.createCell(c).setCellValue((String) rows[r][c]);
                    }
                }
            }
            workbook.write(out);
        }
        UnitRegister units = UnitRegister.of(List.of(
                Unit.of("u1", "Xã Tân Cương", UnitLevel.COMMUNE)
                        .withAliases(List.of(new Alias("Tân Cương", null, null))),
                Unit.of("u2", "Phường Phan Đình Phùng", UnitLevel.COMMUNE)));
        AnswerImport<Answers> read =
                AnswerFiles.answers(file, small(), AnswerLayout.AUTOMATIC.with(AnswerColumn.UNIT, "Xã, phường"), units);
        assertThat(read.value().cases()).extracting(SurveyCase::unit).containsExactly("u1", "u2");
        assertThat(row(read.value(), 0)).containsExactly(Absence.NOT_ASKED.code(), (byte) 4, (byte) 4);
        assertThat(row(read.value(), 1)).containsExactly(Absence.NOT_ASKED.code(), (byte) 3, (byte) 5);
        assertThat(read.value().cases().get(0).started()).hasToString("2025-09-01T08:30");
        assertThat(codes(read))
                .contains("answers-unknown-unit", "answers-columns-ignored", "answers-item-without-column");
        assertThat(read.columns()).containsEntry("S1", headersOf("[Nơi ngồi chờ có đủ chỗ]"));
    }

    private static String headersOf(String end) {
        return "Ông/bà hài lòng thế nào? " + end;
    }

    @Test
    void filters_weights_and_missing_parts_are_told() throws IOException {
        String csv = "unit,E1,S1,S2,weight\nxa,0,5,4,1.5\nxa,1,,4,\"1,5\"\nxa,1,4,4,nặng\n,1,4,4,1\n";
        AnswerImport<Answers> read = AnswerFiles.answers(file("odd.csv", csv), small(), AnswerLayout.AUTOMATIC, null);
        assertThat(codes(read))
                .containsExactlyInAnyOrder(
                        "answers-filter-contradicted", "answers-weight-unreadable", "answers-no-unit");
        assertThat(read.value().weights().stream().map(java.math.BigDecimal::toPlainString))
                .containsExactly("1.5", "1.5", "0");
        AnswerImport<Tally> none =
                AnswerFiles.tally(file("none.csv", "a,b\n1,2\n"), small(), AnswerLayout.AUTOMATIC.ofUnit("xa"), null);
        assertThat(codes(none)).containsExactly("answers-no-header");
        assertThat(none.value()).isEqualTo(Tally.empty(small()));
        AnswerImport<Tally> stated = AnswerFiles.tally(
                file("stated.csv", "q7,S2\n1,2\n"),
                small(),
                AnswerLayout.AUTOMATIC
                        .ofUnit("xa")
                        .ofGroup("citizens")
                        .withItem("E1", "q7")
                        .withItem("S1", "q8"),
                null);
        assertThat(codes(stated)).contains("answers-column-missing");
        assertThat(stated.value().counts(new Tally.Cell("xa", "citizens"), "E1").levels())
                .containsExactly(0L, 1L);
    }

    @Test
    void damaged_files_are_findings() throws IOException {
        Path pdf = file("x.csv", "%PDF-1.4 nothing");
        AnswerImport<Tally> read = AnswerFiles.tally(pdf, small(), AnswerLayout.AUTOMATIC, null);
        assertThat(read.hasErrors()).isTrue();
        assertThat(read.value().respondents()).isZero();
    }

    @Test
    void the_locale_changes_nothing() throws IOException {
        Locale before = Locale.getDefault();
        Path file = file("wide.csv", "ID,UNIT,E1,S1,S2,WEIGHT\na,xa,1,4,5,1.5\n");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            AnswerImport<Answers> read = AnswerFiles.answers(file, small(), AnswerLayout.AUTOMATIC, null);
            assertThat(read.findings()).isEmpty();
            assertThat(row(read.value(), 0)).containsExactly((byte) 2, (byte) 4, (byte) 5);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void one_of_several_surveys_in_a_file_is_chosen() throws IOException {
        Path file = file("waves.csv", "Đợt khảo sát,unit,S2\n2024,xa,1\n2025,xa,5\nĐợt 2,xa,4\n2025,xa,4\n");
        AnswerImport<Tally> all = AnswerFiles.tally(file, small(), AnswerLayout.AUTOMATIC, null);
        assertThat(codes(all)).contains("answers-waves-mixed");
        assertThat(all.value().respondents()).isEqualTo(4);
        AnswerImport<Tally> later = AnswerFiles.tally(file, small(), AnswerLayout.AUTOMATIC.ofWave("2025"), null);
        assertThat(later.hasErrors()).isFalse();
        assertThat(later.value().counts(new Tally.Cell("xa", ""), "S2").levels())
                .containsExactly(0L, 0L, 0L, 1L, 1L);
        AnswerImport<Tally> none = AnswerFiles.tally(file, small(), AnswerLayout.AUTOMATIC.ofWave("2023"), null);
        assertThat(none.findings())
                .filteredOn(finding -> finding.code().equals("answers-wave-not-there"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).contains("2024, 2025"));
        AnswerImport<Tally> second = AnswerFiles.tally(file, small(), AnswerLayout.AUTOMATIC.ofWave("đợt 2"), null);
        assertThat(second.value().respondents()).isEqualTo(1);
    }
}
