package org.parindex.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Node;
import org.parindex.unit.Unit;

/** The answers of one unit by node of the scheme, and which of them counts at a stage. */
final class UnitAnswers {

    /** The answer that counts, with the stage and the node at which it was given. */
    record Effective(Answer answer, Stage stage, Node at) {}

    private final Unit unit;
    private final @Nullable UnitAssessment assessment;
    private final Map<String, SortedMap<Stage, Answer>> byNode = new HashMap<>();
    private final Set<Channel> notHeld = EnumSet.noneOf(Channel.class);
    private boolean appraised;
    private boolean branches;

    private UnitAnswers(Unit unit, @Nullable UnitAssessment assessment) {
        this.unit = unit;
        this.assessment = assessment;
    }

    static UnitAnswers of(CompiledScheme scheme, Assessments assessments, Unit unit, List<Finding> findings) {
        UnitAssessment assessment = assessments.byUnit().get(unit.id());
        UnitAnswers answers = new UnitAnswers(unit, assessment);
        answers.notHeld.addAll(assessments.channelsNotHeld());
        if (assessment != null) {
            answers.notHeld.addAll(assessment.channelsNotHeld());
            answers.enter(scheme, assessment, findings);
        }
        return answers;
    }

    private void enter(CompiledScheme scheme, UnitAssessment from, List<Finding> findings) {
        Map<String, String> keys = new HashMap<>();
        from.answers().forEach((key, stages) -> {
            Optional<Node> node = scheme.index().find(key);
            if (node.isEmpty()) {
                stages.values().stream()
                        .limit(1)
                        .forEach(answer -> findings.add(ScoreFinding.NODE_UNKNOWN.at(
                                Place.ofUnit(unit.id(), key).withSource(answer.source()), "node", key)));
                return;
            }
            String before = keys.putIfAbsent(node.get().id(), key);
            if (before != null) {
                findings.add(ScoreFinding.ANSWER_TWICE.at(
                        Place.ofUnit(unit.id(), node.get().id()),
                        "code",
                        node.get().code(),
                        "first",
                        before,
                        "second",
                        key));
                return;
            }
            byNode.put(node.get().id(), stages);
            branches |= node.get() instanceof Branch;
            appraised |= stages.keySet().stream().anyMatch(stage -> stage.kind() == Stage.Kind.APPRAISED);
        });
    }

    Unit unit() {
        return unit;
    }

    @Nullable
    UnitAssessment assessment() {
        return assessment;
    }

    boolean isEmpty() {
        return byNode.isEmpty();
    }

    boolean isHeld(Channel channel) {
        return !notHeld.contains(channel);
    }

    /** Whether appraisers decided anything for this unit up to a stage. */
    boolean isAppraised(Stage upTo) {
        return appraised && upTo.compareTo(Stage.APPRAISED) >= 0;
    }

    /** Whether anything was answered at a branch, of which only the tree can say what it means. */
    boolean hasBranches() {
        return branches;
    }

    /** All answers at a node by stage. */
    SortedMap<Stage, Answer> at(String node) {
        return byNode.getOrDefault(node, Collections.emptySortedMap());
    }

    Set<String> nodes() {
        return byNode.keySet();
    }

    /** The latest answer at a node up to a stage; for a survey or an external index the latest of all. */
    @Nullable
    Effective latest(Node node, Channel channel, Stage upTo) {
        SortedMap<Stage, Answer> stages = at(node.id());
        Effective latest = null;
        for (Map.Entry<Stage, Answer> entry : stages.entrySet()) {
            if (channel != Channel.ASSESSED || entry.getKey().compareTo(upTo) <= 0) {
                latest = new Effective(entry.getValue(), entry.getKey(), node);
            }
        }
        return latest;
    }

    /** The state that the nearest branch above a leaf sets for all below it: not applicable or nothing arose. */
    @Nullable
    Effective inherited(CompiledScheme scheme, int leaf, Stage upTo) {
        if (!branches) {
            return null;
        }
        for (int above = scheme.parent(leaf); above != CompiledScheme.TOTAL; above = scheme.parent(above)) {
            Effective latest = latest(scheme.nodes().get(above), Channel.ASSESSED, upTo);
            if (latest != null
                    && (latest.answer().claim() instanceof Claim.NotApplicable
                            || latest.answer().claim() instanceof Claim.NothingArose)) {
                return latest;
            }
        }
        return null;
    }

    /** The latest figures given for a leaf up to a stage; a later decision in points does not take them away. */
    Claim.@Nullable Given figures(Node leaf, Channel channel, Stage upTo) {
        Claim.Given latest = null;
        for (Map.Entry<Stage, Answer> entry : at(leaf.id()).entrySet()) {
            boolean counts = channel != Channel.ASSESSED || entry.getKey().compareTo(upTo) <= 0;
            if (counts
                    && entry.getValue().claim() instanceof Claim.Given given
                    && !given.figures().isEmpty()) {
                latest = given;
            }
        }
        return latest;
    }

    /** The evidence given for a leaf at all stages up to one, each document once. */
    List<Evidence> evidence(Node leaf, Stage upTo) {
        List<Evidence> all = new ArrayList<>();
        at(leaf.id()).forEach((stage, answer) -> {
            if (stage.compareTo(upTo) <= 0) {
                answer.evidence().stream().filter(one -> !all.contains(one)).forEach(all::add);
            }
        });
        return all;
    }
}
