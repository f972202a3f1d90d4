package org.parindex.analysis.sure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.Csv;

/** Agreement of rankings as pymcdm gives it. */
class RankAgreementTest {

    @ParameterizedTest
    @ValueSource(strings = {"small", "mixed", "asem8"})
    void correlations_of_rankings(String set) {
        List<Map<String, String>> ranks = Csv.read("/vectors/mcdm/" + set + "/ranks.csv");
        Map<String, int[]> places = new HashMap<>();
        ranks.get(0).keySet().stream()
                .filter(name -> ranks.stream().allMatch(row -> row.get(name).matches("\\d+\\.0")))
                .forEach(name -> places.put(
                        name,
                        ranks.stream()
                                .mapToInt(row -> (int) Double.parseDouble(row.get(name)))
                                .toArray()));
        int compared = 0;
        for (Map<String, String> row : Csv.read("/vectors/mcdm/" + set + "/rank_agreement.csv")) {
            int[] a = places.get(row.get("a"));
            int[] b = places.get(row.get("b"));
            if (a != null && b != null && distinct(a) && distinct(b)) {
                RankAgreement agreement = RankAgreement.of(a, b);
                assertThat(agreement.spearman().orElseThrow())
                        .isCloseTo(Double.parseDouble(row.get("spearman")), within(1e-12));
                assertThat(agreement.kendall().orElseThrow())
                        .isCloseTo(Double.parseDouble(row.get("kendall_tau")), within(1e-12));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    /** pymcdm takes the places as they are; where units share one the coefficients are others. */
    private static boolean distinct(int[] places) {
        return java.util.Arrays.stream(places).distinct().count() == places.length;
    }
}
