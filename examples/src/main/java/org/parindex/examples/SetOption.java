package org.parindex.examples;

import picocli.CommandLine.Option;

/** One criterion set of a round: the option {@code --set}. */
final class SetOption {

    @Option(
            names = "--set",
            defaultValue = "1-so-nganh",
            description = {
                "Bộ tiêu chí: tên tệp trước .scheme.json (hoặc .xlsx).",
                "The set: name of its file before .scheme.json (or .xlsx)."
            })
    private String set;

    String name() {
        return set;
    }
}
