package org.parindex.io.table;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be wrong with a tall table. */
public enum TableFinding implements FindingCode {
    /** The file is kind, which is not read row by row. */
    NOT_A_TABLE(
            "not-a-table",
            Severity.ERROR,
            Text.of(
                    "Tệp là {kind}, không đọc được theo từng dòng.",
                    "The file is {kind}, which is not read row by row."),
            Text.of("Lưu lại dạng .xlsx hoặc CSV (UTF-8).", "Save it as .xlsx or CSV (UTF-8).")),
    /** The file cannot be read: why. */
    DAMAGED(
            "table-damaged",
            Severity.ERROR,
            Text.of("Không đọc được tệp: {why}.", "The file cannot be read: {why}."),
            Text.of(
                    "Xin lại tệp, hoặc mở bằng Excel hay LibreOffice và lưu lại dạng .xlsx.",
                    "Ask for it again, or open it in Excel or LibreOffice and save it as .xlsx.")),
    /** There is more of what than the limits allow. */
    TOO_LARGE(
            "table-too-large",
            Severity.ERROR,
            Text.of("Tệp vượt giới hạn: {what}.", "The file is beyond a limit: {what}."),
            Text.of("Kiểm tra tệp; chia nhỏ hoặc xóa phần thừa.", "Check the file; split it or delete what is spare.")),
    /** Cells right of column are not read. */
    BEYOND_COLUMNS(
            "table-cells-beyond",
            Severity.WARNING,
            Text.of(
                    "Có ô ở bên phải cột {column}, không đọc.",
                    "There are cells right of column {column}, which are not read."),
            Text.of("Xóa phần thừa bên phải bảng.", "Delete what is spare at the right of the table.")),
    /** The text is not encoding. */
    NOT_TEXT(
            "table-encoding",
            Severity.ERROR,
            Text.of("Văn bản không phải mã {encoding}.", "The text is not encoded in {encoding}."),
            Text.of("Lưu lại dạng CSV UTF-8.", "Save it again as CSV UTF-8.")),
    /** A quoted cell that starts there does not end. */
    QUOTE_OPEN(
            "table-quote-open",
            Severity.ERROR,
            Text.of(
                    "Ô bắt đầu bằng dấu nháy kép ở đây không có dấu nháy đóng.",
                    "The quoted cell that starts here has no closing quote."),
            Text.of("Sửa dấu nháy kép trong tệp CSV.", "Correct the quotes in the CSV file."));

    private final FindingDefinition definition;

    TableFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
