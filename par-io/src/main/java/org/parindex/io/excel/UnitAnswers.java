package org.parindex.io.excel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.scheme.Node;

/** What one place says of one unit: a sheet of a form, a column of a matrix, the rows of a table of figures. */
final class UnitAnswers {

    private final String unit;
    private final Source.Cell source;
    private final boolean visible;
    private final Map<String, SortedMap<Stage, Answer>> answers = new TreeMap<>();
    private final Set<String> leafRows = new TreeSet<>();
    private final List<Finding> blanks = new ArrayList<>();
    private final boolean form;
    private final Set<Column> printed = EnumSet.noneOf(Column.class);
    private final Set<Column> columns = EnumSet.noneOf(Column.class);
    private final Map<Source.Cell, String> heading = new LinkedHashMap<>();
    private boolean several;
    private @Nullable LocalDate submittedOn;

    /**
     * Starts the answers of a unit.
     *
     * @param unit id of the unit
     * @param source the sheet
     * @param visible whether the sheet is
     * @param form whether it is a form, which should hold all criteria
     */
    UnitAnswers(String unit, Source.Cell source, boolean visible, boolean form) {
        this.unit = unit;
        this.source = source;
        this.visible = visible;
        this.form = form;
    }

    String unit() {
        return unit;
    }

    Source.Cell source() {
        return source;
    }

    boolean isVisible() {
        return visible;
    }

    boolean isForm() {
        return form;
    }

    /** Other tables of the same file are of the same unit. */
    void several() {
        several = true;
    }

    boolean isSeveral() {
        return several;
    }

    /** The texts above the table. */
    void heading(Map<Source.Cell, String> texts) {
        heading.putAll(texts);
    }

    Map<Source.Cell, String> heading() {
        return heading;
    }

    /** The table has columns. */
    void columns(Set<Column> there) {
        columns.addAll(there);
    }

    /** The form was printed here, with columns that it should still have. */
    void printed(Set<Column> there) {
        printed.addAll(there);
    }

    Set<Column> printed() {
        return printed;
    }

    /** Whether the table has a column; always so for tables of another kind. */
    boolean hasColumn(Column column) {
        return !form || columns.contains(column);
    }

    void submittedOn(@Nullable LocalDate day) {
        submittedOn = day;
    }

    @Nullable
    LocalDate submittedOn() {
        return submittedOn;
    }

    void put(String node, Stage stage, Answer answer) {
        answers.computeIfAbsent(node, id -> new TreeMap<>()).put(stage, answer);
    }

    /** Takes back what was said of a node at a stage. */
    void remove(@Nullable Node node, Stage stage) {
        SortedMap<Stage, Answer> stages = node == null ? null : answers.get(node.id());
        if (node != null && stages != null && stages.remove(stage) != null && stages.isEmpty()) {
            answers.remove(node.id());
        }
    }

    boolean has(String node) {
        return answers.containsKey(node);
    }

    @Nullable
    Answer answer(String node, Stage stage) {
        SortedMap<Stage, Answer> stages = answers.get(node);
        return stages == null ? null : stages.get(stage);
    }

    Map<String, SortedMap<Stage, Answer>> answers() {
        return answers;
    }

    /** A leaf has a row, whatever stands in it. */
    void leafRow(String node) {
        leafRows.add(node);
    }

    Set<String> leafRows() {
        return leafRows;
    }

    /** A leaf has a row without an answer. */
    void blank(Finding finding) {
        blanks.add(finding);
    }

    List<Finding> blanks() {
        return blanks;
    }
}
