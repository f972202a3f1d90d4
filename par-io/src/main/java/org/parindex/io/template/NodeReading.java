package org.parindex.io.template;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;

/** Reads the rows of the table of criteria into the nodes of a document. */
final class NodeReading {

    private static final int ROWS_SEARCHED = 60;

    /** Where the table stands. */
    record Header(Sheets sheet, int row, Map<SchemeColumn, Integer> columns) {}

    /** A node that is being read. */
    private record Open(int depth, Map<String, Object> node, NodeRules rules) {}

    private final Header header;
    private final Sheets sheet;
    private final Located located;
    private final Consumer<Finding> findings;
    private final List<Object> roots = new ArrayList<>();
    private final List<Map<String, Object>> inOrder = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean romanRoots;

    NodeReading(Header header, Located located, Consumer<Finding> findings) {
        this.header = header;
        this.sheet = header.sheet();
        this.located = located;
        this.findings = findings;
    }

    /** The table of criteria of a sheet. */
    static Optional<Header> find(Sheets sheet) {
        for (int row = 0; row < Math.min(sheet.rows(), ROWS_SEARCHED); row++) {
            Map<SchemeColumn, Integer> columns = new EnumMap<>(SchemeColumn.class);
            for (int column = 0; column < sheet.columns(); column++) {
                int at = column;
                SchemeColumn.of(sheet.at(row, column).text()).ifPresent(what -> columns.putIfAbsent(what, at));
            }
            boolean enough = columns.containsKey(SchemeColumn.CODE)
                    && columns.containsKey(SchemeColumn.TITLE)
                    && columns.containsKey(SchemeColumn.MAXIMUM);
            if (enough) {
                return Optional.of(new Header(sheet, row, columns));
            }
        }
        return Optional.empty();
    }

    List<Object> read() {
        unknownColumns();
        for (int row = header.row() + 1; row < sheet.rows(); row++) {
            if (!sheet.isRowBlank(row) && !isNumberRow(row)) {
                row(row);
            }
        }
        closeTo(0);
        return roots;
    }

    /** The nodes in the order of their rows. */
    List<Map<String, Object>> inOrder() {
        return inOrder;
    }

    private void unknownColumns() {
        for (int column = 0; column < sheet.columns(); column++) {
            String text = sheet.at(header.row(), column).shown();
            if (!text.isEmpty() && !header.columns().containsValue(column)) {
                findings.accept(TemplateFinding.COLUMN_UNKNOWN.at(
                        Place.of(sheet.source(header.row(), column)), "header", text));
            }
        }
    }

    /** A row 1, 2, 3 … right below the header. */
    private boolean isNumberRow(int row) {
        if (row != header.row() + 1) {
            return false;
        }
        int seen = 0;
        for (int column = 0; column < sheet.columns(); column++) {
            SheetCell cell = sheet.at(row, column);
            if (!cell.isBlank() && !cell.shown().replaceAll("[()]", "").equals(String.valueOf(++seen))) {
                return false;
            }
        }
        return seen >= 3;
    }

    private SheetCell cell(int row, SchemeColumn column) {
        Integer at = header.columns().get(column);
        return at == null ? SheetCell.BLANK : sheet.at(row, at);
    }

    private Source.Cell source(int row, SchemeColumn column) {
        return sheet.source(row, header.columns().getOrDefault(column, 0));
    }

    private void row(int row) {
        boolean numbered = !cell(row, SchemeColumn.CODE).isBlank()
                || !cell(row, SchemeColumn.DEPTH).isBlank();
        boolean named = !cell(row, SchemeColumn.TITLE).isBlank();
        if (numbered && (named || !cell(row, SchemeColumn.MAXIMUM).isBlank() || hasDepth(row))) {
            node(row);
            return;
        }
        Open leaf = open.peek();
        if (!named && !numbered && leaf != null) {
            leaf.rules().below(row);
            return;
        }
        String text = cell(row, named ? SchemeColumn.TITLE : SchemeColumn.CODE).shown();
        findings.accept(TemplateFinding.ROW_IGNORED.at(
                Place.of(source(row, SchemeColumn.TITLE)), "text", text.isEmpty() ? "…" : text));
    }

    private boolean hasDepth(int row) {
        return !cell(row, SchemeColumn.DEPTH).isBlank();
    }

    private void node(int row) {
        int depth = depth(row);
        closeTo(depth);
        Map<String, Object> node = new LinkedHashMap<>();
        located.whole(node, source(row, SchemeColumn.CODE));
        inOrder.add(node);
        Open parent = open.peek();
        if (parent == null) {
            roots.add(node);
            romanRoots |= cell(row, SchemeColumn.CODE).shown().matches("[IVXLC]+|[A-Z]");
        } else {
            child(parent.node(), node);
        }
        fill(node, row);
        open.push(new Open(depth, node, new NodeRules(node, row, located, findings, this::cell, this::source)));
    }

