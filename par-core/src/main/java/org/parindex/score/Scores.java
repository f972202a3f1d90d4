package org.parindex.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeIndex;
import org.parindex.unit.Unit;

/** The scores of all units of a round at all stages. Immutable and safe for all threads. */
public final class Scores {

    private Scores() {}

    static Scores compute(CompiledScheme compiled, Assessments assessments) {
        throw new IllegalStateException("in the making");
    }

    /** The scheme. @return the scheme */
    public Scheme scheme() {
        throw new IllegalStateException("in the making");
    }

    /** Finds nodes of the scheme. @return the index of the scheme */
    public SchemeIndex index() {
        throw new IllegalStateException("in the making");
    }

    /** The answers that were scored. @return the assessments */
    public Assessments assessments() {
        throw new IllegalStateException("in the making");
    }

    /** All units of the register, in the order of their ids. @return the units */
    public List<Unit> units() {
        throw new IllegalStateException("in the making");
    }

    /** The stages that occur, in their order, FINAL last. @return the stages */
    public List<Stage> stages() {
        throw new IllegalStateException("in the making");
    }

    /** The scores of a unit at the end of the round. @param unit id @return the scores */
    public UnitScore of(String unit) {
        throw new IllegalStateException("in the making");
    }

    /** The scores of a unit at a stage. @param unit id @param stage stage @return the scores */
    public UnitScore of(String unit, Stage stage) {
        throw new IllegalStateException("in the making");
    }

    /** All findings, in {@link Finding#ORDER}. @return the findings */
    public List<Finding> findings() {
        throw new IllegalStateException("in the making");
    }

    /** SHA-256 over canonical scheme, inputs and engine version, lower-case hexadecimal. @return the fingerprint */
    public String fingerprint() {
        throw new IllegalStateException("in the making");
    }

    Explanation explain(UnitResult result, @Nullable String node) {
        throw new IllegalStateException("in the making");
    }
}
