package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridFormula;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.NumberReading;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Reads cells that hold points or figures, and reports everything that is not plainly a number. */
final class AnswerCells {

    /** A larger share, 200 %, is a percentage that was formatted as one once more. */
    private static final BigDecimal MOST = BigDecimal.valueOf(2);

    /** Programs that compute in binary agree to ten decimals, not to the last digit. */
    private static final BigDecimal SAME = new BigDecimal("0.0000000001");

    private final Consumer<Finding> findings;
    private final boolean typed;
    private final Habits habits;
    private final WrittenNumbers written = new WrittenNumbers();

    /** Reads cells of a sheet whose format tells numbers from text, or does not. */
    AnswerCells(Consumer<Finding> findings, boolean typed, Habits habits) {
        this.findings = findings;
        this.typed = typed;
        this.habits = habits;
    }

    /** The reading of a cell; findings go to the place. */
    NumberReading read(GridCell cell, NumberGrammar.Use use, @Nullable BigDecimal maximum, Place place) {
        return switch (cell.kind()) {
            case BLANK -> new NumberReading.Blank();
            case NUMBER -> number(cell, use, place);
            case TEXT -> text(cell, use, maximum, place);
            case DATE -> refused(cell, place, ExcelFinding.CELL_DATE, "date", cell.text(), "proposal", proposal(cell));
            case ERROR -> error(cell, place);
            case BOOLEAN -> unreadable(cell.text(), Text.of("là giá trị đúng/sai", "it is a truth value"), place);
        };
    }

    /** An error that a spreadsheet shows, a formula that nobody has computed, or a number that is none. */
    private NumberReading error(GridCell cell, Place place) {
        if (cell.text().startsWith("=")) {
            return unreadable(
                    cell.text(),
                    Text.of(
                            "công thức chưa có kết quả lưu và không tính lại được; hãy mở tệp, tính lại và lưu",
                            "the formula has no stored result and cannot be computed here; open, compute and save"),
                    place);
        }
        if (!cell.text().startsWith("#")) {
            return unreadable(cell.text(), Text.of("không phải số", "it is not a number"), place);
        }
        return refused(cell, place, ExcelFinding.CELL_ERROR, "error", cell.text());
    }

    /** 1.5 typed into a sheet that reads it as the first of May. */
    private static String proposal(GridCell cell) {
        return cell.date() == null
                ? cell.raw()
                : cell.date().getDayOfMonth() + "," + cell.date().getMonthValue();
    }

    private NumberReading number(GridCell cell, NumberGrammar.Use use, Place place) {
        BigDecimal value = Objects.requireNonNull(cell.number());
        formula(cell, value, place);
        if (!cell.percent()) {
            return use == NumberGrammar.Use.PERCENT ? share(cell, value, place) : plain(value, false);
        }
        if (use == NumberGrammar.Use.POINTS) {
            return unreadable(
                    cell.text(),
                    Text.fill(
                            "ô có định dạng % ({0}) nhưng cột là điểm",
                            "the cell is formatted as % ({0}), the column holds points",
                            Points.of(value).show()),
                    place);
        }
        if (use == NumberGrammar.Use.COUNT) {
            return unreadable(
                    cell.text(),
                    Text.fill(
                            "ô có định dạng % ({0}) nhưng cần số lượng",
                            "the cell is formatted as % ({0}), a count is asked for",
                            Points.of(value).show()),
                    place);
        }
        if (use == NumberGrammar.Use.PERCENT && value.compareTo(MOST) > 0) {
            return unreadable(
                    cell.text(),
                    Text.fill(
                            "ô có định dạng % nên là {0} %; có thể là {1} %",
                            "the cell is formatted as %, so it is {0} %; maybe {1} % is meant",
                            Points.of(value.movePointRight(2)).show(),
                            Points.of(value).show()),
                    place);
        }
        return plain(value.movePointRight(2), true);
    }

    private static NumberReading plain(BigDecimal value, boolean percent) {
        return new NumberReading.Value(value, percent, List.of());
    }

