package org.parindex.io.template;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What changed between two deliveries of a unit. */
public enum DeliveryFinding implements FindingCode {
    /** The cell (in row) had before and has after. */
    CELL_CHANGED(
            "delivery-cell-changed",
            Severity.INFO,
            Text.of("{row}: trước là “{before}”, nay là “{after}”.", "{row}: it was “{before}” and is “{after}”."),
            Text.of("Kiểm tra thay đổi có lý do.", "Check that there is a reason.")),
    /** The row is new. */
    ROW_ADDED(
            "delivery-row-added",
            Severity.WARNING,
            Text.of("Dòng mới: {row}.", "A new row: {row}."),
            Text.of("Mẫu phiếu không nên thêm dòng.", "Forms should not get new rows.")),
    /** The row is gone. */
    ROW_REMOVED(
            "delivery-row-removed",
            Severity.WARNING,
            Text.of("Không còn dòng: {row}.", "A row is gone: {row}."),
            Text.of("Mẫu phiếu không nên bớt dòng.", "Forms should not lose rows.")),
    /** The sheet is new. */
    SHEET_ADDED(
            "delivery-sheet-added",
            Severity.INFO,
            Text.of("Trang mới: {sheet}.", "A new sheet: {sheet}."),
            Text.of("Kiểm tra nội dung trang.", "Look at it.")),
    /** The sheet is gone. */
    SHEET_REMOVED(
            "delivery-sheet-removed",
            Severity.WARNING,
            Text.of("Không còn trang: {sheet}.", "A sheet is gone: {sheet}."),
            Text.of("Hỏi lại đơn vị.", "Ask the unit."));

    private final FindingDefinition definition;

    DeliveryFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
