package org.parindex.io.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.io.table.CellCodes;
import org.parindex.io.table.TableRow;
import org.parindex.io.table.TableRows;
import org.parindex.io.table.TextMemory;
import org.parindex.io.text.VietnameseText;
import org.parindex.survey.Absence;
import org.parindex.survey.Item;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.SurveyCase;
import org.parindex.unit.UnitRegister;

/** Goes through a table of answers once, respondent by respondent. */
final class AnswerStream {

    private static final int HEADER_WITHIN = 30;

    private final Questionnaire questionnaire;
    private final AnswerLayout layout;
    private final UnitWords units;
    private final Told told;
    private final Consumer<? super DrawnRow> sink;
    private final List<Item> items;
    private final AnswerWords[] words;
    private final CellCodes[] cellCodes;
    private final byte[] codes;
    private final FilterRules filters;
    private final boolean withCases;
    private final Respondents pending;
    private final TextMemory<Integer> itemNumbers = new TextMemory<>(text -> itemOf(VietnameseText.clean(text)));
    private String lastKey = "";
    private int last = -1;
    private long rows;
    private long respondents;
    private @Nullable HeaderPlan plan;

    AnswerStream(
            Questionnaire questionnaire,
            AnswerLayout layout,
            @Nullable UnitRegister register,
            Told told,
            boolean withCases,
            Consumer<? super DrawnRow> sink) {
        this.questionnaire = questionnaire;
        this.layout = layout;
        this.units = new UnitWords(register);
        this.told = told;
        this.withCases = withCases;
        this.sink = sink;
        items = questionnaire.items();
        pending = new Respondents(items.size(), withCases);
        Map<String, AnswerWords> byScale = new HashMap<>();
        words = items.stream()
                .map(questionnaire::scaleOf)
                .map(scale -> byScale.computeIfAbsent(scale.id(), id -> new AnswerWords(scale)))
                .toArray(AnswerWords[]::new);
        cellCodes = Arrays.stream(words).map(AnswerWords::cells).toArray(CellCodes[]::new);
        codes = new byte[items.size()];
        Arrays.fill(codes, Absence.NOT_ASKED.code());
        filters = new FilterRules(questionnaire);
    }

    long rows() {
        return rows;
    }

    long respondents() {
        return respondents;
    }

    @Nullable
    HeaderPlan plan() {
        return plan;
    }

    /** The plan of a table, from its first rows; null if none of them is a header. */
    static @Nullable HeaderPlan header(TableRows table, Questionnaire questionnaire, AnswerLayout layout, Told told) {
        HeaderPlan found = null;
        int before = 0;
        while (found == null && before++ < HEADER_WITHIN && table.next()) {
            found = HeaderPlan.of(questionnaire, layout, table.row(), told).orElse(null);
        }
        return found;
    }

    /** Reads a table; false, and nothing is read, if it has no header of the questionnaire. */
    boolean read(TableRows table) {
        HeaderPlan found = header(table, questionnaire, layout, told);
        plan = found;
        if (found == null) {
            return false;
        }
        CaseCells cells = new CaseCells(found, layout, told);
        WaveCells wave = new WaveCells(found, layout);
        Suspects suspects = new Suspects(found);
        HeaderRows repeated = new HeaderRows(found, questionnaire);
        while (table.next()) {
            if (repeated.isHeader(table.row(), told)) {
                continue;
            }
            rows++;
            suspects.judge(table.row());
            if (!wave.isWanted(table.row())) {
                continue;
            }
            if (found.isTidy()) {
                tidy(table.row(), found, cells);
            } else {
                wide(table.row(), found, cells);
            }
        }
        for (int one = 0; one < pending.size(); one++) {
            give(pending.row(one, codes), found);
        }
        wave.report(told);
        suspects.report(told);
        return true;
    }

    /** The id of the unit that a row is about; empty, and told, if it names none that is known. */
    private String unit(TableRow row, HeaderPlan found) {
        if (!layout.unit().isEmpty()) {
            return layout.unit();
        }
        int at = found.at(AnswerColumn.UNIT);
        Optional<String> unit = at == HeaderPlan.NONE ? Optional.of("") : units.find(row, at);
        if (unit.isEmpty()) {
            told.add(AnswerFinding.UNKNOWN_UNIT, at, row.source(at), "unit", row.text(at));
        } else if (unit.get().isEmpty()) {
            told.add(AnswerFinding.NO_UNIT, at, row.source(Math.max(0, at)));
        }
        return unit.orElse("");
    }

