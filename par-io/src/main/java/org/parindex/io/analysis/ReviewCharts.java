package org.parindex.io.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parindex.analysis.review.CriteriaReview;
import org.parindex.analysis.review.DomainReview;
import org.parindex.analysis.review.LeafReview;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.chart.Figure;
import org.parindex.io.internal.chart.RankedBars;
import org.parindex.io.internal.chart.Tone;
import org.parindex.text.Text;

/** The pictures of a review of criteria. */
final class ReviewCharts {

    private static final int MOST = 15;

    private ReviewCharts() {}

    static List<Chart> of(CriteriaReview review) {
        List<Chart> charts = new ArrayList<>();
        charts.add(bars(
                review.leaves(),
                Text.of("Tiêu chí tạo nên khác biệt giữa các đơn vị", "Criteria that make the differences"),
                Text.of(
                        "Phần phương sai của tổng điểm do từng tiêu chí gây ra (%); các phần của mọi tiêu chí cộng lại bằng 100.",
                        "Share of the variance of the totals that each criterion makes (%); the shares of all add up to 100."),
                leaf -> 100 * leaf.variance().orElse(0)));
        List<LeafReview> full =
                review.leaves().stream().filter(leaf -> leaf.full() >= 0.5).toList();
        charts.add(bars(
                full,
                Text.of("Tiêu chí phần lớn đơn vị đạt tối đa", "Criteria with full marks for most"),
                Text.of("Tỷ lệ đơn vị đạt điểm tối đa (%).", "Share of the units with full marks (%)."),
                leaf -> 100 * leaf.full()));
        if (review.domains().stream().anyMatch(domain -> domain.alpha().isPresent())) {
            charts.add(alpha(review.domains()));
        }
        if (!review.selfAssessment().isEmpty()) {
            charts.add(inflation(review));
        }
        return charts;
    }

    private static Chart bars(
            List<LeafReview> leaves, Text title, Text description, ToDoubleFunction<LeafReview> value) {
        return new RankedBars(
                title,
                description,
                leaves.stream()
                        .sorted(Comparator.comparingDouble((LeafReview leaf) -> -value.applyAsDouble(leaf))
                                .thenComparing(LeafReview::node))
                        .limit(MOST)
                        .map(leaf -> new RankedBars.Bar(
                                Text.of(leaf.code() + ". ").plus(leaf.title()),
                                Figure.of(value.applyAsDouble(leaf), 1),
                                Tone.MAIN))
                        .toList(),
                null,
                Text.EMPTY,
                List.of(),
                List.of());
    }

    private static Chart alpha(List<DomainReview> domains) {
        return new RankedBars(
                Text.of("Cronbach alpha theo lĩnh vực", "Cronbach's alpha by domain"),
                Text.of(
                        "Các tiêu chí của lĩnh vực có cùng đo một việc không; từ 0,7 thường coi là tốt.",
                        "Whether the criteria of a domain measure one thing; 0.7 and more is usually called good."),
                domains.stream()
                        .filter(domain -> domain.alpha().isPresent())
                        .map(domain -> new RankedBars.Bar(
                                Text.of(domain.code() + ". ").plus(domain.title()),
                                Figure.of(domain.alpha().getAsDouble(), 2),
                                domain.alpha().getAsDouble() < 0.6 ? Tone.LOW : Tone.GOOD))
                        .toList(),
                null,
                Text.EMPTY,
                List.of(),
                List.of());
    }

    private static Chart inflation(CriteriaReview review) {
        return new RankedBars(
                Text.of("Tự chấm cao hơn kết quả", "Self-assessment above the result"),
                Text.of(
                        "Điểm tự chấm trừ điểm kết quả, theo phần trăm điểm tối đa; số âm là tự chấm thấp hơn.",
                        "Self-assessed less final points, in percent of the maximum; below zero for units that underrate themselves."),
                review.selfAssessment().stream()
                        .limit(MOST)
                        .map(unit -> new RankedBars.Bar(
                                Text.of(unit.name()),
                                Figure.of(100 * unit.inflation(), 1).signed(),
                                unit.inflation() >= 0.05 ? Tone.LOW : Tone.MAIN))
                        .toList(),
                null,
                Text.EMPTY,
                List.of(),
                List.of());
    }
}
