package org.parindex.io.internal.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Place;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/** Reads workbooks of Excel 2007 and later (ECMA-376, transitional and strict) straight from their parts. */
final class XlsxReader {

    private final ZipParts parts;
    private final GridBudget budget;
    private final List<GridSheet> sheets = new ArrayList<>();
    private XlsxStyles styles = XlsxStyles.NONE;
    private List<XlsxStrings.Shared> strings = List.of();
    private boolean from1904;
    private boolean recalculated;
    private int formulas;
    private boolean plain = true;

    /** A relation of a part to another. */
    record Relation(String type, String target, boolean external) {}

    private record Listed(String name, String relation, GridSheet.Visibility visibility) {}

    XlsxReader(ZipParts parts, GridBudget budget) {
        this.parts = parts;
        this.budget = budget;
    }

    /** How many formulas the sheets hold. */
    int formulas() {
        return formulas;
    }

    /** Whether the file asks to be computed again when it is opened; its results are then worth nothing if they are 0. */
    boolean isRecalculated() {
        return recalculated;
    }

    /** Whether no formula fills an area or a table of data. */
    boolean isPlain() {
        return plain;
    }

    /** Whether days are counted from 1904. */
    boolean isFrom1904() {
        return from1904;
    }

    List<GridSheet> read() throws IOException, RefusedException {
        String workbook = workbookPart();
        Map<String, Relation> relations = relations(parts, workbook, budget.limits());
        List<Listed> listed = workbook(workbook);
        if (listed.isEmpty()) {
            throw RefusedException.damaged("sổ không có trang nào", "the workbook has no sheet");
        }
        String folder = folder(workbook);
        styles = XlsxStyles.read(parts, target(relations, "styles", folder), budget.limits());
        strings = XlsxStrings.read(parts, target(relations, "sharedStrings", folder), budget);
        if (relations.values().stream().anyMatch(one -> one.type().equals("externalLink"))) {
            budget.report(GridFinding.EXTERNAL_LINKS.at(budget.whole()));
        }
        for (Listed one : listed) {
            sheet(one, relations.get(one.relation()), folder);
        }
        return sheets;
    }

    private void sheet(Listed one, @Nullable Relation relation, String folder) throws IOException, RefusedException {
        GridSheet sheet = new GridSheet(budget.file(), one.name(), one.visibility(), true);
        if (relation == null || relation.external()) {
            throw RefusedException.damaged(
                    "trang “" + one.name() + "” không có trong tệp",
                    "its sheet “" + one.name() + "” is not in the file");
        }
        if (!relation.type().equals("worksheet")) {
            return;
        }
        String part = resolve(folder, relation.target());
        XlsxSheet reader = new XlsxSheet(sheet, budget, styles, strings, new Numbers(from1904));
        try {
            reader.read(parts, part);
            formulas += reader.formulas();
            plain &= reader.isPlain();
            comments(sheet, part);
        } catch (RefusedException refused) {
            if (refused.kind() == RefusedException.Kind.DAMAGED) {
                budget.report(GridFinding.SHEET_DAMAGED.at(Place.of(sheet.source()), "why", refused.why()));
                return;
            }
            budget.report(GridFinding.TOO_LARGE.at(Place.of(sheet.source()), "what", refused.why()));
        }
        sheets.add(sheet);
    }

    private void comments(GridSheet sheet, String part) throws IOException, RefusedException {
        for (Relation relation : relations(parts, part, budget.limits()).values()) {
            String target = resolve(folder(part), relation.target());
            if (relation.type().equals("comments") && !relation.external() && parts.has(target)) {
                XlsxSheet.comments(parts, target, sheet, budget);
            }
        }
    }

    /** The part that the package names as its document. */
    private String workbookPart() throws IOException, RefusedException {
        for (Relation relation : relations(parts, "", budget.limits()).values()) {
            if (relation.type().equals("officeDocument") && !relation.external()) {
                String part = resolve("", relation.target());
                if (parts.has(part)) {
                    return part;
                }
            }
        }
        throw RefusedException.damaged("thiếu phần xl/workbook.xml", "its part xl/workbook.xml is missing");
    }

    private List<Listed> workbook(String part) throws IOException, RefusedException {
        List<Listed> listed = new ArrayList<>();
        try (XmlIn xml = new XmlIn(parts.open(part), budget.limits())) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = xml.truth("date1904");
                } else if (xml.isStart("calcPr")) {
                    recalculated = xml.truth("fullCalcOnLoad");
                } else if (xml.isStart("sheet")) {
                    String name = xml.attribute("name");
                    String id = relationId(xml);
                    listed.add(new Listed(name == null ? "" : name, id, visibility(xml.attribute("state"))));
                }
                if (listed.size() > budget.limits().sheets()) {
                    throw RefusedException.limit(
                            "số trang", "sheets", budget.limits().sheets());
                }
            }
        }
        return listed;
    }

    private static String relationId(XmlIn xml) {
        String id = xml.attribute("id");
        return id == null ? "" : id;
    }

    private static GridSheet.Visibility visibility(@Nullable String state) {
        if ("hidden".equals(state)) {
            return GridSheet.Visibility.HIDDEN;
        }
        return "veryHidden".equals(state) ? GridSheet.Visibility.VERY_HIDDEN : GridSheet.Visibility.VISIBLE;
    }

    private static @Nullable String target(Map<String, Relation> relations, String type, String folder) {
        return relations.values().stream()
                .filter(one -> one.type().equals(type) && !one.external())
                .map(one -> resolve(folder, one.target()))
                .findFirst()
                .orElse(null);
    }

    /** The relations of a part, by id; of the package for an empty name. The type is the last word of its address. */
    static Map<String, Relation> relations(ZipParts parts, String part, GridLimits limits)
            throws IOException, RefusedException {
        int slash = part.lastIndexOf('/');
        String name = part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.has(name)) {
            return relations;
        }
        try (XmlIn xml = new XmlIn(parts.open(name), limits)) {
            while (xml.next()) {
                String id = xml.isStart("Relationship") ? xml.attribute("Id") : null;
                String type = id == null ? null : xml.attribute("Type");
                String target = id == null ? null : xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    boolean external = "External".equals(xml.attribute("TargetMode"));
                    relations.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), target, external));
                }
            }
        }
        return relations;
    }

    static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** The name of a part that another names relative to its folder. */
    static String resolve(String folder, String target) {
        String plain = target.replace('\\', '/');
        List<String> names = new ArrayList<>();
        for (String name : (plain.startsWith("/") ? plain : folder + plain).split("/")) {
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.remove(names.size() - 1);
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    /** Whether the package holds macros. */
    static boolean hasMacros(ZipParts parts) {
        return parts.names().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
    }
}
