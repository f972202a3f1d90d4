package org.parindex.survey.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.scheme.Band;
import org.parindex.scheme.Document;
import org.parindex.text.Text;

/**
 * An index of service quality as data with dates: groups, items with maxima and full marks, classes, and what a zero
 * denominator does.
 *
 * @param id identity with version
 * @param title title for people
 * @param document the decision it follows, or null
 * @param validFrom first day of validity, or null
 * @param validTo last day of validity, or null
 * @param groups the groups
 * @param bands classes of the total, best first; may be empty
 * @param zeroDenominator what an item without denominator is worth
 * @param itemRounding how the points of an item are rounded before they are added
 * @param totalRounding how the total is rounded
 * @param classOnRounded whether the class is that of the rounded total, instead of the exact one
 */
public record QualityIndex(
        String id,
        Text title,
        @Nullable Document document,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<QualityGroup> groups,
        List<Band> bands,
        ZeroDenominator zeroDenominator,
        Rounding itemRounding,
        Rounding totalRounding,
        boolean classOnRounded) {

    /** Copies. */
    public QualityIndex {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(zeroDenominator, "zeroDenominator");
        Objects.requireNonNull(itemRounding, "itemRounding");
        Objects.requireNonNull(totalRounding, "totalRounding");
        groups = List.copyOf(groups);
        bands = List.copyOf(bands);
    }

    /**
     * The points of one item.
     *
     * @param item the item
     * @param percent its rate, or null if it has no denominator
     * @param points its points as they are added, or null if it is left out
     */
    public record ItemScore(
            QualityItem item,
            @Nullable Points percent,
            @Nullable Points points) {}

    /**
     * The points of a unit.
     *
     * @param unit id of the unit
     * @param index id of the index that made them
     * @param items the items, in the order of the index
     * @param groups points by id of group, without rescaling
     * @param exactTotal the total before rounding
     * @param total the total as it is rounded
     * @param scoredMaximum the maximum of the items that have points
     * @param band its class, or null
     * @param findings what is odd
     */
    public record Result(
            String unit,
            String index,
            List<ItemScore> items,
            Map<String, Points> groups,
            Points exactTotal,
            Points total,
            Points scoredMaximum,
            @Nullable Band band,
            List<Finding> findings) {}

    /**
     * The index with another rule for zero denominators.
     *
     * @param policy the rule
     * @return the index
     */
    public QualityIndex with(ZeroDenominator policy) {
        return new QualityIndex(
                id,
                title,
                document,
                validFrom,
                validTo,
                groups,
                bands,
                policy,
                itemRounding,
                totalRounding,
                classOnRounded);
    }

    /**
     * The sum of the maxima of all items.
     *
     * @return the points
     */
    public Points maximum() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .map(item -> Points.of(item.maximum()))
                .reduce(Points.ZERO, Points::plus);
    }

    /**
     * Scores a unit.
     *
     * @param unit id of the unit
     * @param rates the rate of each item by its code; one that is missing is taken as nothing of nothing, with a finding
     * @return the points
     */
    public Result score(String unit, Map<String, Share> rates) {
        List<Finding> findings = new ArrayList<>();
        List<ItemScore> items = new ArrayList<>();
        Map<String, Points> byGroup = new LinkedHashMap<>();
        Points sum = Points.ZERO;
        Points scored = Points.ZERO;
        for (QualityGroup group : groups) {
            Points own = Points.ZERO;
            for (QualityItem item : group.items()) {
                ItemScore score = score(unit, item, rates.get(item.code()), findings);
                items.add(score);
                Points points = score.points();
                if (points != null) {
                    own = own.plus(points);
                    scored = scored.plus(Points.of(item.maximum()));
                }
            }
            byGroup.put(group.id(), own);
            sum = sum.plus(own);
        }
        rates.keySet().stream()
                .filter(code ->
                        items.stream().noneMatch(one -> one.item().code().equals(code)))
                .sorted()
                .forEach(code -> findings.add(
                        QualityFinding.UNKNOWN_ITEM.at(Place.ofUnit(unit, code), "code", code, "index", id)));
        boolean rescale = zeroDenominator == ZeroDenominator.EXCLUDE_AND_RESCALE && !scored.isZero();
        Points exact = rescale ? sum.times(maximum()).dividedBy(scored) : sum;
        Points total = exact.round(totalRounding);
        return new Result(
                unit,
                id,
                List.copyOf(items),
                Map.copyOf(byGroup),
                exact,
                total,
                scored,
                band(classOnRounded ? total : exact),
                List.copyOf(findings));
    }

    private ItemScore score(String unit, QualityItem item, @Nullable Share rate, List<Finding> findings) {
        Place place = Place.ofUnit(unit, item.code());
        Points percent = rate == null ? null : rate.percent().orElse(null);
        if (percent == null) {
            findings.add((rate == null ? QualityFinding.RATE_MISSING : QualityFinding.NO_DENOMINATOR)
                    .at(place, "code", item.code(), "policy", told()));
            Points points = switch (zeroDenominator) {
                case ZERO -> Points.ZERO;
                case FULL -> Points.of(item.maximum());
                case EXCLUDE_AND_RESCALE -> null;
            };
            return new ItemScore(item, null, points);
        }
        if (percent.signum() < 0 || percent.compareTo(Points.HUNDRED) > 0) {
            findings.add(QualityFinding.RATE_OUT_OF_RANGE.at(place, "code", item.code(), "rate", percent.show()));
        }
        return new ItemScore(item, percent, item.points(percent).round(itemRounding));
    }

    private Text told() {
        return switch (zeroDenominator) {
            case ZERO -> Text.of("tính 0 điểm", "worth nothing");
            case FULL -> Text.of("tính điểm tối đa", "worth the maximum");
            case EXCLUDE_AND_RESCALE -> Text.of("bỏ ra và quy đổi", "left out, the others stretched");
        };
    }

    private @Nullable Band band(Points total) {
        return bands.stream()
                .filter(band -> band.values().contains(total))
                .findFirst()
                .orElse(null);
    }
}
