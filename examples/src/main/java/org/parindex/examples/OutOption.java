package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where results go: the option {@code --out}. */
final class OutOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec example;

    @Option(
            names = "--out",
            description = {"Thư mục kết quả.", "Folder of the results."})
    private Path out;

    /** The folder asked for, or one by the name of the example; it is there afterwards. */
    Path folder() throws IOException {
        return Files.createDirectories(out == null ? SampleData.results(example.name()) : out);
    }
}
