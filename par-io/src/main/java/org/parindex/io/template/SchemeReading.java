package org.parindex.io.template;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Severity;
import org.parindex.finding.Source;
import org.parindex.io.json.JsonLimits;
import org.parindex.io.json.JsonRead;
import org.parindex.io.json.SchemeJson;
import org.parindex.io.text.VietnameseText;
import org.parindex.rule.CustomRule;
import org.parindex.rule.RuleFinding;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeCheck;
import org.parindex.scheme.SchemeFinding;

/** Reads the sheets of a criterion set: into a JSON document that knows its cells, which the JSON reader then judges. */
final class SchemeReading {

    private static final Set<String> RULE_CODES =
            Stream.of(RuleFinding.values()).map(RuleFinding::code).collect(Collectors.toSet());

    private final String file;
    private final List<Sheets> sheets;
    private final List<Finding> findings;
    private final Located located = new Located();
    private final Map<String, Object> document = new LinkedHashMap<>();
    private @Nullable NodeReading nodes;
    private Source.Cell start;

    SchemeReading(String file, List<Sheets> sheets, List<Finding> findings) {
        this.file = file;
        this.sheets = sheets;
        this.findings = findings;
        this.start = new Source.Cell(file, sheets.isEmpty() ? "" : sheets.get(0).name(), "");
    }

