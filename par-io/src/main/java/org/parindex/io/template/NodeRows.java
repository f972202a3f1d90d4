package org.parindex.io.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays the nodes of a scheme, as its JSON has them, out in rows. What no column can hold goes into the last one. */
final class NodeRows {

    /** One row: what stands in each column; how deep its node is, 0 for a row below a leaf. */
    record Row(int depth, boolean branch, Map<SchemeColumn, Object> cells) {}

    private static final int LONGEST = 30_000;

    private final List<Row> rows = new ArrayList<>();

    private NodeRows() {}

    static List<Row> of(Object roots) {
        NodeRows all = new NodeRows();
        all.nodes(roots, 1);
        return all.rows;
    }

    private void nodes(@Nullable Object nodes, int depth) {
        if (nodes instanceof List<?> list) {
            list.forEach(node -> node(PlainJson.object(node), depth));
        }
    }

    private void node(Map<String, Object> node, int depth) {
        Map<String, Object> rest = PlainJson.object(PlainJson.copy(node));
        Object children = rest.remove("children");
        Row row = new Row(depth, children != null, new EnumMap<>(SchemeColumn.class));
        rows.add(row);
        row.cells.put(SchemeColumn.DEPTH, BigDecimal.valueOf(depth));
        take(rest, "code", SchemeColumn.CODE, row);
        take(rest, "id", SchemeColumn.ID, row);
        text(rest, "title", SchemeColumn.TITLE, SchemeColumn.TITLE_EN, row);
        for (SchemeColumn column : SchemeColumn.values()) {
            // the cap of a rule has a column of its own
            if (!column.path.isEmpty()) {
                take(rest, column.path, column, row);
            }
        }
        evidence(rest, row);
        List<Row> below = rule(rest, row);
        prune(rest);
        if (!rest.isEmpty()) {
            rows.addAll(other(rest, row));
        }
        rows.addAll(below);
        nodes(children, depth + 1);
    }

    /** Moves a value from the node into its column, if it has a form there. */
    private static void take(Map<String, Object> rest, String path, SchemeColumn column, Row row) {
        int dot = path.indexOf('.');
        if (dot > 0) {
            if (rest.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                take(PlainJson.object(inner), path.substring(dot + 1), column, row);
            }
            return;
        }
        put(rest, path, column, column.form, row);
    }

    private static boolean put(Map<String, Object> from, String field, SchemeColumn column, Form form, Row row) {
        Object value = from.get(field);
        Optional<Object> cell = value == null ? Optional.empty() : form.write(value);
        cell.ifPresent(content -> {
            row.cells.put(column, content);
            from.remove(field);
        });
        return cell.isPresent();
    }

    private static void text(Map<String, Object> from, String field, SchemeColumn vi, SchemeColumn en, Row row) {
        if (put(from, field, vi, Form.TEXT, row) || !(from.get(field) instanceof Map<?, ?> both)) {
            return;
        }
        Object first = both.get("vi");
        Object second = both.get("en");
        if (both.size() == 2 && first != null && second != null) {
            Optional<Object> one = Form.TEXT.write(first);
            Optional<Object> two = Form.TEXT.write(second);
            if (one.isPresent() && two.isPresent()) {
                row.cells.put(vi, one.get());
                row.cells.put(en, two.get());
                from.remove(field);
            }
        }
    }

    /** "Required" with what happens without it is one word. */
    private static void evidence(Map<String, Object> rest, Row row) {
        if (rest.get("evidence") instanceof Map<?, ?> found && Boolean.TRUE.equals(found.get("required"))) {
            Map<String, Object> evidence = PlainJson.object(found);
            Object whenAbsent = evidence.getOrDefault("whenAbsent", "warn");
            Form.of(Words.EVIDENCE).write(whenAbsent).ifPresent(word -> {
                row.cells.put(SchemeColumn.EVIDENCE_RULE, word);
                evidence.remove("required");
                evidence.remove("whenAbsent");
            });
        }
    }

    private static List<Row> rule(Map<String, Object> rest, Row row) {
        if (!(rest.get("rule") instanceof Map<?, ?> found)) {
            return List.of();
        }
        Map<String, Object> rule = PlainJson.object(found);
        String kind = String.valueOf(rule.get("kind"));
        if (!put(rule, "kind", SchemeColumn.RULE, SchemeColumn.RULE.form, row)) {
            return List.of();
        }
        RuleParts.fields(kind).forEach((column, field) -> put(rule, field, column, RuleParts.form(column, field), row));
        RuleParts.Rows list = RuleParts.rows(kind);
        List<Row> below = list == null ? List.of() : below(rule, list);
        if (rule.isEmpty()) {
            rest.remove("rule");
        }
        return below;
    }

    /** The rows of a list, if every item has a form in them; otherwise the list stays where it is. */
    private static List<Row> below(Map<String, Object> rule, RuleParts.Rows list) {
        List<Row> below = new ArrayList<>();
        if (!(rule.get(list.list()) instanceof List<?> items)) {
            return below;
        }
        for (Object item : items) {
            Map<String, Object> rest = PlainJson.object(PlainJson.copy(item));
            Row row = new Row(0, false, new EnumMap<>(SchemeColumn.class));
            if (list.scale().equals("label")) {
                text(rest, "label", SchemeColumn.SCALE, SchemeColumn.TITLE_EN, row);
            } else {
                put(rest, list.scale(), SchemeColumn.SCALE, list.scaleForm(), row);
            }
            put(rest, list.points(), SchemeColumn.POINTS, Form.AWARD, row);
            if (!list.id().isEmpty()) {
                put(rest, list.id(), SchemeColumn.ID, Form.TEXT, row);
            }
            if (!rest.isEmpty() || row.cells.isEmpty()) {
                return List.of();
            }
            below.add(row);
        }
        if (!below.isEmpty()) {
            rule.remove(list.list());
        }
        return below;
    }

    /** Removes objects of which nothing is left. */
    private static void prune(Map<String, Object> rest) {
        rest.values().removeIf(value -> {
            if (value instanceof Map<?, ?> inner) {
                prune(PlainJson.object(inner));
                return inner.isEmpty();
            }
            return false;
        });
        if ("".equals(rest.get("code"))) {
            rest.remove("code");
        }
        if ("".equals(rest.get("title"))) {
            rest.remove("title");
        }
    }

    /** What is left, as JSON; a long one goes on in rows of its own. */
    private static List<Row> other(Map<String, Object> rest, Row row) {
        String json = String.valueOf(Form.JSON.cell(rest));
        List<Row> pieces = new ArrayList<>();
        Row into = row;
        for (int from = 0; from < json.length(); ) {
            int to = Math.min(from + LONGEST, json.length());
            // a cell is read without white space at its ends, and a pair of surrogates is one character
            while (to < json.length() && !isSafeCut(json, to)) {
                to--;
            }
            into.cells.put(SchemeColumn.OTHER, json.substring(from, to));
            if (into != row) {
                pieces.add(into);
            }
            into = new Row(0, false, new EnumMap<>(SchemeColumn.class));
            from = to;
        }
        return pieces;
    }

    private static boolean isSafeCut(String json, int at) {
        return json.charAt(at - 1) > ' '
                && json.charAt(at - 1) < 0x80
                && json.charAt(at) > ' '
                && json.charAt(at) < 0x80;
    }
}
