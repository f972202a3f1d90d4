package org.parindex.io.report;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.scheme.Node;
import org.parindex.unit.Unit;

/** Units × domains as a heat map: the index of each domain on a scale from red to green. */
final class HeatSheet {

    private static final int HEADER_ROW = 3;
    private static final byte[] RED = {(byte) 0xF8, (byte) 0x69, (byte) 0x6B};
    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xEB, (byte) 0x84};
    private static final byte[] GREEN = {(byte) 0x63, (byte) 0xBE, (byte) 0x7B};

    private final ResultBook book;
    private final DomainSheet domains;
    private final List<RankSheet> ranks;

    HeatSheet(ResultBook book, DomainSheet domains, List<RankSheet> ranks) {
        this.book = book;
        this.domains = domains;
        this.ranks = ranks;
    }

    void add() {
        String name = book.out().name(book.say("Bản đồ nhiệt", "Heat map"));
        XSSFSheet sheet = book.out().sheet(name, this::write);
        Styles.page(sheet, HEADER_ROW, 1);
        sheet.setColumnWidth(0, 40 * 256);
        int columns = domains.domains().size() + 1;
        for (int i = 1; i <= columns; i++) {
            sheet.setColumnWidth(i, 13 * 256);
        }
        int last = Math.max(HEADER_ROW + 1, book.layout().lastRow() - MatrixLayout.FIRST_ROW + HEADER_ROW + 1);
        scale(sheet, new CellRangeAddress(HEADER_ROW + 1, last, 1, columns));
    }

    private static void scale(XSSFSheet sheet, CellRangeAddress cells) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
        XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.getThresholds()[0].setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
        scale.getThresholds()[0].setValue(50.0);
        scale.getThresholds()[1].setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
        scale.getThresholds()[1].setValue(75.0);
        scale.getThresholds()[2].setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
        scale.getThresholds()[2].setValue(100.0);
        scale.setColors(new XSSFColor[] {new XSSFColor(RED), new XSSFColor(YELLOW), new XSSFColor(GREEN)});
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private void write(RowWriter rows) throws IOException {
        rows.row(0)
                .text(
                        0,
                        book.say("CHỈ SỐ THEO LĨNH VỰC CỦA TỪNG ĐƠN VỊ (%)", "INDEX OF EACH DOMAIN BY UNIT (%)"),
                        Look.TITLE);
        rows.row(1)
                .text(
                        0,
                        book.say(
                                "Đỏ: 50 % trở xuống; vàng: 75 %; xanh: 100 %.",
                                "Red: 50 % or less; yellow: 75 %; green: 100 %."),
                        Look.MUTED);
        rows.row(HEADER_ROW)
                .text(0, book.say("Tên đơn vị", "Unit"), Look.SMALL_HEADER)
                .text(1, book.say("Toàn bộ chỉ số", "Whole index"), Look.SMALL_HEADER);
        for (int i = 0; i < domains.domains().size(); i++) {
            rows.text(2 + i, book.label(domains.domains().get(i)), Look.SMALL_HEADER);
        }
        for (RankSheet one : ranks) {
            for (Unit unit : one.figures().rows().units()) {
                unit(rows, unit);
            }
        }
    }

    private void unit(RowWriter rows, Unit unit) throws IOException {
        rows.row(HEADER_ROW + 1 + book.layout().row(unit) - MatrixLayout.FIRST_ROW)
                .text(0, unit.name(), Look.TEXT);
        boolean scored = book.score(unit).isScored();
        cell(rows, 1, unit, 3, scored ? book.score(unit).indexPercent().orElse(null) : null, scored);
        for (int i = 0; i < domains.domains().size(); i++) {
            Node domain = domains.domains().get(i);
            var node = book.score(unit).node(domain.id());
            Points index = node.isApplicable() ? node.indexPercent().orElse(null) : null;
            cell(rows, 2 + i, unit, domains.indexColumn(domain), index, scored);
        }
    }

    private void cell(RowWriter rows, int column, Unit unit, int there, @Nullable Points value, boolean scored) {
        if (scored) {
            String cell = Formulas.quoted(domains.name()) + "!" + Formulas.fixed(there, domains.row(unit));
            rows.formula(column, cell, Formulas.number(value), Look.NUMBER);
        } else {
            rows.text(column, MatrixLayout.NO_RESULT, Look.CENTER);
        }
    }
}
