package org.parindex.analysis.audit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parindex.analysis.PublishedFinding;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.audit.Ledger.Wish;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.scheme.Band;
import org.parindex.scheme.Classification;
import org.parindex.text.Text;

/** Recomputes classes from bands; where bands are not given, classes must at least follow the values. */
final class ClassChecks {

    /** The usual labels from best to worst; labels of other sets are put in order by their values. */
    private static final List<String> USUAL = List.of(
            "xuất sắc",
            "rất tốt",
            "rất cao",
            "tốt",
            "cao",
            "khá",
            "trung bình",
            "yếu",
            "thấp",
            "kém",
            "rất thấp",
            "a",
            "b",
            "c",
            "d",
            "e");

    private final PublishedTable table;
    private final Classification classification;
    private final Ledger ledger;

    ClassChecks(PublishedTable table, Classification classification, Ledger ledger) {
        this.table = table;
        this.classification = classification;
        this.ledger = ledger;
    }

    void run() {
        if (classification.bands().isEmpty()) {
            order(better(Field.INDEX, Field.TOTAL));
        } else {
            bands();
        }
    }

    private List<Valued> classed(Field field) {
        return Valued.of(table, field).stream()
                .filter(one -> one.printed().classLabel() != null
                        && !one.printed().classLabel().isBlank())
                .toList();
    }

    private static String label(Valued one) {
        return key(String.valueOf(one.printed().classLabel()));
    }

