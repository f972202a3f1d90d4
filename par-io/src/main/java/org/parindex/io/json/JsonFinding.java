package org.parindex.io.json;

import org.parindex.finding.FindingCode;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be wrong with a JSON document. */
public enum JsonFinding implements FindingCode {
    /** Not JSON at all from some place on. */
    SYNTAX(
            "json-syntax",
            "Sai cú pháp JSON: {detail}",
            "This is not JSON: {detail}",
            "Sửa tại vị trí đã nêu.",
            "Correct it at the place given."),
    /** Something behind the document. */
    TRAILING(
            "json-trailing",
            "Còn nội dung sau khi tài liệu kết thúc.",
            "There is text behind the document.",
            "Xóa phần thừa.",
            "Remove it."),
    /** A field twice in one object. */
    DUPLICATE(
            "json-duplicate-key",
            "Trường “{field}” có hai lần (lần đầu ở dòng {first}).",
            "The field “{field}” stands twice (first in line {first}).",
            "Giữ một; đang lấy lần đầu.",
            "Keep one; the first is taken."),
    /** A field that nobody knows. */
    UNKNOWN_FIELD(
            "json-unknown-field",
            "Không có trường “{field}”.",
            "There is no field “{field}”.",
            "Có phải “{proposal}”?",
            "Maybe “{proposal}”?"),
    /** A field that must be there. */
    MISSING_FIELD(
            "json-missing-field",
            "Thiếu trường “{field}”.",
            "The field “{field}” is missing.",
            "Bổ sung.",
            "Supply it."),
    /** A value of the wrong type. */
    WRONG_TYPE(
            "json-wrong-type",
            "Cần {expected}, đang là {found}.",
            "Expected {expected}, found {found}.",
            "Sửa giá trị.",
            "Correct the value."),
    /** A word that is not one of a list. */
    UNKNOWN_WORD(
            "json-unknown-word",
            "“{word}” không có trong: {known}.",
            "“{word}” is not one of: {known}.",
            "Chọn một giá trị trong danh sách.",
            "Choose one of the list."),
    /** A number that cannot be used. */
    NUMBER(
            "json-number",
            "Số “{value}” không dùng được: {why}.",
            "The number “{value}” cannot be used: {why}.",
            "Ghi số thập phân với dấu chấm.",
            "Write a decimal with a point."),
    /** A value that the model refuses. */
    REFUSED(
            "json-value-refused",
            "Giá trị không hợp lệ: {why}",
            "The value is refused: {why}",
            "Sửa giá trị.",
            "Correct the value."),
    /** A document of another format. */
    FORMAT(
            "json-format",
            "Tài liệu ghi định dạng “{found}”, cần “{expected}”.",
            "The document says format “{found}”, expected “{expected}”.",
            "Kiểm tra có đúng tệp.",
            "Check that this is the right file."),
    /** A document beyond the limits. */
    TOO_LARGE(
            "json-too-large",
            "Tệp lớn hơn {limit} MB.",
            "The file is larger than {limit} MB.",
            "Chia nhỏ tệp.",
            "Split the file.");

    private final String code;
    private final Text message;
    private final Text advice;

    JsonFinding(String code, String vi, String en, String adviceVi, String adviceEn) {
        this.code = code;
        this.message = Text.of(vi, en);
        this.advice = Text.of(adviceVi, adviceEn);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
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
