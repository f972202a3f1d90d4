package org.parindex.io.analysis;

import static org.parindex.io.analysis.RobustnessJson.fields;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.review.AppraiserReview;
import org.parindex.analysis.review.CriteriaReview;
import org.parindex.analysis.review.DomainReview;
import org.parindex.analysis.review.LeafReview;
import org.parindex.analysis.review.UnitReview;
import org.parindex.io.internal.sheet.WholeFile;

/** Reviews of criteria as JSON. Format {@code parindex-criteria-review/1}; what is no number is {@code null}. */
public final class ReviewJson {

    private ReviewJson() {}

    /**
     * Writes a review.
     *
     * @param review the review
     * @return the text
     */
    public static String toJson(CriteriaReview review) {
        return JsonTree.print(fields(
                "format",
                "parindex-criteria-review/1",
                "title",
                review.title(),
                "units",
                review.units(),
                "leaves",
                review.leaves().stream().map(ReviewJson::leaf).toList(),
                "domains",
                review.domains().stream().map(ReviewJson::domain).toList(),
                "selfAssessment",
                review.selfAssessment().stream().map(ReviewJson::unit).toList(),
                "appraisers",
                review.appraisers().stream().map(ReviewJson::appraiser).toList(),
                "findings",
                review.findings()));
    }

    /**
     * Writes a review to a file, in UTF-8.
     *
     * @param review the review
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(CriteriaReview review, Path file) throws IOException {
        byte[] bytes = toJson(review).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(bytes));
    }

    private static Map<String, @Nullable Object> leaf(LeafReview leaf) {
        return fields(
                "node",
                leaf.node(),
                "code",
                leaf.code(),
                "title",
                leaf.title(),
                "domain",
                leaf.domain(),
                "maximum",
                leaf.maximum(),
                "units",
                leaf.units(),
                "applicable",
                leaf.applicable(),
                "missing",
                leaf.missing(),
                "mean",
                leaf.mean(),
                "deviation",
                leaf.deviation(),
                "full",
                leaf.full(),
                "none",
                leaf.none(),
                "weight",
                leaf.weight(),
                "variance",
                leaf.variance(),
                "correlation",
                leaf.correlation(),
                "separation",
                leaf.separation(),
                "alphaWithout",
                leaf.alphaWithout(),
                "evidenceMissing",
                leaf.evidenceMissing(),
                "inflation",
                leaf.inflation());
    }

    private static Map<String, @Nullable Object> domain(DomainReview domain) {
        return fields(
                "node",
                domain.node(),
                "code",
                domain.code(),
                "title",
                domain.title(),
                "leaves",
                domain.leaves(),
                "units",
                domain.units(),
                "alpha",
                domain.alpha(),
                "meanCorrelation",
                domain.meanCorrelation(),
                "variance",
                domain.variance());
    }

    private static Map<String, @Nullable Object> unit(UnitReview unit) {
        return fields(
                "unit",
                unit.unit(),
                "name",
                unit.name(),
                "inflation",
                unit.inflation(),
                "lowered",
                unit.lowered(),
                "raised",
                unit.raised(),
                "confirmed",
                unit.confirmed());
    }

    private static Map<String, @Nullable Object> appraiser(AppraiserReview appraiser) {
        return fields(
                "name",
                appraiser.name(),
                "answers",
                appraiser.answers(),
                "units",
                appraiser.units(),
                "cut",
                appraiser.cut(),
                "difference",
                appraiser.difference(),
                "probability",
                appraiser.probability());
    }
}
