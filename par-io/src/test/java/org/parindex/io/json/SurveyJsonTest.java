package org.parindex.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.finding.Finding;
import org.parindex.survey.Absence;
import org.parindex.survey.Conversion;
import org.parindex.survey.FigureRounding;
import org.parindex.survey.Frame;
import org.parindex.survey.Item;
import org.parindex.survey.ItemScore;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.RollUp;
import org.parindex.survey.SatisfactionMethod;
import org.parindex.survey.SmallNumbers;
import org.parindex.survey.Tally;
import org.parindex.survey.TallyBuilder;
import org.parindex.survey.Wave;
import org.parindex.survey.design.LonelyPsu;

/** Survey documents read back equal, refuse what is wrong, and satisfy their schemas field by field. */
class SurveyJsonTest {

    private static String example(String type, int which) throws IOException {
        return FormatDocumentTest.examples().stream()
                .filter(one -> one.type().equals(type))
                .skip(which)
                .findFirst()
                .orElseThrow()
                .json();
    }

    private static Questionnaire questionnaire() throws IOException {
        return QuestionnaireJson.parse(example("questionnaire", 0)).orElseThrow();
    }

    @Test
    void documents_read_back_equal() throws IOException {
        Questionnaire questionnaire = questionnaire();
        assertThat(QuestionnaireJson.parse(QuestionnaireJson.toJson(questionnaire))
                        .orElseThrow())
                .isEqualTo(questionnaire);
        for (int i = 0; i < 2; i++) {
            SatisfactionMethod method =
                    SatisfactionMethodJson.parse(example("method", i)).orElseThrow();
            assertThat(SatisfactionMethodJson.parse(SatisfactionMethodJson.toJson(method))
                            .orElseThrow())
                    .isEqualTo(method);
        }
        for (SatisfactionMethod method : SatisfactionMethod.elevenReadings()) {
            assertThat(SatisfactionMethodJson.parse(SatisfactionMethodJson.toJson(method))
                            .orElseThrow())
                    .isEqualTo(method);
        }
        Wave wave = WaveJson.parse(example("wave", 0)).orElseThrow();
        assertThat(WaveJson.parse(WaveJson.toJson(wave)).orElseThrow()).isEqualTo(wave);
        assertThat(wave.groups().get(0).target()).isEqualByComparingTo("90");
        Wave bare = Wave.of("w", "adults", questionnaire);
        assertThat(WaveJson.parse(WaveJson.toJson(bare)).orElseThrow()).isEqualTo(bare);
        Frame frame = FrameJson.parse(example("frame", 0)).orElseThrow();
        assertThat(FrameJson.parse(FrameJson.toJson(frame)).orElseThrow()).isEqualTo(frame);
        assertThat(frame.stages().get(0).sizes()).containsEntry("nong-thon", 63L);
        for (Long seed : new Long[] {null, Long.MIN_VALUE, Long.MAX_VALUE}) {
            Frame plain = new Frame("f", "", seed, List.of(), LonelyPsu.FAIL);
            assertThat(FrameJson.parse(FrameJson.toJson(plain)).orElseThrow()).isEqualTo(plain);
        }
        Tally tally = TallyJson.parse(example("tally", 0)).orElseThrow();
        assertThat(TallyJson.parse(TallyJson.toJson(tally)).orElseThrow()).isEqualTo(tally);
        assertThat(tally.counts(new Tally.Cell("05947", "citizens"), "S15").absent(Absence.NOT_ASKED))
                .isEqualTo(50);
    }

