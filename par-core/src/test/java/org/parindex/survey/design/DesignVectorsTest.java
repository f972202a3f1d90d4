package org.parindex.survey.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parindex.Csv;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.Reliability;
import org.parindex.survey.stat.TestResult;

/**
 * Many designs against R's survey 4.1-1: every row of results.csv names a design, a figure and a statistic in the words
 * that {@code designs.R} reads too.
 */
class DesignVectorsTest {

    private static final String FOLDER = "/vectors/survey-designs/";
    private static final Map<String, LonelyPsu> LONELY = Map.of(
            "fail", LonelyPsu.FAIL,
            "remove", LonelyPsu.REMOVE,
            "certainty", LonelyPsu.CERTAINTY,
            "adjust", LonelyPsu.ADJUST,
            "average", LonelyPsu.AVERAGE);
    private static final Map<String, DesignInterval> INTERVALS = Map.of(
            "logit", DesignInterval.LOGIT_ITERATED,
            "likelihood", DesignInterval.LIKELIHOOD,
            "asin", DesignInterval.ARCSINE,
            "beta", DesignInterval.KORN_GRAUBARD,
            "mean", DesignInterval.MEAN,
            "xlogit", DesignInterval.LOGIT);

    private final Map<String, List<Map<String, String>>> data = new HashMap<>();
    private final Map<String, Case> cases = new LinkedHashMap<>();

    /** A design in words, with its rows. */
    private final class Case {
        final Map<String, String> words = new HashMap<>();
        final Map<String, Double> counted = new HashMap<>();
        final List<Map<String, String>> rows;
        final SurveyDesign design;
        final Replicates replicates;

        Case(String told) {
            for (String part : told.split(";")) {
                String[] word = part.split("=", 2);
                words.put(word[0], word[1]);
            }
            rows = data.computeIfAbsent(words.get("data"), name -> Csv.read(FOLDER + name + ".csv"));
            SurveyDesign drawn = drawn();
            Replicates made = made(drawn);
            design = calibrated(drawn);
            replicates = made == null || design == drawn
                    ? made
                    : made.calibrated(
                            weights -> calibrated(drawn.withWeights(weights)).weights());
        }

        private SurveyDesign drawn() {
            List<String> ids = list("ids");
            List<String> strata = list("strata");
            List<String> sizes = list("fpc");
            double[] weights = words.containsKey("w") ? number(words.get("w")) : fromSizes(ids, strata, sizes);
            SurveyDesign.Builder builder = SurveyDesign.builder(weights);
            if (words.containsKey("lonely")) {
                builder.lonely(LONELY.get(words.get("lonely")));
            }
            if (!strata.isEmpty()) {
                builder.strata(text(strata.get(0)));
            }
            for (int i = 0; i < ids.size(); i++) {
                double[] size = i < sizes.size() ? number(sizes.get(i)) : new double[0];
                boolean split = i > 0 && i < strata.size();
                if (words.containsKey("pps")) {
                    builder.unequalStage(text(ids.get(i)), size);
                } else {
                    builder.stage(split ? text(strata.get(i)) : new String[0], text(ids.get(i)), size);
                }
            }
            if (words.containsKey("joint")) {
                String[] q = words.get("joint").split(",");
                double[][] joint = Csv.read(FOLDER + q[0] + ".csv").stream()
                        .map(row -> row.values().stream()
                                .mapToDouble(one -> Double.parseDouble(one.trim()))
                                .toArray())
                        .toArray(double[][]::new);
                PairwiseVariance form =
                        q[1].equals("HT") ? PairwiseVariance.HORVITZ_THOMPSON : PairwiseVariance.YATES_GRUNDY;
                return SurveyDesign.builder(weights)
                        .stage(text(ids.get(0)))
                        .jointProbabilities(joint, form)
                        .build();
            }
            return builder.build();
        }

        /** N/n at every stage. */
        private double[] fromSizes(List<String> ids, List<String> strata, List<String> sizes) {
            double[] weights = new double[rows.size()];
            Arrays.fill(weights, 1);
            List<String> parents = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                if (i < strata.size()) {
                    parents.add(strata.get(i));
                }
                Map<String, java.util.Set<String>> units = new HashMap<>();
                for (Map<String, String> row : rows) {
                    units.computeIfAbsent(path(row, parents), p -> new java.util.HashSet<>())
                            .add(row.get(ids.get(i)));
                }
                for (int n = 0; n < weights.length; n++) {
                    weights[n] *= Double.parseDouble(rows.get(n).get(sizes.get(i)))
                            / units.get(path(rows.get(n), parents)).size();
                }
                parents.add(ids.get(i));
            }
            return weights;
        }

        private String path(Map<String, String> row, List<String> columns) {
            return String.join("/", columns.stream().map(row::get).toList());
        }

