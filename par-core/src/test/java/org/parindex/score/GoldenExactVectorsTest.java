package org.parindex.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parindex.Csv;
import org.parindex.Worlds;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** All of {@code vectors/exact}: rational arithmetic of another program, equality without tolerance. */
class GoldenExactVectorsTest {

    private static final String FOLDER = "/vectors/exact/";
    private static final List<Map<String, String>> TREE = Csv.read(FOLDER + "tree.csv");

    private static Node node(Map<String, String> row) {
        String code = row.get("code");
        List<Node> children = TREE.stream()
                .filter(other -> other.get("parent").equals(code))
                .map(GoldenExactVectorsTest::node)
                .toList();
        return children.isEmpty()
                ? Leaf.of(code, Text.of(code), row.get("max_points"), null)
                : Branch.of(code, Text.of(code), children.toArray(Node[]::new))
                        .withMaximum(new BigDecimal(row.get("max_points")));
    }

    private static Scores scores(TieMethod ties) {
        Node[] roots = TREE.stream()
                .filter(row -> row.get("parent").equals("IDX"))
                .map(GoldenExactVectorsTest::node)
                .toArray(Node[]::new);
        Scheme scheme = Worlds.scheme()
                .add(roots)
                .declaredTotal("100")
                .ranking(new RankingPolicy(ValueBasis.POINTS, Rounding.NONE, ties, List.of(), false))
                .build();
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (Map<String, String> row : Csv.read(FOLDER + "scores.csv")) {
            UnitAssessment.Builder builder = UnitAssessment.builder(row.get("unit"));
            row.forEach((code, points) -> {
                if (!code.equals("unit")) {
                    builder.answer(code, Stage.SELF, Answer.points(points));
                }
            });
            units.add(Worlds.unit(row.get("unit")));
            answers.add(builder.build());
        }
        return Worlds.score(scheme, units, answers);
    }

    private static NodeScore node(Scores scores, String unit, String code) {
        return code.equals("IDX") ? scores.of(unit).total() : scores.of(unit).node(code);
    }

    @Test
    void points_of_every_node_are_equal() {
        Scores scores = scores(TieMethod.COMPETITION);
        int compared = 0;
        for (Map<String, String> row : Csv.read(FOLDER + "expected_points.csv")) {
            for (Map.Entry<String, String> expected : row.entrySet()) {
                if (!expected.getKey().equals("unit")) {
                    assertThat(node(scores, row.get("unit"), expected.getKey()).points())
                            .as("%s %s", row.get("unit"), expected.getKey())
                            .isEqualTo(Points.of(expected.getValue()));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(63 * 39);
    }

    @Test
    void percentages_are_equal_to_two_places_half_up() {
        Scores scores = scores(TieMethod.COMPETITION);
        for (Map<String, String> row : Csv.read(FOLDER + "expected_percent_2dp_half_up.csv")) {
            row.forEach((code, percent) -> {
                if (!code.equals("unit")) {
                    Points index =
                            node(scores, row.get("unit"), code).indexPercent().orElseThrow();
                    assertThat(index.toDecimal(2, RoundingMode.HALF_UP))
                            .as("%s %s", row.get("unit"), code)
                            .isEqualTo(new BigDecimal(percent));
                }
            });
        }
    }

    @Test
    void three_kinds_of_rank_are_equal() {
        Map<TieMethod, String> columns = new LinkedHashMap<>();
        columns.put(TieMethod.COMPETITION, "rank_competition");
        columns.put(TieMethod.DENSE, "rank_dense");
        columns.put(TieMethod.AVERAGE, "rank_average");
        columns.forEach((method, column) -> {
            Ranking ranking = Ranking.of(scores(method));
            for (Map<String, String> row : Csv.read(FOLDER + "expected_ranks.csv")) {
                RankedUnit one = ranking.find(row.get("unit")).orElseThrow();
                assertThat(one.rank()).as("%s %s", column, row.get("unit")).isEqualTo(Points.of(row.get(column)));
                boolean tied = !row.get("tied_with").isBlank();
                assertThat(one.sharedWith() > 0).isEqualTo(tied);
            }
        });
    }
}
