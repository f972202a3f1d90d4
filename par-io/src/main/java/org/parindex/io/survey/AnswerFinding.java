package org.parindex.io.survey;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be wrong with a table of answers. */
public enum AnswerFinding implements FindingCode {
    /** Answers no header. */
    NO_HEADER(
            "answers-no-header",
            Severity.ERROR,
            Text.of(
                    "Không thấy dòng tiêu đề có câu hỏi của phiếu “{questionnaire}”.",
                    "There is no header row with items of the questionnaire “{questionnaire}”."),
            Text.of(
                    "Ghi mã hoặc nội dung câu hỏi ở đầu cột, hoặc khai cột trong cách bố trí.",
                    "Put ids or questions above the columns, or state the columns in the layout.")),
    /** Answers column missing. */
    COLUMN_MISSING(
            "answers-column-missing",
            Severity.ERROR,
            Text.of(
                    "Không có cột “{header}” đã khai cho {what}.",
                    "The column “{header}” stated for {what} is not there."),
            Text.of("Sửa tên cột trong cách bố trí.", "Correct the header in the layout.")),
    /** Answers header again. */
    HEADER_AGAIN(
            "answers-header-again",
            Severity.INFO,
            Text.of(
                    "Dòng này vẫn thuộc tiêu đề (mã hoặc nội dung câu hỏi), không tính là phiếu trả lời.",
                    "This row still belongs to the header (ids or questions); it is no respondent."),
            Text.of("Không cần làm gì.", "Nothing needs to be done.")),
    /** Answers sheets left. */
    SHEETS_LEFT(
            "answers-sheets-left",
            Severity.WARNING,
            Text.of(
                    "Chỉ đọc trang tính “{sheet}”; các trang {left} cũng có câu hỏi của phiếu nhưng không được đọc.",
                    "Only the sheet “{sheet}” is read; {left} have items of the questionnaire too but are not read."),
            Text.of(
                    "Khai trang tính cần đọc, hoặc đọc từng trang rồi cộng dồn.",
                    "State the sheet wanted, or read each and add them up.")),
    /** Answers item without column. */
    ITEM_WITHOUT_COLUMN(
            "answers-item-without-column",
            Severity.WARNING,
            Text.of(
                    "Không có cột nào của câu hỏi {items}; coi như không hỏi.",
                    "There is no column for {items}; taken as not asked."),
            Text.of("Kiểm tra tiêu đề cột.", "Check the headers.")),
    /** Answers column twice. */
    COLUMN_TWICE(
            "answers-column-twice",
            Severity.WARNING,
            Text.of(
                    "Cột “{header}” cũng khớp với {what}; chỉ đọc cột đầu.",
                    "The column “{header}” also fits {what}; the first one is read."),
            Text.of("Đổi tiêu đề hoặc khai cột.", "Change the header or state the column.")),
    /** Answers personal column dropped. */
    PERSONAL_DROPPED(
            "answers-personal-dropped",
            Severity.WARNING,
            Text.of(
                    "Cột “{header}” giống thông tin cá nhân ({kind}) và đã bị bỏ, không lưu lại.",
                    "The column “{header}” looks like personal data ({kind}); it was dropped and not kept."),
            Text.of(
                    "Không thu thập nếu không cần; không tỷ lệ nào cần đến nó.",
                    "Do not collect it; no figure needs it.")),
    /** Answers identity replaced. */
    IDENTITY_REPLACED(
            "answers-identity-replaced",
            Severity.WARNING,
            Text.of(
                    "Giá trị của cột “{header}” giống thông tin cá nhân ({kind}); đã thay bằng số thứ tự.",
                    "Values of the column “{header}” look like personal data ({kind}); they were replaced by running numbers."),
            Text.of("Dùng mã phiếu thay cho số định danh.", "Use form numbers instead.")),
    /** Answers columns ignored. */
    COLUMNS_IGNORED(
            "answers-columns-ignored",
            Severity.INFO,
            Text.of("Không đọc các cột: {headers}.", "These columns are not read: {headers}."),
            Text.of("Khai cột nếu cần.", "State them if they are needed.")),
    /** Answers unknown answer. */
    UNKNOWN_ANSWER(
            "answers-unknown-answer",
            Severity.ERROR,
            Text.of(
                    "“{answer}” không phải câu trả lời của câu hỏi {item} ({known}); coi như để trống.",
                    "“{answer}” is no answer to {item} ({known}); taken as blank."),
            Text.of("Sửa, hoặc thêm cách viết vào thang đo.", "Correct it, or add the spelling to the scale.")),
    /** Answers unknown unit. */
    UNKNOWN_UNIT(
            "answers-unknown-unit",
            Severity.ERROR,
            Text.of(
                    "Không có đơn vị “{unit}” trong danh mục; dòng này không được đếm.",
                    "The register has no unit “{unit}”; the row is not counted."),
            Text.of("Sửa tên hoặc thêm tên khác của đơn vị.", "Correct the name or add an alias.")),
    /** Answers no unit. */
    NO_UNIT(
            "answers-no-unit",
            Severity.ERROR,
            Text.of("Dòng không ghi đơn vị; không được đếm.", "The row names no unit; it is not counted."),
            Text.of("Bổ sung đơn vị.", "Add the unit.")),
    /** Answers covariate unreadable. */
    COVARIATE_UNREADABLE(
            "answers-covariate-unreadable",
            Severity.WARNING,
            Text.of(
                    "“{text}” ở cột “{header}” không phải số; đơn vị này không có biến phụ trợ.",
                    "“{text}” in the column “{header}” is no number; this unit has no covariates."),
            Text.of("Sửa hoặc bổ sung số.", "Correct or add the number.")),
    /** Answers covariate unit twice. */
    COVARIATE_UNIT_TWICE(
            "answers-covariate-unit-twice",
            Severity.WARNING,
            Text.of(
                    "Đơn vị “{unit}” có hai dòng biến phụ trợ; lấy dòng đầu.",
                    "The unit “{unit}” has two rows of covariates; the first one is taken."),
            Text.of("Bỏ dòng thừa.", "Remove the row that is too many.")),
    /** Answers no covariates. */
    NO_COVARIATES(
            "answers-no-covariates",
            Severity.ERROR,
            Text.of(
                    "Bảng cần cột đầu là đơn vị và ít nhất một cột số có tiêu đề.",
                    "The table needs the unit in its first column and at least one column of numbers with a heading."),
            Text.of("Sửa bảng biến phụ trợ.", "Correct the table of covariates.")),
    /** Answers weight unreadable. */
    WEIGHT_UNREADABLE(
            "answers-weight-unreadable",
            Severity.ERROR,
            Text.of(
                    "Trọng số “{weight}” không phải số từ 0 trở lên; lấy 0.",
                    "The weight “{weight}” is no number from 0 on; 0 is taken."),
            Text.of("Sửa trọng số.", "Correct the weight.")),
    /** Answers time unreadable. */
    TIME_UNREADABLE(
            "answers-time-unreadable",
            Severity.WARNING,
            Text.of("Không đọc được thời điểm “{time}”.", "The time “{time}” cannot be read."),
            Text.of(
                    "Ghi dạng 2025-09-01 08:30:00 hoặc 01/09/2025 08:30:00.",
                    "Write it as 2025-09-01 08:30:00 or 01/09/2025 08:30:00.")),
    /** Answers filter contradicted. */
    FILTER_CONTRADICTED(
            "answers-filter-contradicted",
            Severity.WARNING,
            Text.of(
                    "Có câu trả lời cho {item} dù câu lọc {filter} đã loại; câu trả lời được giữ.",
                    "{item} is answered though the filter {filter} leads past it; the answer is kept."),
            Text.of("Kiểm tra câu hỏi lọc.", "Check the filter question.")),
    /** Answers unknown item. */
    UNKNOWN_ITEM(
            "answers-unknown-item",
            Severity.ERROR,
            Text.of(
                    "Phiếu không có câu hỏi “{item}”; dòng này không được đếm.",
                    "The questionnaire has no item “{item}”; the row is not counted."),
            Text.of("Sửa mã câu hỏi.", "Correct the id.")),
    /** Answers given twice. */
    ANSWER_TWICE(
            "answers-given-twice",
            Severity.WARNING,
            Text.of(
                    "{respondent} trả lời câu {item} hai lần; lấy câu trả lời đầu.",
                    "{respondent} answers {item} twice; the first answer counts."),
            Text.of("Bỏ dòng trùng.", "Remove the duplicate.")),
    /** Answers wave not there. */
    WAVE_NOT_THERE(
            "answers-wave-not-there",
            Severity.ERROR,
            Text.of(
                    "Không có dòng nào của đợt khảo sát “{wave}”; tệp có: {known}.",
                    "No row is of the survey “{wave}”; the file has: {known}."),
            Text.of(
                    "Sửa tên đợt, hoặc khai cột đợt khảo sát.",
                    "Correct its name, or state the column of the survey.")),
    /** Answers waves mixed. */
    WAVES_MIXED(
            "answers-waves-mixed",
            Severity.WARNING,
            Text.of(
                    "Tệp có nhiều đợt khảo sát ({known}) và mọi dòng đều được tính chung.",
                    "The file has several surveys ({known}), and all rows are counted together."),
            Text.of("Chọn một đợt.", "Choose one of them.")),
    /** Answers replicate columns not there. */
    REPLICATES_NOT_THERE(
            "answers-replicates-not-there",
            Severity.ERROR,
            Text.of(
                    "Không có các cột trọng số lặp “{header}1”, “{header}2” … đã khai; sai số không tính theo trọng số lặp.",
                    "The columns “{header}1”, “{header}2” … stated for replicate weights are not there; errors are made without them."),
            Text.of("Sửa tên cột trọng số lặp.", "Correct the header of the replicate weights.")),
    /** Answers replicate columns with gaps. */
    REPLICATES_WITH_GAPS(
            "answers-replicates-with-gaps",
            Severity.ERROR,
            Text.of(
                    "Thiếu cột trọng số lặp “{header}” số {missing}; không dùng trọng số lặp vì thiếu một cột là sai số sai.",
                    "The replicate weights “{header}” lack the columns {missing}; none is used, since errors would be wrong."),
            Text.of("Bổ sung đủ các cột từ 1 đến R.", "Supply all columns from 1 to R.")),
    /** Answers replicate columns of another count. */
    REPLICATES_OTHER_COUNT(
            "answers-replicates-other-count",
            Severity.ERROR,
            Text.of(
                    "Có {found} cột trọng số lặp “{header}” nhưng khai {wanted}; không dùng trọng số lặp.",
                    "There are {found} columns of replicate weights “{header}”, {wanted} were stated; none is used."),
            Text.of("Khai đúng số cột, hoặc bỏ cột thừa.", "State the right number, or remove the columns to spare.")),
    /** Answers replicate weight unreadable. */
    REPLICATE_UNREADABLE(
            "answers-replicate-unreadable",
            Severity.ERROR,
            Text.of(
                    "Trọng số lặp “{weight}” (cột {header}) không phải số từ 0 trở lên.",
                    "The replicate weight “{weight}” (column {header}) is no number from 0 on."),
            Text.of("Sửa trọng số lặp.", "Correct the replicate weight.")),
    /** Answers replicates unused. */
    REPLICATES_UNUSED(
            "answers-replicates-unused",
            Severity.ERROR,
            Text.of(
                    "{count} ô trọng số lặp thiếu hoặc sai; không dùng trọng số lặp nào để khỏi ra sai số sai.",
                    "{count} replicate weights are missing or wrong; none is used, since errors would be wrong."),
            Text.of("Xin lại tệp có đủ trọng số lặp.", "Ask for a file with all replicate weights.")),
    /** Answers replicates of two respondents. */
    REPLICATES_OF_TWO(
            "answers-replicates-of-two",
            Severity.ERROR,
            Text.of(
                    "{count} mã phiếu đứng ở hai dòng, như {respondent}; không biết trọng số lặp là của ai, nên không dùng.",
                    "{count} ids of respondents stand twice, such as {respondent}; whose replicate weights they are is unclear, so none is used."),
            Text.of("Cho mỗi phiếu một mã riêng.", "Give every form an id of its own.")),
    /** Answers replicates of another size. */
    REPLICATES_OF_OTHER_SIZE(
            "answers-replicates-of-other-size",
            Severity.WARNING,
            Text.of(
                    "Tổng trọng số là {full}, trung bình của các trọng số lặp là {replicated}: có lẽ trọng số lặp chưa nhân với trọng số.",
                    "The weights add up to {full}, the replicate weights to {replicated} on average: maybe the sampling weight is not in them."),
            Text.of(
                    "Khai rõ trọng số lặp đã nhân với trọng số hay chưa.",
                    "State whether the sampling weight is in the replicate weights.")),
    /** Answers replicates likely. */
    REPLICATES_LIKELY(
            "answers-replicates-likely",
            Severity.WARNING,
            Text.of(
                    "Có các cột giống trọng số lặp nhưng không được khai; sai số tính mà không dùng chúng.",
                    "There are columns that look like replicate weights, but none are stated; errors are made without them."),
            Text.of(
                    "Khai tên cột và cách lập trọng số lặp (bootstrap, BRR, Fay, jackknife).",
                    "State their header and how they were made (bootstrap, BRR, Fay, jackknife).")),
    /** Answers size unreadable. */
    SIZE_UNREADABLE(
            "answers-size-unreadable",
            Severity.ERROR,
            Text.of(
                    "Quy mô “{size}” (cột {header}) không phải số nguyên từ 1 trở lên.",
                    "The size “{size}” (column {header}) is no whole number from 1 on."),
            Text.of("Sửa quy mô.", "Correct the size.")),
    /** Answers size differs. */
    SIZE_DIFFERS(
            "answers-size-differs",
            Severity.ERROR,
            Text.of(
                    "Cột {header} cho “{parent}” nhiều quy mô khác nhau; lấy {size}, giá trị gặp đầu tiên.",
                    "The column {header} gives “{parent}” different sizes; {size}, the first one met, is taken."),
            Text.of(
                    "Ghi một quy mô cho mọi dòng của cùng đơn vị mẫu.",
                    "Give all rows of a sampled unit the same size.")),
    /** Answers more of the same. */
    MORE(
            "answers-more",
            Severity.INFO,
            Text.of(
                    "{code}: tất cả {count} lần, chỉ nêu {told} lần đầu.",
                    "{code}: {count} times in all, the first {told} are told."),
            Text.of("Xem cả cột.", "Look at the whole column."));

    private final FindingDefinition definition;

    AnswerFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
