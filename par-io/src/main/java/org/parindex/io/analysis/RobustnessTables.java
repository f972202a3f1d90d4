package org.parindex.io.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.sure.FirstPlace;
import org.parindex.analysis.sure.LeaveOneOut;
import org.parindex.analysis.sure.RankRobustness;
import org.parindex.analysis.sure.RobustnessReport;
import org.parindex.analysis.sure.SobolIndex;
import org.parindex.analysis.sure.UnitRobustness;
import org.parindex.text.Text;

/** The tables of how sure a ranking is. */
final class RobustnessTables {

    /** Columns of the table of units that a chart looks at. */
    static final int NAME = 1;

    static final int LOW = 3;
    static final int WIDTH = 6;

    private static final int MOST_UNITS = 70;

    private RobustnessTables() {}

    /** All of them; rankings without a node unit by unit only where there is room, in a workbook. */
    static Report of(RobustnessReport report, boolean wide) {
        List<UnitRobustness> units = wide && report.ranks().units().size() <= MOST_UNITS
                ? report.ranks().units()
                : List.of();
        return new Report(
                Text.of("Thứ hạng chắc chắn đến đâu?", "How sure are the ranks?"),
                report.ranks().title(),
                RobustnessCharts.of(report),
                List.of(
                        units(report.ranks()),
                        sources(report),
                        leftOut(Text.of("Bỏ từng lĩnh vực", "Without a domain"), report.domains(), units),
                        leftOut(Text.of("Bỏ từng tiêu chí", "Without a criterion"), report.leaves(), units),
                        firstPlaces(report.firstPlaces())));
    }

    private static DataTable units(RankRobustness ranks) {
        DataTable table = new DataTable(
                        Text.of("Khoảng thứ hạng", "Intervals of rank"),
                        Text.fill(
                                "{0} lần mô phỏng, hạt giống {1} (chạy lại cho đúng kết quả này); mỗi đơn vị xê dịch bình quân {2} bậc.",
                                "{0} draws, seed {1} (another run gives this very result); a unit moves by {2} places on average.",
                                ranks.draws(),
                                ranks.seed(),
                                Told.both(ranks.meanShift(), 2)))
                .number(Text.of("Hạng", "Rank"), 0)
                .text(Text.of("Đơn vị", "Unit"), 40)
                .number(Text.of("Giá trị", "Value"), 2)
                .number(Text.of("Hạng 5 %", "Rank 5 %"), 0)
                .number(Text.of("Trung vị", "Median"), 0)
                .number(Text.of("Hạng 95 %", "Rank 95 %"), 0)
                .number(Text.of("Bề rộng", "Width"), 0)
                .number(Text.of("Tốt nhất", "Best"), 0)
                .number(Text.of("Kém nhất", "Worst"), 0)
                .number(Text.of("Đứng đầu (%)", "First (%)"), 2)
                .number(Text.of("3 đầu (%)", "Top 3 (%)"), 2)
                .number(Text.of("10 đầu (%)", "Top 10 (%)"), 2)
                .number(Text.of("Trên đơn vị kế (%)", "Above the next (%)"), 2);
        for (int i = 0; i < ranks.units().size(); i++) {
            UnitRobustness unit = ranks.units().get(i);
            double above = i + 1 < ranks.units().size()
                    ? ranks.pairs().above(unit.unit(), ranks.units().get(i + 1).unit())
                    : Double.NaN;
            table.row(
                    unit.rank(),
                    Text.of(unit.name()),
                    Told.cell(unit.value()),
                    place(unit.low()),
                    place(unit.median()),
                    place(unit.high()),
                    place(unit.width()),
                    unit.best(),
                    unit.worst(),
                    Told.cell(100 * unit.probabilityOf(1)),
                    Told.cell(100 * unit.probabilityOfTop(3)),
                    Told.cell(100 * unit.probabilityOfTop(10)),
                    Told.cell(100 * above));
        }
        return table;
    }

    /** A quantile of places as it is, such as 3 or 3.5. */
    private static @Nullable Object place(double place) {
        return place == Math.rint(place) ? (Object) (int) place : Double.isFinite(place) ? (Object) place : null;
    }

