package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parindex.assessment.Round;
import org.parindex.finding.Finding;
import org.parindex.io.excel.AssessmentImport;
import org.parindex.io.excel.AssessmentWorkbooks;
import org.parindex.io.excel.ReadLimits;
import org.parindex.io.json.JsonRead;
import org.parindex.io.json.UnitsJson;
import org.parindex.io.report.Report;
import org.parindex.io.template.SchemeImport;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.unit.UnitRegister;

/**
 * A criterion set of a round with the workbooks of its units, scored and ranked. A round is a folder with
 * {@code units.json} and, for each set, {@code name.scheme.json} or {@code name.scheme.xlsx} beside a
 * folder {@code name/} of workbooks.
 *
 * @param name name of the set, from its file
 * @param schemeFindings findings about the set
 * @param files how many workbooks there are
 * @param in what was read
 * @param scores the scores
 * @param ranking the ranking
 */
record ScoredRound(
        String name, List<Finding> schemeFindings, int files, AssessmentImport in, Scores scores, Ranking ranking) {

    /** The same round, if any unit of it is scored; otherwise an error that says why. */
    ScoredRound withScores() throws IOException {
        if (scores.units().stream().anyMatch(unit -> scores.of(unit.id()).isScored())) {
            return this;
        }
        throw new IOException(
                "Không có đơn vị nào được chấm, kiểm tra năm và tệp / no unit is scored, check year and files: "
                        + findings().stream().limit(3).map(Finding::toString).collect(Collectors.joining("; ")));
    }

    /** All findings: of the workbooks, the scores and the ranking. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(in.findings());
        all.addAll(scores.findings());
        all.addAll(ranking.findings());
        return all;
    }

    /** What reports are made of. */
    Report report() {
        return Report.of(scores, ranking).withFindings(in.findings());
    }

    /** The sets of a round in the order of their names. */
    static List<Path> schemeFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> SchemeFile.name(file).isPresent())
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IOException("Không có tệp *.scheme.json hoặc *.scheme.xlsx trong / no set in " + folder);
            }
            return found;
        }
    }

    /** The file of a set of a round: the JSON file, or the workbook where there is only that. */
    static Path schemeFile(Path folder, String set) {
        Path workbook = folder.resolve(set + ".scheme.xlsx");
        Path json = folder.resolve(set + ".scheme.json");
        return Files.exists(workbook) && !Files.exists(json) ? workbook : json;
    }

    /** The units of a round. */
    static JsonRead<UnitRegister> units(Path folder) throws IOException {
        return UnitsJson.read(folder.resolve("units.json"));
    }

    /** The units of a round, whatever is wrong with some of them. */
    static UnitRegister register(Path folder) throws IOException {
        return units(folder).get().orElse(UnitRegister.EMPTY);
    }

    /** Reads, scores and ranks one set of a round; an error if no unit of it is scored. */
    static ScoredRound read(Path folder, String set, Round round) throws IOException {
        return read(schemeFile(folder, set), register(folder), round, workbook -> {})
                .withScores();
    }

    /** Reads, scores and ranks the units of one set; tells of each workbook when it is read. */
    static ScoredRound read(Path schemeFile, UnitRegister units, Round round, Consumer<Path> progress)
            throws IOException {
        SchemeImport read = SchemeFile.read(schemeFile);
        Scheme scheme = sound(schemeFile, read);
        String name = SchemeFile.name(schemeFile).orElseThrow();
        List<Path> files;
        try (Stream<Path> listed = Files.list(schemeFile.resolveSibling(name))) {
            files = listed.filter(Files::isRegularFile).sorted().toList();
        }
        AssessmentImport in = AssessmentWorkbooks.read(
                files, scheme, units.only(scheme.level()), round, progress::accept, ReadLimits.DEFAULT);
        Scores scores = Scorer.of(scheme).score(in.assessments());
        return new ScoredRound(name, read.findings(), files.size(), in, scores, Ranking.of(scores));
    }

    /** The set of a file; one with errors scores nothing. */
    static Scheme sound(Path schemeFile) throws IOException {
        return sound(schemeFile, SchemeFile.read(schemeFile));
    }

    private static Scheme sound(Path schemeFile, SchemeImport read) throws IOException {
        return read.sound()
                .orElseThrow(() -> new IOException(
                        "Bộ tiêu chí có lỗi, chưa chấm / the set has errors, nothing is scored: " + schemeFile + "\n"
                                + String.join(
                                        "\n",
                                        read.findings().stream()
                                                .map(Finding::toString)
                                                .toList())));
    }
}
