package org.parindex.io.excel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parindex.assessment.Round;
import org.parindex.io.internal.grid.GridFile;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.rule.Input;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.unit.Unit;

/**
 * What a form says of itself on a sheet that people do not see: for which scheme, round and units it was made. The sheet
 * survives saving by Excel and LibreOffice in every format that has sheets.
 *
 * @param scheme id of the scheme
 * @param version version of the scheme
 * @param hash fingerprint of the rows that were printed
 * @param round id of the round
 * @param year year of the round; empty if the cell was spoilt
 * @param units id of the unit of each sheet, by the name that the sheet had
 */
record FormStamp(
        String scheme, String version, String hash, String round, OptionalInt year, Map<String, String> units) {

    /** Name of the sheet. */
    static final String SHEET = "_parindex";

    /** What its first cell says. */
    static final String FORMAT = "parindex-form/1";

    private static final String REMARKS = "Lỗi nhập liệu";
    private static final String UNIT = "unit";
    private static final int MOST_ROWS = 20_000;

    /** Copies the units. */
    FormStamp {
        units = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    static FormStamp of(Scheme scheme, Round round, Map<String, Unit> unitsBySheet) {
        Map<String, String> units = new LinkedHashMap<>();
        unitsBySheet.forEach((sheet, unit) -> units.put(sheet, unit.id()));
        return new FormStamp(
                scheme.id(), scheme.version(), hash(scheme), round.id(), OptionalInt.of(round.year()), units);
    }

    /** The rows of the sheet: a key, its value, and for units the name of their sheet. */
    List<String[]> rows() {
        List<String[]> rows = new java.util.ArrayList<>();
        rows.add(new String[] {FORMAT, "", ""});
        rows.add(new String[] {"scheme", scheme, ""});
        rows.add(new String[] {"version", version, ""});
        rows.add(new String[] {"hash", hash, ""});
        rows.add(new String[] {"round", round, ""});
        rows.add(new String[] {"year", year.isPresent() ? String.valueOf(year.getAsInt()) : "", ""});
        units.forEach((sheet, unit) -> rows.add(new String[] {UNIT, unit, sheet}));
        return rows;
    }

    /** Whether a sheet is one of these. */
    static boolean isStamp(GridSheet sheet) {
        return sheet.at(0, 0).raw().equals(FORMAT);
    }

    /** What a workbook says of itself; empty if it was not made here. */
    static Optional<FormStamp> find(List<GridSheet> sheets) {
        return sheets.stream().filter(FormStamp::isStamp).findFirst().map(FormStamp::read);
    }

    /** A file without the sheets that hold nothing to read: the words of help, lists of remarks. */
    static GridFile withoutOurs(GridFile file) {
        boolean stamped = file.sheets().stream().anyMatch(FormStamp::isStamp);
        List<GridSheet> others = file.sheets().stream()
                .filter(sheet -> !isRemarks(sheet))
                .filter(sheet -> !stamped || !sheet.name().equals(FormBook.HELP_SHEET))
                .toList();
        return new GridFile(file.kind(), others, file.findings());
    }

    /** Whether a sheet is the list of remarks that a returned copy has. */
    private static boolean isRemarks(GridSheet sheet) {
        return sheet.name().startsWith(REMARKS)
                && sheet.at(0, 1).text().equals("Mức")
                && sheet.at(0, 3).text().equals("Ô");
    }

    private static FormStamp read(GridSheet sheet) {
        Map<String, String> said = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        for (int row = 1; row < Math.min(sheet.rows(), MOST_ROWS); row++) {
            String key = sheet.at(row, 0).raw();
            if (key.equals(UNIT)) {
                units.put(sheet.at(row, 2).raw(), sheet.at(row, 1).raw());
            } else if (!key.isEmpty()) {
                said.putIfAbsent(key, sheet.at(row, 1).raw());
            }
        }
        String year = said.getOrDefault("year", "");
        return new FormStamp(
                said.getOrDefault("scheme", ""),
                said.getOrDefault("version", ""),
                said.getOrDefault("hash", ""),
                said.getOrDefault("round", ""),
                year.matches("[0-9]{4}") ? OptionalInt.of(Integer.parseInt(year)) : OptionalInt.empty(),
                units);
    }

    /** The unit of a sheet: by the name of the sheet, or the only one there is. */
    Optional<String> unitOf(GridSheet sheet) {
        String named = units.get(sheet.name());
        return named != null
                ? Optional.of(named)
                : units.size() == 1 ? units.values().stream().findFirst() : Optional.empty();
    }

    /** Whether the form was printed from these very criteria. */
    boolean isOf(Scheme other) {
        return hash.equals(hash(other));
    }

    /**
     * A fingerprint of what a form of the scheme prints: identity, code, title and maximum of each node and the names of
     * the figures asked for, in their order.
     */
    static String hash(Scheme scheme) {
        StringBuilder printed = new StringBuilder(scheme.id());
        for (Node node : scheme.nodes()) {
            BigDecimal maximum = node.maximum();
            printed.append('\n')
                    .append(node.id())
                    .append('\t')
                    .append(node.code())
                    .append('\t')
                    .append(node.title().vi())
                    .append('\t')
                    .append(maximum == null ? "" : maximum.stripTrailingZeros().toPlainString());
            if (node instanceof Leaf leaf && leaf.rule() != null) {
                for (Input input : leaf.rule().inputs()) {
                    printed.append('\t').append(input.name());
                }
            }
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(printed.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
