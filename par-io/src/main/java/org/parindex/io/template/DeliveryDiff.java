package org.parindex.io.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridFile;
import org.parindex.io.internal.grid.GridReader;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.internal.sheet.OfficeFile;
import org.parindex.io.internal.sheet.RowHeight;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.internal.sheet.WholeFile;

/**
 * What a unit changed between two deliveries of its workbook: every cell that holds something else, with what it held and
 * what it holds. Rows are matched by their first texts, so that a row put in does not make all below it look changed; looks
 * and widths do not count, and 1.50 is no change from 1.5.
 *
 * @param before name of the earlier file
 * @param after name of the later file
 * @param changes the changes, in the order of sheets, rows and columns of the later file
 * @param notRead what kept either file from being read, if anything did
 */
public record DeliveryDiff(String before, String after, List<Change> changes, List<Finding> notRead) {

    private static final Set<String> OURS = Set.of("_parindex", Remarks.SHEET, "Hướng dẫn");
    private static final int NO_YEAR = 2_000;
    private static final String[] HEADER = {"STT", "Trang", "Ô cũ", "Ô mới", "Dòng", "Trước", "Sau", "Thay đổi"};

    /** What happened. */
    public enum Kind {
        /** A cell holds something else. */
        CELL,
        /** A row is new. */
        ROW_ADDED,
        /** A row is gone. */
        ROW_REMOVED,
        /** A sheet is new. */
        SHEET_ADDED,
        /** A sheet is gone. */
        SHEET_REMOVED
    }

    /**
     * One change.
     *
     * @param kind what happened
     * @param sheet name of the sheet
     * @param oldCell address in the earlier file; empty if there is none
     * @param newCell address in the later file; empty if there is none
     * @param row the first texts of the row, for people
     * @param oldText what it held; empty for nothing
     * @param newText what it holds; empty for nothing
     */
    public record Change(
            Kind kind, String sheet, String oldCell, String newCell, String row, String oldText, String newText) {}

    /** Copies the lists. */
    public DeliveryDiff {
        changes = List.copyOf(changes);
        notRead = List.copyOf(notRead);
    }

    /**
     * Compares two deliveries.
     *
     * @param before the earlier file
     * @param after the later file
     * @return what changed
     * @throws IOException if a file cannot be read at all
     */
    public static DeliveryDiff of(Path before, Path after) throws IOException {
        return of(
                String.valueOf(before.getFileName()),
                Files.readAllBytes(before),
                String.valueOf(after.getFileName()),
                Files.readAllBytes(after));
    }

    /**
     * Compares two deliveries.
     *
     * @param before name of the earlier file
     * @param old its content
     * @param after name of the later file
     * @param now its content
     * @return what changed; no changes if either cannot be read, which its findings say
     */
    public static DeliveryDiff of(String before, byte[] old, String after, byte[] now) {
        GridFile one = GridReader.read(before, old, Sheets.LIMITS);
        GridFile two = GridReader.read(after, now, Sheets.LIMITS);
        List<Finding> notRead = new ArrayList<>();
        notRead.addAll(one.sheets().isEmpty() ? one.findings() : List.of());
        notRead.addAll(two.sheets().isEmpty() ? two.findings() : List.of());
        List<Change> changes = new ArrayList<>();
        if (notRead.isEmpty()) {
            compare(one, two, changes);
        }
        return new DeliveryDiff(before, after, changes, notRead);
    }

    private static void compare(GridFile one, GridFile two, List<Change> changes) {
        Map<String, GridSheet> old = new LinkedHashMap<>();
        one.sheets().stream().filter(DeliveryDiff::counts).forEach(sheet -> old.put(sheet.name(), sheet));
        List<GridSheet> now = two.sheets().stream().filter(DeliveryDiff::counts).toList();
        List<GridSheet> unmatched = new ArrayList<>();
        for (GridSheet sheet : now) {
            GridSheet earlier = old.remove(sheet.name());
            if (earlier == null) {
                unmatched.add(sheet);
            } else {
                rows(earlier, sheet, changes);
            }
        }
        // a single sheet under another name is the same sheet
        if (unmatched.size() == 1 && old.size() == 1) {
            rows(old.values().iterator().next(), unmatched.get(0), changes);
            return;
        }
        unmatched.forEach(sheet -> changes.add(sheet(Kind.SHEET_ADDED, sheet)));
        old.values().forEach(sheet -> changes.add(sheet(Kind.SHEET_REMOVED, sheet)));
    }

    private static boolean counts(GridSheet sheet) {
        return sheet.rows() > 0 && !OURS.contains(sheet.name()) && !sheet.name().startsWith(Remarks.SHEET);
    }

    private static Change sheet(Kind kind, GridSheet sheet) {
        return new Change(kind, sheet.name(), "", "", "", "", "");
    }

    private static void rows(GridSheet old, GridSheet now, List<Change> changes) {
        for (RowAlignment.Pair pair : RowAlignment.of(old, now)) {
            if (pair.after() < 0) {
                String at = GridSheet.address(pair.before(), 0);
                changes.add(new Change(
                        Kind.ROW_REMOVED, now.name(), at, "", label(old, pair.before()), all(old, pair.before()), ""));
            } else if (pair.before() < 0) {
                String at = GridSheet.address(pair.after(), 0);
                changes.add(new Change(
                        Kind.ROW_ADDED, now.name(), "", at, label(now, pair.after()), "", all(now, pair.after())));
            } else {
                cells(old, pair.before(), now, pair.after(), changes);
            }
        }
    }

