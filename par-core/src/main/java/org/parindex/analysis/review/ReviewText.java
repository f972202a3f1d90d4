package org.parindex.analysis.review;

import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;
import org.parindex.analysis.draw.Shown;
import org.parindex.finding.Finding;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Tells a review. */
final class ReviewText {

    private static final int TITLE = 60;

    private final CriteriaReview review;

    ReviewText(CriteriaReview review) {
        this.review = review;
    }

    String tell(Language language) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                language,
                Text.of("Bộ tiêu chí có phân biệt được các đơn vị không? ", "Do the criteria work? ")
                        .plus(review.title()));
        line(
                text,
                language,
                Text.fill(
                        "{0} đơn vị, {1} tiêu chí tính điểm; {2} tiêu chí mọi đơn vị đều đạt tối đa, {3} tiêu chí không ai có điểm.",
                        "{0} units, {1} leaves; {2} on which everybody has full marks, {3} on which nobody has any.",
                        review.units(),
                        review.leaves().size(),
                        review.leaves().stream()
                                .filter(leaf -> leaf.full() == 1 && leaf.units() > 0)
                                .count(),
                        review.leaves().stream()
                                .filter(leaf -> leaf.none() == 1 && leaf.units() > 0)
                                .count()));
        line(
                text,
                language,
                Text.of(
                        "Tiêu chí quyết định khác biệt nhiều nhất (phần phương sai | tương quan với phần còn lại | bình quân):",
                        "Leaves that make most of the differences (share of variance | correlation with the rest | mean):"));
        review.leaves().stream()
                .sorted(Comparator.comparingDouble(
                        (LeafReview leaf) -> -leaf.variance().orElse(0)))
                .limit(10)
                .forEach(leaf -> text.append(leaf(leaf, language)));
        line(text, language, Text.of("Hệ số Cronbach alpha theo lĩnh vực:", "Cronbach's alpha by domain:"));
        review.domains()
                .forEach(domain -> text.append(String.format(
                        Locale.ROOT,
                        "  %-6s %6s  %s\n",
                        domain.code(),
                        number(domain.alpha(), language),
                        cut(domain.title().in(language)))));
        line(
                text,
                language,
                Text.fill(
                        "Nhận xét ({0}):", "Verdicts ({0}):", review.findings().size()));
        for (Finding finding : review.findings()) {
            line(
                    text,
                    language,
                    Text.of("  – ").plus(finding.message()).plus(" ").plus(finding.advice()));
        }
        return text.toString();
    }

    private static String leaf(LeafReview leaf, Language language) {
        return String.format(
                Locale.ROOT,
                "  %-8s %8s | %6s | %8s  %s\n",
                leaf.code(),
                leaf.variance().isPresent()
                        ? Shown.percent(leaf.variance().getAsDouble()).in(language)
                        : "–",
                number(leaf.correlation(), language),
                Shown.percent(leaf.mean()).in(language),
                cut(leaf.title().in(language)));
    }

    private static String number(OptionalDouble value, Language language) {
        return Shown.number(value.orElse(Double.NaN), 2).in(language);
    }

    private static String cut(String title) {
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1).stripTrailing() + "…";
    }

    private static void line(StringBuilder text, Language language, Text line) {
        text.append(line.in(language)).append('\n');
    }
}
