package org.parindex.io.excel;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
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
                    "Không tìm thấy bảng chấm điểm (cần các cột: STT, tiêu chí, điểm tối đa, tự đánh giá). Tiêu đề đọc được: {found}.",
                    "No scoring table was found (columns needed: code, criterion, maximum, self-assessed). Headers read: {found}."),
            Text.of("Dùng đúng mẫu phiếu, hoặc ghi hồ sơ ánh xạ.", "Use the form, or write a mapping profile.")),
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
                    "{proposal}Ghi đúng tên đơn vị, hoặc thêm đơn vị vào danh mục.",
                    "{proposal}Write the name of the unit, or add the unit to the register.")),
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
    /** The row holds values but is not in the set. */
    ROW_UNKNOWN(
            "row-unknown",
            Severity.ERROR,
            Text.of(
                    "Dòng “{row}” có số liệu nhưng không thuộc bộ tiêu chí.",
                    "The row “{row}” holds values but is not in the set."),
            Text.of(
                    "Số liệu chưa được dùng. {proposal}Sửa mã hoặc tên tiêu chí.",
                    "The values are not used. {proposal}Correct the code or the name.")),
    /** The rows rows hold values but neither a code nor a name. */
    ROWS_NAMELESS(
            "rows-nameless",
            Severity.ERROR,
            Text.of(
                    "Các dòng {rows} có số liệu nhưng không có mã và tên tiêu chí; số liệu chưa được dùng.",
                    "The rows {rows} hold values but neither a code nor a name; the values are not used."),
            Text.of("Ghi mã hoặc tên ở các dòng này.", "Write the code or the name into these rows.")),
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
    /** The points of stage of a unit have several rows (rows). */
    STAGE_TWICE(
            "stage-twice",
            Severity.ERROR,
            Text.of(
                    "Điểm ở bước “{stage}” của đơn vị có nhiều dòng ({rows}). Không lấy dòng nào.",
                    "The points of “{stage}” of the unit have several rows ({rows}). None is taken."),
            Text.of(
                    "Giữ một dòng; kiểm tra có thiếu dòng tên đơn vị.",
                    "Keep one; check whether a row with the name of a unit is gone.")),
    /** Only the last unit has no points for criterion code: the row may have slid. */
    ROW_SLID(
            "row-slid",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code}: chỉ đơn vị ở cột cuối không có điểm; có thể một ô trong dòng đã bị xóa làm lệch điểm của các đơn vị.",
                    "Criterion {code}: only the unit of the last column has no points; a cell of the row may have been deleted and the points of the units have moved."),
            Text.of("So lại điểm từng đơn vị ở dòng này.", "Compare the points of each unit in this row.")),
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
    /** No row of the table has a code: names rows are told by their names, orders by name and order. */
    CODES_ABSENT(
            "codes-absent",
            Severity.WARNING,
            Text.of(
                    "Bảng không có mã tiêu chí (cột STT): {names} dòng được hiểu theo tên, {orders} dòng theo tên và thứ tự.",
                    "The table has no codes (column STT): {names} rows are told by their names, {orders} by name and order."),
            Text.of("Dùng đúng mẫu phiếu; không xóa cột mã.", "Use the form; do not delete the column of codes.")),
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
    /** The table has no column column. */
    COLUMN_ABSENT(
            "column-absent",
            Severity.WARNING,
            Text.of("Bảng không có cột {column}.", "The table has no column for: {column}."),
            Text.of("Dùng đúng mẫu phiếu; không xóa cột.", "Use the form; do not delete columns.")),
    /** The table has no column column, which count other files of the delivery have. */
    COLUMN_ABSENT_HERE(
            "column-absent-here",
            Severity.WARNING,
            Text.of(
                    "Bảng không có cột {column}, trong khi {count} tệp khác cùng đợt có cột này.",
                    "The table has no column for: {column}; {count} other files of the delivery have it."),
            Text.of("Kiểm tra cột có bị xóa không; bổ sung nếu cần.", "Check whether it was deleted; add it again.")),
    /** The column column (header) holds numbers that are not used. */
    COLUMN_UNUSED(
            "column-unused",
            Severity.WARNING,
            Text.of(
                    "Cột {column} (“{header}”) có số liệu nhưng không được dùng.",
                    "The column {column} (“{header}”) holds numbers that are not used."),
            Text.of(
                    "Nếu cần lấy, sửa tên cột hoặc ghi cột vào hồ sơ ánh xạ.",
                    "If they are meant, correct the header or name the column in a mapping profile.")),
    /** The header header alone is ambiguous; it is taken as as. */
    COLUMN_GUESSED(
            "column-guessed",
            Severity.WARNING,
            Text.of(
                    "Tên cột “{header}” chưa rõ nghĩa, đã hiểu là {as}.",
                    "The header “{header}” alone is ambiguous; it is taken as: {as}."),
            Text.of("Ghi rõ tên cột.", "Write the header in full.")),
    /** The row of column numbers passes over numbers: a column may have been deleted. */
    COLUMN_NUMBERS_GAP(
            "column-numbers-gap",
            Severity.WARNING,
            Text.of(
                    "Dòng số thứ tự cột thiếu số {numbers}; có thể một cột đã bị xóa.",
                    "The row of column numbers lacks {numbers}; a column may have been deleted."),
            Text.of("So với mẫu phiếu; không xóa cột.", "Compare with the form; do not delete columns.")),
    /** The table is of another set of criteria. */
    WRONG_SET(
            "wrong-set",
            Severity.ERROR,
            Text.of(
                    "Bảng không theo bộ tiêu chí “{scheme}”: phần lớn các dòng là tiêu chí khác. Không lấy số liệu.",
                    "The table does not follow the set “{scheme}”: most rows are other criteria. Nothing is taken."),
            Text.of("Gửi phiếu của đúng bộ tiêu chí.", "Send the form of the right set.")),
    /** The sheet is hidden, and a visible one holds the same unit. */
    HIDDEN_SHEET_NOT_USED(
            "hidden-sheet-not-used",
            Severity.INFO,
            Text.of(
                    "Trang ẩn cũng là phiếu của {unit}; chỉ lấy trang hiện.",
                    "The hidden sheet is a form of {unit} too; only the visible one is taken."),
            Text.of("Xóa trang ẩn nếu là bản cũ.", "Delete the hidden sheet if it is an old copy.")),
    /** The sheet is hidden and nothing is taken from it: why. */
    HIDDEN_SHEET_REFUSED(
            "hidden-sheet-refused",
            Severity.INFO,
            Text.of("Trang ẩn, không lấy số liệu. {why}", "The sheet is hidden, nothing is taken from it. {why}"),
            Text.of("Xóa trang ẩn nếu không cần.", "Delete the hidden sheet if it is not needed.")),
    /** Two tables hold the criteria of unit: taken and other; taken is taken: why. */
    TWO_TABLES(
            "two-tables",
            Severity.WARNING,
            Text.of(
                    "Có hai bảng điểm của {unit}: từ {taken} và từ {other}. Lấy bảng từ {taken} vì {why}; bảng kia không lấy.",
                    "There are two tables of {unit}: from {taken} and from {other}. The one from {taken} is taken, since {why}; the other is not."),
            Text.of(
                    "Xóa bảng thừa; mỗi đơn vị một bảng của năm đánh giá.",
                    "Delete the spare table; each unit has one, of the year of the round.")),
    /** The rows rows name criteria again, with numbers outside the columns of points. */
    REPEATED_NOT_USED(
            "repeated-rows-not-used",
            Severity.WARNING,
            Text.of(
                    "Các dòng {rows} ghi lại tiêu chí đã có, kèm số ngoài các cột điểm; không lấy số ở các dòng này.",
                    "The rows {rows} name criteria again, with numbers outside the columns of points; these are not taken."),
            Text.of(
                    "Xóa bảng thừa, hoặc ghi điểm vào đúng cột.",
                    "Delete the spare table, or write points into their column.")),
    /** Another table with the same headings stands to the right, from the column column on. */
    TABLE_BESIDE(
            "table-beside",
            Severity.WARNING,
            Text.of(
                    "Bên phải, từ cột {column}, còn một bảng cùng tiêu đề; chỉ lấy bảng bên trái.",
                    "To the right, from the column {column} on, stands another table with the same headings; only the left one is taken."),
            Text.of(
                    "Xóa bảng thừa; nếu là bảng của năm khác, ghi năm trong tiêu đề.",
                    "Delete the spare table; if it is of another year, name the year in its heading.")),
    /** The unit is of another level than the set. */
    UNIT_OTHER_LEVEL(
            "unit-of-another-level",
            Severity.WARNING,
            Text.of(
                    "{unit} thuộc {level}, bộ tiêu chí dành cho {expected}; phiếu vẫn được đọc.",
                    "{unit} is a {level}, the set is made for a {expected}; the form is read all the same."),
            Text.of(
                    "Kiểm tra phiếu có nằm đúng thư mục và đúng bộ tiêu chí.",
                    "Check that the form is in the right folder and of the right set.")),
    /** The form is taken for unit, but where says text, which is other. */
    UNIT_CONTRADICTED(
            "unit-contradicted",
            Severity.WARNING,
            Text.of(
                    "Phiếu được hiểu là của {unit}, nhưng {where} ghi “{text}”, tức {other}.",
                    "The form is taken for {unit}, but {where} says “{text}”, which is {other}."),
            Text.of(
                    "Hỏi lại đơn vị: có thể phiếu chép từ đơn vị khác hoặc đặt sai tên.",
                    "Ask the unit: the form may be a copy of another one's, or be named wrongly.")),
    /** unit stands in several places with the same content. */
    UNIT_REPEATED(
            "unit-repeated",
            Severity.WARNING,
            Text.of(
                    "{unit} có ở nhiều nơi với cùng nội dung: {places}.",
                    "{unit} stands in several places with the same content: {places}."),
            Text.of("Xóa bản thừa.", "Delete the spare copy.")),
    /** unit has several rows in a summary: cells. */
    UNIT_ROWS(
            "unit-rows",
            Severity.WARNING,
            Text.of(
                    "{unit} có nhiều dòng trong bảng tổng hợp: {cells}.",
                    "{unit} has several rows in the summary: {cells}."),
            Text.of(
                    "Giữ một dòng; kiểm tra tên đơn vị ở các dòng còn lại.",
                    "Keep one; check the names of the units in the others.")),
    /** The name name may mean several units: candidates. */
    UNIT_AMBIGUOUS(
            "unit-ambiguous",
            Severity.ERROR,
            Text.of(
                    "“{name}” có thể là nhiều đơn vị: {candidates}. Không lấy số liệu.",
                    "“{name}” may be several units: {candidates}. Nothing is taken."),
            Text.of(
                    "Ghi mã đơn vị, hoặc ghi rõ đơn vị sau sắp xếp.",
                    "Write the id of the unit, or the unit that it became.")),
    /** The name name is an old one of unit. */
    UNIT_OLD_NAME(
            "unit-old-name",
            Severity.WARNING,
            Text.of("“{name}” là tên hoặc mã cũ của {unit}.", "“{name}” is a former name or id of {unit}."),
            Text.of("Ghi tên hiện hành.", "Write the present name.")),
    /** The name name differs from unit in its marks. */
    UNIT_NAME_DIFFERS(
            "unit-name-differs",
            Severity.WARNING,
            Text.of(
                    "“{name}” khác dấu so với tên {unit}; đã hiểu là đơn vị này.",
                    "“{name}” differs in its marks from {unit}, which it is taken for."),
            Text.of("Kiểm tra có đúng đơn vị.", "Check that it is the right unit.")),
    /** The row of criterion code has no name. */
    NAME_MISSING(
            "name-missing",
            Severity.WARNING,
            Text.of(
                    "Dòng mã {code} không có tên tiêu chí; lấy theo mã.",
                    "The row with code {code} has no name; it is taken by its code."),
            Text.of("Bổ sung tên.", "Supply the name.")),
    /** Criterion code has no answer. */
    ANSWER_BLANK(
            "answer-blank",
            Severity.INFO,
            Text.of("Tiêu chí {code} chưa có điểm hoặc số liệu.", "Criterion {code} has no points or figures."),
            Text.of("Nhập 0 nếu không đạt.", "Enter 0 if nothing was reached.")),
    /** The value text stands in a row of figures, outside their column. */
    VALUE_NOT_USED(
            "value-not-used",
            Severity.WARNING,
            Text.of(
                    "“{text}” nằm ở dòng số liệu nhưng ngoài cột số liệu nên không được dùng.",
                    "“{text}” stands in a row of figures, outside their column, and is not used."),
            Text.of("Ghi điểm ở dòng của tiêu chí.", "Write points into the row of the criterion.")),
    /** The value text in the column of column is not used: criterion code takes nothing from there. */
    VALUE_MISPLACED(
            "value-misplaced",
            Severity.WARNING,
            Text.of(
                    "“{text}” ở cột {column} không được dùng: tiêu chí {code} không lấy gì từ cột này.",
                    "“{text}” in the column of {column} is not used: criterion {code} takes nothing from there."),
            Text.of("Ghi vào đúng cột, hoặc xóa nếu thừa.", "Write it into its column, or delete it.")),
    /** Criterion code is scored by a survey, its points text stand in the column of column. */
    SURVEY_ELSEWHERE(
            "survey-points-elsewhere",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code} chấm qua điều tra XHH nhưng “{text}” ghi ở cột {column}; giữ như đã ghi.",
                    "Criterion {code} is scored by a survey, “{text}” stands in the column of {column}; it is kept as claimed."),
            Text.of("Ghi điểm điều tra XHH vào đúng cột.", "Write the points of the survey into their column.")),
    /** The figure input is a count, value is none; it is kept as claimed. */
    FIGURE_ODD(
            "figure-odd",
            Severity.WARNING,
            Text.of(
                    "“{input}” là số đếm nhưng ô ghi {value} (số đếm phải nguyên, không âm); giữ như đã ghi.",
                    "“{input}” is a count, the cell says {value} (a count is whole and not negative); it is kept as claimed."),
            Text.of("Kiểm tra số liệu.", "Check the figure.")),
    /** Criterion code has some of its figures, but not inputs. */
    FIGURE_ABSENT(
            "figure-absent",
            Severity.WARNING,
            Text.of("Tiêu chí {code} còn thiếu số liệu: {inputs}.", "Criterion {code} lacks the figures: {inputs}."),
            Text.of("Bổ sung số liệu.", "Supply them.")),
    /** The note text of criterion code is a number, its points are blank. */
    SCORE_IN_NOTE(
            "score-in-note",
            Severity.WARNING,
            Text.of(
                    "Ô điểm của tiêu chí {code} trống, còn ô {column} ghi “{text}”. Không lấy.",
                    "The points of criterion {code} are blank, and the column of {column} says “{text}”. It is not taken."),
            Text.of("Ghi điểm vào đúng cột.", "Write points into their column.")),
    /** The cell is part of a merged area whose value stands at cell. */
    MERGED_VALUE(
            "merged-value",
            Severity.ERROR,
            Text.of(
                    "Ô bị gộp với {cell}; điểm chỉ thuộc ô đầu, dòng này chưa có điểm.",
                    "The cell is merged with {cell}; the points belong to that cell, this row has none."),
            Text.of("Bỏ gộp ô và ghi điểm từng dòng.", "Undo the merge and write points into each row.")),
    /** points are above the maximum maximum; they are kept as claimed. */
    POINTS_ABOVE(
            "points-above-maximum",
            Severity.WARNING,
            Text.of(
                    "{points} vượt điểm tối đa {maximum}; giữ như đã ghi.",
                    "{points} is above the maximum {maximum}; it is kept as claimed."),
            Text.of("Kiểm tra điểm.", "Check the points.")),
    /** points are below the minimum minimum; they are kept as claimed. */
    POINTS_BELOW(
            "points-below-minimum",
            Severity.WARNING,
            Text.of(
                    "{points} thấp hơn mức thấp nhất {minimum}; giữ như đã ghi.",
                    "{points} is below the minimum {minimum}; it is kept as claimed."),
            Text.of("Kiểm tra điểm.", "Check the points.")),
    /** points are none of the levels of criterion code; they are kept as claimed. */
    POINTS_NO_LEVEL(
            "points-no-level",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code} không có mức {points} điểm (các mức: {levels}); giữ như đã ghi.",
                    "Criterion {code} has no level of {points} points (levels: {levels}); it is kept as claimed."),
            Text.of("Kiểm tra điểm.", "Check the points.")),
    /** The sheet is a summary of units; it is kept for comparison. */
    SUMMARY_KEPT(
            "summary-kept",
            Severity.INFO,
            Text.of(
                    "Trang là bảng tổng hợp ({count} đơn vị); giữ để đối chiếu, không chấm từ đây.",
                    "The sheet is a summary ({count} units); it is kept for comparison, nothing is scored from it."),
            Text.of("Không phải sửa.", "Nothing to correct.")),
    /** The sheet is a summary whose headings are criteria; their points are taken. */
    SUMMARY_TAKEN(
            "summary-taken",
            Severity.INFO,
            Text.of(
                    "Trang là bảng của {count} đơn vị với {criteria} cột là tiêu chí của bộ tiêu chí; điểm các cột này được lấy.",
                    "The sheet is a table of {count} units with {criteria} columns that are criteria of the set; their points are taken."),
            Text.of("Không phải sửa.", "Nothing to correct.")),
    /** The sheet prints the set of criteria; it holds no answers. */
    CRITERIA_SHEET(
            "criteria-sheet",
            Severity.INFO,
            Text.of(
                    "Trang là bộ tiêu chí, không có điểm chấm.",
                    "The sheet prints the set of criteria; it holds no answers."),
            Text.of("Không phải sửa.", "Nothing to correct.")),
    /** Two tables say something different of one criterion: one and other. */
    ANSWER_CONFLICT(
            "answer-conflict",
            Severity.ERROR,
            Text.of(
                    "Hai nơi ghi khác nhau cho một tiêu chí: {one} và {other}. Không lấy.",
                    "Two places say something different of one criterion: {one} and {other}. Neither is taken."),
            Text.of("Giữ một nơi.", "Keep one of them.")),
    /** The maximum found of the unit is not what is left without its special criteria, expected. */
    SPECIAL_DIFFERS(
            "special-maximum-differs",
            Severity.WARNING,
            Text.of(
                    "Điểm tối đa còn lại ghi {found}, trừ các tiêu chí đặc thù còn {expected}.",
                    "The maximum left is given as {found}; without the special criteria it is {expected}."),
            Text.of("Kiểm tra danh sách tiêu chí đặc thù.", "Check the list of special criteria.")),
    /** A cell with several scores: the part part is not understood. */
    PART_UNKNOWN(
            "part-unknown",
            Severity.ERROR,
            Text.of("Không hiểu “{part}” trong ô.", "“{part}” in the cell is not understood."),
            Text.of("Ghi theo mẫu “ĐTC: 10 | TĐ1: 9,5”.", "Write “ĐTC: 10 | TĐ1: 9.5”.")),
    /** The stage of the scores of the table is not said; as is assumed. */
    STAGE_GUESSED(
            "stage-guessed",
            Severity.WARNING,
            Text.of(
                    "Bảng không ghi là điểm tự đánh giá hay thẩm định; đã hiểu là {as}.",
                    "The table does not say whether its points are self-assessed or appraised; taken as: {as}."),
            Text.of("Ghi rõ trong tiêu đề.", "Say so in the title.")),
    /** The row is of the period found, not of the round. */
    OTHER_PERIOD(
            "other-period",
            Severity.WARNING,
            Text.of(
                    "Dòng thuộc kỳ {found}, không phải {expected}; không lấy.",
                    "The row is of {found}, not {expected}; it is not taken."),
            Text.of("Kiểm tra kỳ báo cáo.", "Check the period.")),
    /** A file does not fit the profile: the header of a column says something else. */
    PROFILE_MISFIT(
            "profile-misfit",
            Severity.WARNING,
            Text.of(
                    "Không khớp hồ sơ ánh xạ “{profile}”: cột {column} ghi “{found}”, hồ sơ ghi “{expected}”. Đã tự nhận dạng bảng.",
                    "It does not fit the mapping profile “{profile}”: the column {column} says “{found}”, the profile “{expected}”. The table was detected instead."),
            Text.of("Cập nhật hồ sơ ánh xạ hoặc mẫu phiếu.", "Update the profile or the form.")),
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
    /** Numbers of a column are written in two ways: with a decimal comma and with a decimal point. */
    NUMBERS_MIXED(
            "numbers-mixed",
            Severity.WARNING,
            Text.of(
                    "Cột {column} ghi số theo hai cách: dấu phẩy thập phân ({commas}) và dấu chấm thập phân ({points}). Từng ô được hiểu như đã nêu.",
                    "The column {column} writes numbers in two ways: with a decimal comma ({commas}) and with a decimal point ({points}). Each cell is read as said."),
            Text.of(
                    "Kiểm tra các ô đã nêu; thống nhất một cách ghi, tốt nhất là nhập bằng số.",
                    "Check the cells named; write all in one way, best as plain numbers.")),
    /** The value text is struck out; it is taken. */
    CELL_STRUCK(
            "cell-struck-out",
            Severity.WARNING,
            Text.of(
                    "Giá trị “{text}” bị gạch ngang; vẫn lấy giá trị này.",
                    "The value “{text}” is struck out; it is taken all the same."),
            Text.of(
                    "Xóa giá trị nếu đã bỏ; bỏ gạch ngang nếu còn dùng.",
                    "Delete it if it no longer holds; else undo the strike.")),
    /** The value text cannot be seen; it is taken. */
    CELL_UNSEEN(
            "cell-unseen",
            Severity.WARNING,
            Text.of(
                    "Giá trị “{text}” không nhìn thấy được (chữ trắng hoặc định dạng ẩn số); vẫn lấy giá trị này.",
                    "The value “{text}” cannot be seen (white font or a format that hides numbers); it is taken all the same."),
            Text.of(
                    "Xóa giá trị nếu không dùng; nếu dùng, cho hiện lại.",
                    "Delete it if it is not meant; else show it.")),
    /** The number format format shows shown, the cell holds value, which is taken. */
    CELL_SHOWS_OTHER(
            "cell-shows-other-number",
            Severity.WARNING,
            Text.of(
                    "Ô hiện “{shown}” do định dạng số {format}, nhưng giá trị lưu là {value}; lấy giá trị lưu.",
                    "The cell shows “{shown}” by its number format {format}, but holds {value}; what it holds is taken."),
            Text.of(
                    "Đặt lại định dạng số thông thường rồi kiểm tra giá trị.",
                    "Set a plain number format and check the value.")),
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
            Text.of("Có phải {proposal}? Nhập lại bằng số.", "Maybe {proposal}? Enter the number again.")),
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
            Text.of("Lấy tổng tính được; kiểm tra phiếu.", "The computed sum counts; check the form.")),
    /** The form was made for other, its name says unit. */
    STAMP_UNIT_DIFFERS(
            "form-of-another-unit",
            Severity.WARNING,
            Text.of(
                    "Mẫu phiếu được tạo cho {other}, nhưng phiếu ghi {unit}; lấy {unit}.",
                    "The form was made for {other}, its name says {unit}; {unit} is taken."),
            Text.of("Hỏi lại đơn vị; mỗi đơn vị dùng mẫu của mình.", "Ask the unit; each should use its own form.")),
    /** The form was made for the year found, the round is of expected. */
    STAMP_YEAR_DIFFERS(
            "form-of-another-year",
            Severity.WARNING,
            Text.of(
                    "Mẫu phiếu được tạo cho năm {found}, nhưng tiêu đề ghi năm {expected}; lấy theo tiêu đề.",
                    "The form was made for {found}, its heading says {expected}; the heading is believed."),
            Text.of(
                    "Kiểm tra số liệu có phải của năm {expected}; dùng mẫu của đúng năm.",
                    "Check that the figures are of {expected}; use the form of the right year.")),
    /** The form was made from set, not from expected. */
    STAMP_SET_DIFFERS(
            "form-of-another-set",
            Severity.WARNING,
            Text.of(
                    "Mẫu phiếu được tạo từ bộ tiêu chí {set}, không đúng với {expected} đang dùng.",
                    "The form was made from the set {set}, which is not {expected} as it is now."),
            Text.of(
                    "Kiểm tra các tiêu chí đã sửa sau khi gửi mẫu; gửi lại mẫu mới nếu cần.",
                    "Check what changed since the forms went out; send new ones if needed."));

    private final FindingDefinition definition;

    ExcelFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
