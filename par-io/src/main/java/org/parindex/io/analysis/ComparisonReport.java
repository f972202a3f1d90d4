package org.parindex.io.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.change.Comparison;
import org.parindex.analysis.change.CriterionChange;
import org.parindex.analysis.change.GroupChange;
import org.parindex.analysis.change.MeanChange;
import org.parindex.analysis.change.RankSplit;
import org.parindex.analysis.change.UnitChange;
import org.parindex.finding.Finding;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.chart.Figure;
import org.parindex.io.internal.chart.Slopes;
import org.parindex.io.internal.chart.Tone;
import org.parindex.io.internal.chart.Waterfall;
import org.parindex.points.Points;
import org.parindex.scheme.Band;
import org.parindex.text.Text;

/** A comparison of two rounds as pictures and tables. */
final class ComparisonReport {

    private static final int MOST_SLOPES = 28;

    private ComparisonReport() {}

    static Report of(Comparison change) {
        List<Chart> charts = new ArrayList<>();
        for (GroupChange group : change.groups()) {
            slopes(change, group, charts);
            reasons(change, group, charts);
        }
        return new Report(
                Text.of("Điều gì đã thay đổi, vì sao?", "What changed, and why?"),
                change.before().plus(" → ").plus(change.after()),
                charts,
                Stream.of(
                                groups(change),
                                units(change),
                                transitions(change),
                                criteria(change),
                                regions(change),
                                findings(change))
                        .filter(table -> !table.rows().isEmpty())
                        .toList());
    }

    private static double gained(UnitChange one) {
        return DataTable.number(one.placesGained());
    }

    /** Places in both rounds: of all units of a small group, of those that moved most in a large one. */
    private static void slopes(Comparison change, GroupChange group, List<Chart> charts) {
        List<UnitChange> moved = change.units().stream()
                .filter(one -> one.group().equals(group.id()) && one.placesGained() != null)
                .sorted(Comparator.comparingDouble((UnitChange one) -> -Math.abs(gained(one)))
                        .thenComparing(one -> one.unit().id()))
                .limit(MOST_SLOPES)
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        charts.add(new Slopes(
                Text.of("Thứ hạng hai kỳ: ", "Places in both rounds: ").plus(group.label()),
                Text.of(
                        "Đường đi lên là tăng hạng. Nhóm đông chỉ vẽ các đơn vị thay đổi nhiều nhất.",
                        "A line that rises is a better place. Of large groups those that moved most are drawn."),
                change.before(),
                change.after(),
                moved.stream()
                        .sorted(Comparator.comparingDouble(one -> DataTable.number(one.placeAfter())))
                        .map(one -> new Slopes.Slope(
                                Text.of(one.unit().name()),
                                place(one.place()),
                                place(one.placeAfter()),
                                gained(one) > 0 ? Tone.GOOD : gained(one) < 0 ? Tone.LOW : Tone.QUIET))
                        .toList(),
                true));
    }

    private static Figure place(@Nullable Points place) {
        Points known = place == null ? Points.ZERO : place;
        return Figure.of(known, known.isWhole() ? 0 : 1);
    }

    /** Why the unit that moved most has another place. */
    private static void reasons(Comparison change, GroupChange group, List<Chart> charts) {
        change.units().stream()
                .filter(one -> one.group().equals(group.id()) && one.split() != null)
                .max(Comparator.comparingDouble((UnitChange one) -> Math.abs(gained(one)))
                        .thenComparing(one -> one.unit().id(), Comparator.reverseOrder()))
                .filter(one -> gained(one) != 0)
                .ifPresent(one -> charts.add(waterfall(change, one)));
    }

