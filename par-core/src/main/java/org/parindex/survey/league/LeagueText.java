package org.parindex.survey.league;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parindex.survey.stat.Undefined;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** A league table in words: no place without its interval. */
final class LeagueText {

    private static final Text HEAD = Text.of(
            "Hạng\tKhoảng hạng\tĐơn vị\tƯớc lượng\tSai số chuẩn\tNhóm", "Place\tPlaces\tUnit\tEstimate\tError\tGroups");
    private static final Text NO_PLACE = Text.of("không xếp hạng", "no place");

    private LeagueText() {}

    static String of(LeagueTable table, RankCorrection correction, double level, Language language) {
        List<List<String>> groups = table.groups(correction, level);
        StringBuilder text = new StringBuilder();
        Text method = Text.fill(
                "Khoảng hạng {0} %, phương pháp {1}; hai đơn vị không chung nhóm nào thì khác nhau.",
                "Places at {0} %, {1}; two units differ if they share no group.",
                number(level * 100, 1),
                correction.label());
        text.append(method.in(language)).append('\n');
        text.append(HEAD.in(language)).append('\n');
        List<RankInterval> intervals = table.rankIntervals(correction, level);
        for (int i = 0; i < intervals.size(); i++) {
            RankInterval one = intervals.get(i);
            LeagueEntry entry = table.entries().get(i);
            text.append(one.place()).append('\t');
            text.append(one.best()).append('–').append(one.worst()).append('\t');
            text.append(one.unit()).append('\t');
            text.append(number(entry.estimate(), 4).in(language)).append('\t');
            text.append(number(entry.error(), 4).in(language)).append('\t');
            text.append(letters(groups, one.unit())).append('\n');
        }
        for (Map.Entry<String, Undefined> one : table.withoutPlace().entrySet()) {
            text.append("–\t–\t").append(one.getKey()).append('\t').append(NO_PLACE.in(language));
            text.append(": ").append(one.getValue().text().in(language)).append('\n');
        }
        return text.toString();
    }

    /** The groups of a unit as letters: a, b … z, then numbers. */
    private static String letters(List<List<String>> groups, String unit) {
        StringBuilder letters = new StringBuilder();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).contains(unit)) {
                letters.append(g < 26 ? String.valueOf((char) ('a' + g)) : "(" + (g + 1) + ")");
            }
        }
        return letters.toString();
    }

    private static Text number(double value, int places) {
        String shown = String.format(Locale.ROOT, "%." + places + "f", value);
        return Text.of(shown.replace('.', ','), shown);
    }
}
