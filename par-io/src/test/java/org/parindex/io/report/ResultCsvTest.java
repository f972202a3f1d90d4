package org.parindex.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.io.table.TableFile;
import org.parindex.io.table.TableLimits;
import org.parindex.io.table.TableRows;
import org.parindex.points.Points;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;
import org.parindex.text.Text;

/** CSV tables against the hand calculation of {@link HostileRound}, and read again by the library's own reader. */
class ResultCsvTest {

    @TempDir
    private Path temp;

    private List<Path> write(CsvStyle style) throws IOException {
        Scores scores = HostileRound.scores();
        return ResultCsv.write(Report.of(scores, Ranking.of(scores)), style, temp, "thu");
    }

    @Test
    void the_ranking_holds_exact_numbers_and_harmless_names() throws IOException {
        // 18.5 of 20 are 92.5 %; 28/3 of 20 are 46.6666666667 %
        assertThat(Files.readString(write(CsvStyle.PLAIN).get(0)))
                .isEqualTo("group,group_name,rank,unit,unit_name,points,maximum,index_percent,ranked_value,shared_with,"
                        + "class,class_name,reasons\r\n"
                        + "commune,cấp xã,1,a,Xã <script>document.title='x'</script>,18.5,20,92.5,92.5,0,tot,Tốt,\r\n"
                        + "commune,cấp xã,2,b,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",9.3333333333,20,46.6666666667,"
                        + "46.6666666667,0,yeu,Yếu,\r\n"
                        + "commune,cấp xã,,c,\"Xã Đăk Ơ; \"\"Đặc biệt\"\"\"," + unranked() + "\r\n");
    }

    /** What stands for the unit without answers is the engine's to say; the ranking has it. */
    private static String unranked() {
        Scores scores = HostileRound.scores();
        var one = Ranking.of(scores).groups().get(0).unranked().get(0);
        String reasons = Text.join("; ", one.reasons()).vi();
        return cell(one.points()) + "," + cell(one.maximum()) + "," + cell(one.indexPercent()) + ",,,,," + reasons;
    }

    private static String cell(Points points) {
        return points == null ? "" : points.toString();
    }

    @Test
    void excel_finds_its_mark_semicolons_and_commas() throws IOException {
        String csv = Files.readString(write(CsvStyle.EXCEL).get(0));
        assertThat(csv)
                .startsWith("\uFEFFgroup;group_name")
                .contains(";18,5;20;92,5;")
                .contains(";9,3333333333;");
    }

    @Test
    void every_node_has_its_points_at_every_stage() throws IOException {
        List<String> lines = Files.readAllLines(write(CsvStyle.PLAIN).get(1));
        // two units with answers, three stages, the total and seven nodes
        assertThat(lines).hasSize(1 + 2 * 3 * 8);
        assertThat(lines)
                .anyMatch(line -> line.contains(",self,1.2,1.2,Chất lượng,2,1,5,5,100,0,awarded"))
                .anyMatch(line -> line.contains(",final,1.2,1.2,Chất lượng,2,1,2,5,40,3,awarded"))
                .anyMatch(line -> line.startsWith("a,") && line.contains(",final,9,9,Điểm thưởng,1,0,1,0,,-1,sum"));
    }

    @Test
    void explanations_lead_to_the_cell_and_text_is_no_formula() throws IOException {
        String csv = Files.readString(write(CsvStyle.PLAIN).get(2));
        assertThat(csv)
                .contains("27 ÷ 30 × 100 = 90 %")
                .contains("a.xlsx › Phiếu!D7")
                .contains("88/BC-UBND")
                .contains(",'+1 là không đủ,");
        for (String line : csv.split("\r\n")) {
            assertThat(line).doesNotContain(",=").doesNotContain(",@");
        }
    }

    @Test
    void the_tables_read_back() throws IOException {
        for (CsvStyle style : List.of(CsvStyle.PLAIN, CsvStyle.EXCEL)) {
            List<Object> complaints = new ArrayList<>();
            try (TableFile file = TableFile.open(write(style).get(1), TableLimits.DEFAULT, complaints::add);
                    TableRows rows = file.rows()) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                assertThat(count).isEqualTo(49);
            }
        }
    }

    @Test
    void the_default_locale_does_not_matter_and_bytes_repeat() throws IOException {
        byte[] expected = Files.readAllBytes(write(CsvStyle.EXCEL).get(3));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Files.readAllBytes(write(CsvStyle.EXCEL).get(3))).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void commas_cannot_mean_two_things() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CsvStyle(',', true, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new CsvStyle('x', false, false));
    }
}