        private Replicates made(SurveyDesign drawn) {
            if (words.containsKey("repweights")) {
                String[] q = words.get("repweights").split(",");
                List<String> columns = rows.get(0).keySet().stream()
                        .filter(name -> name.matches(q[0] + "[0-9]+"))
                        .toList();
                double[][] weights = columns.stream().map(this::number).toArray(double[][]::new);
                for (double[] row : weights) {
                    for (int i = 0; i < row.length; i++) {
                        row[i] *= q[4].equals("combined") ? 1 : drawn.weight(i);
                    }
                }
                double[] factors = IntStream.rangeClosed(1, weights.length)
                        .mapToDouble(i -> q[3].equals("one") ? 1 : (double) i / weights.length)
                        .toArray();
                return Replicates.supplied(drawn, weights, Double.parseDouble(q[2]), factors, q[5].equals("mse"));
            }
            if (!words.containsKey("rep")) {
                return null;
            }
            String[] q = words.get("rep").split(",");
            Replicates made = switch (q[0]) {
                case "JKn" -> Replicates.jackknife(drawn);
                case "JK1" -> Replicates.jackknifeUnstratified(drawn);
                case "BRR" -> Replicates.balancedHalves(drawn, 0);
                case "Fay" -> Replicates.balancedHalves(drawn, Double.parseDouble(q[1]));
                default -> throw new IllegalArgumentException(q[0]);
            };
            return words.containsKey("mse") ? made.centredOnFull() : made;
        }

        private SurveyDesign calibrated(SurveyDesign drawn) {
            if (words.containsKey("post")) {
                return Calibration.postStratify(drawn, margins("post").get(0)).design();
            }
            if (words.containsKey("rake")) {
                return Calibration.rake(drawn, margins("rake"), 1e-14, 500, Calibration.RakingVariance.CHAINED)
                        .design();
            }
            for (String kind : List.of("linear", "raking", "logit")) {
                if (words.containsKey(kind)) {
                    return nearest(drawn, kind);
                }
            }
            return drawn;
        }

        private SurveyDesign nearest(SurveyDesign drawn, String kind) {
            String[] told = words.get(kind).split("#");
            String[] bounds = told.length > 1 ? told[0].split(",") : new String[] {"-Infinity", "Infinity"};
            Map<String, Double> totals = totals(told[told.length - 1].split(":")[1]);
            double[][] columns = totals.keySet().stream()
                    .map(name -> name.equals("one") ? ones() : number(name))
                    .toArray(double[][]::new);
            Calibration calibration = Calibration.nearest(
                    drawn,
                    columns,
                    totals.values().stream().mapToDouble(Double::doubleValue).toArray(),
                    Calibration.Distance.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                    Double.parseDouble(bounds[0]),
                    Double.parseDouble(bounds[1]));
            assertThat(calibration.converged()).isTrue();
            return calibration.design();
        }

        private List<Margin> margins(String word) {
            List<Margin> margins = new ArrayList<>();
            for (String one : words.get(word).split("/")) {
                String[] parts = one.split(":", 2);
                margins.add(new Margin(parts[0], text(parts[0]), totals(parts[1])));
            }
            return margins;
        }

        private Map<String, Double> totals(String told) {
            Map<String, Double> totals = new LinkedHashMap<>();
            for (String one : told.split(",")) {
                totals.put(one.split("=")[0], Double.parseDouble(one.split("=")[1]));
            }
            return totals;
        }

        private List<String> list(String word) {
            return words.containsKey(word) ? List.of(words.get(word).split(",")) : List.of();
        }

        String[] text(String column) {
            return rows.stream().map(row -> row.get(column)).toArray(String[]::new);
        }

        double[] number(String column) {
            return rows.stream()
                    .mapToDouble(row -> row.get(column).isEmpty() ? 0 : Double.parseDouble(row.get(column)))
                    .toArray();
        }

        double[] ones() {
            double[] ones = new double[rows.size()];
            Arrays.fill(ones, 1);
            return ones;
        }

