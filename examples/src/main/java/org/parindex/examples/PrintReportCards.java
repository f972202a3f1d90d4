package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parindex.assessment.Round;
import org.parindex.io.report.Report;
import org.parindex.io.report.ReportCards;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the report cards of a round: a file for each unit, and one file of all for the printer. */
@Command(
        name = "PrintReportCards",
        description = {
            "Viết phiếu kết quả cho từng đơn vị (HTML, in được khổ A4 hoặc lưu PDF bằng trình duyệt) và một tệp gồm tất cả.",
            "Writes a report card for each unit (HTML that prints on A4 or saves as PDF in a browser), and one file of all."
        })
public final class PrintReportCards extends Example {

    @Option(
            names = "--data",
            description = {
                "Thư mục của đợt: units.json và mỗi bộ tiêu chí một tệp <tên>.scheme.json (hoặc .xlsx) cùng thư mục <tên>/.",
                "Folder of the round: units.json, and per set <name>.scheme.json (or .xlsx) with a folder <name>/ of workbooks."
            })
    private Path data;

    @Option(
            names = "--out",
            description = {"Thư mục kết quả.", "Folder of the results."})
    private Path out;

    @Option(
            names = "--unit",
            description = {
                "Chỉ viết phiếu của đơn vị có mã này; dùng được nhiều lần.",
                "Only the card of the unit with this id; may be given several times."
            })
    private List<String> units = List.of();

    @Option(
            names = "--year",
            defaultValue = "2020",
            description = {"Năm được chấm.", "The year that is scored."})
    private int year;

    @Option(
            names = "--lang",
            defaultValue = "vi",
            description = {"vi hoặc en.", "vi or en."})
    private String lang;

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
        Path folder = data == null ? SampleData.folder().resolve("thai-nguyen-2020") : data;
        Path results = out == null ? SampleData.results("PrintReportCards") : out;
        Language language = language(lang);
        Files.createDirectories(results);
        UnitRegister register = ScoredRound.units(folder).get().orElse(UnitRegister.EMPTY);
        int cards = 0;
        for (Path file : ScoredRound.schemeFiles(folder)) {
            ScoredRound one = ScoredRound.read(file, register, Round.of(year), workbook -> {});
            cards += write(one, language, results);
        }
        say(Text.of("%d phiếu ghi tại: %s", "%d cards are in: %s").in(language), cards, results.toAbsolutePath());
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
