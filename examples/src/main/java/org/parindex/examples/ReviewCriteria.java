package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.parindex.analysis.review.CriteriaReview;
import org.parindex.io.analysis.ReviewJson;
import org.parindex.io.analysis.ReviewPage;
import org.parindex.io.analysis.ReviewWorkbook;
import org.parindex.text.Language;
import org.parindex.unit.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
public final class ReviewCriteria extends BilingualExample {

    @Mixin
    private RoundOptions from;

    @Mixin
    private OutOption out;

    @Option(
            names = "--set",
            description = {
                "Chỉ bộ tiêu chí này: tên tệp trước .scheme.json (hoặc .xlsx).",
                "This set alone: name of its file before .scheme.json (or .xlsx)."
            })
    private String set;

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
        Language language = language();
        Path results = out.folder();
        Path folder = from.folder();
        UnitRegister register = ScoredRound.register(folder);
        if (from.isSample()) {
            say(RoundOptions.SAMPLE.in(language()));
        }
        boolean found = false;
        for (Path file : ScoredRound.schemeFiles(folder)) {
            if (set == null || SchemeFile.name(file).filter(set::equals).isPresent()) {
                ScoredRound round = ScoredRound.read(file, register, from.round(), workbook -> {})
                        .withScores();
                CriteriaReview review = CriteriaReview.of(round.scores());
                found = true;
                say("");
                say("%s", review.toText(language));
                String name = round.name() + "-ra-soat";
                ReviewWorkbook.write(review, from.year(), language, results.resolve(name + ".xlsx"));
                ReviewPage.write(review, language, results.resolve(name + ".html"));
                ReviewJson.write(review, results.resolve(name + ".json"));
            }
        }
        if (!found) {
            throw new IOException("Không có bộ tiêu chí / no set '%s' in %s.".formatted(set, folder));
        }
        sayWhere(results);
        return OK;
    }
}
