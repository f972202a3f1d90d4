package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.sure.FirstPlace;
import org.parindex.analysis.sure.LeaveOneOut;
import org.parindex.analysis.sure.PairShares;
import org.parindex.analysis.sure.RankRobustness;
import org.parindex.analysis.sure.RobustnessReport;
import org.parindex.analysis.sure.Sensitivity;
import org.parindex.analysis.sure.SobolIndex;
import org.parindex.analysis.sure.UnitRobustness;
import org.parindex.io.internal.sheet.WholeFile;

/**
 * How sure a ranking is, as JSON. Format {@code parindex-robustness/1}; numbers are as exact as they were computed, what is
 * no number is {@code null}.
 */
public final class RobustnessJson {

    private RobustnessJson() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return the text
     */
    public static String toJson(RobustnessReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        RankRobustness ranks = report.ranks();
        json.put("format", "parindex-robustness/1");
        json.put("title", ranks.title());
        json.put("draws", ranks.draws());
        json.put("seed", ranks.seed());
        json.put("meanShift", ranks.meanShift());
        json.put("meanSpearman", ranks.meanSpearman());
        json.put(
                "sources",
                ranks.sources().stream()
                        .map(source -> fields("name", source.name(), "label", source.label()))
                        .toList());
        json.put("units", ranks.units().stream().map(RobustnessJson::unit).toList());
        json.put("pairs", pairs(ranks));
        if (report.sensitivity() != null) {
            json.put("sensitivity", sensitivity(report.sensitivity()));
        }
        json.put(
                "withoutDomain",
                report.domains().stream().map(RobustnessJson::leftOut).toList());
        json.put(
                "withoutLeaf",
                report.leaves().stream().map(RobustnessJson::leftOut).toList());
        json.put(
                "firstPlaces",
                report.firstPlaces().stream().map(RobustnessJson::first).toList());
        return JsonTree.print(json);
    }

    /**
     * Writes a report to a file, in UTF-8.
     *
     * @param report the report
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(RobustnessReport report, Path file) throws IOException {
        byte[] bytes = toJson(report).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(bytes));
    }

    static Map<String, @Nullable Object> fields(@Nullable Object... pairs) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return fields;
    }

    private static Map<String, @Nullable Object> unit(UnitRobustness unit) {
        return fields(
                "unit",
                unit.unit(),
                "name",
                unit.name(),
                "value",
                unit.value(),
                "rank",
                unit.rank(),
                "mean",
                unit.mean(),
                "median",
                unit.median(),
                "low",
                unit.low(),
                "high",
                unit.high(),
                "best",
                unit.best(),
                "worst",
                unit.worst(),
                "meanShift",
                unit.meanShift(),
                "shares",
                unit.shares().byPlace());
    }

    /** Of every pair that was compared, how likely the unit that is ranked first is above the other. */
    private static List<Map<String, @Nullable Object>> pairs(RankRobustness ranks) {
        List<Map<String, @Nullable Object>> pairs = new ArrayList<>();
        PairShares shares = ranks.pairs();
        List<UnitRobustness> units = ranks.units();
        for (int i = 0; i < units.size(); i++) {
            int last = shares.isComplete() ? units.size() - 1 : Math.min(i + 1, units.size() - 1);
            for (int j = i + 1; j <= last; j++) {
                String unit = units.get(i).unit();
                String other = units.get(j).unit();
                pairs.add(fields("unit", unit, "other", other, "above", shares.above(unit, other)));
            }
        }
        return pairs;
    }

    private static Map<String, @Nullable Object> sensitivity(Sensitivity sensitivity) {
        return fields(
                "of",
                sensitivity.unit() == null ? "mean-shift" : "rank",
                "unit",
                sensitivity.unit(),
                "draws",
                sensitivity.draws(),
                "mean",
                sensitivity.mean(),
                "variance",
                sensitivity.variance(),
                "indices",
                sensitivity.indices().stream().map(RobustnessJson::index).toList());
    }

    private static Map<String, @Nullable Object> index(SobolIndex index) {
        return fields(
                "source",
                index.source(),
                "label",
                index.label(),
                "first",
                index.first(),
                "firstLow",
                index.firstLow(),
                "firstHigh",
                index.firstHigh(),
                "total",
                index.total(),
                "totalLow",
                index.totalLow(),
                "totalHigh",
                index.totalHigh());
    }

    private static Map<String, @Nullable Object> leftOut(LeaveOneOut one) {
        return fields(
                "node",
                one.node(),
                "label",
                one.label(),
                "meanShift",
                one.meanShift(),
                "largestShift",
                one.agreement().largestShift(),
                "spearman",
                one.agreement().spearman(),
                "kendall",
                one.agreement().kendall(),
                "ranks",
                one.ranks());
    }

    private static Map<String, @Nullable Object> first(FirstPlace place) {
        return fields(
                "unit",
                place.unit(),
                "possible",
                place.possible(),
                "exact",
                place.exact(),
                "moved",
                place.moved(),
                "weights",
                place.weights().stream()
                        .map(weight ->
                                fields("domain", weight.domain(), "ours", weight.ours(), "needed", weight.needed()))
                        .toList());
    }
}
