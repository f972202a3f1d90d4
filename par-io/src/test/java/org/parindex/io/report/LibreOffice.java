package org.parindex.io.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The real program, without a screen and with a profile of its own. */
final class LibreOffice {

    private LibreOffice() {}

    /** Converts files all at once. */
    static void convert(String to, Path into, Path... files) throws IOException, InterruptedException {
        Path profile = into.resolve("profile").toAbsolutePath();
        String[] command = new String[7 + files.length];
        command[0] = "soffice";
        command[1] = "-env:UserInstallation=" + profile.toUri();
        command[2] = "--headless";
        command[3] = "--convert-to";
        command[4] = to;
        command[5] = "--outdir";
        command[6] = into.toString();
        for (int i = 0; i < files.length; i++) {
            command[7 + i] = files[i].toString();
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(into.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not end: " + Files.readString(into.resolve("soffice.log")));
        }
    }

    /** The same workbook without the results that were written beside the formulas. */
    static byte[] withoutCaches(byte[] workbook) throws IOException {
        ByteArrayOutputStream stripped = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(stripped)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = from.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String xml = new String(part, StandardCharsets.UTF_8);
                    part = xml.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8);
                }
                to.write(part);
                to.closeEntry();
            }
        }
        return stripped.toByteArray();
    }
}
