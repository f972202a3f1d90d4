package org.parindex.io.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedCheck;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Severity;
import org.parindex.io.excel.SummaryTable.Measure;
import org.parindex.io.excel.SummaryTable.SummaryColumn;
import org.parindex.io.excel.SummaryTable.SummaryRow;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.points.Points;
import org.parindex.scheme.Classification;

/**
 * Recomputes what a summary prints, at its cells: totals of domains and of channels, indexes, maxima, places and means.
 * How a total is made up differs from office to office: the way that explains most rows is taken for the one that is meant.
 */
final class SummaryCheck {

    /** Measures that are added up over the domains. */
    private static final List<Measure> SUMMED =
            List.of(Measure.SELF, Measure.APPRAISED, Measure.SURVEY, Measure.DEDUCTION, Measure.BONUS, Measure.TOTAL);
    /** Measures that have a maximum. */
    private static final Set<Measure> LIMITED =
            Set.of(Measure.SELF, Measure.APPRAISED, Measure.SURVEY, Measure.TOTAL, Measure.ACTUAL);
    /** Decimal places that points have where a file drops zeros at their end. */
    private static final int USUAL_PLACES = 2;

    private static final BigDecimal HUNDRED_PERCENT = BigDecimal.valueOf(100);

    private final GridSheet grid;
    private final SummaryTable table;
    private final List<SummaryRow> rows;
    private final Consumer<Finding> findings;
    private final Set<String> told = new HashSet<>();
    private final Map<Integer, Integer> places = new LinkedHashMap<>();

    /** A way in which a figure is made up of others; a part that is taken away counts below zero. */
    private record Way(List<SummaryColumn> added, List<SummaryColumn> removed) {
        List<SummaryColumn> all() {
            List<SummaryColumn> all = new ArrayList<>(added);
            all.addAll(removed);
            return all;
        }
    }

    private record Told(SummaryRow row, Finding finding) {}

    private SummaryCheck(GridSheet grid, SummaryTable table, CriterionNames names, Consumer<Finding> findings) {
        this.grid = grid;
        this.table = table;
        this.findings = findings;
        this.rows = table.rows().stream()
                .filter(row -> FormTotals.kind("", row.unit(), names).isEmpty())
                .toList();
        int usual = 0;
        for (SummaryColumn column : table.columns()) {
            if (column.measure() != Measure.RANK) {
                places.put(column.number(), scale(column));
                usual = Math.max(usual, scale(column));
            }
        }
        int least = Math.min(USUAL_PLACES, usual);
        places.replaceAll((column, scale) -> Math.max(scale, least));
    }

    private int scale(SummaryColumn column) {
        return rows.stream()
                .map(row -> row.numbers().get(column.number()))
                .filter(Objects::nonNull)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
    }

    /** Tells what a table prints and its other figures contradict. */
    static void check(GridSheet grid, SummaryTable table, CriterionNames names, Consumer<Finding> findings) {
        SummaryCheck check = new SummaryCheck(grid, table, names, findings);
        check.sums();
        Set<@Nullable String> domains = new LinkedHashSet<>();
        table.columns().forEach(column -> domains.add(column.domain()));
        for (String domain : domains) {
            check.channels(domain);
            check.index(domain);
            check.ranks(domain);
        }
        check.rates();
        check.maxima();
        check.means();
    }

    private List<SummaryColumn> columns(Measure measure, @Nullable String domain) {
        return table.columns().stream()
                .filter(column -> column.measure() == measure && Objects.equals(column.domain(), domain))
                .toList();
    }

    /** The figures of the domains add up to the one of the whole, perhaps with what stands beside them. */
    private void sums() {
        for (Measure measure : SUMMED) {
            List<SummaryColumn> wholes = columns(measure, null);
            List<SummaryColumn> domains = table.domains(measure);
            if (wholes.size() != 1 || domains.size() < 2) {
                continue;
            }
            List<Way> ways = new ArrayList<>(List.of(new Way(domains, List.of())));
            if (measure == Measure.TOTAL) {
                List<SummaryColumn> more = new ArrayList<>(domains);
                more.addAll(columns(Measure.BONUS, null));
                ways.add(new Way(List.copyOf(more), columns(Measure.DEDUCTION, null)));
                more.addAll(columns(Measure.SURVEY, null));
                ways.add(new Way(more, columns(Measure.DEDUCTION, null)));
            }
            made(wholes.get(0), ways);
        }
    }

