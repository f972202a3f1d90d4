package org.parindex.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.rule.Award;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Proportional;
import org.parindex.rule.Steps;
import org.parindex.scheme.Scheme;
import org.parindex.text.Language;
import org.parindex.unit.UnitRegister;

/** Whatever is wrong in a document is a finding with its pointer, line and column; nothing is thrown for it. */
class StrictnessTest {

    private static final String HEAD =
            "{\"format\": \"parindex-scheme/1\", \"id\": \"s\", \"title\": \"Bộ\", \"level\": \"other\",\n";

    /** A scheme whose one leaf, on line 2, has further fields. */
    private static String leaf(String fields) {
        return HEAD + "\"roots\": [{\"code\": \"1\", \"title\": \"Kế hoạch\", \"maximum\": 1" + fields + "}]}";
    }

    /** A scheme whose one leaf has a rule, which begins on line 3, column 1. */
    private static String rule(String rule) {
        return leaf(", \"rule\":\n" + rule);
    }

    private static JsonRead<Scheme> scheme(String json) {
        return SchemeJson.read("f.json", stream(json));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void only(JsonRead<?> read, String code, String pointer, int line, int column) {
        assertThat(read.findings()).hasSize(1);
        Finding finding = read.findings().get(0);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.place().source()).isEqualTo(new Source.Json("f.json", pointer, line, column));
        for (Language language : Language.values()) {
            assertThat(finding.message(language)).isNotBlank().doesNotContainPattern("\\{[a-z]+}");
            assertThat(finding.advice(language)).isNotBlank();
        }
    }

    /** As {@code only}, without a look at the words. */
    private static void at(JsonRead<?> read, String code, String pointer, int line, int column) {
        assertThat(read.findings())
                .extracting(Finding::code, finding -> finding.place().source())
                .contains(org.assertj.core.groups.Tuple.tuple(code, new Source.Json("f.json", pointer, line, column)));
    }

    @Test
    void a_sound_document_has_no_findings() {
        assertThat(scheme(leaf("")).findings()).isEmpty();
    }

    @Test
    void columns_count_characters_not_bytes() {
        only(scheme(leaf(", \"vô danh\": 1")), "json-unknown-field", "/roots/0/vô danh", 2, 71);
        assertThat(leaf(", \"vô danh\": 1").split("\n")[1].indexOf(": 1}") + 3).isEqualTo(71);
    }

    @Test
    void unknown_field_with_a_near_name() {
        JsonRead<Scheme> read = scheme(leaf(", \"chanel\": \"survey\""));
        only(read, "json-unknown-field", "/roots/0/chanel", 2, 70);
        assertThat(read.findings().get(0).advice(Language.ENGLISH)).isEqualTo("Maybe “channel”?");
        assertThat(read.value()).isNotNull();
    }

    @Test
    void unknown_field_far_from_every_name_lists_them() {
        assertThat(scheme(leaf(", \"zzzzzzzz\": 1")).findings().get(0).advice(Language.ENGLISH))
                .startsWith("The fields are: bindings, channel");
    }

    @Test
    void duplicate_key_with_both_places() {
        JsonRead<Scheme> read = scheme(leaf(",\n  \"maximum\": 2"));
        only(read, "json-duplicate-key", "/roots/0/maximum", 3, 3);
        assertThat(read.findings().get(0).message(Language.ENGLISH)).contains("first in line 2, column 46");
        assertThat(read.get().orElseThrow().leaves().get(0).maximum()).hasToString("1");
    }

    @Test
    void duplicate_node_id_with_both_places() {
        String json = HEAD + "\"roots\": [{\"id\": \"x\", \"code\": \"1\", \"title\": \"a\", \"maximum\": 1},\n"
                + "{\"id\": \"x\", \"code\": \"2\", \"title\": \"b\", \"maximum\": 1}]}";
        JsonRead<Scheme> read = scheme(json);
        only(read, "json-duplicate-id", "/roots/1/id", 3, 8);
        assertThat(read.findings().get(0).message(Language.ENGLISH)).contains("line 2, column 18");
        assertThat(read.get().orElseThrow().leaves()).hasSize(1);
    }