    private static Chart waterfall(Comparison change, UnitChange one) {
        RankSplit split = Objects.requireNonNull(one.split());
        List<Waterfall.Step> steps = new ArrayList<>();
        step(steps, Text.of("kết quả của chính đơn vị", "its own results"), split.own());
        step(steps, Text.of("kết quả của đơn vị khác", "results of the others"), split.others());
        step(steps, Text.of("bộ tiêu chí", "criteria and rules"), split.rules());
        step(steps, Text.of("danh sách đơn vị", "list of units"), split.list());
        step(steps, Text.of("phân định đồng hạng", "tie-breaks"), split.ties());
        return new Waterfall(
                Text.of("Vì sao đổi hạng: ", "Why the place changed: ")
                        .plus(one.unit().name()),
                Text.of(
                        "Số bậc tăng (dương) hoặc giảm (âm) do từng nguyên nhân; cộng lại đúng bằng thay đổi thứ hạng.",
                        "Places gained or lost by each reason; they add up exactly to the change of place."),
                Text.of("hạng ", "place ")
                        .plus(place(one.place()).shown())
                        .plus(", ")
                        .plus(change.before()),
                Figure.of(Points.ZERO, 0),
                steps,
                Text.of("hạng ", "place ")
                        .plus(place(one.placeAfter()).shown())
                        .plus(", ")
                        .plus(change.after()),
                Figure.of(split.total(), split.total().isWhole() ? 0 : 1).signed());
    }

    private static void step(List<Waterfall.Step> steps, Text label, Points gained) {
        if (!gained.isZero()) {
            steps.add(new Waterfall.Step(label, Figure.of(gained, 2)));
        }
    }

    private static DataTable groups(Comparison change) {
        DataTable table = new DataTable(
                        Text.of("Theo nhóm", "By group"),
                        Text.of("Tăng, giảm theo số làm tròn như khi in. ", "Up and down by values as printed. ")
                                .plus(Text.of("Đơn vị sáp nhập: ", "Merged units: "))
                                .plus(change.merging()))
                .text(Text.of("Nhóm", "Group"), 30)
                .number(Text.of("Đơn vị trước", "Units before"), 0)
                .number(Text.of("Đơn vị sau", "Units after"), 0)
                .number(Text.of("Trung bình trước", "Mean before"), 2)
                .number(Text.of("Trung bình sau", "Mean after"), 2)
                .number(Text.of("So sánh được", "Compared"), 0)
                .number(Text.of("Tăng", "Up"), 0)
                .number(Text.of("Giảm", "Down"), 0)
                .number(Text.of("Không đổi", "Unchanged"), 0)
                .number(Text.of("Lên hạng", "Places up"), 0)
                .number(Text.of("Xuống hạng", "Places down"), 0)
                .number(Text.of("Giữ hạng", "Places same"), 0);
        for (GroupChange one : change.groups()) {
            table.row(
                    one.label(),
                    one.unitsBefore(),
                    one.unitsAfter(),
                    one.mean(),
                    one.meanAfter(),
                    one.compared(),
                    one.up(),
                    one.down(),
                    one.unchanged(),
                    one.placesUp(),
                    one.placesDown(),
                    one.placesSame());
        }
        return table;
    }

    private static DataTable units(Comparison change) {
        DataTable table = new DataTable(
                        Text.of("Từng đơn vị", "Every unit"),
                        Text.of(
                                "Thay đổi thứ hạng tách theo nguyên nhân; các phần cộng lại đúng bằng số bậc tăng.",
                                "The change of place by reasons; the parts add up exactly to the places gained."))
                .text(Text.of("Đơn vị", "Unit"), 34)
                .text(Text.of("Nhóm", "Group"), 14)
                .text(Text.of("Biến động", "Lineage"), 14)
                .number(Text.of("Chỉ số trước", "Index before"), 2)
                .number(Text.of("Chỉ số sau", "Index after"), 2)
                .number(Text.of("Thay đổi", "Change"), 2)
                .number(Text.of("Hạng trước", "Place before"), 0)
                .number(Text.of("Hạng sau", "Place after"), 0)
                .number(Text.of("Số bậc tăng", "Places gained"), 0)
                .number(Text.of("Tự thân", "Own"), 2)
                .number(Text.of("Đơn vị khác", "Others"), 2)
                .number(Text.of("Bộ tiêu chí", "Rules"), 2)
                .number(Text.of("Danh sách", "List"), 2)
                .number(Text.of("Đồng hạng", "Ties"), 2)
                .text(Text.of("Loại trước", "Class before"), 12)
                .text(Text.of("Loại sau", "Class after"), 12)
                .text(Text.of("Cách so sánh", "How compared"), 44);
        Map<String, Text> groups = new HashMap<>();
        change.groups().forEach(group -> groups.put(group.id(), group.label()));
        for (UnitChange one : change.units()) {
            RankSplit split = one.split();
            table.row(
                    one.unit().name(),
                    groups.getOrDefault(one.group(), Text.of(one.group())),
                    one.kind().label(),
                    one.index(),
                    one.indexAfter(),
                    one.indexChange(),
                    one.place(),
                    one.placeAfter(),
                    one.placesGained(),
                    split == null ? null : split.own(),
                    split == null ? null : split.others(),
                    split == null ? null : split.rules(),
                    split == null ? null : split.list(),
                    split == null ? null : split.ties(),
                    label(one.band()),
                    label(one.bandAfter()),
                    one.how());
        }
        return table;
    }

