package org.parindex.io.report;

import static org.parindex.io.report.Formulas.cell;
import static org.parindex.io.report.Formulas.fixed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.report.Formulas.Run;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.RankedUnit;
import org.parindex.rule.Direction;
import org.parindex.scheme.Band;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.MissingPolicy;
import org.parindex.scheme.Node;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.ValueBasis;
import org.parindex.unit.Unit;

/** The sheet on which places and classes of a peer group are computed, step by step. */
final class RankSheet {

    /** Takes part: 1 or 0. */
    static final int TAKES_PART = 2;
    /** The value that is ranked, at the guard, before the rounding for the ranking. */
    static final int VALUE = 3;

    private static final int BANDS_ROW = 3;
    private static final int BAND_LABEL = 1;
    private static final int BAND_BASE = 4;
    private static final int BAND_LIMIT = 5;

    private final ResultBook book;
    private final GroupFigures figures;
    private final String name;
    private final List<Band> bands;
    private final int headerRow;
    private final int rankedValue;
    private final int firstKey;
    private final int position;
    private final int firstOfTie;
    private final int rank;
    private final ClassColumns classes;

    RankSheet(ResultBook book, GroupFigures figures) {
        this.book = book;
        this.figures = figures;
        this.bands = figures.classification().bands();
        this.name = book.out()
                .name(book.say("Tính hạng ", "Places ")
                        + book.say(figures.rows().group().group().label()));
        this.headerRow = BANDS_ROW + bands.size() + 2;
        this.rankedValue = VALUE + 1;
        this.firstKey = rankedValue + 1;
        this.position = firstKey + figures.keys().size();
        this.firstOfTie = position + 1;
        this.rank = firstOfTie + 1;
        this.classes = new ClassColumns(book, figures, this, rank + 1);
    }

    String name() {
        return name;
    }

    GroupFigures figures() {
        return figures;
    }

    private RankingPolicy policy() {
        return book.layout().scheme().ranking();
    }

    /** The row of a unit. */
    int row(Unit unit) {
        return headerRow + 1 + book.layout().row(unit) - figures.rows().first();
    }

    int firstRow() {
        return headerRow + 1;
    }

    int lastRow() {
        return headerRow + figures.rows().units().size();
    }

    /** All cells of a column, one per unit. */
    String column(int column) {
        return fixed(column, firstRow()) + ":" + fixed(column, lastRow());
    }

    /** All cells of a column, named from another sheet. */
    String outside(int column) {
        return Formulas.quoted(name) + "!" + column(column);
    }

    int rankColumn() {
        return rank;
    }

    int classColumn() {
        return classes.label();
    }

    int positionColumn() {
        return position;
    }

    String bandLabels() {
        return fixed(BAND_LABEL, BANDS_ROW) + ":" + fixed(BAND_LABEL, BANDS_ROW + bands.size() - 1);
    }

    String limit(int band) {
        return fixed(BAND_LIMIT, BANDS_ROW + band - 1);
    }

    void add() {
        XSSFSheet sheet = book.out().sheet(name, this::write);
        Styles.page(sheet, headerRow, 2);
        Styles.widths(sheet, 16, 40, 10, 16, 16);
        for (int i = rankedValue + 1; i <= classes.label(); i++) {
            sheet.setColumnWidth(i, 13 * 256);
        }
    }

    private void write(RowWriter rows) throws IOException {
        rows.row(0)
                .text(
                        0,
                        book.say("CÁCH TÍNH HẠNG VÀ XẾP LOẠI: ", "HOW PLACES AND CLASSES ARE COMPUTED: ")
                                + book.say(figures.rows().group().group().label()),
                        Look.TITLE);
        rows.row(1)
                .text(
                        0,
                        book.say(
                                "Giá trị so sánh được đưa về 10 chữ số thập phân để sai số nhị phân của bảng tính không làm"
                                        + " đổi thứ hạng.",
                                "Compared values are brought to ten decimals, so that binary errors of the spreadsheet"
                                        + " change no place."),
                        Look.MUTED);
        bandTable(rows);
        header(rows.row(headerRow));
        for (Unit unit : figures.rows().units()) {
            unit(rows.row(row(unit)), unit);
        }
        notes(rows);
    }

