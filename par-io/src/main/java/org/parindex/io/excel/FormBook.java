package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.RowHeight;
import org.parindex.io.internal.sheet.SheetText;
import org.parindex.io.internal.sheet.Styles.Look;

/**
 * What the sheets of a workbook of forms share: looks, lists to choose from, the numbers behind the totals, and the sheet
 * that says what the workbook is.
 */
final class FormBook {

    /** Name of the sheet with words of help. */
    static final String HELP_SHEET = "Hướng dẫn";

    private static final int FIRST_LIST = 6;
    private static final List<String> HELP = List.of(
            "1. Chỉ điền các ô màu vàng; các ô khác đã khóa. Không xóa, không thêm dòng hoặc cột, không đổi tên trang.",
            "2. Cột “Số liệu”: điền con số hoặc chọn mức trong danh sách. Cột “Tự đánh giá”: điền điểm từ 0 đến điểm tối đa.",
            "3. Dùng dấu phẩy hay dấu chấm thập phân đều được (1,5 hoặc 1.5). Nếu Excel đổi 1.5 thành ngày tháng thì gõ lại 1,5.",
            "4. Không đạt thì ghi 0. Ô để trống nghĩa là chưa chấm, không phải 0 điểm.",
            "5. Tiêu chí không áp dụng cho đơn vị: ghi “Không áp dụng”. Không phát sinh nhiệm vụ: ghi “Không phát sinh”. Nêu lý do ở cột “Giải trình/Ghi chú”.",
            "6. Cột “Tài liệu kiểm chứng”: mỗi tài liệu một dòng trong ô (Alt+Enter) hoặc cách nhau bằng dấu chấm phẩy; ghi số, ký hiệu, ngày.",
            "7. Tổng điểm của từng mục hiện ra khi các tiêu chí trong mục đã có điểm; tổng cộng hiện ra ngay khi có điểm đầu tiên.",
            "8. Lưu tệp (dạng .xlsx, bằng Excel hoặc LibreOffice) và gửi lại. Có thể đổi tên tệp.",
            "In English: fill in the yellow cells only; a blank cell is no zero; write “Không áp dụng” where a criterion does not apply; save and send the file back.");

    private final XSSFWorkbook workbook;
    private final FormLooks looks;
    private final XSSFSheet hidden;
    private final Map<List<String>, String> lists = new HashMap<>();
    private final Map<Integer, BigDecimal> values = new HashMap<>();
    private int nextRow;

    FormBook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.looks = new FormLooks(workbook);
        this.hidden = workbook.createSheet(FormStamp.SHEET);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    FormLooks looks() {
        return looks;
    }

    /** Writes what the workbook is; must come before anything else goes to the hidden sheet. */
    void stamp(FormStamp stamp) {
        for (String[] values : stamp.rows()) {
            Row row = hidden.createRow(nextRow++);
            for (int i = 0; i < values.length; i++) {
                row.createCell(i).setCellValue(SheetText.clean(values[i]));
            }
        }
        POIXMLProperties.CustomProperties properties = workbook.getProperties().getCustomProperties();
        properties.addProperty("parindex.scheme", SheetText.clean(stamp.scheme()));
        properties.addProperty("parindex.version", SheetText.clean(stamp.version()));
        properties.addProperty("parindex.hash", stamp.hash());
        properties.addProperty("parindex.round", SheetText.clean(stamp.round()));
    }

    /** A list to choose from, as a formula names it. */
    String list(List<String> labels) {
        return lists.computeIfAbsent(labels, list -> {
            int column = FIRST_LIST + lists.size();
            for (int i = 0; i < list.size(); i++) {
                row(i).createCell(column).setCellValue(SheetText.clean(list.get(i)));
            }
            String letters = CellReference.convertNumToColString(column);
            return "%s!$%s$1:$%s$%d".formatted(FormStamp.SHEET, letters, letters, list.size());
        });
    }

    private Row row(int at) {
        Row row = hidden.getRow(at);
        return row == null ? hidden.createRow(at) : row;
    }

    /** A cell with the points that a cell of a form holds, whether typed as a number or as text with comma or dot. */
    void points(String sheet, int row, int column, @Nullable BigDecimal value) {
        String cell = "'%s'!%s".formatted(sheet.replace("'", "''"), new CellReference(row, column).formatAsString());
        int at = nextRow++;
        Row into = row(at);
        into.createCell(0).setCellValue("points");
        String b = "C" + (at + 1);
        Cell text = into.createCell(2);
        text.setCellFormula("SUBSTITUTE(SUBSTITUTE(TRIM(%s),\",\",\".\"),\"-\",\"\")".formatted(cell));
        text.setCellValue(value == null ? "" : value.abs().toPlainString());
        String dot = "FIND(\".\",%1$s&\".\")".formatted(b);
        String typed = ("IF(LEFT(TRIM(%2$s),1)=\"-\",-1,1)*(LEFT(%1$s&\".\",%3$s-1)"
                        + "+IF(%3$s<LEN(%1$s),MID(%1$s,%3$s+1,9)/10^(LEN(%1$s)-%3$s),0))")
                .formatted(b, cell, dot);
        Cell number = into.createCell(1);
        number.setCellFormula(
                "IF(ISNUMBER(%1$s),%1$s,IF(%2$s=\"\",\"\",IFERROR(%3$s,\"\")))".formatted(cell, b, typed));
        if (value == null) {
            number.setCellValue("");
        } else {
            number.setCellValue(value.doubleValue());
            values.put(at, value);
        }
    }

    /** The number of the next row of {@link #points}. */
    int nextPoints() {
        return nextRow;
    }

    /** The result of {@link #sum} for the values written; null for the empty text. */
    @Nullable
    BigDecimal sumOf(int first, int last, boolean whenAll) {
        BigDecimal sum = BigDecimal.ZERO;
        int filled = 0;
        for (int row = first; row <= last; row++) {
            BigDecimal value = values.get(row);
            if (value != null) {
                sum = sum.add(value);
                filled++;
            }
        }
        return filled == 0 || (whenAll && filled <= last - first) ? null : sum;
    }

    /** A formula that adds up rows of points: once each has its points, or once any has. */
    static String sum(int first, int last, boolean whenAll) {
        String range = "%s!$B$%d:$B$%d".formatted(FormStamp.SHEET, first + 1, last + 1);
        return whenAll
                ? "IF(COUNT(%1$s)=%2$d,SUM(%1$s),\"\")".formatted(range, last - first + 1)
                : "IF(COUNT(%1$s)=0,\"\",SUM(%1$s))".formatted(range);
    }

    /** Adds the words of help and hides what people need not see. */
    void finish() {
        XSSFSheet help = workbook.createSheet(HELP_SHEET);
        help.setColumnWidth(0, 110 * 256);
        help.setDisplayGridlines(false);
        looks.styles().put(help.createRow(0), 0, "HƯỚNG DẪN ĐIỀN PHIẾU", Look.TITLE);
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.cloneStyleFrom(looks.styles().of(Look.PLAIN));
        wrapped.setWrapText(true);
        for (int i = 0; i < HELP.size(); i++) {
            Row row = help.createRow(i + 2);
            row.createCell(0).setCellValue(HELP.get(i));
            row.getCell(0).setCellStyle(wrapped);
            RowHeight.fit(row);
        }
        help.enableLocking();
        workbook.setSheetOrder(FormStamp.SHEET, workbook.getNumberOfSheets() - 1);
        hidden.enableLocking();
        workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }
}
