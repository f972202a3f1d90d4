package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.io.excel.AssessmentImport;
import org.parindex.io.excel.AssessmentWorkbooks;
import org.parindex.io.excel.Coverage;
import org.parindex.io.excel.ImportWorkbook;
import org.parindex.io.excel.MappingProfile;
import org.parindex.io.excel.ReadLimits;
import org.parindex.io.json.AssessmentsJson;
import org.parindex.io.json.CoverageJson;
import org.parindex.io.json.FindingsJson;
import org.parindex.io.json.MappingProfileJson;
import org.parindex.io.json.UnitsJson;
import org.parindex.io.template.AnnotatedCopy;
import org.parindex.scheme.Scheme;
import org.parindex.text.Text;
import org.parindex.unit.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Reads a folder of workbooks as offices send them, in any layout, and says what it found: on the screen, in a workbook
 * and as JSON, with a statement of every unit, sheet, row and column, and in copies of the workbooks with remarks at their
 * cells.
 */
@Command(
        name = "ImportFolder",
        description = {
            "Đọc một thư mục bảng tính do các đơn vị gửi (mọi dạng bảng), báo lỗi từng ô, xuất JSON.",
            "Reads a folder of workbooks that offices send, in any layout; findings by cell, coverage, JSON."
        })
public final class ImportFolder extends BilingualExample {

    private static final int SHOWN = 15;

    @Mixin
    private YearOption year;

    @Mixin
    private OutOption out;

    @Option(
            names = "--folder",
            description = {"Thư mục bảng tính cần đọc.", "The folder of workbooks."})
    private Path folder;

    @Option(
            names = "--scheme",
            description = {
                "Bộ tiêu chí (.scheme.json hoặc .scheme.xlsx).",
                "The criterion set (.scheme.json or .scheme.xlsx)."
            })
    private Path schemeFile;

    @Option(
            names = "--units",
            description = {"Danh sách đơn vị (units.json).", "The register of units (units.json)."})
    private Path unitsFile;

    @Option(
            names = "--profile",
            description = {"Hồ sơ ánh xạ (JSON) áp dụng cho các tệp.", "A mapping profile (JSON) for the files."})
    private Path profile;

