package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.parindex.io.json.QuestionnaireJson;
import org.parindex.survey.Questionnaire;
import picocli.CommandLine.Option;

/** The survey to read: the options {@code --answers} and {@code --questionnaire}. */
final class SurveyOptions {

    @Option(
            names = "--answers",
            description = {"Tệp trả lời (.xlsx hoặc .csv).", "File of answers (.xlsx or .csv)."})
    private Path answers;

    @Option(
            names = "--questionnaire",
            description = {"Phiếu hỏi (JSON).", "The questionnaire (JSON)."})
    private Path questionnaire;

    /** Whether no answers are given, so that the bundled ones are read. */
    boolean isSample() {
        return answers == null;
    }

    Path answers() throws IOException {
        return answers == null ? sample("answers.csv") : answers;
    }

    Questionnaire questionnaire() throws IOException {
        return QuestionnaireJson.read(questionnaire == null ? sample("questionnaire.json") : questionnaire)
                .orElseThrow();
    }

    /** A file of the bundled survey. */
    static Path sample(String name) throws IOException {
        return SampleData.folder().resolve(SampleSurvey.FOLDER).resolve(name);
    }
}
