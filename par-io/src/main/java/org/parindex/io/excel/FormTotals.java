package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;

/** Rows of totals and subtotals: compared with the sum of what was read, never counted. */
final class FormTotals {

    /** What a row adds up. */
    enum Kind {
        /** All rows. */
        WHOLE,
        /** The rows of a domain. */
        PART
    }

    private static final Set<String> WHOLE = Stream.of(
                    "tổng cộng",
                    "tổng điểm",
                    "tổng số điểm",
                    "tổng",
                    "cộng",
                    "tổng số",
                    "điểm tổng",
                    "tổng điểm đạt được")
            .map(VietnameseText::key)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern PART = Pattern.compile("(cong|tong|tong cong|tong diem|tong so diem)( diem)?( cua)?"
            + "(( linh vuc| tieu chi| muc| phan| nhom| noi dung)( .*)?| [ivx]+| [a-h]| [0-9]+( [0-9]+)*)");
    private static final Pattern ALL = Pattern.compile(
            "(tong|cong|tong cong|tong so|tong diem|tong so diem)( diem)?"
                    + "( toan bo| chung| cac linh vuc| cac tieu chi)?( (a b|i ii).*)?( tu danh gia| tu cham| tham dinh| dat duoc)?");

    /** A row that adds up a node, or everything; perhaps the row of the node itself. */
    private record Row(int row, @Nullable Node node, boolean own) {}

    private final GridSheet grid;
    private final SchemeIndex index;
    private final UnitAnswers answers;
    private final Consumer<Finding> findings;
    private final List<Row> rows = new ArrayList<>();
    private boolean whole;

    FormTotals(GridSheet grid, SchemeIndex index, UnitAnswers answers, Consumer<Finding> findings) {
        this.grid = grid;
        this.index = index;
        this.answers = answers;
        this.findings = findings;
    }

    /** Whether a row is a total; with its tones: "Cộng" is one, "Công khai" is not. */
    static Optional<Kind> kind(String code, String name, CriterionNames names) {
        String text = name.isEmpty() ? code : name;
        boolean bare = name.isEmpty() || code.isEmpty() || code.equals(name);
        if (text.isEmpty() || !bare || !names.named(text).isEmpty()) {
            return Optional.empty();
        }
        String key = names.key(text);
        String start = WHOLE.stream()
                .filter(word -> (key + " ").startsWith(word + " "))
                .findFirst()
                .orElse("");
        if (start.isEmpty()) {
            return Optional.empty();
        }
        String plain = VietnameseText.plainKey(text);
        if (WHOLE.contains(key) || ALL.matcher(plain).matches()) {
            return Optional.of(Kind.WHOLE);
        }
        return PART.matcher(plain).matches() ? Optional.of(Kind.PART) : Optional.empty();
    }

    void add(int row, Kind kind, @Nullable Node previous) {
        whole |= kind == Kind.WHOLE;
        Node root = kind == Kind.WHOLE || previous == null
                ? null
                : index.pathTo(previous.id()).get(0);
        if (kind == Kind.WHOLE || root != null) {
            rows.add(new Row(row, root, false));
        }
    }

    /** The row of a branch, which may print the sum of what stands below it. */
    void addBranch(int row, Node branch) {
        rows.add(new Row(row, branch, true));
    }

    /** Whether the row of the grand total has passed. */
    boolean hasWhole() {
        return whole;
    }

    /** Where every row of a stage holds points, a total must be their sum. */
    void check(FormHeader header) {
        FormReader.STAGES.forEach((column, stage) -> {
            if (header.has(column) && rows.stream().anyMatch(row -> isNumber(row, header.at(column)))) {
                LeafSums sums = new LeafSums(index.scheme(), answers, stage);
                for (Row row : rows) {
                    GridCell typed = grid.at(row.row(), header.at(column));
                    Place place = Place.of(grid.source(row.row(), header.at(column)));
                    if (row.node() == null && !isWhole()) {
                        continue;
                    }
                    if (sums.differs(typed, row.node(), place, findings) && row.own()) {
                        // told here, at its cell; the scorer need not tell it once more
                        answers.remove(row.node(), stage);
                    }
                }
            }
        });
    }

    /** Whether the table holds every domain; one sheet of several may print the total of all. */
    private boolean isWhole() {
        Set<Node> there = new HashSet<>();
        answers.leafRows().forEach(leaf -> there.add(index.pathTo(leaf).get(0)));
        return !answers.isSeveral()
                || index.scheme().leaves().stream()
                        .filter(leaf -> leaf.channel() == Channel.ASSESSED)
                        .allMatch(leaf -> there.contains(index.pathTo(leaf.id()).get(0)));
    }

    private boolean isNumber(Row row, int column) {
        return grid.at(row.row(), column).kind() == GridCell.Kind.NUMBER;
    }
}
