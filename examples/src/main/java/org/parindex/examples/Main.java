package org.parindex.examples;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The runnable jar: {@code java -jar parindex-examples.jar ScoreProvince --help}. */
public final class Main {

    private Main() {}

    static Map<String, Supplier<Example>> examples() {
        Map<String, Supplier<Example>> examples = new LinkedHashMap<>();
        examples.put("ScoreProvince", ScoreProvince::new);
        examples.put("RecomputePublished", RecomputePublished::new);
        examples.put("QuickStart", QuickStart.Command::new);
        examples.put("PrintReportCards", PrintReportCards::new);
        examples.put("HowSure", HowSure::new);
        examples.put("ReviewCriteria", ReviewCriteria::new);
        examples.put("MeasureSatisfaction", MeasureSatisfaction::new);
        examples.put("CompareMethods", CompareMethods::new);
        examples.put("PlanSurvey", PlanSurvey::new);
        examples.put("CompareYears", CompareYears::new);
        examples.put("PlanToTarget", PlanToTarget::new);
        examples.put("AuditPublished", AuditPublished::new);
        examples.put("MakeTemplates", MakeTemplates::new);
        examples.put("ImportFolder", ImportFolder::new);
        examples.put("MakeMessyRound", MakeMessyRound::new);
        examples.put("MakeSampleRound", MakeSampleRound::new);
        return examples;
    }

    /**
     * Runs the example that the first argument names.
     *
     * @param args name of an example and its arguments
     */
    public static void main(String[] args) {
        Example.speakUtf8();
        System.exit(run(args));
    }

    static int run(String... args) {
        Supplier<Example> example = args.length == 0 ? null : examples().get(args[0]);
        if (example == null) {
            boolean help = args.length == 0 || args[0].startsWith("-");
            Example.say(
                    "Cách dùng / Usage: java -jar parindex-examples.jar <%s> [--help]",
                    String.join("|", examples().keySet()));
            return help ? Example.OK : 2;
        }
        return Example.execute(example.get(), Arrays.copyOfRange(args, 1, args.length));
    }
}
