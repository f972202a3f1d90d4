package org.parindex.io.survey;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parindex.io.table.TableRow;
import org.parindex.survey.Absence;
import org.parindex.survey.AnswerCode;
import org.parindex.survey.Filter;
import org.parindex.survey.Item;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.ScaleLevel;

/** Tells blanks of items that a filter led past from blanks of items that were asked. */
final class FilterRules {

    private final List<Item> items;
    private final int[] filtered;
    /** For each filtered item the item that decides, and after which of its levels it is not asked. */
    private final int[] decides;

    private final boolean[][] leadsPast;

    FilterRules(Questionnaire questionnaire) {
        items = questionnaire.items();
        List<String> ids = items.stream().map(Item::id).toList();
        filtered = IntStream.range(0, items.size())
                .filter(i -> items.get(i).filter() != null)
                .toArray();
        decides = new int[items.size()];
        leadsPast = new boolean[items.size()][AnswerCode.MOST_LEVELS + 1];
        for (int i : filtered) {
            Filter filter = java.util.Objects.requireNonNull(items.get(i).filter());
            decides[i] = ids.indexOf(filter.item());
            List<ScaleLevel> levels =
                    questionnaire.scaleOf(items.get(decides[i])).levels();
            for (int rank = 1; rank <= levels.size(); rank++) {
                leadsPast[i][rank] =
                        !filter.codes().contains(levels.get(rank - 1).code());
            }
        }
    }

    /** Blanks behind a filter that led past them become "not asked"; answers there are told, if the row is known. */
    void settle(byte[] row, @Nullable TableRow source, HeaderPlan plan, Told told) {
        for (int i : filtered) {
            if (!AnswerCode.isLevel(row[decides[i]]) || !leadsPast[i][row[decides[i]]]) {
                continue;
            }
            if (row[i] == Absence.BLANK.code()) {
                row[i] = Absence.NOT_ASKED.code();
            } else if (AnswerCode.isLevel(row[i]) && source != null) {
                told.add(
                        AnswerFinding.FILTER_CONTRADICTED,
                        plan.item(i),
                        source.source(Math.max(0, plan.item(i))),
                        "item",
                        items.get(i).id(),
                        "filter",
                        items.get(decides[i]).id());
            }
        }
    }
}
