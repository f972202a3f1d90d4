package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.parindex.io.report.Report;
import org.parindex.io.report.ReportCards;
import org.parindex.text.Language;
import org.parindex.unit.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report cards of a round: a file for each unit, and one file of all for the printer. */
@Command(
        name = "PrintReportCards",
        description = {
            "Viết phiếu kết quả cho từng đơn vị (HTML, in được khổ A4 hoặc lưu PDF bằng trình duyệt) và một tệp gồm tất cả.",
            "Writes a report card for each unit (HTML that prints on A4 or saves as PDF in a browser), and one file of all."
        })
public final class PrintReportCards extends BilingualExample {

    @Mixin
    private RoundOptions from;

    @Mixin
    private OutOption out;

    @Option(
            names = "--unit",
            description = {
                "Chỉ viết phiếu của đơn vị có mã này; dùng được nhiều lần.",
                "Only the card of the unit with this id; may be given several times."
            })
    private List<String> units = List.of();

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new PrintReportCards(), args);
    }

    @Override
    public Integer call() throws IOException {
        Language language = language();
        Path results = out.folder();
        Path folder = from.folder();
        UnitRegister register = ScoredRound.register(folder);
        int cards = 0;
        for (Path file : ScoredRound.schemeFiles(folder)) {
            ScoredRound one = ScoredRound.read(file, register, from.round(), workbook -> {});
            cards += write(one, language, results);
        }
        say(tell("%d phiếu ghi tại: %s", "%d cards are in: %s"), cards, results.toAbsolutePath());
        return cards == 0 ? DATA_ERRORS : OK;
    }

    private int write(ScoredRound one, Language language, Path results) throws IOException {
        Report report = one.report().in(language);
        if (units.isEmpty()) {
            ReportCards.writeEach(report, results.resolve(one.name()));
        }
        boolean any = units.isEmpty() || one.scores().units().stream().anyMatch(unit -> units.contains(unit.id()));
        Path all = results.resolve(one.name() + ".html");
        return any ? ReportCards.writeBatch(report, unit -> units.isEmpty() || units.contains(unit), all) : 0;
    }
}
