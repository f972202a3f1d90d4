package org.parindex.io.json;

import org.parindex.text.Text;

/** What a finding about a wrong type says it wanted. */
final class Expected {

    static final Text OBJECT = Text.of("một đối tượng {…}", "an object {…}");
    static final Text ARRAY = Text.of("một danh sách […]", "an array […]");
    static final Text STRING = Text.of("một chuỗi", "a string");
    static final Text NUMBER = Text.of("một số", "a number");
    static final Text WHOLE_NUMBER = Text.of("một số nguyên", "a whole number");
    static final Text BOOLEAN = Text.of("true hoặc false", "true or false");
    static final Text ONLY_TRUE = Text.of("true, hoặc bỏ trường này", "true, or leave the field out");
    static final Text DATE = Text.of("một ngày như 2025-12-31", "a date such as 2025-12-31");
    static final Text TEXT = Text.of("một chuỗi hoặc {\"vi\": …, \"en\": …}", "a string or {\"vi\": …, \"en\": …}");
    static final Text AWARD =
            Text.of("một số điểm, {\"points\": …} hoặc {\"share\": …}", "points, {\"points\": …} or {\"share\": …}");
    static final Text INTERVAL = Text.of(
            "một khoảng như \">=90\", \"70..<90\", \"=100\" hoặc {\"from\": 70, \"to\": 90}",
            "an interval such as \">=90\", \"70..<90\", \"=100\" or {\"from\": 70, \"to\": 90}");
    static final Text ROUNDING = Text.of(
            "\"none\" hoặc {\"places\": 2, \"mode\": \"half-up\"}",
            "\"none\" or {\"places\": 2, \"mode\": \"half-up\"}");
    static final Text PLACES = Text.of("số chữ số thập phân từ 0 đến 30", "places from 0 to 30");
    static final Text KIND = Text.of("một đối tượng có \"kind\"", "an object with a \"kind\"");
    static final Text MEASURE = Text.of(
            "một đại lượng: \"figure\", \"share\", \"complement\", \"change\" hoặc \"mean\"",
            "a measure: \"figure\", \"share\", \"complement\", \"change\" or \"mean\"");
    static final Text CONDITION = Text.of(
            "một điều kiện: \"measure\", \"option\", \"all\", \"any\" hoặc \"not\"",
            "a condition: \"measure\", \"option\", \"all\", \"any\" or \"not\"");
    static final Text CONDITIONS = Text.of("ít nhất một điều kiện", "at least one condition");
    static final Text BINDING = Text.of("đúng một trong figure, points", "either figure or points");
    static final Text CLAIM = Text.of(
            "figures, option hoặc points, hoặc đúng một trong notApplicable, nothingArose, missing",
            "either figures, option or points, or one of notApplicable, nothingArose, missing");
    static final Text ONE_OPTION =
            Text.of("option hoặc choices.option, không cả hai", "option or choices.option, not both");

    private Expected() {}
}
