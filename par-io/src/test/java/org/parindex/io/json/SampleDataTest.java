package org.parindex.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample data of the examples is read without findings, and what is written of it reads back equal. */
class SampleDataTest {

    private static final Path DATA = Path.of("..", "examples", "data");

    static List<Path> files(String ending) throws IOException {
        if (!Files.isDirectory(DATA)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(DATA)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void schemes() throws IOException {
        for (Path file : files(".scheme.json")) {
            var read = SchemeJson.read(file);
            assertThat(read.findings()).as(file.toString()).isEmpty();
            var again = SchemeJson.parse(SchemeJson.toJson(read.orElseThrow())).orElseThrow();
            assertThat(again).isEqualTo(read.value());
        }
    }

    @Test
    void units() throws IOException {
        for (Path file : files("units.json")) {
            var read = UnitsJson.read(file);
            assertThat(read.findings()).as(file.toString()).isEmpty();
            assertThat(UnitsJson.parse(UnitsJson.toJson(read.orElseThrow())).value())
                    .isEqualTo(read.value());
        }
    }
}