    private static void cells(GridSheet old, int oldRow, GridSheet now, int newRow, List<Change> changes) {
        Set<Integer> columns = new TreeSet<>();
        old.row(oldRow).forEach((column, cell) -> columns.add(column));
        now.row(newRow).forEach((column, cell) -> columns.add(column));
        for (int column : columns) {
            GridCell before = old.at(oldRow, column);
            GridCell after = now.at(newRow, column);
            if (!same(before, after)) {
                changes.add(new Change(
                        Kind.CELL,
                        now.name(),
                        GridSheet.address(oldRow, column),
                        GridSheet.address(newRow, column),
                        label(now, newRow),
                        shown(before),
                        shown(after)));
            }
        }
    }

    private static boolean same(GridCell before, GridCell after) {
        if (before.isBlank() || after.isBlank()) {
            return before.isBlank() == after.isBlank();
        }
        boolean numbers = before.number() != null && after.number() != null;
        boolean values = numbers
                ? before.number().compareTo(after.number()) == 0 && before.kind() == after.kind()
                : before.kind() == after.kind() && before.text().equals(after.text());
        return values && formula(before).equals(formula(after));
    }

    private static String formula(GridCell cell) {
        return cell.formula() == null ? "" : cell.formula().text();
    }

    private static String shown(GridCell cell) {
        String value = cell.number() != null && cell.kind() == GridCell.Kind.NUMBER
                ? cell.number().toPlainString()
                : cell.text();
        String formula = formula(cell);
        return formula.isEmpty() ? value : value + " (=" + formula + ")";
    }

    private static String label(GridSheet sheet, int row) {
        return sheet.row(row).before(3).values().stream()
                .filter(cell -> !cell.isBlank())
                .limit(2)
                .map(GridCell::text)
                .collect(Collectors.joining(" "));
    }

    private static String all(GridSheet sheet, int row) {
        return sheet.row(row).values().stream()
                .filter(cell -> !cell.isBlank())
                .map(DeliveryDiff::shown)
                .collect(Collectors.joining(" | "));
    }

    /**
     * The changes as findings, at the cells of the later file; of what is gone, at those of the earlier.
     *
     * @return a finding for each change, in their order
     */
    public List<Finding> findings() {
        return changes.stream().map(this::finding).toList();
    }

    private Finding finding(Change change) {
        boolean gone = change.newCell().isEmpty() && change.kind() != Kind.SHEET_ADDED;
        Place place = Place.of(
                new Source.Cell(gone ? before : after, change.sheet(), gone ? change.oldCell() : change.newCell()));
        return switch (change.kind()) {
            case CELL ->
                DeliveryFinding.CELL_CHANGED.at(
                        place, "row", change.row(), "before", change.oldText(), "after", change.newText());
            case ROW_ADDED -> DeliveryFinding.ROW_ADDED.at(place, "row", change.newText());
            case ROW_REMOVED -> DeliveryFinding.ROW_REMOVED.at(place, "row", change.oldText());
            case SHEET_ADDED -> DeliveryFinding.SHEET_ADDED.at(place, "sheet", change.sheet());
            case SHEET_REMOVED -> DeliveryFinding.SHEET_REMOVED.at(place, "sheet", change.sheet());
        };
    }

    /**
     * Writes the changes as a workbook of one sheet.
     *
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        WholeFile.write(file, this::write);
    }

    /**
     * Writes the changes as a workbook of one sheet.
     *
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles = new Styles(workbook, 2);
            XSSFSheet sheet = workbook.createSheet("Thay đổi");
            styles.put(sheet.createRow(0), 0, "THAY ĐỔI GIỮA HAI LẦN GỬI", Look.TITLE);
            styles.put(sheet.createRow(1), 0, "Lần trước: " + before + "; lần này: " + after, Look.MUTED);
            styles.header(sheet, 3, HEADER);
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                Row row = sheet.createRow(4 + i);
                Object[] cells = {
                    i + 1,
                    change.sheet(),
                    change.oldCell(),
                    change.newCell(),
                    change.row(),
                    change.oldText(),
                    change.newText(),
                    word(change.kind())
                };
                for (int column = 0; column < cells.length; column++) {
                    styles.put(row, column, cells[column], column == 0 ? Look.WHOLE : Look.TEXT);
                }
            }
            Styles.widths(sheet, 6, 22, 9, 9, 46, 36, 36, 16);
            sheet.forEach(row -> {
                if (row.getRowNum() > 3) {
                    RowHeight.fit(row);
                }
            });
            Styles.page(sheet, 3, 2);
            OfficeFile.write(workbook, before + " → " + after, NO_YEAR, out);
        }
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case CELL -> "đổi nội dung";
            case ROW_ADDED -> "thêm dòng";
            case ROW_REMOVED -> "bớt dòng";
            case SHEET_ADDED -> "thêm trang";
            case SHEET_REMOVED -> "bớt trang";
        };
    }
}
