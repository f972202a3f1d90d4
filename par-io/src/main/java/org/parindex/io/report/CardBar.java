package org.parindex.io.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.html.Html;
import org.parindex.text.Language;

/** A bar from 0 to 100 percent with a line at the mean; the numbers stand beside it in the table. */
final class CardBar {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 12;

    private CardBar() {}

    static String of(double percent, @Nullable Double mean) {
        boolean below = mean != null && percent < mean;
        Html svg = Html.in(Language.ENGLISH)
                .open(
                        "svg",
                        "class",
                        "card-bar",
                        "viewBox",
                        "0 0 " + WIDTH + " " + HEIGHT,
                        "width",
                        String.valueOf(WIDTH),
                        "height",
                        String.valueOf(HEIGHT),
                        "aria-hidden",
                        "true")
                .add("rect", "", "class", "bar-back", "y", "2", "width", String.valueOf(WIDTH), "height", "8")
                .add("rect", "", "class", below ? "t-low" : "t-good", "y", "2", "width", px(percent), "height", "8");
        if (mean != null) {
            svg.add("rect", "", "class", "bar-mean", "x", px(mean), "width", "1.6", "height", String.valueOf(HEIGHT));
        }
        return svg.close().toString();
    }

    private static String px(double percent) {
        double inside = Math.max(0, Math.min(100, percent));
        return BigDecimal.valueOf(inside * WIDTH / 100)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
