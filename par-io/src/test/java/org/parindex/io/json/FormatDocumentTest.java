package org.parindex.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Policies;
import org.parindex.scheme.Scheme;

/** Every example of FORMAT.md is read without a finding, and every kind has one. */
class FormatDocumentTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```json (\\w+)\\n(.*?)^```");
    private static final String SCHEME =
            "{\"format\": \"parindex-scheme/1\", \"id\": \"s\", \"title\": \"t\", \"level\": \"other\", %s}";
    private static final String LEAF = "\"roots\": [{\"code\": \"1\", \"title\": \"t\", \"maximum\": 2, \"rule\": %s}]";

    /** How an example becomes a document that can be read. */
    private static final Map<String, String> AROUND = Map.of(
            "scheme", "%s",
            "node", SCHEME.formatted("\"roots\": [%s]"),
            "rule", SCHEME.formatted(LEAF),
            "gate",
                    SCHEME.formatted(
                            LEAF.formatted("null")
                                    + ", \"classification\": {\"bands\": [{\"id\": \"b\", \"values\": \"any\", \"gates\": [%s]}]}"),
            "award", SCHEME.formatted(LEAF.formatted("{\"kind\": \"per-item\", \"count\": \"a\", \"each\": %s}")),
            "interval",
                    SCHEME.formatted(
                            LEAF.formatted("{\"kind\": \"survey-rate\", \"rate\": {\"figure\": \"a\"}, \"from\": %s}")),
            "measure", SCHEME.formatted(LEAF.formatted("{\"kind\": \"survey-rate\", \"rate\": %s}")),
            "condition",
                    SCHEME.formatted(
                            LEAF.formatted(
                                    "{\"kind\": \"gate\", \"condition\": %s, \"then\": {\"kind\": \"judged\", \"highest\": 1}}")));

    record Example(String type, String json) {
        JsonRead<?> read() {
            return switch (type) {
                case "units" -> UnitsJson.parse(json);
                case "assessments" -> AssessmentsJson.parse(json);
                case "scores" -> ScoresJson.parse(json);
                case "questionnaire" -> QuestionnaireJson.parse(json);
                case "method" -> SatisfactionMethodJson.parse(json);
                case "wave" -> WaveJson.parse(json);
                case "frame" -> FrameJson.parse(json);
                case "tally" -> TallyJson.parse(json);
                case "mapping" -> MappingProfileJson.parse(json);
                case "coverage" -> CoverageJson.parse(json);
                default -> SchemeJson.parse(document());
            };
        }

        String document() {
            return AROUND.getOrDefault(type, "%s").formatted(json);
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher fence = FENCE.matcher(Files.readString(Path.of("FORMAT.md")));
        while (fence.find()) {
            examples.add(new Example(fence.group(1), fence.group(2)));
        }
        return examples;
    }

    @TestFactory
    Stream<DynamicTest> examples_are_sound() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.type() + " "
                                + example.json().lines().findFirst().orElse(""),
                        () -> {
                            JsonRead<?> read = example.read();
                            assertThat(read.findings()).isEmpty();
                            assertThat(read.value()).isNotNull();
                        }));
    }

    @TestFactory
    Stream<DynamicTest> examples_round_trip() throws IOException {
        return examples().stream()
                .filter(example -> AROUND.containsKey(example.type()))
                .map(example -> DynamicTest.dynamicTest(example.type(), () -> {
                    Scheme scheme = SchemeJson.parse(example.document()).orElseThrow();
                    assertThat(SchemeJson.parse(SchemeJson.toJson(scheme)).orElseThrow())
                            .isEqualTo(scheme);
                }));
    }

    @Test
    void every_rule_and_gate_has_an_example() throws IOException {
        Set<Class<?>> rules = new HashSet<>();
        Set<Class<?>> gates = new HashSet<>();
        for (Example example : examples()) {
            if (example.type().equals("rule")) {
                rules.add(SchemeJson.parse(example.document())
                        .orElseThrow()
                        .leaves()
                        .get(0)
                        .rule()
                        .getClass());
            } else if (example.type().equals("gate")) {
                gates.add(SchemeJson.parse(example.document())
                        .orElseThrow()
                        .classification()
                        .bands()
                        .get(0)
                        .gates()
                        .get(0)
                        .getClass());
            }
        }
        assertThat(rules).isEqualTo(new HashSet<>(Kinds.RULES.values()));
        assertThat(gates).isEqualTo(Set.of(BandGate.class.getPermittedSubclasses()));
    }

    @Test
    void the_first_word_of_each_policy_is_its_default() throws IOException {
        String text = Files.readString(Path.of("FORMAT.md"));
        for (var component : Policies.class.getRecordComponents()) {
            Object value = Records.valueOf(Policies.DEFAULTS, component);
            if (value instanceof Enum<?> word) {
                assertThat(text).contains("| `" + component.getName() + "` | `" + Kinds.word(word) + "`");
            }
        }
    }

    @Test
    void ids_are_as_the_text_says() throws IOException {
        Scheme scheme = SchemeJson.parse(examples().get(0).json()).orElseThrow();
        assertThat(scheme.nodes()).extracting("id").containsExactly("I", "I/1.1", "1.2", "II", "II/1.1");
    }
}
