package org.parindex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.io.analysis.PlanJson;

/** The JSON documents that the examples of analysis write satisfy their JSON Schemas, and nothing else does. */
class AnalysisSchemasTest {

    private static final String ID = "https://parindex.org/schema/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(AnalysisSchemasTest::schema));

    @TempDir
    private Path temp;

    private static String schema(String id) {
        return id.startsWith(ID) ? text(id.substring(ID.length())) : null;
    }

    private static String text(String file) {
        try (InputStream in = PlanJson.class.getResourceAsStream("/org/parindex/io/json/schema/" + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> errors(String schema, String json) {
        Schema loaded = REGISTRY.getSchema(SchemaLocation.of(ID + schema + ".schema.json"));
        return loaded.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Runs an example and checks every JSON document it writes. */
    private void check(String schema, String... args) throws IOException {
        PrintStream before = System.out;
        try {
            System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
            assertThat(Main.run(Stream.concat(Stream.of(args), Stream.of("--out", temp.toString()))
                            .toArray(String[]::new)))
                    .isZero();
        } finally {
            System.setOut(before);
        }
        List<Path> documents;
        try (Stream<Path> files = Files.walk(temp)) {
            documents = files.filter(file -> file.toString().endsWith(".json")).toList();
        }
        assertThat(documents).isNotEmpty();
        for (Path document : documents) {
            String json = Files.readString(document);
            assertThat(errors(schema, json)).as("%s", document.getFileName()).isEmpty();
            assertThat(errors(schema, json.replaceFirst("\"format\"", "\"Format\"")))
                    .isNotEmpty();
            assertThat(errors(schema, json.replaceFirst("\"title\"|\"merging\"", "\"other\"")))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "plans", "comparison", "robustness", "criteria-review"})
    void schemas_are_schemas(String name) {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(meta.validate(text(name + ".schema.json"), InputFormat.JSON)).isEmpty();
    }

    @Test
    void audits() throws IOException {
        check("audit", "AuditPublished");
    }

    @Test
    void plans() throws IOException {
        check("plans", "PlanToTarget");
    }

    @Test
    void plans_for_the_most() throws IOException {
        check("plans", "PlanToTarget", "--maximise", "index", "--budget", "1.5");
    }

    @Test
    void comparisons() throws IOException {
        check("comparison", "CompareYears");
    }

    @Test
    void robustness() throws IOException {
        check("robustness", "HowSure", "--draws", "200");
    }

    @Test
    void reviews() throws IOException {
        check("criteria-review", "ReviewCriteria");
    }
}
