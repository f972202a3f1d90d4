package org.parindex.io.template;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parindex.io.internal.sheet.RowHeight;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;

/** What the sheets of this package have in common: exact numbers, lists to choose from, words of help. */
final class SheetKit {

    static final String LISTS = "Danh mục";

    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final Map<String, CellStyle> formats = new HashMap<>();
    private final Map<Words, String> lists = new EnumMap<>(Words.class);

    SheetKit(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new Styles(workbook, 2);
    }

    Styles styles() {
        return styles;
    }

    /** Writes what a {@link Form} made: a number with its places, or text that never becomes a formula. */
    void put(Row row, int column, Object value, Look text) {
        if (value instanceof BigDecimal decimal && Form.isStorable(decimal)) {
            Cell cell = row.createCell(column);
            cell.setCellValue(decimal.doubleValue());
            cell.setCellStyle(style(Form.format(decimal)));
        } else {
            styles.put(row, column, value instanceof BigDecimal decimal ? decimal.toPlainString() : value, text);
        }
    }

    private CellStyle style(String format) {
        return formats.computeIfAbsent(format, code -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(styles.of(Look.WHOLE));
            style.setDataFormat(workbook.createDataFormat().getFormat(code));
            return style;
        });
    }

    /** The hidden sheet with the lists that cells choose from. */
    void writeLists() {
        XSSFSheet sheet = workbook.createSheet(LISTS);
        for (Words words : Words.values()) {
            List<String> all = words.all();
            for (int i = 0; i < all.size(); i++) {
                Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                row.createCell(words.ordinal()).setCellValue(all.get(i));
            }
            String letter = org.apache.poi.ss.util.CellReference.convertNumToColString(words.ordinal());
            Name name = workbook.createName();
            name.setNameName("par_" + words.name().toLowerCase(java.util.Locale.ROOT));
            name.setRefersToFormula("'%s'!$%s$1:$%s$%d".formatted(LISTS, letter, letter, all.size()));
            lists.put(words, name.getNameName());
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    /** Lets cells choose from a list; other words are warned about, since a bare word of the file is right too. */
    void choose(XSSFSheet sheet, Words words, int firstRow, int lastRow, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint =
                helper.createFormulaListConstraint(Objects.requireNonNull(lists.get(words), "lists are not written"));
        add(
                sheet,
                constraint,
                new CellRangeAddressList(firstRow, lastRow, column, column),
                "Chọn một mức trong danh sách.",
                DataValidation.ErrorStyle.WARNING);
    }

    static void add(
            Sheet sheet, DataValidationConstraint constraint, CellRangeAddressList where, String help, int style) {
        DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, where);
        validation.setErrorStyle(style);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Kiểm tra lại", help);
        validation.setShowPromptBox(true);
        validation.createPromptBox("Cách nhập", help);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    /** A sheet of words of help, one paragraph a row. */
    void help(String name, String title, List<String> paragraphs) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setColumnWidth(0, 110 * 256);
        sheet.setDisplayGridlines(false);
        styles.put(sheet.createRow(0), 0, title, Look.TITLE);
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.cloneStyleFrom(styles.of(Look.PLAIN));
        wrapped.setWrapText(true);
        for (int i = 0; i < paragraphs.size(); i++) {
            Row row = sheet.createRow(i + 2);
            styles.put(row, 0, paragraphs.get(i), Look.PLAIN);
            row.getCell(0).setCellStyle(wrapped);
            RowHeight.fit(row);
        }
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
