package org.parindex.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.scheme.Band;
import org.parindex.scheme.Classification;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * Recomputes what a published table prints: totals from parts, indexes from points and maxima, places, the mean, classes.
 * Printed figures are rounded one by one, so each may be off by half a unit of its last place; what that explains is
 * told apart from what it does not.
 */
public final class PublishedCheck {

    private static final int MOST_PLACES = 8;
    private static final int SINGLE_PRECISION_DIGITS = 7;
    private static final Points SINGLE_PRECISION = Points.ratio(1, 1L << 22);

    private final PublishedTable table;
    private final List<Finding> findings = new ArrayList<>();

    private PublishedCheck(PublishedTable table) {
        this.table = table;
    }

    /**
     * Checks a table.
     *
     * @param table the table as printed
     * @param classification bands against which printed classes are checked, or {@link Classification#NONE}
     * @return what does not agree, in the order of the table; nothing where everything recomputes
     */
    public static List<Finding> check(PublishedTable table, Classification classification) {
        PublishedCheck check = new PublishedCheck(table);
        table.rows().forEach(row -> check.row(row, classification));
        check.ranks();
        check.order();
        check.mean();
        return List.copyOf(check.findings);
    }

    /**
     * Compares two tables of the same units, for instance of two years: where a maximum changed, only percentages may be
     * compared.
     *
     * @param before the earlier table
     * @param after the later table
     * @return the units whose maximum changed
     */
    public static List<Finding> compare(PublishedTable before, PublishedTable after) {
        PublishedCheck check = new PublishedCheck(after);
        for (PublishedRow now : after.rows()) {
            before.rows().stream()
                    .filter(then -> then.unit().equals(now.unit()))
                    .forEach(then -> check.maximumChanged(then, now));
        }
        return List.copyOf(check.findings);
    }

    private void maximumChanged(PublishedRow then, PublishedRow now) {
        if (then.maximum() == null
                || now.maximum() == null
                || then.total() == null
                || now.total() == null
                || then.maximum().compareTo(now.maximum()) == 0) {
            return;
        }
        add(
                PublishedFinding.MAXIMUM_CHANGED,
                now.unit(),
                "before",
                then.maximum(),
                "after",
                now.maximum(),
                "beforePercent",
                percent(then.total(), then.maximum()).toDecimal(2, RoundingMode.HALF_UP),
                "afterPercent",
                percent(now.total(), now.maximum()).toDecimal(2, RoundingMode.HALF_UP));
    }

    private void add(FindingCode code, String unit, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = "unit";
        all[1] = unit;
        for (int i = 0; i < arguments.length; i++) {
            all[i + 2] = told(arguments[i]);
        }
        findings.add(code.at(Place.ofUnit(unit, null), all));
    }

    /** Numbers with the decimal sign of each language: printed ones with their places, computed ones with up to eight. */
    private static Object told(Object argument) {
        if (argument instanceof BigDecimal printed) {
            return Text.of(printed.toPlainString().replace('.', ','), printed.toPlainString());
        }
        return argument instanceof Points points
                ? Text.of(points.show(MOST_PLACES, Language.VIETNAMESE), points.show(MOST_PLACES, Language.ENGLISH))
                : argument;
    }

    private static Points percent(BigDecimal points, BigDecimal maximum) {
        return Points.of(points).times(Points.HUNDRED).dividedBy(Points.of(maximum));
    }

    /**
     * How far the true value may be from a printed decimal: half a unit of its last place. A figure of seven significant
     * digits or more was not typed but written by a program; data files of that kind hold single precision, which leaves
     * it uncertain by some 2⁻²² of itself.
     *
     * @param printed the decimal as printed
     * @return the distance, above zero
     */
    public static Points uncertainty(BigDecimal printed) {
        Points half = Points.of(printed.ulp()).dividedBy(Points.of(2));
        return printed.precision() < SINGLE_PRECISION_DIGITS
                ? half
                : half.max(Points.of(printed).abs().times(SINGLE_PRECISION));
    }

    private void row(PublishedRow row, Classification classification) {
        parts(row);
        index(row);
        classLabel(row, classification);
    }

    private void parts(PublishedRow row) {
        for (PublishedPart part : row.parts()) {
            if (part.maximum() != null && part.points().compareTo(part.maximum()) > 0) {
                add(
                        PublishedFinding.PART_ABOVE_MAXIMUM,
                        row.unit(),
                        "part",
                        part.name(),
                        "points",
                        part.points(),
                        "maximum",
                        part.maximum());
            }
        }
        if (row.parts().isEmpty() || row.total() == null) {
            return;
        }
        Points sum = row.parts().stream().map(part -> Points.of(part.points())).reduce(Points.ZERO, Points::plus);
        Points total = Points.of(row.total());
        Points allowed = row.parts().stream()
                .map(part -> uncertainty(part.points()))
                .reduce(uncertainty(row.total()), Points::plus);
        if (sum.equals(total)
                || sum.round(Rounding.halfUp(Math.max(0, row.total().scale()))).equals(total)) {
            return;
        }
        Points difference = sum.minus(total);
        boolean rounding = difference.abs().compareTo(allowed) <= 0;
        boolean cut = difference.signum() > 0
                && difference.compareTo(Points.of(row.total().ulp())) < 0;
        FindingCode code = rounding
                ? PublishedFinding.TOTAL_AGREES_BY_ROUNDING
                : cut ? PublishedFinding.TOTAL_TRUNCATED : PublishedFinding.TOTAL_DIFFERS;
        add(code, row.unit(), "sum", sum, "total", total, "difference", difference, "allowed", allowed);
    }

