package org.parindex.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parindex.survey.plan.Allocation;
import org.parindex.survey.plan.SampleDraw;
import org.parindex.survey.plan.SampleSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many to ask, how to share them among strata, and an auditable draw from a list of dossiers. */
@Command(
        name = "PlanSurvey",
        description = {
            "Lập kế hoạch khảo sát: cỡ mẫu, phân bổ theo tầng, chọn mẫu kiểm tra lại được từ danh sách hồ sơ.",
            "Plans a survey: sample size, allocation over strata, an auditable draw from a list of dossiers."
        })
public final class PlanSurvey extends BilingualExample {

    private static final double LEVEL = 0.95;
    private static final double POWER = 0.8;
    private static final double[] EFFECTS = {1, 2, 4};
    private static final int SHOWN = 5;

    @Option(
            names = "--populations",
            split = ",",
            defaultValue = "4200,2600,1800,900,350",
            description = {"Số hồ sơ của từng tầng.", "Dossiers of each stratum."})
    private long[] populations;

    @Option(
            names = "--margin",
            defaultValue = "3",
            description = {
                "Nửa độ rộng khoảng tin cậy mong muốn, điểm phần trăm.",
                "Wished half width in percentage points."
            })
    private double margin;

    @Option(
            names = "--expected",
            defaultValue = "84",
            description = {"Mức hài lòng dự kiến, %%.", "Expected satisfaction in percent."})
    private double expected;

    @Option(
            names = "--effect",
            defaultValue = "2",
            description = {"Hệ số thiết kế dự kiến.", "Expected design effect."})
    private double effect;

    @Option(
            names = "--response",
            defaultValue = "85",
            description = {"Tỷ lệ trả lời dự kiến, %%.", "Expected response rate in percent."})
    private double response;

    @Option(
            names = "--list",
            description = {"Danh sách mã hồ sơ, mỗi dòng một mã.", "List of dossier ids, one a line."})
    private Path list;

    @Option(
            names = "--seed",
            defaultValue = "biên bản số 1/2025",
            description = {"Mã bốc thăm, công bố trước.", "The seed, published beforehand."})
    private String seed;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new PlanSurvey(), args);
    }

    private String shown(double value) {
        return shown(String.format(Locale.ROOT, "%.1f", value));
    }

    @Override
    public Integer call() throws IOException {
        long population = 0;
        for (long one : populations) {
            population += one;
        }
        double p = expected / 100;
        double half = margin / 100;
        SampleSize simple = SampleSize.cochran(half, p, LEVEL);
        SampleSize needed = simple.designEffect(effect).population(population).responseRate(response / 100);
        say(
                tell(
                        "Cỡ mẫu cho ± %s điểm phần trăm ở %s %%, độ tin cậy 95 %%:",
                        "Sample for ± %s points at %s %%, 95 %% confidence:"),
                shown(margin),
                shown(expected));
        say(
                tell("  chọn ngẫu nhiên đơn giản             %6d", "  simple random sample                 %6d"),
                simple.rounded());
        say(
                tell("  hệ số thiết kế %s                   %6d", "  design effect %s                    %6d"),
                shown(effect),
                simple.designEffect(effect).rounded());
        say(
                tell(
                        "  tổng thể %d, tỷ lệ trả lời %s %%  %6d phiếu phát ra",
                        "  population %d, response %s %%     %6d forms to send"),
                population,
                shown(response),
                needed.rounded());
        say(
                tell(
                        "  công thức Slovin, e = 5 %%            %6d (không xét hệ số thiết kế)",
                        "  Slovin, e = 5 %%                      %6d (no design effect)"),
                SampleSize.slovin(population, 0.05).rounded());
        say("");
        differences(p);
        allocation(needed.rounded());
        draw(needed.rounded());
        return OK;
    }

    private void differences(double p) {
        say(tell(
                "Chênh lệch phát hiện được giữa hai đơn vị cùng cỡ mẫu (điểm phần trăm, 95 % / 80 %):",
                "Difference that two units of one size can show (points, 95 % / 80 %):"));
        for (int n : new int[] {50, 150, 300, 580}) {
            StringBuilder line = new StringBuilder("  n = %4d".formatted(n));
            for (double one : EFFECTS) {
                line.append("   deff ").append(shown(one)).append(": ");
                line.append(shown(100 * SampleSize.detectableDifference(n, p, LEVEL, POWER, one)));
            }
            say("%s", line);
        }
        say("");
    }

    private void allocation(int total) {
        int[] proportional = Allocation.proportional(populations, total);
        int[] root = Allocation.squareRoot(populations, total);
        int[] floor = Allocation.minimumThenProportional(populations, Math.min(30, total / populations.length), total);
        say(tell(
                "Phân bổ theo tầng: tỷ lệ / căn bậc hai / tối thiểu 30 rồi tỷ lệ",
                "Allocation: proportional / square root / at least 30, then proportional"));
        for (int i = 0; i < populations.length; i++) {
            say(
                    tell("  tầng %d (N = %5d): %5d / %5d / %5d", "  stratum %d (N = %5d): %5d / %5d / %5d"),
                    i + 1,
                    populations[i],
                    proportional[i],
                    root[i],
                    floor[i]);
        }
        say("");
    }

    private void draw(int total) throws IOException {
        List<String> ids = new ArrayList<>();
        if (list == null) {
            say(tell("DANH SÁCH GIẢ LẬP.", "SYNTHETIC LIST."));
            for (int i = 1; i <= populations[0]; i++) {
                ids.add("H%05d".formatted(i));
            }
        } else {
            Files.readAllLines(list, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .forEach(ids::add);
        }
        int size = list == null ? Allocation.proportional(populations, total)[0] : Math.min(total, ids.size());
        SampleDraw draw = SampleDraw.draw(ids, size, seed);
        say(
                tell("Chọn %d trong %d hồ sơ với mã bốc thăm “%s”.", "Drew %d of %d dossiers with the seed “%s”."),
                draw.ids().size(),
                draw.listSize(),
                draw.seed());
        say(tell("Mã băm của danh sách (SHA-256): %s", "Hash of the list (SHA-256): %s"), draw.listHash());
        say(
                tell("Đầu danh sách: %s", "First ones: %s"),
                String.join(
                        ", ", draw.ids().subList(0, Math.min(SHOWN, draw.ids().size()))));
        say(tell(
                "Ai có danh sách và mã bốc thăm đều chọn lại được đúng mẫu này.",
                "Whoever has list and seed draws the same sample."));
    }
}
