package org.parindex.io.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parindex.io.internal.sheet.RowHeight;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.json.SchemeJson;
import org.parindex.scheme.Scheme;

/** Writes the sheets of a criterion set. */
final class SchemeSheets {

    static final String NODES = "Bộ tiêu chí";
    static final String POLICIES = "Chính sách";
    static final String BANDS = "Xếp loại";
    static final String GROUPS = "Nhóm đơn vị";
    static final String[] POLICY_HEADER = {"Nội dung", "Giá trị", "Theo mặc định", "Mã trường"};
    static final String[] BAND_HEADER = {
        "Nhóm (trống: chung)",
        "Mã mức",
        "Tên mức",
        "Tên tiếng Anh",
        "Khoảng giá trị",
        "Hạn mức (%)",
        "Hạn mức tính trên các mức",
        "Điều kiện (JSON)",
        "Khác (JSON)"
    };
    static final String[] GROUP_HEADER = {
        "Mã nhóm", "Tên nhóm", "Tên tiếng Anh", "Có xếp hạng", "Xếp loại riêng theo", "Làm tròn", "Khác (JSON)"
    };
    static final int NODE_HEADER = 4;
    static final int OTHER_HEADER = 2;
    private static final int SPARE_ROWS = 200;

    private final XSSFWorkbook workbook;
    private final SheetKit kit;
    private final Map<String, Object> scheme;
    private final Scheme source;

    SchemeSheets(XSSFWorkbook workbook, Scheme scheme) {
        this.workbook = workbook;
        this.kit = new SheetKit(workbook);
        this.source = scheme;
        this.scheme =
                PlainJson.object(PlainJson.parse(SchemeJson.toJson(scheme)).orElseThrow());
    }

    void write() {
        XSSFSheet nodes = workbook.createSheet(NODES);
        XSSFSheet policies = workbook.createSheet(POLICIES);
        XSSFSheet bands = workbook.createSheet(BANDS);
        XSSFSheet groups = workbook.createSheet(GROUPS);
        kit.writeLists();
        nodes(nodes);
        policies(policies);
        bands(bands);
        groups(groups);
        kit.help("Hướng dẫn", "CÁCH SỬA BỘ TIÊU CHÍ TRONG TỆP NÀY", SchemeHelp.PARAGRAPHS);
        workbook.setSheetOrder(SheetKit.LISTS, workbook.getNumberOfSheets() - 1);
        workbook.setActiveSheet(0);
    }

