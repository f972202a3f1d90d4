package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Planted irregularities are found, and a clean sample is left in peace. */
class AnswerScreenTest {

    private static final int ITEMS = 12;
    private static final LocalDateTime START = LocalDateTime.of(2025, 9, 1, 8, 0);

    private static Questionnaire questionnaire() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(Item.satisfaction("Q" + i, Text.of("Q" + i), "five"));
        }
        Factor factor = new Factor("F", Text.of("F"), items);
        return new Questionnaire(
                "q",
                Text.of("q"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area("A", Text.of("A"), List.of(factor))));
    }

    private static SurveyCase one(String id, String surveyor, String device, int seconds) {
        SurveyCase plain = SurveyCase.of(id, "xa");
        return new SurveyCase(
                plain.id(),
                plain.unit(),
                "",
                "S",
                List.of(),
                BigDecimal.ONE,
                Disposition.VALID,
                AnswerMode.INTERVIEW,
                Selection.RANDOM,
                surveyor,
                device,
                START,
                START.plusSeconds(seconds),
                null,
                Map.of());
    }

    private static byte[] row(Random random, int least) {
        byte[] row = new byte[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            row[i] = (byte) (least + random.nextInt(6 - least));
        }
        return row;
    }

    private static byte[] straight(int level) {
        byte[] row = new byte[ITEMS];
        java.util.Arrays.fill(row, (byte) level);
        return row;
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void a_clean_sample_is_left_in_peace() {
        Random random = new Random(1);
        Answers.Builder answers = Answers.builder(questionnaire());
        for (int i = 0; i < 60; i++) {
            answers.add(one("c" + i, "dtv" + i % 3, "d" + i, 300), row(random, 1));
        }
        assertThat(codes(AnswerScreen.screen(answers.build(), ScreenLimits.USUAL)))
                .doesNotContain("screen-surveyor", "screen-device", "screen-identical-forms", "screen-too-fast")
                .isSubsetOf("screen-surveyor-effect");
    }

    @Test
    void planted_irregularities_are_found() {
        Random random = new Random(2);
        Answers.Builder answers = Answers.builder(questionnaire());
        for (int i = 0; i < 40; i++) {
            answers.add(one("c" + i, "dtv" + i % 2, "d" + i, 300), row(random, 1));
        }
        for (int i = 0; i < 20; i++) {
            answers.add(one("k" + i, "khéo tay", "e" + i, 300), row(random, 4));
        }
        byte[] twin = row(random, 1);
        answers.add(one("t1", "dtv1", "f1", 300), twin);
        answers.add(one("t2", "dtv1", "f2", 300), twin.clone());
        answers.add(one("s1", "dtv1", "g", 300), straight(4));
        answers.add(one("s2", "dtv1", "g", 3), straight(5));
        answers.add(one("s2", "dtv0", "g", -5), row(random, 1));
        for (int i = 0; i < 3; i++) {
            answers.add(one("g" + i, "dtv0", "g", 300), row(random, 1));
        }
        List<Finding> findings = AnswerScreen.screen(answers.build(), ScreenLimits.USUAL);
        assertThat(codes(findings))
                .containsExactlyInAnyOrder(
                        "screen-surveyor",
                        "screen-surveyor-effect",
                        "screen-identical-forms",
                        "screen-straight-lines",
                        "screen-id-twice",
                        "screen-too-fast",
                        "screen-ends-before-start",
                        "screen-device");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("screen-surveyor"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().vi()).contains("khéo tay"));
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("screen-straight-lines"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).contains("2 of 68"));
    }

    /** Hand calculation: two surveyors with means ¼ and ¾, nobody differs within: correlation 1, effect m. */
    @Test
    void answers_that_depend_on_the_surveyor_alone_correlate_fully() {
        Answers.Builder answers = Answers.builder(questionnaire());
        for (int i = 0; i < 10; i++) {
            answers.add(one("c" + i, "a" + i % 2, "d" + i, 300), straight(i % 2 == 0 ? 2 : 4));
        }
        assertThat(AnswerScreen.screen(answers.build(), ScreenLimits.USUAL))
                .filteredOn(finding -> finding.code().equals("screen-surveyor-effect"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("icc", Text.of("1"))
                        .containsEntry("effect", Text.of("5")));
    }

    @Test
    void response_rates_count_those_who_could_not_be_reached() {
        List<SurveyCase> cases = new ArrayList<>();
        Disposition[] all = {
            Disposition.VALID,
            Disposition.VALID,
            Disposition.VALID,
            Disposition.REFUSED,
            Disposition.NOT_REACHED,
            Disposition.INELIGIBLE
        };
        for (int i = 0; i < all.length; i++) {
            SurveyCase plain = SurveyCase.of("c" + i, "xa");
            cases.add(new SurveyCase(
                    plain.id(),
                    "xa",
                    "",
                    "S1",
                    List.of(),
                    BigDecimal.ONE,
                    all[i],
                    AnswerMode.PAPER,
                    Selection.RANDOM,
                    "",
                    "",
                    null,
                    null,
                    null,
                    Map.of()));
        }
        ResponseReport report = ResponseReport.of(cases);
        assertThat(report.rate("S1")).contains(Points.of(60));
        assertThat(report.rate("S2")).isEmpty();
        assertThat(report.below(Points.of(60))).isEmpty();
        assertThat(report.below(Points.of(70)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).contains("3 usable forms of 5"));
    }
}
