package org.parindex.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * What is said of a round on the screen: places and findings.
 *
 * @param language the language
 */
record RoundScreen(Language language) {

    private static final int SHOWN = 3;

    private String tell(String vi, String en) {
        return Text.of(vi, en).in(language);
    }

    private String shown(Points points) {
        return points.show(2, language).replace("≈ ", "");
    }

    /** The first and last units of a group, those without a place, and the mean. */
    void group(GroupRanking group) {
        Example.say("");
        Example.say(
                "%s — %s %s",
                group.group().label().in(language), group.ranked().size(), tell("đơn vị xếp hạng", "ranked units"));
        List<RankedUnit> ranked = group.ranked();
        for (int i = 0; i < ranked.size(); i++) {
            if (i < SHOWN || i >= ranked.size() - SHOWN) {
                unit(ranked.get(i));
            } else if (i == SHOWN) {
                Example.say("   …");
            }
        }
        group.unranked()
                .forEach(one -> Example.say(
                        "   –  %-44s %s",
                        one.unit().name(),
                        String.join(
                                "; ",
                                one.reasons().stream()
                                        .map(text -> text.in(language))
                                        .toList())));
        if (group.summary().mean() != null) {
            Example.say(
                    "      %s %s; %s",
                    tell("Trung bình", "Mean"),
                    shown(group.summary().mean()),
                    String.join(
                            ", ",
                            group.summary().classes().stream()
                                    .map(count -> count.band().label().in(language) + " " + count.units())
                                    .toList()));
        }
    }

    private void unit(RankedUnit one) {
        Example.say(
                "%4s  %-44s %9s / %-7s %9s %%  %s",
                one.rank(),
                one.unit().name(),
                shown(one.points()),
                one.maximum().show(2, language),
                one.indexPercent() == null ? "–" : shown(one.indexPercent()),
                one.band() == null ? "" : one.band().label().in(language));
    }

    /** Findings in full, one a line. */
    void findings(List<Finding> findings) {
        findings.forEach(finding ->
                Example.say("! %s %s %s", finding.place(), finding.message(language), finding.advice(language)));
    }

    /** How many findings of each kind, with one example of each error and warning. */
    void summary(List<Finding> findings) {
        Map<String, List<Finding>> byCode = new TreeMap<>();
        findings.forEach(finding -> byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                .add(finding));
        Map<Severity, Integer> counts = new LinkedHashMap<>();
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        Example.say("");
        Example.say(
                tell(
                        "Phát hiện: %d lỗi, %d cảnh báo, %d thông tin (đầy đủ trong trang “Phát hiện”).",
                        "Findings: %d errors, %d warnings, %d notes (all on the sheet “Phát hiện”)."),
                counts.getOrDefault(Severity.ERROR, 0),
                counts.getOrDefault(Severity.WARNING, 0),
                counts.getOrDefault(Severity.INFO, 0));
        byCode.forEach((code, same) -> {
            Finding first = same.get(0);
            if (first.severity() != Severity.INFO) {
                Example.say("  %3d × %-24s %s [%s]", same.size(), code, first.message(language), first.place());
            }
        });
    }
}
