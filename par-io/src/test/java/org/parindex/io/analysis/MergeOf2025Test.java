package org.parindex.io.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.analysis.change.Comparison;
import org.parindex.analysis.change.Merging;
import org.parindex.analysis.change.RankSplit;
import org.parindex.analysis.change.UnitChange;
import org.parindex.analysis.change.YearComparison;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.io.analysis.MergeMap.MergeRead;
import org.parindex.points.Points;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Lineage;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/**
 * The two-tier change of July 2025: 63 to 34 provinces, no districts, 10,035 to 3,321 communes, 440 of them split. The
 * official table is not part of this repository; the test runs where a folder with it is named by the property
 * {@code parindex.shared} or lies beside the repository.
 */
class MergeOf2025Test {

    private static Path tables() {
        String given = System.getProperty("parindex.shared");
        List<Path> candidates = given != null
                ? List.of(Path.of(given))
                : List.of(Path.of("..", "shared"), Path.of("..", "..", "shared"), Path.of("..", "..", "..", "shared"));
        for (Path candidate : candidates) {
            for (String folder : new String[] {"data/tables", "tables", ""}) {
                Path tables = candidate.resolve(folder);
                if (Files.isRegularFile(tables.resolve("admin_merge_map_2025-07_clean.csv"))) {
                    return tables;
                }
            }
        }
        assumeTrue(false, "the official table of mergers is not here");
        throw new IllegalStateException();
    }

    private static UnitRegister before() throws IOException {
        return AdminUnits.read(tables().resolve("admin_units_2025-06_63p_696d_10035w.csv"))
                .units();
    }

    private static UnitRegister after() throws IOException {
        return AdminUnits.read(tables().resolve("admin_units_2025-07_34p_3321w.csv"))
                .units();
    }

