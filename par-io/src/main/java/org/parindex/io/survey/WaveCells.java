package org.parindex.io.survey;

import java.util.TreeSet;
import org.parindex.finding.Place;
import org.parindex.io.table.TableRow;
import org.parindex.io.table.TextMemory;
import org.parindex.io.text.VietnameseText;

/** Tells which rows of a table are of the survey that is wanted. */
final class WaveCells {

    private static final int MOST_TOLD = 8;

    private final String wanted;
    private final int column;
    private final TreeSet<String> known = new TreeSet<>();
    private final TextMemory<Boolean> wave = new TextMemory<>(this::isWanted);
    private boolean met;

    WaveCells(HeaderPlan plan, AnswerLayout layout) {
        this.wanted = layout.wave();
        this.column = plan.at(AnswerColumn.WAVE);
    }

    private boolean isWanted(String text) {
        String clean = VietnameseText.clean(text);
        if (!clean.isEmpty() && known.size() <= MOST_TOLD) {
            known.add(clean);
        }
        return wanted.isEmpty() || VietnameseText.key(clean).equals(VietnameseText.key(wanted));
    }

    boolean isWanted(TableRow row) {
        boolean is = column == HeaderPlan.NONE ? wanted.isEmpty() : row.meaning(column, wave);
        met |= is;
        return is;
    }

    /** What is wrong, once all rows were seen. */
    void report(Told told) {
        String all = known.isEmpty() ? "–" : String.join(", ", known);
        if (!wanted.isEmpty() && !met) {
            told.add(AnswerFinding.WAVE_NOT_THERE.at(Place.NOWHERE, "wave", wanted, "known", all));
        } else if (wanted.isEmpty() && known.size() > 1) {
            told.add(AnswerFinding.WAVES_MIXED.at(Place.NOWHERE, "known", all));
        }
    }
}
