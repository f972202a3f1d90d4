package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.parindex.points.Points;
import org.parindex.rule.Input;
import org.parindex.scheme.Leaf;

/** Tells people what may stand in the cells that they fill in, and refuses what may not. */
final class FormInputs {

    private static final int LONGEST = 250;

    private final XSSFSheet sheet;
    private final DataValidationHelper helper;
    private final FormBook book;

    FormInputs(XSSFSheet sheet, FormBook book) {
        this.sheet = sheet;
        this.helper = sheet.getDataValidationHelper();
        this.book = book;
    }

    /** Points between minimum and maximum, or words such as "Không áp dụng", which the import reads. */
    void points(Leaf leaf, int row, int column) {
        String cell = new CellReference(row, column).formatAsString();
        String formula = "OR(ISTEXT(%1$s),AND(ISNUMBER(%1$s),%1$s>=%2$s,%1$s<=%3$s))"
                .formatted(cell, plain(leaf.minimum()), plain(leaf.maximum()));
        String help =
                "Điểm từ %s đến %s, dùng dấu phẩy hay dấu chấm đều được. Nếu không áp dụng, ghi “Không áp dụng” và nêu lý do ở cột Ghi chú."
                        .formatted(
                                Points.of(leaf.minimum()).show().vi(),
                                Points.of(leaf.maximum()).show().vi());
        add(helper.createCustomConstraint(formula), row, column, "Điểm tự đánh giá", help);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A figure of a kind. */
    void figure(Input input, int row, int column) {
        switch (input.kind()) {
            case COUNT ->
                add(
                        helper.createNumericConstraint(
                                ValidationType.INTEGER, OperatorType.GREATER_OR_EQUAL, "0", null),
                        row,
                        column,
                        "Số đếm",
                        "Số nguyên, không âm: " + input.label().vi());
            case AMOUNT ->
                add(
                        helper.createNumericConstraint(
                                ValidationType.DECIMAL, OperatorType.GREATER_OR_EQUAL, "0", null),
                        row,
                        column,
                        "Số lượng",
                        "Số không âm: " + input.label().vi());
            case PERCENT ->
                add(
                        helper.createNumericConstraint(ValidationType.DECIMAL, OperatorType.BETWEEN, "0", "100"),
                        row,
                        column,
                        "Tỷ lệ phần trăm",
                        "Số từ 0 đến 100, ghi 95 cho 95 %: " + input.label().vi());
            default ->
                add(
                        helper.createNumericConstraint(
                                ValidationType.DECIMAL, OperatorType.BETWEEN, "-1000000000000", "1000000000000"),
                        row,
                        column,
                        "Số",
                        "Một con số: " + input.label().vi());
        }
    }

    /** One of several options, chosen from a list. */
    void options(List<String> labels, int row, int column) {
        if (labels.isEmpty()) {
            return;
        }
        add(
                helper.createFormulaListConstraint(book.list(labels)),
                row,
                column,
                "Chọn một mức",
                "Bấm mũi tên bên phải ô và chọn: " + String.join("; ", labels));
    }

    private void add(DataValidationConstraint constraint, int row, int column, String title, String help) {
        String words = help.length() > LONGEST ? help.substring(0, LONGEST) + "…" : help;
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.createErrorBox(title, words);
        validation.setShowPromptBox(true);
        validation.createPromptBox(title, words);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }
}
