package org.parindex.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.survey.design.LonelyPsu;
import org.parindex.text.Text;

/** The synthetic household survey of the reference values as questionnaire, answers and frame. */
final class SampleSurvey {

    private static final List<String> STAGES = List.of("district", "commune", "village", "hh");

    private SampleSurvey() {}

    static Questionnaire questionnaire() {
        Map<String, Map<String, List<Item>>> areas = new LinkedHashMap<>();
        for (Map<String, String> row : Vectors.data("item_map")) {
            areas.computeIfAbsent(row.get("area"), name -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get("factor"), name -> new ArrayList<>())
                    .add(Item.satisfaction(row.get("item"), Text.of(row.get("item")), "five"));
        }
        List<Area> all = new ArrayList<>();
        areas.forEach((area, factors) -> {
            List<Factor> own = new ArrayList<>();
            factors.forEach((factor, items) -> own.add(new Factor(factor, Text.of(factor), items)));
            all.add(new Area(area, Text.of(area), own));
        });
        return new Questionnaire("household", Text.of("household"), List.of(Scale.fiveLevels("five")), all);
    }

    static byte code(String cell) {
        return cell.isEmpty()
                ? Absence.BLANK.code()
                : cell.equals("9") ? Absence.DONT_KNOW.code() : AnswerCode.level(Integer.parseInt(cell));
    }

    static Answers answers(boolean weighted) {
        Questionnaire questionnaire = questionnaire();
        Answers.Builder answers = Answers.builder(questionnaire);
        for (Map<String, String> row : Vectors.data("household")) {
            List<String> path = STAGES.stream().map(row::get).toList();
            BigDecimal weight = weighted ? new BigDecimal(row.get("w")) : BigDecimal.ONE;
            SurveyCase one = SurveyCase.of(row.get("id"), row.get("district")).drawn(row.get("stratum"), path, weight);
            byte[] codes = new byte[questionnaire.items().size()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = code(row.get(questionnaire.items().get(i).id()));
            }
            answers.add(one, codes);
        }
        return answers.build();
    }

    static Frame frame() {
        List<Map<String, Long>> sizes = new ArrayList<>();
        STAGES.forEach(stage -> sizes.add(new TreeMap<>()));
        for (Map<String, String> row : Vectors.data("household")) {
            String parent = row.get("stratum");
            for (int i = 0; i < STAGES.size(); i++) {
                sizes.get(i).put(parent, Long.valueOf(row.get("N_" + STAGES.get(i))));
                parent += "/" + row.get(STAGES.get(i));
            }
        }
        List<FrameStage> stages = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            stages.add(new FrameStage(STAGES.get(i), Text.of(STAGES.get(i)), sizes.get(i)));
        }
        return new Frame("household", "", null, stages, LonelyPsu.FAIL);
    }

    static Wave wave() {
        return Wave.of("2023", "adults", questionnaire());
    }
}