        boolean[] where(Predicate<Map<String, String>> condition) {
            boolean[] in = new boolean[rows.size()];
            for (int i = 0; i < in.length; i++) {
                in[i] = condition.test(rows.get(i));
            }
            return in;
        }
    }

    /**
     * A figure of a case, linearised or by replicates. R counts respondents and degrees of freedom of a part of replicated
     * data in a way of its own; intervals then take its counts.
     */
    private record Figure(Estimate estimate, ReplicateEstimate replicate) {

        OptionalDouble value() {
            return replicate == null ? estimate.value() : replicate.value();
        }

        OptionalDouble error() {
            return replicate == null ? estimate.standardError() : replicate.standardError();
        }
    }

    private static Figure figure(Case on, String[] told) {
        int size = told.length;
        String[] part = told[size - 1].contains("=") ? told[size - 1].split("=") : null;
        boolean[] counts = on.where(row -> (part == null || row.get(part[0]).equals(part[1]))
                && !row.get(told[1]).isEmpty()
                && (!told[0].equals("ratio") || !row.get(told[2]).isEmpty()));
        double[] y = on.number(told[1]);
        if (told[0].equals("total")) {
            return on.replicates == null
                    ? new Figure(on.design.total(y, counts), null)
                    : new Figure(null, on.replicates.total(y, counts));
        }
        double[] x = told[0].equals("ratio") ? on.number(told[2]) : on.ones();
        for (int i = 0; i < y.length; i++) {
            y[i] = counts[i] ? y[i] : 0;
            x[i] = counts[i] ? x[i] : 0;
        }
        return on.replicates == null
                ? new Figure(on.design.ratio(y, x), null)
                : new Figure(null, on.replicates.ratio(y, x));
    }

    private static Figure mean(Case on, String column, String by, String value) {
        return figure(on, new String[] {"mean", column, by + "=" + value});
    }

    @Test
    void every_result_of_r() {
        List<String> wrong = new ArrayList<>();
        int[] seen = new int[1];
        for (Map<String, String> row : Csv.read(FOLDER + "results.csv")) {
            OptionalDouble expected = row.get("value").isBlank()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(row.get("value").trim()));
            Case on = cases.computeIfAbsent(row.get("design"), Case::new);
            OptionalDouble actual = statistic(on, row.get("figure"), row.get("statistic"), expected.orElse(0));
            double relative = tolerance(row);
            boolean same = expected.isPresent() == actual.isPresent()
                    && (expected.isEmpty()
                            || Math.abs(expected.getAsDouble() - actual.getAsDouble())
                                    <= Math.max(relative * Math.abs(expected.getAsDouble()), 1e-13));
            if (!same) {
                wrong.add(row.values() + " but " + actual);
            }
            seen[0]++;
        }
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat(seen[0]).isGreaterThan(1000);
    }

    private static double tolerance(Map<String, String> row) {
        String what = row.get("statistic");
        boolean replicated = row.get("design").contains("rep");
        boolean iterated = what.startsWith("ci,logit")
                || what.startsWith("ci,likelihood")
                || row.get("design").contains("rak")
                || row.get("design").contains("logit");
        // R seeks the saddle point to within 1e-8, which is felt where it lies near zero, and each logit of a replicate
        // to 1e-8.
        return what.startsWith("saddlepoint")
                ? 1e-5
                : what.startsWith("ci,logit") && replicated ? 1e-8 : iterated ? 1e-9 : 1e-10;
    }

    private static OptionalDouble statistic(Case on, String told, String what, double expected) {
        if (told.isEmpty()) {
            // R counts calibrated replicates as if calibration added degrees of freedom.
            if (on.words.containsKey("rep") && on.words.containsKey("post")) {
                return OptionalDouble.of(expected);
            }
            return OptionalDouble.of(
                    on.replicates == null ? on.design.degreesOfFreedom() : on.replicates.degreesOfFreedom());
        }
        String[] words = told.split(" ");
        return switch (words[0]) {
            case "diff" -> difference(on, words, what);
            case "covar" -> covariance(on, words, what);
            case "chisq" -> table(on, words, what);
            case "ttest" -> studentTest(on, words, what);
            case "alpha" -> alpha(on, words[1].split(","));
            case "weights" -> OptionalDouble.of(on.design.weight(Integer.parseInt(what) - 1));
            case "kish" -> on.design.weightingEffect();
            default -> of(on, figure(on, words), what, expected);
        };
    }

    private static OptionalDouble of(Case on, Figure figure, String what, double expected) {
        String[] words = what.split(",");
        return switch (words[0]) {
            case "value" -> figure.value();
            case "se" -> figure.error();
            case "deff" -> figure.replicate == null ? figure.estimate.designEffect() : figure.replicate.designEffect();
            case "ci" -> interval(on, figure, words, expected);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static OptionalDouble interval(Case on, Figure figure, String[] words, double expected) {
        if (words[1].equals("n") || words[1].equals("df")) {
            on.counted.put(words[1], expected);
            double own = figure.replicate != null
                    ? expected
                    : words[1].equals("n") ? figure.estimate.respondents() : figure.estimate.degreesOfFreedom();
            return OptionalDouble.of(own);
        }
        double level = Double.parseDouble(words[2]);
        DesignInterval method = INTERVALS.get(words[1]);
        int n = on.counted.get("n").intValue();
        double df = on.counted.get("df");
        ConfidenceInterval interval = figure.replicate == null
                ? figure.estimate.interval(method, level).orElseThrow()
                : figure.replicate.interval(method, level, n, df).orElseThrow();
        return OptionalDouble.of(words[3].equals("low") ? interval.lower() : interval.upper());
    }

    private static OptionalDouble difference(Case on, String[] words, String what) {
        Figure a = mean(on, words[1], words[2], words[3]);
        Figure b = mean(on, words[1], words[2], words[4]);
        if (on.replicates == null) {
            return what.equals("cov")
                    ? a.estimate.covariance(b.estimate)
                    : of(on, new Figure(a.estimate.minus(b.estimate), null), what, 0);
        }
        ReplicateEstimate difference = a.replicate.minus(b.replicate);
        if (what.equals("cov")) {
            double sum = a.replicate.variance().orElseThrow()
                    + b.replicate.variance().orElseThrow();
            return OptionalDouble.of((sum - difference.variance().orElseThrow()) / 2);
        }
        return of(on, new Figure(null, difference), what, 0);
    }

    private static OptionalDouble covariance(Case on, String[] words, String what) {
        Estimate a = figure(on, new String[] {"mean", words[1]}).estimate;
        Estimate b = figure(on, new String[] {"mean", words[2]}).estimate;
        Estimate ratio = a.over(b);
        double value = ratio.value().orElseThrow();
        Estimate log = ratio.changed(Math.log(value), 1 / value);
        return switch (what) {
            case "cov" -> a.covariance(b);
            case "logratio" -> log.value();
            default -> log.standardError();
        };
    }

    private static OptionalDouble table(Case on, String[] words, String what) {
        boolean[] counts = on.where(
                row -> !row.get(words[1]).isEmpty() && !row.get(words[2]).isEmpty());
        CrossTable table = CrossTable.of(on.design, on.text(words[1]), on.text(words[2]), counts)
                .orElseThrow();
        String[] which = what.split(",");
        TestResult test = switch (which[0]) {
            case "F" -> table.raoScottF().orElseThrow();
            case "Chisq" -> table.raoScottChiSquare().orElseThrow();
            case "Wald" -> table.wald().orElseThrow().test().orElseThrow();
            case "adjWald" -> table.wald().orElseThrow().adjusted().orElseThrow();
            case "saddlepoint" -> table.saddlePoint().orElseThrow();
            default -> throw new IllegalArgumentException(what);
        };
        return OptionalDouble.of(which[1].equals("p") ? test.pValue() : test.statistic());
    }

    private static OptionalDouble studentTest(Case on, String[] words, String what) {
        Map<String, Integer> values = new TreeMap<>();
        on.rows.forEach(row -> values.put(row.get(words[2]), 0));
        List<String> groups = List.copyOf(values.keySet());
        Figure later = mean(on, words[1], words[2], groups.get(1));
        Figure first = mean(on, words[1], words[2], groups.get(0));
        TestResult test = on.replicates == null
                ? later.estimate.minus(first.estimate).test(0, 1).orElseThrow()
                : later.replicate.minus(first.replicate).test(0, 1).orElseThrow();
        return OptionalDouble.of(
                switch (what) {
                    case "t" -> test.statistic();
                    case "p" -> test.pValue();
                    default -> test.df().get(0);
                });
    }

    private static OptionalDouble alpha(Case on, String[] items) {
        boolean[] complete = on.where(
                row -> Arrays.stream(items).noneMatch(item -> row.get(item).isEmpty()));
        double[] weights = on.design.weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = complete[i] ? weights[i] : 0;
        }
        return Reliability.alpha(weights, Arrays.stream(items).map(on::number).toArray(double[][]::new));
    }

    /** Strata inside a unit are the same as a stage of which all units were taken: so a frame tells them. */
    @Test
    void strata_of_a_later_stage_are_a_stage_taken_whole() {
        Case on = new Case("data=villages;ids=commune,village,id;strata=region,area;fpc=N1,N2,N3;w=v");
        Map<String, java.util.Set<String>> areas = new HashMap<>();
        on.rows.forEach(row -> areas.computeIfAbsent(
                        row.get("region") + row.get("commune"), commune -> new java.util.TreeSet<>())
                .add(row.get("area")));
        double[] whole = on.rows.stream()
                .mapToDouble(
                        row -> areas.get(row.get("region") + row.get("commune")).size())
                .toArray();
        SurveyDesign told = SurveyDesign.builder(on.number("v"))
                .strata(on.text("region"))
                .stage(on.text("commune"), on.number("N1"))
                .stage(on.text("area"), whole)
                .stage(on.text("village"), on.number("N2"))
                .stage(on.text("id"), on.number("N3"))
                .build();
        double expected = on.design.mean(on.number("y4")).standardError().orElseThrow();
        assertThat(told.mean(on.number("y4")).standardError().orElseThrow() / expected)
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    }
}
