package org.parindex.examples;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What all examples share: options by picocli, messages instead of stack traces, exit codes only outside Maven. */
@Command(mixinStandardHelpOptions = true, version = "parindex 0.1.0")
abstract class Example implements Callable<Integer> {

    /** Everything went well. */
    static final int OK = 0;
    /** The program ran, but the data have errors. */
    static final int DATA_ERRORS = 3;

    /** Runs an example; called by its main. A wrong call ends in an exception that names the exit code. */
    static void run(Example example, String... args) {
        speakUtf8();
        int code = execute(example, args);
        if (code != OK && code != DATA_ERRORS) {
            throw new IllegalStateException("The example ended with exit code " + code + ".");
        }
    }

    static int execute(Example example, String... args) {
        return new CommandLine(example)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("Lỗi / Error: " + message(failure));
                    return 1;
                })
                .execute(args);
    }

    /** Vietnamese needs it, whatever the locale of the machine is. */
    static void speakUtf8() {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    private static String message(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "Không thấy tệp hoặc thư mục / no such file or folder: " + failure.getMessage();
        }
        if (failure instanceof NotDirectoryException) {
            return "Không phải thư mục / not a folder: " + failure.getMessage();
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    static void say(String format, Object... values) {
        System.out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
