package org.parindex.survey;

/**
 * When answers look odd. Every limit is a matter of judgement and is printed with what it finds.
 *
 * @param leastAnswers how many answers a respondent needs before equal or identical answers mean anything
 * @param secondsPerAnswer the shortest believable time per answer
 * @param perDevice the most respondents one device is expected to serve
 * @param perSurveyor how many respondents a surveyor needs before the surveyor's mean is judged
 * @param surveyorZ how many standard errors a surveyor's mean may lie off that of the others
 */
public record ScreenLimits(
        int leastAnswers, double secondsPerAnswer, int perDevice, int perSurveyor, double surveyorZ) {

    /** Ten answers, one second each, five respondents a device, ten a surveyor, three standard errors. */
    public static final ScreenLimits USUAL = new ScreenLimits(10, 1, 5, 10, 3);

    /** Refuses limits below 0. */
    public ScreenLimits {
        if (leastAnswers < 1 || secondsPerAnswer < 0 || perDevice < 1 || perSurveyor < 2 || !(surveyorZ > 0)) {
            throw new IllegalArgumentException("Limits that mean nothing: %d, %s, %d, %d, %s."
                    .formatted(leastAnswers, secondsPerAnswer, perDevice, perSurveyor, surveyorZ));
        }
    }
}
