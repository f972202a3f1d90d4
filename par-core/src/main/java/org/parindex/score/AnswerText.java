package org.parindex.score;

import java.util.ArrayList;
import java.util.List;
import org.parindex.assessment.Claim;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Answers in words. */
final class AnswerText {

    private AnswerText() {}

    static Text of(Claim claim) {
        if (claim instanceof Claim.Given given) {
            return given(given);
        }
        if (claim instanceof Claim.NotApplicable none) {
            return reasoned(Text.of("không áp dụng", "not applicable"), none.reason());
        }
        if (claim instanceof Claim.NothingArose none) {
            return reasoned(Text.of("không phát sinh", "nothing arose"), none.reason());
        }
        return Text.of("chưa có số liệu", "missing");
    }

    private static Text reasoned(Text state, String reason) {
        return reason.isBlank() ? state : state.plus(" (" + reason + ")");
    }

    private static Text given(Claim.Given given) {
        List<Text> parts = new ArrayList<>();
        given.figures()
                .forEach((name, value) ->
                        parts.add(Text.of(name + " = ").plus(Points.of(value).show())));
        given.choices().forEach((name, option) -> parts.add(Text.of(name + " = " + option)));
        if (given.points() != null) {
            parts.add(Points.of(given.points()).show().plus(Text.of(" điểm", " points")));
        }
        return Text.join("; ", parts);
    }
}
