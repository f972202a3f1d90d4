package org.parindex.analysis.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Severity;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.scheme.Band;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** A comparison in lines of text. */
final class ComparisonText {

    private static final int PLACES = 2;

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ComparisonText(Language language) {
        this.language = language;
    }

    static String of(Comparison comparison, Language language, int most) {
        ComparisonText text = new ComparisonText(language);
        text.line("{0} → {1}", "{0} → {1}", comparison.before(), comparison.after());
        for (GroupChange group : comparison.groups()) {
            text.group(group);
            text.movers(comparison.risers(group.id(), most), "tăng nhiều nhất", "largest rises");
            text.movers(comparison.fallers(group.id(), most), "giảm nhiều nhất", "largest falls");
        }
        for (MeanChange region : comparison.regions()) {
            text.line(
                    "  {0}: {1} ({2} đơn vị) → {3} ({4} đơn vị)",
                    "  {0}: {1} ({2} units) → {3} ({4} units)",
                    region.value(),
                    shown(region.mean()),
                    region.unitsBefore(),
                    shown(region.meanAfter()),
                    region.unitsAfter());
        }
        comparison.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO
                        || finding.code().equals(ChangeFinding.CRITERIA_CHANGED.code()))
                .forEach(finding -> text.text
                        .append("  ! ")
                        .append(finding.message(language))
                        .append('\n'));
        return text.text.toString();
    }

    private void line(String vi, String en, Object... arguments) {
        text.append(Text.fill(vi, en, arguments).in(language)).append('\n');
    }

    static Text shown(@Nullable Points value) {
        return value == null
                ? Text.of("–")
                : value.round(Rounding.halfUp(PLACES)).show();
    }

    private static Text signed(@Nullable Points value) {
        Text shown = shown(value);
        return value != null && value.signum() > 0 ? Text.of("+").plus(shown) : shown;
    }

    private void group(GroupChange group) {
        line(
                "{0}: {1} → {2} đơn vị, trung bình {3} → {4}; so sánh được {5}: {6} tăng, {7} giảm, {8} không đổi; thứ hạng {9} lên, {10} xuống, {11} giữ nguyên",
                "{0}: {1} → {2} units, mean {3} → {4}; {5} compared: {6} up, {7} down, {8} unchanged; places {9} up, {10} down, {11} same",
                group.label(),
                group.unitsBefore(),
                group.unitsAfter(),
                shown(group.mean()),
                shown(group.meanAfter()),
                group.compared(),
                group.up(),
                group.down(),
                group.unchanged(),
                group.placesUp(),
                group.placesDown(),
                group.placesSame());
        for (GroupChange.Transition one : group.transitions()) {
            line("    {0} → {1}: {2}", "    {0} → {1}: {2}", label(one.from()), label(one.to()), one.units());
        }
    }

    private static Text label(@Nullable Band band) {
        return band == null ? Text.of("–") : band.label();
    }

    private void movers(List<UnitChange> movers, String vi, String en) {
        if (!movers.isEmpty()) {
            line("  " + vi + ":", "  " + en + ":");
        }
        for (UnitChange one : movers) {
            line(
                    "    {0}: {1} → {2} ({3}){4}{5}{6}",
                    "    {0}: {1} → {2} ({3}){4}{5}{6}",
                    one.unit().name(),
                    shown(one.index()),
                    shown(one.indexAfter()),
                    signed(one.indexChange()),
                    one.place() == null || one.placeAfter() == null
                            ? Text.EMPTY
                            : Text.fill(
                                    ", hạng {0} → {1}",
                                    ", place {0} → {1}",
                                    one.place().show(),
                                    one.placeAfter().show()),
                    one.split() == null
                            ? Text.EMPTY
                            : Text.of(": ").plus(one.split().toText()),
                    one.how().isBlank()
                            ? Text.EMPTY
                            : Text.of(" [").plus(one.how()).plus("]"));
        }
    }
}
