package org.parindex.io.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parindex.analysis.plan.LostPoints;
import org.parindex.analysis.plan.Move;
import org.parindex.analysis.plan.Plan;
import org.parindex.finding.Finding;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.chart.Figure;
import org.parindex.io.internal.chart.RankedBars;
import org.parindex.io.internal.chart.Tone;
import org.parindex.io.internal.chart.Waterfall;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Plans and lost points as pictures and tables. */
final class PlanReport {

    private static final int MOST_STEPS = 12;
    private static final int MOST_WATERFALLS = 6;
    private static final int MOST_BARS = 15;

    private PlanReport() {}

    static Report of(Text title, LostPoints lost, List<Plan> plans) {
        List<Chart> charts = new ArrayList<>();
        plans.stream()
                .limit(MOST_WATERFALLS)
                .forEach(plan -> charts.add(waterfall(lost.of(plan.unit().id()))));
        charts.add(leafBars(lost));
        return new Report(
                Text.of("Cần làm gì để đạt mục tiêu?", "What would it take?"),
                title,
                charts,
                List.of(plans(plans), moves(plans), leaves(lost), gaps(lost)));
    }

    /** From the applicable maximum down to the points, leaf by leaf. */
    private static Chart waterfall(LostPoints.UnitLoss unit) {
        List<Waterfall.Step> steps = new ArrayList<>();
        Points rest = unit.lost();
        for (LostPoints.Loss loss : unit.leaves().stream().limit(MOST_STEPS).toList()) {
            steps.add(new Waterfall.Step(
                    Text.of(loss.code() + " ").plus(loss.title()),
                    Figure.of(loss.lost().negate(), 2)));
            rest = rest.minus(loss.lost());
        }
        if (!rest.isZero()) {
            steps.add(new Waterfall.Step(
                    Text.of("mục khác, thưởng, phạt, làm tròn", "others, bonus, penalty, rounding"),
                    Figure.of(rest.negate(), 2)));
        }
        Points maximum = unit.domains().stream().map(LostPoints.Loss::maximum).reduce(Points.ZERO, Points::plus);
        return new Waterfall(
                Text.of("Mất điểm ở đâu: ", "Where points are lost: ")
                        .plus(unit.unit().name()),
                Text.of(
                        "Từ điểm tối đa áp dụng xuống tổng điểm, theo tiêu chí mất nhiều nhất.",
                        "From the applicable maximum down to the points, by the criteria that lose most."),
                Text.of("điểm tối đa", "maximum"),
                Figure.of(maximum, 2),
                steps,
                Text.of("tổng điểm", "points"),
                Figure.of(maximum.minus(unit.lost()), 2));
    }

    private static Chart leafBars(LostPoints lost) {
        return new RankedBars(
                Text.of("Tiêu chí mất nhiều điểm nhất", "Criteria that lose most"),
                Text.of("Tổng điểm mất của mọi đơn vị.", "Points lost by all units together."),
                lost.leaves().stream()
                        .limit(MOST_BARS)
                        .map(leaf -> new RankedBars.Bar(
                                Text.of(leaf.leaf().code() + " ")
                                        .plus(leaf.leaf().title()),
                                Figure.of(leaf.lost(), 2),
                                Tone.LOW))
                        .toList(),
                null,
                Text.EMPTY,
                List.of(),
                List.of());
    }

