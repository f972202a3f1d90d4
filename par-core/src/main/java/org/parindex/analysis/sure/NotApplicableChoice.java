package org.parindex.analysis.sure;

import java.util.List;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.text.Text;

/**
 * The policy for leaves that are not applicable in doubt: each draw takes one for the whole set; the round is scored again
 * under each.
 *
 * @param choices the policies, each as likely; not {@code UNRANKED}, which changes who is ranked instead of the points
 */
public record NotApplicableChoice(List<NotApplicablePolicy> choices) implements Uncertainty {

    /** Copies the choices. */
    public NotApplicableChoice {
        choices = List.copyOf(choices);
        if (choices.isEmpty() || choices.contains(NotApplicablePolicy.UNRANKED)) {
            throw new IllegalArgumentException(
                    "The policies (%s) are none, or leave units out of the ranking.".formatted(choices));
        }
    }

    @Override
    public String name() {
        return "not-applicable";
    }

    @Override
    public Text label() {
        return Text.of("Cách tính tiêu chí không áp dụng: ", "Policy for criteria not applicable: ")
                .plus(Text.join(
                        " | ", choices.stream().map(NotApplicableChoice::told).toList()));
    }

    private static Text told(NotApplicablePolicy policy) {
        return switch (policy) {
            case REMOVE -> Text.of("loại khỏi điểm tối đa", "out of the maximum");
            case FULL_POINTS -> Text.of("được điểm tối đa", "full points");
            case RESCALE_BLOCK -> Text.of("quy đổi trong khối", "made up for in the block");
            case ZERO -> Text.of("0 điểm", "no points");
            case UNRANKED -> Text.of("không xếp hạng", "not ranked");
        };
    }
}
