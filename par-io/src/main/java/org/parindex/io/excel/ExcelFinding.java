package org.parindex.io.excel;

import org.parindex.finding.FindingCode;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be wrong with a workbook. */
public enum ExcelFinding implements FindingCode {
    /** The file is ignored: why. */
    FILE_IGNORED(
            "file-ignored",
            Severity.INFO,
            Text.of("Bỏ qua tệp: {why}.", "The file is ignored: {why}."),
            Text.of("Không phải sửa nếu đúng chủ ý.", "Nothing to do if that is meant.")),
    /** No scoring table was found (columns needed: code, criterion, maximum, self-assessed). */
    NO_HEADER(
            "no-header",
            Severity.ERROR,
            Text.of(
                    "Không tìm thấy bảng chấm điểm (cần các cột: STT, tiêu chí, điểm tối đa, tự đánh giá).",
                    "No scoring table was found (columns needed: code, criterion, maximum, self-assessed)."),
            Text.of("Dùng đúng mẫu phiếu tự đánh giá.", "Use the form.")),
    /** The sheet holds no scoring table and is not read. */
    SHEET_IGNORED(
            "sheet-ignored",
            Severity.INFO,
            Text.of(
                    "Trang không có bảng chấm điểm nên không đọc.",
                    "The sheet holds no scoring table and is not read."),
            Text.of("Không phải sửa nếu đúng chủ ý.", "Nothing to do if that is meant.")),
    /** what is hidden and read all the same. */
    HIDDEN(
            "hidden-read",
            Severity.INFO,
            Text.of("{what} bị ẩn vẫn được đọc.", "{what} is hidden and read all the same."),
            Text.of("Kiểm tra có chủ ý ẩn.", "Check that it is meant.")),
    /** The unit cannot be told from name. */
    UNIT_NOT_FOUND(
            "unit-not-found",
            Severity.ERROR,
            Text.of("Không xác định được đơn vị từ “{name}”.", "The unit cannot be told from “{name}”."),
            Text.of(
                    "Có phải {proposal}? Ghi đúng tên đơn vị ở ô “Đơn vị:”.",
                    "Maybe {proposal}? Write its name behind “Đơn vị:”.")),
    /** There is no cell Đơn vị:; unit is taken from where. */
    UNIT_GUESSED(
            "unit-from-file-name",
            Severity.WARNING,
            Text.of(
                    "Không có ô “Đơn vị:”; lấy {unit} theo {where}.",
                    "There is no cell “Đơn vị:”; {unit} is taken from {where}."),
            Text.of("Ghi đúng tên đơn vị trong phiếu.", "Write the name of the unit in the form.")),
    /** unit has several files: files. */
    UNIT_TWICE(
            "unit-twice",
            Severity.ERROR,
            Text.of(
                    "{unit} có nhiều tệp: {files}. Chưa lấy tệp nào.",
                    "{unit} has several files: {files}. None is taken."),
            Text.of("Giữ lại một tệp.", "Keep one of them.")),
    /** There is no file of unit. */
    UNIT_MISSING(
            "unit-missing",
            Severity.WARNING,
            Text.of("Chưa có tệp của {unit}.", "There is no file of {unit}."),
            Text.of("Đôn đốc đơn vị gửi.", "Ask the unit for it.")),
    /** The form says found, the round is expected. */
    WRONG_YEAR(
            "wrong-year",
            Severity.ERROR,
            Text.of(
                    "Phiếu ghi năm {found}, đợt đánh giá là năm {expected}. Không lấy số liệu.",
                    "The form says {found}, the round is {expected}. Nothing is taken."),
            Text.of("Gửi phiếu của đúng năm.", "Send the form of the right year.")),
    /** The form is blank. */
    FORM_BLANK(
            "form-blank",
            Severity.WARNING,
            Text.of("Phiếu chưa điền.", "The form is blank."),
            Text.of("Điền phiếu rồi gửi lại.", "Fill it in and send it again.")),
    /** The row code name holds values but is not in the set. */
    ROW_UNKNOWN(
            "row-unknown",
            Severity.ERROR,
            Text.of(
                    "Dòng “{code} {name}” có số liệu nhưng không thuộc bộ tiêu chí.",
                    "The row “{code} {name}” holds values but is not in the set."),
            Text.of(
                    "Có phải tiêu chí {proposal}? Số liệu chưa được dùng.",
                    "Maybe criterion {proposal}? The values are not used.")),
    /** The code code and the name name mean different criteria (byCode and byName). */
    ROW_CONFLICT(
            "row-conflict",
            Severity.ERROR,
            Text.of(
                    "Mã {code} và tên “{name}” chỉ hai tiêu chí khác nhau ({byCode} và {byName}). Không lấy dòng này.",
                    "The code {code} and the name “{name}” mean different criteria ({byCode} and {byName}). The row is not taken."),
            Text.of("Sửa mã hoặc tên.", "Correct the code or the name.")),
    /** Criterion code has several rows (rows). */
    ROW_TWICE(
            "row-twice",
            Severity.ERROR,
            Text.of(
                    "Tiêu chí {code} có nhiều dòng ({rows}). Không lấy dòng nào.",
                    "Criterion {code} has several rows ({rows}). None is taken."),
            Text.of("Giữ một dòng.", "Keep one.")),
    /** The code reads found, taken as code by name and position. */
    CODE_REPAIRED(
            "code-repaired",
            Severity.WARNING,
            Text.of(
                    "Mã đọc được là “{found}”, đã hiểu là {code} theo tên và vị trí.",
                    "The code reads “{found}”, taken as {code} by name and position."),
            Text.of("Nhập mã ở dạng văn bản.", "Enter codes as text.")),
    /** The row has no code, taken as criterion code by its name. */
    CODE_MISSING(
            "code-missing",
            Severity.WARNING,
            Text.of(
                    "Dòng không có mã, đã hiểu là tiêu chí {code} theo tên.",
                    "The row has no code, taken as criterion {code} by its name."),
            Text.of("Bổ sung mã.", "Supply the code.")),
    /** The name name is not the one of criterion code in the set. */
    NAME_DIFFERS(
            "name-differs",
            Severity.WARNING,
            Text.of(
                    "Tên “{name}” khác tên tiêu chí {code} trong bộ tiêu chí.",
                    "The name “{name}” is not the one of criterion {code} in the set."),
            Text.of("Kiểm tra có đúng bộ tiêu chí.", "Check that the right set is used.")),
    /** The form has no row for criterion code. */
    ROW_ABSENT(
            "row-absent",
            Severity.WARNING,
            Text.of("Phiếu không có dòng của tiêu chí {code}.", "The form has no row for criterion {code}."),
            Text.of("Không xóa dòng của phiếu; bổ sung dòng.", "Do not delete rows; add it again.")),
    /** The form prints a maximum of found, the set has expected. */
    MAXIMUM_DIFFERS(
            "maximum-differs",
            Severity.ERROR,
            Text.of(
                    "Điểm tối đa trong phiếu là {found}, bộ tiêu chí là {expected}.",
                    "The form prints a maximum of {found}, the set has {expected}."),
            Text.of("Dùng đúng phiếu; bộ tiêu chí được áp dụng.", "Use the right form; the set holds.")),
    /** text cannot be read: why. */
    UNREADABLE(
            "cell-unreadable",
            Severity.ERROR,
            Text.of("“{text}” không đọc được: {why}.", "“{text}” cannot be read: {why}."),
            Text.of("Sửa ô này; hiện coi như chưa có số liệu.", "Correct the cell; until then it counts as missing.")),
    /** The cell says text: note. */
    UNDERSTOOD(
            "cell-understood",
            Severity.WARNING,
            Text.of("Ô ghi “{text}”: {note}.", "The cell says “{text}”: {note}."),
            Text.of("Nhập bằng số để khỏi nhầm.", "Enter a plain number.")),
    /** A number stored as text text, read as value. */
    NUMBER_AS_TEXT(
            "number-as-text",
            Severity.INFO,
            Text.of(
                    "Số ở dạng văn bản “{text}”, đã hiểu là {value}.",
                    "A number stored as text “{text}”, read as {value}."),
            Text.of("Không phải sửa.", "Nothing to correct.")),
    /** The cell holds the error error. */
    CELL_ERROR(
            "cell-error",
            Severity.ERROR,
            Text.of("Ô báo lỗi {error}.", "The cell holds the error {error}."),
            Text.of(
                    "Sửa công thức; hiện coi như chưa có số liệu.",
                    "Correct the formula; until then it counts as missing.")),
    /** The cell holds a date (date) instead of a number. */
    CELL_DATE(
            "cell-date",
            Severity.ERROR,
            Text.of("Ô chứa ngày tháng ({date}) thay vì số.", "The cell holds a date ({date}) instead of a number."),
            Text.of(
                    "Nhập lại số, ví dụ 1,5 có thể đã thành ngày 1/5.",
                    "Enter the number again; 1.5 may have become 1 May.")),
    /** The formula had no stored result; it computes to value. */
    FORMULA_RECOMPUTED(
            "formula-recomputed",
            Severity.WARNING,
            Text.of(
                    "Công thức chưa có kết quả lưu, tính lại được {value}.",
                    "The formula had no stored result; it computes to {value}."),
            Text.of("Mở tệp, tính lại và lưu.", "Open, recalculate and save the file.")),
    /** The stored result stored is not the computed one computed; the stored one is taken. */
    FORMULA_DIFFERS(
            "formula-differs",
            Severity.WARNING,
            Text.of(
                    "Kết quả lưu {stored} khác kết quả tính lại {computed}; lấy kết quả lưu.",
                    "The stored result {stored} is not the computed one {computed}; the stored one is taken."),
            Text.of("Mở tệp, tính lại và lưu.", "Open, recalculate and save the file.")),
    /** text is no option of criterion code: options. */
    OPTION_NOT_FOUND(
            "option-not-found",
            Severity.ERROR,
            Text.of(
                    "“{text}” không phải mức nào của tiêu chí {code}: {options}.",
                    "“{text}” is no option of criterion {code}: {options}."),
            Text.of("Ghi đúng một mức.", "Write one of the options.")),
    /** The figures text cannot be read; needed: inputs. */
    FIGURES_NOT_READ(
            "figures-not-read",
            Severity.ERROR,
            Text.of(
                    "Số liệu “{text}” không đọc được; cần: {inputs}.",
                    "The figures “{text}” cannot be read; needed: {inputs}."),
            Text.of("Ghi theo mẫu “tên=số; tên=số”.", "Write “name=number; name=number”.")),
    /** The total row says typed, the criteria add up to computed. */
    TOTAL_DIFFERS(
            "form-total-differs",
            Severity.WARNING,
            Text.of(
                    "Dòng tổng ghi {typed}, cộng các tiêu chí được {computed}.",
                    "The total row says {typed}, the criteria add up to {computed}."),
            Text.of("Lấy tổng tính được; kiểm tra phiếu.", "The computed sum counts; check the form."));

    private final String code;
    private final Severity severity;
    private final Text message;
    private final Text advice;

    ExcelFinding(String code, Severity severity, Text message, Text advice) {
        this.code = code;
        this.severity = severity;
        this.message = message;
        this.advice = advice;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Text message() {
        return message;
    }

    @Override
    public Text advice() {
        return advice;
    }
}