    private void closeTo(int depth) {
        while (!open.isEmpty() && open.peek().depth() >= depth) {
            open.pop().rules().close();
        }
    }

    @SuppressWarnings("unchecked")
    private void child(Map<String, Object> parent, Map<String, Object> node) {
        if (!(parent.get("children") instanceof List<?>)) {
            Source.Cell notes = located.of(parent, "notes");
            if (parent.remove("notes") != null && notes != null) {
                findings.accept(TemplateFinding.NOT_OF_A_BRANCH.at(Place.of(notes)));
            }
            parent.put("children", new ArrayList<>());
        }
        ((List<Object>) parent.get("children")).add(node);
    }

    private int depth(int row) {
        SheetCell cell = cell(row, SchemeColumn.DEPTH);
        int above = open.isEmpty() ? 0 : open.peek().depth();
        if (cell.isBlank()) {
            int guessed =
                    Math.min(above + 1, byCode(cell(row, SchemeColumn.CODE).shown()));
            findings.accept(
                    TemplateFinding.DEPTH_GUESSED.at(Place.of(source(row, SchemeColumn.CODE)), "depth", guessed));
            return guessed;
        }
        Object value = Form.DECIMAL_NUMBER.json(cell);
        boolean sound = value instanceof BigDecimal number
                && number.scale() <= 0
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(above + 1L)) <= 0;
        if (sound) {
            return ((BigDecimal) value).intValue();
        }
        findings.accept(
                TemplateFinding.DEPTH_WRONG.at(Place.of(source(row, SchemeColumn.DEPTH)), "depth", cell.shown()));
        return Math.min(above + 1, byCode(cell(row, SchemeColumn.CODE).shown()));
    }

    /** I and A stand above 1, 1.1 below 1, and 1 below I. */
    private int byCode(String code) {
        String plain = code.replaceAll("[.)]+$", "");
        if (plain.matches("[IVXLC]+|[A-Z]")) {
            return 1;
        }
        int dots = (int) plain.chars().filter(c -> c == '.').count();
        return dots + 1 + (romanRoots && dots == 0 ? 1 : 0);
    }

    private void fill(Map<String, Object> node, int row) {
        located.put(node, "code", cell(row, SchemeColumn.CODE).shown(), source(row, SchemeColumn.CODE));
        located.put(node, "title", title(row), source(row, SchemeColumn.TITLE));
        SheetCell id = cell(row, SchemeColumn.ID);
        if (!id.isBlank()) {
            located.put(node, "id", id.shown(), source(row, SchemeColumn.ID));
        }
        for (SchemeColumn column : SchemeColumn.values()) {
            SheetCell cell = cell(row, column);
            // points beside the criterion itself make its scale the first option, as decisions print it
            boolean option = column == SchemeColumn.SCALE
                    && !cell(row, SchemeColumn.POINTS).isBlank();
            if (!column.path.isEmpty() && !cell.isBlank() && !option) {
                located.put(node, column.path, value(cell, column, row), source(row, column));
            }
        }
        SheetCell evidence = cell(row, SchemeColumn.EVIDENCE_RULE);
        if (!evidence.isBlank()) {
            Source.Cell at = source(row, SchemeColumn.EVIDENCE_RULE);
            located.put(node, "evidence.required", Boolean.TRUE, at);
            String word = String.valueOf(SchemeColumn.EVIDENCE_RULE.form.json(evidence));
            if (!word.equals("warn")) {
                located.put(node, "evidence.whenAbsent", word, at);
            }
        }
    }

    private Object title(int row) {
        String vi = cell(row, SchemeColumn.TITLE).shown();
        String en = cell(row, SchemeColumn.TITLE_EN).shown();
        return en.isEmpty() ? vi : vi.isEmpty() ? en : Map.of("vi", vi, "en", en);
    }

    private Object value(SheetCell cell, SchemeColumn column, int row) {
        Object value = column.form.json(cell);
        if (column.form == Form.JSON && value instanceof String) {
            findings.accept(TemplateFinding.NOT_JSON.at(Place.of(source(row, column))));
        }
        return value;
    }

    /** Reads a cell of the table. */
    interface CellAt {
        SheetCell at(int row, SchemeColumn column);
    }

    /** The place of a cell of the table. */
    interface SourceAt {
        Source.Cell at(int row, SchemeColumn column);
    }
}
