package org.parindex.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.finding.Finding;

/** Tables of what is known of units beside their survey. */
class CovariateFilesTest {

    @TempDir
    private Path temp;

    private CovariateFiles.Read read(String text) throws IOException {
        Path file = temp.resolve("covariates.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return CovariateFiles.read(file, null);
    }

    @Test
    void numbers_are_read_as_they_are_written_here() throws IOException {
        CovariateFiles.Read read = read("Đơn vị;Tỷ lệ hộ nghèo;Thay đổi\nx-1;12,5;-3\nx-2;4.25;0\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.covariates().names()).containsExactly("Tỷ lệ hộ nghèo", "Thay đổi");
        assertThat(read.covariates().byUnit())
                .containsEntry("x-1", List.of(12.5, -3.0))
                .containsEntry("x-2", List.of(4.25, 0.0));
    }

    @Test
    void what_is_no_number_or_stands_twice_is_told() throws IOException {
        CovariateFiles.Read read = read("unit,poverty\nx-1,abc\nx-2,\nx-3,7\nx-3,8\n,5\n");
        assertThat(read.covariates().byUnit()).containsOnlyKeys("x-3").containsEntry("x-3", List.of(7.0));
        assertThat(read.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "answers-covariate-unreadable",
                        "answers-covariate-unreadable",
                        "answers-covariate-unit-twice",
                        "answers-no-unit");
    }

    @Test
    void a_table_without_numbers_has_no_covariates() throws IOException {
        for (String text : List.of("", "unit\nx-1\n")) {
            CovariateFiles.Read read = read(text);
            assertThat(read.covariates().names()).isEmpty();
            assertThat(read.findings()).extracting(Finding::code).contains("answers-no-covariates");
        }
    }
}