    private static MergeRead read(String name) throws IOException {
        return MergeMap.read(
                tables().resolve("admin_merge_map_2025-07_" + name + ".csv"),
                before(),
                after(),
                LocalDate.of(2025, 7, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "official_raw"})
    void the_lineage_is_complete(String name) throws IOException {
        UnitRegister before = before();
        UnitRegister after = after();
        assertThat(before.only(UnitLevel.PROVINCE).size()).isEqualTo(63);
        assertThat(before.only(UnitLevel.DISTRICT).size()).isEqualTo(696);
        assertThat(before.only(UnitLevel.COMMUNE).size()).isEqualTo(10_035);
        assertThat(after.only(UnitLevel.PROVINCE).size()).isEqualTo(34);
        assertThat(after.only(UnitLevel.COMMUNE).size()).isEqualTo(3_321);
        MergeRead read = read(name);
        Lineage communes = Lineage.of(read.communes());
        assertThat(communes.successors()).hasSize(3_321);
        Set<String> old =
                communes.predecessors().stream().filter(id -> id.length() == 5).collect(Collectors.toSet());
        assertThat(old).hasSize(10_035);
        assertThat(communes.predecessors()).hasSize(10_040);
        assertThat(communes.split()).hasSize(440);
        assertThat(communes.split().stream()
                        .mapToInt(id -> communes.successorsOf(id).size())
                        .max())
                .hasValue(5);
        Lineage provinces = Lineage.of(read.provinces());
        assertThat(provinces.predecessors()).hasSize(63);
        assertThat(provinces.successors()).hasSize(34);
        assertThat(provinces.merged()).hasSize(23);
        assertThat(provinces.predecessorsOf("19")).containsExactly("06", "19");
    }

    /** The table as published has eight rows with a code typed for a neighbour; the corrected one has none. */
    @Test
    void wrong_codes_of_the_official_table_are_corrected() throws IOException {
        assertThat(codes(read("clean").findings())).doesNotContain("lineage-code-corrected", "lineage-code-unknown");
        List<Finding> raw = read("official_raw").findings();
        List<String> corrected = raw.stream()
                .filter(finding -> finding.code().equals("lineage-code-corrected"))
                .map(finding -> finding.arguments().get("code").vi() + ">"
                        + finding.arguments().get("taken").vi())
                .distinct()
                .sorted()
                .toList();
        assertThat(corrected).containsExactly("00553>00556", "01615>01651", "02485>02482", "06970>06978");
        assertThat(codes(raw)).doesNotContain("lineage-code-unknown", "lineage-without-successor");
        assertThat(raw)
                .anyMatch(finding -> finding.code().equals("lineage-whole-and-part")
                        && finding.message().vi().contains("18796"));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static final Scheme SCHEME = Scheme.builder("cap-xa", UnitLevel.COMMUNE)
            .add(Leaf.of("1", Text.of("Điểm"), "100", null))
            .build();

    /** Every unit gets points that follow from its code alone. */
    private static Scores scores(UnitRegister units, int year) {
        List<UnitAssessment> answers = new ArrayList<>();
        for (Unit unit : units.units()) {
            int points = Math.floorMod(unit.id().hashCode() * 31 + year * 7, 5_000) + 5_000;
            answers.add(UnitAssessment.builder(unit.id())
                    .answer(
                            "1",
                            Stage.SELF,
                            Answer.points(points / 100 + "."
                                    + String.valueOf(100 + points % 100).substring(1)))
                    .build());
        }
        return Scorer.of(SCHEME).score(Assessments.of(Round.of(year), units, answers));
    }

    /** The whole country from end to end: all communes compared, every split of a place adds up. */
    @Test
    void communes_of_2024_and_2025_are_compared() throws IOException {
        MergeRead read = read("clean");
        Scores before = scores(before().only(UnitLevel.COMMUNE), 2024);
        UnitRegister later = UnitRegister.of(after().only(UnitLevel.COMMUNE).units(), read.communes());
        Scores after = scores(later, 2025);
        Comparison change =
                YearComparison.of(before, after).merging(new Merging.Mean()).compare();
        assertThat(change.units()).hasSize(3_321);
        long fresh = change.units().stream()
                .filter(one -> one.kind() == UnitChange.Kind.NEW)
                .count();
        // five special zones were districts, of which this round has no results
        assertThat(fresh).isEqualTo(5);
        assertThat(change.gone()).isEmpty();
        int added = 0;
        for (UnitChange one : change.units()) {
            if (one.split() != null) {
                assertThat(one.split().total()).isEqualTo(one.placesGained());
                added++;
            }
            assertThat(one.how().isBlank())
                    .isEqualTo(one.kind() == UnitChange.Kind.SAME
                            || one.kind() == UnitChange.Kind.RENAMED
                            || one.kind() == UnitChange.Kind.NEW);
        }
        assertThat(added).isEqualTo(3_316);
        assertThat(change.groups().get(0).unitsBefore()).isEqualTo(10_035);
        assertThat(change.groups().get(0).unitsAfter()).isEqualTo(3_321);
    }

    /** Provinces: a merged one is compared with the mean of its predecessors, by hand for Thái Nguyên (06 and 19). */
    @Test
    void provinces_of_2024_and_2025_are_compared() throws IOException {
        MergeRead read = read("clean");
        Scores before = scores(before().only(UnitLevel.PROVINCE), 2024);
        Scores after = scores(UnitRegister.of(after().only(UnitLevel.PROVINCE).units(), read.provinces()), 2025);
        Comparison mean =
                YearComparison.of(before, after).merging(new Merging.Mean()).compare();
        UnitChange thaiNguyen = mean.find("19").orElseThrow();
        assertThat(thaiNguyen.predecessors()).containsExactly("06", "19");
        assertThat(thaiNguyen.index())
                .isEqualTo(
                        before.of("06").points().plus(before.of("19").points()).dividedBy(Points.of(2)));
        assertThat(mean.units().stream().filter(one -> one.kind() == UnitChange.Kind.SAME))
                .hasSize(11);
        Comparison none = YearComparison.of(before, after).compare();
        assertThat(none.find("19").orElseThrow().index()).isNull();
        assertThat(none.units().stream()
                        .map(UnitChange::split)
                        .filter(java.util.Objects::nonNull)
                        .map(RankSplit::ties))
                .containsOnly(Points.ZERO);
    }
}
