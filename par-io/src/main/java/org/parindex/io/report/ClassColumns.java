package org.parindex.io.report;

import static org.parindex.io.report.Formulas.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.report.Formulas.Run;
import org.parindex.rank.RankedUnit;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Channel;
import org.parindex.scheme.ChannelPolicy;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.ValueBasis;
import org.parindex.unit.Unit;

/** The columns that lead from a value to a class: the interval, the gates, then the quotas from the best class down. */
final class ClassColumns {

    private final ResultBook book;
    private final GroupFigures figures;
    private final RankSheet sheet;
    private final Classification classification;
    private final List<Band> bands;
    private final int value;
    private final List<Integer> gated;
    private final List<Integer> limited;
    private final int byValue;
    private final int firstGate;
    private final int throughGates;
    private final int label;

    ClassColumns(ResultBook book, GroupFigures figures, RankSheet sheet, int first) {
        this.book = book;
        this.figures = figures;
        this.sheet = sheet;
        this.classification = figures.classes().classification();
        this.bands = classification.bands();
        boolean formulas = figures.classes().isFaithful() && !bands.isEmpty();
        this.gated = !formulas
                ? List.of()
                : IntStream.rangeClosed(1, bands.size())
                        .filter(band -> !bands.get(band - 1).gates().isEmpty())
                        .boxed()
                        .toList();
        this.limited = !formulas
                ? List.of()
                : IntStream.rangeClosed(1, bands.size())
                        .filter(band -> bands.get(band - 1).quota() != null)
                        .boxed()
                        .toList();
        this.value = first;
        this.byValue = value + 1;
        this.firstGate = byValue + 1;
        this.throughGates = firstGate + gated.size();
        this.label = formulas ? throughGates + limited.size() + 1 : first;
    }

    int label() {
        return label;
    }

    private boolean isComputed() {
        return label > value;
    }

    void header(RowWriter row) {
        if (isComputed()) {
            row.text(value, book.say("Giá trị xếp loại", "Classed value"), Look.SMALL_HEADER)
                    .text(byValue, book.say("Mức theo giá trị", "Class by value"), Look.SMALL_HEADER);
            for (int i = 0; i < gated.size(); i++) {
                row.text(
                        firstGate + i,
                        book.say("Đạt điều kiện ", "Gates of ")
                                + book.say(bands.get(gated.get(i) - 1).label()),
                        Look.SMALL_HEADER);
            }
            row.text(throughGates, book.say("Mức qua điều kiện", "After gates"), Look.SMALL_HEADER);
            for (int i = 0; i < limited.size(); i++) {
                row.text(
                        throughGates + 1 + i,
                        book.say("Sau hạn mức ", "After quota of ")
                                + book.say(bands.get(limited.get(i) - 1).label()),
                        Look.SMALL_HEADER);
            }
        }
        row.text(label, book.say("Xếp loại", "Class"), Look.SMALL_HEADER);
    }

    void unit(RowWriter row, Unit unit, int at, int other, boolean in) {
        RankedUnit one = figures.ranked(unit);
        String name =
                one == null || one.band() == null ? "" : book.say(one.band().label());
        if (!isComputed()) {
            row.text(label, name, Look.CENTER);
            return;
        }
        row.formula(
                value,
                Formulas.at(ifIn(classValue()), at, other),
                in ? Formulas.number(figures.classes().classValue(unit)) : Double.NaN,
                Look.EXACT);
        row.formula(
                byValue,
                Formulas.at(ifIn(bandByValue()), at),
                in ? figures.classes().byValue(unit) : Double.NaN,
                Look.WHOLE);
        for (int i = 0; i < gated.size(); i++) {
            gate(row, firstGate + i, bands.get(gated.get(i) - 1), unit, at, other);
        }
        row.formula(
                throughGates,
                Formulas.at(ifIn(passing(cell(byValue), 1)), at),
                in ? figures.classes().placed(unit, 0) : Double.NaN,
                Look.WHOLE);
        for (int i = 0; i < limited.size(); i++) {
            row.formula(
                    throughGates + 1 + i,
                    Formulas.at(afterQuota(limited.get(i), throughGates + i), at),
                    in ? figures.classes().placed(unit, i + 1) : Double.NaN,
                    Look.WHOLE);
        }
        String last = cell(label - 1);
        row.formula(
                label,
                Formulas.at(
                        "IF(" + last + "=\"\",\"\",IF(" + last + ">" + bands.size() + ",\"\",INDEX("
                                + sheet.bands().labels() + "," + last + ")))",
                        at),
                name,
                Look.CENTER);
    }

    private static String ifIn(String value) {
        return "IF(" + cell(PlaceColumns.TAKES_PART) + "=1," + value + ",\"\")";
    }

    private String classValue() {
        String basis = sheet.basis(classification.basis());
        String guarded = Formulas.guarded(basis);
        // without anything applicable there is no percentage; the ranking takes zero then
        String number = classification.basis() == ValueBasis.INDEX_PERCENT
                ? "IF(ISNUMBER(" + basis + ")," + guarded + ",0)"
                : guarded;
        return Formulas.rounded(number, classification.rounding());
    }