    @Test
    void duplicate_unit_id() {
        JsonRead<UnitRegister> read = UnitsJson.read(
                "f.json",
                stream(
                        "{\"format\": \"parindex-units/1\", \"units\": [\n{\"id\": \"a\", \"name\": \"A\"},\n{\"id\": \"a\", \"name\": \"B\"}]}"));
        only(read, "json-duplicate-id", "/units/1/id", 3, 8);
        assertThat(read.get().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void lineage_needs_both_units() {
        JsonRead<UnitRegister> read = UnitsJson.read(
                "f.json",
                stream(
                        "{\"format\": \"parindex-units/1\", \"units\": [],\n\"lineage\": [{\"predecessor\": \"a\", \"kind\": \"merged\"}]}"));
        only(read, "json-missing-field", "/lineage/0", 2, 13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "01", "1.", ".5", "+1", "// x\n1", "'a'", "1,]"})
    void what_is_not_json_is_one_syntax_finding(String value) {
        JsonRead<Scheme> read = scheme("{\n\"a\": " + value + "}");
        assertThat(read.findings()).extracting(Finding::code).containsExactly("json-syntax");
        assertThat(((Source.Json) read.findings().get(0).place().source()).line())
                .isGreaterThanOrEqualTo(2);
        assertThat(read.value()).isNull();
    }

    @Test
    void broken_off_document() {
        JsonRead<Scheme> read = scheme("{\n  \"id\": ");
        assertThat(read.findings()).extracting(Finding::code).containsExactly("json-syntax");
        assertThat(((Source.Json) read.findings().get(0).place().source()).line())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"` x`|json-syntax", "` {}`|json-trailing", "` ]`|json-syntax", "` \"\"`|json-trailing"})
    void trailing_text_is_reported_and_the_document_used(String more, String code) {
        JsonRead<Scheme> read = scheme(leaf("") + more);
        assertThat(read.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(read.value()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n "})
    void empty_document(String json) {
        assertThat(scheme(json).findings()).extracting(Finding::code).containsExactly("json-syntax");
    }

    @Test
    void not_utf8() {
        byte[] latin = "{\"title\": \"B\u00f4\"}".getBytes(StandardCharsets.ISO_8859_1);
        JsonRead<Scheme> read = SchemeJson.read("f.json", new ByteArrayInputStream(latin));
        assertThat(read.findings()).extracting(Finding::code).containsExactly("json-encoding");
        byte[] utf16 = leaf("").getBytes(StandardCharsets.UTF_16);
        assertThat(SchemeJson.read("f.json", new ByteArrayInputStream(utf16)).findings())
                .extracting(Finding::code)
                .containsExactly("json-encoding");
    }

    @Test
    void byte_order_mark_is_skipped() {
        assertThat(scheme("\uFEFF" + leaf("")).findings()).isEmpty();
    }

    @Test
    void missing_field() {
        only(scheme(leaf("").replace("\"maximum\": 1", "\"minimum\": 0")), "json-missing-field", "/roots/0", 2, 11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maximum: []|/roots/0/maximum|json-wrong-type",
                "maximum: true|/roots/0/maximum|json-wrong-type",
                "maximum: \"1,5\"|/roots/0/maximum|json-number",
                "maximum: \"abc\"|/roots/0/maximum|json-number",
                "maximum: 1e1001|/roots/0/maximum|json-number",
                "maximum: 1e-1001|/roots/0/maximum|json-number",
                "maximum: 1e999999999|/roots/0/maximum|json-number",
                "maximum: 1e99999999999999|/roots/0/maximum|json-number",
                "title: 5|/roots/0/title|json-wrong-type",
                "title: {}|/roots/0/title|json-wrong-type",
                "title: {\"vn\": \"x\"}|/roots/0/title/vn|json-unknown-field",
                "channel: \"Survey\"|/roots/0/channel|json-unknown-word",
                "channel: 1|/roots/0/channel|json-wrong-type",
                "periodEnd: \"2025-02-30\"|/roots/0/periodEnd|json-wrong-type",
                "periodEnd: \"31/12/2025\"|/roots/0/periodEnd|json-wrong-type",
                "policies: {\"leafRounding\": {\"places\": 1.5}}|/roots/0/policies/leafRounding/places|json-wrong-type",
                "policies: {\"leafRounding\": {\"places\": 31}}|/roots/0/policies/leafRounding|json-wrong-type",
                "policies: {\"leafRounding\": \"half-up\"}|/roots/0/policies/leafRounding|json-wrong-type",
                "policies: {\"missing\": \"nought\"}|/roots/0/policies/missing|json-unknown-word",
                "bindings: {\"a/b\": {\"leaf\": \"1\"}}|/roots/0/bindings/a~1b|json-wrong-type",
                "bindings: {\"a\": {\"leaf\": \"1\", \"points\": false}}|/roots/0/bindings/a/points|json-wrong-type",
                "checks: [{\"parts\": [\"a\"], \"relation\": \"equals\"}]|/roots/0/checks/0|json-missing-field",
                "minimum: 2|/roots/0|json-value-refused",
                "rule: \"options\"|/roots/0/rule|json-wrong-type",
                "rule: {\"kind\": \"option\"}|/roots/0/rule/kind|json-unknown-word",
                "rule: {\"kind\": \"options\"}|/roots/0/rule|json-missing-field",
                "rule: {\"kind\": \"options\", \"options\": []}|/roots/0/rule|json-value-refused",
                "rule: {\"kind\": \"custom\", \"name\": \"x\"}|/roots/0/rule/name|json-unknown-rule",
                "rule: {\"kind\": \"judged\", \"highest\": \"1e5\"}|/roots/0/rule/highest|json-number",
            })
    void wrong_values(String field, String pointer, String code) {
        int colon = field.indexOf(':');
        String name = "\"" + field.substring(0, colon) + "\"";
        String body = "\"code\": \"1\", \"title\": \"Kế\", \"maximum\": 1";
        String kept = Arrays.stream(body.split(", "))
                .filter(one -> !one.startsWith(name))
                .reduce("", (a, b) -> a + b + ", ");
        JsonRead<Scheme> read = scheme(HEAD + "\"roots\": [{" + kept + name + field.substring(colon) + "}]}");
        Finding first = read.findings().get(0);
        assertThat(first.code()).isEqualTo(code);
        Source.Json source = (Source.Json) first.place().source();
        assertThat(source.pointer()).isEqualTo(pointer);
        assertThat(source.line()).isEqualTo(2);
        assertThat(source.column()).isGreaterThan(9);
    }

    @Test
    void decimal_comma_has_a_proposal() {
        JsonRead<Scheme> read = scheme(leaf(", \"minimum\": \"-1,5\""));
        only(read, "json-number", "/roots/0/minimum", 2, 71);
        assertThat(read.findings().get(0).message(Language.VIETNAMESE)).contains("có phải -1.5");
    }

    @Test
    void enum_words_are_listed() {
        JsonRead<Scheme> read = scheme(leaf(", \"channel\": \"surveys\""));
        only(read, "json-unknown-word", "/roots/0/channel", 2, 71);
        assertThat(read.findings().get(0).message(Language.ENGLISH)).contains("assessed, survey, external");
    }

    @Test
    void unknown_kind_lists_the_kinds() {
        JsonRead<Scheme> read = scheme(rule("{\"kind\": \"stepz\"}"));
        at(read, "json-unknown-word", "/roots/0/rule/kind", 3, 10);
        assertThat(read.findings().get(0).message(Language.ENGLISH)).contains("options, steps, proportional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"90..70", "70..<70", ">70..70", "", "90%", "=>90", "70-90", ">= 9,5", "x"})
    void intervals_that_are_none(String interval) {
        JsonRead<Scheme> read =
                scheme(rule("{\"kind\": \"steps\", \"measure\": {\"figure\": \"a\"}, \"steps\": [\n{\"on\": \""
                        + interval + "\", \"award\": 1}]}"));
        Finding first = read.findings().get(0);
        assertThat(first.place().source()).isEqualTo(new Source.Json("f.json", "/roots/0/rule/steps/0/on", 4, 8));
    }

    @Test
    void intervals_in_both_forms() {
        assertThat(interval("\" >= 90 \"")).isEqualTo(Interval.atLeast("90"));
        assertThat(interval("\"70..<90\"")).isEqualTo(Interval.fromTo("70", "90"));
        assertThat(interval("\"70..90\"")).isEqualTo(Interval.between("70", "90"));
        assertThat(interval("\"=100\"")).isEqualTo(Interval.exactly("100"));
        assertThat(interval("\"any\"")).isEqualTo(Interval.ALL);
        assertThat(interval("{\"from\": 70, \"to\": 90}")).isEqualTo(Interval.fromTo("70", "90"));
        assertThat(interval("{\"from\": \"70.5\", \"fromIncluded\": false}")).isEqualTo(Interval.above("70.5"));
        assertThat(interval("{\"to\": 90, \"toIncluded\": true}")).isEqualTo(Interval.atMost("90"));
        assertThat(interval("{}")).isEqualTo(Interval.ALL);
    }

    private static Interval interval(String json) {
        Scheme scheme = scheme(rule("{\"kind\": \"steps\", \"measure\": {\"figure\": \"a\"}, \"steps\": [{\"on\": "
                        + json + ", \"award\": 1}]}"))
                .orElseThrow();
        return ((Steps) scheme.leaves().get(0).rule()).steps().get(0).on();
    }

    @Test
    void an_award_is_points_or_a_share_not_both() {
        JsonRead<Scheme> read = scheme(rule(
                "{\"kind\": \"options\", \"options\": [{\"id\": \"a\", \"award\":\n{\"points\": 1, \"share\": 1}}]}"));
        at(read, "json-wrong-type", "/roots/0/rule/options/0/award", 4, 1);
    }

    @Test
    void short_forms_of_rules() {
        Scheme scheme = scheme(
                        rule(
                                "{\"kind\": \"proportional\", \"measure\": {\"share\": [\"a\", {\"figure\": \"b\", \"weight\": 0.5}], \"of\": \"c\"}}"))
                .orElseThrow();
        Proportional rule = (Proportional) scheme.leaves().get(0).rule();
        assertThat(rule.fullAt()).hasToString("100");
        assertThat(rule.otherwise()).isEqualTo(Award.NOTHING);
        assertThat(((Measure.Share) rule.measure()).parts())
                .extracting("weight")
                .asString()
                .isEqualTo("[1, 0.5]");
    }

    @Test
    void everything_is_found_in_one_pass() {
        String json = HEAD + "\"extra\": 1,\n\"roots\": [{\"code\": 1, \"title\": [], \"maximum\": \"x\"},\n"
                + "{\"code\": \"2\", \"title\": \"b\", \"maximum\": 1, \"rule\": {\"kind\": \"?\"}}]}";
        assertThat(scheme(json).findings())
                .extracting(Finding::code)
                .contains("json-unknown-field", "json-wrong-type", "json-number", "json-unknown-word");
        assertThat(scheme(json).get().orElseThrow().leaves()).hasSize(1);
    }

    @Test
    void what_a_scheme_leaves_out_is_named() {
        Scheme bare = scheme(leaf("")).orElseThrow();
        assertThat(bare.defaulted())
                .contains(
                        "policies.notApplicable",
                        "policies.nodeRounding",
                        "total.cap",
                        "total.output",
                        "ranking.ties",
                        "classification.bands");
        Scheme some = scheme(leaf("").replace(
                                "\"roots\"",
                                "\"ranking\": {\"ties\": \"dense\"}, \"total\": {\"cap\": null}, \"roots\""))
                .orElseThrow();
        assertThat(some.defaulted())
                .contains("ranking.basis", "total.floor")
                .doesNotContain("ranking.ties", "total.cap");
        assertThat(SchemeJson.parse(SchemeJson.toJson(bare)).orElseThrow().defaulted())
                .isEqualTo(bare.defaulted());
    }

    @Test
    void ids_from_codes() {
        String json = HEAD
                + "\"roots\": [{\"code\": \"I\", \"title\": \"a\", \"children\": [{\"code\": \"1\", \"title\": \"x\", \"maximum\": 1},"
                + "{\"code\": \"1\", \"title\": \"x\", \"maximum\": 1}]},{\"code\": \"II\", \"title\": \"b\", \"children\": ["
                + "{\"code\": \"1\", \"title\": \"x\", \"maximum\": 1}, {\"code\": \"2\", \"title\": \"x\", \"maximum\": 1}]}]}";
        assertThat(scheme(json).orElseThrow().nodes())
                .extracting("id")
                .containsExactly("I", "I/1", "I/1#2", "II", "II/1", "2");
    }

    @Test
    void wrong_and_missing_format() {
        only(scheme(leaf("").replace("parindex-scheme/1", "parindex-scheme/2")), "json-format", "/format", 1, 12);
        only(scheme(leaf("").replace("\"format\": \"parindex-scheme/1\", ", "")), "json-format", "", 1, 1);
        assertThat(scheme("[]").findings()).extracting(Finding::code).containsExactly("json-wrong-type");
    }

    @Test
    void limits() {
        String deep = "[".repeat(300) + "]".repeat(300);
        assertThat(scheme(deep).findings()).extracting(Finding::code).containsExactly("json-limit");
        JsonLimits small = new JsonLimits(40, 200, 3);
        assertThat(SchemeJson.read("f.json", stream(leaf("")), small).findings())
                .extracting(Finding::code)
                .containsExactly("json-too-large");
        JsonLimits few = new JsonLimits(1_000, 200, 3);
        at(
                SchemeJson.read("f.json", stream(leaf(", \"minimum\": -1234")), few),
                "json-number",
                "/roots/0/minimum",
                2,
                71);
        at(
                SchemeJson.read("f.json", stream(leaf(", \"minimum\": \"-1234\"")), few),
                "json-number",
                "/roots/0/minimum",
                2,
                71);
        assertThatThrownBy(() -> new JsonLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_of_a_million_digits_costs_nothing() {
        JsonRead<Scheme> read = scheme(leaf(", \"minimum\": " + "9".repeat(1_000_000)));
        only(read, "json-number", "/roots/0/minimum", 2, 71);
        assertThat(read.findings().get(0).message(Language.ENGLISH).length()).isLessThan(200);
    }

    @Test
    void streams_stay_open_and_their_failures_are_thrown() {
        boolean[] closed = new boolean[1];
        SchemeJson.read("f", new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertThat(closed[0]).isFalse();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> SchemeJson.read("f", broken)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> SchemeJson.read(Path.of("no-such-file.json"))).isInstanceOf(NoSuchFileException.class);
    }

    private static JsonRead<Assessments> answer(String answer) {
        return AssessmentsJson.read(
                "f.json",
                stream("{\"format\": \"parindex-assessments/1\", \"round\": {\"id\": \"r\", \"year\": 2025},\n"
                        + "\"answers\": [{\"unit\": \"a\", \"answers\": {\"1.1\": {\"self\":\n" + answer + "}}}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"points\": 1, \"missing\": true}",
                "{\"notApplicable\": \"x\", \"nothingArose\": \"y\"}",
                "{\"remark\": \"x\"}",
            })
    void an_answer_is_one_claim(String answer) {
        only(answer(answer), "json-wrong-type", "/answers/0/answers/1.1/self", 3, 1);
    }

    @Test
    void answers_that_are_wrong() {
        only(answer("{\"missing\": false}"), "json-wrong-type", "/answers/0/answers/1.1/self/missing", 3, 13);
        only(answer("{\"figures\": 5}"), "json-wrong-type", "/answers/0/answers/1.1/self/figures", 3, 13);
        only(answer("{\"choices\": []}"), "json-wrong-type", "/answers/0/answers/1.1/self/choices", 3, 13);
        only(
                answer("{\"option\": \"a\", \"choices\": {\"option\": \"b\"}}"),
                "json-wrong-type",
                "/answers/0/answers/1.1/self",
                3,
                1);
        only(answer("{\"figures\": {\"a\": \"1,5\"}}"), "json-number", "/answers/0/answers/1.1/self/figures/a", 3, 19);
        only(answer("{\"points\": 1, \"point\": 1}"), "json-unknown-field", "/answers/0/answers/1.1/self/point", 3, 24);
    }

    @Test
    void an_answer_nothing_of_which_can_be_read_is_missing() {
        Assessments read = answer("{\"figures\": {\"a\": \"x\"}}").get().orElseThrow();
        assertThat(read.byUnit()
                        .get("a")
                        .answer("1.1", Stage.SELF)
                        .orElseThrow()
                        .claim())
                .isInstanceOf(Claim.Missing.class);
    }

    @Test
    void answers_know_their_pointer_and_line() {
        Assessments read = answer("{\"points\": 1}").orElseThrow();
        assertThat(read.byUnit()
                        .get("a")
                        .answer("1.1", Stage.SELF)
                        .orElseThrow()
                        .source())
                .isEqualTo(new Source.Json("f.json", "/answers/0/answers/1.1/self", 3, 1));
    }

    @Test
    void unknown_stage() {
        JsonRead<Assessments> read = AssessmentsJson.read(
                "f.json",
                stream("{\"format\": \"parindex-assessments/1\", \"round\": {\"id\": \"r\", \"year\": 2025},\n"
                        + "\"answers\": [{\"unit\": \"a\", \"answers\": {\"1.1\": {\"selff\": {\"points\": 1}}}}]}"));
        only(read, "json-unknown-word", "/answers/0/answers/1.1/selff", 2, 56);
    }

    @Test
    void points_divided_by_zero() {
        String json = ScoresJson.toJson(ScoresDocument.of(SampleRound.scores())).replaceFirst("\"1/3\"", "\"1/0\"");
        assertThat(ScoresJson.parse(json).findings()).extracting(Finding::code).contains("json-number");
    }

    @Test
    void no_document_cut_anywhere_throws() {
        String json = SchemeJson.toJson(SampleRound.scheme());
        for (int end = 0; end < json.length(); end += 3) {
            assertThat(SchemeJson.parse(json.substring(0, end)).findings()).isNotEmpty();
        }
    }

    @Test
    void no_document_with_one_value_replaced_throws() {
        List<String> others = List.of("null", "true", "-1", "\"\"", "[]", "{}", "[null]", "{\"kind\": 1}", "1e400");
        String json = SchemeJson.toJson(EveryRule.scheme());
        int number = 0;
        for (int from = json.indexOf(": "); from >= 0; from = json.indexOf(": ", from + 2)) {
            int end = from + 2;
            while (end < json.length() && ",}]\n".indexOf(json.charAt(end)) < 0) {
                end++;
            }
            String other = others.get(number++ % others.size());
            assertThat(SchemeJson.parse(json.substring(0, from + 2) + other + json.substring(end))
                            .findings())
                    .isNotNull();
        }
    }
}