    /** Appraised points, those of surveys, bonus and deduction make the points of a domain or of the whole. */
    private void channels(@Nullable String domain) {
        List<SummaryColumn> totals = columns(Measure.TOTAL, domain);
        List<SummaryColumn> added = new ArrayList<>(columns(Measure.APPRAISED, domain));
        if (totals.size() != 1 || added.size() != 1) {
            return;
        }
        added.addAll(columns(Measure.SURVEY, domain));
        List<SummaryColumn> withBonus = new ArrayList<>(added);
        withBonus.addAll(columns(Measure.BONUS, domain));
        List<SummaryColumn> removed = columns(Measure.DEDUCTION, domain);
        if (withBonus.size() > 1 || !removed.isEmpty()) {
            made(
                    totals.get(0),
                    List.of(
                            new Way(withBonus, removed),
                            new Way(withBonus, List.of()),
                            new Way(added, removed),
                            new Way(added, List.of())));
        }
    }

    private void made(SummaryColumn total, List<Way> ways) {
        List<Told> best = List.of();
        int most = -1;
        int complete = 0;
        for (Way way : ways.stream().distinct().toList()) {
            List<Told> wrong = new ArrayList<>();
            int looked = 0;
            for (SummaryRow row : rows) {
                if (has(row, total) && way.all().stream().allMatch(column -> has(row, column))) {
                    looked++;
                    wrong.addAll(told(
                            row,
                            new PublishedRow(row.unit(), null, parts(row, way), number(row, total), null, null, null)));
                }
            }
            if (looked - wrong.size() > most) {
                most = looked - wrong.size();
                complete = looked;
                best = wrong;
            }
        }
        tell(total, best, complete);
    }

    private List<PublishedPart> parts(SummaryRow row, Way way) {
        List<PublishedPart> parts = new ArrayList<>();
        way.added().forEach(column -> parts.add(new PublishedPart(label(column), null, number(row, column))));
        way.removed()
                .forEach(column -> parts.add(new PublishedPart(
                        label(column), null, number(row, column).abs().negate())));
        return parts;
    }

    private static String label(SummaryColumn column) {
        return column.domain() == null ? column.measure().name() : column.domain();
    }

    /** What most rows do not follow is not what the table means. */
    private void tell(SummaryColumn column, List<Told> wrong, int looked) {
        if (looked > 2 && 2 * wrong.size() > looked) {
            return;
        }
        wrong.forEach(one -> tell(line(one.row()), column, one.finding()));
    }

    private void tell(int line, SummaryColumn column, Finding finding) {
        Place place = Place.of(grid.source(line, column.number()));
        if (told.add(finding.code() + " " + place)) {
            findings.accept(finding.at(place));
        }
    }

    /** What a row contradicts, rounding apart. */
    private static List<Told> told(SummaryRow row, PublishedRow published) {
        return PublishedCheck.check(new PublishedTable("", "", List.of(published), null), Classification.NONE).stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .limit(1)
                .map(finding -> new Told(row, finding))
                .toList();
    }

    private void index(@Nullable String domain) {
        List<SummaryColumn> indexes = columns(Measure.INDEX, domain);
        List<SummaryColumn> points = columns(Measure.TOTAL, domain);
        if (points.isEmpty()) {
            points = columns(Measure.APPRAISED, domain);
        }
        List<SummaryColumn> most = columns(Measure.MAXIMUM, domain);
        if (indexes.size() != 1 || points.size() != 1) {
            return;
        }
        List<Told> wrong = new ArrayList<>();
        int looked = 0;
        for (SummaryRow row : rows) {
            BigDecimal maximum = most.size() == 1
                    ? row.numbers().get(most.get(0).number())
                    : table.maxima().get(points.get(0).number());
            if (has(row, indexes.get(0)) && has(row, points.get(0)) && maximum != null) {
                looked++;
                wrong.addAll(told(
                        row,
                        new PublishedRow(
                                row.unit(),
                                maximum,
                                List.of(),
                                number(row, points.get(0)),
                                number(row, indexes.get(0)),
                                null,
                                null)));
            }
        }
        tell(indexes.get(0), wrong, looked);
    }

    /** "62,5/70" and 89,29 %. */
    private void rates() {
        List<SummaryColumn> actual = columns(Measure.ACTUAL, null);
        List<SummaryColumn> rates = columns(Measure.RATE, null);
        if (actual.size() != 1 || rates.size() != 1) {
            return;
        }
        for (SummaryRow row : rows) {
            BigDecimal whole = row.wholes().get(actual.get(0).number());
            if (whole != null && has(row, actual.get(0)) && has(row, rates.get(0))) {
                told(
                                row,
                                new PublishedRow(
                                        row.unit(),
                                        whole,
                                        List.of(),
                                        number(row, actual.get(0)),
                                        number(row, rates.get(0)),
                                        null,
                                        null))
                        .forEach(one -> tell(line(row), rates.get(0), one.finding()));
            }
        }
    }

