package org.parindex.io.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/** Which parts of an .xlsx file hold what: its sheets in their order, its texts, its formats. */
final class XlsxParts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** A sheet: its name, its part, whether it is shown. */
    record Sheet(String name, String part, boolean shown) {}

    private record Relation(String type, String target, boolean external) {}

    private final ZipParts parts;
    private final TableLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private @Nullable String texts;
    private @Nullable String styles;
    private boolean since1904;

    XlsxParts(ZipParts parts, TableLimits limits) throws RefusedException {
        this.parts = parts;
        this.limits = limits;
        String workbook = relations("").values().stream()
                .filter(relation -> relation.type.equals(RELATIONS + "officeDocument") && !relation.external)
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> RefusedException.damaged(
                        "không phải bảng tính .xlsx thông thường", "it is no ordinary .xlsx workbook"));
        Map<String, Relation> relations = relations(workbook);
        for (Relation relation : relations.values()) {
            if (relation.type.equals(RELATIONS + "sharedStrings")) {
                texts = relation.target;
            } else if (relation.type.equals(RELATIONS + "styles")) {
                styles = relation.target;
            }
        }
        readWorkbook(workbook, relations);
        if (sheets.isEmpty()) {
            throw RefusedException.damaged("không có trang nào", "it has no sheets");
        }
    }

    private void readWorkbook(String workbook, Map<String, Relation> relations) throws RefusedException {
        try (XmlPart xml = new XmlPart(parts, workbook, limits)) {
            while (xml.nextStart()) {
                if (xml.element().equals("workbookPr")) {
                    String date = xml.attribute("date1904");
                    since1904 = "1".equals(date) || "true".equals(date);
                } else if (xml.element().equals("sheet") && sheets.size() < limits.parts()) {
                    sheet(xml, relations);
                }
            }
        }
    }

    private void sheet(XmlPart xml, Map<String, Relation> relations) throws RefusedException {
        String name = String.valueOf(xml.attribute("name"));
        Relation relation = null;
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeName(i).equals("id") && relations.containsKey(xml.attribute(i))) {
                relation = relations.get(xml.attribute(i));
            }
        }
        if (relation == null || relation.external || !parts.has(relation.target)) {
            throw RefusedException.damaged(
                    "trang “" + name + "” không có nội dung", "sheet “" + name + "” has no part");
        }
        // chart sheets and dialogs hold no cells
        if (relation.type.equals(RELATIONS + "worksheet")) {
            String state = xml.attribute("state");
            sheets.add(new Sheet(name, relation.target, state == null || state.equals("visible")));
        }
    }

    private Map<String, Relation> relations(String part) throws RefusedException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String file = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> relations = new LinkedHashMap<>();
        try (XmlPart xml = new XmlPart(parts, file, limits)) {
            while (xml.nextStart()) {
                if (xml.element().equals("Relationship")) {
                    boolean external = "External".equals(xml.attribute("TargetMode"));
                    String target = String.valueOf(xml.attribute("Target"));
                    relations.put(
                            String.valueOf(xml.attribute("Id")),
                            new Relation(String.valueOf(xml.attribute("Type")), resolve(folder, target), external));
                }
            }
        }
        return relations;
    }

    /** A target relative to the folder of its source; absolute ones start with a slash. */
    private static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        List<String> steps = new ArrayList<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }

    @Nullable
    SharedTexts texts() throws RefusedException {
        return texts == null ? null : new SharedTexts(parts, texts, limits);
    }

    NumberFormats formats() throws RefusedException {
        return styles == null ? new NumberFormats() : new NumberFormats(parts, styles, limits);
    }
}
