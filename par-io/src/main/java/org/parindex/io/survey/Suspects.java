package org.parindex.io.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.finding.Place;
import org.parindex.io.table.TableRow;
import org.parindex.text.Text;

/** Columns that nothing is read from and whose first values mostly look personal. */
final class Suspects {

    private static final int JUDGED_ROWS = 50;

    private final HeaderPlan plan;
    private final Map<Integer, Map<Text, Integer>> kinds = new TreeMap<>();
    private int judged;

    Suspects(HeaderPlan plan) {
        this.plan = plan;
    }

    void judge(TableRow row) {
        if (judged < JUDGED_ROWS) {
            judged++;
            for (int column : plan.unread()) {
                PersonalData.ofValue(row.text(column))
                        .ifPresent(kind -> kinds.computeIfAbsent(column, at -> new LinkedHashMap<>())
                                .merge(kind, 1, Integer::sum));
            }
        }
    }

    void report(Told told) {
        kinds.forEach((column, found) -> found.forEach((kind, count) -> {
            if (2L * count >= judged) {
                String header = plan.header(column);
                plan.dropped().add(header);
                told.add(AnswerFinding.PERSONAL_DROPPED.at(Place.NOWHERE, "header", header, "kind", kind));
            }
        }));
    }
}
