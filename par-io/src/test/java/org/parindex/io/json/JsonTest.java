package org.parindex.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Policies;
import org.parindex.scheme.Scheme;
import org.parindex.score.Explanation;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Alias;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

class JsonTest {

    private static UnitRegister units() {
        return UnitRegister.of(
                List.of(
                        new Unit(
                                "u1",
                                "Xã \"Hòa\"",
                                UnitLevel.SERVICE_UNIT,
                                "p",
                                "g",
                                false,
                                Map.of("vùng", "núi"),
                                List.of(new Alias("Xã Cũ", LocalDate.of(2020, 1, 1), null))),
                        Unit.of("u2", "Sở <script>", UnitLevel.SERVICE_UNIT)),
                List.of(new Succession("old", "u1", Succession.Kind.SPLIT, LocalDate.of(2025, 7, 1))));
    }

    private static Assessments assessments() {
        Evidence evidence = new Evidence(
                "12/KH", LocalDate.of(2025, 1, 5), "UBND", "Kế hoạch", "mục 2", "file:a.pdf", "a".repeat(64));
        return Assessments.of(
                        new Round("r", 2025, Text.of("Năm"), LocalDate.of(2025, 12, 31)),
                        units(),
                        List.of(
                                UnitAssessment.builder("u1")
                                        .answer(
                                                "1.2",
                                                Stage.SELF,
                                                Answer.figure("đúng hạn", "9944")
                                                        .andFigure("tổng", "10000")
                                                        .andPoints("2.50")
                                                        .withEvidence(evidence)
                                                        .withRemark("ghi chú")
                                                        .given("An", LocalDate.of(2025, 12, 1))
                                                        .from(new Source.Cell("a.xlsx", "S", "E11")))
                                        .answer("1.2", Stage.APPRAISED_2, Answer.points("1.250"))
                                        .answer("1.3", Stage.SELF, Answer.notApplicable(""))
                                        .answer("1.4", Stage.SELF, Answer.nothingArose("không có"))
                                        .answer("1.5", Stage.SELF, Answer.missing())
                                        .answer(
                                                "2.2",
                                                Stage.SELF,
                                                Answer.option("a").andChoice("o", "c"))
                                        .notHeld(Channel.SURVEY)
                                        .submittedOn(LocalDate.of(2025, 12, 3))
                                        .source(new Source.Line("a.xlsx", 0))
                                        .build(),
                                UnitAssessment.builder("u2").build()))
                .notHeld(Channel.EXTERNAL);
    }

