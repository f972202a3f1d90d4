package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.analysis.change.Comparison;
import org.parindex.analysis.change.CriterionLink;
import org.parindex.analysis.change.Merging;
import org.parindex.analysis.change.YearComparison;
import org.parindex.assessment.Round;
import org.parindex.io.analysis.ComparisonJson;
import org.parindex.io.analysis.ComparisonPage;
import org.parindex.io.analysis.ComparisonWorkbook;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What changed, and why? Compares two rounds across merged units and changed criteria, and splits every change of place into
 * its reasons; as text, workbook, page and JSON. The lineage of units stands in {@code units.json} of the later round.
 */
@Command(
        name = "CompareYears",
        description = {
            "So sánh hai năm, kể cả khi đơn vị sáp nhập và bộ tiêu chí thay đổi; tách thay đổi thứ hạng theo nguyên nhân.",
            "Compares two years across merged units and changed criteria, and splits changes of place into reasons."
        })
public final class CompareYears extends BilingualExample {

    @Mixin
    private SetOption set;

    @Mixin
    private OutOption out;

    @Option(
            names = "--before",
            description = {"Thư mục của đợt trước, như của ScoreProvince.", "Folder of the earlier round."})
    private Path beforeFolder;

    @Option(
            names = "--after",
            description = {"Thư mục của đợt sau.", "Folder of the later round."})
    private Path afterFolder;

    @Option(
            names = "--before-year",
            defaultValue = "2020",
            description = {"Năm của đợt trước.", "Year of the earlier round."})
    private int beforeYear;

    @Option(
            names = "--after-year",
            defaultValue = "2025",
            description = {"Năm của đợt sau.", "Year of the later round."})
    private int afterYear;

    @Option(
            names = "--merged",
            defaultValue = "mean",
            description = {
                "So sánh đơn vị sáp nhập với: none (không so), mean (trung bình cộng), named (đơn vị cùng mã).",
                "Merged units are compared with: none, mean (of predecessors), named (the one of the same id)."
            })
    private String merged;

    @Option(
            names = "--link",
            split = ",",
            description = {"Tiêu chí đổi tên: MÃ_TRƯỚC=MÃ_SAU.", "Renamed criteria: ID_BEFORE=ID_AFTER."})
    private Map<String, String> links = new TreeMap<>();

    @Option(
            names = "--by",
            description = {"Thuộc tính để tính trung bình, ví dụ region.", "Attribute for means, such as region."})
    private String attribute;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new CompareYears(), args);
    }

    @Override
    public Integer call() throws IOException {
        Language language = language();
        Path results = out.folder();
        Scores before = scores(beforeFolder == null ? RoundOptions.sample() : beforeFolder, beforeYear);
        Scores after = afterFolder == null ? SampleNextRound.after(before) : scores(afterFolder, afterYear);
        if (afterFolder == null) {
            say(tell(
                    "DỮ LIỆU MẪU: tên đơn vị và việc sáp nhập có thật, mọi số liệu là giả lập.",
                    "SAMPLE DATA: real unit names and mergers, all answers are synthetic."));
        }
        List<CriterionLink> criteria = new ArrayList<>();
        links.forEach((old, now) -> criteria.add(new CriterionLink(old, now)));
        YearComparison question =
                YearComparison.of(before, after).merging(merging(after)).withLinks(criteria);
        Comparison change = (attribute == null ? question : question.byAttribute(attribute)).compare();
        say("%s", change.toText(language, 5));
        ComparisonWorkbook.write(change, afterYear, language, results.resolve(set.name() + "-so-sanh.xlsx"));
        ComparisonPage.write(change, language, results.resolve(set.name() + "-so-sanh.html"));
        ComparisonJson.write(change, results.resolve(set.name() + "-so-sanh.json"));
        sayWhere(results);
        return OK;
    }

    private Scores scores(Path folder, int year) throws IOException {
        return ScoredRound.read(folder, set.name(), Round.of(year)).scores();
    }

    private Merging merging(Scores after) {
        return switch (merged) {
            case "none" -> new Merging.None();
            case "mean" -> new Merging.Mean();
            case "named" -> {
                Map<String, String> same = new TreeMap<>();
                after.units().forEach(unit -> same.put(unit.id(), unit.id()));
                yield new Merging.Named(same);
            }
            default ->
                throw new IllegalArgumentException(
                        "Không hiểu cách so sánh / no such way '%s'. none, mean, named.".formatted(merged));
        };
    }
}
