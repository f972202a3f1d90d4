package org.parindex.io.internal.grid;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be wrong with a file before anybody asks what its cells mean. */
public enum GridFinding implements FindingCode {
    /** The file is kind, which is not read here. */
    NOT_A_WORKBOOK(
            "not-a-workbook",
            Severity.ERROR,
            Text.of("Tệp là {kind}, không đọc được ở đây.", "The file is {kind}, which is not read here."),
            Text.of("{how}", "{how}")),
    /** The file cannot be opened: why. */
    DAMAGED(
            "workbook-damaged",
            Severity.ERROR,
            Text.of("Không đọc được tệp: {why}.", "The file cannot be read: {why}."),
            Text.of(
                    "Xin lại tệp, hoặc mở bằng Excel và lưu lại dạng .xlsx.",
                    "Ask for it again, or open it in Excel and save it as .xlsx.")),
    /** The sheet cannot be read: why. */
    SHEET_DAMAGED(
            "sheet-damaged",
            Severity.ERROR,
            Text.of("Không đọc được trang: {why}.", "The sheet cannot be read: {why}."),
            Text.of("Mở bằng Excel và lưu lại dạng .xlsx.", "Open it in Excel and save it as .xlsx.")),
    /** The file is beyond the limit of what. */
    TOO_LARGE(
            "workbook-too-large",
            Severity.ERROR,
            Text.of(
                    "Vượt giới hạn {what}; phần sau đó không đọc.",
                    "Beyond the limit of {what}; what follows is not read."),
            Text.of(
                    "Kiểm tra tệp; xóa các trang, dòng và cột thừa.",
                    "Check the file; delete spare sheets, rows, columns.")),
    /** The cell is stored in a broken way. */
    CELL_DAMAGED(
            "cell-damaged",
            Severity.ERROR,
            Text.of(
                    "Ô được lưu hỏng nên không đọc được; các ô khác vẫn được đọc.",
                    "The cell is stored in a broken way and cannot be read; all other cells are read."),
            Text.of(
                    "Nhập lại ô này bằng Excel rồi lưu dạng .xlsx.",
                    "Enter the cell again in Excel and save the file as .xlsx.")),
    /** The texts of cells are longer than the limit and were cut. */
    TEXT_CUT(
            "text-cut",
            Severity.WARNING,
            Text.of(
                    "Văn bản quá dài (trên {limit} ký tự) ở ô {cells}: chỉ đọc phần đầu; các ô khác vẫn được đọc.",
                    "The text of {cells} is too long (more than {limit} characters): its beginning is read; all other cells are read."),
            Text.of("Rút ngắn văn bản của ô.", "Shorten the text of the cell.")),
    /** The workbook has macros; they are not run. */
    MACROS(
            "macros-ignored",
            Severity.WARNING,
            Text.of("Tệp có macro; macro không được chạy.", "The file has macros; they are not run."),
            Text.of("Lưu dạng .xlsx nếu không cần macro.", "Save it as .xlsx if no macros are needed.")),
    /** The workbook refers to other files; they are not opened. */
    EXTERNAL_LINKS(
            "external-links",
            Severity.WARNING,
            Text.of(
                    "Tệp có công thức liên kết tới tệp khác; không mở tệp đó, lấy kết quả đã lưu.",
                    "The file has formulas that refer to other files; these are not opened, stored results are taken."),
            Text.of("Thay liên kết bằng giá trị.", "Replace the links by values.")),
    /** Texts in a legacy encoding were converted. */
    LEGACY_TEXT(
            "legacy-text",
            Severity.WARNING,
            Text.of(
                    "{count} ô dùng bảng mã {encoding} (ô đầu tiên: “{before}”), đã chuyển sang Unicode: “{after}”.",
                    "{count} cells use the encoding {encoding} (the first: “{before}”), converted to Unicode: “{after}”."),
            Text.of("Kiểm tra tên; dùng phông Unicode.", "Check the names; use a Unicode font.")),
    /** A text file in another encoding than UTF-8. */
    ENCODING(
            "file-encoding",
            Severity.INFO,
            Text.of("Tệp văn bản dùng bảng mã {encoding}.", "The text file is in the encoding {encoding}."),
            Text.of("Nên lưu dạng CSV UTF-8.", "Better save it as CSV UTF-8.")),
    /** No encoding makes sense of a text file. */
    ENCODING_UNKNOWN(
            "file-encoding-unknown",
            Severity.ERROR,
            Text.of("Không xác định được bảng mã của tệp văn bản.", "The encoding of the text file cannot be told."),
            Text.of("Lưu lại dạng CSV UTF-8 hoặc .xlsx.", "Save it as CSV UTF-8 or as .xlsx.")),
    /** A row of separated text has more fields than the header: a decimal comma without quotes has split a number. */
    SPLIT_NUMBER(
            "csv-split-number",
            Severity.ERROR,
            Text.of(
                    "Dòng có {found} ô, tiêu đề chỉ có {expected}: dấu phẩy thập phân đã tách một số làm hai. Không lấy phần này của dòng.",
                    "The row has {found} fields, the header {expected}: a decimal comma has split a number. This part of the row is not taken."),
            Text.of(
                    "Lưu lại dạng .xlsx, hoặc CSV ngăn bằng dấu chấm phẩy.",
                    "Save it as .xlsx, or as CSV separated by semicolons.")),
    /** Formulas were too many to be computed again. */
    FORMULAS_NOT_CHECKED(
            "formulas-not-checked",
            Severity.INFO,
            Text.of(
                    "{count} công thức không được tính lại để đối chiếu; lấy kết quả đã lưu.",
                    "{count} formulas were not computed again for comparison; stored results are taken."),
            Text.of("Không phải sửa.", "Nothing to correct."));

    private final FindingDefinition definition;

    GridFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
