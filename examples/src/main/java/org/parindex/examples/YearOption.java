package org.parindex.examples;

import org.parindex.assessment.Round;
import picocli.CommandLine.Option;

/** The year of a round: the option {@code --year}. */
final class YearOption {

    @Option(
            names = "--year",
            defaultValue = "2020",
            description = {"Năm được chấm.", "The year that is scored."})
    private int year;

    int year() {
        return year;
    }

    Round round() {
        return Round.of(year);
    }
}
