package org.parindex.io.survey;

import java.util.HashSet;
import java.util.Set;
import org.parindex.finding.Place;
import org.parindex.io.table.TableRow;
import org.parindex.io.text.VietnameseText;
import org.parindex.survey.Item;
import org.parindex.survey.Questionnaire;

/**
 * Further rows of a header right below it, as form tools export them: a row of ids above one of questions, or one of
 * import ids in braces. They are no respondents.
 */
final class HeaderRows {

    private final HeaderPlan plan;
    private final Set<String> names = new HashSet<>();
    private boolean over;

    HeaderRows(HeaderPlan plan, Questionnaire questionnaire) {
        this.plan = plan;
        for (Item item : questionnaire.items()) {
            names.add(VietnameseText.plainKey(item.id()));
            names.add(VietnameseText.plainKey(item.label().vi()));
            names.add(VietnameseText.plainKey(item.label().en()));
        }
        names.remove("");
    }

    /** Whether the next row still belongs to the header; the first that does not ends it. */
    boolean isHeader(TableRow row, Told told) {
        if (over) {
            return false;
        }
        int asked = 0;
        int named = 0;
        for (int column : plan.items()) {
            String text = column == HeaderPlan.NONE ? "" : VietnameseText.clean(row.text(column));
            if (!text.isEmpty()) {
                asked++;
                named += isName(text, plan.header(column)) ? 1 : 0;
            }
        }
        over = plan.isTidy() || asked == 0 || 2 * named <= asked;
        if (!over) {
            told.add(AnswerFinding.HEADER_AGAIN.at(Place.of(row.source(0))));
        }
        return !over;
    }

    private boolean isName(String text, String header) {
        return text.startsWith("{\"ImportId\"")
                || text.equals(header)
                || names.contains(VietnameseText.plainKey(text))
                || bracketed(text);
    }

    private boolean bracketed(String text) {
        int open = text.lastIndexOf('[');
        int close = text.lastIndexOf(']');
        return open >= 0 && close > open && names.contains(VietnameseText.plainKey(text.substring(open + 1, close)));
    }
}