    private static void title(SheetKit kit, XSSFSheet sheet, String title, String note) {
        kit.styles().put(sheet.createRow(0), 0, title, Look.TITLE);
        kit.styles().put(sheet.createRow(1), 0, note, Look.MUTED);
        sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(0, 0, 0, 5));
    }

    private void nodes(XSSFSheet sheet) {
        title(
                kit,
                sheet,
                source.title().vi().strip(),
                "Sáu cột đầu như phụ lục quyết định; các cột sau cho máy tính điểm (xem trang “Hướng dẫn”).");
        SchemeColumn[] columns = SchemeColumn.values();
        String[] header = new String[columns.length];
        int[] widths = new int[columns.length];
        for (SchemeColumn column : columns) {
            header[column.ordinal()] = column.header;
            widths[column.ordinal()] = column.width;
        }
        kit.styles().header(sheet, NODE_HEADER, header);
        int at = NODE_HEADER + 1;
        for (NodeRows.Row one : NodeRows.of(scheme.get("roots"))) {
            Row row = sheet.createRow(at++);
            Look look = one.branch() ? Look.BOLD : Look.TEXT;
            for (SchemeColumn column : columns) {
                Object value = one.cells().get(column);
                kit.put(
                        row,
                        column.ordinal(),
                        value == null ? "" : value,
                        column == SchemeColumn.POINTS ? Look.CENTER : look);
            }
        }
        Styles.widths(sheet, widths);
        for (int row = NODE_HEADER; row < at; row++) {
            RowHeight.fit(sheet.getRow(row));
        }
        for (SchemeColumn column : columns) {
            if (column.words != null) {
                kit.choose(sheet, column.words, NODE_HEADER + 1, at + SPARE_ROWS, column.ordinal());
            }
        }
        Styles.page(sheet, NODE_HEADER, 2);
        // printed as the decision prints it
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, SchemeColumn.RESPONSIBLE.ordinal(), 0, at - 1);
        sheet.setAutoFilter(
                new org.apache.poi.ss.util.CellRangeAddress(NODE_HEADER, at - 1, 0, SchemeColumn.values().length - 1));
    }

    private void policies(XSSFSheet sheet) {
        title(
                kit,
                sheet,
                "CHÍNH SÁCH CHẤM ĐIỂM, XẾP HẠNG, XẾP LOẠI",
                "Dấu x ở cột “Theo mặc định”: bộ tiêu chí không nói rõ, phần mềm dùng mặc định; xóa dấu x khi đã quyết định.");
        kit.styles().header(sheet, OTHER_HEADER, POLICY_HEADER);
        List<?> defaulted = scheme.get("defaulted") instanceof List<?> list ? list : List.of();
        List<String> marked = new ArrayList<>();
        int at = OTHER_HEADER + 1;
        for (SchemeSetting setting : SchemeSetting.all()) {
            boolean byDefault = defaulted.contains(setting.path());
            if (byDefault) {
                marked.add(setting.path());
            }
            Object value = value(setting);
            row(sheet, at, setting.label(), value, byDefault ? "x" : "", setting.path());
            if (setting.words() != null) {
                kit.choose(sheet, setting.words(), at, at, 1);
            }
            at++;
        }
        if (defaulted.contains("classification.bands")) {
            marked.add("classification.bands");
        }
        row(
                sheet,
                at++,
                "Các mức xếp loại",
                "xem trang “" + BANDS + "”",
                defaulted.contains("classification.bands") ? "x" : "",
                "classification.bands");
        rest(sheet, at, marked.equals(defaulted) ? List.of() : defaulted);
        Styles.widths(sheet, 46, 56, 16, 28);
        sheet.forEach(row -> {
            if (row.getRowNum() > OTHER_HEADER) {
                RowHeight.fit(row);
            }
        });
        Styles.page(sheet, OTHER_HEADER, 1);
    }

    /** What no row above can hold, as JSON. */
    private void rest(XSSFSheet sheet, int at, List<?> defaulted) {
        Map<String, Object> rest = PlainJson.object(PlainJson.copy(scheme));
        List.of("format", "roots", "groups", "defaulted").forEach(rest::remove);
        if (rest.get("classification") instanceof Map<?, ?> classification) {
            classification.remove("bands");
        }
        for (SchemeSetting setting : SchemeSetting.all()) {
            if (!String.valueOf(value(setting)).isEmpty() || isBlankOnPurpose(setting)) {
                remove(rest, setting.path());
            }
        }
        if (!defaulted.isEmpty()) {
            rest.put("defaulted", defaulted);
        }
        rest.values().removeIf(value -> value instanceof Map<?, ?> inner && inner.isEmpty());
        row(sheet, at, "Khác (JSON)", rest.isEmpty() ? "" : Form.JSON.cell(rest), "", "");
    }

    /** A blank cell says null, no keys, or a title that is not told in English. */
    private boolean isBlankOnPurpose(SchemeSetting setting) {
        Object value = find(setting.path());
        return value == PlainJson.NULL || (value instanceof List<?> list && list.isEmpty());
    }

    private static void remove(Map<String, Object> from, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            from.remove(path);
        } else if (from.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
            PlainJson.object(inner).remove(path.substring(dot + 1));
        } else if (path.equals("title.vi")) {
            from.remove("title");
        }
    }

    private Object find(String path) {
        int dot = path.indexOf('.');
        Object outer = scheme.getOrDefault(dot < 0 ? path : path.substring(0, dot), "");
        if (dot < 0) {
            return outer;
        }
        if (outer instanceof Map<?, ?> inner) {
            Object value = inner.get(path.substring(dot + 1));
            return value == null ? "" : value;
        }
        return path.equals("title.vi") ? outer : "";
    }

    private Object value(SchemeSetting setting) {
        Object value = find(setting.path());
        boolean none = value == PlainJson.NULL || (value instanceof List<?> list && list.isEmpty());
        Optional<Object> cell = none ? Optional.empty() : setting.form().write(value);
        return cell.orElse("");
    }

    private void row(XSSFSheet sheet, int at, Object... values) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < values.length; i++) {
            kit.put(row, i, values[i], Look.TEXT);
        }
    }

    private void bands(XSSFSheet sheet) {
        title(
                kit,
                sheet,
                "CÁC MỨC XẾP LOẠI",
                "Từ mức cao nhất đến mức thấp nhất; khoảng giá trị viết >=90, 80..<90, <50.");
        kit.styles().header(sheet, OTHER_HEADER, BAND_HEADER);
        int at = bands(sheet, OTHER_HEADER + 1, "", scheme.get("classification"));
        if (scheme.get("groups") instanceof List<?> groups) {
            for (Object group : groups) {
                Map<String, Object> one = PlainJson.object(group);
                at = bands(sheet, at, String.valueOf(one.get("id")), one.get("classification"));
            }
        }
        Styles.widths(sheet, 20, 12, 24, 24, 18, 12, 22, 50, 30);
        Styles.page(sheet, OTHER_HEADER, 3);
    }

    private int bands(
            XSSFSheet sheet, int from, String group, @org.jspecify.annotations.Nullable Object classification) {
        int at = from;
        if (!(classification instanceof Map<?, ?> fields) || !(fields.get("bands") instanceof List<?> bands)) {
            return at;
        }
        for (Object band : bands) {
            Map<String, Object> rest = PlainJson.object(PlainJson.copy(band));
            Object[] cells = new Object[BAND_HEADER.length];
            java.util.Arrays.fill(cells, "");
            cells[0] = group;
            cells[1] = take(rest, "id", Form.TEXT);
            label(rest, cells, 2);
            cells[4] = take(rest, "values", Form.INTERVAL);
            quota(rest, cells);
            cells[7] = take(rest, "gates", Form.JSON);
            cells[8] = rest.isEmpty() ? "" : Form.JSON.cell(rest);
            row(sheet, at, cells);
            RowHeight.fit(sheet.getRow(at++));
        }
        return at;
    }

    private static void quota(Map<String, Object> rest, Object[] cells) {
        if (rest.get("quota") instanceof Map<?, ?> found) {
            Map<String, Object> quota = PlainJson.object(found);
            cells[5] = take(quota, "percent", Form.DECIMAL_NUMBER);
            cells[6] = take(quota, "ofBands", Form.JSON);
            if (quota.isEmpty()) {
                rest.remove("quota");
            }
        }
    }

    private static void label(Map<String, Object> rest, Object[] cells, int at) {
        Object label = rest.get("label");
        if (label instanceof String) {
            cells[at] = take(rest, "label", Form.TEXT);
        } else if (label instanceof Map<?, ?> both && both.size() == 2) {
            Optional<Object> vi = Form.TEXT.write(both.get("vi"));
            Optional<Object> en = Form.TEXT.write(both.get("en"));
            if (vi.isPresent() && en.isPresent()) {
                cells[at] = vi.get();
                cells[at + 1] = en.get();
                rest.remove("label");
            }
        }
    }

    /** The cell of a field, which is taken out; empty, and the field left, if it has no form. */
    private static Object take(Map<String, Object> rest, String field, Form form) {
        Object value = rest.get(field);
        Optional<Object> cell = value == null ? Optional.empty() : form.write(value);
        cell.ifPresent(content -> rest.remove(field));
        return cell.orElse("");
    }

    private void groups(XSSFSheet sheet) {
        title(kit, sheet, "CÁC NHÓM ĐƠN VỊ", "Nhóm không có ở đây lấy theo cấp của đơn vị.");
        kit.styles().header(sheet, OTHER_HEADER, GROUP_HEADER);
        int at = OTHER_HEADER + 1;
        List<?> groups = scheme.get("groups") instanceof List<?> list ? list : List.of();
        for (Object group : groups) {
            Map<String, Object> rest = PlainJson.object(PlainJson.copy(group));
            Object[] cells = new Object[GROUP_HEADER.length];
            java.util.Arrays.fill(cells, "");
            cells[0] = take(rest, "id", Form.TEXT);
            label(rest, cells, 1);
            cells[3] = take(rest, "ranked", Form.FLAG);
            if (rest.get("classification") instanceof Map<?, ?> found) {
                Map<String, Object> classification = PlainJson.object(found);
                classification.remove("bands");
                cells[4] = take(classification, "basis", Form.of(Words.BASIS));
                cells[5] = take(classification, "rounding", Form.ROUNDING);
                if (classification.isEmpty()) {
                    rest.remove("classification");
                }
            }
            cells[6] = rest.isEmpty() ? "" : Form.JSON.cell(rest);
            row(sheet, at++, cells);
        }
        kit.choose(sheet, Words.YES, OTHER_HEADER + 1, at + SPARE_ROWS, 3);
        kit.choose(sheet, Words.BASIS, OTHER_HEADER + 1, at + SPARE_ROWS, 4);
        Styles.widths(sheet, 20, 34, 34, 14, 30, 20, 40);
        Styles.page(sheet, OTHER_HEADER, 1);
    }
}
