package org.parindex.io.internal.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a file as POI's formula parser and evaluator see a workbook. It has cells and sheets only: a formula with
 * a name, a table or another file is not understood, and its cell stands for its stored result.
 */
final class GridBook implements EvaluationWorkbook, FormulaParsingWorkbook {

    private static final SpreadsheetVersion VERSION = SpreadsheetVersion.EXCEL2007;
    private static final Ptg[] NOT_UNDERSTOOD = {};

    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<GridSheet, Integer> bySheet = new HashMap<>();

    private final ParsedFormulas parsed;
    private final Map<String, Ptg[]> known;

    GridBook(List<GridSheet> sheets, ParsedFormulas parsed) {
        this.parsed = parsed;
        this.known = parsed.of(sheets.stream().map(GridSheet::name).toList());
        for (GridSheet sheet : sheets) {
            byName.putIfAbsent(sheet.name().toLowerCase(Locale.ROOT), pages.size());
            bySheet.put(sheet, pages.size());
            pages.add(new Page(pages.size(), sheet));
        }
    }

    /** A formula in parts, or null if it is not understood or there is none. */
    Ptg @Nullable [] tokens(GridSheet sheet, int row, int column) {
        Held place = cell(sheet, row, column);
        return place == null || place.tokens.length == 0 ? null : place.tokens;
    }

    @Nullable
    Held cell(GridSheet sheet, int row, int column) {
        return pages.get(Objects.requireNonNull(bySheet.get(sheet))).getCell(row, column);
    }

    private Ptg[] parse(GridFormula formula, int page, int row) {
        if (FormulaCheck.isLeftAlone(formula.text())) {
            return NOT_UNDERSTOOD;
        }
        try {
            Ptg[] tokens = parsed.parts(
                    known, formula.text(), text -> FormulaParser.parse(text, this, FormulaType.CELL, page, row));
            return formula.down() == 0 && formula.right() == 0
                    ? tokens
                    : new SharedFormula(VERSION).convertSharedFormulas(tokens, formula.down(), formula.right());
        } catch (RuntimeException | StackOverflowError notUnderstood) {
            return NOT_UNDERSTOOD;
        }
    }

    /** A sheet. */
    private final class Page implements EvaluationSheet {
        private final int index;
        private final GridSheet sheet;
        private final Map<Long, Held> formulas = new HashMap<>();

        Page(int index, GridSheet sheet) {
            this.index = index;
            this.sheet = sheet;
        }

        @Override
        public @Nullable Held getCell(int row, int column) {
            GridCell cell = sheet.stored(row, column);
            GridFormula formula = cell.formula();
            if (formula == null) {
                boolean nothing =
                        cell.kind() == GridCell.Kind.BLANK && cell.raw().isEmpty();
                return nothing ? null : new Held(this, row, column, cell, NOT_UNDERSTOOD);
            }
            return formulas.computeIfAbsent(
                    (long) row << 20 | column, key -> new Held(this, row, column, cell, parse(formula, index, row)));
        }

        @Override
        public int getLastRowNum() {
            return sheet.rows() - 1;
        }

        @Override
        public boolean isRowHidden(int row) {
            return sheet.isHidden(row);
        }

        @Override
        public void clearAllCachedResultValues() {
            // nothing is kept that could change
        }
    }

    /** A cell that holds something, or a formula with an empty result. */
    static final class Held implements EvaluationCell {
        private final Page page;
        private final int row;
        private final int column;
        private final GridCell cell;
        private final Ptg[] tokens;

        Held(Page page, int row, int column, GridCell cell, Ptg[] tokens) {
            this.page = page;
            this.row = row;
            this.column = column;
            this.cell = cell;
            this.tokens = tokens;
        }

        @Override
        public Object getIdentityKey() {
            return List.of(page.index, row, column);
        }

        @Override
        public EvaluationSheet getSheet() {
            return page;
        }

        @Override
        public int getRowIndex() {
            return row;
        }

        @Override
        public int getColumnIndex() {
            return column;
        }

        @Override
        public CellType getCellType() {
            return tokens.length > 0 ? CellType.FORMULA : getCachedFormulaResultType();
        }

