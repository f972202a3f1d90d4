package org.parindex.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Stage;
import org.parindex.rank.Ranking;
import org.parindex.rule.CustomRule;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.score.Explanation;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** What is written reads back equal, and written again gives the same bytes. */
class RoundTripTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return EveryRule.rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> roundTrip(only(rule.getValue()))));
    }

    @Test
    void rules_cover_every_kind_of_the_sealed_family() {
        Set<Class<?>> seen = new HashSet<>();
        EveryRule.rules().values().forEach(rule -> seen.add(rule.getClass()));
        Set<Class<?>> family = new HashSet<>(List.of(ScoringRule.class.getPermittedSubclasses()));
        family.remove(CustomRule.class);
        assertThat(seen).isEqualTo(family).isEqualTo(new HashSet<>(Kinds.RULES.values()));
        EveryRule.rules().values().forEach(rule -> assertThat(Kinds.RULES).containsEntry(rule.kind(), rule.getClass()));
    }

    private static Scheme only(ScoringRule rule) {
        return Scheme.builder("s", UnitLevel.OTHER)
                .add(Leaf.of("1", Text.of("lá"), "1", rule))
                .build();
    }

    private static void roundTrip(Scheme scheme) {
        String json = SchemeJson.toJson(scheme);
        JsonRead<Scheme> read = SchemeJson.parse(json);
        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).isEqualTo(scheme);
        assertThat(SchemeJson.toJson(read.orElseThrow())).isEqualTo(json);
    }

    @Test
    void scheme_with_everything() {
        roundTrip(EveryRule.scheme());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void random_schemes(long seed) {
        for (int i = 0; i < 25; i++) {
            roundTrip(new RandomSchemes(1_000 * seed + i).scheme());
        }
    }

    @Test
    void decimals_stay_as_they_were_written() {
        assertThat(SchemeJson.toJson(only(EveryRule.rules().get("options")))).contains("\"award\": 0.50");
        assertThat(SchemeJson.toJson(EveryRule.scheme())).contains("\"maximum\": 1.50", "\"declaredTotal\": 100.0");
    }

    @Test
    void register() {
        UnitRegister units = SampleRound.units();
        String json = UnitsJson.toJson(units);
        assertThat(UnitsJson.parse(json).orElseThrow()).isEqualTo(units);
        assertThat(UnitsJson.toJson(UnitsJson.parse(json).orElseThrow())).isEqualTo(json);
    }

    @Test
    void assessments() {
        Assessments answers = SampleRound.assessments();
        String json = AssessmentsJson.toJson(answers);
        JsonRead<Assessments> read = AssessmentsJson.parse(json);
        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).isEqualTo(answers);
        assertThat(AssessmentsJson.toJson(read.orElseThrow())).isEqualTo(json);
    }

    @Test
    void assessments_from_a_stream_know_where_each_answer_stood_and_then_keep_it() {
        byte[] json = AssessmentsJson.toJson(SampleRound.assessments()).getBytes(StandardCharsets.UTF_8);
        Assessments read =
                AssessmentsJson.read("a.json", new ByteArrayInputStream(json)).orElseThrow();
        read.byUnit()
                .values()
                .forEach(unit -> unit.answers()
                        .values()
                        .forEach(stages -> stages.values()
                                .forEach(answer -> assertThat(answer.source()).isNotNull())));
        Assessments again = AssessmentsJson.parse(AssessmentsJson.toJson(read)).orElseThrow();
        assertThat(again).isEqualTo(read);
    }

    @Test
    void scores_as_documents() {
        Scores scores = SampleRound.scores();
        String json = ScoresJson.toJson(ScoresDocument.of(scores));
        ScoresDocument read = ScoresJson.parse(json).orElseThrow();
        assertThat(read).isEqualTo(ScoresDocument.of(scores));
        assertThat(ScoresJson.toJson(read)).isEqualTo(json).contains("\"1/3\"");
    }

    @Test
    void ranking() {
        Ranking ranking = Ranking.of(SampleRound.scores());
        String json = RankingJson.toJson(ranking);
        assertThat(RankingJson.parse(json).orElseThrow()).isEqualTo(ranking);
        assertThat(RankingJson.toJson(RankingJson.parse(json).orElseThrow())).isEqualTo(json);
        assertThat(ranking.groups()).isNotEmpty();
    }

    @Test
    void explanation() {
        Scores scores = SampleRound.scores();
        for (String unit : List.of("a", "b", "c")) {
            Explanation explanation = scores.of(unit, Stage.FINAL).explain();
            String json = ExplanationJson.toJson(explanation);
            assertThat(ExplanationJson.parse(json).orElseThrow()).isEqualTo(explanation);
            assertThat(ExplanationJson.toJson(ExplanationJson.parse(json).orElseThrow()))
                    .isEqualTo(json);
        }
    }

    @Test
    void findings() {
        var findings = SampleRound.scores().findings();
        assertThat(findings).isNotEmpty();
        String json = FindingsJson.toJson(findings);
        assertThat(FindingsJson.parse(json).orElseThrow()).isEqualTo(findings);
    }

    @Test
    void files_and_streams_hold_the_same_bytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("s.json");
        SchemeJson.write(EveryRule.scheme(), file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SchemeJson.write(EveryRule.scheme(), out);
        assertThat(Files.readAllBytes(file)).isEqualTo(out.toByteArray());
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(SchemeJson.toJson(EveryRule.scheme()))
                .endsWith("}\n")
                .doesNotContain("\r");
        assertThat(SchemeJson.read(file).orElseThrow()).isEqualTo(EveryRule.scheme());
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(SchemeJson.read("s", in).orElseThrow()).isEqualTo(EveryRule.scheme());
        }
    }

    @Test
    void custom_rules_by_name(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("s.json");
        ScoringRule rule = new OwnRule("riêng");
        SchemeJson.write(only(rule), file);
        assertThat(SchemeJson.read(
                                file,
                                name -> Map.of("riêng", (CustomRule) rule).containsKey(name)
                                        ? java.util.Optional.of((CustomRule) rule)
                                        : java.util.Optional.empty())
                        .orElseThrow())
                .isEqualTo(only(rule));
        assertThat(SchemeJson.read(file).findings()).extracting("code").containsExactly("json-unknown-rule");
    }
}