    private static Text label(@Nullable Band band) {
        return band == null ? Text.EMPTY : band.label();
    }

    private static DataTable transitions(Comparison change) {
        DataTable table = new DataTable(
                        Text.of("Chuyển loại", "Class transitions"),
                        Text.of("Đơn vị không sáp nhập, không tách.", "Units neither merged nor split."))
                .text(Text.of("Nhóm", "Group"), 30)
                .text(Text.of("Từ", "From"), 16)
                .text(Text.of("Sang", "To"), 16)
                .number(Text.of("Số đơn vị", "Units"), 0);
        for (GroupChange group : change.groups()) {
            group.transitions()
                    .forEach(one -> table.row(group.label(), label(one.from()), label(one.to()), one.units()));
        }
        return table;
    }

    private static DataTable criteria(Comparison change) {
        DataTable table = new DataTable(
                        Text.of("Tiêu chí", "Criteria"),
                        Text.of(
                                "Tỷ lệ điểm bình quân của các đơn vị so sánh được.",
                                "Mean share of the maximum over the units that are compared."))
                .text(Text.of("Mã trước", "Code before"), 9)
                .text(Text.of("Mã sau", "Code after"), 9)
                .text(Text.of("Tiêu chí", "Criterion"), 56)
                .text(Text.of("Thay đổi", "Changes"), 36)
                .text(Text.of("So sánh", "Comparable"), 22)
                .number(Text.of("Tối đa trước", "Maximum before"), 2)
                .number(Text.of("Tối đa sau", "Maximum after"), 2)
                .number(Text.of("Đạt trước (%)", "Share before (%)"), 2)
                .number(Text.of("Đạt sau (%)", "Share after (%)"), 2);
        for (CriterionChange one : change.criteria()) {
            table.row(
                    one.before() == null ? "" : one.before().code(),
                    one.after() == null ? "" : one.after().code(),
                    one.leaf().title(),
                    Text.join(
                            ", ",
                            one.kinds().stream()
                                    .map(CriterionChange.Kind::label)
                                    .toList()),
                    one.comparable().label(),
                    one.before() == null ? null : one.before().maximum(),
                    one.after() == null ? null : one.after().maximum(),
                    one.shareBefore(),
                    one.shareAfter());
        }
        return table;
    }

    private static DataTable regions(Comparison change) {
        DataTable table = new DataTable(
                        Text.of("Theo vùng", "By region"),
                        Text.of("Trung bình chỉ số của các đơn vị được chấm.", "Mean index of the scored units."))
                .text(Text.of("Vùng", "Region"), 34)
                .number(Text.of("Đơn vị trước", "Units before"), 0)
                .number(Text.of("Trung bình trước", "Mean before"), 2)
                .number(Text.of("Đơn vị sau", "Units after"), 0)
                .number(Text.of("Trung bình sau", "Mean after"), 2)
                .number(Text.of("Thay đổi", "Change"), 2);
        for (MeanChange one : change.regions()) {
            table.row(one.value(), one.unitsBefore(), one.mean(), one.unitsAfter(), one.meanAfter(), one.change());
        }
        return table.charted(0, 5, table.rows().size());
    }

    private static DataTable findings(Comparison change) {
        DataTable table = new DataTable(
                        Text.of("Không so sánh được", "Not comparable"),
                        Text.of(
                                "Những gì không so sánh được, hoặc chỉ so sánh được một phần.",
                                "What is not comparable, or only in part."))
                .text(Text.of("Nội dung", "What"), 90)
                .text(Text.of("Nên làm gì", "What to do"), 50);
        for (Finding finding : change.findings()) {
            table.row(finding.message(), finding.advice());
        }
        return table;
    }
}
