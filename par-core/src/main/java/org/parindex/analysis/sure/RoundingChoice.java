package org.parindex.analysis.sure;

import java.util.List;
import org.parindex.points.Rounding;
import org.parindex.text.Text;

/**
 * Roundings in doubt: each draw takes one of them for the points of leaves and of branches and for the value that is ranked,
 * in place of those of the scheme.
 *
 * @param choices the roundings, each as likely; {@link Rounding#NONE} for none
 */
public record RoundingChoice(List<Rounding> choices) implements Uncertainty {

    /** Copies the choices. */
    public RoundingChoice {
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("There is no rounding to choose.");
        }
    }

    /**
     * No rounding, or half up to some places.
     *
     * @param places the numbers of places
     * @return the source
     */
    public static RoundingChoice noneOr(int... places) {
        return new RoundingChoice(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Rounding.NONE),
                        java.util.Arrays.stream(places).mapToObj(Rounding::halfUp))
                .toList());
    }

    @Override
    public String name() {
        return "rounding";
    }

    @Override
    public Text label() {
        Text label = Text.of("Cách làm tròn: ", "Rounding: ");
        return label.plus(Text.join(
                " | ",
                choices.stream()
                        .map(choice -> choice.isNone()
                                ? Text.of("không", "none")
                                : Text.fill("{0} chữ số", "{0} places", choice.places()))
                        .toList()));
    }
}
