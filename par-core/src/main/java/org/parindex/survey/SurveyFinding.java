package org.parindex.survey;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be odd about a survey figure. */
public enum SurveyFinding implements FindingCode {
    /** Survey no answer. */
    NO_ANSWER(
            "survey-no-answer",
            Severity.ERROR,
            Text.of(
                    "Không có câu trả lời nào cho {what}: không có tỷ lệ.",
                    "Nobody answered {what}: there is no figure."),
            Text.of("Ghi “không có số liệu”, không ghi 0 %.", "Print “no data”, not 0 %.")),
    /** Survey item not asked. */
    ITEM_NOT_ASKED(
            "survey-item-not-asked",
            Severity.WARNING,
            Text.of("{what} không được hỏi người nào.", "Nobody was asked {what}."),
            Text.of("Kiểm tra câu hỏi lọc và cột dữ liệu.", "Check the filter question and the column.")),
    /** Survey one answer. */
    ONE_ANSWER(
            "survey-one-answer",
            Severity.WARNING,
            Text.of(
                    "{what}: chỉ một người trả lời, không ước lượng được sai số.",
                    "{what}: one respondent, the error cannot be estimated."),
            Text.of("Không dùng để so sánh.", "Do not compare it.")),
    /** Survey all satisfied. */
    ALL_THE_SAME(
            "survey-all-the-same",
            Severity.INFO,
            Text.of(
                    "{what}: mọi câu trả lời như nhau ({value} %); sai số chuẩn bằng 0, khoảng tin cậy theo {method}.",
                    "{what}: all answers are alike ({value} %); the standard error is 0, the interval is by {method}."),
            Text.of("Cũng kiểm tra phiếu do người khác điền hộ.", "Also look for forms filled in by somebody else.")),
    /** Survey lonely unit. */
    LONELY_PSU(
            "survey-lonely-psu",
            Severity.ERROR,
            Text.of(
                    "{what}: một tầng chỉ có một đơn vị mẫu, không tính được sai số.",
                    "{what}: a stratum gave a single unit, the error cannot be computed."),
            Text.of("Gộp tầng hoặc chọn cách xử lý của thiết kế.", "Merge strata, or choose an option of the design.")),
    /** Survey lonely unit treated. */
    LONELY_PSU_TREATED(
            "survey-lonely-psu-treated",
            Severity.WARNING,
            Text.of(
                    "{strata} tầng chỉ có một đơn vị mẫu; sai số dựa trên quy ước của thiết kế.",
                    "{strata} strata gave a single unit; errors rest on a convention of the design."),
            Text.of("Nêu rõ quy ước khi công bố.", "Name the convention when publishing.")),
    /** Survey no degree of freedom. */
    NO_DEGREE_OF_FREEDOM(
            "survey-no-degree-of-freedom",
            Severity.WARNING,
            Text.of(
                    "{what}: không còn bậc tự do nào để tính khoảng tin cậy.",
                    "{what}: no degree of freedom is left for an interval."),
            Text.of("Cần ít nhất hai đơn vị mẫu mỗi tầng.", "Two sampled units per stratum are needed.")),
    /** Survey frame without size. */
    FRAME_WITHOUT_SIZE(
            "survey-frame-without-size",
            Severity.ERROR,
            Text.of(
                    "Khung mẫu, giai đoạn {stage}: không có quy mô của “{parent}”.",
                    "The frame gives no size of '{parent}' at the stage {stage}."),
            Text.of("Bổ sung quy mô hoặc sửa mã tầng trong bảng trả lời.", "Add the size, or correct the stratum.")),
    /** Survey frame too small. */
    FRAME_TOO_SMALL(
            "survey-frame-too-small",
            Severity.ERROR,
            Text.of(
                    "Khung mẫu, giai đoạn {stage}: “{parent}” có {size} đơn vị nhưng mẫu có {drawn}.",
                    "At the stage {stage} '{parent}' has {size} units, but {drawn} were drawn."),
            Text.of("Kiểm tra khung mẫu và mã đơn vị mẫu.", "Check the frame and the ids of sampled units.")),
    /** Survey lost replicates. */
    LOST_REPLICATES(
            "survey-lost-replicates",
            Severity.WARNING,
            Text.of(
                    "{what}: có bộ trọng số lặp không còn câu trả lời nào, không tính được sai số.",
                    "{what}: a set of replicate weights leaves no answers, the error cannot be computed."),
            Text.of(
                    "Dùng thiết kế mẫu, hoặc chỉ tính ở cấp có đủ câu trả lời.",
                    "Use the design, or keep to units with enough answers.")),
    /** Survey zero weights. */
    ZERO_WEIGHTS(
            "survey-zero-weights",
            Severity.WARNING,
            Text.of(
                    "{count} người trả lời có trọng số 0 và không được tính.",
                    "{count} respondents have a weight of 0 and do not count."),
            Text.of("Kiểm tra trọng số.", "Check the weights.")),
    /** Survey part left out. */
    PART_LEFT_OUT(
            "survey-part-left-out",
            Severity.WARNING,
            Text.of(
                    "{what}: bỏ {parts} vì không có câu trả lời; các phần còn lại chia nhau trọng số.",
                    "{what}: {parts} left out for want of answers; the others share the weight."),
            Text.of("Không so sánh với đơn vị có đủ các phần.", "Do not compare it with units that have all parts.")),
    /** Survey part empty. */
    PART_EMPTY(
            "survey-part-empty",
            Severity.ERROR,
            Text.of(
                    "{what}: {parts} không có câu trả lời nên không có tỷ lệ.",
                    "{what}: {parts} have no answers, so there is no figure."),
            Text.of("Phương pháp không cho phép bỏ phần trống.", "The method does not allow leaving parts out.")),
    /** Survey few answers. */
    FEW_ANSWERS(
            "survey-few-answers",
            Severity.WARNING,
            Text.of(
                    "{what}: {answers} câu trả lời, phương pháp cần ít nhất {least}.",
                    "{what}: {answers} answers, the method wants at least {least}."),
            Text.of("Đọc cùng khoảng tin cậy.", "Read it with its interval.")),
    /** Survey suppressed. */
    SUPPRESSED(
            "survey-suppressed",
            Severity.WARNING,
            Text.of(
                    "{what}: {answers} câu trả lời, ít hơn {least}, không công bố.",
                    "{what}: {answers} answers, fewer than {least}, not published."),
            Text.of("Gộp đơn vị hoặc gộp năm.", "Merge units or years.")),
    /** Survey too inexact to show. */
    TOO_INEXACT(
            "survey-too-inexact",
            Severity.WARNING,
            Text.of(
                    "{what}: chưa đủ chính xác để công bố ({reason}).",
                    "{what}: too inexact to be published ({reason})."),
            Text.of(
                    "Gộp đơn vị hoặc gộp năm; nếu vẫn công bố thì ghi kèm khoảng tin cậy.",
                    "Merge units or years; if it is published, print its interval beside it.")),
    /** Survey model not fitted. */
    MODEL_NOT_FITTED(
            "survey-model-not-fitted",
            Severity.INFO,
            Text.of(
                    "Không lập được mô hình Fay–Herriot: {units} đơn vị có sai số, {covariates} biến phụ trợ.",
                    "The Fay–Herriot model cannot be fitted: {units} units with an error, {covariates} covariates."),
            Text.of(
                    "Cần nhiều đơn vị hơn số biến phụ trợ ít nhất hai đơn vị, và các biến không phụ thuộc nhau.",
                    "Have at least two units more than covariates, and covariates that do not depend on each other.")),
    /** Survey covariate missing. */
    COVARIATE_MISSING(
            "survey-covariate-missing",
            Severity.INFO,
            Text.of(
                    "Không biết biến phụ trợ của đơn vị này ({covariates}): không có ước lượng Fay–Herriot.",
                    "The covariates of this unit are not known ({covariates}): it has no Fay–Herriot estimate."),
            Text.of("Bổ sung số liệu, hoặc bỏ biến phụ trợ.", "Add the data, or leave the covariate out.")),
    /** Survey needs respondents. */
    NEEDS_RESPONDENTS(
            "survey-needs-respondents",
            Severity.ERROR,
            Text.of(
                    "Phương pháp {method} tính theo từng người; bảng đếm không đủ, cần bảng trả lời.",
                    "Method {method} goes by respondent; counts are not enough, the answers are needed."),
            Text.of("Đưa bảng trả lời vào tính.", "Give the answers instead of the tally.")),
    /** Survey interval is a bound. */
    INTERVAL_IS_BOUND(
            "survey-interval-is-bound",
            Severity.INFO,
            Text.of(
                    "Từ bảng đếm, khoảng tin cậy của chỉ số gộp tính như thể mỗi người chỉ trả lời một câu: thường rộng hơn thực tế; điểm không phải tỷ lệ thì không có khoảng.",
                    "From counts, intervals of rolled-up figures are made as if each respondent gave one answer: usually wider than need be; scores that are no shares have none."),
            Text.of("Đưa bảng trả lời vào để có khoảng hẹp hơn.", "Give the answers for narrower ones.")),
    /** Survey sample assumed. */
    SIMPLE_SAMPLE_ASSUMED(
            "survey-simple-sample-assumed",
            Severity.WARNING,
            Text.of(
                    "Không có thiết kế mẫu: sai số tính như chọn từng người ngẫu nhiên đơn giản; mẫu cụm thường cho sai số lớn hơn nhiều.",
                    "No design is given: errors are those of people drawn one by one; clusters usually make them much larger."),
            Text.of("Khai tầng, cụm và trọng số.", "State strata, clusters and weights.")),
    /** Survey methods differ. */
    METHODS_DIFFER(
            "survey-methods-differ",
            Severity.ERROR,
            Text.of(
                    "{before} tính theo {methodBefore}, {after} theo {methodAfter}: không trừ cho nhau được.",
                    "{before} was made by {methodBefore}, {after} by {methodAfter}: they cannot be subtracted."),
            Text.of("Tính lại cả hai theo một phương pháp.", "Compute both by one method.")),
    /** Survey questionnaires differ. */
    QUESTIONNAIRES_DIFFER(
            "survey-questionnaires-differ",
            Severity.ERROR,
            Text.of(
                    "Bộ câu hỏi khác nhau ({questionnaireBefore}, {questionnaireAfter}): không có số thay đổi.",
                    "The questionnaires differ ({questionnaireBefore}, {questionnaireAfter}): no change is given."),
            Text.of("So sánh trên các câu hỏi chung.", "Compare the items they share.")),
    /** Survey populations differ. */
    POPULATIONS_DIFFER(
            "survey-populations-differ",
            Severity.ERROR,
            Text.of(
                    "Đối tượng khảo sát khác nhau ({populationBefore}, {populationAfter}): hai số không thành chuỗi.",
                    "The populations differ ({populationBefore}, {populationAfter}): the figures are no series."),
            Text.of("Nêu cả hai số, không nêu mức tăng giảm.", "Print both figures, no change.")),
    /** Survey method out of date. */
    METHOD_OUT_OF_DATE(
            "survey-method-out-of-date",
            Severity.WARNING,
            Text.of(
                    "Phương pháp {method} không có hiệu lực vào đợt {wave}.",
                    "Method {method} is not in force in wave {wave}."),
            Text.of("Dùng phương pháp đang có hiệu lực.", "Use the method in force.")),
    /** Survey mixed selection. */
    MIXED_SELECTION(
            "survey-mixed-selection",
            Severity.WARNING,
            Text.of(
                    "{count} trong {all} người trả lời không được chọn ngẫu nhiên (bổ sung tại quầy, tự đánh giá, thay thế).",
                    "{count} of {all} respondents were not drawn at random (topped up, volunteers, replacements)."),
            Text.of("Báo cáo riêng theo cách chọn.", "Report by way of selection.")),
    /** Survey weight missing. */
    WEIGHT_MISSING(
            "survey-weight-missing",
            Severity.ERROR,
            Text.of(
                    "Phương pháp {method} không cho trọng số của {parts}.",
                    "Method {method} gives no weight to {parts}."),
            Text.of("Bổ sung trọng số; phần đó chưa được tính.", "Add the weight; the part is not counted.")),
    /** Survey published differs. */
    PUBLISHED_DIFFERS(
            "survey-published-differs",
            Severity.WARNING,
            Text.of(
                    "Tỷ lệ {percent} % tương ứng {computed} điểm, bảng ghi {points} điểm (tương ứng {implied} %).",
                    "{percent} % is worth {computed} points, printed are {points} points (worth {implied} %)."),
            Text.of("Lưu cả hai số; hỏi lại công thức quy đổi.", "Keep both; ask for the conversion.")),
    /** Survey figure taken. */
    LEAF_WITHOUT_FIGURE(
            "survey-leaf-without-figure",
            Severity.ERROR,
            Text.of(
                    "{what}: không có tỷ lệ để tính điểm, tiêu chí để trống.",
                    "{what}: there is no figure to take points from, the leaf stays empty."),
            Text.of("Quyết định cách xử lý theo quy chế.", "Decide by the regulation."));

    private final FindingDefinition definition;

    SurveyFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
