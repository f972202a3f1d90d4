package org.parindex.io.analysis;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be wrong with a list of units or a table of mergers. */
public enum LineageFinding implements FindingCode {
    /** Columns missing. */
    COLUMNS_MISSING(
            "lineage-columns-missing",
            Severity.ERROR,
            Text.of("Bảng không có cột {columns}.", "The table has no columns {columns}."),
            Text.of("Kiểm tra dòng tiêu đề.", "Check the header row.")),
    /** Unit twice. */
    UNIT_TWICE(
            "lineage-unit-twice",
            Severity.WARNING,
            Text.of(
                    "Mã {code} có hai tên: {first} và {second}.",
                    "The code {code} has two names: {first} and {second}."),
            Text.of("Giữ tên thứ nhất; kiểm tra lại mã.", "The first is kept; check the code.")),
    /** Code corrected. */
    CODE_CORRECTED(
            "lineage-code-corrected",
            Severity.WARNING,
            Text.of(
                    "Mã {code} là của {of}, nhưng dòng này ghi {name}: lấy mã {taken}.",
                    "The code {code} belongs to {of}, but the row says {name}: {taken} is taken."),
            Text.of("Sửa mã trong bảng gốc.", "Correct the code in the source.")),
    /** Name differs. */
    NAME_DIFFERS(
            "lineage-name-differs",
            Severity.INFO,
            Text.of(
                    "Mã {code}: danh mục ghi {of}, bảng ghi {name}; lấy theo mã.",
                    "Code {code}: the list says {of}, the table {name}; the code is followed."),
            Text.of("Thống nhất tên gọi.", "Agree on one name.")),
    /** Code unknown. */
    CODE_UNKNOWN(
            "lineage-code-unknown",
            Severity.ERROR,
            Text.of(
                    "Mã {code} ({name}) không có trong danh mục.",
                    "The code {code} ({name}) is not in the list of units."),
            Text.of("Bổ sung danh mục hoặc sửa mã.", "Complete the list, or correct the code.")),
    /** Area without unit. */
    AREA_WITHOUT_UNIT(
            "lineage-area-without-unit",
            Severity.INFO,
            Text.of(
                    "“{name}” không phải đơn vị hành chính, không tính vào kế thừa.",
                    "“{name}” is no administrative unit and has no part in the lineage."),
            Text.of("Không phải làm gì.", "Nothing to do.")),
    /** Whole and part. */
    WHOLE_AND_PART(
            "lineage-whole-and-part",
            Severity.WARNING,
            Text.of(
                    "{name} ({code}) vừa nhập toàn bộ vào một nơi, vừa tách cho {count} nơi.",
                    "{name} ({code}) went wholly into one unit, and yet into {count}."),
            Text.of("Xem lại các dòng của đơn vị này.", "Look at the rows of this unit.")),
    /** Unit without successor. */
    WITHOUT_SUCCESSOR(
            "lineage-without-successor",
            Severity.WARNING,
            Text.of(
                    "{name} ({code}) không có đơn vị kế thừa trong bảng.",
                    "{name} ({code}) has no successor in the table."),
            Text.of("Bổ sung dòng còn thiếu.", "Add the missing row."));

    private final FindingDefinition definition;

    LineageFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