    @Test
    void tallies_that_went_through_files_merge_to_the_tally_of_the_whole() throws IOException {
        Questionnaire questionnaire = questionnaire();
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            TallyBuilder whole = Tally.builder(questionnaire);
            Tally sum = Tally.empty(questionnaire);
            for (int shard = 0; shard < 4; shard++) {
                TallyBuilder part = Tally.builder(questionnaire);
                for (int i = 0; i < random.nextInt(50); i++) {
                    byte[] row = {
                        (byte) (1 + random.nextInt(2)),
                        random.nextBoolean() ? (byte) (1 + random.nextInt(5)) : Absence.NOT_ASKED.code()
                    };
                    String unit = "u" + random.nextInt(3);
                    whole.add(unit, "", row);
                    part.add(unit, "", row);
                }
                byte[] json = TallyJson.toJson(part.build()).getBytes(StandardCharsets.UTF_8);
                sum = TallyJson.read("shard", new ByteArrayInputStream(json))
                        .orElseThrow()
                        .merge(sum);
            }
            assertThat(sum).as("seed %d", seed).isEqualTo(whole.build());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "method|\"kind\": \"top-box\"|\"kind\": \"topbox\"",
                "method|\"dontKnow\": \"out\"|\"dontKnow\": \"aus\"",
                "method|\"overall\": \"pooled\"|\"overall\": \"pool\"",
                "method|\"factor\": \"pooled\"|\"factor\": \"mean-of-areas\"",
                "method|\"emptyPart\": \"leave-out\"|\"emptyPart\": 1",
                "method|\"smallNumbers\": {\"answers\": 30|\"smallNumbers\": {\"answers\": -1",
                "method|\"score\": {\"kind\": \"top-box\"},|",
                "method|\"level\": 95|\"level\": 100",
                "questionnaire|\"scale\": \"yes\"|\"scale\": \"no\"",
                "questionnaire|\"item\": \"E1\", \"codes\"|\"item\": \"E9\", \"codes\"",
                "questionnaire|\"id\": \"S15\"|\"id\": \"E1\"",
                "questionnaire|\"polarity\": \"neutral\"|\"polarity\": \"so-so\"",
                "wave|\"population\": \"households\",|",
                "wave|\"to\": \"2025-09-30\"|\"to\": \"2025-09-31\"",
                "wave|\"to\": \"2025-09-30\"|\"to\": \"2025-07-31\"",
                "wave|\"scale\": \"three\"|\"scale\": \"five\"",
                "wave|\"target\": 90|\"target\": \"90 %\"",
                "frame|\"lonely\": \"average\"|\"lonely\": \"mean\"",
                "frame|\"seed\": 20250801|\"seed\": 1.5",
                "frame|\"seed\": 20250801|\"seed\": 9223372036854775808",
                "frame|\"thanh-thi\": 22|\"thanh-thi\": 0",
                "frame|\"sizes\": {\"thanh-thi\": 22|\"size\": {\"thanh-thi\": 22",
                "tally|\"levels\": [50, 40]|\"levels\": [50, 40, 1]",
                "tally|\"levels\": [50, 40]|\"levels\": [50, -40]",
                "tally|\"levels\": [50, 40]|\"levels\": [50, 4.5]",
                "tally|\"respondents\": 90|\"respondents\": 1e18",
                "tally|\"dont-know\": 1|\"dont-now\": 1",
                "tally|\"item\": \"E1\", \"levels\": 2|\"item\": \"S15\", \"levels\": 2"
            })
    void what_is_wrong_is_a_finding(String type, String from, String to) throws IOException {
        String json = example(type, 0);
        assertThat(json).contains(from);
        String wrong = json.replace(from, to == null ? "" : to);
        List<Finding> findings = switch (type) {
            case "method" -> SatisfactionMethodJson.parse(wrong).findings();
            case "questionnaire" -> QuestionnaireJson.parse(wrong).findings();
            case "wave" -> WaveJson.parse(wrong).findings();
            case "frame" -> FrameJson.parse(wrong).findings();
            default -> TallyJson.parse(wrong).findings();
        };
        assertThat(findings).isNotEmpty();
    }

    @Test
    void a_unit_twice_in_a_tally_is_a_finding_and_is_not_added() throws IOException {
        String json = example("tally", 0);
        int from = json.indexOf("    {\n      \"unit\"");
        int to = json.lastIndexOf("  ]");
        String cell = json.substring(from, to).stripTrailing();
        String twice = json.substring(0, from) + cell + ",\n" + json.substring(from);
        JsonRead<Tally> read = TallyJson.parse(twice);
        assertThat(read.findings()).hasSize(1);
        assertThat(read.value()).isEqualTo(TallyJson.parse(json).orElseThrow());
    }

    @Test
    void schemas_have_the_fields_of_the_records() throws IOException {
        Json method = schema("method");
        Set<String> top = components(SatisfactionMethod.class);
        top.add("format");
        assertThat(names(method)).isEqualTo(top);
        assertThat(names(at(method, "properties", "rollUp"))).isEqualTo(components(RollUp.class));
        assertThat(names(at(method, "properties", "rounding"))).isEqualTo(components(FigureRounding.class));
        assertThat(names(at(method, "properties", "conversion"))).isEqualTo(components(Conversion.class));
        assertThat(names(at(method, "properties", "smallNumbers"))).isEqualTo(components(SmallNumbers.class));
        Set<String> kinds = new TreeSet<>();
        ((Json.Arr) at(method, "properties", "score", "oneOf"))
                .items()
                .forEach(one -> kinds.add(((Json.Str) at(one, "properties", "kind", "const")).value()));
        assertThat(kinds).isEqualTo(SurveyForms.SCORES.keySet());
        assertThat(Set.of(ItemScore.class.getPermittedSubclasses())).isEqualTo(Set.copyOf(SurveyForms.SCORES.values()));
        Set<String> questionnaire = components(Questionnaire.class);
        questionnaire.add("format");
        assertThat(names(schema("questionnaire"))).isEqualTo(questionnaire);
        assertThat(names(at(schema("questionnaire"), "$defs", "item"))).isEqualTo(components(Item.class));
        Set<String> wave = components(Wave.class);
        wave.add("format");
        assertThat(names(schema("wave"))).isEqualTo(wave);
        assertThat(names(at(schema("wave"), "properties", "questionnaire"))).isEqualTo(components(Questionnaire.class));
        Set<String> frame = components(Frame.class);
        frame.add("format");
        assertThat(names(schema("frame"))).isEqualTo(frame);
    }

    private static Json schema(String name) throws IOException {
        Path file = Path.of("src/main/resources/org/parindex/io/json/schema", name + ".schema.json");
        return JsonParser.parse(
                name, new ByteArrayInputStream(Files.readAllBytes(file)), JsonLimits.DEFAULT, finding -> {
                    throw new AssertionError(finding);
                });
    }

    private static Json at(Json json, String... path) {
        Json found = json;
        for (String name : path) {
            found = ((Json.Obj) found).fields().get(name);
        }
        return found;
    }

    private static Set<String> names(Json type) {
        return new TreeSet<>(((Json.Obj) at(type, "properties")).fields().keySet());
    }

    private static Set<String> components(Class<?> type) {
        return new TreeSet<>(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
    }
}
