package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.table.TableRow;
import org.parindex.io.text.VietnameseText;
import org.parindex.survey.Item;
import org.parindex.survey.Questionnaire;
import org.parindex.text.Text;

/** Which column holds what, told from a header row. */
final class HeaderPlan {

    /** No such column. */
    static final int NONE = -1;

    private static final int MOST_TOLD = 8;

    private final Questionnaire questionnaire;
    private final AnswerLayout layout;
    private final List<String> headers = new ArrayList<>();
    private final int[] columns = new int[AnswerColumn.values().length];
    private final int[] items;
    private int[] replicates = {};
    private boolean tidy;
    private final Map<String, Integer> named = new LinkedHashMap<>();
    private final Set<Integer> used = new LinkedHashSet<>();
    private final List<String> dropped = new ArrayList<>();

    private HeaderPlan(Questionnaire questionnaire, AnswerLayout layout, TableRow row) {
        this.questionnaire = questionnaire;
        this.layout = layout;
        items = new int[questionnaire.items().size()];
        Arrays.fill(items, NONE);
        Arrays.fill(columns, NONE);
        for (int column = 0; column < row.width(); column++) {
            headers.add(VietnameseText.clean(row.text(column)));
        }
    }

    /** The plan, if the row is a header: it names an item, or the columns of a table of one row per answer. */
    static Optional<HeaderPlan> of(Questionnaire questionnaire, AnswerLayout layout, TableRow row, Told told) {
        HeaderPlan plan = new HeaderPlan(questionnaire, layout, row);
        plan.findItems();
        plan.findColumns();
        boolean tidy = plan.at(AnswerColumn.ITEM) != NONE && plan.at(AnswerColumn.ANSWER) != NONE;
        plan.tidy = tidy;
        boolean wide = Arrays.stream(plan.items).anyMatch(column -> column != NONE);
        if (!tidy && !wide) {
            return Optional.empty();
        }
        plan.findNamed();
        plan.findReplicates(Place.of(row.source(0)), told);
        plan.report(row.source(0), tidy, told);
        return Optional.of(plan);
    }

    private int of(String header) {
        String wanted = VietnameseText.key(header);
        for (int column = 0; column < headers.size(); column++) {
            if (VietnameseText.key(headers.get(column)).equals(wanted)) {
                return column;
            }
        }
        return NONE;
    }