    @Test
    void schemes_round_trip() {
        Scheme scheme = RichScheme.make();
        String json = SchemeJson.toJson(scheme);
        JsonRead<Scheme> read = SchemeJson.parse(json);
        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).isEqualTo(scheme);
        assertThat(SchemeJson.toJson(read.get().orElseThrow())).isEqualTo(json);
    }

    @Test
    void units_and_assessments_round_trip() {
        assertThat(UnitsJson.parse(UnitsJson.toJson(units())).orElseThrow()).isEqualTo(units());
        JsonRead<Assessments> read = AssessmentsJson.parse(AssessmentsJson.toJson(assessments()));
        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).isEqualTo(assessments());
    }

    @Test
    void results_rankings_and_explanations_round_trip() {
        Scores scores = Scorer.of(RichScheme.make()).score(assessments());
        ScoresDocument document = ScoresDocument.of(scores);
        assertThat(ScoresJson.parse(ScoresJson.toJson(document)).orElseThrow()).isEqualTo(document);
        Ranking ranking = Ranking.of(scores);
        assertThat(RankingJson.parse(RankingJson.toJson(ranking)).orElseThrow()).isEqualTo(ranking);
        Explanation explanation = scores.of("u1").explain();
        JsonRead<Explanation> read = ExplanationJson.parse(ExplanationJson.toJson(explanation));
        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).isEqualTo(explanation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "vi-VN", "ar-EG"})
    void the_default_locale_does_not_matter(String tag) {
        Locale before = Locale.getDefault();
        String expected = SchemeJson.toJson(RichScheme.make());
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(SchemeJson.toJson(RichScheme.make())).isEqualTo(expected);
            assertThat(SchemeJson.parse(expected).value()).isEqualTo(RichScheme.make());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static final String SMALL = """
            {
              "format": "parindex-scheme/1",
              "id": "s", "title": "t", "level": "commune",
              "roots": [
                {"code": "I", "title": "a", "children": [
                  {"code": "1.1", "title": "x", "maximum": 1.50,
                   "rule": {"kind": "proportional", "measure": {"share": "b", "of": "a"}}}]},
                {"code": "II", "title": "b", "children": [{"code": "1.1", "title": "y", "maximum": "2"}]}
              ]
            }
            """;

    @Test
    void what_a_file_leaves_out_becomes_a_named_default() {
        Scheme scheme = SchemeJson.parse(SMALL).orElseThrow();
        assertThat(scheme.policies()).isEqualTo(Policies.DEFAULTS);
        assertThat(scheme.defaulted())
                .contains("policies.notApplicable", "ranking.ties", "total.output", "classification.bands");
        assertThat(scheme.leaves()).extracting(leaf -> leaf.id()).containsExactly("I/1.1", "II/1.1");
        assertThat(scheme.leaves().get(0).maximum()).isEqualTo(new BigDecimal("1.50"));
        assertThat(SchemeJson.parse(SchemeJson.toJson(scheme)).value()).isEqualTo(scheme);
    }

    private static Finding only(String json) {
        JsonRead<Scheme> read =
                SchemeJson.read("s.json", new java.io.ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.findings()).hasSize(1);
        return read.findings().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"level\" | \"levle\": 1, \"level\" | json-unknown-field | /levle | 3",
                "\"id\": \"s\" | \"id\": \"s\", \"id\": \"t\" | json-duplicate-key | /id | 3",
                "1.50 | NaN | json-syntax |  | 6",
                "\"commune\" | \"comune\" | json-unknown-word | /level | 3",
                "1.50 | \"1,5\" | json-number | /roots/0/children/0/maximum | 6",
                "1.50 | true | json-wrong-type | /roots/0/children/0/maximum | 6",
                "\"of\": \"a\" | \"off\": \"a\" | json-unknown-field | /roots/0/children/0/rule/measure/off | 7",
                "\"proportional\" | \"proportionate\" | json-unknown-word | /roots/0/children/0/rule/kind | 7",
                "parindex-scheme/1 | parindex-units/1 | json-format | /format | 2",
                "1.50 | 1e999999 | json-number | /roots/0/children/0/maximum | 6"
            })
    void strictness_names_pointer_and_line(String from, String to, String code, String pointer, int line) {
        Finding finding;
        if (to.contains("off")) {
            finding = SchemeJson.read(
                            "s.json",
                            new java.io.ByteArrayInputStream(
                                    SMALL.replace(from, to).getBytes(StandardCharsets.UTF_8)))
                    .findings()
                    .get(0);
        } else {
            finding = only(SMALL.replace(from, to));
        }
        assertThat(finding.code()).isEqualTo(code);
        Source.Json at = (Source.Json) finding.place().source();
        assertThat(at).isNotNull();
        assertThat(at.pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(at.line()).isEqualTo(line);
    }

    @Test
    void all_errors_are_found_in_one_pass() {
        String json = SMALL.replace("1.50", "\"x\"")
                .replace("\"commune\"", "\"?\"")
                .replace("\"title\": \"b\"", "\"titel\": \"b\"");
        assertThat(SchemeJson.parse(json).findings())
                .extracting(Finding::code)
                .contains("json-number", "json-unknown-word", "json-unknown-field", "json-missing-field");
        assertThat(SchemeJson.parse(SMALL + "x").findings())
                .extracting(Finding::code)
                .containsExactly("json-syntax");
        assertThat(SchemeJson.parse(SMALL + "{}").findings())
                .extracting(Finding::code)
                .containsExactly("json-trailing");
        assertThat(SchemeJson.parse("").findings()).extracting(Finding::code).containsExactly("json-syntax");
    }

    @Test
    void answers_in_files_remember_their_place() {
        String json = """
                {"format": "parindex-assessments/1", "round": {"id": "r", "year": 2025}, "units": [{"id": "u", "name": "U"}],
                 "answers": [{"unit": "u", "answers": {"1": {"self": {"points": 1.5}, "appraised": {"figures": {"a": "x"}}}}}]}
                """;
        JsonRead<Assessments> read =
                AssessmentsJson.read("a.json", new java.io.ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        UnitAssessment unit = read.get().orElseThrow().byUnit().get("u");
        Answer self = unit.answer("1", Stage.SELF).orElseThrow();
        assertThat(self.source())
                .isEqualTo(new Source.Json(
                        "a.json",
                        "/answers/0/answers/1/self",
                        2,
                        self.source() instanceof Source.Json j ? j.column() : 0));
        assertThat(unit.answer("1", Stage.APPRAISED).orElseThrow().claim()).isEqualTo(new Claim.Missing());
        assertThat(read.findings()).extracting(Finding::code).containsExactly("json-number");
    }
}