    SchemeImport read(Function<String, Optional<CustomRule>> customRules) {
        Optional<NodeReading.Header> header = sheets.stream()
                .filter(sheet -> sheet.name().equals(SchemeSheets.NODES))
                .map(NodeReading::find)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> sheets.stream()
                        .map(NodeReading::find)
                        .flatMap(Optional::stream)
                        .findFirst());
        if (header.isEmpty()) {
            findings.add(TemplateFinding.NO_CRITERIA.at(Place.of(new Source.Line(file, 0))));
            return new SchemeImport(null, findings);
        }
        document.put("format", "parindex-scheme/1");
        find(SchemeSheets.POLICY_HEADER).ifPresent(this::policies);
        start = header.get().sheet().source();
        nodes = new NodeReading(header.get(), located, findings::add);
        located.put(document, "roots", nodes.read(), start);
        find(SchemeSheets.GROUP_HEADER).ifPresent(this::groups);
        find(SchemeSheets.BAND_HEADER).ifPresent(this::bands);
        return judge(customRules);
    }

    private SchemeImport judge(Function<String, Optional<CustomRule>> customRules) {
        byte[] json = PlainJson.print(document).getBytes(StandardCharsets.UTF_8);
        JsonRead<Scheme> read = SchemeJson.read(file, new ByteArrayInputStream(json), customRules, JsonLimits.DEFAULT);
        for (Finding finding : read.findings()) {
            findings.add(
                    finding.place().source() instanceof Source.Json at
                            ? finding.at(finding.place().withSource(located.find(document, at.pointer(), start)))
                            : finding);
        }
        Scheme scheme = read.value();
        if (scheme != null && read.findings().stream().noneMatch(one -> one.severity() == Severity.ERROR)) {
            check(scheme);
        }
        return new SchemeImport(scheme, findings);
    }

    private void check(Scheme scheme) {
        Map<String, Map<String, Object>> byId = new HashMap<>();
        List<Node> all = scheme.nodes();
        List<Map<String, Object>> rows = nodes == null ? List.of() : nodes.inOrder();
        for (int i = 0; i < all.size() && all.size() == rows.size(); i++) {
            byId.put(all.get(i).id(), rows.get(i));
        }
        for (Finding finding : SchemeCheck.check(scheme)) {
            String node = finding.place().node();
            Map<String, Object> row = node == null ? null : byId.get(node);
            Source.Cell cell = row == null ? ofScheme(finding.code()) : located.of(row, field(finding.code()));
            findings.add(finding.at(finding.place().withSource(cell == null ? start : cell)));
        }
    }

    private static String field(String code) {
        boolean maximum = code.equals(SchemeFinding.BRANCH_DIFFERS.code());
        return RULE_CODES.contains(code) ? "rule" : maximum ? "maximum" : "code";
    }

    private Source.@Nullable Cell ofScheme(String code) {
        boolean bands = code.startsWith("band");
        Map<String, Object> whole =
                document.get("classification") instanceof Map<?, ?> found && bands ? PlainJson.object(found) : document;
        return located.of(whole, bands ? "bands" : "declaredTotal");
    }

    /** A sheet with all these headers in one of its first rows. */
    private Optional<Table> find(String[] wanted) {
        for (Sheets sheet : sheets) {
            for (int row = 0; row < Math.min(20, sheet.rows()); row++) {
                Map<String, Integer> columns = new HashMap<>();
                for (int column = 0; column < sheet.columns(); column++) {
                    columns.putIfAbsent(
                            VietnameseText.plainKey(sheet.at(row, column).text()), column);
                }
                boolean all = Stream.of(wanted)
                        .limit(3)
                        .allMatch(header -> columns.containsKey(VietnameseText.plainKey(header)));
                if (all) {
                    return Optional.of(new Table(sheet, row, columns));
                }
            }
        }
        return Optional.empty();
    }

    /** A table whose columns are found by their headers. */
    private record Table(Sheets sheet, int header, Map<String, Integer> columns) {
        int column(String name) {
            return columns.getOrDefault(VietnameseText.plainKey(name), -1);
        }

        SheetCell at(int row, String name) {
            return sheet.at(row, column(name));
        }

        Source.Cell source(int row, String name) {
            return sheet.source(row, column(name));
        }
    }

    private void policies(Table table) {
        String[] header = SchemeSheets.POLICY_HEADER;
        Map<String, SchemeSetting> known = new LinkedHashMap<>();
        SchemeSetting.all().forEach(setting -> known.put(setting.path(), setting));
        List<Object> defaulted = new ArrayList<>();
        for (int row = table.header() + 1; row < table.sheet().rows(); row++) {
            String path = table.at(row, header[3]).shown();
            SheetCell value = table.at(row, header[1]);
            Source.Cell at = table.source(row, header[1]);
            if (!table.at(row, header[2]).isBlank()) {
                defaulted.add(path);
            }
            if (known.containsKey(path)) {
                setting(known.get(path), value, at);
            } else if (path.isEmpty() && !value.isBlank()) {
                other(document, value, at);
            } else if (!path.isEmpty() && !path.equals("classification.bands")) {
                findings.add(TemplateFinding.SETTING_UNKNOWN.at(Place.of(table.source(row, header[3])), "path", path));
            }
        }
        if (!defaulted.isEmpty() && !document.containsKey("defaulted")) {
            located.put(document, "defaulted", defaulted, table.source(table.header(), header[2]));
        }
    }

    private void setting(SchemeSetting setting, SheetCell value, Source.Cell at) {
        if (!value.isBlank()) {
            Object json = setting.form().json(value);
            if (setting.form() == Form.JSON && json instanceof String) {
                findings.add(TemplateFinding.NOT_JSON.at(Place.of(at)));
            }
            located.put(document, setting.path(), json, at);
        } else if (setting.path().equals("ranking.keys")) {
            located.put(document, setting.path(), new ArrayList<>(), at);
        } else if (setting.path().equals("total.cap") || setting.path().equals("total.floor")) {
            located.put(document, setting.path(), PlainJson.NULL, at);
        }
    }

    private void other(Map<String, Object> into, SheetCell cell, Source.Cell at) {
        Optional<Object> json = PlainJson.parse(cell.shown());
        if (json.isPresent() && json.get() instanceof Map<?, ?> fields) {
            fields.keySet().forEach(field -> located.at(into, String.valueOf(field), at));
            PlainJson.merge(into, fields);
        } else {
            findings.add(TemplateFinding.NOT_JSON.at(Place.of(at)));
        }
    }

    private void groups(Table table) {
        String[] header = SchemeSheets.GROUP_HEADER;
        List<Object> groups = new ArrayList<>();
        for (int row = table.header() + 1; row < table.sheet().rows(); row++) {
            if (!table.sheet().isRowBlank(row)) {
                Map<String, Object> group = new LinkedHashMap<>();
                located.whole(group, table.source(row, header[0]));
                put(group, "id", table, row, header[0], Form.TEXT);
                label(group, table, row, header[1], header[2]);
                put(group, "ranked", table, row, header[3], Form.FLAG);
                put(group, "classification.basis", table, row, header[4], Form.of(Words.BASIS));
                put(group, "classification.rounding", table, row, header[5], Form.ROUNDING);
                if (group.get("classification") instanceof Map<?, ?> own) {
                    PlainJson.object(own).put("bands", new ArrayList<>());
                }
                if (!table.at(row, header[6]).isBlank()) {
                    other(group, table.at(row, header[6]), table.source(row, header[6]));
                }
                groups.add(group);
            }
        }
        if (!groups.isEmpty()) {
            located.put(document, "groups", groups, table.source(table.header(), header[0]));
        }
    }

    private void bands(Table table) {
        String[] header = SchemeSheets.BAND_HEADER;
        List<Object> common = new ArrayList<>();
        for (int row = table.header() + 1; row < table.sheet().rows(); row++) {
            if (!table.sheet().isRowBlank(row)) {
                String group = table.at(row, header[0]).shown();
                bandsOf(group).orElse(common).add(band(table, row));
            }
        }
        located.put(document, "classification.bands", common, table.source(table.header(), header[1]));
    }

    /** The bands of a group; empty for those that hold for all. */
    private Optional<List<Object>> bandsOf(String group) {
        if (group.isEmpty() || !(document.get("groups") instanceof List<?> groups)) {
            return Optional.empty();
        }
        for (Object one : groups) {
            Map<String, Object> fields = PlainJson.object(one);
            if (group.equals(fields.get("id")) && fields.get("classification") instanceof Map<?, ?> own) {
                @SuppressWarnings("unchecked")
                List<Object> bands =
                        (List<Object>) PlainJson.object(own).computeIfAbsent("bands", name -> new ArrayList<>());
                return Optional.of(bands);
            }
        }
        return Optional.empty();
    }

    private Map<String, Object> band(Table table, int row) {
        String[] header = SchemeSheets.BAND_HEADER;
        Map<String, Object> band = new LinkedHashMap<>();
        located.whole(band, table.source(row, header[1]));
        put(band, "id", table, row, header[1], Form.TEXT);
        label(band, table, row, header[2], header[3]);
        put(band, "values", table, row, header[4], Form.INTERVAL);
        put(band, "quota.percent", table, row, header[5], Form.DECIMAL_NUMBER);
        put(band, "quota.ofBands", table, row, header[6], Form.JSON);
        put(band, "gates", table, row, header[7], Form.JSON);
        if (!table.at(row, header[8]).isBlank()) {
            other(band, table.at(row, header[8]), table.source(row, header[8]));
        }
        return band;
    }

    private void label(Map<String, Object> into, Table table, int row, String viHeader, String enHeader) {
        String vi = table.at(row, viHeader).shown();
        String en = table.at(row, enHeader).shown();
        if (!vi.isEmpty() || !en.isEmpty()) {
            Object label = en.isEmpty() ? vi : vi.isEmpty() ? en : Map.of("vi", vi, "en", en);
            located.put(into, "label", label, table.source(row, viHeader));
        }
    }

    private void put(Map<String, Object> into, String path, Table table, int row, String header, Form form) {
        SheetCell cell = table.at(row, header);
        if (!cell.isBlank()) {
            Object json = form.json(cell);
            if (form == Form.JSON && json instanceof String) {
                findings.add(TemplateFinding.NOT_JSON.at(Place.of(table.source(row, header))));
            }
            located.put(into, path, json, table.source(row, header));
        }
    }
}