    private String group(TableRow row, CaseCells cells) {
        return layout.group().isEmpty() ? cells.remembered(row, AnswerColumn.GROUP) : layout.group();
    }

    private String respondent(TableRow row, CaseCells cells) {
        String key = cells.key(row, AnswerColumn.RESPONDENT);
        return key.isEmpty() ? "r" + row.number() : key;
    }

    private void wide(TableRow row, HeaderPlan found, CaseCells cells) {
        String unit = unit(row, found);
        if (unit.isEmpty()) {
            return;
        }
        if (row.codes(found.items(), cellCodes, codes)) {
            tellUnknown(row, found);
        }
        respondents++;
        filters.settle(codes, row, found, told);
        sink.accept(new Current(row, unit, group(row, cells), cells));
    }

    /** The respondent of the current row; the case is read only if somebody asks for it. */
    private final class Current implements DrawnRow {
        private final TableRow row;
        private final String unit;
        private final String group;
        private final CaseCells cells;

        Current(TableRow row, String unit, String group, CaseCells cells) {
            this.row = row;
            this.unit = unit;
            this.group = group;
            this.cells = cells;
        }

        @Override
        public String unit() {
            return unit;
        }

        @Override
        public String group() {
            return group;
        }

        @Override
        public byte[] codes() {
            return codes;
        }

        @Override
        public double[] replicates() {
            return cells.replicates(row);
        }

        @Override
        public long[] sizes() {
            return cells.sizes(row);
        }

        @Override
        public SurveyCase toCase() {
            return cells.read(row, respondent(row, cells), unit, group);
        }
    }

    private void tellUnknown(TableRow row, HeaderPlan found) {
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == AnswerWords.UNKNOWN) {
                codes[i] = unknown(row, found.item(i), i);
            }
        }
    }

    private byte unknown(TableRow row, int column, int item) {
        told.add(
                AnswerFinding.UNKNOWN_ANSWER,
                column,
                row.source(column),
                "answer",
                row.text(column),
                "item",
                items.get(item).id(),
                "known",
                words[item].known());
        return Absence.BLANK.code();
    }

    private void tidy(TableRow row, HeaderPlan found, CaseCells cells) {
        int column = found.at(AnswerColumn.ITEM);
        int item = row.meaning(column, itemNumbers);
        if (item < 0) {
            told.add(AnswerFinding.UNKNOWN_ITEM, column, row.source(column), "item", row.text(column));
            return;
        }
        String respondent = respondent(row, cells);
        int one = respondent.equals(lastKey) ? last : pending.find(respondent);
        if (one < 0) {
            String unit = unit(row, found);
            if (unit.isEmpty()) {
                return;
            }
            one = add(row, respondent, unit, group(row, cells), cells);
        }
        lastKey = respondent;
        last = one;
        if (pending.isAnswered(one, item)) {
            told.add(
                    AnswerFinding.ANSWER_TWICE,
                    column,
                    row.source(column),
                    "respondent",
                    respondent,
                    "item",
                    items.get(item).id());
            return;
        }
        int answered = found.at(AnswerColumn.ANSWER);
        byte code = row.code(answered, cellCodes[item]);
        pending.answer(one, item, code == AnswerWords.UNKNOWN ? unknown(row, answered, item) : code);
    }

    private int add(TableRow row, String respondent, String unit, String group, CaseCells cells) {
        return pending.add(
                respondent,
                unit,
                group,
                withCases
                        ? new Respondents.Kept(
                                cells.read(row, respondent, unit, group), cells.replicates(row), cells.sizes(row))
                        : null);
    }

    private int itemOf(String name) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equalsIgnoreCase(name)) {
                return i;
            }
        }
        String key = VietnameseText.key(name);
        for (int i = 0; i < items.size(); i++) {
            if (VietnameseText.key(items.get(i).label().vi()).equals(key)
                    || VietnameseText.key(items.get(i).label().en()).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void give(DrawnRow one, HeaderPlan found) {
        respondents++;
        filters.settle(one.codes(), null, found, told);
        sink.accept(one);
    }
}
