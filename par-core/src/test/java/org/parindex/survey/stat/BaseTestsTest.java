package org.parindex.survey.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parindex.Csv;

/** Random counts and ratings against base R 4.2.2 and psych 2.2.9 (base.R beside the data of the designs). */
class BaseTestsTest {

    private static final String RESULTS = "/vectors/survey-designs/base_results.csv";

    @Test
    void counts_and_ratings_agree_with_r() {
        List<String> wrong = new ArrayList<>();
        List<Map<String, String>> rows = Csv.read(RESULTS);
        for (Map<String, String> row : rows) {
            double expected = Double.parseDouble(row.get("value"));
            double[] numbers = Arrays.stream(row.get("args").split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double actual = value(row.get("what"), numbers, row.get("statistic"));
            if (!(Math.abs(actual - expected) <= Math.max(1e-10 * Math.abs(expected), 1e-12))) {
                wrong.add(row.values() + " but " + actual);
            }
        }
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat(rows).hasSizeGreaterThan(1200);
    }

    private static double value(String what, double[] x, String statistic) {
        return switch (what) {
            case "two" -> two(new TwoProportions((long) x[0], (long) x[1], (long) x[2], (long) x[3]), statistic);
            case "one" -> one(x, statistic);
            case "mcnemar" -> mcNemar((long) x[0], (long) x[1], statistic);
            case "adjust" -> adjusted(x, statistic.split("/"));
            default -> ratings(columns(x), statistic);
        };
    }

    private static double two(TwoProportions two, String statistic) {
        return switch (statistic) {
            case "fisher" -> two.fisher().pValue();
            case "chisq" -> Math.pow(two.zPooled().orElseThrow().statistic(), 2);
            case "p" -> two.zPooled().orElseThrow().pValue();
            // R cuts its intervals at -1 and 1
            case "low" -> Math.max(-1, two.wald(0.95).lower());
            case "high" -> Math.min(1, two.wald(0.95).upper());
            case "chisq_cc" -> two.chiSquareCorrected().statistic();
            case "p_cc" -> two.chiSquareCorrected().pValue();
            case "low_cc" -> Math.max(-1, two.waldCorrected(0.95).lower());
            default -> Math.min(1, two.waldCorrected(0.95).upper());
        };
    }

    private static double one(double[] x, String statistic) {
        String[] words = statistic.split("/");
        ProportionInterval method =
                words[0].equals("exact") ? ProportionInterval.CLOPPER_PEARSON : ProportionInterval.WILSON;
        ConfidenceInterval interval = method.of(x[0], x[1], x[2]).orElseThrow();
        return words[1].equals("low") ? interval.lower() : interval.upper();
    }

    private static double mcNemar(long first, long second, String statistic) {
        return switch (statistic) {
            case "chisq" -> HypothesisTests.mcNemar(first, second, false).statistic();
            case "chisq_cc" -> HypothesisTests.mcNemar(first, second, true).statistic();
            default -> HypothesisTests.mcNemarExact(first, second).pValue();
        };
    }

    private static double adjusted(double[] p, String[] words) {
        Map<String, Adjustment> methods = Map.of(
                "holm", Adjustment.HOLM,
                "hochberg", Adjustment.HOCHBERG,
                "hommel", Adjustment.HOMMEL,
                "bonferroni", Adjustment.BONFERRONI,
                "BH", Adjustment.BENJAMINI_HOCHBERG,
                "BY", Adjustment.BENJAMINI_YEKUTIELI);
        return methods.get(words[0]).adjust(p)[Integer.parseInt(words[1]) - 1];
    }

    /** The number of columns, then column after column. */
    private static double[][] columns(double[] x) {
        int k = (int) x[0];
        int n = (x.length - 1) / k;
        double[][] columns = new double[k][];
        Arrays.setAll(columns, j -> Arrays.copyOfRange(x, 1 + j * n, 1 + (j + 1) * n));
        return columns;
    }

    private static double ratings(double[][] columns, String statistic) {
        Correlation two = Correlation.of(columns[0], columns[1]);
        return switch (statistic) {
            case "pearson" -> two.pearson().orElseThrow();
            case "pearson_p" -> two.pearsonTest().orElseThrow().pValue();
            case "pearson_low" -> two.pearsonInterval(0.95).orElseThrow().lower();
            case "pearson_high" -> two.pearsonInterval(0.95).orElseThrow().upper();
            case "spearman" -> two.spearman().orElseThrow();
            case "spearman_p" -> two.spearmanTest().orElseThrow().pValue();
            case "kendall" -> two.tauB().orElseThrow();
            case "kendall_p" -> two.kendallTest().orElseThrow().pValue();
            case "rank_sum" -> rankSum(columns).statistic();
            case "rank_sum_p" -> rankSum(columns).pValue();
            case "kruskal" ->
                HypothesisTests.kruskalWallis(columns).orElseThrow().statistic();
            case "kruskal_p" ->
                HypothesisTests.kruskalWallis(columns).orElseThrow().pValue();
            case "kendall_w" -> Concordance.of(columns).orElseThrow().w();
            case "friedman" -> Concordance.of(columns).orElseThrow().test().statistic();
            case "friedman_p" -> Concordance.of(columns).orElseThrow().test().pValue();
            default -> reliability(columns, statistic);
        };
    }

    private static TestResult rankSum(double[][] columns) {
        return HypothesisTests.rankSum(columns[0], columns[1]).orElseThrow();
    }

    private static double reliability(double[][] columns, String statistic) {
        Reliability reliability = Reliability.of(columns).orElseThrow();
        double[] ones = new double[columns[0].length];
        Arrays.fill(ones, 1);
        assertThat(Reliability.alpha(ones, columns).orElseThrow() / reliability.alpha())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-10));
        return switch (statistic) {
            case "alpha" -> reliability.alpha();
            case "alpha_std" -> reliability.standardisedAlpha().orElseThrow();
            case "feldt_low" -> reliability.feldt(0.95).lower();
            default -> reliability.feldt(0.95).upper();
        };
    }
}
