package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parindex.analysis.review.CriteriaReview;
import org.parindex.assessment.Round;
import org.parindex.io.analysis.ReviewJson;
import org.parindex.io.analysis.ReviewPage;
import org.parindex.io.analysis.ReviewWorkbook;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Do the criteria work? Looks for leaves on which everybody has full marks or nobody any, for what makes the differences, for
 * self-assessments that are too high and evidence that is missing, and writes the review as text, workbook, page and JSON.
 */
@Command(
        name = "ReviewCriteria",
        description = {
            "Rà soát bộ tiêu chí: tiêu chí ai cũng đạt tối đa hoặc không ai có điểm, tiêu chí quyết định khác biệt, tự chấm cao…",
            "Reviews the criteria: full marks for all or none, what makes the differences, overrating, missing evidence."
        })
public final class ReviewCriteria extends Example {

    @Option(
            names = "--data",
            description = {"Thư mục của đợt, như của ScoreProvince.", "Folder of the round, as for ScoreProvince."})
    private Path data;

    @Option(
            names = "--out",
            description = {"Thư mục kết quả.", "Folder of the results."})
    private Path out;

    @Option(
            names = "--set",
            description = {
                "Chỉ bộ tiêu chí này: tên tệp trước .scheme.json (hoặc .xlsx).",
                "This set alone: name of its file before .scheme.json (or .xlsx)."
            })
    private String set;

    @Option(
            names = "--year",
            defaultValue = "2020",
            description = {"Năm được chấm.", "The year that is scored."})
    private int year;

    @Option(
            names = "--lang",
            defaultValue = "vi",
            description = {"vi hoặc en.", "vi or en."})
    private String lang;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new ReviewCriteria(), args);
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data == null ? SampleData.folder().resolve("thai-nguyen-2020") : data;
        Path results = out == null ? SampleData.results("ReviewCriteria") : out;
        Language language = language(lang);
        Files.createDirectories(results);
        UnitRegister register = ScoredRound.units(folder).get().orElse(UnitRegister.EMPTY);
        if (data == null) {
            say(Text.of(
                            "DỮ LIỆU MẪU: tên đơn vị có thật, mọi số liệu là giả lập.",
                            "SAMPLE DATA: real unit names, all answers are synthetic.")
                    .in(language));
        }
        boolean found = false;
        for (Path file : ScoredRound.schemeFiles(folder)) {
            if (set == null || SchemeFile.name(file).filter(set::equals).isPresent()) {
                ScoredRound round = ScoredRound.read(file, register, Round.of(year), workbook -> {})
                        .withScores();
                CriteriaReview review = CriteriaReview.of(round.scores());
                found = true;
                say("");
                say("%s", review.toText(language));
                String name = round.name() + "-ra-soat";
                ReviewWorkbook.write(review, year, language, results.resolve(name + ".xlsx"));
                ReviewPage.write(review, language, results.resolve(name + ".html"));
                ReviewJson.write(review, results.resolve(name + ".json"));
            }
        }
        if (!found) {
            throw new IOException("Không có bộ tiêu chí / no set '%s' in %s.".formatted(set, folder));
        }
        say(Text.of("Kết quả ghi tại: %s", "Results are in: %s").in(language), results.toAbsolutePath());
        return OK;
    }
}
