package org.parindex.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeIndex;
import org.parindex.unit.Unit;

/** The scores of all units of a round at all stages. Immutable and safe for all threads. */
public final class Scores {

    /** Findings that say something only about the end of the round. */
    private static final Set<String> FINAL_ONLY = Set.of(
            ScoreFinding.MISSING_ANSWER.code(),
            ScoreFinding.NOT_APPRAISED.code(),
            ScoreFinding.EXPLANATION_UNDECIDED.code(),
            ScoreFinding.EVIDENCE_MISSING.code(),
            ScoreFinding.BLOCK_EMPTY.code());

    private final CompiledScheme compiled;
    private final Assessments assessments;
    private final List<Unit> units;
    private final SortedMap<Stage, StageResult> stages;
    private final List<Finding> findings;
    private final Map<String, List<Finding>> findingsByUnit;
    private final Lazy<String> fingerprint;

    private Scores(
            CompiledScheme compiled,
            Assessments assessments,
            List<Unit> units,
            SortedMap<Stage, StageResult> stages,
            List<Finding> findings) {
        this.compiled = compiled;
        this.assessments = assessments;
        this.units = units;
        this.stages = stages;
        this.findings = findings;
        this.fingerprint = new Lazy<>(() -> Fingerprint.of(compiled.scheme(), assessments));
        this.findingsByUnit = findings.stream()
                .filter(finding -> finding.place().unit() != null)
                .collect(Collectors.groupingBy(
                        finding -> String.valueOf(finding.place().unit())));
    }

    static Scores compute(CompiledScheme compiled, Assessments assessments) {
        List<Finding> findings = new ArrayList<>();
        List<Unit> units = assessments.units().units().stream()
                .sorted(Comparator.comparing(Unit::id))
                .toList();
        List<UnitAnswers> answers = units.stream()
                .map(unit -> UnitAnswers.of(compiled, assessments, unit, findings))
                .toList();
        RoundChecks.check(compiled.scheme(), assessments, findings);
        SortedMap<Stage, StageResult> stages = new TreeMap<>();
        for (Stage stage : stagesOf(assessments)) {
            stages.put(stage, new StageScorer(compiled, answers, stage).score(answers));
        }
        stages.forEach((stage, result) -> result.findings().stream()
                .filter(finding -> stage.equals(Stage.FINAL) || !FINAL_ONLY.contains(finding.code()))
                .forEach(findings::add));
        stages.get(Stage.FINAL).byUnit().values().forEach(unit -> unranked(unit, findings));
        List<Finding> sorted =
                new LinkedHashSet<>(findings).stream().sorted(Finding.ORDER).toList();
        return new Scores(compiled, assessments, units, stages, sorted);
    }

    private static void unranked(UnitResult unit, List<Finding> findings) {
        Place place = Place.ofUnit(unit.unit().id(), null);
        String name = unit.unit().name();
        if (unit.answers().isEmpty()) {
            findings.add(ScoreFinding.UNIT_WITHOUT_ANSWERS.at(place, "unit", name));
            return;
        }
        ScoreFinding code = unit.isScored() ? ScoreFinding.UNIT_UNRANKED : ScoreFinding.UNIT_FAILED;
        if (unit.unit().ranked()) {
            unit.unrankedBecause().forEach(why -> findings.add(code.at(place, "unit", name, "why", why)));
        }
    }

    private static TreeSet<Stage> stagesOf(Assessments assessments) {
        TreeSet<Stage> stages = new TreeSet<>();
        for (UnitAssessment unit : assessments.byUnit().values()) {
            unit.answers().values().forEach(answers -> stages.addAll(answers.keySet()));
        }
        stages.add(Stage.FINAL);
        return stages;
    }

    /**
     * The scheme.
     *
     * @return the scheme
     */
    public Scheme scheme() {
        return compiled.scheme();
    }

    /**
     * Finds nodes of the scheme.
     *
     * @return the index of the scheme
     */
    public SchemeIndex index() {
        return compiled.index();
    }

    /**
     * The answers that were scored.
     *
     * @return the assessments
     */
    public Assessments assessments() {
        return assessments;
    }

    /**
     * All units of the register, with or without answers.
     *
     * @return the units in the order of their ids
     */
    public List<Unit> units() {
        return units;
    }

    /**
     * The stages that occur, and the end of the round.
     *
     * @return the stages in their order, {@link Stage#FINAL} last
     */
    public List<Stage> stages() {
        return List.copyOf(stages.keySet());
    }

    /**
     * The scores of a unit at the end of the round.
     *
     * @param unit id of the unit
     * @return its scores
     * @throws IllegalArgumentException if the register has no such unit
     */
    public UnitScore of(String unit) {
        return of(unit, Stage.FINAL);
    }

    /**
     * The scores of a unit at a stage. At a stage that does not occur the latest one before it counts.
     *
     * @param unit id of the unit
     * @param stage the stage
     * @return its scores
     * @throws IllegalArgumentException if the register has no such unit
     */
    public UnitScore of(String unit, Stage stage) {
        UnitResult result = at(stage).byUnit().get(unit);
        if (result == null) {
            throw new IllegalArgumentException("The register has no unit '%s'.".formatted(unit));
        }
        return new UnitScore(this, result);
    }

    private StageResult at(Stage stage) {
        StageResult exact = stages.get(stage);
        if (exact != null) {
            return exact;
        }
        SortedMap<Stage, StageResult> before = stages.headMap(stage);
        return stages.get(before.isEmpty() ? stages.firstKey() : before.lastKey());
    }

    /**
     * All findings about the answers.
     *
     * @return the findings in {@link Finding#ORDER}
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The fingerprint of the result: SHA-256 over the canonical scheme, the inputs and the version of the engine. Where
     * inputs were read does not enter; what they say does.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String fingerprint() {
        return fingerprint.get();
    }

    Explanation explain(UnitResult result, @Nullable String node) {
        return new Explainer(this, compiled, result, at(result.stage())).explain(node);
    }

    /** The findings about one unit. */
    List<Finding> findingsOf(String unit) {
        return findingsByUnit.getOrDefault(unit, List.of());
    }

    Map<Stage, StageResult> results() {
        return stages;
    }
}
