package org.parindex.io.analysis;

import static org.parindex.io.analysis.RobustnessJson.fields;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.plan.LostPoints;
import org.parindex.analysis.plan.Move;
import org.parindex.analysis.plan.Plan;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.text.Text;

/** Plans and lost points as JSON. Format {@code parindex-plans/1}; exact numbers without an end are fractions such as {@code "1/3"}. */
public final class PlanJson {

    private PlanJson() {}

    /**
     * Writes the result.
     *
     * @param title what it is about
     * @param lost where the round loses points
     * @param plans the plans
     * @return the text
     */
    public static String toJson(Text title, LostPoints lost, List<Plan> plans) {
        return JsonTree.print(fields(
                "format",
                "parindex-plans/1",
                "title",
                title,
                "plans",
                plans.stream().map(PlanJson::plan).toList(),
                "lostByLeaf",
                lost.leaves().stream().map(PlanJson::leaf).toList(),
                "lostByUnit",
                lost.units().stream().map(PlanJson::unit).toList()));
    }

    /**
     * Writes the result to a file, in UTF-8.
     *
     * @param title what it is about
     * @param lost where the round loses points
     * @param plans the plans
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Text title, LostPoints lost, List<Plan> plans, Path file) throws IOException {
        byte[] bytes = toJson(title, lost, plans).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(bytes));
    }

    private static Map<String, @Nullable Object> plan(Plan one) {
        return fields(
                "unit",
                one.unit().id(),
                "name",
                one.unit().name(),
                "goal",
                one.goal(),
                "basis",
                one.basis(),
                "value",
                one.value(),
                "wanted",
                one.wanted(),
                "mustPass",
                one.strict(),
                "needed",
                one.needed(),
                "possible",
                one.possible(),
                "outcome",
                one.outcome(),
                "effort",
                one.effort(),
                "bound",
                one.bound(),
                "after",
                one.after(),
                "place",
                one.place(),
                "class",
                one.band() == null ? null : one.band().id(),
                "moves",
                one.moves().stream().map(PlanJson::move).toList(),
                "findings",
                one.findings());
    }

    private static Map<String, @Nullable Object> move(Move one) {
        return fields(
                "leaf",
                one.leaf(),
                "code",
                one.code(),
                "title",
                one.title(),
                "what",
                one.what(),
                "points",
                one.points(),
                "after",
                one.after(),
                "gain",
                one.gain(),
                "items",
                one.items(),
                "effort",
                one.effort());
    }

    private static Map<String, @Nullable Object> leaf(LostPoints.LeafLoss one) {
        return fields(
                "leaf",
                one.leaf().id(),
                "code",
                one.leaf().code(),
                "title",
                one.leaf().title(),
                "lost",
                one.lost(),
                "losing",
                one.losing(),
                "applicable",
                one.applicable());
    }

    private static Map<String, @Nullable Object> unit(LostPoints.UnitLoss one) {
        return fields(
                "unit",
                one.unit().id(),
                "name",
                one.unit().name(),
                "lost",
                one.lost(),
                "rest",
                one.rest(),
                "nextClass",
                one.nextClass(),
                "toNextClass",
                one.toNextClass(),
                "toNextPlace",
                one.toNextPlace(),
                "leaves",
                one.leaves().stream().map(PlanJson::loss).toList());
    }

    private static Map<String, @Nullable Object> loss(LostPoints.Loss one) {
        return fields("node", one.node(), "code", one.code(), "maximum", one.maximum(), "lost", one.lost());
    }
}
