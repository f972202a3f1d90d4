package org.parindex.io.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.finding.Place;
import org.parindex.io.table.TableFile;
import org.parindex.io.table.TableRows;
import org.parindex.survey.Questionnaire;

/**
 * Which sheet of a file holds the answers: the one that the layout names, otherwise the one whose header
 * asks the most items. Other sheets that ask about as many are told, since their answers are not read.
 */
final class AnswerSheets {

    private final TableFile table;
    private final Questionnaire questionnaire;
    private final AnswerLayout layout;
    private final Told told;

    AnswerSheets(TableFile table, Questionnaire questionnaire, AnswerLayout layout, Told told) {
        this.table = table;
        this.questionnaire = questionnaire;
        this.layout = layout;
        this.told = told;
    }

    void read(AnswerStream stream) {
        Map<String, Integer> asked = new LinkedHashMap<>();
        if (layout.sheet().isEmpty() && table.sheets().size() > 1) {
            table.sheets().forEach(sheet -> asked.put(sheet, items(sheet)));
        }
        int most = asked.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        String first = layout.sheet().isEmpty() ? table.sheets().get(0) : layout.sheet();
        String taken = asked.entrySet().stream()
                .filter(one -> one.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(first);
        try (TableRows rows = table.rows(taken)) {
            if (!stream.read(rows)) {
                told.add(AnswerFinding.NO_HEADER.at(Place.NOWHERE, "questionnaire", questionnaire.id()));
            }
        }
        List<String> left = asked.entrySet().stream()
                .filter(one -> one.getValue() > 0 && 2 * one.getValue() >= most)
                .map(Map.Entry::getKey)
                .filter(sheet -> !sheet.equals(taken))
                .toList();
        if (!left.isEmpty()) {
            told.add(AnswerFinding.SHEETS_LEFT.at(Place.NOWHERE, "sheet", taken, "left", String.join(", ", left)));
        }
    }

    /** How many items the header of a sheet names; all of them where a row is an answer. */
    private int items(String sheet) {
        try (TableRows rows = table.rows(sheet)) {
            HeaderPlan plan = AnswerStream.header(rows, questionnaire, layout, new Told());
            if (plan == null) {
                return 0;
            }
            return plan.isTidy() ? plan.items().length : plan.itemHeaders().size();
        }
    }
}
