package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.finding.Finding;
import org.parindex.io.json.JsonRead;
import org.parindex.io.json.SchemeJson;
import org.parindex.io.template.SchemeImport;
import org.parindex.io.template.SchemeWorkbook;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeCheck;

/** A criterion set as a file: {@code name.scheme.json}, or the workbook {@code name.scheme.xlsx}. */
final class SchemeFile {

    private static final Pattern NAME =
            Pattern.compile("(.+)\\.scheme\\.(json|xlsx)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SchemeFile() {}

    /** The name of the set, if the file is called as one. */
    static Optional<String> name(Path file) {
        Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The set with everything that is wrong or odd about it. */
    static SchemeImport read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json")) {
            return SchemeWorkbook.read(file);
        }
        JsonRead<Scheme> read = SchemeJson.read(file);
        List<Finding> findings = new ArrayList<>(read.findings());
        read.get().ifPresent(scheme -> findings.addAll(SchemeCheck.check(scheme)));
        return new SchemeImport(read.get().orElse(null), findings);
    }
}
