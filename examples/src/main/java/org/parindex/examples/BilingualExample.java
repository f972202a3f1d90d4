package org.parindex.examples;

import java.nio.file.Path;
import org.parindex.text.Language;
import org.parindex.text.Text;
import picocli.CommandLine.Option;

/** An example that speaks Vietnamese or English, as its option {@code --lang} says. */
abstract class BilingualExample extends Example {

    @Option(
            names = "--lang",
            defaultValue = "vi",
            description = {"vi hoặc en.", "vi or en."})
    private String lang;

    /** The language asked for. */
    final Language language() {
        return switch (lang) {
            case "vi" -> Language.VIETNAMESE;
            case "en" -> Language.ENGLISH;
            default ->
                throw new IllegalArgumentException("Không có ngôn ngữ / no language '%s'. vi, en.".formatted(lang));
        };
    }

    /** One of two texts. */
    final String tell(String vi, String en) {
        return Text.of(vi, en).in(language());
    }

    /** Digits with a decimal point as the language writes them. */
    final String shown(String digits) {
        return language() == Language.VIETNAMESE ? digits.replace('.', ',') : digits;
    }

    final void sayWhere(Path results) {
        say(tell("Kết quả ghi tại: %s", "Results are in: %s"), results.toAbsolutePath());
    }
}
