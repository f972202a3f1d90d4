package org.parindex.io.report;

import static org.parindex.io.report.Formulas.cell;
import static org.parindex.io.report.Formulas.fixed;

import java.util.ArrayList;
import java.util.List;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.report.Formulas.Run;
import org.parindex.points.Rounding;
import org.parindex.rank.RankedUnit;
import org.parindex.rule.Direction;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.MissingPolicy;
import org.parindex.scheme.Node;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.ValueBasis;
import org.parindex.unit.Unit;

/** The columns that lead from the value of a unit to its place: whether it takes part, values, tie-breaks, places. */
final class PlaceColumns {

    /** Takes part: 1 or 0. */
    static final int TAKES_PART = 2;
    /** The value that is ranked, at the guard, before the rounding for the ranking. */
    static final int VALUE = 3;

    private static final int RANKED_VALUE = VALUE + 1;
    private static final int FIRST_KEY = RANKED_VALUE + 1;

    private final ResultBook book;
    private final GroupFigures figures;
    private final RankSheet sheet;
    private final int position;
    private final int firstOfTie;
    private final int rank;

    PlaceColumns(ResultBook book, GroupFigures figures, RankSheet sheet) {
        this.book = book;
        this.figures = figures;
        this.sheet = sheet;
        this.position = FIRST_KEY + figures.places().keys().size();
        this.firstOfTie = position + 1;
        this.rank = firstOfTie + 1;
    }

    private RankingPolicy policy() {
        return book.layout().scheme().ranking();
    }

    int rank() {
        return rank;
    }

    int position() {
        return position;
    }

    void header(RowWriter row) {
        row.text(TAKES_PART, book.say("Được xếp hạng", "Ranked"), Look.SMALL_HEADER)
                .text(VALUE, book.say("Giá trị", "Value"), Look.SMALL_HEADER)
                .text(RANKED_VALUE, book.say("Giá trị xếp hạng", "Ranked value"), Look.SMALL_HEADER);
        for (int i = 0; i < figures.places().keys().size(); i++) {
            row.text(FIRST_KEY + i, label(figures.places().keys().get(i)), Look.SMALL_HEADER);
        }
        row.text(position, book.say("Vị trí", "Position"), Look.SMALL_HEADER)
                .text(firstOfTie, book.say("Đầu nhóm đồng hạng", "First of tie"), Look.SMALL_HEADER)
                .text(rank, book.say("Xếp hạng", "Place"), Look.SMALL_HEADER);
    }

    private String label(TieKey key) {
        if (key instanceof TieKey.ByChannel channel) {
            return book.say("Khi bằng nhau: ", "Tie-break: ") + book.label(channel.channel());
        }
        TieKey.ByNode node = (TieKey.ByNode) key;
        return book.say("Khi bằng nhau: mục ", "Tie-break: node ") + node.node();
    }

    /** A unit takes part unless it is unranked for itself, or a leaf takes it out. */
    void takesPart(RowWriter row, Unit unit, int at, int other, boolean in) {
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

    /** What a unit with a score has; the others have no figures, only {@link #noScore}. */
    void unit(RowWriter row, Unit unit, int at, int other, boolean in) {
        row.formula(
                VALUE,
                Formulas.at(ifIn(Formulas.guarded(sheet.basis(policy().basis()))), at, other),
                in ? Formulas.number(figures.places().value(unit, policy().basis(), Rounding.NONE)) : Double.NaN,
                Look.EXACT);
        row.formula(
                RANKED_VALUE,
                Formulas.at(ifIn(Formulas.rounded(cell(VALUE), policy().rounding())), at, other),
                in ? Formulas.number(figures.places().value(unit, policy().basis(), policy().rounding())) : Double.NaN,
                Look.EXACT);
        for (int i = 0; i < figures.places().keys().size(); i++) {
            TieKey key = figures.places().keys().get(i);
            row.formula(
                    FIRST_KEY + i,
                    Formulas.at(ifIn(key(key)), at, other),
                    in ? Formulas.number(figures.places().key(key, unit)) : Double.NaN,
                    Look.EXACT);
        }
        places(row, unit, at, in);
    }

    /** Text, not blank, in all columns up to one: a blank would compare like a zero. */
    void noScore(RowWriter row, int last) {
        for (int i = VALUE; i <= last; i++) {
            if (i == firstOfTie) {
                row.number(i, 0, Look.WHOLE);
            } else {
                row.text(i, MatrixLayout.NO_RESULT, Look.CENTER);
            }
        }
    }

    private static String ifIn(String value) {
        return "IF(" + cell(TAKES_PART) + "=1," + value + ",\"\")";
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
        return "IF(" + formulas.isAbsent(by.basis()) + "," + GroupPlaces.WORST + "," + directed(value, by.direction())
                + ")";
    }

    private static String directed(String value, Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? value : "-" + value;
    }

    private void places(RowWriter row, Unit unit, int at, boolean in) {
        String better = "RANK(" + cell(RANKED_VALUE) + "," + sheet.column(RANKED_VALUE) + ")";
        int keys = figures.places().keys().size();
        List<String> tied = new ArrayList<>(List.of(sheet.column(RANKED_VALUE), cell(RANKED_VALUE)));
        for (int i = 0; i < keys; i++) {
            List<String> worse = new ArrayList<>(tied);
            worse.addAll(List.of(sheet.column(FIRST_KEY + i), "\">\"&" + cell(FIRST_KEY + i)));
            better = better + "+" + Formulas.call("COUNTIFS", worse);
            tied.addAll(List.of(sheet.column(FIRST_KEY + i), cell(FIRST_KEY + i)));
        }
        row.formula(
                position, Formulas.at(ifIn(better), at), in ? figures.places().position(unit) : Double.NaN, Look.WHOLE);
        row.formula(
                firstOfTie,
                Formulas.at(
                        "IF(" + cell(TAKES_PART) + "=1,IF(MATCH(" + cell(position) + "," + sheet.column(position)
                                + ",0)=ROW()-" + sheet.firstRow() + ",1,0),0)",
                        at),
                figures.places().isFirstOfTie(unit) ? 1 : 0,
                Look.WHOLE);
        RankedUnit one = figures.ranked(unit);
        double place = one == null ? Double.NaN : Formulas.number(one.rank());
        if (figures.places().isFaithful()) {
            row.formula(rank, Formulas.at(ifIn(place()), at), place, Look.WHOLE);
        } else {
            row.number(rank, place, Look.WHOLE);
        }
    }

    private String place() {
        String mine = cell(position);
        String all = sheet.column(position);
        return switch (policy().ties()) {
            case COMPETITION -> mine;
            case DENSE -> "SUMIF(" + all + ",\"<\"&" + mine + "," + sheet.column(firstOfTie) + ")+1";
            case SEQUENTIAL ->
                mine + "+COUNTIF(" + fixed(position, sheet.firstRow()) + ":" + cell(position) + "," + mine + ")-1";
            case AVERAGE -> mine + "+(COUNTIF(" + all + "," + mine + ")-1)/2";
        };
    }
}
