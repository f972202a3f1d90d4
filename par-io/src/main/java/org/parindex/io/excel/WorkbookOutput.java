package org.parindex.io.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks whole or not at all. */
final class WorkbookOutput {

    /** Something that writes itself. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private WorkbookOutput() {}

    /** Writes to a temporary name beside the file and moves it there. */
    static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(folder, ".parindex", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                content.write(out);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Core properties that do not tell the time. */
    static void properties(XSSFWorkbook workbook, String title, int year) {
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator("parindex");
        Date day = Date.from(
                LocalDate.of(year, 12, 31).atStartOfDay(ZoneOffset.UTC).toInstant());
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
    }

    /** Sheet names that Excel accepts: at most 31 characters, no special ones, each once. */
    static final class SheetNames {
        private final Set<String> used = new HashSet<>();

        String of(String wanted) {
            String safe = wanted.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
            String base = safe.isEmpty() ? "Sheet" : safe;
            String name = cut(base, 31);
            for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = cut(base, 27) + " (" + i + ")";
            }
            return name;
        }

        private static String cut(String text, int length) {
            return text.length() <= length ? text : text.substring(0, length).strip();
        }
    }
}