    private static DataTable sources(RobustnessReport report) {
        DataTable table = new DataTable(
                        Text.of("Nguồn bất định", "Sources of doubt"),
                        Text.of(
                                "Chỉ số Sobol của độ xê dịch bình quân, khoảng bootstrap 5–95 %; trống nếu chỉ có một nguồn hoặc không tính.",
                                "Sobol indices of the mean shift, bootstrap intervals 5–95 %; empty with one source, or where not asked for."))
                .text(Text.of("Nguồn", "Source"), 70)
                .number(Text.of("Cả phối hợp", "With others"), 3)
                .number(Text.of("từ", "from"), 3)
                .number(Text.of("đến", "to"), 3)
                .number(Text.of("Riêng", "Alone"), 3)
                .number(Text.of("từ", "from"), 3)
                .number(Text.of("đến", "to"), 3);
        if (report.sensitivity() == null) {
            report.ranks().sources().forEach(source -> table.row(source.label(), null, null, null, null, null, null));
            return table;
        }
        for (SobolIndex index : report.sensitivity().indices()) {
            table.row(
                    index.label(),
                    Told.cell(index.total()),
                    Told.cell(index.totalLow()),
                    Told.cell(index.totalHigh()),
                    Told.cell(index.first()),
                    Told.cell(index.firstLow()),
                    Told.cell(index.firstHigh()));
        }
        return table.charted(0, 1, report.sensitivity().indices().size());
    }

    private static DataTable leftOut(Text title, List<LeaveOneOut> nodes, List<UnitRobustness> units) {
        DataTable table = new DataTable(
                        title,
                        Text.of(
                                "Xếp hạng lại khi mục ở đầu dòng không được tính.",
                                "The ranking if the node of the row did not count."))
                .text(Text.of("Mục", "Node"), 60)
                .number(Text.of("Xê dịch bình quân (bậc)", "Mean shift (places)"), 2)
                .number(Text.of("Lớn nhất (bậc)", "Largest shift"), 0)
                .number(Text.of("Spearman"), 3)
                .number(Text.of("Kendall"), 3);
        units.forEach(unit -> table.number(Text.of(unit.name()), 0));
        for (LeaveOneOut node : nodes) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(node.label());
            cells.add(Told.cell(node.meanShift()));
            cells.add(node.agreement().largestShift());
            cells.add(Told.cell(node.agreement().spearman(), 1));
            cells.add(Told.cell(node.agreement().kendall(), 1));
            units.forEach(unit -> cells.add(node.ranks().get(unit.unit())));
            table.row(cells.toArray());
        }
        return table.charted(0, 1, 15);
    }

    private static DataTable firstPlaces(List<FirstPlace> places) {
        DataTable table = new DataTable(
                        Text.of("Trọng số để đứng đầu", "Weights to be first"),
                        Text.of(
                                "Trọng số gần nhất với hiện hành (% tổng) mà đơn vị sẽ đứng đầu; trống là không tìm thấy.",
                                "The weights nearest to ours (% of all) under which a unit is first; empty where none were found."))
                .text(Text.of("Lĩnh vực", "Domain"), 60)
                .number(Text.of("Hiện hành", "Ours"), 2);
        places.forEach(place -> table.number(Text.of(place.name()), 2));
        List<FirstPlace.DomainWeight> domains =
                places.isEmpty() ? List.of() : places.get(0).weights();
        for (int d = 0; d < domains.size(); d++) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(domains.get(d).label());
            cells.add(Told.cell(domains.get(d).ours()));
            for (FirstPlace place : places) {
                cells.add(Told.cell(place.weights().get(d).needed()));
            }
            table.row(cells.toArray());
        }
        List<@Nullable Object> moved = new ArrayList<>();
        moved.add(Text.of("Trọng số phải chuyển", "Weight that changes hands"));
        moved.add(BigDecimal.ZERO);
        places.forEach(place -> moved.add(Told.cell(place.moved())));
        return table.row(moved.toArray());
    }
}
