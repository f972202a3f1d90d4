package org.parindex.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.parindex.points.Points;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;
import org.parindex.text.Language;

/** Figures are those of the hand calculation beside {@link HostileRound}. */
class WordReportTest {

    private static final Scores SCORES = HostileRound.scores();
    private static final Report REPORT = Report.of(SCORES, Ranking.of(SCORES));

    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] document) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static String text(byte[] document) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document)))) {
            return words.getText();
        }
    }

    @Test
    void the_appendix_ranks_and_is_signed() throws IOException {
        byte[] document = bytes(out -> WordReport.writeAppendix(REPORT, out));
        assertThat(text(document))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("NĂM 2025")
                .contains("1\tXã " + HostileRound.SCRIPT + "\t13,00\t4,50\t1,00\t18,50\t20,00\t92,50\tTốt")
                .contains("2\t" + HostileRound.FORMULA + "\t5,33\t4,00\t0,00\t9,33\t20,00\t46,67\tYếu")
                .contains("TRUNG BÌNH\t\t\t\t13,92\t\t69,58")
                .contains("không xếp hạng")
                .contains("Tốt (90 % trở lên): 1 đơn vị; Khá (từ 50 % đến dưới 90 %): 0 đơn vị")
                .contains("CHỦ TỊCH");
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
            XWPFTable ranking = read.getTables().get(1);
            assertThat(ranking.getRow(0).isRepeatHeader()).isTrue();
            assertThat(ranking.getNumberOfRows()).isEqualTo(5);
            var page = read.getDocument().getBody().getSectPr().getPgSz();
            assertThat(page.getW().toString()).isEqualTo("16838");
            assertThat(page.getH().toString()).isEqualTo("11906");
        }
    }

    @Test
    void the_report_says_it_in_sentences() throws IOException {
        String vi = text(bytes(out -> WordReport.writeNarrative(REPORT, out)));
        assertThat(vi)
                .contains("có 2 đơn vị được đánh giá, xếp hạng; 1 đơn vị không xếp hạng.")
                .contains("trung bình của nhóm đạt 69,58 %; cao nhất 92,50 %, thấp nhất 46,67 %, chênh lệch 45,83.")
                .contains("Đứng đầu là Xã " + HostileRound.SCRIPT + " (92,50 %).")
                .contains("Xếp cuối (hạng 2) là " + HostileRound.FORMULA + " (46,67 %).")
                .contains("Có 1/2 đơn vị (50,00 %) có kết quả cao hơn trung bình")
                .contains("1 đơn vị Tốt (50,00 %); 0 đơn vị Khá (0,00 %); 1 đơn vị Yếu (50,00 %).")
                // steering: 13/15 and 5.3333/15, mean 61.11; survey: 90 and 80, mean 85
                .contains("cao nhất là “Khảo sát” (85,00 %)")
                .contains("thấp nhất: “Điều hành” (61,11 %)")
                .contains("Không có tiêu chí nào mà mọi đơn vị đều đạt điểm tối đa.")
                .contains("Có 3 tiêu chí mọi đơn vị đều mất điểm")
                .contains("(7,67 điểm, 2 đơn vị)");
        String en = text(bytes(out -> WordReport.writeNarrative(REPORT.in(Language.ENGLISH), out)));
        assertThat(en)
                .contains("The mean of the group is 69.58 %; the highest result is 92.50 %, the lowest 46.67 %")
                .contains("1 of 2 units (50.00 %) are above the mean")
                .contains("At 3 criteria everybody lost points");
    }

    @Test
    void changes_on_the_year_before_are_told_when_it_is_given() throws IOException {
        PreviousYear before = new PreviousYear(
                2024,
                Map.of("a", Points.of("90"), "b", Points.of("50")),
                Map.of("a", Points.of("1"), "b", Points.of("2")),
                Map.of("commune", Points.of("70")),
                Map.of("1", Points.of("60")));
        assertThat(text(bytes(out -> WordReport.writeNarrative(REPORT.withPrevious(before), out))))
                .contains("Chỉ số trung bình của nhóm là 69,58 %, giảm 0,42 điểm phần trăm so với năm 2024 (70,00 %).")
                .contains("So với năm 2024: 1/2 đơn vị tăng chỉ số, 1 đơn vị giảm, 0 đơn vị giữ nguyên.")
                .contains("Tăng nhiều nhất là Xã " + HostileRound.SCRIPT + ": tăng 2,50 điểm phần trăm.")
                .contains("Giảm nhiều nhất là " + HostileRound.FORMULA + ": giảm 3,33 điểm phần trăm.");
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        List<Writer> writers = List.of(
                out -> WordReport.writeAppendix(REPORT, out),
                out -> WordReport.writeNarrative(REPORT, out),
                out -> ResultWorkbook.write(REPORT, out));
        for (Writer writer : writers) {
            byte[] first = bytes(writer);
            Elsewhere.later(() -> {
                byte[] second = bytes(writer);
                assertThat(parts(second)).isEqualTo(parts(first));
                assertThat(second).isEqualTo(first);
            });
        }
    }
}
