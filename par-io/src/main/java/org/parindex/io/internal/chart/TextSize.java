package org.parindex.io.internal.chart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** How wide a text is, nearly: fonts differ from machine to machine, so charts leave some room. */
final class TextSize {

    /** Size of the letters of all charts. */
    static final double FONT = 13;

    /** Letters of the widest usual fonts are wider than those of the others by this factor. */
    private static final double ROOM = 1.07;

    private TextSize() {}

    /** The width in pixels. */
    static double width(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        double ems = 0;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            ems += ems(c);
            i += Character.charCount(c);
        }
        return ems * FONT * ROOM;
    }

    private static double ems(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if ("ijl.,:;'|!()[]/ \u2009".indexOf(c) >= 0) {
            return 0.3;
        }
        if ("frtI-".indexOf(c) >= 0) {
            return 0.4;
        }
        if ("mwMW%@\u2026".indexOf(c) >= 0) {
            return 0.9;
        }
        if (c >= 0x2E80) {
            return 1.05;
        }
        return Character.isUpperCase(c) ? 0.7 : 0.57;
    }

    /** The text in at most so many lines of at most that width; what does not fit ends in an ellipsis. */
    static List<String> wrap(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.length() == 0 ? word : line + " " + word;
            if (width(longer) <= width || line.length() == 0 || lines.size() == most - 1) {
                line.setLength(0);
                line.append(longer);
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        lines.add(line.toString());
        return lines.stream().map(one -> cut(one, width)).toList();
    }

    private static String cut(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end)) > width - FONT) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "\u2026";
    }
}