    private void bandTable(RowWriter rows) throws IOException {
        rows.row(BANDS_ROW - 1)
                .text(0, book.say("Mức", "No."), Look.HEADER)
                .text(BAND_LABEL, book.say("Xếp loại", "Class"), Look.HEADER)
                .text(2, book.say("Khoảng", "Interval"), Look.HEADER)
                .text(3, book.say("Hạn mức (%)", "Quota (%)"), Look.HEADER)
                .text(BAND_BASE, book.say("Tính trên (đơn vị)", "Of (units)"), Look.HEADER)
                .text(BAND_LIMIT, book.say("Nhiều nhất", "At most"), Look.HEADER);
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            rows.row(BANDS_ROW + i)
                    .number(0, i + 1, Look.WHOLE)
                    .text(BAND_LABEL, book.say(band.label()), Look.TEXT)
                    .text(2, band.values().toString(), Look.CENTER);
            if (band.quota() == null || !figures.classesFaithful()) {
                rows.blank(3, Look.WHOLE).blank(BAND_BASE, Look.WHOLE).blank(BAND_LIMIT, Look.WHOLE);
            } else {
                rows.number(3, Formulas.number(Points.of(band.quota().percent())), Look.WHOLE)
                        .formula(BAND_BASE, classes.base(band), figures.base(band), Look.WHOLE)
                        .formula(
                                BAND_LIMIT,
                                "ROUNDDOWN(ROUND(" + fixed(3, BANDS_ROW + i) + "*" + fixed(BAND_BASE, BANDS_ROW + i)
                                        + "/100,10),0)",
                                figures.limit(band),
                                Look.WHOLE);
            }
        }
    }

    private void header(RowWriter row) {
        row.text(0, book.say("Mã đơn vị", "Unit id"), Look.SMALL_HEADER)
                .text(1, book.say("Tên đơn vị", "Unit"), Look.SMALL_HEADER)
                .text(TAKES_PART, book.say("Được xếp hạng", "Ranked"), Look.SMALL_HEADER)
                .text(VALUE, book.say("Giá trị", "Value"), Look.SMALL_HEADER)
                .text(rankedValue, book.say("Giá trị xếp hạng", "Ranked value"), Look.SMALL_HEADER);
        for (int i = 0; i < figures.keys().size(); i++) {
            row.text(firstKey + i, label(figures.keys().get(i)), Look.SMALL_HEADER);
        }
        row.text(position, book.say("Vị trí", "Position"), Look.SMALL_HEADER)
                .text(firstOfTie, book.say("Đầu nhóm đồng hạng", "First of tie"), Look.SMALL_HEADER)
                .text(rank, book.say("Xếp hạng", "Place"), Look.SMALL_HEADER);
        classes.header(row);
    }

    private String label(TieKey key) {
        if (key instanceof TieKey.ByChannel channel) {
            return book.say("Khi bằng nhau: ", "Tie-break: ") + book.label(channel.channel());
        }
        TieKey.ByNode node = (TieKey.ByNode) key;
        return book.say("Khi bằng nhau: mục ", "Tie-break: node ") + node.node();
    }

    private void unit(RowWriter row, Unit unit) {
        row.text(0, unit.id(), Look.TEXT).text(1, unit.name(), Look.TEXT);
        int at = row(unit);
        int other = book.layout().row(unit);
        boolean in = figures.takesPart(unit);
        takesPart(row, unit, at, other, in);
        if (!book.score(unit).isScored()) {
            // text, not blank: a blank would compare like a zero
            for (int i = VALUE; i <= classes.label(); i++) {
                if (i == firstOfTie) {
                    row.number(i, 0, Look.WHOLE);
                } else {
                    row.text(i, MatrixLayout.NO_RESULT, Look.CENTER);
                }
            }
            return;
        }
        row.formula(
                VALUE,
                Formulas.at(ifIn(Formulas.guarded(basis(policy().basis()))), at, other),
                in ? Formulas.number(figures.value(unit, policy().basis(), Rounding.NONE)) : Double.NaN,
                Look.EXACT);
        row.formula(
                rankedValue,
                Formulas.at(ifIn(Formulas.rounded(cell(VALUE), policy().rounding())), at, other),
                in ? Formulas.number(figures.value(unit, policy().basis(), policy().rounding())) : Double.NaN,
                Look.EXACT);
        for (int i = 0; i < figures.keys().size(); i++) {
            TieKey key = figures.keys().get(i);
            row.formula(
                    firstKey + i,
                    Formulas.at(ifIn(key(key)), at, other),
                    in ? Formulas.number(figures.key(key, unit)) : Double.NaN,
                    Look.EXACT);
        }
        places(row, unit, at, in);
        classes.unit(row, unit, at, other, in);
    }

    private static String ifIn(String value) {
        return "IF(" + cell(TAKES_PART) + "=1," + value + ",\"\")";
    }

    /** A unit takes part unless it is unranked for itself, or a leaf takes it out. */
    private void takesPart(RowWriter row, Unit unit, int at, int other, boolean in) {
        boolean possible = book.score(unit).isScored()
                && unit.ranked()
                && figures.rows().group().group().ranked();
        List<String> conditions = possible ? conditions() : List.of();
        if (conditions.isEmpty()) {
            row.number(TAKES_PART, in ? 1 : 0, Look.WHOLE);
        } else {
            row.formula(
                    TAKES_PART,
                    Formulas.at("IF(" + Formulas.call("AND", conditions) + ",1,0)", at, other),
                    in ? 1 : 0,
                    Look.WHOLE);
        }
    }

    private List<String> conditions() {
        MatrixLayout layout = book.layout();
        List<String> conditions = new ArrayList<>();
        if (policy().basis() == ValueBasis.INDEX_PERCENT) {
            conditions.add(cell(book.matrix(), MatrixLayout.TOTAL_MAXIMUM) + ">0");
        }
        List<Leaf> needed = layout.scheme().leaves().stream()
                .filter(leaf -> layout.index().policiesOf(leaf.id()).notApplicable() == NotApplicablePolicy.UNRANKED)
                .toList();
        for (Run run : layout.runs(needed)) {
            conditions.add("COUNTIF(" + Formulas.across(book.matrix(), run) + ","
                    + Formulas.text(MatrixLayout.NOT_APPLICABLE) + ")=0");
        }
        List<Leaf> answered = layout.scheme().leaves().stream()
                .filter(leaf -> layout.index().policiesOf(leaf.id()).missing() != MissingPolicy.ZERO)
                .toList();
        for (Run run : layout.runs(answered)) {
            conditions.add("COUNTBLANK(" + Formulas.across(book.matrix(), run) + ")=0");
        }
        return conditions;
    }

    /** The cell of the matrix that a basis looks at. */
    String basis(ValueBasis basis) {
        return cell(
                book.matrix(),
                switch (basis) {
                    case POINTS -> MatrixLayout.TOTAL;
                    case POINTS_WITHOUT_BONUS -> MatrixLayout.WITHOUT_BONUS;
                    case INDEX_PERCENT -> MatrixLayout.INDEX;
                });
    }

    private String key(TieKey key) {
        if (key instanceof TieKey.ByChannel channel) {
            String sum = book.channelSum(channel.channel());
            return directed(Formulas.guarded(sum), channel.direction());
        }
        TieKey.ByNode by = (TieKey.ByNode) key;
        Node node = book.layout().index().find(by.node()).orElseThrow();
        NodeFormulas formulas = new NodeFormulas(book, node);
        String value = Formulas.guarded(formulas.value(by.basis()));
        return "IF(" + formulas.isAbsent(by.basis()) + "," + GroupFigures.WORST + "," + directed(value, by.direction())
                + ")";
    }

    private static String directed(String value, Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? value : "-" + value;
    }

    private void places(RowWriter row, Unit unit, int at, boolean in) {
        String better = "RANK(" + cell(rankedValue) + "," + column(rankedValue) + ")";
        int keys = figures.keys().size();
        List<String> tied = new ArrayList<>(List.of(column(rankedValue), cell(rankedValue)));
        for (int i = 0; i < keys; i++) {
            List<String> worse = new ArrayList<>(tied);
            worse.addAll(List.of(column(firstKey + i), "\">\"&" + cell(firstKey + i)));
            better = better + "+" + Formulas.call("COUNTIFS", worse);
            tied.addAll(List.of(column(firstKey + i), cell(firstKey + i)));
        }
        row.formula(position, Formulas.at(ifIn(better), at), in ? figures.position(unit) : Double.NaN, Look.WHOLE);
        row.formula(
                firstOfTie,
                Formulas.at(
                        "IF(" + cell(TAKES_PART) + "=1,IF(MATCH(" + cell(position) + "," + column(position)
                                + ",0)=ROW()-" + firstRow() + ",1,0),0)",
                        at),
                figures.isFirstOfTie(unit) ? 1 : 0,
                Look.WHOLE);
        RankedUnit one = figures.ranked(unit);
        double place = one == null ? Double.NaN : Formulas.number(one.rank());
        if (figures.placesFaithful()) {
            row.formula(rank, Formulas.at(ifIn(place()), at), place, Look.WHOLE);
        } else {
            row.number(rank, place, Look.WHOLE);
        }
    }

    private String place() {
        String mine = cell(position);
        String all = column(position);
        return switch (policy().ties()) {
            case COMPETITION -> mine;
            case DENSE -> "SUMIF(" + all + ",\"<\"&" + mine + "," + column(firstOfTie) + ")+1";
            case SEQUENTIAL ->
                mine + "+COUNTIF(" + fixed(position, firstRow()) + ":" + cell(position) + "," + mine + ")-1";
            case AVERAGE -> mine + "+(COUNTIF(" + all + "," + mine + ")-1)/2";
        };
    }

    private void notes(RowWriter rows) throws IOException {
        int at = lastRow() + 2;
        if (!figures.placesFaithful()) {
            rows.row(at++)
                    .text(
                            0,
                            book.say(
                                    "Thứ hạng là giá trị, không phải công thức: có đơn vị chênh nhau dưới 10 chữ số thập"
                                            + " phân.",
                                    "Places are values, not formulas: some units differ by less than ten decimals show."),
                            Look.PLAIN);
        }
        if (!figures.classesFaithful() && !bands.isEmpty()) {
            rows.row(at)
                    .text(
                            0,
                            book.say(
                                    "Xếp loại là giá trị, không phải công thức: điều kiện xếp loại cần số liệu ngoài bảng"
                                            + " này.",
                                    "Classes are values, not formulas: a condition needs data that are not in this"
                                            + " workbook."),
                            Look.PLAIN);
        }
    }
}
