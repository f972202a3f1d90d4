package org.parindex.io.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.StreamedWorkbook;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.score.UnitScore;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** What the sheets of a result workbook share. */
final class ResultBook {

    private static final int PLACES_WITHOUT_ROUNDING = 4;
    /** A formula may have 8,192 characters; row numbers and what stands around the sum need some. */
    private static final int LONGEST_SUM = 3000;

    private static final String EXTRA = "+TP";

    private final Report report;
    private final StreamedWorkbook out;
    private final MatrixLayout layout;
    private final String matrix;

    ResultBook(Report report) {
        this.report = report;
        Rounding output = report.scores().scheme().total().output();
        this.out = new StreamedWorkbook(output.isNone() ? PLACES_WITHOUT_ROUNDING : output.places());
        this.layout = new MatrixLayout(report.scores(), report.ranking());
        this.matrix = out.name(say("Điểm tiêu chí", "Criteria points"));
    }

    Report report() {
        return report;
    }

    StreamedWorkbook out() {
        return out;
    }

    MatrixLayout layout() {
        return layout;
    }

    /** Name of the sheet that holds the points of the leaves that count. */
    String matrix() {
        return matrix;
    }

    String say(String vi, String en) {
        return report.language() == Language.VIETNAMESE ? vi : en;
    }

    String say(Text text) {
        return text.in(report.language());
    }

    UnitScore score(Unit unit) {
        return report.scores().of(unit.id(), report.ranking().stage());
    }

    /** A figure as it is printed: rounded by the output rounding of the scheme. */
    double shown(@Nullable Points points) {
        return points == null ? Double.NaN : Formulas.number(points.round(output()));
    }

    /** The formula that prints a figure. */
    String shown(String value) {
        return Formulas.rounded(value, output());
    }

    private Rounding output() {
        return report.scores().scheme().total().output();
    }

    String show(Points points) {
        return points.round(output()).show(4, report.language());
    }

    /** The mark of a leaf in the row of channels; bonus and penalty have marks of their own. */
    String mark(Leaf leaf) {
        boolean extra = layout.index().roleOf(leaf.id()) != Role.NORMAL;
        return mark(leaf.channel()) + (extra ? EXTRA : "");
    }

    private static String mark(Channel channel) {
        return switch (channel) {
            case ASSESSED -> "TĐ";
            case SURVEY -> "ĐTXHH";
            case EXTERNAL -> "KHÁC";
        };
    }

    String label(Channel channel) {
        return switch (channel) {
            case ASSESSED -> say("Điểm thẩm định", "Appraised");
            case SURVEY -> say("Điểm ĐTXHH", "Survey");
            case EXTERNAL -> say("Chỉ số khác", "External index");
        };
    }

    String label(Node node) {
        String code = node.code();
        String title = say(node.title());
        return code.isBlank() ? title : title.isBlank() ? code : code + ". " + title;
    }

    /** The formula that adds up all leaves of a channel, bonus and penalty included, for the unit of the row. */
    String channelSum(Channel channel) {
        int first = MatrixLayout.WITHOUT_BONUS + 1;
        int last = layout.columns() - 1;
        return sum(mark(channel), first, last) + "+" + sum(mark(channel) + EXTRA, first, last);
    }

    /** The formula that adds up the leaves of a channel between two columns, without bonus and penalty. */
    String channelSum(Channel channel, int first, int last) {
        return sum(mark(channel), first, last);
    }

    private String sum(String mark, int first, int last) {
        Formulas.Run run = new Formulas.Run(first, last);
        String kinds = Formulas.quoted(matrix) + "!" + Formulas.fixed(first, last, MatrixLayout.CHANNEL_ROW);
        String values = Formulas.across(matrix, run);
        String kind = Formulas.text(mark);
        String sum = points(mark, first, last, "SUMIF(" + kinds + "," + kind + "," + values + ")");
        if (!layout.givesFull()) {
            return sum;
        }
        String given =
                Formulas.quoted(matrix) + "!" + Formulas.fixed(first, last, MatrixLayout.NOT_APPLICABLE_GIVES_ROW);
        return sum + "+SUMIFS(" + given + "," + kinds + "," + kind + "," + values + ","
                + Formulas.text(MatrixLayout.NOT_APPLICABLE) + ")";
    }

    /** The sum of the leaves with a mark; one by one where a leaf is rounded and so many fit into a formula. */
    private String points(String mark, int first, int last, String plain) {
        List<Leaf> leaves = layout.scheme().leaves().stream()
                .filter(leaf -> layout.column(leaf.id()) >= first && layout.column(leaf.id()) <= last)
                .filter(leaf -> mark(leaf).equals(mark))
                .toList();
        if (leaves.stream().allMatch(leaf -> layout.rounding(leaf).isNone())) {
            return plain;
        }
        String each = leaves.stream()
                .map(leaf -> layout.roundedLeaf(Formulas.cell(matrix, layout.column(leaf.id())), leaf))
                .collect(Collectors.joining("+"));
        return each.length() > LONGEST_SUM ? plain : each;
    }

    /** The formula that gives the mean of a column of the matrix over the ranked units of a group, as it is printed. */
    String mean(RankSheet ranks, int column) {
        return shownIfAny(exactMean(ranks.outside(PlaceColumns.TAKES_PART), matrixColumn(ranks, column)));
    }

    private String matrixColumn(RankSheet ranks, int column) {
        MatrixLayout.GroupRows rows = ranks.figures().rows();
        return Formulas.quoted(matrix) + "!" + Formulas.fixed(column, rows.first()) + ":"
                + Formulas.fixed(column, Math.max(rows.first(), rows.last()));
    }

    private String shownIfAny(String mean) {
        return "IF(ISNUMBER(" + mean + ")," + shown(mean) + ",\"\")";
    }

    /** The formula that gives the mean of numbers of units that take part. */
    static String exactMean(String takesPart, String values) {
        // a comparison that every number passes counts the numbers
        String count = "COUNTIFS(" + takesPart + ",1," + values + ",\">-1E+300\")";
        return "IF(" + count + "=0,\"\",SUMIF(" + takesPart + ",1," + values + ")/" + count + ")";
    }
}
