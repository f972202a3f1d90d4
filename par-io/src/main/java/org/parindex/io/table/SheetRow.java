package org.parindex.io.table;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Source;

/** A row of a sheet: every cell has a kind of its own. */
final class SheetRow extends TableRow {

    private static final int SLOW = -2;

    private final String file;
    private final String sheet;
    private final Kind[] kinds;
    private final boolean[] formulas;
    private final boolean[] percents;
    private final @Nullable String[] texts;
    private final @Nullable BigDecimal[] decimals;
    /** Unscaled numbers. */
    private final long[] values;
    /** Decimal places of a number in {@link #values}, or SLOW. */
    private final int[] scales;

    private char[] characters = new char[1_024];
    private int filled;
    private int width;

    SheetRow(String file, String sheet, int columns) {
        this.file = file;
        this.sheet = sheet;
        this.kinds = new Kind[columns];
        Arrays.fill(kinds, Kind.BLANK);
        this.formulas = new boolean[columns];
        this.percents = new boolean[columns];
        this.texts = new String[columns];
        this.decimals = new BigDecimal[columns];
        this.values = new long[columns];
        this.scales = new int[columns];
    }

    void begin(long rowNumber) {
        Arrays.fill(kinds, 0, width, Kind.BLANK);
        Arrays.fill(formulas, 0, width, false);
        Arrays.fill(percents, 0, width, false);
        number(rowNumber);
        width = 0;
        filled = 0;
    }

    private void put(int column, Kind kind, int scale) {
        kinds[column] = kind;
        scales[column] = scale;
        width = Math.max(width, column + 1);
    }

    void text(int column, String text) {
        put(column, Kind.TEXT, SLOW);
        texts[column] = text;
    }

    void number(int column, long unscaled, int scale, boolean percent) {
        put(column, Kind.NUMBER, scale);
        values[column] = unscaled;
        percents[column] = percent;
    }

    void number(int column, BigDecimal decimal, boolean percent) {
        put(column, Kind.NUMBER, SLOW);
        decimals[column] = decimal;
        percents[column] = percent;
    }

    void other(int column, Kind kind, String text) {
        put(column, kind, SLOW);
        texts[column] = text;
    }

    void formula(int column) {
        formulas[column] = true;
    }

    /** Room for more characters; what stands there stays until the next row. */
    char[] room(int more) {
        if (filled + more > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(filled + more, characters.length * 2));
        }
        return characters;
    }

    int filled() {
        return filled;
    }

    void filled(int end) {
        filled = end;
    }

    char[] characters() {
        return characters;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public Kind kind(int column) {
        return column < width ? kinds[column] : Kind.BLANK;
    }

    @Override
    public boolean isFormula(int column) {
        return column < width && formulas[column];
    }

    @Override
    public boolean isPercent(int column) {
        return column < width && percents[column];
    }

    @Override
    public String text(int column) {
        Kind kind = kind(column);
        if (kind == Kind.BLANK) {
            return "";
        }
        if (kind == Kind.NUMBER) {
            BigDecimal decimal = decimal(column);
            return decimal == null ? "" : decimal.toPlainString();
        }
        String text = texts[column];
        return text == null ? "" : text;
    }

    @Override
    public @Nullable BigDecimal decimal(int column) {
        if (kind(column) != Kind.NUMBER) {
            return null;
        }
        return scales[column] == SLOW ? decimals[column] : BigDecimal.valueOf(values[column], scales[column]);
    }

    @Override
    public int whole(int column) {
        Kind kind = kind(column);
        if (kind == Kind.NUMBER) {
            boolean plain = scales[column] == 0 && !percents[column];
            boolean within = plain && values[column] >= 0 && values[column] <= 999_999_999;
            return within ? (int) values[column] : -1;
        }
        return kind == Kind.TEXT ? whole(text(column)) : -1;
    }

    private static int whole(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    @Override
    public byte code(int column, CellCodes meaning) {
        int whole = whole(column);
        return whole >= 0 ? meaning.ofWhole(whole) : meaning.of(text(column));
    }

    @Override
    public Source source(int column) {
        return new Source.Cell(file, sheet, CellAddress.name(column) + number());
    }
}
