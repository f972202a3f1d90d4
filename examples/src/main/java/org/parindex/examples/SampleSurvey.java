package org.parindex.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.parindex.io.json.QuestionnaireJson;
import org.parindex.io.json.SatisfactionMethodJson;
import org.parindex.points.Rounding;
import org.parindex.survey.Area;
import org.parindex.survey.Factor;
import org.parindex.survey.FigureRounding;
import org.parindex.survey.Filter;
import org.parindex.survey.Item;
import org.parindex.survey.ItemKind;
import org.parindex.survey.ItemScore;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.RollUp;
import org.parindex.survey.SatisfactionMethod;
import org.parindex.survey.Scale;
import org.parindex.survey.SmallNumbers;
import org.parindex.text.Text;

/**
 * Makes the synthetic sample survey in the shape of the public questionnaire of the national satisfaction index of 2023:
 * 14 items on policies, 19 on services, the latter asked only of those who have settled a procedure. The same seed gives
 * the same bytes. No answer in it is real.
 */
final class SampleSurvey {

    /** Folder of the sample inside the data. */
    static final String FOLDER = "satisfaction-sample";

    private static final long SEED = 20_250_901;
    private static final int RESPONDENTS = 45;
    private static final String[] LABELS = {
        "Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"
    };

    private SampleSurvey() {}

