package org.parindex.io.survey;

import org.jspecify.annotations.Nullable;
import org.parindex.survey.Answers;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.SurveyCase;
import org.parindex.survey.design.LonelyPsu;

/** Collects answers, cases, replicate weights and sizes while a table is read. */
final class SampleReading {

    private final AnswerLayout layout;
    private final Answers.Builder answers;
    private final SizeCells sizes;
    private @Nullable ReplicateCells replicates;

    SampleReading(Questionnaire questionnaire, AnswerLayout layout) {
        this.layout = layout;
        answers = Answers.builder(questionnaire);
        sizes = new SizeCells(layout);
    }

    void add(DrawnRow row) {
        SurveyCase one = row.toCase();
        answers.add(one, row.codes());
        sizes.add(one, row.sizes());
        double[] weights = row.replicates();
        ReplicateColumns stated = layout.replicates();
        if (stated != null && weights.length > 0) {
            ReplicateCells cells = replicates == null ? new ReplicateCells(stated, weights.length) : replicates;
            cells.add(one.id(), one.weight().doubleValue(), weights);
            replicates = cells;
        }
    }

    SampledAnswers build(LonelyPsu lonely, Told told) {
        Answers all = answers.build();
        Answers replicated = replicates == null
                ? all
                : replicates.build(told).map(all::withReplicates).orElse(all);
        return new SampledAnswers(replicated, sizes.build(lonely, told));
    }
}
