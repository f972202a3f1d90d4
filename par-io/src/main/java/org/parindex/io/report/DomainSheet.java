package org.parindex.io.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.rank.RankedUnit;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.UnitScore;
import org.parindex.unit.Unit;

/** Units × domains: appraised, survey, total and index of each domain, with the means of each peer group. */
final class DomainSheet {

    private static final int HEADER_ROW = 3;
    private static final int FIRST_ROW = 5;
    private static final int FIRST_COLUMN = 2;
    private static final int COLUMNS_ON_A_PAGE = 10;

    /** A column: its label, its formula from the row of the unit in the matrix, its exact value. */
    private record Column(int domain, String label, String formula, Value value, boolean bold) {}

    private interface Value {
        @Nullable
        Points of(UnitScore score);
    }

    private final ResultBook book;
    private final List<RankSheet> ranks;
    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> indexColumns = new HashMap<>();

    DomainSheet(ResultBook book, List<RankSheet> ranks) {
        this.book = book;
        this.ranks = ranks;
        this.name = book.out().name(book.say("Theo lĩnh vực", "By domain"));
        total();
        for (int i = 0; i < roots().size(); i++) {
            domain(i, roots().get(i));
        }
    }

    private List<Node> roots() {
        return book.layout().scheme().roots();
    }

    private void add(int domain, String label, String formula, Value value, boolean bold) {
        columns.add(new Column(domain, label, formula, value, bold));
    }

    private void total() {
        String total = Formulas.cell(book.matrix(), MatrixLayout.TOTAL);
        add(-1, book.say("Tổng điểm", "Total"), total, UnitScore::points, false);
        String index = Formulas.cell(book.matrix(), MatrixLayout.INDEX);
        add(
                -1,
                book.say("Chỉ số (%)", "Index (%)"),
                "IF(ISNUMBER(" + index + ")," + index + ",\"\")",
                score -> score.indexPercent().orElse(null),
                true);
    }

    private void domain(int number, Node root) {
        int first = book.layout().column(root.id());
        int last = number + 1 < roots().size()
                ? book.layout().column(roots().get(number + 1).id()) - 1
                : book.layout().columns() - 1;
        List<Leaf> leaves = book.layout().leavesBelow(root);
        for (Channel channel : Channel.values()) {
            List<Leaf> own = leaves.stream()
                    .filter(ChannelPoints.leaves(book.report().scores(), channel)::contains)
                    .toList();
            if (!own.isEmpty()) {
                add(
                        number,
                        book.label(channel),
                        book.channelSum(channel, first, last),
                        score -> ChannelPoints.sum(score, own),
                        false);
            }
        }
        NodeFormulas formulas = new NodeFormulas(book, root);
        String points = formulas.value(ValueBasis.POINTS);
        add(
                number,
                book.say("Tổng điểm", "Total"),
                "IF(" + formulas.isAbsent(ValueBasis.POINTS) + ",\"\"," + points + ")",
                score -> applicable(score.node(root.id()), score.node(root.id()).points()),
                false);
        boolean counts = root instanceof Branch branch
                ? book.layout().maximumColumn(branch.id()) != null
                : !book.layout().counted((Leaf) root).isZero();
        if (counts) {
            indexColumns.put(root.id(), FIRST_COLUMN + columns.size());
            add(
                    number,
                    book.say("Chỉ số (%)", "Index (%)"),
                    "IF(" + formulas.isAbsent(ValueBasis.INDEX_PERCENT) + ",\"\","
                            + formulas.value(ValueBasis.INDEX_PERCENT) + ")",
                    score -> applicable(
                            score.node(root.id()),
                            score.node(root.id()).indexPercent().orElse(null)),
                    true);
        }
    }

    private static @Nullable Points applicable(NodeScore node, @Nullable Points value) {
        return node.isApplicable() ? value : null;
    }

    String name() {
        return name;
    }

    /** The domains that have an index. */
    List<Node> domains() {
        return roots().stream()
                .filter(root -> indexColumns.containsKey(root.id()))
                .toList();
    }

    int indexColumn(Node domain) {
        return indexColumns.getOrDefault(domain.id(), FIRST_COLUMN + 1);
    }

    int row(Unit unit) {
        return FIRST_ROW + book.layout().row(unit) - MatrixLayout.FIRST_ROW;
    }

    private int lastRow() {
        return FIRST_ROW + book.layout().lastRow() - MatrixLayout.FIRST_ROW;
    }

    /** The row of the means of a group. */
    int meanRow(int group) {
        return lastRow() + 1 + group;
    }

