package org.parindex.io.template;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be wrong with a workbook of a criterion set. */
public enum TemplateFinding implements FindingCode {
    /** The workbook has no table of criteria. */
    NO_CRITERIA(
            "scheme-sheet-missing",
            Severity.ERROR,
            Text.of(
                    "Không tìm thấy bảng tiêu chí (cần các cột: STT, Tiêu chí, Điểm tối đa).",
                    "There is no table of criteria (columns needed: STT, Tiêu chí, Điểm tối đa)."),
            Text.of("Dùng tệp xuất ra từ phần mềm làm mẫu.", "Start from a workbook that was exported.")),
    /** The column header is not known. */
    COLUMN_UNKNOWN(
            "scheme-column-unknown",
            Severity.WARNING,
            Text.of("Cột “{header}” không nhận ra, không đọc.", "The column “{header}” is not known and not read."),
            Text.of("Đổi lại đúng tên cột, hoặc xóa cột.", "Restore the name of the column, or delete it.")),
    /** The row says no depth; depth is taken from the code. */
    DEPTH_GUESSED(
            "scheme-depth-guessed",
            Severity.WARNING,
            Text.of(
                    "Dòng không ghi cấp; lấy cấp {depth} theo mã.",
                    "The row has no depth; {depth} is taken by its code."),
            Text.of("Ghi cột “Cấp”.", "Fill in the column “Cấp”.")),
    /** The depth text is no depth below the row above. */
    DEPTH_WRONG(
            "scheme-depth-wrong",
            Severity.ERROR,
            Text.of("Cấp “{depth}” không hợp với dòng đứng trên.", "The depth “{depth}” does not fit the row above."),
            Text.of("Cấp tăng mỗi lần một bậc, bắt đầu từ 1.", "Depths start at 1 and grow by one.")),
    /** The cell holds no JSON. */
    NOT_JSON(
            "scheme-json-unreadable",
            Severity.ERROR,
            Text.of("Ô không chứa JSON đúng.", "The cell does not hold proper JSON."),
            Text.of("Sửa theo FORMAT.md, hoặc lấy lại từ tệp cũ.", "Correct it by FORMAT.md.")),
    /** The rows below are taken as options. */
    OPTIONS_TAKEN(
            "scheme-options-taken",
            Severity.INFO,
            Text.of(
                    "Các dòng không đánh số bên dưới đã hiểu là các mức để chọn.",
                    "The unnumbered rows below are taken as options to choose from."),
            Text.of("Ghi “Loại quy tắc” nếu không phải vậy.", "Fill in “Loại quy tắc” if they are not.")),
    /** The row is kept as words only. */
    KEPT_AS_WORDS(
            "scheme-kept-as-words",
            Severity.WARNING,
            Text.of(
                    "Dòng không đánh số chỉ được giữ làm lời văn, không dùng để tính.",
                    "The unnumbered row is kept as words and not computed with."),
            Text.of(
                    "Ghi “Loại quy tắc” và số điểm nếu đây là mức chấm.",
                    "Fill in “Loại quy tắc” and points if it is an option.")),
    /** The row belongs to no criterion. */
    ROW_IGNORED(
            "scheme-row-ignored",
            Severity.INFO,
            Text.of(
                    "Dòng “{text}” không thuộc tiêu chí nào, không đọc.",
                    "The row “{text}” belongs to no criterion and is not read."),
            Text.of("Không phải sửa nếu đúng chủ ý.", "Nothing to do if that is meant.")),
    /** A branch does not use what stands there. */
    NOT_OF_A_BRANCH(
            "scheme-not-of-a-branch",
            Severity.WARNING,
            Text.of("Nội dung này không dùng cho dòng có dòng con.", "This is not used for a row that has rows below."),
            Text.of("Chuyển xuống tiêu chí bên dưới.", "Move it to the criteria below.")),
    /** The setting path is not known. */
    SETTING_UNKNOWN(
            "scheme-setting-unknown",
            Severity.WARNING,
            Text.of("Mã trường “{path}” không nhận ra, không đọc.", "The setting “{path}” is not known and not read."),
            Text.of("Không sửa cột “Mã trường”.", "Leave the column “Mã trường” as it is."));

    private final FindingDefinition definition;

    TemplateFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
