package org.parindex.scheme;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be odd about a criterion set. */
public enum SchemeFinding implements FindingCode {
    /** The maxima add up to sum, the set prints declared (difference difference). */
    TOTAL_DIFFERS(
            "total-differs",
            Severity.ERROR,
            Text.of(
                    "Điểm tối đa các mục cộng lại là {sum}, bộ tiêu chí ghi {declared} (chênh {difference}). Các lĩnh vực: {parts}.",
                    "The maxima add up to {sum}, the set prints {declared} (difference {difference}). Domains: {parts}."),
            Text.of(
                    "Kiểm tra điểm tối đa từng lĩnh vực, ví dụ 10,05 gõ nhầm của 10,5.",
                    "Check the maximum of each domain, for instance 10.05 typed for 10.5.")),
    /** The printed total declared includes a bonus of bonus; the index is taken on sum. */
    TOTAL_FITS_WITH_BONUS(
            "total-fits-with-bonus",
            Severity.INFO,
            Text.of(
                    "Tổng ghi {declared} đã gồm điểm thưởng {bonus}; điểm tối đa để tính chỉ số là {sum}.",
                    "The printed total {declared} includes a bonus of {bonus}; the index is taken on {sum}."),
            Text.of("Không phải sửa.", "Nothing to correct.")),
    /** Node code prints declared, its children add up to sum. */
    BRANCH_DIFFERS(
            "branch-maximum-differs",
            Severity.WARNING,
            Text.of(
                    "Mục {code} ghi {declared} điểm, các mục con cộng lại là {sum}.",
                    "Node {code} prints {declared}, its children add up to {sum}."),
            Text.of("Tổng các mục con được dùng; kiểm tra bộ tiêu chí.", "The sum counts; check the set.")),
    /** The code code stands at count nodes: ids. */
    DUPLICATE_CODE(
            "duplicate-code",
            Severity.WARNING,
            Text.of("Mã {code} dùng cho {count} mục: {ids}.", "The code {code} stands at {count} nodes: {ids}."),
            Text.of(
                    "Dùng id để phân biệt; số liệu phải ghi theo id.",
                    "Use ids to tell them apart; answers must name the id.")),
    /** The input input is taken from target, which does not exist. */
    BINDING_UNKNOWN(
            "binding-unknown",
            Severity.ERROR,
            Text.of(
                    "Số liệu “{input}” lấy từ “{target}” không tồn tại.",
                    "The input “{input}” is taken from “{target}”, which does not exist."),
            Text.of("Sửa tham chiếu.", "Correct the reference.")),
    /** The rule does not ask for the bound input input. */
    BINDING_UNUSED(
            "binding-unused",
            Severity.WARNING,
            Text.of(
                    "Quy tắc không dùng số liệu “{input}” đã khai báo tham chiếu.",
                    "The rule does not ask for the bound input “{input}”."),
            Text.of("Xóa tham chiếu hoặc sửa tên.", "Remove or rename the binding.")),
    /** Leaves refer to each other in a circle: circle. */
    CIRCULAR(
            "circular-reference",
            Severity.ERROR,
            Text.of("Các tiêu chí tham chiếu vòng: {circle}.", "Leaves refer to each other in a circle: {circle}."),
            Text.of(
                    "Bỏ một tham chiếu; khi chấm, các tiêu chí này coi như chưa có số liệu.",
                    "Remove a reference; until then they score as missing.")),
    /** Two bands overlap: first (firstValues) and second (secondValues); the first one holds. */
    BANDS_OVERLAP(
            "bands-overlap",
            Severity.WARNING,
            Text.of(
                    "Hai mức xếp loại chồng nhau: {first} ({firstValues}) và {second} ({secondValues}); mức đứng trước được áp dụng.",
                    "Two bands overlap: {first} ({firstValues}) and {second} ({secondValues}); the first one holds."),
            Text.of("Sửa cận.", "Correct the bounds.")),
    /** The bands leave a gap between below and above. */
    BANDS_GAP(
            "bands-gap",
            Severity.WARNING,
            Text.of(
                    "Các mức xếp loại hở giữa {below} và {above}.",
                    "The bands leave a gap between {below} and {above}."),
            Text.of("Bổ sung cận cho khoảng hở.", "Close the gap.")),
    /** No unit can reach the band band (values): why. */
    BAND_UNREACHABLE(
            "band-unreachable",
            Severity.WARNING,
            Text.of(
                    "Mức {band} ({values}) không đơn vị nào đạt được: {why}.",
                    "No unit can reach the band {band} ({values}): {why}."),
            Text.of("Sửa mức xếp loại.", "Correct the band.")),
    /** The band second stands after first but is better. */
    BANDS_ORDER(
            "bands-order",
            Severity.ERROR,
            Text.of(
                    "Mức {second} đứng sau nhưng cao hơn mức {first}.",
                    "The band {second} stands after {first} but is better."),
            Text.of("Xếp các mức từ cao xuống thấp.", "List the bands from best to worst.")),
    /** what names name, which the set does not have. */
    REFERENCE_UNKNOWN(
            "reference-unknown",
            Severity.ERROR,
            Text.of(
                    "{what} nhắc tới “{name}” không có trong bộ tiêu chí.",
                    "{what} names “{name}”, which the set does not have."),
            Text.of("Sửa tên.", "Correct the name.")),
    /** The peer group group is declared twice. */
    GROUP_TWICE(
            "group-twice",
            Severity.ERROR,
            Text.of("Nhóm đơn vị “{group}” khai báo hai lần.", "The peer group “{group}” is declared twice."),
            Text.of("Giữ một.", "Keep one.")),
    /** Leaf code is rescaled in a block of which it is the only leaf. */
    BLOCK_ALONE(
            "block-alone",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code} quy đổi trong mục chỉ có một mình nó.",
                    "Leaf {code} is rescaled in a block of which it is the only leaf."),
            Text.of("Khi không áp dụng, cả mục bị loại.", "When it is not applicable the whole block goes.")),
    /** Node code is a bonus or penalty without a cap. */
    CAP_MISSING(
            "cap-missing",
            Severity.INFO,
            Text.of(
                    "Mục {code} là điểm thưởng hoặc điểm trừ nhưng không có mức trần.",
                    "Node {code} is a bonus or penalty without a cap."),
            Text.of("Kiểm tra bộ tiêu chí.", "Check the set.")),
    /** A rounding to places places is coarser than the award award of leaf code. */
    ROUNDING_COARSE(
            "rounding-coarse",
            Severity.WARNING,
            Text.of(
                    "Làm tròn {places} chữ số thô hơn mức điểm {award} của tiêu chí {code}.",
                    "A rounding to {places} places is coarser than the award {award} of leaf {code}."),
            Text.of("Kiểm tra quy định làm tròn.", "Check the rounding.")),
    /** Points by channel: shares. */
    CHANNELS(
            "channel-shares",
            Severity.INFO,
            Text.of("Điểm theo nguồn: {shares}.", "Points by channel: {shares}."),
            Text.of("Không phải sửa.", "Nothing to correct."));

    private final FindingDefinition definition;

    SchemeFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