    private static DataTable plans(List<Plan> plans) {
        DataTable table = new DataTable(
                        Text.of("Phương án", "Plans"),
                        Text.of(
                                "Cận dưới: không phương án nào tốn ít hơn. Khi tối đa hóa, cột \"Cần đạt\" là giá trị không thể vượt.",
                                "Bound: no plan costs less. Where the most is sought, \"Wanted\" is what nothing can pass."))
                .text(Text.of("Đơn vị", "Unit"), 34)
                .text(Text.of("Mục tiêu", "Goal"), 22)
                .number(Text.of("Hiện nay", "Now"), 2)
                .number(Text.of("Cần đạt", "Wanted"), 2)
                .number(Text.of("Thiếu (điểm)", "Missing (points)"), 2)
                .number(Text.of("Số bước", "Steps"), 0)
                .number(Text.of("Công sức", "Effort"), 2)
                .number(Text.of("Cận dưới", "Bound"), 2)
                .number(Text.of("Sau khi làm", "Afterwards"), 2)
                .number(Text.of("Hạng", "Place"), 0)
                .text(Text.of("Xếp loại", "Class"), 14)
                .text(Text.of("Kết quả", "Outcome"), 34)
                .text(Text.of("Ghi chú", "Notes"), 50);
        for (Plan plan : plans) {
            table.row(
                    plan.unit().name(),
                    plan.goal(),
                    plan.value(),
                    plan.wanted(),
                    plan.needed(),
                    plan.moves().size(),
                    plan.effort(),
                    plan.bound(),
                    plan.after(),
                    plan.place(),
                    plan.band() == null ? Text.EMPTY : plan.band().label(),
                    plan.outcome().label(),
                    Text.join(
                            " ", plan.findings().stream().map(Finding::message).toList()));
        }
        return table;
    }

    private static DataTable moves(List<Plan> plans) {
        DataTable table = new DataTable(
                        Text.of("Việc cần làm", "What to do"),
                        Text.of("Các bước mà quy tắc chấm cho phép.", "Steps that the rules allow."))
                .text(Text.of("Đơn vị", "Unit"), 34)
                .text(Text.of("Mã", "Code"), 9)
                .text(Text.of("Tiêu chí", "Criterion"), 50)
                .text(Text.of("Việc", "Step"), 44)
                .number(Text.of("Điểm trước", "Points before"), 2)
                .number(Text.of("Điểm sau", "Points after"), 2)
                .number(Text.of("Tăng", "Gain"), 2)
                .number(Text.of("Công sức", "Effort"), 2);
        for (Plan plan : plans) {
            for (Move move : plan.moves()) {
                table.row(
                        plan.unit().name(),
                        move.code(),
                        move.title(),
                        move.what(),
                        move.points(),
                        move.after(),
                        move.gain(),
                        move.effort());
            }
        }
        return table;
    }

    private static DataTable leaves(LostPoints lost) {
        DataTable table = new DataTable(
                        Text.of("Mất điểm theo tiêu chí", "Points lost by criterion"),
                        Text.of("Mọi đơn vị cộng lại.", "All units together."))
                .text(Text.of("Mã", "Code"), 9)
                .text(Text.of("Tiêu chí", "Criterion"), 50)
                .text(Text.of("Lĩnh vực", "Domain"), 40)
                .number(Text.of("Điểm mất", "Points lost"), 2)
                .number(Text.of("Số đơn vị mất", "Units that lose"), 0)
                .number(Text.of("Số đơn vị áp dụng", "Units it applies to"), 0);
        for (LostPoints.LeafLoss one : lost.leaves()) {
            table.row(one.leaf().code(), one.leaf().title(), one.domain(), one.lost(), one.losing(), one.applicable());
        }
        return table.charted(0, 3, MOST_BARS);
    }

    private static DataTable gaps(LostPoints lost) {
        DataTable table = new DataTable(
                        Text.of("Khoảng cách", "Gaps"),
                        Text.of(
                                "Tới mức xếp loại trên và tới hạng trên, theo giá trị được xét.",
                                "To the class above and to the place above, in the value that is looked at."))
                .text(Text.of("Đơn vị", "Unit"), 34)
                .number(Text.of("Điểm mất", "Points lost"), 2)
                .text(Text.of("Mức trên", "Class above"), 14)
                .number(Text.of("Còn thiếu tới mức trên", "Missing to the class above"), 2)
                .number(Text.of("Còn thiếu tới hạng trên", "Missing to the place above"), 2)
                .text(Text.of("Mất nhiều nhất ở", "Loses most at"), 50);
        for (LostPoints.UnitLoss one : lost.units()) {
            table.row(
                    one.unit().name(),
                    one.lost(),
                    one.nextClass(),
                    one.toNextClass(),
                    one.toNextPlace(),
                    one.leaves().isEmpty()
                            ? Text.EMPTY
                            : Text.of(one.leaves().get(0).code() + " ")
                                    .plus(one.leaves().get(0).title()));
        }
        return table;
    }
}
