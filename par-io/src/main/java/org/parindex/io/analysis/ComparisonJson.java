package org.parindex.io.analysis;

import static org.parindex.io.analysis.RobustnessJson.fields;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.change.Comparison;
import org.parindex.analysis.change.CriterionChange;
import org.parindex.analysis.change.GroupChange;
import org.parindex.analysis.change.MeanChange;
import org.parindex.analysis.change.RankSplit;
import org.parindex.analysis.change.UnitChange;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.scheme.Band;
import org.parindex.unit.Unit;

/** Comparisons of rounds as JSON. Format {@code parindex-comparison/1}; exact numbers without an end are fractions such as {@code "1/3"}. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /**
     * Writes the result.
     *
     * @param change the comparison
     * @return the text
     */
    public static String toJson(Comparison change) {
        return JsonTree.print(fields(
                "format",
                "parindex-comparison/1",
                "before",
                change.before(),
                "after",
                change.after(),
                "merging",
                change.merging(),
                "criteria",
                change.criteria().stream().map(ComparisonJson::criterion).toList(),
                "units",
                change.units().stream().map(ComparisonJson::unit).toList(),
                "gone",
                change.gone().stream().map(Unit::id).toList(),
                "groups",
                change.groups().stream().map(ComparisonJson::group).toList(),
                "regions",
                change.regions().stream().map(ComparisonJson::region).toList(),
                "findings",
                change.findings()));
    }

    /**
     * Writes the result to a file, in UTF-8.
     *
     * @param change the comparison
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Comparison change, Path file) throws IOException {
        byte[] bytes = toJson(change).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(bytes));
    }

    private static Map<String, @Nullable Object> criterion(CriterionChange one) {
        return fields(
                "before",
                one.before() == null ? null : one.before().id(),
                "after",
                one.after() == null ? null : one.after().id(),
                "title",
                one.leaf().title(),
                "kinds",
                List.copyOf(one.kinds()),
                "comparable",
                one.comparable(),
                "shareBefore",
                one.shareBefore(),
                "shareAfter",
                one.shareAfter());
    }

    private static Map<String, @Nullable Object> unit(UnitChange one) {
        return fields(
                "unit",
                one.unit().id(),
                "name",
                one.unit().name(),
                "group",
                one.group(),
                "kind",
                one.kind(),
                "predecessors",
                one.predecessors(),
                "how",
                one.how(),
                "index",
                one.index(),
                "indexAfter",
                one.indexAfter(),
                "pointsComparable",
                one.pointsComparable(),
                "points",
                one.points(),
                "pointsAfter",
                one.pointsAfter(),
                "place",
                one.place(),
                "placeAfter",
                one.placeAfter(),
                "standing",
                one.standing(),
                "standingAfter",
                one.standingAfter(),
                "class",
                label(one.band()),
                "classAfter",
                label(one.bandAfter()),
                "placesGained",
                split(one.split()));
    }

    private static @Nullable String label(@Nullable Band band) {
        return band == null ? null : band.id();
    }

    private static @Nullable Map<String, @Nullable Object> split(@Nullable RankSplit one) {
        return one == null
                ? null
                : fields(
                        "total",
                        one.total(),
                        "own",
                        one.own(),
                        "others",
                        one.others(),
                        "rules",
                        one.rules(),
                        "list",
                        one.list(),
                        "ties",
                        one.ties());
    }

    private static Map<String, @Nullable Object> group(GroupChange one) {
        return fields(
                "group",
                one.id(),
                "label",
                one.label(),
                "unitsBefore",
                one.unitsBefore(),
                "unitsAfter",
                one.unitsAfter(),
                "compared",
                one.compared(),
                "up",
                one.up(),
                "down",
                one.down(),
                "unchanged",
                one.unchanged(),
                "placesUp",
                one.placesUp(),
                "placesDown",
                one.placesDown(),
                "placesSame",
                one.placesSame(),
                "mean",
                one.mean(),
                "meanAfter",
                one.meanAfter(),
                "transitions",
                one.transitions().stream().map(ComparisonJson::transition).toList());
    }

    private static Map<String, @Nullable Object> transition(GroupChange.Transition one) {
        return fields("from", label(one.from()), "to", label(one.to()), "units", one.units());
    }

    private static Map<String, @Nullable Object> region(MeanChange one) {
        return fields(
                "value",
                one.value(),
                "unitsBefore",
                one.unitsBefore(),
                "mean",
                one.mean(),
                "unitsAfter",
                one.unitsAfter(),
                "meanAfter",
                one.meanAfter(),
                "change",
                one.change());
    }
}
