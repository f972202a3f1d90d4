package org.parindex.io.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;

/** Reads the rule of one node from its row and the unnumbered rows below it. */
final class NodeRules {

    private final Map<String, Object> node;
    private final int row;
    private final Located located;
    private final Consumer<Finding> findings;
    private final NodeReading.CellAt cells;
    private final NodeReading.SourceAt sources;
    private final List<Integer> below = new ArrayList<>();
    private final StringBuilder other = new StringBuilder();

    NodeRules(
            Map<String, Object> node,
            int row,
            Located located,
            Consumer<Finding> findings,
            NodeReading.CellAt cells,
            NodeReading.SourceAt sources) {
        this.node = node;
        this.row = row;
        this.located = located;
        this.findings = findings;
        this.cells = cells;
        this.sources = sources;
        other.append(cells.at(row, SchemeColumn.OTHER).shown());
        if (!cells.at(row, SchemeColumn.POINTS).isBlank()) {
            below.add(row);
        }
    }

    void below(int at) {
        SheetCell more = cells.at(at, SchemeColumn.OTHER);
        boolean only = cells.at(at, SchemeColumn.SCALE).isBlank()
                && cells.at(at, SchemeColumn.POINTS).isBlank()
                && cells.at(at, SchemeColumn.ID).isBlank();
        if (only && !more.isBlank()) {
            other.append(more.shown());
        } else if (!only) {
            below.add(at);
        }
    }

    void close() {
        Map<String, Object> rule = new LinkedHashMap<>();
        SheetCell kind = cells.at(row, SchemeColumn.RULE);
        String word = "";
        if (!kind.isBlank()) {
            word = String.valueOf(SchemeColumn.RULE.form.json(kind));
            located.put(rule, "kind", word, sources.at(row, SchemeColumn.RULE));
        }
        RuleParts.fields(word).forEach((column, field) -> {
            SheetCell cell = cells.at(row, column);
            if (!cell.isBlank()) {
                located.put(rule, field, RuleParts.form(column, field).json(cell), sources.at(row, column));
            }
        });
        rows(rule, word);
        if (!rule.isEmpty()) {
            located.put(node, "rule", rule, sources.at(row, SchemeColumn.RULE));
        }
        other();
    }

    private void rows(Map<String, Object> rule, String kind) {
        if (below.isEmpty()) {
            return;
        }
        RuleParts.Rows list = RuleParts.rows(kind);
        if (kind.isEmpty() && rule.isEmpty() && areOptions()) {
            findings.accept(TemplateFinding.OPTIONS_TAKEN.at(Place.of(sources.at(row, SchemeColumn.CODE))));
            located.put(rule, "kind", "options", sources.at(row, SchemeColumn.CODE));
            list = RuleParts.rows("options");
        }
        if (list == null) {
            below.forEach(this::words);
            return;
        }
        List<Object> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int at : below) {
            items.add(item(at, list, ids));
        }
        located.put(rule, list.list(), items, sources.at(below.get(0), SchemeColumn.SCALE));
    }

    /** Every row says what it is and what it is worth: that is a choice, whoever wrote it. */
    private boolean areOptions() {
        return below.stream()
                .allMatch(at -> !cells.at(at, SchemeColumn.SCALE).isBlank()
                        && !cells.at(at, SchemeColumn.POINTS).isBlank()
                        && !(Form.AWARD.json(cells.at(at, SchemeColumn.POINTS)) instanceof String));
    }

    private void words(int at) {
        findings.accept(TemplateFinding.KEPT_AS_WORDS.at(Place.of(sources.at(at, SchemeColumn.SCALE))));
        String line = (cells.at(at, SchemeColumn.SCALE).shown() + ": "
                        + cells.at(at, SchemeColumn.POINTS).shown())
                .replaceAll("^: |: $", "");
        Object before = node.get("notes") instanceof Map<?, ?> notes ? notes.get("ruleText") : null;
        located.put(
                node,
                "notes.ruleText",
                before == null ? line : before + "\n" + line,
                sources.at(at, SchemeColumn.SCALE));
    }

    private Map<String, Object> item(int at, RuleParts.Rows list, Set<String> ids) {
        Map<String, Object> item = new LinkedHashMap<>();
        located.whole(item, sources.at(at, SchemeColumn.SCALE));
        SheetCell scale = cells.at(at, SchemeColumn.SCALE);
        String en = cells.at(at, SchemeColumn.TITLE_EN).shown();
        if (!list.id().isEmpty()) {
            SheetCell id = cells.at(at, SchemeColumn.ID);
            String wanted = id.isBlank() ? scale.shown() : id.shown();
            located.put(
                    item,
                    list.id(),
                    id.isBlank() ? unused(wanted, ids) : wanted,
                    sources.at(at, id.isBlank() ? SchemeColumn.SCALE : SchemeColumn.ID));
            ids.add(wanted);
        }
        if (!scale.isBlank()) {
            Object value = list.scaleForm().json(scale);
            Object labelled = en.isEmpty() ? value : Map.of("vi", scale.shown(), "en", en);
            located.put(item, list.scale(), labelled, sources.at(at, SchemeColumn.SCALE));
        }
        SheetCell points = cells.at(at, SchemeColumn.POINTS);
        if (!points.isBlank()) {
            located.put(item, list.points(), Form.AWARD.json(points), sources.at(at, SchemeColumn.POINTS));
        }
        return item;
    }

    private static String unused(String wanted, Set<String> ids) {
        String id = wanted;
        for (int i = 2; ids.contains(id); i++) {
            id = wanted + " " + i;
        }
        return id;
    }

    private void other() {
        if (other.isEmpty()) {
            return;
        }
        Optional<Object> json = PlainJson.parse(other.toString());
        if (json.isPresent() && json.get() instanceof Map<?, ?> fields) {
            fields.keySet()
                    .forEach(field -> located.at(node, String.valueOf(field), sources.at(row, SchemeColumn.OTHER)));
            PlainJson.merge(node, fields);
        } else {
            findings.accept(TemplateFinding.NOT_JSON.at(Place.of(sources.at(row, SchemeColumn.OTHER))));
        }
    }
}
