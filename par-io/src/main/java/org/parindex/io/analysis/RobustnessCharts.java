package org.parindex.io.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.sure.LeaveOneOut;
import org.parindex.analysis.sure.RankRobustness;
import org.parindex.analysis.sure.RobustnessReport;
import org.parindex.analysis.sure.Sensitivity;
import org.parindex.analysis.sure.SobolIndex;
import org.parindex.analysis.sure.UnitRobustness;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.chart.Figure;
import org.parindex.io.internal.chart.HeatMap;
import org.parindex.io.internal.chart.Intervals;
import org.parindex.io.internal.chart.RankedBars;
import org.parindex.io.internal.chart.Tone;
import org.parindex.text.Text;

/** The pictures of how sure a ranking is. */
final class RobustnessCharts {

    static final int MOST_UNITS = 200;
    private static final int MOST_PLACES = 12;
    private static final int MOST_NODES = 15;
    private static final int[] TOPS = {1, 3, 5, 10, 20, 50, 100};

    private RobustnessCharts() {}

    static List<Chart> of(RobustnessReport report) {
        List<Chart> charts = new ArrayList<>();
        charts.add(intervals(report.ranks()));
        charts.add(shares(report.ranks()));
        if (report.sensitivity() != null) {
            charts.add(sources(report.sensitivity()));
        }
        charts.add(leftOut(
                report.domains(),
                Text.of("Lĩnh vực nào quyết định thứ hạng?", "Which domain decides the ranks?"),
                Text.of(
                        "Số bậc mỗi đơn vị xê dịch bình quân nếu bỏ lĩnh vực đó.",
                        "Places by which a unit moves on average without that domain.")));
        charts.add(leftOut(
                report.leaves(),
                Text.of("Tiêu chí nào quyết định thứ hạng?", "Which criterion decides the ranks?"),
                Text.of(
                        "Số bậc mỗi đơn vị xê dịch bình quân nếu bỏ tiêu chí đó; các tiêu chí ảnh hưởng nhất.",
                        "Places by which a unit moves on average without that criterion; the most influential ones.")));
        return charts;
    }

    private static List<UnitRobustness> shown(RankRobustness ranks) {
        return ranks.units().stream()
                .filter(unit -> unit.rank() > 0 && Double.isFinite(unit.median()))
                .limit(MOST_UNITS)
                .toList();
    }

    private static Chart intervals(RankRobustness ranks) {
        List<Intervals.Item> items = shown(ranks).stream()
                .map(unit -> new Intervals.Item(
                        Text.of(unit.rank() + ". " + unit.name()),
                        place(unit.low()),
                        place(unit.median()),
                        place(unit.high()),
                        unit.width() == 0 ? Tone.GOOD : Tone.MAIN))
                .toList();
        return new Intervals(
                Text.of("Khoảng thứ hạng 5–95 %", "Intervals of rank, 5–95 %"),
                Text.fill(
                        "Điểm là hạng trung vị, vạch là khoảng chứa 90 % của {0} lần mô phỏng. Hai vạch chồng lên nhau: chưa thể nói đơn vị nào hơn.",
                        "Dots are median ranks, whiskers hold 90 % of {0} draws. Where two overlap, nobody can say which unit is better.",
                        ranks.draws()),
                items,
                null,
                Text.EMPTY);
    }

    private static Figure place(double place) {
        return Figure.of(place, place == Math.rint(place) ? 0 : 1);
    }

    private static Chart shares(RankRobustness ranks) {
        int size = ranks.units().size();
        boolean single = size <= MOST_PLACES;
        int[] places = single
                ? IntStream.rangeClosed(1, size).toArray()
                : IntStream.of(TOPS).filter(top -> top < size).toArray();
        List<Text> columns = IntStream.of(places)
                .mapToObj(place -> single || place == 1
                        ? Text.fill("hạng {0}", "rank {0}", place)
                        : Text.fill("{0} đơn vị đầu", "top {0}", place))
                .toList();
        List<HeatMap.Row> rows = shown(ranks).stream()
                .map(unit -> new HeatMap.Row(
                        Text.of(unit.rank() + ". " + unit.name()),
                        IntStream.of(places)
                                .mapToObj(place ->
                                        cell(single ? unit.probabilityOf(place) : unit.probabilityOfTop(place)))
                                .toList()))
                .toList();
        return new HeatMap(
                Text.of("Xác suất thứ hạng (%)", "Probability of rank (%)"),
                Text.of(
                        "Phần trăm số lần mô phỏng mà đơn vị có thứ hạng đó, hoặc nằm trong nhóm đầu đó.",
                        "Percent of the draws in which a unit has that rank, or is among those first."),
                columns,
                rows,
                // nothing is the middle of the colours, not their bad end
                -100,
                100);
    }

    private static @Nullable Figure cell(double share) {
        return share < 0.0005 ? null : Figure.of(100 * share, share < 0.01 ? 1 : 0);
    }

    private static Chart sources(Sensitivity sensitivity) {
        List<RankedBars.Bar> bars = new ArrayList<>();
        for (SobolIndex index : sensitivity.indices()) {
            bars.add(new RankedBars.Bar(head(index.label()), index(index.total()), Tone.MAIN));
            bars.add(new RankedBars.Bar(Text.of("– riêng", "– alone"), index(index.first()), Tone.SECOND));
        }
        return new RankedBars(
                Text.of("Nguồn nào làm thứ hạng xê dịch?", "Which source moves the ranks?"),
                Text.fill(
                        "Chỉ số Sobol từ {0} cặp mô phỏng: phần phương sai của độ xê dịch bình quân do từng nguồn gây ra. Số âm nhỏ là sai số ước lượng.",
                        "Sobol indices from {0} pairs of draws: the share of the variance of the mean shift that each source makes. Small negative numbers are sampling error.",
                        sensitivity.draws()),
                bars,
                null,
                Text.EMPTY,
                List.of(
                        Text.of("cả phối hợp với nguồn khác", "together with others"),
                        Text.of("riêng nguồn đó", "alone")),
                List.of(Tone.MAIN, Tone.SECOND));
    }

    /** What varies, without how far. */
    static Text head(Text label) {
        return Text.of(label.vi().split(": ")[0], label.en().split(": ")[0]);
    }

    private static Figure index(double index) {
        return Figure.of(Double.isFinite(index) ? index : 0, 2);
    }

    private static Chart leftOut(List<LeaveOneOut> nodes, Text title, Text description) {
        return new RankedBars(
                title,
                description,
                nodes.stream()
                        .limit(MOST_NODES)
                        .map(node -> new RankedBars.Bar(node.label(), Figure.of(node.meanShift(), 2), Tone.MAIN))
                        .toList(),
                null,
                Text.EMPTY,
                List.of(),
                List.of());
    }
}
