package org.parindex.score;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.Place;
import org.parindex.scheme.Channel;
import org.parindex.scheme.NotAppraisedPolicy;
import org.parindex.score.CompiledScheme.CompiledLeaf;
import org.parindex.score.UnitAnswers.Effective;

/** Which answer to a leaf counts at a stage: the leaf's own, or the state that a branch above sets for it. */
record AnswerChoice(
        CompiledScheme scheme, UnitAnswers answers, Stage stage, CompiledLeaf leaf, Consumer<Finding> findings) {

    /** The answer that counts, told with what is odd about it; null if there is none. */
    @Nullable
    Effective choose() {
        Channel channel = leaf.leaf().channel();
        Effective own = answers.latest(leaf.leaf(), channel, stage);
        Effective above = answers.inherited(scheme, leaf.node(), stage);
        if (own == null) {
            return above;
        }
        if (above != null && own.answer().claim() instanceof Claim.Given) {
            find(
                    ScoreFinding.BRANCH_STATE_DIFFERS,
                    "branch",
                    above.at().code(),
                    "state",
                    AnswerText.of(above.answer().claim()),
                    "code",
                    code());
        }
        return channel == Channel.ASSESSED ? appraised(own) : own;
    }

    private @Nullable Effective appraised(Effective own) {
        if (own.stage().kind() == Stage.Kind.EXPLAINED && stage.equals(Stage.FINAL)) {
            find(ScoreFinding.EXPLANATION_UNDECIDED, "code", code());
        }
        if (!own.stage().equals(Stage.SELF) || !answers.isAppraised(stage)) {
            return own;
        }
        NotAppraisedPolicy policy = leaf.policies().notAppraised();
        find(
                ScoreFinding.NOT_APPRAISED,
                "code",
                code(),
                "stage",
                Stage.APPRAISED.label(),
                "policy",
                PolicyText.of(policy));
        return policy == NotAppraisedPolicy.TAKE_PREVIOUS ? own : null;
    }

    /** The same, whatever the policies say, without findings. */
    @Nullable
    Effective quietly() {
        if (!answers.isHeld(leaf.leaf().channel())) {
            return null;
        }
        Effective own = answers.latest(leaf.leaf(), leaf.leaf().channel(), stage);
        return own == null ? answers.inherited(scheme, leaf.node(), stage) : own;
    }

    private String code() {
        return leaf.leaf().code();
    }

    private void find(FindingCode code, Object... arguments) {
        findings.accept(code.at(Place.ofUnit(answers.unit().id(), leaf.leaf().id()), arguments));
    }
}
