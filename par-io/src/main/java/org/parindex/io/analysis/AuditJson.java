package org.parindex.io.analysis;

import static org.parindex.io.analysis.RobustnessJson.fields;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.audit.Audit;
import org.parindex.analysis.audit.Check;
import org.parindex.analysis.audit.Convention;
import org.parindex.analysis.audit.Correction;
import org.parindex.io.internal.sheet.WholeFile;

/** Audits of published tables as JSON. Format {@code parindex-audit/1}; exact numbers without an end are fractions such as {@code "1/3"}. */
public final class AuditJson {

    private AuditJson() {}

    /**
     * Writes the result.
     *
     * @param audit the audit
     * @return the text
     */
    public static String toJson(Audit audit) {
        return JsonTree.print(fields(
                "format",
                "parindex-audit/1",
                "title",
                audit.table().title(),
                "source",
                audit.table().source(),
                "canBeTrue",
                audit.canBeTrue(),
                "checks",
                audit.checks().stream().map(AuditJson::check).toList(),
                "conventions",
                audit.conventions().stream().map(AuditJson::convention).toList(),
                "corrections",
                audit.corrections().stream().map(AuditJson::correction).toList()));
    }

    /**
     * Writes the result to a file, in UTF-8.
     *
     * @param audit the audit
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Audit audit, Path file) throws IOException {
        byte[] bytes = toJson(audit).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(bytes));
    }

    private static Map<String, @Nullable Object> check(Check one) {
        return fields("field", one.field(), "unit", one.unit(), "verdict", one.verdict(), "finding", one.finding());
    }

    private static Map<String, @Nullable Object> convention(Convention one) {
        return fields("kind", one.kind(), "rule", one.rule(), "agreeing", one.agreeing(), "of", one.of());
    }

    private static Map<String, @Nullable Object> correction(Correction one) {
        return fields(
                "finding",
                one.finding().code(),
                "unit",
                one.unit(),
                "field",
                one.field(),
                "part",
                one.part(),
                "printed",
                one.printed(),
                "corrected",
                one.corrected(),
                "how",
                one.how(),
                "edits",
                one.edits(),
                "difference",
                one.difference(),
                "errorsLeft",
                one.left() < 0 ? null : one.left());
    }
}
