package org.parindex.io.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which field of a rule stands in which column, and which list of a rule stands in rows below its leaf. */
final class RuleParts {

    /**
     * A list that stands in rows below the leaf.
     *
     * @param list name of the list
     * @param scale field in the column of the scale
     * @param scaleForm how it looks
     * @param points field in the column of points
     * @param id field in the column of identities; empty if items have none
     */
    record Rows(String list, String scale, Form scaleForm, String points, String id) {}

    private static final Map<String, Rows> ROWS = Map.of(
            "options", new Rows("options", "label", Form.TEXT, "award", "id"),
            "steps", new Rows("steps", "on", Form.INTERVAL, "award", ""),
            "linear", new Rows("knots", "at", Form.DECIMAL_NUMBER, "award", ""),
            "deductions", new Rows("events", "label", Form.TEXT, "each", "count"));

    private RuleParts() {}

    static @Nullable Rows rows(String kind) {
        return ROWS.get(kind);
    }

    /** The fields of a kind of rule that have a column. */
    static Map<SchemeColumn, String> fields(String kind) {
        Map<SchemeColumn, String> fields = new LinkedHashMap<>();
        switch (kind) {
            case "survey-rate" -> fields.put(SchemeColumn.FIGURE, "rate");
            case "per-item", "zero-event" -> fields.put(SchemeColumn.FIGURE, "count");
            case "external" -> fields.put(SchemeColumn.FIGURE, "figure");
            case "target" -> {
                fields.put(SchemeColumn.FIGURE, "actual");
                fields.put(SchemeColumn.SECOND, "target");
            }
            case "compare" -> {
                fields.put(SchemeColumn.FIGURE, "current");
                fields.put(SchemeColumn.SECOND, "reference");
            }
            case "by-attribute" -> fields.put(SchemeColumn.FIGURE, "attribute");
            default -> fields.put(SchemeColumn.FIGURE, "measure");
        }
        fields.put(SchemeColumn.FROM, "from");
        fields.put(SchemeColumn.FULL_AT, kind.equals("external") ? "outOf" : "fullAt");
        fields.put(SchemeColumn.EACH, "each");
        fields.put(SchemeColumn.BASE, "base");
        fields.put(SchemeColumn.CAP, "cap");
        if (!kind.equals("by-attribute")) {
            fields.put(SchemeColumn.OTHERWISE, "otherwise");
        }
        fields.put(SchemeColumn.DIRECTION, "direction");
        return fields;
    }

    /** How the figure of a kind of rule looks: a measure, or the bare name of a figure. */
    static Form form(SchemeColumn column, String field) {
        boolean measure = column != SchemeColumn.FIGURE || field.equals("measure") || field.equals("rate");
        return measure ? column.form : Form.TEXT;
    }
}
