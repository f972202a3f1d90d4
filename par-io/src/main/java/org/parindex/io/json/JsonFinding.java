package org.parindex.io.json;

import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Place;
import org.parindex.finding.Severity;
import org.parindex.finding.Source;
import org.parindex.text.Text;

/** What may be wrong with a JSON document. All are errors; the reader goes on and finds the others. */
public enum JsonFinding implements FindingCode {
    /** Not JSON from some place on. */
    SYNTAX(
            "json-syntax",
            "Sai cú pháp JSON: {detail}",
            "This is not JSON: {detail}",
            "Sửa tại vị trí đã nêu.",
            "Correct it at the place given."),
    /** Bytes that are not UTF-8. */
    ENCODING(
            "json-encoding",
            "Tệp không phải UTF-8.",
            "The document is not UTF-8.",
            "Lưu lại với bảng mã UTF-8.",
            "Save it as UTF-8."),
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
            "Trường “{field}” có hai lần (lần đầu ở dòng {line}, cột {column}).",
            "The field “{field}” stands twice (first in line {line}, column {column}).",
            "Giữ một; đang lấy lần đầu.",
            "Keep one; the first is taken."),
    /** An identity twice in one document. */
    DUPLICATE_ID(
            "json-duplicate-id",
            "Mã “{id}” đã dùng ở dòng {line}, cột {column}.",
            "The id “{id}” is taken by line {line}, column {column}.",
            "Đặt mã khác; đang bỏ qua mục sau.",
            "Give another id; the later one is left out."),
    /** A field that nobody knows. */
    UNKNOWN_FIELD(
            "json-unknown-field",
            "Không có trường “{field}”.",
            "There is no field “{field}”.",
            "{proposal}",
            "{proposal}"),
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
    /** A custom rule that the caller did not supply. */
    UNKNOWN_RULE(
            "json-unknown-rule",
            "Không có quy tắc riêng “{name}”.",
            "There is no custom rule “{name}”.",
            "Chương trình đọc tệp phải cung cấp quy tắc này.",
            "The program that reads the file must supply it."),
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
    /** A document nested too deeply. */
    LIMIT(
            "json-limit",
            "Tài liệu vượt giới hạn {levels} cấp lồng nhau.",
            "The document is nested deeper than {levels} levels.",
            "Giảm số cấp.",
            "Make it flatter."),
    /** A document with too many bytes. */
    TOO_LARGE(
            "json-too-large",
            "Tệp lớn hơn {limit} byte.",
            "The document is larger than {limit} bytes.",
            "Chia nhỏ tệp.",
            "Split the file.");

    private static final int SHOWN = 40;

    private final FindingDefinition definition;

    JsonFinding(String code, String vi, String en, String adviceVi, String adviceEn) {
        this.definition = new FindingDefinition(code, Severity.ERROR, Text.of(vi, en), Text.of(adviceVi, adviceEn));
    }

    /** A number of more digits than are taken. */
    static Finding tooLong(String number, int digits, Source at) {
        String shown = number.length() > SHOWN ? number.substring(0, SHOWN) + "…" : number;
        return NUMBER.at(
                Place.of(at), "value", shown, "why", Text.fill("quá {0} chữ số", "more than {0} digits", digits));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
