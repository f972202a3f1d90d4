package org.parindex.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.finding.Finding;
import org.parindex.survey.Area;
import org.parindex.survey.Factor;
import org.parindex.survey.Frame;
import org.parindex.survey.Item;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.SatisfactionMethod;
import org.parindex.survey.Scale;
import org.parindex.survey.Wave;
import org.parindex.survey.design.LonelyPsu;
import org.parindex.text.Text;

/** Strata, stages, sizes and replicate weights from columns; expected values by R's survey (vectors r_multistage). */
class SampledAnswersTest {

    private static final Path VECTORS = Path.of("../par-core/src/test/resources/vectors/survey/data");
    private static final Offset<Double> EXACT = Offset.offset(1e-9);
    private static final SatisfactionMethod POOLED =
            SatisfactionMethod.elevenReadings().get(0);
    private static final AnswerLayout DISTRICTS = AnswerLayout.AUTOMATIC.with(AnswerColumn.UNIT, "district");

    @TempDir
    private Path temp;

    private static Questionnaire household() throws IOException {
        List<Item> items = Files.readAllLines(VECTORS.resolve("item_map.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .map(id -> Item.satisfaction(id, Text.of("Câu " + id), "five"))
                .toList();
        return questionnaire(items);
    }

    private static Questionnaire questionnaire(List<Item> items) {
        return new Questionnaire(
                "household",
                Text.of("household"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area("A", Text.of("A"), List.of(new Factor("F", Text.of("F"), items)))));
    }

    /** The household survey with its replicate weights behind it. */
    private Path withReplicates(String header, int left) throws IOException {
        List<String> answers = Files.readAllLines(VECTORS.resolve("household.csv"));
        List<String> weights = Files.readAllLines(VECTORS.resolve("bootstrap_weights.csv"));
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            StringBuilder line = new StringBuilder(answers.get(i));
            String[] cells = weights.get(i).split(",");
            for (int replicate = 1; replicate <= left; replicate++) {
                line.append(',').append(i == 0 ? header + replicate : cells[replicate]);
            }
            joined.add(line.toString());
        }
        return Files.write(temp.resolve("replicates.csv"), joined, StandardCharsets.UTF_8);
    }

    private static void assertFigure(Satisfaction result, String id, double share, double error) {
        SatisfactionFigure figure = result.figure(Satisfaction.ALL, id);
        assertThat(Objects.requireNonNull(figure.value())
                        .toDecimal(15, RoundingMode.HALF_EVEN)
                        .doubleValue())
                .isCloseTo(100 * share, EXACT);
        assertThat(figure.precision().standardError()).isCloseTo(100 * error, EXACT);
    }

    private static List<String> codes(AnswerImport<?> read) {
        return read.findings().stream().map(Finding::code).toList();
    }

    @Test
    void supplied_replicate_weights_give_the_errors_of_r() throws IOException {
        for (String header : List.of("rw", "Trọng số lặp ", "REP_W0")) {
            AnswerLayout layout =
                    DISTRICTS.withReplicates(ReplicateColumns.of(header.replace("W0", "w"), ReplicateKind.BOOTSTRAP));
            AnswerImport<SampledAnswers> read =
                    AnswerFiles.sample(withReplicates(header, 60), household(), layout, null, LonelyPsu.FAIL);
            assertThat(codes(read))
                    .doesNotContain("answers-replicates-likely")
                    .allMatch("answers-columns-ignored"::equals);
            Satisfaction result = Satisfaction.of(
                    Wave.of("w", "adults", household()), POOLED, read.value().answers(), List.of());
            assertFigure(result, "P1", 0.753773975816558, 0.0621989336826527);
            assertFigure(result, Questionnaire.OVERALL, 0.685133116066534, 0.0219297099442705);
        }
    }

    @Test
    void strata_stages_and_sizes_of_columns_give_the_errors_of_r() throws IOException {
        AnswerLayout stages = DISTRICTS.withPath("district", "commune", "village", "hh");
        AnswerImport<SampledAnswers> full = AnswerFiles.sample(
                VECTORS.resolve("household.csv"),
                household(),
                stages.withSizes("N_district", "N_commune", "N_village", "N_hh"),
                null,
                LonelyPsu.FAIL);
        assertFigure(designed(full), "P1", 0.753773975816558, 0.0506142051210284);
        assertFigure(designed(full), Questionnaire.OVERALL, 0.685133116066534, 0.027889238775857);
        AnswerImport<SampledAnswers> ultimate =
                AnswerFiles.sample(VECTORS.resolve("household.csv"), household(), stages, null, LonelyPsu.FAIL);
        assertFigure(designed(ultimate), "P1", 0.753773975816558, 0.0579044356093632);
        assertFigure(designed(ultimate), Questionnaire.OVERALL, 0.685133116066534, 0.0226725958575549);
    }

    private static Satisfaction designed(AnswerImport<SampledAnswers> read) throws IOException {
        Frame frame = read.value().frame().orElseThrow();
        assertThat(frame.misfits(read.value().answers())).isEmpty();
        return Satisfaction.of(
                Wave.of("w", "adults", household()),
                POOLED,
                read.value().answers(),
                frame.design(read.value().answers()),
                List.of());
    }

    @Test
    void scales_are_those_of_r() {
        assertThat(ReplicateColumns.of("w", ReplicateKind.BOOTSTRAP).scale(60)).isEqualTo(1 / 59.0);
        assertThat(ReplicateColumns.of("w", ReplicateKind.BRR).scale(32)).isEqualTo(1 / 32.0);
        assertThat(ReplicateColumns.of("w", ReplicateKind.FAY).scale(80)).isEqualTo(1 / 20.0);
        assertThat(ReplicateColumns.of("w", ReplicateKind.JACKKNIFE).scale(10)).isEqualTo(0.9);
        assertThat(new ReplicateColumns("w", 80, ReplicateKind.STATED, 0.05, List.of(), true, true).scale(80))
                .isEqualTo(0.05);
    }

    private AnswerImport<SampledAnswers> read(String csv, ReplicateColumns stated) throws IOException {
        Path file = Files.writeString(temp.resolve("few.csv"), csv);
        Questionnaire one = questionnaire(List.of(Item.satisfaction("Q", Text.of("Q"), "five")));
        return AnswerFiles.sample(
                file,
                one,
                stated == null ? AnswerLayout.AUTOMATIC : AnswerLayout.AUTOMATIC.withReplicates(stated),
                null,
                LonelyPsu.FAIL);
    }

    @Test
    void gaps_counts_and_wrong_weights_are_told_and_no_replicates_are_used() throws IOException {
        ReplicateColumns two = ReplicateColumns.of("rw", ReplicateKind.BOOTSTRAP);
        String head = "id,unit,Q,weight,";
        AnswerImport<SampledAnswers> gap = read(head + "rw1,rw3\na,u,4,2,1,3\n", two);
        assertThat(gap.findings())
                .filteredOn(finding -> finding.code().equals("answers-replicates-with-gaps"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).contains("the columns 2;"));
        AnswerImport<SampledAnswers> none = read(head + "note\na,u,4,2,1\n", two);
        assertThat(codes(none)).contains("answers-replicates-not-there");
        ReplicateColumns three = new ReplicateColumns("rw", 3, ReplicateKind.BRR, 0, List.of(), true, true);
        assertThat(codes(read(head + "rw1,rw2\na,u,4,2,1,3\n", three))).contains("answers-replicates-with-gaps");
        assertThat(codes(read(head + "rw1,rw2,rw3,rw4\na,u,4,2,1,3,1,1\n", three)))
                .contains("answers-replicates-other-count");
        AnswerImport<SampledAnswers> wrong = read(head + "rw1,rw2\na,u,4,2,1,3\nb,u,5,2,-1,x\nc,u,5,2,,2\n", two);
        assertThat(codes(wrong).stream().filter("answers-replicate-unreadable"::equals))
                .hasSize(3);
        assertThat(codes(wrong)).contains("answers-replicates-unused");
        AnswerImport<SampledAnswers> twice = read(head + "rw1,rw2\na,u,4,2,1,3\na,u,5,2,1,3\n", two);
        assertThat(codes(twice)).contains("answers-replicates-of-two");
        for (AnswerImport<SampledAnswers> one : List.of(gap, none, wrong, twice)) {
            assertThat(one.hasErrors()).isTrue();
            assertThat(one.value().answers().replicates()).isEmpty();
            assertThat(one.value().frame()).isEmpty();
        }
        assertThat(codes(read(head + "rw1,rw2\na,u,4,2,1,3\n", null))).contains("answers-replicates-likely");
    }

    @Test
    void replicate_factors_are_multiplied_by_the_weight() throws IOException {
        ReplicateColumns factors = new ReplicateColumns("f", 0, ReplicateKind.BRR, 0, List.of(), false, true);
        AnswerImport<SampledAnswers> apart = read("id,unit,Q,weight,f1,f2\na,u,4,30,2,0\nb,u,2,10,0,2\n", factors);
        ReplicateColumns whole = new ReplicateColumns("f", 2, ReplicateKind.BRR, 0, List.of(), true, true);
        AnswerImport<SampledAnswers> together = read("id,unit,Q,weight,f1,f2\na,u,4,30,60,0\nb,u,2,10,0,20\n", whole);
        Wave wave = Wave.of("w", "p", questionnaire(List.of(Item.satisfaction("Q", Text.of("Q"), "five"))));
        // shares 0.75 in all, 1 and 0 in the halves: ((1 − 0.75)² + (0 − 0.75)²) / 2 = 0.3125
        for (AnswerImport<SampledAnswers> read : List.of(apart, together)) {
            assertThat(codes(read)).isEmpty();
            Satisfaction result = Satisfaction.of(wave, POOLED, read.value().answers(), List.of());
            assertFigure(result, "Q", 0.75, Math.sqrt(0.3125));
        }
        assertThat(codes(read("id,unit,Q,weight,f1,f2\na,u,4,30,2,0\nb,u,2,10,0,2\n", whole)))
                .containsExactly("answers-replicates-of-other-size");
    }

    @Test
    void sizes_that_are_none_or_differ_are_told() throws IOException {
        Path file = Files.writeString(
                temp.resolve("sizes.csv"), "unit,stratum,Q,N\nu,a,4,10\nu,a,5,11\nu,b,5,many\nu,b,4,7\n");
        Questionnaire one = questionnaire(List.of(Item.satisfaction("Q", Text.of("Q"), "five")));
        AnswerImport<SampledAnswers> read =
                AnswerFiles.sample(file, one, AnswerLayout.AUTOMATIC.withSizes("N"), null, LonelyPsu.FAIL);
        assertThat(codes(read)).containsExactlyInAnyOrder("answers-size-unreadable", "answers-size-differs");
        Frame frame = read.value().frame().orElseThrow();
        assertThat(frame.stages()).hasSize(1);
        assertThat(frame.stages().get(0).sizes()).containsEntry("a", 10L).containsEntry("b", 7L);
    }
}
