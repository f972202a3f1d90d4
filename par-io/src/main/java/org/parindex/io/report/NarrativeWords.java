package org.parindex.io.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Numbers and lists as a narrative says them, in both languages. */
record NarrativeWords(Scheme scheme, Shown vi, Shown en) {

    /** How many units or criteria are named in one sentence. */
    static final int NAMED = 10;

    static NarrativeWords of(Scheme scheme) {
        return new NarrativeWords(scheme, new Shown(scheme, Language.VIETNAMESE), new Shown(scheme, Language.ENGLISH));
    }

    Text number(@Nullable Points points) {
        return Text.of(vi.result(points), en.result(points));
    }

    /** A value by which units are ranked, with its unit. */
    Text value(@Nullable Points points) {
        boolean percent = scheme.ranking().basis() == ValueBasis.INDEX_PERCENT;
        return number(points).plus(percent ? Text.of(" %") : Text.of(" điểm", " points"));
    }

    Text percent(int part, int whole) {
        return number(Points.ratio(100L * part, whole)).plus(" %");
    }

    static Text list(List<Text> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? Text.EMPTY : items.get(0);
        }
        return Text.join(", ", items.subList(0, items.size() - 1))
                .plus(Text.of(" và ", " and "))
                .plus(items.get(items.size() - 1));
    }
}
