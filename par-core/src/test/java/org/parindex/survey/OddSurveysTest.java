package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.survey.design.LonelyPsu;
import org.parindex.survey.design.Replicates;
import org.parindex.survey.design.SurveyDesign;
import org.parindex.survey.league.AreaCovariates;
import org.parindex.survey.league.Modelled;
import org.parindex.survey.league.RankCorrection;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * Random little surveys full of what breaks programs: units without answers, with one, with all alike, strata with one
 * unit, weights of zero, items nobody was asked. Every number is finite, and what is missing has a finding.
 */
class OddSurveysTest {

    private static final int ITEMS = 4;
    private static final List<RankCorrection> CORRECTIONS = List.of(RankCorrection.values());

    private final Random random;

    OddSurveysTest() {
        random = new Random(20261126);
    }

    private static Questionnaire questionnaire() {
        List<Item> first =
                List.of(Item.satisfaction("Q1", Text.of("Q1"), "five"), Item.satisfaction("Q2", Text.of("Q2"), "five"));
        List<Item> second =
                List.of(Item.satisfaction("Q3", Text.of("Q3"), "five"), Item.satisfaction("Q4", Text.of("Q4"), "five"));
        return new Questionnaire(
                "odd",
                Text.of("odd"),
                List.of(Scale.fiveLevels("five")),
                List.of(
                        new Area("A1", Text.of("A1"), List.of(new Factor("F1", Text.of("F1"), first))),
                        new Area("A2", Text.of("A2"), List.of(new Factor("F2", Text.of("F2"), second)))));
    }

    private Answers answers() {
        Answers.Builder answers = Answers.builder(questionnaire());
        int people = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(30);
        int neverAsked = random.nextInt(3 * ITEMS);
        boolean allAlike = random.nextInt(4) == 0;
        int villages = 1 + random.nextInt(6);
        for (int i = 0; i < people; i++) {
            byte[] codes = new byte[ITEMS];
            for (int item = 0; item < ITEMS; item++) {
                codes[item] = item == neverAsked
                        ? Absence.NOT_ASKED.code()
                        : random.nextInt(6) == 0
                                ? Absence.values()[random.nextInt(Absence.values().length)].code()
                                : AnswerCode.level(allAlike ? 5 : 1 + random.nextInt(5));
            }
            int village = random.nextInt(villages);
            BigDecimal weight = BigDecimal.valueOf(random.nextInt(5) == 0 ? 0 : random.nextInt(7));
            answers.add(
                    SurveyCase.of("c" + i, "u" + random.nextInt(4))
                            .drawn("s" + village % 3, List.of("v" + village), weight),
                    codes);
        }
        return answers.build();
    }

    private Satisfaction figures(Answers answers, SatisfactionMethod method) {
        Wave wave = Wave.of("w", "p", questionnaire());
        List<String> units = List.of("u0", "u1", "u2", "u3", "u4");
        LonelyPsu lonely = LonelyPsu.values()[random.nextInt(LonelyPsu.values().length)];
        FrameStage village = new FrameStage("village", Text.of("village"), Map.of());
        SurveyDesign design = new Frame("f", "", null, List.of(village), lonely).design(answers);
        return switch (random.nextInt(6)) {
            case 0 -> Satisfaction.of(wave, method, answers, units);
            case 1 -> Satisfaction.of(wave, method, answers, design, units);
            case 2 -> Satisfaction.ofReplicates(wave, method, answers, Replicates.jackknife(design), units);
            case 3 -> Satisfaction.ofReplicates(wave, method, answers, Replicates.bootstrap(design, 20, 1), units);
            case 4 -> Satisfaction.of(wave, method, answers.withReplicates(supplied(answers)), units);
            default -> Satisfaction.of(wave, method, answers.tally(), units);
        };
    }