        @Override
        public CellType getCachedFormulaResultType() {
            return switch (cell.kind()) {
                case NUMBER, DATE -> CellType.NUMERIC;
                case BOOLEAN -> CellType.BOOLEAN;
                case ERROR -> {
                    if (cell.formula() != null && !cell.formula().stored()) {
                        throw notUnderstood("a formula without a result");
                    }
                    yield CellType.ERROR;
                }
                case TEXT, BLANK -> CellType.STRING;
            };
        }

        @Override
        public double getNumericCellValue() {
            return Double.parseDouble(cell.raw());
        }

        @Override
        public String getStringCellValue() {
            return cell.raw();
        }

        @Override
        public boolean getBooleanCellValue() {
            return cell.raw().equals("TRUE");
        }

        @Override
        public int getErrorCellValue() {
            for (FormulaError error : FormulaError.values()) {
                if (error.getString().equals(cell.raw())) {
                    return error.getCode();
                }
            }
            return FormulaError.VALUE.getCode();
        }

        @Override
        public @Nullable CellRangeAddress getArrayFormulaRange() {
            return null;
        }

        @Override
        public boolean isPartOfArrayFormulaGroup() {
            return false;
        }
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        return ((Held) cell).tokens;
    }

    @Override
    public String getSheetName(int index) {
        return pages.get(index).sheet.name();
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        return ((Page) sheet).index;
    }

    @Override
    public int getSheetIndex(String name) {
        return byName.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
    }

    @Override
    public EvaluationSheet getSheet(int index) {
        return pages.get(index);
    }

    @Override
    public ExternalSheet getExternalSheet(@Nullable String first, @Nullable String last, int workbook) {
        if (workbook > 0) {
            throw notUnderstood("another file");
        }
        return last == null || last.equals(first)
                ? new ExternalSheet(null, first)
                : new ExternalSheetRange(null, first, last);
    }

    @Override
    public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
        return new Ref3DPxg(known(sheet), cell);
    }

    @Override
    public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
        return new Area3DPxg(known(sheet), area);
    }

    private SheetIdentifier known(SheetIdentifier sheet) {
        if (sheet.getBookName() != null
                || getSheetIndex(sheet.getSheetIdentifier().getName()) < 0) {
            throw notUnderstood("another file, or a sheet that is not there");
        }
        return sheet;
    }

    /** Functions that POI does not build in are called by name. */
    @Override
    public @Nullable Ptg getNameXPtg(String name, @Nullable SheetIdentifier sheet) {
        return sheet == null && getUDFFinder().findFunction(name) != null ? new NameXPxg(null, name) : null;
    }

    @Override
    public UDFFinder getUDFFinder() {
        return AggregatingUDFFinder.DEFAULT;
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return VERSION;
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheet) {
        return null;
    }

    @Override
    public @Nullable Table getTable(@Nullable String name) {
        return null;
    }

    @Override
    public Name createName() {
        throw notUnderstood("an unknown function");
    }

    @Override
    public void clearAllCachedResultValues() {
        // nothing is kept that could change
    }

    /** What only a whole workbook knows: its cell stands for its stored result, or what uses it is not computed. */
    private static FormulaParseException notUnderstood(String what) {
        return new FormulaParseException(what + ": left to a whole workbook");
    }

    @Override
    public EvaluationName getName(NamePtg name) {
        throw notUnderstood("a name");
    }

    @Override
    public String resolveNameXText(NameXPtg name) {
        throw notUnderstood("a name of another file");
    }

    @Override
    public ExternalSheet getExternalSheet(int index) {
        throw notUnderstood("a sheet by its number");
    }

    @Override
    public int convertFromExternSheetIndex(int index) {
        throw notUnderstood("a sheet by its number");
    }

    @Override
    public ExternalName getExternalName(int sheet, int name) {
        throw notUnderstood("a name of another file");
    }

    @Override
    public ExternalName getExternalName(String name, String sheet, int workbook) {
        throw notUnderstood("a name of another file");
    }

    @Override
    public int getExternalSheetIndex(String name) {
        throw notUnderstood("a sheet by its number");
    }

    @Override
    public int getExternalSheetIndex(String workbook, String name) {
        throw notUnderstood("a sheet by its number");
    }
}
