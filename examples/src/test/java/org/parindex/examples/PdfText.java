package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a PDF file, by poppler's {@code pdftotext}; pages are separated by form feeds. */
final class PdfText {

    private PdfText() {}

    static String of(byte[] pdf, Path folder) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "paper", ".pdf");
        Path text = Files.createTempFile(folder, "paper", ".txt");
        Files.write(file, pdf);
        Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", "-layout", file.toString(), text.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("pdftotext ended with " + process.exitValue());
        }
        return Files.readString(text);
    }
}
