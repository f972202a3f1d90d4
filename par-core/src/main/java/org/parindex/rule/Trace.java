package org.parindex.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * What a rule says while it computes: findings always, steps only if somebody wants the explanation. One evaluation
 * uses one trace; not safe for several threads.
 */
public final class Trace {

    /**
     * One step of a computation.
     *
     * @param what what was done, in words with the numbers in it
     * @param value what it came to, or null if the step is only a remark
     */
    public record Step(Text what, @Nullable Points value) {}

    private final boolean telling;
    private final List<Step> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Trace(boolean telling) {
        this.telling = telling;
    }

    /**
     * A trace that keeps findings only.
     *
     * @return the trace
     */
    public static Trace silent() {
        return new Trace(false);
    }

    /**
     * A trace that keeps findings and steps.
     *
     * @return the trace
     */
    public static Trace telling() {
        return new Trace(true);
    }

    /**
     * Records a step; the words are made only if steps are wanted.
     *
     * @param what makes the words
     * @param value what it came to, or null
     */
    public void step(Supplier<Text> what, @Nullable Points value) {
        if (telling) {
            steps.add(new Step(what.get(), value));
        }
    }

    /**
     * Records a finding; its place is filled in by the scorer.
     *
     * @param finding the finding
     */
    public void finding(Finding finding) {
        findings.add(finding);
    }

    /**
     * The steps so far.
     *
     * @return in the order of the computation; empty for a silent trace
     */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /**
     * The findings so far.
     *
     * @return in the order of the computation
     */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