    void add() {
        XSSFSheet sheet = book.out().sheet(name, this::write);
        Styles.page(sheet, HEADER_ROW, HEADER_ROW + 1, FIRST_COLUMN);
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale((short) 65);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
        Styles.widths(sheet, 14, 36);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(FIRST_COLUMN + i, 11 * 256);
        }
        int from = 0;
        int page = 0;
        while (from < columns.size()) {
            int to = endOf(from);
            if (to > from + 1) {
                sheet.addMergedRegion(
                        new CellRangeAddress(HEADER_ROW, HEADER_ROW, FIRST_COLUMN + from, FIRST_COLUMN + to - 1));
            }
            if (to - page > COLUMNS_ON_A_PAGE) {
                sheet.setColumnBreak(FIRST_COLUMN + from - 1);
                page = from;
            }
            from = to;
        }
        sheet.addMergedRegion(new CellRangeAddress(HEADER_ROW, HEADER_ROW + 1, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(HEADER_ROW, HEADER_ROW + 1, 1, 1));
        book.out()
                .book()
                .setPrintArea(
                        book.out().book().getSheetIndex(sheet),
                        0,
                        FIRST_COLUMN + columns.size() - 1,
                        0,
                        meanRow(ranks.size()) - 1);
    }

    private int endOf(int from) {
        int to = from;
        while (to < columns.size()
                && columns.get(to).domain() == columns.get(from).domain()) {
            to++;
        }
        return to;
    }

    private void write(RowWriter rows) throws IOException {
        rows.row(0)
                .text(
                        0,
                        book.say("KẾT QUẢ THEO LĨNH VỰC NĂM ", "RESULTS BY DOMAIN, ")
                                + book.report().year(),
                        Look.TITLE);
        // right of the columns that are repeated, or every page would repeat a part of it
        rows.row(1)
                .text(
                        FIRST_COLUMN,
                        book.say(
                                "Chỉ số là phần trăm trên điểm tối đa áp dụng của từng đơn vị; trung bình tính trên các đơn"
                                        + " vị được xếp hạng.",
                                "The index is the percentage of each unit's own maximum; means are over ranked units."),
                        Look.MUTED);
        header(rows);
        for (RankSheet one : ranks) {
            for (Unit unit : one.figures().rows().units()) {
                unit(rows.row(row(unit)), unit);
            }
        }
        for (int i = 0; i < ranks.size(); i++) {
            mean(rows.row(meanRow(i)), ranks.get(i));
        }
    }

    private void header(RowWriter rows) throws IOException {
        rows.row(HEADER_ROW, 50)
                .text(0, book.say("Mã đơn vị", "Unit id"), Look.SMALL_HEADER)
                .text(1, book.say("Tên đơn vị", "Unit"), Look.SMALL_HEADER);
        for (int i = 0; i < columns.size(); i++) {
            int domain = columns.get(i).domain();
            boolean first = i == 0 || columns.get(i - 1).domain() != domain;
            String label = domain < 0 ? book.say("Toàn bộ chỉ số", "Whole index") : book.label(roots().get(domain));
            rows.text(FIRST_COLUMN + i, first ? label : "", Look.SMALL_HEADER);
        }
        rows.row(HEADER_ROW + 1).blank(0, Look.SMALL_HEADER).blank(1, Look.SMALL_HEADER);
        for (int i = 0; i < columns.size(); i++) {
            rows.text(FIRST_COLUMN + i, columns.get(i).label(), Look.SMALL_HEADER);
        }
    }

    private void unit(RowWriter row, Unit unit) {
        row.text(0, unit.id(), Look.TEXT).text(1, unit.name(), Look.TEXT);
        UnitScore score = book.score(unit);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (score.isScored()) {
                row.formula(
                        FIRST_COLUMN + i,
                        Formulas.at(column.formula(), row(unit), book.layout().row(unit)),
                        Formulas.number(column.value().of(score)),
                        column.bold() ? Look.BOLD_NUMBER : Look.NUMBER);
            } else {
                row.text(FIRST_COLUMN + i, MatrixLayout.NO_RESULT, Look.CENTER);
            }
        }
    }

    private void mean(RowWriter row, RankSheet one) {
        MatrixLayout.GroupRows rows = one.figures().rows();
        row.blank(0, Look.BOLD)
                .text(
                        1,
                        book.say("Trung bình ", "Mean of ")
                                + book.say(rows.group().group().label()),
                        Look.BOLD);
        List<RankedUnit> ranked = rows.group().ranked();
        int first = FIRST_ROW + rows.first() - MatrixLayout.FIRST_ROW;
        int last = first + rows.units().size() - 1;
        for (int i = 0; i < columns.size(); i++) {
            Value value = columns.get(i).value();
            Points mean = Means.of(
                            ranked.stream().flatMap(unit -> Stream.ofNullable(value.of(book.score(unit.unit())))))
                    .orElse(null);
            String cells = Formulas.fixed(FIRST_COLUMN + i, first) + ":" + Formulas.fixed(FIRST_COLUMN + i, last);
            row.formula(
                    FIRST_COLUMN + i,
                    ResultBook.exactMean(one.outside(PlaceColumns.TAKES_PART), cells),
                    Formulas.number(mean),
                    Look.BOLD_NUMBER);
        }
    }

    /** The mean index of a domain over the ranked units of a group. */
    @Nullable
    Points mean(Node domain, RankSheet one) {
        return Means.ofNode(
                        book.report().scores(),
                        book.report().ranking(),
                        one.figures().rows().group().ranked(),
                        domain.id())
                .filter(Objects::nonNull)
                .orElse(null);
    }
}
