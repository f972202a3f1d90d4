package org.parindex.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.UnitScore;
import org.parindex.unit.Unit;

/** The columns of figures of the appendix: points by channel, bonus, total, maximum, index. */
final class AppendixFigures {

    /** A column of figures: its label, its formula from the row of the unit in the matrix, its value. */
    private record Figure(String label, String formula, Value value, boolean bold) {}

    private interface Value {
        @Nullable
        Points of(UnitScore score);
    }

    private final ResultBook book;
    private final int first;
    private final List<Figure> figures = new ArrayList<>();
    private final int indexColumn;

    /**
     * Chooses the columns.
     *
     * @param first number of the first column
     */
    AppendixFigures(ResultBook book, int first) {
        this.book = book;
        this.first = first;
        int last = book.layout().columns() - 1;
        for (Channel channel : Channel.values()) {
            List<Leaf> leaves = ChannelPoints.leaves(book.report().scores(), channel);
            if (!leaves.isEmpty()) {
                figures.add(new Figure(
                        book.label(channel),
                        book.channelSum(channel, MatrixLayout.WITHOUT_BONUS + 1, last),
                        score -> ChannelPoints.sum(score, leaves),
                        false));
            }
        }
        List<Branch> bonuses = book.layout().bonuses();
        if (!bonuses.isEmpty()) {
            figures.add(new Figure(
                    book.say("Thưởng, phạt", "Bonus, penalty"),
                    Formulas.sum(bonuses.stream()
                            .map(branch ->
                                    Formulas.cell(book.matrix(), book.layout().column(branch.id())))
                            .toList()),
                    score -> ChannelPoints.sum(score, bonuses),
                    false));
        }
        figures.add(new Figure(
                book.say("Tổng điểm", "Total"),
                Formulas.cell(book.matrix(), MatrixLayout.TOTAL),
                UnitScore::points,
                false));
        figures.add(new Figure(
                book.say("Điểm tối đa", "Maximum"),
                Formulas.cell(book.matrix(), MatrixLayout.TOTAL_MAXIMUM),
                UnitScore::maximum,
                false));
        this.indexColumn = first + figures.size();
        figures.add(new Figure(
                book.say("Chỉ số (%)", "Index (%)"),
                Formulas.cell(book.matrix(), MatrixLayout.INDEX),
                score -> score.indexPercent().orElse(null),
                true));
    }

    int indexColumn() {
        return indexColumn;
    }

    /** The column behind the figures. */
    int end() {
        return first + figures.size();
    }

    void header(RowWriter row) {
        for (int i = 0; i < figures.size(); i++) {
            row.text(first + i, figures.get(i).label(), Look.HEADER);
        }
    }

    void write(RowWriter row, int at, Unit unit) {
        UnitScore score = book.score(unit);
        int other = book.layout().row(unit);
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Points value = figure.value().of(score);
            String formula = first + i == indexColumn
                    ? "IF(ISNUMBER(" + figure.formula() + ")," + book.shown(figure.formula()) + ",\"\")"
                    : book.shown(figure.formula());
            row.formula(
                    first + i,
                    Formulas.at(formula, at, other),
                    book.shown(value),
                    figure.bold() ? Look.BOLD_NUMBER : Look.NUMBER);
        }
    }

    /** The means of the ranked units, of the exact figures. */
    void mean(RowWriter row, RankSheet ranks) {
        boolean percent = book.layout().scheme().ranking().basis() == ValueBasis.INDEX_PERCENT;
        for (int i = 0; i < figures.size(); i++) {
            int column = first + i;
            int matrix = column == indexColumn ? MatrixLayout.INDEX : MatrixLayout.TOTAL;
            boolean told = column == indexColumn || column == indexColumn - 2;
            if (!told) {
                row.blank(column, Look.BOLD_NUMBER);
                continue;
            }
            boolean basis = percent == (column == indexColumn);
            Points exact = basis && book.layout().scheme().ranking().basis() != ValueBasis.POINTS_WITHOUT_BONUS
                    ? ranks.figures().rows().group().summary().mean()
                    : mean(figures.get(i), ranks);
            row.formula(column, book.mean(ranks, matrix), book.shown(exact), Look.BOLD_NUMBER);
        }
    }

    private @Nullable Points mean(Figure figure, RankSheet ranks) {
        return Means.of(ranks.figures().rows().group().ranked().stream()
                        .map(one -> figure.value().of(book.score(one.unit())))
                        .filter(Objects::nonNull))
                .orElse(null);
    }
}
