package org.parindex.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.score.Explanation;
import org.parindex.score.Scores;
import org.parindex.text.Language;

/** Report cards against the hand calculation of {@link HostileRound}. */
class ReportCardsTest {

    @TempDir
    private Path temp;

    private final Scores scores = HostileRound.scores();
    private final Ranking ranking = Ranking.of(scores);

    private String card(String unit, Language language) throws IOException {
        Path file = temp.resolve("card.html");
        assertThat(ReportCards.writeBatch(Report.of(scores, ranking).in(language), unit::equals, file))
                .isEqualTo(1);
        // what is read, without tags
        return Files.readString(file)
                .replaceAll("(?s)<style>.*?</style>|<script.*?</script>", "")
                .replaceAll("<[^>]+>", "|");
    }

    @Test
    void lost_points_add_up_to_the_total_and_the_largest_stands_first() {
        UnitLosses lost = UnitLosses.of(scores.of("b").explain(), scores.index());
        // 1.1: 10 − 10/3; 1.2: 5 − 2; 2.1: 5 − 4; in all 20 − 28/3
        assertThat(lost.leaves()).extracting(Explanation::code).containsExactly("1.1", "1.2", "2.1");
        assertThat(lost.total()).isEqualTo(Points.of("32/3"));
        assertThat(lost.elsewhere()).isEqualTo(Points.ZERO);
        UnitLosses first = UnitLosses.of(scores.of("a").explain(), scores.index());
        assertThat(first.total()).isEqualTo(Points.of("1.5"));
        // 1 + 1 + 0.5 are lost, and the bonus gives 1 back
        assertThat(first.elsewhere()).isEqualTo(Points.of("-1"));
    }

    @Test
    void the_next_class_takes_the_points_up_to_its_bound() {
        GroupRanking group = ranking.groups().get(0);
        RankedUnit b = ranking.find("b").orElseThrow();
        UnitLosses lost = UnitLosses.of(scores.of("b").explain(), scores.index());
        NextClass next = NextClass.of(group, b, scores.of("b"), scores.scheme().classification(), lost, scores.index())
                .orElseThrow();
        // 50 % of 20 are 10 points; 28/3 are there, and 1.1 alone lost 20/3
        assertThat(next.band().id()).isEqualTo("kha");
        assertThat(next.gap()).isEqualTo(Points.of("2/3"));
        assertThat(next.leaves()).extracting(Explanation::code).containsExactly("1.1");
        RankedUnit a = ranking.find("a").orElseThrow();
        assertThat(NextClass.of(group, a, scores.of("a"), scores.scheme().classification(), lost, scores.index()))
                .isEmpty();
    }

    @Test
    void a_card_says_place_points_losses_differences_and_reasons() throws IOException {
        assertThat(card("b", Language.VIETNAMESE))
                .contains("2 / 2")
                .contains("9,33 / 20,00")
                .contains("46,67")
                .contains("Điểm bị mất: 10,67")
                .contains("≈\u00a06,6667")
                .contains("10 ÷ 30 × 100")
                .contains("Tài liệu kiểm chứng còn thiếu")
                .contains("cần: Báo cáo")
                .contains("−3")
                .contains("+1 là không đủ")
                .contains("Mười việc quá hạn &lt;script&gt;")
                .contains("Mức “Khá” cần thêm ≈\u00a00,6667 điểm")
                .contains("1.1 (≈\u00a06,6667)");
        assertThat(card("a", Language.ENGLISH))
                .contains("1 / 2")
                .contains("18.50 / 20.00")
                .contains("The unit is in the best class.")
                .doesNotContain("Missing evidence");
    }

    @Test
    void a_unit_without_answers_has_a_card_that_says_so() throws IOException {
        assertThat(card("c", Language.VIETNAMESE)).contains("Không xếp hạng vì").doesNotContain("Điểm bị mất");
    }

    @Test
    void each_unit_has_a_file_whose_name_no_system_refuses() throws IOException {
        List<Path> files = ReportCards.writeEach(Report.of(scores, ranking), temp.resolve("cards"));
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.html", "b.html", "c.html");
        assertThat(Files.readString(files.get(0))).doesNotContain("<script>document");
    }
}