    /** A bare number between 0 and 1 where a percentage is asked for is a share; 1 may be either. */
    private NumberReading share(GridCell cell, BigDecimal value, Place place) {
        if (value.compareTo(BigDecimal.ONE) == 0) {
            return unreadable(
                    cell.text(),
                    Text.of("có thể là 1 % hoặc 100 %; hãy ghi kèm dấu %", "it may be 1 % or 100 %; write the sign"),
                    place);
        }
        boolean isShare = value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        if (!isShare) {
            return plain(value, false);
        }
        BigDecimal percent = value.movePointRight(2);
        Text note = Text.fill(
                "đã hiểu là {0} %", "read as {0} %", Points.of(percent).show());
        findings.accept(ExcelFinding.UNDERSTOOD.at(place, "text", cell.text(), "note", note));
        return plain(percent, false);
    }

    private void formula(GridCell cell, BigDecimal value, Place place) {
        GridFormula formula = cell.formula();
        BigDecimal computed = formula == null ? null : formula.computed();
        if (formula == null || computed == null) {
            return;
        }
        Text now = Points.of(computed).show();
        if (!formula.stored()) {
            findings.accept(ExcelFinding.FORMULA_RECOMPUTED.at(place, "value", now));
        } else if (computed.subtract(value).abs().compareTo(SAME) > 0) {
            findings.accept(ExcelFinding.FORMULA_DIFFERS.at(
                    place, "stored", Points.of(value).show(), "computed", now));
        }
    }

    private NumberReading text(GridCell cell, NumberGrammar.Use use, @Nullable BigDecimal maximum, Place place) {
        if (habits.isNotApplicable(cell.text())) {
            return new NumberReading.NotApplicable(cell.text());
        }
        NumberReading reading = NumberGrammar.read(cell.text(), use, maximum, habits.numbers());
        if (reading instanceof NumberReading.Unreadable bad) {
            return unreadable(bad.text(), bad.why(), place);
        }
        if (reading instanceof NumberReading.Value value) {
            written.add(cell.text(), value.value(), place);
            value.notes()
                    .forEach(note ->
                            findings.accept(ExcelFinding.UNDERSTOOD.at(place, "text", cell.text(), "note", note)));
            if (value.notes().isEmpty() && typed) {
                findings.accept(ExcelFinding.NUMBER_AS_TEXT.at(
                        place,
                        "text",
                        cell.text(),
                        "value",
                        Points.of(value.value()).show()));
            }
        }
        return reading;
    }

    /** Says which columns, of those that were read, mix two ways of writing numbers. */
    void reportMixed() {
        written.report(findings);
    }

    private NumberReading refused(GridCell cell, Place place, FindingCode code, Object... arguments) {
        findings.accept(code.at(place, arguments));
        return new NumberReading.Unreadable(cell.text(), code.message());
    }

    private NumberReading unreadable(String text, Text why, Place place) {
        findings.accept(ExcelFinding.UNREADABLE.at(place, "text", text, "why", why));
        return new NumberReading.Unreadable(text, why);
    }

    /** The answer that a cell of points gives; empty for a blank cell. */
    Optional<Answer> points(GridCell cell, BigDecimal maximum, Place place, String reason, Source source) {
        NumberReading reading = read(cell, NumberGrammar.Use.POINTS, maximum, place);
        if (reading instanceof NumberReading.Value value) {
            return Optional.of(Answer.points(value.value().toPlainString()).from(source));
        }
        if (reading instanceof NumberReading.NotApplicable none) {
            return Optional.of(Answer.notApplicable(reason.isBlank() ? reason(none.text()) : reason)
                    .from(source));
        }
        if (reading instanceof NumberReading.NothingArose none) {
            return Optional.of(Answer.nothingArose(reason.isBlank() ? reason(none.text()) : reason)
                    .from(source));
        }
        return reading instanceof NumberReading.Blank
                ? Optional.empty()
                : Optional.of(Answer.missing().from(source));
    }

    /** What stands behind "không áp dụng" in the same cell. */
    private static String reason(String words) {
        int at = Math.max(words.indexOf(':'), Math.max(words.indexOf('('), words.indexOf('-')));
        return at < 0 ? "" : words.substring(at + 1).replace(")", "").strip();
    }
}
