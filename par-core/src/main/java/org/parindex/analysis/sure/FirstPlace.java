package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.draw.Shown;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * Whether some weights of the domains make a unit the first, and those nearest to ours that do. Weights are shares of 100 %;
 * inside a domain everything stays as it is. Bonus and penalty branches are left aside.
 *
 * <p>Where the same maxima apply to all units the answer is exact (a linear program). Otherwise the value that the first unit
 * has is stepped through and a linear program solved for each: weights found are right, a "no" may miss a narrow case.
 *
 * @param unit id of the unit
 * @param name its name
 * @param possible whether such weights were found
 * @param exact whether a "no" is certain
 * @param weights the weights of each domain, ours and those that are needed
 * @param moved how much weight changes hands, in percent of all weight; 0 for a unit that is first already
 */
public record FirstPlace(
        String unit, String name, boolean possible, boolean exact, List<DomainWeight> weights, double moved) {

    /**
     * The weight of a domain.
     *
     * @param domain id of the domain
     * @param label its name
     * @param ours our weight in percent of all weight
     * @param needed the weight that makes the unit first, in percent; NaN if there is none
     */
    public record DomainWeight(String domain, Text label, double ours, double needed) {}

    /**
     * The range a weight may have.
     *
     * @param domain id of the domain
     * @param low least share in percent of all weight
     * @param high largest share in percent
     */
    public record Range(String domain, double low, double high) {
        /** Checks the order. */
        public Range {
            if (!(low >= 0 && low <= high && high <= 100)) {
                throw new IllegalArgumentException(
                        "The weight of '%s' cannot be between %s and %s %%.".formatted(domain, low, high));
            }
        }
    }

    /** Copies the list. */
    public FirstPlace {
        Objects.requireNonNull(unit, "unit");
        weights = List.copyOf(weights);
    }

    /**
     * With any weights whatever.
     *
     * @param question what is ranked
     * @param unit id of the unit
     * @return the answer
     * @throws IllegalArgumentException if the unit is not ranked
     */
    public static FirstPlace withAnyWeights(Robustness question, String unit) {
        return between(question, unit, List.of());
    }

    /**
     * With weights near ours.
     *
     * @param question what is ranked
     * @param unit id of the unit
     * @param percent how far each weight may be from ours, in percent of ours
     * @return the answer
     * @throws IllegalArgumentException if the unit is not ranked, or the percentage is below zero
     */
    public static FirstPlace within(Robustness question, String unit, double percent) {
        if (!(percent >= 0)) {
            throw new IllegalArgumentException("A weight cannot be off by %s %%.".formatted(percent));
        }
        Subject.DomainParts parts = question.subject().domainParts();
        List<Range> ranges = new ArrayList<>();
        for (int d = 0; d < parts.domains().size(); d++) {
            double share = 100 * parts.shares()[d];
            ranges.add(new Range(
                    parts.domains().get(d).id(),
                    Math.max(0, share * (1 - percent / 100)),
                    Math.min(100, share * (1 + percent / 100))));
        }
        return between(question, unit, ranges);
    }

    /**
     * With weights in given ranges.
     *
     * @param question what is ranked
     * @param unit id of the unit
     * @param ranges the ranges; a domain without one may have any weight
     * @return the answer
     * @throws IllegalArgumentException if the unit is not ranked, or there is no such domain
     */
    public static FirstPlace between(Robustness question, String unit, List<Range> ranges) {
        Subject subject = question.subject();
        int number = subject.ids().indexOf(unit);
        if (number < 0) {
            throw new IllegalArgumentException("The unit '%s' is not ranked here.".formatted(unit));
        }
        Subject.DomainParts parts = subject.domainParts();
        double[] low = new double[parts.domains().size()];
        double[] high = new double[low.length];
        java.util.Arrays.fill(high, 1);
        for (Range range : ranges) {
            int d = parts.domains().stream().map(Subject.Labelled::id).toList().indexOf(range.domain());
            if (d < 0) {
                throw new IllegalArgumentException("There is no domain '%s'.".formatted(range.domain()));
            }
            low[d] = range.low() / 100;
            high[d] = range.high() / 100;
        }
        FirstPlaceSearch search = new FirstPlaceSearch(parts, low, high, number);
        double @Nullable [] found = search.nearest();
        List<DomainWeight> weights = new ArrayList<>();
        double moved = 0;
        for (int d = 0; d < low.length; d++) {
            double ours = 100 * parts.shares()[d];
            double needed = found == null ? Double.NaN : 100 * found[d];
            weights.add(new DomainWeight(
                    parts.domains().get(d).id(), parts.domains().get(d).label(), ours, needed));
            moved += found == null ? 0 : Math.abs(needed - ours) / 2;
        }
        return new FirstPlace(
                unit,
                subject.names().get(number),
                found != null,
                search.isExact(),
                weights,
                found == null ? Double.NaN : moved);
    }

    /**
     * The answer as a text.
     *
     * @param language the language
     * @return the text, lines ended by {@code \n}
     */
    public String toText(Language language) {
        StringBuilder text = new StringBuilder();
        text.append(sentence().in(language)).append('\n');
        for (DomainWeight weight : weights) {
            if (possible && Math.abs(weight.needed() - weight.ours()) > 0.005) {
                text.append("  ")
                        .append(weight.label()
                                .plus(": ")
                                .plus(Shown.number(weight.ours(), 2))
                                .plus(" % → ")
                                .plus(Shown.number(weight.needed(), 2))
                                .plus(" %")
                                .in(language))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private Text sentence() {
        if (possible && moved < 0.005) {
            return Text.fill("{0} đứng đầu với trọng số hiện hành.", "{0} is first with the present weights.", name);
        }
        if (possible) {
            return Text.fill(
                    "{0} đứng đầu nếu chuyển {1} % trọng số giữa các lĩnh vực:",
                    "{0} would be first if {1} % of the weight changed hands between domains:",
                    name,
                    Shown.number(moved, 2));
        }
        return exact
                ? Text.fill(
                        "Không có trọng số nào trong khoảng cho phép đưa {0} lên đầu.",
                        "No weights in the allowed range make {0} the first.", name)
                : Text.fill(
                        "Chưa tìm thấy trọng số nào trong khoảng cho phép đưa {0} lên đầu.",
                        "No weights in the allowed range were found that make {0} the first.", name);
    }
}
