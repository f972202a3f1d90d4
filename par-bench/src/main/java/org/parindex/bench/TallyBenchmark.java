package org.parindex.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.parindex.io.survey.AnswerFiles;
import org.parindex.io.survey.AnswerLayout;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Tally;

/** Tally of 100 million answers in byte columns beside a copy of the same bytes, and of a CSV file of a million rows (W5). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TallyBenchmark {

    private static final int ITEMS = AnswerData.ITEMS;
    private static final int RESPONDENTS = 100_000_000 / ITEMS;
    /** About a million rows. */
    private static final long CSV_BYTES = 72_000_000;

    private static final int MOST_THREADS = 2;

    private Questionnaire questionnaire;
    private byte[][] columns;
    private byte[][] copy;
    private Path csv;

    /** Makes the answers once: levels 1 to 5 in the shares of a real survey, some absent. */
    @Setup
    public void prepare() throws IOException {
        questionnaire = AnswerData.questionnaire();
        columns = new byte[ITEMS][RESPONDENTS];
        copy = new byte[ITEMS][RESPONDENTS];
        SplittableRandom random = new SplittableRandom(5);
        for (byte[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = AnswerData.answer(random);
            }
        }
        csv = Files.createTempFile("answers", ".csv");
        AnswerData.writeCsv(csv, CSV_BYTES, false);
    }

    /** Deletes the file. */
    @TearDown
    public void clean() throws IOException {
        Files.deleteIfExists(csv);
    }

    /** Ours: exact counts of every level of every item, on one processor. */
    @Benchmark
    public Tally tally() {
        return Tally.builder(questionnaire).addColumns("u", "", columns).build();
    }

    /** The same in two halves that are merged, on two processors. */
    @Benchmark
    public Tally tallyInHalves() {
        return IntStream.range(0, MOST_THREADS)
                .parallel()
                .mapToObj(half -> Tally.builder(questionnaire)
                        .addColumns(
                                "u",
                                "",
                                columns,
                                half * (RESPONDENTS / MOST_THREADS),
                                half == 0 ? RESPONDENTS / MOST_THREADS : RESPONDENTS)
                        .build())
                .reduce(Tally.empty(questionnaire), Tally::merge);
    }

    /** The limit: the same bytes copied, on one processor. */
    @Benchmark
    public byte[][] copyOfTheBytes() {
        for (int i = 0; i < ITEMS; i++) {
            System.arraycopy(columns[i], 0, copy[i], 0, RESPONDENTS);
        }
        return copy;
    }

    /** The plain way: one counter per level, one answer after the other. */
    @Benchmark
    public long[] plainCounts() {
        long[] counts = new long[ITEMS * 16];
        for (int item = 0; item < ITEMS; item++) {
            for (byte code : columns[item]) {
                counts[item * 16 + code]++;
            }
        }
        return counts;
    }

    /** The other way: Apache Commons CSV, one counter per level, without units, labels or findings. */
    @Benchmark
    public long csvByCommonsCsv() throws IOException {
        return AnswerRatios.commonsCsv(csv);
    }

    /** About a million rows of 33 items from a CSV file to a tally of 180 units. */
    @Benchmark
    public Tally csvOfAMillionRows() throws IOException {
        return AnswerFiles.tally(csv, questionnaire, AnswerLayout.AUTOMATIC, null)
                .value();
    }
}
