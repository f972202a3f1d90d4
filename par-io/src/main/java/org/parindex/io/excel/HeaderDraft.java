package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.io.text.VietnameseText;

/** A header as far as it is told: what its texts name, and which texts say too little by themselves. */
final class HeaderDraft {

    final Map<Column, List<Integer>> found = new EnumMap<>(Column.class);
    final Map<Integer, String> labels = new LinkedHashMap<>();
    private final Map<String, Integer> unclear = new HashMap<>();

    void enter(int column, List<String> path, HeaderWords words) {
        String low = path.get(path.size() - 1);
        labels.put(column, String.join(" › ", path));
        Optional<Column> what = words.column(low);
        if (what.isEmpty() && path.size() > 1) {
            what = words.column(path.get(path.size() - 2) + " " + low);
        }
        for (int i = path.size() - 2; what.isEmpty() && i >= 0; i--) {
            what = words.column(path.get(i));
        }
        what.ifPresentOrElse(
                one -> found.computeIfAbsent(one, key -> new ArrayList<>()).add(column),
                () -> unclear.putIfAbsent(VietnameseText.plainKey(low), column));
    }

    boolean has(Column column) {
        return found.containsKey(column);
    }

    boolean isKnown(int column) {
        return found.values().stream().anyMatch(all -> all.contains(column));
    }

    boolean hasScore() {
        return found.keySet().stream().anyMatch(Column::isScore);
    }

    boolean isForm() {
        boolean row = has(Column.NAME) || has(Column.CODE);
        int parts = (has(Column.NAME) ? 1 : 0) + (has(Column.CODE) ? 1 : 0) + (has(Column.MAXIMUM) ? 1 : 0);
        boolean scored = hasScore() || unclear.containsKey("tc") || (unclear.containsKey("diem") && !has(Column.RULE));
        return row && parts >= 2 && scored && !has(Column.UNIT);
    }

    /** Of columns that mean the same in several years, those of the last; all where none is headed by a year. */
    List<Integer> latest(List<Integer> columns) {
        int last = columns.stream()
                .mapToInt(column -> FormHeader.year(labels.getOrDefault(column, "")))
                .max()
                .orElse(0);
        return columns.stream()
                .filter(column -> FormHeader.year(labels.getOrDefault(column, "")) == last)
                .toList();
    }

    /**
     * TC and TĐ between a maximum and a note are self-assessed and appraised; TĐ is the maximum where there is no other and
     * it stands left of what is self-assessed. "Điểm" alone is what the form asks for; left of the self-assessed points it is
     * the maximum.
     */
    Set<Column> guessed(Map<Column, Integer> columns) {
        Set<Column> guessed = new TreeSet<>();
        guess("tc", Column.SELF, columns, guessed);
        for (String word : List.of("td", "diem td")) {
            boolean most = !columns.containsKey(Column.MAXIMUM) && isLeft(unclear.get(word), columns, Column.SELF);
            guess(word, most ? Column.MAXIMUM : Column.APPRAISED, columns, guessed);
        }
        for (String word : List.of("diem", "cham diem", "diem cham")) {
            Integer points = unclear.get(word);
            Integer most = columns.get(Column.MAXIMUM);
            boolean between =
                    most != null && points != null && most < points && isLeft(points, columns, Column.APPRAISED);
            if (isLeft(points, columns, Column.SELF)) {
                guess(word, Column.MAXIMUM, columns, guessed);
            } else if (!columns.containsKey(Column.SELF) && (between || !hasScore())) {
                guess(word, Column.SELF, columns, guessed);
            }
        }
        return guessed;
    }

    private static boolean isLeft(@Nullable Integer column, Map<Column, Integer> columns, Column of) {
        Integer other = columns.get(of);
        return column != null && other != null && column < other;
    }

    private void guess(String word, Column what, Map<Column, Integer> columns, Set<Column> guessed) {
        Integer column = unclear.get(word);
        if (column != null && !columns.containsKey(what)) {
            columns.put(what, column);
            guessed.add(what);
        }
    }

    /** "Thang điểm" is the maximum where nothing else is. */
    void levels(Map<Column, Integer> columns) {
        Integer rule = columns.get(Column.RULE);
        if (rule != null && !columns.containsKey(Column.MAXIMUM)) {
            String label = VietnameseText.plainKey(labels.getOrDefault(rule, ""));
            if (label.equals("thang diem")) {
                columns.put(Column.MAXIMUM, rule);
                columns.remove(Column.RULE);
            }
        }
    }
}
