package org.parindex.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parindex.finding.Source;
import org.parindex.io.excel.Coverage;
import org.parindex.io.excel.MappingProfile;
import org.parindex.io.excel.MappingProfile.ColumnMapping;
import org.parindex.io.excel.MappingProfile.TableMapping;
import org.parindex.io.text.NumberGrammar;

/** Mapping profiles and statements of coverage read back equal; a wrong profile is told where it is wrong. */
class ImportDocumentsTest {

    @Test
    void a_profile_reads_back_equal() {
        MappingProfile profile = new MappingProfile(
                "mau-2025",
                List.of(new TableMapping(
                        "*",
                        8,
                        2,
                        Map.of(
                                "A",
                                new ColumnMapping("code", "STT"),
                                "D",
                                new ColumnMapping("self", "Điểm / Cột một")))),
                Map.of("Hòa Bình thân yêu", "hb"),
                List.of("-", "x"),
                NumberGrammar.Habit.DECIMAL_COMMA);
        JsonRead<MappingProfile> read = MappingProfileJson.parse(MappingProfileJson.toJson(profile));
        assertThat(read.findings()).isEmpty();
        assertThat(read.orElseThrow()).isEqualTo(profile);
        assertThat(MappingProfileJson.parse(MappingProfileJson.toJson(MappingProfile.NONE))
                        .orElseThrow())
                .isEqualTo(MappingProfile.NONE);
    }

    @Test
    void a_wrong_profile_is_told_where_it_is_wrong() {
        String json =
                "{\"format\": \"parindex-mapping/1\", \"name\": \"x\", \"tables\": [{\"sheet\": \"*\", \"headerRow\": 8,"
                        + " \"headerRows\": 1, \"columns\": {\"D\": {\"field\": \"selff\", \"header\": \"h\"}}}]}";
        JsonRead<MappingProfile> read = MappingProfileJson.parse(json);
        assertThat(read.findings()).hasSize(1);
        assertThat(read.findings().get(0).message().en()).contains("selff");
    }

    @Test
    void a_statement_of_coverage_reads_back_equal() {
        Source.Cell sheet = new Source.Cell("a.xlsx", "Biểu 1", "");
        Coverage coverage = new Coverage(
                List.of("a", "b"),
                List.of("a"),
                List.of("b"),
                List.of(),
                List.of("xã Lạ"),
                List.of("c.pdf"),
                12,
                Map.of("a", 11),
                List.of(new Coverage.SheetCoverage(
                        sheet, "form", List.of("a"), 20, 3, Map.of("A", "code"), Map.of("I", ""))),
                List.of(new Coverage.IgnoredRow(new Source.Cell("a.xlsx", "Biểu 1", "A3"), "heading")));
        JsonRead<Coverage> read = CoverageJson.parse(CoverageJson.toJson(coverage));
        assertThat(read.findings()).isEmpty();
        assertThat(read.orElseThrow()).isEqualTo(coverage);
    }
}
