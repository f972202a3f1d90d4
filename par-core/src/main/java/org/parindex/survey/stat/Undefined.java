package org.parindex.survey.stat;

import java.util.Locale;
import org.parindex.text.Text;

/** Why a statistic has no value. A value that is not there is absent, with its reason; it is never NaN. */
public enum Undefined {
    /** Nobody answered. */
    NO_ANSWER("không có câu trả lời nào", "nobody answered"),
    /** Those who answered have a weight of zero. */
    NO_WEIGHT("những người trả lời có quyền số bằng 0", "those who answered have a weight of zero"),
    /** What is divided by adds up to zero. */
    ZERO_DENOMINATOR("mẫu số bằng 0", "the denominator is zero"),
    /** A stratum gave a single unit and the design refuses to guess its variance. */
    LONELY_UNIT(
            "có tầng chỉ chọn một đơn vị nên không tính được sai số",
            "a stratum gave a single unit, so the error is not known"),
    /** As many strata as units, or a single answer: no degree of freedom is left for the error. */
    NO_DEGREES_OF_FREEDOM("không còn bậc tự do để tính sai số", "no degree of freedom is left to estimate the error"),
    /** Weights that do not add up to a population larger than the sample: there is no simple sample to compare with. */
    NO_POPULATION(
            "tổng quyền số không lớn hơn số người trả lời", "the weights do not add up to more people than answered"),
    /** Too few replicates have a value. */
    LOST_REPLICATES("quá ít mẫu lặp có giá trị", "too few replicates have a value");

    private final Text text;

    Undefined(String vi, String en) {
        text = Text.of(vi, en);
    }

    /**
     * The reason in words.
     *
     * @return a clause in Vietnamese and English
     */
    public Text text() {
        return text;
    }

    /**
     * The reason as it stands in files.
     *
     * @return such as {@code no-answer}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
