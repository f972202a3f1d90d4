package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.parindex.assessment.Round;
import org.parindex.text.Text;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The round to read: the options {@code --data} and {@code --year}. */
final class RoundOptions {

    /** What is said of the round that is bundled. */
    static final Text SAMPLE = Text.of(
            "DỮ LIỆU MẪU: tên đơn vị có thật, mọi số liệu là giả lập.",
            "SAMPLE DATA: real unit names, all answers are synthetic.");

    @Option(
            names = "--data",
            description = {
                "Thư mục của đợt: units.json và mỗi bộ tiêu chí một tệp <tên>.scheme.json (hoặc .xlsx) cùng thư mục <tên>/.",
                "Folder of the round: units.json, and per set <name>.scheme.json (or .xlsx) with a folder <name>/ of workbooks."
            })
    private Path data;

    @Mixin
    private YearOption year;

    /** Whether no folder is given, so that the bundled round is read. */
    boolean isSample() {
        return data == null;
    }

    Path folder() throws IOException {
        return data == null ? sample() : data;
    }

    int year() {
        return year.year();
    }

    Round round() {
        return year.round();
    }

    /** The bundled round. */
    static Path sample() throws IOException {
        return SampleData.folder().resolve("thai-nguyen-2020");
    }
}
