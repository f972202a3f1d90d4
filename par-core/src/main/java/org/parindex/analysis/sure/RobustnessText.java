package org.parindex.analysis.sure;

import java.util.List;
import java.util.Locale;
import org.parindex.analysis.draw.Shown;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Tells how sure a ranking is. */
final class RobustnessText {

    private static final double SURE = 0.95;
    private static final int NAME = 40;

    private final RankRobustness result;

    RobustnessText(RankRobustness result) {
        this.result = result;
    }

    String tell(Language language) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                language,
                Text.of("Thứ hạng chắc chắn đến đâu? ", "How sure are the ranks? ")
                        .plus(result.title()));
        line(
                text,
                language,
                Text.fill(
                        "{0} lần mô phỏng, hạt giống {1}; bình quân mỗi đơn vị xê dịch {2} bậc, tương quan Spearman bình quân {3}.",
                        "{0} draws, seed {1}; a unit moves by {2} places on average, mean Spearman correlation {3}.",
                        result.draws(),
                        result.seed(),
                        Shown.number(result.meanShift(), 2),
                        Shown.number(result.meanSpearman().orElse(Double.NaN), 3)));
        result.sources().forEach(source -> line(text, language, Text.of("  – ").plus(source.label())));
        line(
                text,
                language,
                Text.of(
                        "Hạng | khoảng 5–95 % | trung vị | đứng đầu | trên đơn vị kế tiếp | đơn vị",
                        "Rank | 5–95 % | median | first | above the next | unit"));
        List<UnitRobustness> units = result.units();
        for (int i = 0; i < units.size(); i++) {
            text.append(row(units.get(i), i + 1 < units.size() ? units.get(i + 1) : null, language))
                    .append('\n');
        }
        verdict(text, language);
        return text.toString();
    }

    private String row(UnitRobustness unit, @org.jspecify.annotations.Nullable UnitRobustness next, Language language) {
        return String.format(
                Locale.ROOT,
                "%4d | %5s – %-5s | %6s | %7s | %7s | %." + NAME + "s",
                unit.rank(),
                Shown.number(unit.low(), 1).in(language),
                Shown.number(unit.high(), 1).in(language),
                Shown.number(unit.median(), 1).in(language),
                Shown.percent(unit.probabilityOf(1)).in(language),
                next == null
                        ? "–"
                        : Shown.percent(result.pairs().above(unit.unit(), next.unit()))
                                .in(language),
                unit.name());
    }

    private void verdict(StringBuilder text, Language language) {
        List<UnitRobustness> units = result.units();
        long sure = 0;
        for (int i = 0; i + 1 < units.size(); i++) {
            sure += result.pairs().above(units.get(i).unit(), units.get(i + 1).unit()) >= SURE ? 1 : 0;
        }
        long fixed = units.stream().filter(unit -> unit.width() == 0).count();
        line(
                text,
                language,
                Text.fill(
                        "{0} trong {1} đơn vị giữ nguyên hạng trong cả khoảng 5–95 %; {2} trong {3} cặp liền kề phân biệt được với xác suất từ 95 %.",
                        "{0} of {1} units keep one rank over the whole 5–95 % interval; {2} of {3} neighbours are told apart with a probability of 95 % or more.",
                        fixed,
                        units.size(),
                        sure,
                        Math.max(0, units.size() - 1)));
        long outside = units.stream()
                .filter(unit -> unit.rank() < unit.low() || unit.rank() > unit.high())
                .count();
        if (outside > 0) {
            line(
                    text,
                    language,
                    Text.fill(
                            "{0} đơn vị có hạng nằm ngoài khoảng của chính mình: có nguồn chỉ kéo về một phía, như số liệu thiếu đang tính 0 điểm.",
                            "{0} units have a rank outside their own interval: a source pulls one way only, such as missing answers that count nothing now.",
                            outside));
        }
    }

    private static void line(StringBuilder text, Language language, Text line) {
        text.append(line.in(language)).append('\n');
    }
}
