package org.parindex.io.survey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.Answers;
import org.parindex.survey.Frame;

/**
 * Answers with what their columns tell of the sample.
 *
 * @param answers the answers, with their replicate weights where the layout states them and they are complete
 * @param told strata, stages and sizes as the columns tell them; null where no column tells any
 */
public record SampledAnswers(Answers answers, @Nullable Frame told) {

    /**
     * The frame that the columns tell.
     *
     * @return strata, stages and sizes; empty where no column tells any
     */
    public Optional<Frame> frame() {
        return Optional.ofNullable(told);
    }
}
