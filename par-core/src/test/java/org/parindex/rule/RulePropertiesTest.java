package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.count;
import static org.parindex.rule.Given.number;
import static org.parindex.rule.Given.outcome;
import static org.parindex.rule.Given.share;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parindex.points.Points;
import org.parindex.rule.Deductions.Event;
import org.parindex.rule.Linear.Knot;
import org.parindex.rule.Steps.Step;
import org.parindex.text.Text;

/** What holds for all figures; seeded, so that a failure comes again. */
class RulePropertiesTest {

    private static final long SEED = 20_261_124L;
    private static final Measure RATE = share("part", "whole");

    /** More done never earns less, and never more than the maximum. */
    static Stream<ScoringRule> growing() {
        Formula formula = new Formula(
                List.of(Input.of("part", Input.Kind.COUNT), Input.of("whole", Input.Kind.COUNT)),
                List.of(new Formula.Branch("", "MAX_POINTS * part / whole")),
                null,
                null);
        return Stream.of(
                Proportional.of(RATE),
                Proportional.from(RATE, Interval.atLeast("80")),
                new SurveyRate(RATE, BigDecimal.valueOf(90), null),
                Steps.of(
                        RATE,
                        Step.of(Interval.atLeast("90"), "2"),
                        Step.of(Interval.fromTo("70", "90"), "1"),
                        Step.of(Interval.below("70"), "0")),
                new Linear(
                        RATE,
                        List.of(new Knot(BigDecimal.TEN, Award.NOTHING), new Knot(BigDecimal.valueOf(95), Award.FULL))),
                ladder(Partial.FLOOR),
                ladder(Partial.PROPORTIONAL),
                PerItem.of("part", "0.01"),
                formula);
    }

    private static Ladder ladder(Partial partial) {
        return new Ladder(
                RATE,
                BigDecimal.valueOf(40),
                Award.points("0.3"),
                BigDecimal.valueOf(7),
                Award.points("0.2"),
                Award.FULL,
                partial);
    }

    @ParameterizedTest
    @MethodSource("growing")
    void more_done_never_earns_less(ScoringRule rule) {
        Random random = new Random(SEED);
        Points maximum = Points.of(2);
        for (int i = 0; i < 500; i++) {
            long whole = 1 + random.nextInt(2_000);
            long less = random.nextInt((int) whole + 1);
            long more = less + random.nextInt((int) (whole - less) + 1);
            Points low = earned(rule, maximum, less, whole);
            Points high = earned(rule, maximum, more, whole);
            assertThat(high).as("%s of %s against %s", more, whole, less).isGreaterThanOrEqualTo(low);
            assertThat(low).isGreaterThanOrEqualTo(Points.ZERO);
            assertThat(high).isLessThanOrEqualTo(maximum);
        }
    }

    private static Points earned(ScoringRule rule, Points maximum, long part, long whole) {
        return number(outcome(rule, RuleInput.of(maximum, Map.of("part", Points.of(part), "whole", Points.of(whole)))));
    }

    @Test
    void more_events_never_earn_more() {
        Deductions rule = new Deductions(
                Award.FULL,
                List.of(
                        new Event("part", Text.of("late"), Award.points("0.25")),
                        new Event("whole", Text.of("not sent"), Award.points("0.5"))),
                Combine.SUM,
                null);
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            long late = random.nextInt(20);
            long unsent = random.nextInt(20);
            Points fewer = earned(rule, Points.of(2), late, unsent);
            assertThat(earned(rule, Points.of(2), late + 1, unsent)).isEqualTo(fewer.minus(Points.of("0.25")));
            assertThat(earned(rule, Points.of(2), late, unsent + 1)).isEqualTo(fewer.minus(Points.of("0.5")));
        }
    }

    @Test
    void a_share_and_its_complement_are_exactly_100() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            long whole = 1 + random.nextInt(1_000_000);
            long part = random.nextInt((int) whole + 1);
            RuleInput in = RuleInput.of(Points.ONE, Map.of("part", Points.of(part), "whole", Points.of(whole)));
            Points done = number(RATE.value(in, Trace.silent()));
            Points left = number(new Measure.Complement(RATE).value(in, Trace.silent()));
            assertThat(done.plus(left)).isEqualTo(Points.HUNDRED);
            assertThat(done.times(Points.of(whole))).isEqualTo(Points.of(100 * part));
        }
    }

    @Test
    void the_sum_of_parts_is_the_parts_summed() {
        Parts rule = new Parts(
                Combine.SUM,
                List.of(
                        Parts.Part.of("rate", "1.5", Proportional.of(RATE)),
                        Parts.Part.of("items", "0.5", PerItem.of("part", "0.01"))),
                null);
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            long whole = 1 + random.nextInt(100);
            long part = random.nextInt((int) whole + 1);
            Points rate = earned(Proportional.of(RATE), Points.of("1.5"), part, whole);
            Points items = earned(PerItem.of("part", "0.01"), Points.of("0.5"), part, whole);
            assertThat(earned(rule, Points.of(2), part, whole)).isEqualTo(rate.plus(items));
        }
    }

    @Test
    void telling_the_steps_changes_nothing() {
        Random random = new Random(SEED);
        for (ScoringRule rule : growing().toList()) {
            for (int i = 0; i < 50; i++) {
                RuleInput in = RuleInput.of(
                        Points.of(2),
                        Map.of("part", Points.of(random.nextInt(60) - 5), "whole", Points.of(random.nextInt(50))));
                Trace told = Trace.telling();
                Trace silent = Trace.silent();
                assertThat(rule.evaluate(in, told)).isEqualTo(rule.evaluate(in, silent));
                assertThat(told.findings()).isEqualTo(silent.findings());
                assertThat(silent.steps()).isEmpty();
            }
        }
    }

    @Test
    void scaled_marks_stay_between_low_and_high() {
        Measure value = count("part");
        RelativeToGroup rule = RelativeToGroup.of(value, RelativeToGroup.Basis.SCALED);
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            List<String> group = random.ints(2 + random.nextInt(8), 0, 50)
                    .mapToObj(String::valueOf)
                    .toList();
            for (String own : group) {
                Points mark = number(outcome(rule, Given.inGroup("10", value, group, "part", own)));
                assertThat(mark).isBetween(Points.ONE, Points.of(10));
            }
        }
    }
}
