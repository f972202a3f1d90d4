package org.parindex.examples;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.analysis.plan.Effort;
import org.parindex.analysis.plan.Goal;
import org.parindex.analysis.plan.Limits;
import org.parindex.analysis.plan.LostPoints;
import org.parindex.analysis.plan.Plan;
import org.parindex.analysis.plan.Planner;
import org.parindex.analysis.plan.Rivals;
import org.parindex.analysis.plan.TargetTrack;
import org.parindex.io.analysis.PlanJson;
import org.parindex.io.analysis.PlanPage;
import org.parindex.io.analysis.PlanWorkbook;
import org.parindex.points.Points;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What would it take? Where points are lost, and the cheapest steps that the rules allow to a class, a place, an index or
 * points; as text, workbook, page and JSON.
 */
@Command(
        name = "PlanToTarget",
        description = {
            "Cần làm gì để đạt mục tiêu: mất điểm ở đâu, các bước rẻ nhất mà quy tắc chấm cho phép.",
            "What it would take: where points are lost, and the cheapest steps to a target that the rules allow."
        })
public final class PlanToTarget extends BilingualExample {

    @Mixin
    private RoundOptions from;

    @Mixin
    private SetOption set;

    @Mixin
    private OutOption out;

    @Option(
            names = "--unit",
            description = {"Mã đơn vị; mặc định mọi đơn vị.", "Id of a unit; all units by default."})
    private String unit;

    @Option(
            names = "--goal",
            defaultValue = "next-class",
            description = {
                "next-class, class:MÃ, place:K, index:X hoặc points:X.",
                "next-class, class:ID, place:K, index:X or points:X."
            })
    private String goal;

    @Option(
            names = "--maximise",
            arity = "0..1",
            fallbackValue = "points",
            description = {
                "Nhiều nhất có thể với --budget thay cho một mục tiêu: points (điểm, mặc định) hoặc index (chỉ số).",
                "As much as --budget allows instead of a goal: points (the default) or index."
            })
    private String maximise;

    @Option(
            names = "--fix",
            split = ",",
            description = {"Mục không thể thay đổi trong năm.", "Nodes that cannot change this year."})
    private List<String> fixed = new ArrayList<>();

    @Option(
            names = "--effort",
            split = ",",
            description = {
                "Công sức để lấy lại toàn bộ điểm mất của một mục: MÃ=SỐ; mặc định mọi mục bằng 1.",
                "Effort to win back all lost points of a node: ID=NUMBER; 1 everywhere by default."
            })
    private Map<String, String> efforts = new TreeMap<>();

    @Option(
            names = "--budget",
            description = {"Tổng công sức tối đa.", "The most effort in all."})
    private BigDecimal budget;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new PlanToTarget(), args);
    }

    @Override
    public Integer call() throws IOException {
        Language language = language();
        Goal wanted = wanted();
        Limits limits = limits();
        Path results = out.folder();
        ScoredRound round = ScoredRound.read(from.folder(), set.name(), from.round());
        if (from.isSample()) {
            say(RoundOptions.SAMPLE.in(language()));
        }
        Scores scores = round.scores();
        LostPoints lost = LostPoints.of(scores);
        say("%s", lost.toText(language, 10));
        Planner planner = Planner.of(scores);
        List<Plan> plans = unit == null ? planner.all(wanted, limits) : List.of(planner.plan(unit, wanted, limits));
        plans.forEach(plan -> say("%s", plan.toText(language)));
        if (from.isSample()) {
            tracks().forEach(track -> say("%s", track.toText(language)));
        }
        Text title = scores.scheme().title();
        String name = round.name() + "-ke-hoach";
        PlanWorkbook.write(title, lost, plans, from.year(), language, results.resolve(name + ".xlsx"));
        PlanPage.write(title, lost, plans, language, results.resolve(name + ".html"));
        PlanJson.write(title, lost, plans, results.resolve(name + ".json"));
        sayWhere(results);
        return plans.stream().allMatch(Plan::reachesGoal) || from.isSample() ? OK : DATA_ERRORS;
    }

    private Goal wanted() {
        if (maximise != null) {
            return switch (maximise) {
                case "points" -> new Goal.Most(ValueBasis.POINTS);
                case "index" -> new Goal.Most(ValueBasis.INDEX_PERCENT);
                default ->
                    throw new IllegalArgumentException(
                            "Không hiểu --maximise / no such --maximise '%s'. points, index.".formatted(maximise));
            };
        }
        String value = goal.substring(goal.indexOf(':') + 1);
        if (goal.equals("next-class")) {
            return new Goal.NextClass();
        }
        return switch (goal.substring(0, Math.max(0, goal.indexOf(':')))) {
            case "class" -> new Goal.ClassOf(value);
            case "place" -> new Goal.Place(Integer.parseInt(value), Rivals.staying());
            case "index" -> new Goal.IndexPercent(new BigDecimal(value));
            case "points" -> new Goal.TotalPoints(new BigDecimal(value));
            default ->
                throw new IllegalArgumentException(
                        "Không hiểu mục tiêu / no such goal '%s'. next-class, class:ID, place:K, index:X, points:X."
                                .formatted(goal));
        };
    }

    private Limits limits() {
        Limits limits = Limits.NONE;
        for (String node : fixed) {
            limits = limits.fixing(node);
        }
        for (Map.Entry<String, String> effort : efforts.entrySet()) {
            limits = limits.withEffort(effort.getKey(), Effort.fullWay(effort.getValue()));
        }
        return budget == null ? limits : limits.within(Points.of(budget));
    }

    /** Targets that a province set itself in its reform programme, with what it reported of them. */
    private static List<TargetTrack> tracks() {
        return List.of(
                TargetTrack.of(
                        new TargetTrack.Target(
                                Text.of("Đơn vị sự nghiệp công lập", "Public service units"),
                                "",
                                2015,
                                new BigDecimal("902"),
                                2020,
                                new BigDecimal("802")),
                        Map.of(2020, new BigDecimal("802"))),
                TargetTrack.of(
                        new TargetTrack.Target(
                                Text.of("Mức độ hài lòng", "Satisfaction"),
                                "%",
                                2020,
                                new BigDecimal("80"),
                                2025,
                                new BigDecimal("90")),
                        Map.of(2022, new BigDecimal("86.26"), 2023, new BigDecimal("90.29"))),
                TargetTrack.of(
                        new TargetTrack.Target(
                                Text.of("Hạng PAR INDEX cả nước", "National PAR INDEX place"),
                                "",
                                2016,
                                new BigDecimal("54"),
                                2025,
                                new BigDecimal("10")),
                        Map.of(2019, new BigDecimal("14"), 2021, new BigDecimal("6"), 2024, new BigDecimal("5"))));
    }
}