    private ReplicateWeights supplied(Answers answers) {
        Map<String, double[]> byCase = new HashMap<>();
        answers.cases()
                .forEach(one -> byCase.put(
                        one.id(),
                        random.doubles(5, 0, 2).map(x -> x < 0.5 ? 0 : x).toArray()));
        return ReplicateWeights.of(byCase, 0.25, new double[] {1, 1, 1, 1, 1}, random.nextBoolean());
    }

    @Test
    void every_number_is_finite_and_what_is_missing_is_told() {
        List<SatisfactionMethod> methods = SatisfactionMethod.elevenReadings();
        for (int run = 0; run < 1500; run++) {
            Answers answers = answers();
            SatisfactionMethod method = methods.get(random.nextInt(methods.size()));
            Satisfaction result = figures(answers, method);
            String at = "survey " + run + " by " + method.id();
            List<String> units = new ArrayList<>(result.units());
            units.add(Satisfaction.ALL);
            for (String unit : units) {
                result.figures(unit).forEach(figure -> look(at, result, figure));
                result.points(unit, Points.of(10))
                        .ifPresent(points -> assertThat(points.compareTo(Points.of(10)))
                                .as(at)
                                .isLessThanOrEqualTo(0));
            }
            look(at, league(result));
        }
    }

    private SatisfactionLeague league(Satisfaction result) {
        Map<String, List<Double>> known = new TreeMap<>();
        result.units().forEach(unit -> known.put(unit, List.of((double) random.nextInt(3))));
        AreaCovariates covariates =
                random.nextBoolean() ? AreaCovariates.NONE : new AreaCovariates(List.of("x"), known);
        RankCorrection correction = CORRECTIONS.get(random.nextInt(CORRECTIONS.size()));
        return SatisfactionLeague.of(result, BigDecimal.valueOf(80), correction, covariates);
    }

    private static void look(String at, Satisfaction result, SatisfactionFigure figure) {
        Precision precision = figure.precision();
        finite(at, precision.standardError());
        finite(at, precision.designEffect());
        finite(at, precision.interval());
        boolean told = result.findings().stream()
                .anyMatch(finding -> figure.unit().equals(finding.place().unit())
                        || finding.code().equals("survey-needs-respondents"));
        if (figure.value() == null) {
            assertThat(told)
                    .as("%s: %s has no value and no finding", at, figure)
                    .isTrue();
            assertThat(precision).isEqualTo(Precision.UNKNOWN);
        } else if (precision.interval() == null) {
            boolean counted = result.findings().stream()
                    .anyMatch(finding -> finding.code().equals("survey-interval-is-bound"));
            assertThat(told || counted)
                    .as("%s: %s has no interval and no finding", at, figure)
                    .isTrue();
        }
    }

    private static void finite(String at, Double number) {
        assertThat(number == null || Double.isFinite(number)).as(at).isTrue();
    }

    private static void finite(String at, ConfidenceInterval interval) {
        if (interval != null) {
            assertThat(Double.isFinite(interval.lower()) && Double.isFinite(interval.upper()))
                    .as("%s: %s", at, interval)
                    .isTrue();
            assertThat(interval.lower()).as(at).isLessThanOrEqualTo(interval.upper());
        }
    }

    private static void look(String at, SatisfactionLeague league) {
        for (SatisfactionLeague.Line line : league.lines()) {
            assertThat(line.ranks().contains(line.place()))
                    .as("%s: %s", at, line)
                    .isTrue();
            assertThat(line.verdict().pReached()).as(at).isBetween(0.0, 1.0);
        }
        for (UnitReading reading : league.readings().values()) {
            for (Modelled one : new Modelled[] {reading.modelled(), reading.areaModel()}) {
                if (one != null) {
                    finite(at, one.interval());
                    finite(at, one.error());
                }
            }
            if (reading.funnel() != null) {
                finite(at, reading.funnel().warning());
            }
        }
        for (Finding finding : league.findings()) {
            assertThat(finding.message().in(Language.ENGLISH))
                    .as(at)
                    .doesNotContain("NaN")
                    .doesNotContain("{");
        }
    }
}
