package org.parindex.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/** Which cell styles show numbers as dates or percentages. */
final class NumberFormats {

    /** As many as Excel allows. */
    private static final int MOST = 65_490;

    private final List<Boolean> dates = new ArrayList<>();
    private final List<Boolean> percents = new ArrayList<>();

    /** No styles: numbers are numbers. */
    NumberFormats() {}

    NumberFormats(ZipParts parts, String part, TableLimits limits) throws RefusedException {
        Map<Integer, String> codes = new HashMap<>();
        int cellFormats = Integer.MAX_VALUE;
        try (XmlPart xml = new XmlPart(parts, part, limits)) {
            while (xml.nextStart()) {
                cellFormats = xml.depth() <= cellFormats ? Integer.MAX_VALUE : cellFormats;
                if (xml.element().equals("cellXfs")) {
                    cellFormats = xml.depth();
                } else if (xml.element().equals("numFmt")) {
                    codes.put(id(xml), String.valueOf(xml.attribute("formatCode")));
                } else if (xml.element().equals("xf") && xml.depth() > cellFormats) {
                    style(id(xml), codes);
                }
                if (dates.size() > MOST || codes.size() > MOST) {
                    throw RefusedException.limit("số kiểu định dạng", "styles", MOST);
                }
            }
        }
    }

    private static int id(XmlPart xml) throws RefusedException {
        String id = xml.attribute("numFmtId");
        return id == null || !id.matches("[0-9]{1,9}") ? 0 : Integer.parseInt(id);
    }

    private void style(int id, Map<Integer, String> codes) {
        @Nullable String code = codes.containsKey(id) ? codes.get(id) : BuiltinFormats.getBuiltinFormat(id);
        dates.add(code != null && DateUtil.isADateFormat(id, code));
        percents.add(code != null && code.contains("%"));
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    boolean isPercent(int style) {
        return style >= 0 && style < percents.size() && percents.get(style);
    }
}
