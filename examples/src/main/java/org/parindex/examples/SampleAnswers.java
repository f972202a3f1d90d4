package org.parindex.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.parindex.rule.ByAttribute;
import org.parindex.rule.Compare;
import org.parindex.rule.Deductions;
import org.parindex.rule.ExternalPoints;
import org.parindex.rule.Formula;
import org.parindex.rule.Ladder;
import org.parindex.rule.Linear;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Parts;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.RelativeToGroup;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.SurveyRate;
import org.parindex.rule.Target;
import org.parindex.rule.ZeroEvent;

/** Synthetic figures that fit a rule: the better the unit, the better they are. The same seed gives the same figures. */
final class SampleAnswers {

    private final Random random;
    private final int quality;
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private final Map<String, String> choices = new LinkedHashMap<>();

    /**
     * Figures of one leaf.
     *
     * @param random seeded for the unit and leaf
     * @param quality of the unit, 0 to 100
     */
    SampleAnswers(Random random, int quality) {
        this.random = random;
        this.quality = quality;
    }

    Map<String, BigDecimal> figures() {
        return figures;
    }

    Map<String, String> choices() {
        return choices;
    }

    private boolean good() {
        return random.nextInt(100) < quality;
    }

    private void put(String name, long value) {
        figures.put(name, BigDecimal.valueOf(value));
    }

    void fill(ScoringRule rule) {
        if (rule instanceof Options options) {
            int last = options.options().size() - 1;
            int pick = good() ? 0 : Math.min(last, 1 + random.nextInt(Math.max(1, last)));
            choices.put(options.input(), options.options().get(pick).id());
        } else if (rule instanceof Parts parts) {
            parts.parts().forEach(part -> fill(part.rule()));
        } else if (rule instanceof ByAttribute by) {
            fill(by.cases().values().iterator().next());
        } else if (rule instanceof PerItem items) {
            put(items.count(), random.nextInt(4));
        } else if (rule instanceof Deductions deductions) {
            deductions.events().forEach(event -> put(event.count(), good() ? 0 : 1 + random.nextInt(2)));
        } else if (rule instanceof ZeroEvent zero) {
            put(zero.count(), good() ? 0 : 1 + random.nextInt(3));
        } else if (rule instanceof Target target) {
            put(target.target(), 95);
            figures.put(target.actual(), decimal(good() ? 95 : 80, 5, 2));
        } else if (rule instanceof Compare compare) {
            int before = 100 + random.nextInt(900);
            put(compare.reference(), before);
            put(compare.current(), good() ? before + random.nextInt(80) : before - random.nextInt(40));
        } else if (rule instanceof ExternalPoints external) {
            figures.put(external.figure(), decimal(quality - 10, 15, 2));
        } else if (rule instanceof Formula formula) {
            int all = 1 + random.nextInt(9);
            int done = good() ? all : random.nextInt(all);
            put(formula.figures().get(0).name(), all);
            put(formula.figures().get(1).name(), done);
            put(formula.figures().get(2).name(), random.nextInt(all - done + 1));
        } else {
            measured(rule);
        }
    }

    private void measured(ScoringRule rule) {
        if (rule instanceof Steps steps) {
            fill(steps.measure());
        } else if (rule instanceof Proportional proportional) {
            fill(proportional.measure());
        } else if (rule instanceof SurveyRate survey) {
            fill(survey.rate());
        } else if (rule instanceof Linear linear) {
            fill(linear.measure());
        } else if (rule instanceof Ladder ladder) {
            fill(ladder.measure());
        } else if (rule instanceof RelativeToGroup relative) {
            fill(relative.measure());
        }
    }

    private void fill(Measure measure) {
        if (measure instanceof Measure.Share share) {
            share(share);
        } else if (measure instanceof Measure.Figure figure) {
            figures.put(
                    figure.name(),
                    figure.isPercent() ? decimal(quality - 8, 12, 2) : BigDecimal.valueOf(random.nextInt(40)));
        } else if (measure instanceof Measure.Change change) {
            int before = 20 + random.nextInt(60);
            put(change.reference(), before);
            put(change.current(), before - before / (good() ? 8 : 20) - random.nextInt(2));
        } else if (measure instanceof Measure.WeightedMean mean) {
            int[] weights = {quality, 100 - quality + 10, 6, 2};
            for (int i = 0; i < mean.answers().size(); i++) {
                put(mean.answers().get(i).figure(), random.nextInt(1 + weights[Math.min(i, 3)]));
            }
        } else if (measure instanceof Measure.Complement complement) {
            fill(complement.of());
        }
    }

    private void share(Measure.Share share) {
        boolean large = share.whole().contains("hồ sơ");
        int whole = large ? 400 + random.nextInt(9_000) : 4 + random.nextInt(30);
        int missing = good() ? 0 : 1 + random.nextInt(Math.max(1, whole / (large ? 25 : 6)));
        put(share.whole(), whole);
        int left = whole - missing;
        for (int i = share.parts().size() - 1; i > 0; i--) {
            int some = Math.min(left, random.nextInt(2));
            put(share.parts().get(i).figure(), some);
            left -= some;
        }
        put(share.parts().get(0).figure(), left);
    }

    private BigDecimal decimal(int from, int width, int places) {
        long hundredths = from * 100L + random.nextInt(width * 100);
        return BigDecimal.valueOf(Math.min(9_990, Math.max(0, hundredths)), 2).setScale(places, RoundingMode.DOWN);
    }
}