    private void maxima() {
        for (SummaryColumn column : table.columns()) {
            boolean more = !columns(Measure.BONUS, column.domain()).isEmpty();
            BigDecimal printed = table.maxima().get(column.number());
            if (column.measure() == Measure.INDEX || column.measure() == Measure.RATE) {
                printed = HUNDRED_PERCENT;
            } else if (!LIMITED.contains(column.measure()) || more) {
                continue;
            }
            for (SummaryRow row : rows) {
                if (printed != null && has(row, column) && number(row, column).compareTo(printed) > 0) {
                    tell(
                            line(row),
                            column,
                            ExcelFinding.POINTS_ABOVE.at(
                                    Place.NOWHERE,
                                    "points",
                                    Points.of(number(row, column)).show(),
                                    "maximum",
                                    Points.of(printed).show()));
                }
            }
        }
    }

    /** Places follow the index, or else the points; blocks below one heading each are ranked apart. */
    private void ranks(@Nullable String domain) {
        List<SummaryColumn> ranks = columns(Measure.RANK, domain);
        SummaryColumn by = List.of(Measure.INDEX, Measure.TOTAL, Measure.APPRAISED, Measure.SELF).stream()
                .flatMap(measure -> columns(measure, domain).stream())
                .findFirst()
                .orElse(null);
        if (ranks.size() != 1 || by == null) {
            return;
        }
        SummaryColumn rank = ranks.get(0);
        for (List<SummaryRow> block : blocks(rank)) {
            List<SummaryRow> ranked = block.stream()
                    .filter(row -> has(row, rank) && has(row, by))
                    .sorted(Comparator.comparing(row -> row.numbers().getOrDefault(rank.number(), BigDecimal.ZERO)))
                    .toList();
            for (int i = 1; i < ranked.size(); i++) {
                SummaryRow better = ranked.get(i - 1);
                List<PublishedRow> pair = List.of(ranked(better, by, rank), ranked(ranked.get(i), by, rank));
                PublishedCheck.check(new PublishedTable("", "", pair, null), Classification.NONE).stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .forEach(finding -> tell(line(better), rank, finding));
            }
        }
    }

    private PublishedRow ranked(SummaryRow row, SummaryColumn by, SummaryColumn rank) {
        return new PublishedRow(
                row.unit(),
                null,
                List.of(),
                number(row, by),
                null,
                row.numbers().get(rank.number()),
                null);
    }

    private List<List<SummaryRow>> blocks(SummaryColumn rank) {
        List<List<SummaryRow>> blocks = new ArrayList<>();
        int last = -2;
        for (SummaryRow row : rows) {
            if (line(row) != last + 1 || blocks.isEmpty()) {
                blocks.add(new ArrayList<>());
            }
            last = line(row);
            blocks.get(blocks.size() - 1).add(row);
        }
        long begun = blocks.stream()
                .filter(block -> block.stream().anyMatch(row -> isFirst(row, rank)))
                .count();
        return begun > 1 ? blocks : List.of(rows);
    }

    private static boolean isFirst(SummaryRow row, SummaryColumn rank) {
        BigDecimal place = row.numbers().get(rank.number());
        return place != null && place.compareTo(BigDecimal.ONE) == 0;
    }

    private void means() {
        int line = meanLine();
        for (SummaryColumn column : table.columns()) {
            BigDecimal mean = table.mean().get(column.number());
            if (line >= 0 && mean != null && column.measure() != Measure.RANK) {
                List<PublishedRow> values = rows.stream()
                        .filter(row -> has(row, column))
                        .map(row ->
                                new PublishedRow(row.unit(), null, List.of(), number(row, column), null, null, null))
                        .toList();
                PublishedCheck.check(new PublishedTable("", "", values, mean), Classification.NONE).stream()
                        .filter(finding -> finding.place().equals(Place.NOWHERE))
                        .forEach(finding -> tell(line, column, finding));
            }
        }
    }

    private int meanLine() {
        int unit = rows.isEmpty()
                ? -1
                : SummaryWorkbook.column(rows.get(0).source().cell());
        for (int row = unit < 0 ? grid.rows() : SummaryAnswers.first(table); row < grid.rows(); row++) {
            String plain = VietnameseText.plainKey(grid.label(row, unit));
            if (plain.startsWith("trung binh") || plain.startsWith("binh quan")) {
                return row;
            }
        }
        return -1;
    }

    private static boolean has(SummaryRow row, SummaryColumn column) {
        return row.numbers().containsKey(column.number());
    }

    /** A number of a row; the places of its column are counted where a file dropped zeros at its end. */
    private BigDecimal number(SummaryRow row, SummaryColumn column) {
        BigDecimal number = row.numbers().getOrDefault(column.number(), BigDecimal.ZERO);
        return number.setScale(
                Math.max(number.scale(), places.getOrDefault(column.number(), 0)), RoundingMode.UNNECESSARY);
    }

    private static int line(SummaryRow row) {
        return Integer.parseInt(row.source().cell().replaceAll("[A-Z]+", "")) - 1;
    }
}
