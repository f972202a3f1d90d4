package org.parindex.io.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.Charts;
import org.parindex.io.internal.sheet.Charts.Categories;
import org.parindex.io.internal.sheet.Charts.Plan;
import org.parindex.io.internal.sheet.Charts.Series;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.scheme.Node;

/** The charts, and the cells they are drawn from. */
final class ChartSheets {

    private static final int UNITS_ON_A_CHART = 60;
    private static final int MOST_CHARTS = 4;
    private static final int ROWS = 30;
    private static final int COLUMNS = 14;
    private static final int NAME = 0;
    private static final int INDEX = 1;
    private static final int MEAN = 2;
    private static final int PREVIOUS = 3;

    /** A table of the data sheet: a label and up to three values in each row. */
    private record Block(int header, String title, List<Line> lines) {
        int first() {
            return header + 1;
        }
    }

    /** A formula and its value. */
    private record Value(String formula, double result) {}

    private record Line(String label, Value index, @Nullable Value mean, double previous) {}

    private final ResultBook book;
    private final List<RankSheet> ranks;
    private final DomainSheet domains;
    private final StatisticsSheet statistics;
    private final @Nullable PreviousYear previous;
    private final String name;
    private final List<Block> blocks = new ArrayList<>();
    private int nextBlock = 2;
    private int charts;

    ChartSheets(ResultBook book, List<RankSheet> ranks, DomainSheet domains, StatisticsSheet statistics) {
        this.book = book;
        this.ranks = ranks;
        this.domains = domains;
        this.statistics = statistics;
        this.previous = book.report().previous();
        this.name = book.out().name(book.say("Số liệu biểu đồ", "Chart data"));
    }

    void add() {
        XSSFSheet sheet = book.out()
                .sheet(
                        book.out().name(book.say("Biểu đồ", "Charts")),
                        rows -> rows.row(0)
                                .text(
                                        0,
                                        book.say("BIỂU ĐỒ KẾT QUẢ NĂM ", "CHARTS, ")
                                                + book.report().year(),
                                        Look.TITLE));
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        Styles.pageNumbers(sheet);
        for (RankSheet one : ranks) {
            if (!one.figures().rows().group().ranked().isEmpty()) {
                units(sheet, one);
                domains(sheet, one);
                classes(sheet, one);
            }
        }
        XSSFSheet data = book.out().sheet(name, this::write);
        Styles.page(data, 0, 1);
        Styles.widths(data, 60, 14, 14, 14);
    }

    private void draw(XSSFSheet sheet, Plan plan) {
        int row = 2 + charts * (ROWS + 1);
        Charts.draw(sheet, plan, row, 0, ROWS, COLUMNS);
        sheet.setRowBreak(row + ROWS);
        charts++;
    }

    private Block block(String title, List<Line> lines) {
        Block block = new Block(nextBlock, title, lines);
        blocks.add(block);
        nextBlock += lines.size() + 2;
        return block;
    }

    private String label(RankSheet one) {
        return book.say(one.figures().rows().group().group().label());
    }

    private void units(XSSFSheet sheet, RankSheet one) {
        List<RankedUnit> ranked = one.figures().rows().group().ranked();
        Value mean = new Value(
                ResultBook.exactMean(
                        one.outside(PlaceColumns.TAKES_PART),
                        Formulas.quoted(book.matrix()) + "!"
                                + Formulas.fixed(
                                        MatrixLayout.INDEX, one.figures().rows().first()) + ":"
                                + Formulas.fixed(
                                        MatrixLayout.INDEX, one.figures().rows().last())),
                Formulas.number(Means.index(ranked).orElse(null)));
        Block block = block(
                book.say("Chỉ số theo đơn vị — ", "Index by unit — ") + label(one),
                ranked.stream().map(unit -> line(unit, mean)).toList());
        int parts = (ranked.size() + UNITS_ON_A_CHART - 1) / UNITS_ON_A_CHART;
        // even parts: 63 units are 32 and 31, not 60 and 3
        int each = (ranked.size() + parts - 1) / parts;
        for (int part = 0; part < parts; part++) {
            if (parts <= MOST_CHARTS || part == 0 || part == parts - 1) {
                int from = part * each;
                int to = Math.min(ranked.size(), from + each);
                units(sheet, one, block, from, to);
            }
        }
    }

    private void units(XSSFSheet sheet, RankSheet one, Block block, int from, int to) {
        String title = book.say("Chỉ số cải cách hành chính năm ", "PAR INDEX ")
                + book.report().year() + " — " + label(one);
        if (to - from < block.lines().size()) {
            title += book.say(" (vị trí ", " (positions ") + (from + 1) + "–" + to + ")";
        }
        Categories units = categories(block, from, to);
        Series index = series(book.say("Chỉ số (%)", "Index (%)"), block, from, to, INDEX, Charts.BLUE);
        Series mean = series(book.say("Trung bình", "Mean"), block, from, to, MEAN, Charts.RED);
        draw(
                sheet,
                new Plan(title, false, to - from <= 25, 0.0, top(block, INDEX), units, List.of(index), List.of(mean)));
        boolean compared = block.lines().subList(from, to).stream().anyMatch(line -> !Double.isNaN(line.previous()));
        if (previous != null && compared) {
            Series before = series(String.valueOf(previous.year()), block, from, to, PREVIOUS, Charts.GREY);
            Series now = series(String.valueOf(book.report().year()), block, from, to, INDEX, Charts.BLUE);
            draw(
                    sheet,
                    new Plan(
                            title + book.say(" và năm ", " and ") + previous.year(),
                            false,
                            false,
                            0.0,
                            top(block, PREVIOUS),
                            units,
                            List.of(before, now),
                            List.of()));
        }
    }

