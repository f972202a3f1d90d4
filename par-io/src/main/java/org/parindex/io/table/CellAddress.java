package org.parindex.io.table;

import org.parindex.io.internal.zip.RefusedException;

/** Addresses such as {@code AB12}. */
final class CellAddress {

    static final int LAST_COLUMN = 16_383;
    static final long LAST_ROW = 1_048_576;

    private CellAddress() {}

    static String name(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }

    /** The column of an address in a row; the address must be of that row. */
    static int column(String address, long row) throws RefusedException {
        int at = 0;
        int column = 0;
        while (at < address.length() && at < 4 && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            column = column * 26 + address.charAt(at++) - 'A' + 1;
        }
        long number = 0;
        int digits = at;
        while (at < address.length() && at < digits + 8 && address.charAt(at) >= '0' && address.charAt(at) <= '9') {
            number = number * 10 + address.charAt(at++) - '0';
        }
        boolean sound = at == address.length() && column > 0 && column - 1 <= LAST_COLUMN && number == row;
        if (!sound) {
            String shown = address.length() > 20 ? address.substring(0, 20) : address;
            throw RefusedException.damaged(
                    "ô ghi địa chỉ “" + shown + "” trong dòng " + row, "row " + row + " has a cell “" + shown + "”");
        }
        return column - 1;
    }
}