    private void findItems() {
        List<Item> all = questionnaire.items();
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Item item = all.get(i);
            String stated = layout.items().get(item.id());
            if (stated != null) {
                use(i, of(stated));
            }
            for (String name :
                    List.of(item.id(), item.label().vi(), item.label().en())) {
                byName.merge(VietnameseText.plainKey(name), i, (a, b) -> a.equals(b) ? a : NONE);
            }
        }
        byName.remove("");
        for (int column = 0; column < headers.size(); column++) {
            int item = itemOf(headers.get(column), byName);
            if (item != NONE && items[item] == NONE && !used.contains(column)) {
                use(item, column);
            }
        }
    }

    private void use(int item, int column) {
        if (column != NONE) {
            items[item] = column;
            used.add(column);
        }
    }

    /** By the whole header, what stands in its last brackets, or the id in front of it. */
    private int itemOf(String header, Map<String, Integer> byName) {
        Integer whole = byName.get(VietnameseText.plainKey(header));
        if (whole != null) {
            return whole;
        }
        int open = header.lastIndexOf('[');
        int close = header.lastIndexOf(']');
        if (open >= 0 && close > open) {
            Integer inside = byName.get(VietnameseText.plainKey(header.substring(open + 1, close)));
            if (inside != null) {
                return inside;
            }
        }
        String first = header.split("[.:)\\s]", 2)[0];
        List<Item> all = questionnaire.items();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equalsIgnoreCase(first) && !first.equals(header)) {
                return i;
            }
        }
        return NONE;
    }

    private void findColumns() {
        layout.columns().forEach((column, header) -> {
            int at = of(header);
            if (at != NONE) {
                columns[column.ordinal()] = at;
                used.add(at);
            }
        });
        for (AnswerColumn column : AnswerColumn.values()) {
            for (String word : column.words()) {
                for (int at = 0; at < headers.size() && at(column) == NONE; at++) {
                    if (!used.contains(at)
                            && VietnameseText.plainKey(headers.get(at)).equals(word)) {
                        columns[column.ordinal()] = at;
                        used.add(at);
                    }
                }
            }
        }
    }

    private void findNamed() {
        List<String> wanted = new ArrayList<>(layout.path());
        wanted.addAll(layout.sizes());
        wanted.addAll(layout.traits());
        for (String header : wanted) {
            int at = of(header);
            if (at != NONE) {
                named.put(header, at);
                used.add(at);
            }
        }
    }

    private void findReplicates(Place place, Told told) {
        ReplicateColumns stated = layout.replicates();
        if (stated != null) {
            replicates = ReplicateCells.find(headers, stated, place, told);
            Arrays.stream(replicates).forEach(used::add);
        } else if (ReplicateCells.isLikely(headers)) {
            told.add(AnswerFinding.REPLICATES_LIKELY.at(place));
        }
    }

    private void report(Source source, boolean tidy, Told told) {
        Place place = Place.of(source);
        layout.columns().forEach((column, header) -> {
            if (of(header) == NONE) {
                missing(told, place, header, Text.of(column.name().toLowerCase(java.util.Locale.ROOT)));
            }
        });
        layout.items().forEach((item, header) -> {
            if (of(header) == NONE) {
                missing(told, place, header, Text.of(item));
            }
        });
        List<String> both = new ArrayList<>(layout.path());
        both.addAll(layout.sizes());
        both.addAll(layout.traits());
        both.stream()
                .filter(header -> !named.containsKey(header))
                .forEach(header -> missing(told, place, header, Text.of("mẫu hoặc nhóm", "sample or classes")));
        List<String> without = new ArrayList<>();
        for (int i = 0; i < items.length && !tidy; i++) {
            if (items[i] == NONE) {
                without.add(questionnaire.items().get(i).id());
            }
        }
        if (!without.isEmpty()) {
            told.add(AnswerFinding.ITEM_WITHOUT_COLUMN.at(place, "items", some(without)));
        }
        unread(place, told);
    }

    private static void missing(Told told, Place place, String header, Text what) {
        told.add(AnswerFinding.COLUMN_MISSING.at(place, "header", header, "what", what));
    }

    private void unread(Place place, Told told) {
        List<String> ignored = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            if (used.contains(column) || header.isEmpty()) {
                continue;
            }
            Optional<Text> kind = PersonalData.ofHeader(header);
            if (kind.isPresent()) {
                dropped.add(header);
                told.add(AnswerFinding.PERSONAL_DROPPED.at(place, "header", header, "kind", kind.get()));
            } else {
                ignored.add(header);
            }
        }
        if (!ignored.isEmpty()) {
            told.add(AnswerFinding.COLUMNS_IGNORED.at(place, "headers", some(ignored)));
        }
    }

    private static String some(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(MOST_TOLD, all.size())));
        return all.size() > MOST_TOLD ? first + " … (" + all.size() + ")" : first;
    }

    boolean isTidy() {
        return tidy;
    }

    int at(AnswerColumn column) {
        return columns[column.ordinal()];
    }

    int ofNamed(String header) {
        return named.getOrDefault(header, NONE);
    }

    /** The columns of replicate weights; none where they are not stated or not complete. */
    int[] replicates() {
        return replicates;
    }

    /** The column of each item, or NONE. */
    int[] items() {
        return items;
    }

    int item(int index) {
        return items[index];
    }

    String header(int column) {
        return headers.get(column);
    }

    List<String> dropped() {
        return dropped;
    }

    /** Columns with a header that nothing is read from and whose values have not been judged yet. */
    List<Integer> unread() {
        List<Integer> unread = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            if (!used.contains(column) && !headers.get(column).isEmpty() && !dropped.contains(headers.get(column))) {
                unread.add(column);
            }
        }
        return unread;
    }

    Map<String, String> itemHeaders() {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < items.length; i++) {
            if (items[i] != NONE) {
                found.put(questionnaire.items().get(i).id(), headers.get(items[i]));
            }
        }
        return found;
    }
}