    /** The end of the axis: 100 %, unless somebody is above. */
    private static @Nullable Double top(Block block, int column) {
        boolean above = block.lines().stream()
                .anyMatch(line -> line.index().result() > 100 || (column == PREVIOUS && line.previous() > 100));
        return above ? null : (Double) 100.0;
    }

    private Line line(RankedUnit one, Value mean) {
        String cell = Formulas.at(
                Formulas.cell(book.matrix(), MatrixLayout.INDEX),
                0,
                book.layout().row(one.unit()));
        return new Line(
                one.unit().name(),
                new Value(cell, Formulas.number(one.indexPercent())),
                mean,
                previous == null
                        ? Double.NaN
                        : Formulas.number(previous.index().get(one.unit().id())));
    }

    private void domains(XSSFSheet sheet, RankSheet one) {
        List<Line> lines =
                domains.domains().stream().map(domain -> line(domain, one)).toList();
        if (lines.isEmpty()) {
            return;
        }
        Block block = block(book.say("Trung bình theo lĩnh vực — ", "Mean by domain — ") + label(one), lines);
        String title = book.say("Chỉ số trung bình theo lĩnh vực (%) — ", "Mean index by domain (%) — ") + label(one);
        Series now = series(String.valueOf(book.report().year()), block, 0, lines.size(), INDEX, Charts.BLUE);
        boolean compared = lines.stream().anyMatch(line -> !Double.isNaN(line.previous()));
        List<Series> bars = previous == null || !compared
                ? List.of(now)
                : List.of(series(String.valueOf(previous.year()), block, 0, lines.size(), PREVIOUS, Charts.GREY), now);
        draw(sheet, new Plan(title, true, true, 0.0, 100.0, categories(block, 0, lines.size()), bars, List.of()));
    }

    private Line line(Node domain, RankSheet one) {
        int row = domains.meanRow(ranks.indexOf(one));
        String cell = Formulas.quoted(domains.name()) + "!" + Formulas.fixed(domains.indexColumn(domain), row);
        Points before = previous == null ? null : previous.domainMeans().get(domain.code());
        return new Line(
                book.label(domain),
                new Value(cell, Formulas.number(domains.mean(domain, one))),
                null,
                Formulas.number(before));
    }

    private void classes(XSSFSheet sheet, RankSheet one) {
        List<GroupSummary.ClassCount> counts =
                one.figures().rows().group().summary().classes();
        if (counts.isEmpty()) {
            return;
        }
        int first = statistics.firstClassRow(one);
        int last = first + counts.size() - 1;
        Categories labels = new Categories(
                Charts.range(statistics.name(), first, last, 0),
                counts.stream().map(count -> book.say(count.band().label())).toList());
        Series units = new Series(
                book.say("Số đơn vị", "Units"),
                Charts.range(statistics.name(), first, last, 1),
                counts.stream().map(count -> (double) count.units()).toList(),
                Charts.BLUE);
        draw(
                sheet,
                Plan.columns(
                        book.say("Số đơn vị theo mức xếp loại — ", "Units by class — ") + label(one), labels, units));
    }

    private Categories categories(Block block, int from, int to) {
        return new Categories(
                Charts.range(name, block.first() + from, block.first() + to - 1, NAME),
                block.lines().subList(from, to).stream().map(Line::label).toList());
    }

    private Series series(String title, Block block, int from, int to, int column, String color) {
        List<Double> values = IntStream.range(from, to)
                .mapToObj(i -> value(block.lines().get(i), column))
                .toList();
        return new Series(
                title, Charts.range(name, block.first() + from, block.first() + to - 1, column), values, color);
    }

    private static Double value(Line line, int column) {
        return switch (column) {
            case INDEX -> line.index().result();
            case MEAN -> Optional.ofNullable(line.mean()).map(Value::result).orElse(Double.NaN);
            default -> line.previous();
        };
    }

    private void write(RowWriter rows) throws IOException {
        rows.row(0).text(0, book.say("SỐ LIỆU CỦA BIỂU ĐỒ", "DATA OF THE CHARTS"), Look.TITLE);
        for (Block block : blocks) {
            rows.row(block.header())
                    .text(NAME, block.title(), Look.HEADER)
                    .text(INDEX, String.valueOf(book.report().year()), Look.HEADER)
                    .text(MEAN, book.say("Trung bình", "Mean"), Look.HEADER);
            if (previous != null) {
                rows.text(PREVIOUS, String.valueOf(previous.year()), Look.HEADER);
            }
            for (int i = 0; i < block.lines().size(); i++) {
                Line line = block.lines().get(i);
                rows.row(block.first() + i).text(NAME, line.label(), Look.TEXT);
                value(rows, INDEX, line.index());
                if (line.mean() == null) {
                    rows.blank(MEAN, Look.NUMBER);
                } else {
                    value(
                            rows,
                            MEAN,
                            i == 0
                                    ? line.mean()
                                    : new Value(
                                            Formulas.fixed(MEAN, block.first()),
                                            line.mean().result()));
                }
                if (previous != null) {
                    rows.number(PREVIOUS, line.previous(), Look.NUMBER);
                }
            }
        }
    }

    private static void value(RowWriter rows, int column, Value value) {
        rows.formula(column, value.formula(), value.result(), Look.NUMBER);
    }
}
