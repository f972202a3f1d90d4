package org.parindex.io.internal.sheet;

/** Text as a cell or a paragraph can hold it. */
public final class SheetText {

    private static final int LONGEST = 32_000;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int PICTURE_OF_NUL = 0x2400;

    private SheetText() {}

    /**
     * The text without what XML cannot hold, and not longer than a cell takes. Control characters show as their pictures
     * ({@code ␇}), so that nothing vanishes.
     *
     * @param text any text
     * @return text that every program reads as it stands
     */
    public static String clean(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        for (int i = 0; i < cut.length(); i++) {
            if (!isFine(cut, i)) {
                return repaired(cut);
            }
        }
        return cut;
    }

    private static boolean isFine(String text, int at) {
        char c = text.charAt(at);
        if (c < FIRST_PRINTABLE) {
            return c == '\t' || c == '\n';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < 0xFFFE;
    }

    private static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isFine(text, i)) {
                repaired.append(c);
            } else if (c == '\r') {
                repaired.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else {
                repaired.append(c < FIRST_PRINTABLE ? (char) (PICTURE_OF_NUL + c) : '\uFFFD');
            }
        }
        return repaired.toString();
    }

    /**
     * Whether a spreadsheet could take the text for a formula when somebody edits the cell.
     *
     * @param text text of a cell
     * @return true if it starts with one of {@code = + - @}, wide forms and white space before them included
     */
    public static boolean looksLikeFormula(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && "=+-@＝＋－＠".indexOf(start.charAt(0)) >= 0;
    }
}