    private static String key(String label) {
        return Normalizer.normalize(label.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private void bands() {
        Field basis = better(Field.INDEX, Field.TOTAL);
        for (Valued one : classed(basis)) {
            Optional<Band> printed = classification.bands().stream()
                    .filter(band -> key(band.label().vi()).equals(label(one))
                            || key(band.label().en()).equals(label(one)))
                    .findFirst();
            boolean right = printed.isPresent() && first(one).equals(printed);
            if (right) {
                ledger.agrees(Field.CLASS, one.unit());
            } else {
                wrongBand(one, printed);
            }
        }
    }

    private Optional<Band> first(Valued one) {
        return classification.bands().stream()
                .filter(band -> band.values().contains(Points.of(one.value())))
                .findFirst();
    }

    private void wrongBand(Valued one, Optional<Band> printed) {
        boolean touches = printed.isPresent()
                && (printed.get().values().contains(one.range().low())
                        || printed.get().values().contains(one.range().high()));
        String expected = first(one).map(band -> band.label().vi()).orElse("–");
        Finding finding = (touches ? AuditFinding.CLASS_BY_ROUNDING : PublishedFinding.CLASS_DIFFERS)
                .at(
                        Place.ofUnit(one.unit(), null),
                        "unit",
                        one.unit(),
                        "value",
                        Shown.of(one.value()),
                        "expected",
                        expected,
                        "printed",
                        String.valueOf(one.printed().classLabel()));
        List<Wish> wishes = new ArrayList<>();
        if (!touches && first(one).isPresent()) {
            wishes.add(Wish.of(Cell.of(one.row(), Field.CLASS), expected));
        }
        ledger.found(Field.CLASS, one.unit(), finding, wishes);
    }

    /** Index or total: the column that the classes follow in more rows; the first where both fit alike. */
    private Field better(Field first, Field second) {
        List<Valued> all = classed(Field.MEAN);
        if (classed(first).size() != all.size() || classed(second).size() != all.size() || all.isEmpty()) {
            return Field.MEAN;
        }
        int byFirst = fitting(classed(first));
        int bySecond = fitting(classed(second));
        if (byFirst == bySecond) {
            return first;
        }
        Field basis = bySecond > byFirst ? second : first;
        Text rule = Text.fill(
                "xếp loại theo {0}, không theo {1}",
                "classes follow {0}, not {1}", basis.label(), (basis == first ? second : first).label());
        ledger.convention(Convention.Kind.CLASSES, rule, Math.max(byFirst, bySecond), all.size());
        return basis;
    }

    private int fitting(List<Valued> rows) {
        if (classification.bands().isEmpty()) {
            List<Valued> sorted = sorted(rows);
            return chain(sorted).cardinality();
        }
        return (int) rows.stream()
                .filter(one -> first(one).map(band -> key(band.label().vi())).equals(Optional.of(label(one))))
                .count();
    }

    private List<Valued> sorted(List<Valued> rows) {
        Map<String, Integer> order = classOrder(rows);
        return rows.stream()
                .sorted(Comparator.comparing(Valued::value, Comparator.reverseOrder())
                        .thenComparing(one -> order.getOrDefault(label(one), 0)))
                .toList();
    }

    private BitSet chain(List<Valued> sorted) {
        Map<String, Integer> order = classOrder(sorted);
        return Chain.longest(
                sorted,
                (before, after) -> order.getOrDefault(label(before), 0) <= order.getOrDefault(label(after), 0)
                        || !before.surelyAbove(after));
    }

    /** Usual labels in their usual order; any other set by its best values. */
    private static Map<String, Integer> classOrder(List<Valued> rows) {
        Map<String, Points> best = new TreeMap<>();
        rows.forEach(one -> best.merge(label(one), Points.of(one.value()), Points::max));
        Comparator<String> usual = Comparator.comparingInt(USUAL::indexOf);
        Comparator<String> byValue = Comparator.comparing((String label) -> best.getOrDefault(label, Points.ZERO))
                .reversed();
        List<String> labels = best.keySet().stream()
                .sorted(USUAL.containsAll(best.keySet()) ? usual : byValue)
                .toList();
        Map<String, Integer> order = new LinkedHashMap<>();
        labels.forEach(label -> order.put(label, order.size()));
        return order;
    }

    private void order(Field basis) {
        List<Valued> sorted = sorted(classed(basis));
        BitSet chain = chain(sorted);
        Map<String, Integer> order = classOrder(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            Valued one = sorted.get(i);
            if (chain.get(i)) {
                ledger.agrees(Field.CLASS, one.unit());
                continue;
            }
            int previous = chain.previousSetBit(i);
            int next = chain.nextSetBit(i);
            int mine = order.getOrDefault(label(one), 0);
            boolean tooLow = next >= 0 && order.getOrDefault(label(sorted.get(next)), 0) < mine;
            Valued other = sorted.get(tooLow || previous < 0 ? next : previous);
            Finding finding = AuditFinding.CLASS_ORDER_BROKEN.at(
                    Place.ofUnit(one.unit(), null),
                    "unit",
                    one.unit(),
                    "value",
                    Shown.of(one.value()),
                    "printed",
                    String.valueOf(one.printed().classLabel()),
                    "other",
                    other.unit(),
                    "otherValue",
                    Shown.of(other.value()),
                    "otherClass",
                    String.valueOf(other.printed().classLabel()));
            ledger.found(
                    Field.CLASS,
                    one.unit(),
                    finding,
                    Wish.of(
                            Cell.of(one.row(), Field.CLASS),
                            String.valueOf(other.printed().classLabel())));
        }
        bounds(sorted, chain);
    }

    /** Between which printed values each class ends. */
    private void bounds(List<Valued> sorted, BitSet chain) {
        int previous = -1;
        for (int i = chain.nextSetBit(0); i >= 0; i = chain.nextSetBit(i + 1)) {
            if (previous >= 0 && !label(sorted.get(previous)).equals(label(sorted.get(i)))) {
                Valued lowest = sorted.get(previous);
                Valued highest = sorted.get(i);
                Text rule = Text.fill(
                        "mức dưới của {0} nằm trên {1}, không quá {2}",
                        "{0} begins above {1}, at most at {2}",
                        String.valueOf(lowest.printed().classLabel()),
                        Shown.of(highest.value()),
                        Shown.of(lowest.value()));
                ledger.convention(Convention.Kind.CLASSES, rule, chain.cardinality(), sorted.size());
            }
            previous = i;
        }
    }
}
