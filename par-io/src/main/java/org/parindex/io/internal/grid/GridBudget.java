package org.parindex.io.internal.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.text.LegacyText;
import org.parindex.io.text.VietnameseText;
import org.parindex.text.Text;

/** What reading one file has used of its limits, its findings, and its texts, each cleaned once. */
final class GridBudget {

    /** Cells that one finding names. */
    private static final int NAMED = 10;

    private final String file;
    private final GridLimits limits;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> cleaned = new HashMap<>();
    private final Map<LegacyText.Encoding, Converted> converted = new HashMap<>();
    private final List<Source> cut = new ArrayList<>();
    private int cells;
    private long characters;

    /** Converted texts of one encoding in one file. */
    private static final class Converted {
        private final Source first;
        private final String before;
        private final String after;
        private int count;

        Converted(Source first, String before, String after) {
            this.first = first;
            this.before = before;
            this.after = after;
        }
    }

    GridBudget(String file, GridLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    String file() {
        return file;
    }

    GridLimits limits() {
        return limits;
    }

    void report(Finding finding) {
        findings.add(finding);
    }

    /** All findings, with those on texts that were converted or cut. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        converted.forEach((encoding, texts) -> all.add(GridFinding.LEGACY_TEXT.at(
                Place.of(texts.first),
                "count",
                texts.count,
                "encoding",
                encoding.label(),
                "before",
                texts.before,
                "after",
                texts.after)));
        if (!cut.isEmpty()) {
            String cells = String.join(
                    ", ", cut.stream().limit(NAMED).map(GridBudget::address).toList());
            all.add(GridFinding.TEXT_CUT.at(
                    Place.of(cut.get(0)),
                    "cells",
                    cut.size() > NAMED ? cells + ", …" : cells,
                    "limit",
                    limits.textLength()));
        }
        return all;
    }

    private static String address(Source at) {
        return at instanceof Source.Cell cell ? cell.sheet() + "!" + cell.cell() : at.toString();
    }

    Place whole() {
        return Place.of(new Source.Line(file, 0));
    }

    /** Counts a cell that holds something. */
    void cell() throws RefusedException {
        cells++;
        if (cells > limits.cells()) {
            throw RefusedException.limit("số ô có dữ liệu", "cells that hold something", limits.cells());
        }
    }

    /** Counts characters that are kept. */
    void characters(int more) throws RefusedException {
        characters += more;
        if (characters > limits.characters()) {
            throw RefusedException.limit("tổng số ký tự", "characters in all", limits.characters());
        }
    }

    /** Whether a cell is inside the limits of a sheet; the first that is not is reported. */
    boolean isInside(GridSheet sheet, int row, int column, boolean[] reported) {
        if (row < limits.rows() && column < limits.columns()) {
            return true;
        }
        if (!reported[0]) {
            reported[0] = true;
            boolean rows = row >= limits.rows();
            Text what = rows
                    ? Text.fill("số dòng ({0})", "rows ({0})", limits.rows())
                    : Text.fill("số cột ({0})", "columns ({0})", limits.columns());
            report(GridFinding.TOO_LARGE.at(Place.of(sheet.source(row, column)), "what", what));
        }
        return false;
    }

    /** A text cell: cleaned line by line, and converted if its font or its letters say that it is in a legacy encoding. */
    GridCell text(String raw, String font, Supplier<? extends Source> at) throws RefusedException {
        if (raw.length() > limits.textLength()) {
            cut.add(at.get());
            boolean half = Character.isHighSurrogate(raw.charAt(limits.textLength() - 1));
            return text(raw.substring(0, limits.textLength() - (half ? 1 : 0)), font, at);
        }
        GridCell cell = GridCell.text(clean(raw), raw).inFont(font);
        return LegacyText.detect(cell.text(), font)
                .map(encoding -> convert(cell, encoding, font, at.get()))
                .orElse(cell);
    }

    private GridCell convert(GridCell cell, LegacyText.Encoding encoding, String font, Source at) {
        String text = LegacyText.decode(cell.text(), encoding, font);
        if (text.equals(cell.text())) {
            return cell;
        }
        converted.computeIfAbsent(encoding, one -> new Converted(at, cell.text(), text)).count++;
        return cell.withText(text);
    }

    /** Cleans a text once, however many cells hold it. */
    private String clean(String raw) throws RefusedException {
        String known = cleaned.get(raw);
        if (known != null) {
            return known;
        }
        characters(raw.length());
        String lines = String.join(
                        "\n",
                        raw.replace("\r\n", "\n")
                                .replace('\r', '\n')
                                .lines()
                                .map(VietnameseText::clean)
                                .toList())
                .strip();
        cleaned.put(raw, lines);
        return lines;
    }
}