    private void index(PublishedRow row) {
        if (row.total() == null || row.maximum() == null || row.maximum().signum() <= 0) {
            return;
        }
        if (row.total().compareTo(row.maximum()) > 0) {
            add(PublishedFinding.TOTAL_ABOVE_MAXIMUM, row.unit(), "total", row.total(), "maximum", row.maximum());
        }
        if (row.indexPercent() != null) {
            index(row, row.total(), row.maximum(), row.indexPercent());
        }
    }

    private void index(PublishedRow row, BigDecimal total, BigDecimal maximum, BigDecimal printed) {
        Points computed = percent(total, maximum);
        int places = Math.max(0, printed.scale());
        if (computed.toDecimal(places, RoundingMode.HALF_UP).compareTo(printed) == 0) {
            return;
        }
        Points slack = uncertainty(total)
                .times(Points.HUNDRED)
                .dividedBy(Points.of(maximum))
                .plus(uncertainty(printed));
        boolean rounding = computed.minus(Points.of(printed)).abs().compareTo(slack) <= 0;
        boolean cut = computed.toDecimal(places, RoundingMode.DOWN).compareTo(printed) == 0;
        FindingCode code = cut
                ? PublishedFinding.INDEX_TRUNCATED
                : rounding ? PublishedFinding.INDEX_AGREES_BY_ROUNDING : PublishedFinding.INDEX_DIFFERS;
        add(code, row.unit(), "total", total, "maximum", maximum, "computed", computed, "index", printed);
    }

    private void classLabel(PublishedRow row, Classification classification) {
        BigDecimal value = row.value();
        if (row.classLabel() == null || value == null || classification.bands().isEmpty()) {
            return;
        }
        Optional<Band> band = classification.bands().stream()
                .filter(one -> one.values().contains(Points.of(value)))
                .findFirst();
        boolean same = band.isPresent()
                && band.get().label().vi().equalsIgnoreCase(row.classLabel().strip());
        if (!same) {
            add(
                    PublishedFinding.CLASS_DIFFERS,
                    row.unit(),
                    "value",
                    value,
                    "expected",
                    band.map(one -> one.label().vi()).orElse("–"),
                    "printed",
                    row.classLabel());
        }
    }

    private void ranks() {
        List<PublishedRow> ranked = table.rows().stream()
                .filter(row -> row.rank() != null && row.value() != null)
                .sorted(Comparator.comparing(PublishedCheck::rank))
                .toList();
        for (int i = 1; i < ranked.size(); i++) {
            pair(ranked.get(i - 1), ranked.get(i));
        }
    }

    private static BigDecimal rank(PublishedRow row) {
        return row.rank() == null ? BigDecimal.ZERO : row.rank();
    }

    private static BigDecimal value(PublishedRow row) {
        BigDecimal value = row.value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private void pair(PublishedRow better, PublishedRow worse) {
        int order = value(better).compareTo(value(worse));
        boolean sameRank = rank(better).compareTo(rank(worse)) == 0;
        FindingCode code = order < 0 || (sameRank && order != 0)
                ? PublishedFinding.RANK_WRONG
                : order == 0 && !sameRank ? PublishedFinding.TIE_BROKEN : null;
        if (code != null) {
            add(
                    code,
                    better.unit(),
                    "rank",
                    rank(better),
                    "value",
                    value(better),
                    "other",
                    worse.unit(),
                    "otherRank",
                    rank(worse),
                    "otherValue",
                    value(worse));
        }
    }

    /** A list that runs from high to low but for a few places is meant to run so everywhere. */
    private void order() {
        List<PublishedRow> listed = table.rows().stream()
                .filter(row -> row.rank() == null && row.value() != null)
                .toList();
        List<Integer> rises = new ArrayList<>();
        for (int i = 1; i < listed.size(); i++) {
            if (value(listed.get(i)).compareTo(value(listed.get(i - 1))) > 0) {
                rises.add(i);
            }
        }
        if (listed.size() >= 3 && rises.size() * 3 < listed.size() + 2) {
            for (int i : rises) {
                add(
                        PublishedFinding.ORDER_BROKEN,
                        listed.get(i - 1).unit(),
                        "value",
                        value(listed.get(i - 1)),
                        "other",
                        listed.get(i).unit(),
                        "otherValue",
                        value(listed.get(i)));
            }
        }
    }

    private void mean() {
        @Nullable BigDecimal printed = table.mean();
        List<Points> values = table.rows().stream()
                .filter(row -> row.value() != null)
                .map(row -> Points.of(value(row)))
                .toList();
        if (printed == null || values.isEmpty()) {
            return;
        }
        Points mean = values.stream().reduce(Points.ZERO, Points::plus).dividedBy(Points.of(values.size()));
        Points ofValues = table.rows().stream()
                .filter(row -> row.value() != null)
                .map(row -> uncertainty(value(row)))
                .reduce(Points.ZERO, Points::plus)
                .dividedBy(Points.of(values.size()));
        Points slack = uncertainty(printed).plus(ofValues);
        if (mean.minus(Points.of(printed)).abs().compareTo(slack) > 0) {
            findings.add(
                    PublishedFinding.MEAN_DIFFERS.at(Place.NOWHERE, "computed", told(mean), "mean", told(printed)));
        }
    }
}