    /** Units of the sample: id and name. The names are invented. */
    static Map<String, String> units() {
        String[] names = {
            "Xã Mẫu An", "Xã Mẫu Bình", "Xã Mẫu Châu", "Phường Mẫu Dương", "Xã Mẫu Giang", "Xã Mẫu Hòa",
            "Phường Mẫu Khánh", "Xã Mẫu Lâm", "Xã Mẫu Minh", "Phường Mẫu Ninh", "Xã Mẫu Phú", "Xã Mẫu Quang"
        };
        Map<String, String> units = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            units.put("mau-%02d".formatted(i + 1), names[i]);
        }
        return units;
    }

    static Questionnaire questionnaire() {
        Item used = new Item(
                "E1",
                Text.of(
                        "Ông/bà đã giải quyết thủ tục hành chính nào trong năm qua chưa?",
                        "Have you settled an administrative procedure in the past year?"),
                "yes",
                ItemKind.EXPERIENCE,
                null,
                false,
                List.of());
        Item feedback = new Item(
                "E2",
                Text.of("Ông/bà đã gửi phản ánh, kiến nghị chưa?", "Have you sent feedback or a complaint?"),
                "yes",
                ItemKind.EXPERIENCE,
                null,
                false,
                List.of());
        Area experience = new Area(
                "EXPERIENCE",
                Text.of("Trải nghiệm", "Experience"),
                List.of(new Factor("EXPERIENCED", Text.of("Trải nghiệm", "Experience"), List.of(used, feedback))));
        int[] from = {1};
        Area policy = new Area(
                "POLICY",
                Text.of("Xây dựng, tổ chức thực hiện chính sách", "Making and carrying out policies"),
                List.of(
                        factor("POL_ACCOUNT", "Trách nhiệm giải trình", "Accountability", "P", 2, from, null),
                        factor("POL_PARTIC", "Cơ hội tham gia", "Participation", "P", 2, from, null),
                        factor("POL_QUALITY", "Chất lượng chính sách", "Quality of policies", "P", 8, from, null),
                        factor("POL_RESULT", "Kết quả, tác động", "Results and impact", "P", 2, from, null)));
        Filter users = new Filter("E1", java.util.Set.of("1"));
        Filter senders = new Filter("E2", java.util.Set.of("1"));
        Area service = new Area(
                "SERVICE",
                Text.of("Cung ứng dịch vụ hành chính công", "Public administrative services"),
                List.of(
                        factor("SV_ACCESS", "Tiếp cận dịch vụ", "Access", "S", 4, from, users),
                        factor("SV_PROCEDURE", "Thủ tục hành chính", "Procedures", "S", 4, from, users),
                        factor("SV_OFFICIAL", "Công chức trực tiếp giải quyết", "Officials", "S", 5, from, users),
                        factor("SV_RESULT", "Kết quả dịch vụ", "Results", "S", 3, from, users),
                        factor("SV_FEEDBACK", "Tiếp nhận, xử lý phản ánh", "Feedback", "S", 3, from, senders)));
        return new Questionnaire(
                "sipas-mau-33",
                Text.of("Phiếu mẫu 33 câu (dữ liệu giả lập)", "Sample questionnaire of 33 items (synthetic data)"),
                List.of(Scale.fiveLevels("five"), Scale.noYes("yes")),
                List.of(experience, policy, service));
    }

    private static Factor factor(String id, String vi, String en, String letter, int count, int[] from, Filter filter) {
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String item = letter + from[0]++;
            Item one = Item.satisfaction(item, Text.of(vi + " – nội dung " + i, en + " – aspect " + i), "five");
            items.add(filter == null ? one : one.askedOf(filter));
        }
        return new Factor(id, Text.of(vi, en), items);
    }

    static SatisfactionMethod method() {
        return SatisfactionMethod.plain(
                        "mau-gop-chung-2025",
                        Text.of(
                                "Tỷ lệ câu trả lời hài lòng, gộp chung (phương pháp mẫu)",
                                "Satisfied answers, pooled (sample method)"),
                        new ItemScore.TopBox(),
                        RollUp.POOLED)
                .withRounding(FigureRounding.indexFirst(Rounding.halfUp(2), Rounding.halfUp(2)))
                .withSmallNumbers(new SmallNumbers(30, java.math.BigDecimal.ZERO, SmallNumbers.Action.FLAG));
    }

    /** Writes questionnaire, method and answers into a folder. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        QuestionnaireJson.write(questionnaire(), folder.resolve("questionnaire.json"));
        SatisfactionMethodJson.write(method(), folder.resolve("method.json"));
        Files.writeString(folder.resolve("answers.csv"), answers(), StandardCharsets.UTF_8);
    }

    private static String answers() {
        List<Item> items = questionnaire().items();
        StringBuilder csv = new StringBuilder("Mã phiếu,Đơn vị,Điều tra viên,Bắt đầu,Kết thúc");
        items.forEach(item -> csv.append(',').append(item.id()));
        csv.append('\n');
        SplittableRandom random = new SplittableRandom(SEED);
        int number = 0;
        int unit = 0;
        for (String name : units().values()) {
            double level = 0.35 + 0.5 * unit / (units().size() - 1);
            unit++;
            // the last unit has nobody's answers: reports must show it as without data
            int respondents = unit == units().size() ? 0 : RESPONDENTS;
            for (int i = 0; i < respondents; i++) {
                number++;
                respondent(csv, number, name, level, items, random);
            }
        }
        return csv.toString();
    }

    private static void respondent(
            StringBuilder csv, int number, String unit, double level, List<Item> items, SplittableRandom random) {
        int minute = number % 60;
        int hour = 8 + number / 60 % 8;
        csv.append("M%04d,%s,DTV%d,2025-09-%02d %02d:%02d:00,2025-09-%02d %02d:%02d:%02d"
                .formatted(
                        number,
                        unit,
                        1 + number % 5,
                        1 + number % 28,
                        hour,
                        minute,
                        1 + number % 28,
                        hour + 1,
                        minute,
                        random.nextInt(60)));
        double own = level + 0.35 * (random.nextDouble() - 0.5);
        boolean used = random.nextDouble() < 0.45;
        boolean sent = used && random.nextDouble() < 0.4;
        for (Item item : items) {
            csv.append(',');
            if (item.kind() == ItemKind.EXPERIENCE) {
                csv.append(item.id().equals("E1") ? (used ? "Có" : "Không") : sent ? "Có" : "Không");
                continue;
            }
            boolean asked = item.filter() == null || (item.filter().item().equals("E1") ? used : sent);
            double draw = random.nextDouble();
            if (asked && draw >= 0.05) {
                csv.append(answer(own + 0.25 * (random.nextDouble() - 0.5), random, number));
            } else if (asked && draw < 0.03) {
                csv.append('9');
            }
        }
        csv.append('\n');
    }

    /** Some forms come with codes, others with labels, as they do from different tools. */
    private static String answer(double pleased, SplittableRandom random, int number) {
        int level = 1;
        for (int i = 0; i < 4; i++) {
            level += random.nextDouble() < Math.max(0.1, Math.min(0.97, 0.3 + 0.75 * pleased)) ? 1 : 0;
        }
        return number % 3 == 0 ? LABELS[level - 1] : String.valueOf(level);
    }
}
