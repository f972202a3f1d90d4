package org.parindex.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.assessment.Stage;
import org.parindex.rank.Ranking;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Policies;
import org.parindex.scheme.Scheme;
import org.parindex.score.Explanation;
import org.parindex.score.Scores;

/** What is written satisfies the JSON Schemas, and they know exactly the fields that the reader knows. */
class JsonSchemaTest {

    private static final String ID = "https://parindex.org/schema/";
    private static final Path FOLDER = Path.of("src/main/resources/org/parindex/io/json/schema");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(JsonSchemaTest::all));

    private static final Set<String> DOCUMENTS = Set.of(
            "units",
            "assessments",
            "scores",
            "questionnaire",
            "method",
            "wave",
            "frame",
            "tally",
            "mapping",
            "coverage");

    private static String all(String id) {
        return id.startsWith(ID) ? text(id.substring(ID.length())) : null;
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> errors(String schema, String json) {
        Schema loaded = REGISTRY.getSchema(SchemaLocation.of(ID + schema + ".schema.json"));
        return loaded.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static void satisfies(String schema, String json) {
        assertThat(errors(schema, json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "common",
                "scheme",
                "units",
                "assessments",
                "scores",
                "explanation",
                "ranking",
                "findings",
                "questionnaire",
                "method",
                "wave",
                "frame",
                "tally",
                "mapping",
                "coverage"
            })
    void schemas_are_schemas(String name) {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(meta.validate(text(name + ".schema.json"), InputFormat.JSON)).isEmpty();
    }

    @Test
    void schemes() {
        satisfies("scheme", SchemeJson.toJson(EveryRule.scheme()));
        satisfies("scheme", SchemeJson.toJson(RichScheme.make()));
        satisfies("scheme", SchemeJson.toJson(SampleRound.scheme()));
    }

    @Test
    void random_schemes() {
        for (int seed = 0; seed < 60; seed++) {
            satisfies("scheme", SchemeJson.toJson(new RandomSchemes(seed).scheme()));
        }
    }

    @Test
    void units_and_answers() {
        satisfies("units", UnitsJson.toJson(SampleRound.units()));
        satisfies("assessments", AssessmentsJson.toJson(SampleRound.assessments()));
    }

    @Test
    void results() {
        Scores scores = SampleRound.scores();
        satisfies("scores", ScoresJson.toJson(ScoresDocument.of(scores)));
        satisfies("ranking", RankingJson.toJson(Ranking.of(scores)));
        for (String unit : List.of("a", "b", "c")) {
            Explanation explanation = scores.of(unit, Stage.FINAL).explain();
            satisfies("explanation", ExplanationJson.toJson(explanation));
        }
        assertThat(scores.findings()).isNotEmpty();
        satisfies("findings", FindingsJson.toJson(scores.findings()));
    }

    @Test
    void sample_data() throws IOException {
        for (Path file : SampleDataTest.files(".scheme.json")) {
            satisfies("scheme", Files.readString(file));
        }
        for (Path file : SampleDataTest.files("units.json")) {
            satisfies("units", Files.readString(file));
        }
    }

    @Test
    void examples_of_the_format_document() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (FormatDocumentTest.Example example : FormatDocumentTest.examples()) {
            String schema = DOCUMENTS.contains(example.type()) ? example.type() : "scheme";
            assertThat(errors(schema, example.document())).as(example.json()).isEmpty();
            seen.add(example.type());
        }
        assertThat(seen).contains("rule", "gate", "measure", "condition", "scheme", "units", "assessments", "scores");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"level\": \"other\"|\"level\": \"Other\"",
                "\"level\": \"other\"|\"levle\": \"other\"",
                "\"format\": \"parindex-scheme/1\"|\"format\": \"parindex-scheme/2\"",
                "\"kind\": \"options\"|\"kind\": \"option\"",
                "\"maximum\": 1|\"maximum\": true",
                "\"maximum\": 1|\"maximum\": \"1,5\"",
                "\"award\": 0.50|\"award\": {\"points\": 1, \"share\": 1}",
                "\"on\": \">=90\"|\"on\": \"=>90\"",
                "\"overlap\": \"highest\"|\"overlaps\": \"highest\"",
                "\"of\": \"tổng số\"|\"off\": \"tổng số\"",
            })
    void what_the_reader_refuses_the_schema_refuses(String from, String to) {
        Scheme scheme = Scheme.builder("s", org.parindex.unit.UnitLevel.OTHER)
                .add(
                        Leaf.of(
                                "1",
                                org.parindex.text.Text.of("a"),
                                "1",
                                EveryRule.rules().get("options")),
                        Leaf.of(
                                "2",
                                org.parindex.text.Text.of("b"),
                                "2",
                                EveryRule.rules().get("steps")))
                .build();
        String json = SchemeJson.toJson(scheme);
        assertThat(json).contains(from);
        String wrong =
                json.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        satisfies("scheme", json);
        assertThat(errors("scheme", wrong)).isNotEmpty();
        assertThat(SchemeJson.parse(wrong).findings()).isNotEmpty();
    }

    @Test
    void an_answer_is_one_claim() {
        String head = "{\"format\": \"parindex-assessments/1\", \"round\": {\"id\": \"r\", \"year\": 2025},"
                + " \"answers\": [{\"unit\": \"a\", \"answers\": {\"1\": {\"self\": ";
        satisfies("assessments", head + "{\"points\": 1}}}}]}");
        for (String answer :
                List.of("{}", "{\"points\": 1, \"missing\": true}", "{\"missing\": false}", "{\"remark\": \"x\"}")) {
            assertThat(errors("assessments", head + answer + "}}}]}"))
                    .as(answer)
                    .isNotEmpty();
            assertThat(AssessmentsJson.parse(head + answer + "}}}]}").findings())
                    .as(answer)
                    .isNotEmpty();
        }
    }

    @Test
    void rules_have_the_fields_of_their_records() {
        Map<String, Set<String>> inSchema = new HashMap<>();
        for (Json rule : ((Json.Arr) at(parse("scheme"), "$defs", "rule", "oneOf")).items()) {
            String kind = ((Json.Str) at(rule, "properties", "kind", "const")).value();
            inSchema.put(kind, names(rule));
        }
        assertThat(inSchema.remove("custom")).containsExactly("kind", "name");
        Map<String, Set<String>> inRecords = new HashMap<>();
        for (Map.Entry<String, Class<? extends ScoringRule>> rule : Kinds.RULES.entrySet()) {
            Set<String> names = components(rule.getValue());
            names.add("kind");
            inRecords.put(rule.getKey(), names);
        }
        assertThat(inSchema).isEqualTo(inRecords);
    }

    @Test
    void nodes_and_policies_have_the_fields_of_their_records() {
        Json scheme = parse("scheme");
        assertThat(names(at(scheme, "$defs", "leaf"))).isEqualTo(components(Leaf.class));
        assertThat(names(at(scheme, "$defs", "branch"))).isEqualTo(components(Branch.class));
        assertThat(names(at(scheme, "$defs", "policies"))).isEqualTo(components(Policies.class));
        Set<String> top = components(Scheme.class);
        top.add("format");
        assertThat(names(scheme)).isEqualTo(top);
        assertThat(names(at(parse("explanation"), "$defs", "explanation"))).isEqualTo(components(Explanation.class));
    }

    private static Json parse(String name) {
        Json json = JsonParser.parse(
                name,
                new java.io.ByteArrayInputStream(
                        text(name + ".schema.json").getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                JsonLimits.DEFAULT,
                finding -> {
                    throw new AssertionError(finding);
                });
        assertThat(json).isNotNull();
        return json;
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
