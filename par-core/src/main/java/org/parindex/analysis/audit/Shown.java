package org.parindex.analysis.audit;

import java.math.BigDecimal;
import org.parindex.points.Points;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Numbers for people: printed ones keep their places, computed ones are shown with up to six. */
final class Shown {

    private static final int MOST_PLACES = 6;

    private Shown() {}

    static Text of(BigDecimal printed) {
        return Text.of(printed.toPlainString().replace('.', ','), printed.toPlainString());
    }

    static Text of(Points computed) {
        return Text.of(computed.show(MOST_PLACES, Language.VIETNAMESE), computed.show(MOST_PLACES, Language.ENGLISH));
    }

    static Text of(Range range) {
        return of(range.low()).plus(" … ").plus(of(range.high()));
    }
}