    @Option(
            names = "--propose",
            description = {
                "Đề xuất hồ sơ ánh xạ từ một tệp, in ra và ghi vào thư mục kết quả, rồi dừng.",
                "Proposes a mapping profile from a file, prints and saves it, and stops."
            })
    private Path propose;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new ImportFolder(), args);
    }

    @Override
    public Integer call() throws IOException {
        Path results = out.folder();
        if (propose != null) {
            return propose(results);
        }
        boolean sample = folder == null;
        Path round = SampleData.folder().resolve(sample ? MESSY : "thai-nguyen-2020");
        Path set = schemeFile == null ? round.resolve("2-cap-huyen.scheme.json") : schemeFile;
        Path register = unitsFile == null ? round.resolve("units.json") : unitsFile;
        Path from = sample ? round.resolve("2-cap-huyen") : folder;
        if (sample) {
            say(RoundOptions.SAMPLE.in(language()));
        }
        Scheme scheme = ScoredRound.sound(set);
        UnitRegister units = UnitsJson.read(register).orElseThrow().only(scheme.level());
        MappingProfile mapping = profile == null
                ? MappingProfile.NONE
                : MappingProfileJson.read(profile).orElseThrow();
        AssessmentImport in = read(from, scheme, units, mapping);
        tell(in);
        write(in, results);
        copies(in, from, results.resolve("tra-lai"));
        boolean errors = in.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return errors && !sample ? DATA_ERRORS : OK;
    }

    /** The sample round as offices would type it. */
    static final String MESSY = "thai-nguyen-2020-messy";

    private int propose(Path results) throws IOException {
        UnitRegister units = unitsFile == null
                ? UnitRegister.of(List.of())
                : UnitsJson.read(unitsFile).orElseThrow();
        MappingProfile proposed = AssessmentWorkbooks.propose(
                propose, propose.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", ""), units);
        Path file = results.resolve("mapping.json");
        MappingProfileJson.write(proposed, file);
        say(MappingProfileJson.toJson(proposed));
        say(tell("Hồ sơ ánh xạ ghi tại: ", "The mapping profile is in: ") + file.toAbsolutePath());
        return OK;
    }

    private AssessmentImport read(Path from, Scheme scheme, UnitRegister units, MappingProfile mapping)
            throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(from)) {
            files = listed.filter(Files::isRegularFile).toList();
        }
        int[] done = {0};
        return AssessmentWorkbooks.read(
                files,
                scheme,
                units,
                year.round(),
                mapping,
                file -> {
                    if (++done[0] % 50 == 0) {
                        say("  … %d/%d", done[0], files.size());
                    }
                },
                ReadLimits.DEFAULT);
    }

    private void tell(AssessmentImport in) {
        Coverage coverage = in.coverage();
        say(
                tell(
                        "Đơn vị: %d phải gửi, %d đã đọc, %d chưa gửi, %d trùng, %d tên lạ.",
                        "Units: %d expected, %d read, %d missing, %d twice, %d unknown names."),
                coverage.expected().size(),
                coverage.found().size(),
                coverage.missing().size(),
                coverage.twice().size(),
                coverage.unknown().size());
        Map<String, Long> layouts = coverage.sheets().stream()
                .collect(Collectors.groupingBy(Coverage.SheetCoverage::layout, TreeMap::new, Collectors.counting()));
        say(tell("Trang theo dạng bảng: ", "Sheets by layout: ")
                + layouts.entrySet().stream()
                        .map(entry -> layout(entry.getKey()).in(language()) + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
        say(
                tell("Dòng: %d dùng, %d bỏ qua (có lý do).", "Rows: %d used, %d passed over (with the reason)."),
                coverage.sheets().stream()
                        .mapToInt(Coverage.SheetCoverage::rowsUsed)
                        .sum(),
                coverage.ignored().size());
        say("");
        Map<Severity, Long> counts =
                in.findings().stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        say(
                tell("Phát hiện: %d lỗi, %d cảnh báo, %d thông tin.", "Findings: %d errors, %d warnings, %d notes."),
                counts.getOrDefault(Severity.ERROR, 0L),
                counts.getOrDefault(Severity.WARNING, 0L),
                counts.getOrDefault(Severity.INFO, 0L));
        List<Finding> worst = in.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        worst.stream().limit(SHOWN).forEach(finding -> {
            String mark = finding.severity() == Severity.ERROR ? tell("LỖI ", "ERROR") : tell("lưu ý", "note ");
            say("  %s %s: %s %s", mark, place(finding), finding.message(language()), finding.advice(language()));
        });
        if (worst.size() > SHOWN) {
            say(
                    tell(
                            "  … và %d lỗi, cảnh báo khác: xem nhap-lieu.xlsx.",
                            "  … and %d more errors and warnings: see nhap-lieu.xlsx."),
                    worst.size() - SHOWN);
        }
    }

    private static String place(Finding finding) {
        return finding.place().source() == null
                ? finding.place().toString()
                : finding.place().source().toString();
    }

    private void write(AssessmentImport in, Path results) throws IOException {
        ImportWorkbook.write(in, language(), results.resolve("nhap-lieu.xlsx"));
        FindingsJson.write(in.findings(), results.resolve("findings.json"));
        CoverageJson.write(in.coverage(), results.resolve("coverage.json"));
        AssessmentsJson.write(in.assessments(), results.resolve("assessments.json"));
        say("");
        sayWhere(results);
    }

    /** For each file with errors or warnings, a copy with remarks at its cells, to be sent back. */
    private void copies(AssessmentImport in, Path from, Path to) throws IOException {
        List<Finding> said = in.findings().stream()
                .filter(finding ->
                        finding.severity() != Severity.INFO && finding.place().source() != null)
                .toList();
        Set<String> files = new TreeSet<>();
        said.forEach(finding ->
                files.add(Objects.requireNonNull(finding.place().source()).file()));
        int written = 0;
        for (String file : files) {
            if (Files.isRegularFile(from.resolve(file))) {
                AnnotatedCopy.write(from.resolve(file), said, to);
                written++;
            }
        }
        say(
                tell(
                        "Bản trả lại có ghi chú tại ô: %d tệp, thư mục tra-lai.",
                        "Copies with remarks at their cells: %d, in tra-lai."),
                written);
    }

    private static Text layout(String id) {
        return switch (id) {
            case "form" -> Text.of("phiếu tự đánh giá", "form");
            case "matrix" -> Text.of("ma trận tiêu chí × đơn vị", "matrix");
            case "stacked" -> Text.of("nhiều dòng mỗi đơn vị", "stacked rows");
            case "figures" -> Text.of("bảng số liệu", "figures");
            case "summary" -> Text.of("bảng tổng hợp", "summary");
            case "criteria" -> Text.of("bộ tiêu chí", "criterion set");
            default -> Text.of("không phải bảng điểm", "no table of points");
        };
    }
}
