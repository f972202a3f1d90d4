package org.parindex.survey;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be odd about how answers came about. None of it proves anything; each is a reason to look. */
public enum ScreenFinding implements FindingCode {
    /** Screen id twice. */
    ID_TWICE(
            "screen-id-twice",
            Severity.ERROR,
            Text.of("Mã phiếu {id} có {count} dòng.", "The form {id} stands {count} times."),
            Text.of("Giữ một dòng.", "Keep one.")),
    /** Screen identical forms. */
    IDENTICAL_FORMS(
            "screen-identical-forms",
            Severity.WARNING,
            Text.of(
                    "{count} phiếu của {unit} giống hệt nhau ở mọi câu ({ids}).",
                    "{count} forms of {unit} are identical in every answer ({ids})."),
            Text.of(
                    "Đối chiếu phiếu gốc; có thể một người điền nhiều phiếu.",
                    "Look at the originals; one person may have filled in several.")),
    /** Screen straight lines. */
    STRAIGHT_LINES(
            "screen-straight-lines",
            Severity.WARNING,
            Text.of(
                    "{unit}: {count} trên {all} phiếu chọn cùng một mức cho mọi câu.",
                    "{unit}: {count} of {all} forms choose one level throughout."),
            Text.of("Xem thời gian trả lời và người khảo sát.", "Look at times and surveyors.")),
    /** Screen ends before start. */
    ENDS_BEFORE_START(
            "screen-ends-before-start",
            Severity.ERROR,
            Text.of(
                    "{count} phiếu kết thúc trước khi bắt đầu ({ids}).",
                    "{count} forms end before they start ({ids})."),
            Text.of("Kiểm tra đồng hồ thiết bị.", "Check the clocks of the devices.")),
    /** Screen too fast. */
    TOO_FAST(
            "screen-too-fast",
            Severity.WARNING,
            Text.of(
                    "{count} phiếu trả lời nhanh hơn {seconds} giây mỗi câu ({ids}).",
                    "{count} forms took less than {seconds} seconds an answer ({ids})."),
            Text.of("Gọi lại một số người trả lời.", "Call some respondents back.")),
    /** Screen device. */
    DEVICE(
            "screen-device",
            Severity.WARNING,
            Text.of(
                    "Thiết bị {device} gửi {count} phiếu, giới hạn {limit}.",
                    "The device {device} sent {count} forms, the limit is {limit}."),
            Text.of(
                    "Thiết bị tại quầy thì khai giới hạn riêng; nếu không, kiểm tra.",
                    "Give devices at counters a limit of their own; look at the others.")),
    /** Screen surveyor. */
    SURVEYOR(
            "screen-surveyor",
            Severity.WARNING,
            Text.of(
                    "Điều tra viên {surveyor}: {count} phiếu, trung bình {mean} %, những người khác {others} % (lệch {z} sai số chuẩn).",
                    "Surveyor {surveyor}: {count} forms with a mean of {mean} %, the others {others} % ({z} standard errors off)."),
            Text.of("Kiểm tra lại một số phiếu của người này.", "Check some of these forms again.")),
    /** Screen surveyor effect. */
    SURVEYOR_EFFECT(
            "screen-surveyor-effect",
            Severity.INFO,
            Text.of(
                    "Tương quan trong cùng điều tra viên {icc}; sai số vì thế tăng khoảng {effect} lần phương sai.",
                    "Correlation within surveyors {icc}; it multiplies the variance by about {effect}."),
            Text.of("Chia điều tra viên ngẫu nhiên giữa các địa bàn.", "Spread surveyors over places at random.")),
    /** Screen response. */
    LOW_RESPONSE(
            "screen-low-response",
            Severity.WARNING,
            Text.of(
                    "Tầng {stratum}: {valid} phiếu dùng được trên {eligible} phiếu phát ra hợp lệ ({rate} %).",
                    "Stratum {stratum}: {valid} usable forms of {eligible} eligible ones ({rate} %)."),
            Text.of(
                    "Nêu tỷ lệ trả lời khi công bố; cân nhắc hiệu chỉnh trọng số.",
                    "Publish the response rate; consider adjusting weights."));

    private final FindingDefinition definition;

    ScreenFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
