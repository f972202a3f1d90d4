package org.parindex.io.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.io.table.TableFile;
import org.parindex.io.table.TableLimits;
import org.parindex.survey.Answers;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Tally;
import org.parindex.survey.TallyBuilder;
import org.parindex.survey.design.LonelyPsu;
import org.parindex.unit.UnitRegister;

/**
 * Reads answers of surveys from .xlsx and CSV files as form tools export them: one row per respondent with one column per
 * item, or one row per answer. Rows are read one by one; a tally of a million respondents needs no more memory than one of
 * ten. Only a table of one row per answer keeps a byte per item and respondent and the key of each, since its rows may come
 * in any order.
 *
 * <pre>{@code
 * AnswerImport<Tally> day = AnswerFiles.tally(file, questionnaire, AnswerLayout.AUTOMATIC, units);
 * Tally sum = yesterday.merge(day.value());
 * }</pre>
 */
public final class AnswerFiles {

    /**
     * What {@link #tally} and {@link #answers} allow a file: 16 GB and 100 million rows, packed or not, since the memory
     * needed does not grow with them.
     */
    public static final TableLimits LIMITS =
            TableLimits.DEFAULT.withBytes(16L << 30, 16L << 30).withRows(100_000_000);

    private AnswerFiles() {}

    /**
     * Counts the answers of a file.
     *
     * @param file the file
     * @param questionnaire what was asked
     * @param layout where things stand
     * @param units the units that may be named, or null to take every name as it stands
     * @return the tally by unit and group
     * @throws IOException if the file cannot be opened or read at all
     */
    public static AnswerImport<Tally> tally(
            Path file, Questionnaire questionnaire, AnswerLayout layout, @Nullable UnitRegister units)
            throws IOException {
        TallyBuilder builder = Tally.builder(questionnaire);
        AnswerImport<Long> read = read(
                file,
                questionnaire,
                layout,
                units,
                LIMITS,
                false,
                row -> builder.add(row.unit(), row.group(), row.codes()));
        return with(read, builder.build(), List.of());
    }

    /**
     * Reads the answers of a file with the cases behind them, for figures with a design and for looking at quality.
     *
     * @param file the file
     * @param questionnaire what was asked
     * @param layout where things stand
     * @param units the units that may be named, or null to take every name as it stands
     * @return the answers
     * @throws IOException if the file cannot be opened or read at all
     */
    public static AnswerImport<Answers> answers(
            Path file, Questionnaire questionnaire, AnswerLayout layout, @Nullable UnitRegister units)
            throws IOException {
        AnswerImport<SampledAnswers> read = sample(file, questionnaire, layout, units, LonelyPsu.FAIL);
        return with(read, read.value().answers(), List.of());
    }

    /**
     * Reads the answers of a file with what its columns tell of the sample: replicate weights, and strata, sampled units
     * and sizes as a frame.
     *
     * @param file the file
     * @param questionnaire what was asked
     * @param layout where things stand
     * @param units the units that may be named, or null to take every name as it stands
     * @param lonely what a stratum with a single unit adds to an error
     * @return the answers with their frame
     * @throws IOException if the file cannot be opened or read at all
     */
    public static AnswerImport<SampledAnswers> sample(
            Path file, Questionnaire questionnaire, AnswerLayout layout, @Nullable UnitRegister units, LonelyPsu lonely)
            throws IOException {
        SampleReading reading = new SampleReading(questionnaire, layout);
        AnswerImport<Long> read = read(file, questionnaire, layout, units, LIMITS, true, reading::add);
        Told told = new Told();
        SampledAnswers sampled = reading.build(lonely, told);
        return with(read, sampled, told.all());
    }

    private static <T> AnswerImport<T> with(AnswerImport<?> read, T value, List<Finding> more) {
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(more);
        return new AnswerImport<>(value, read.rows(), read.respondents(), read.columns(), read.dropped(), findings);
    }

    /**
     * Gives the respondents of a file one by one.
     *
     * @param file the file
     * @param questionnaire what was asked
     * @param layout where things stand
     * @param units the units that may be named, or null to take every name as it stands
     * @param limits how much the file may ask for
     * @param sink is given each respondent
     * @return how many were given, with the findings
     * @throws IOException if the file cannot be opened or read at all
     */
    public static AnswerImport<Long> stream(
            Path file,
            Questionnaire questionnaire,
            AnswerLayout layout,
            @Nullable UnitRegister units,
            TableLimits limits,
            Consumer<AnswerRow> sink)
            throws IOException {
        return read(file, questionnaire, layout, units, limits, true, sink);
    }

    private static AnswerImport<Long> read(
            Path file,
            Questionnaire questionnaire,
            AnswerLayout layout,
            @Nullable UnitRegister units,
            TableLimits limits,
            boolean withCases,
            Consumer<? super DrawnRow> sink)
            throws IOException {
        Told told = new Told();
        AnswerStream stream = new AnswerStream(questionnaire, layout, units, told, withCases, sink);
        try (TableFile table = TableFile.open(file, limits, told::add)) {
            String sheet = layout.sheet();
            if (!sheet.isEmpty() && !table.sheets().contains(sheet)) {
                told.add(AnswerFinding.COLUMN_MISSING.at(
                        org.parindex.finding.Place.NOWHERE,
                        "header",
                        sheet,
                        "what",
                        org.parindex.text.Text.of("trang tính", "the sheet")));
            } else if (!table.sheets().isEmpty()) {
                new AnswerSheets(table, questionnaire, layout, told).read(stream);
            }
        }
        HeaderPlan plan = stream.plan();
        Map<String, String> columns = plan == null ? Map.of() : plan.itemHeaders();
        return new AnswerImport<>(
                stream.respondents(),
                stream.rows(),
                stream.respondents(),
                columns,
                plan == null ? List.of() : plan.dropped(),
                told.all());
    }
}
