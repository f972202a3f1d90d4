package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parindex.finding.Finding;
import org.parindex.io.json.JsonRead;
import org.parindex.io.json.UnitsJson;
import org.parindex.io.template.SchemeImport;
import org.parindex.io.template.SchemeWorkbook;
import org.parindex.io.template.Templates;
import org.parindex.scheme.Scheme;
import org.parindex.text.Language;
import org.parindex.unit.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the workbooks of a new round: the criterion set as a sheet to edit, and a form for every unit. */
@Command(
        name = "MakeTemplates",
        description = {
            "Từ bộ tiêu chí và danh sách đơn vị: ghi phiếu tự đánh giá cho từng đơn vị, và bộ tiêu chí dạng bảng tính để sửa.",
            "From a criterion set and the units: a self-assessment form for each unit, and the set as a workbook to edit."
        })
public final class MakeTemplates extends BilingualExample {

    @Mixin
    private YearOption year;

    @Mixin
    private OutOption out;

    @Option(
            names = "--scheme",
            description = {
                "Bộ tiêu chí: tệp .scheme.json, hoặc bảng tính do lệnh này ghi ra và đã sửa. Mặc định: bộ mẫu của các sở.",
                "The set: a .scheme.json file, or a workbook written here and edited. Default: the sample set of departments."
            })
    private Path schemeFile;

    @Option(
            names = "--units",
            description = {"Danh sách đơn vị (units.json). Mặc định: danh sách mẫu.", "The units. Default: the sample."
            })
    private Path unitsFile;

    @Option(
            names = "--one-workbook",
            description = {
                "Ghi thêm một tệp có phiếu của mọi đơn vị, mỗi đơn vị một trang.",
                "Also one workbook with a sheet for each unit."
            })
    private boolean oneWorkbook;

    @Option(
            names = "--scheme-workbook",
            description = {
                "Ghi bộ tiêu chí dạng bảng tính vào tệp này; không ghi phiếu.",
                "Write the set as a workbook to this file; no forms."
            })
    private Path schemeWorkbook;

    @Option(
            names = "--next-id",
            description = {
                "Với --scheme-workbook: bắt đầu bộ tiêu chí mới có mã này cho năm --year từ bộ tiêu chí cũ.",
                "With --scheme-workbook: start a new set of this id for --year from the old one."
            })
    private String nextId;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new MakeTemplates(), args);
    }

    @Override
    public Integer call() throws IOException {
        boolean english = language() == Language.ENGLISH;
        Path sample = schemeFile == null || (unitsFile == null && schemeWorkbook == null)
                ? RoundOptions.sample()
                : Path.of("");
        Optional<Scheme> scheme = scheme(schemeFile == null ? sample.resolve("1-so-nganh.scheme.json") : schemeFile);
        if (scheme.isEmpty()) {
            say(english ? "The set has errors; nothing is written." : "Bộ tiêu chí có lỗi; không ghi gì.");
            return DATA_ERRORS;
        }
        if (schemeWorkbook != null) {
            Scheme set = nextId == null ? scheme.get() : SchemeWorkbook.forYear(scheme.get(), nextId, year.year());
            Path file = schemeWorkbook.toAbsolutePath().normalize();
            Files.createDirectories(file.getParent());
            SchemeWorkbook.write(set, file);
            say(english ? "The set is in: %s" : "Bộ tiêu chí ghi tại: %s", file);
            return OK;
        }
        return forms(scheme.get(), unitsFile == null ? sample.resolve("units.json") : unitsFile, english);
    }

    private int forms(Scheme scheme, Path unitsPath, boolean english) throws IOException {
        JsonRead<UnitRegister> read = UnitsJson.read(unitsPath);
        read.findings().forEach(this::tell);
        UnitRegister units = read.get().orElse(UnitRegister.EMPTY).only(scheme.level());
        if (units.size() == 0) {
            say(
                    english ? "There are no units of the level %s." : "Không có đơn vị nào ở cấp %s.",
                    scheme.level().id());
            return DATA_ERRORS;
        }
        Path results = out.folder();
        List<Path> files = Templates.write(scheme, units, year.round(), results, file -> {});
        if (oneWorkbook) {
            Templates.writeAll(scheme, units, year.round(), results.resolve("tat-ca-don-vi.xlsx"));
        }
        say(
                english ? "%d forms are in: %s" : "%d phiếu ghi tại: %s",
                files.size(),
                results.toAbsolutePath().normalize());
        return OK;
    }

    /** The set of a file, whose findings are told; empty if it cannot be used. */
    private Optional<Scheme> scheme(Path file) throws IOException {
        SchemeImport read = SchemeFile.read(file);
        read.findings().forEach(this::tell);
        return read.sound();
    }

    private void tell(Finding finding) {
        Language language = language();
        say("%s [%s] %s %s", finding.severity(), finding.place(), finding.message(language), finding.advice(language));
    }
}