    /** The first band whose interval holds the value. */
    private String bandByValue() {
        String chosen = String.valueOf(bands.size() + 1);
        for (int band = bands.size(); band >= 1; band--) {
            chosen = "IF(" + Formulas.within(cell(value), bands.get(band - 1).values()) + "," + band + "," + chosen
                    + ")";
        }
        return chosen;
    }

    /** The first band from a number on whose gates are passed. */
    private String passing(String from, int least) {
        String chosen = String.valueOf(bands.size() + 1);
        for (int band = bands.size(); band >= least; band--) {
            List<String> conditions = new ArrayList<>();
            if (!from.isEmpty()) {
                conditions.add(from + "<=" + band);
            }
            int gate = gated.indexOf(band);
            if (gate >= 0) {
                conditions.add(cell(firstGate + gate) + "=1");
            }
            chosen = conditions.isEmpty()
                    ? String.valueOf(band)
                    : "IF(" + Formulas.call("AND", conditions) + "," + band + "," + chosen + ")";
        }
        return chosen;
    }

    private String afterQuota(int band, int before) {
        String mine = cell(before);
        String upToHere = "COUNTIFS(" + sheet.column(before) + "," + band + "," + sheet.column(sheet.positionColumn())
                + ",\"<=\"&" + cell(sheet.positionColumn()) + ")";
        return "IF(" + mine + "=" + band + ",IF(" + upToHere + ">"
                + sheet.bands().limit(band) + "," + passing("", band + 1) + "," + mine + ")," + mine + ")";
    }

    /** How many units a quota is taken of, before any quota is applied. */
    String base(Band band) {
        List<String> of = band.quota() == null ? List.of() : band.quota().ofBands();
        if (of.isEmpty()) {
            return "SUM(" + sheet.column(PlaceColumns.TAKES_PART) + ")";
        }
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            if (of.contains(bands.get(i).id())) {
                counts.add("COUNTIF(" + sheet.column(throughGates) + "," + (i + 1) + ")");
            }
        }
        return counts.isEmpty() ? "0" : String.join("+", counts);
    }

    private void gate(RowWriter row, int column, Band band, Unit unit, int at, int other) {
        boolean passes = figures.classes().passes(unit, band);
        List<String> conditions = new ArrayList<>();
        boolean never = false;
        for (BandGate gate : band.gates()) {
            if (gate instanceof BandGate.NoLeafAtZero zero) {
                conditions.add(noneAtZero(zero));
            } else if (gate instanceof BandGate.NodeWithin within) {
                conditions.add(nodeWithin(within));
            } else {
                never |= !figures.classes().passesForItself(unit, gate);
            }
        }
        if (never || conditions.isEmpty()) {
            row.number(column, never ? 0 : 1, Look.WHOLE);
        } else {
            row.formula(
                    column,
                    Formulas.at("IF(" + Formulas.call("AND", conditions) + ",1,0)", at, other),
                    passes ? 1 : 0,
                    Look.WHOLE);
        }
    }

    private String nodeWithin(BandGate.NodeWithin gate) {
        NodeFormulas node =
                new NodeFormulas(book, book.layout().index().find(gate.node()).orElseThrow());
        return "IF(" + node.isAbsent(gate.basis()) + ",TRUE,"
                + Formulas.within(Formulas.guarded(node.value(gate.basis())), gate.values()) + ")";
    }

    private String noneAtZero(BandGate.NoLeafAtZero gate) {
        MatrixLayout layout = book.layout();
        List<Leaf> leaves = figures.classes().leaves(gate);
        List<String> counts = new ArrayList<>();
        for (Run run : layout.runs(leaves)) {
            String cells = Formulas.across(book.matrix(), run);
            counts.add("COUNTIF(" + cells + ",\"<=0\")");
            counts.add("COUNTBLANK(" + cells + ")");
        }
        for (Leaf leaf : leaves) {
            if (!layout.rounding(leaf).isNone()) {
                String cell = cell(book.matrix(), layout.column(leaf.id()));
                counts.add("IF(SUM(" + cell + ")>0,IF(" + layout.roundedLeaf(cell, leaf) + "<=0,1,0),0)");
            }
        }
        List<Leaf> byState = leaves.stream()
                .filter(leaf -> !layout.isRemoved(leaf) && layout.given(leaf).isZero())
                .toList();
        counts.addAll(marked(byState, MatrixLayout.NOT_APPLICABLE));
        List<Leaf> byChannel = leaves.stream()
                .filter(leaf -> leaf.channel() != Channel.ASSESSED)
                .filter(leaf -> layout.index().policiesOf(leaf.id()).channelNotHeld() == ChannelPolicy.ZERO)
                .toList();
        counts.addAll(marked(byChannel, MatrixLayout.NOT_HELD));
        return counts.isEmpty() ? "TRUE" : String.join("+", counts) + "=0";
    }

    private List<String> marked(List<Leaf> leaves, String mark) {
        return book.layout().runs(leaves).stream()
                .map(run -> "COUNTIF(" + Formulas.across(book.matrix(), run) + "," + Formulas.text(mark) + ")")
                .toList();
    }
}
