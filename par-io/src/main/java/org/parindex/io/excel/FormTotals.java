package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.points.Points;
import org.parindex.scheme.Leaf;
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
                Sums sums = new Sums(stage);
                for (Row row : rows) {
                    Points sum = isNumber(row, header.at(column)) ? sums.of(row.node()) : null;
                    BigDecimal typed = grid.at(row.row(), header.at(column)).number();
                    boolean differs = sum != null
                            && typed != null
                            && compare(row.row(), header.at(column), Points.of(typed), sum);
                    if (differs && row.own()) {
                        // told here, at its cell; the scorer need not tell it once more
                        answers.remove(row.node(), stage);
                    }
                }
            }
        });
    }

    private boolean isNumber(Row row, int column) {
        return grid.at(row.row(), column).kind() == GridCell.Kind.NUMBER;
    }

    /** Whether a total differs from the sum. */
    private boolean compare(int row, int column, Points typed, Points sum) {
        if (!typed.equals(sum)) {
            findings.accept(ExcelFinding.TOTAL_DIFFERS.at(
                    Place.of(grid.source(row, column)).withUnit(answers.unit()),
                    "typed",
                    typed.show(),
                    "computed",
                    sum.show()));
        }
        return !typed.equals(sum);
    }

    /** The sums of the points claimed in a stage, of each node and of the whole set. */
    private final class Sums {
        private final Stage stage;
        private final Map<String, Sum> byNode = new HashMap<>();
        private Sum all = Sum.NONE;

        Sums(Stage stage) {
            this.stage = stage;
            for (Node root : index.scheme().roots()) {
                all = all.plus(add(root));
            }
        }

        private Sum add(Node node) {
            Sum sum = node instanceof Leaf leaf ? claimed(leaf) : Sum.NONE;
            for (Node child : node.children()) {
                sum = sum.plus(add(child));
            }
            byNode.put(node.id(), sum);
            return sum;
        }

        private Sum claimed(Leaf leaf) {
            Answer answer = answers.answer(leaf.id(), stage);
            if (answer == null || !(answer.claim() instanceof Claim.Given given)) {
                return Sum.NONE;
            }
            return given.points() == null ? Sum.FIGURES : new Sum(Points.of(given.points()), true, false);
        }

        /** The sum at a node, of the whole set for null; null where nothing is claimed or an answer has figures instead. */
        @Nullable
        Points of(@Nullable Node node) {
            Sum sum = node == null ? all : byNode.getOrDefault(node.id(), Sum.NONE);
            return sum.any() && !sum.figures() ? sum.points() : null;
        }
    }

    /** What the leaves of a node claim, whether any does, and whether one has figures instead of points. */
    private record Sum(Points points, boolean any, boolean figures) {
        static final Sum NONE = new Sum(Points.ZERO, false, false);
        static final Sum FIGURES = new Sum(Points.ZERO, false, true);

        Sum plus(Sum other) {
            if (other.equals(NONE)) {
                return this;
            }
            return new Sum(points.plus(other.points), any || other.any, figures || other.figures);
        }
    }
}
