package org.parindex.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.io.excel.SelfAssessmentForm;
import org.parindex.io.json.SchemeJson;
import org.parindex.io.json.UnitsJson;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.GroupValues;
import org.parindex.rule.InvalidFigures;
import org.parindex.rule.Judged;
import org.parindex.rule.Options;
import org.parindex.rule.Outcome;
import org.parindex.rule.RuleInput;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.Trace;
import org.parindex.rule.ZeroEvent;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes the sample round: writes the three sets as JSON and one filled-in form per unit. Answers are synthetic, the same
 * each time; typing habits of offices (decimal commas, words for not applicable, blanks, late and absent units) are put
 * in on purpose.
 */
@Command(
        name = "MakeSampleRound",
        description = {"Tạo lại dữ liệu mẫu (số liệu giả lập).", "Makes the sample data again (synthetic answers)."})
public final class MakeSampleRound extends Example {

    @Option(
            names = "--units",
            required = true,
            description = {"Tệp units.json.", "The file units.json."})
    private Path unitsFile;

    @Option(
            names = "--out",
            required = true,
            description = {"Thư mục ghi.", "Folder to write to."})
    private Path out;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new MakeSampleRound(), args);
    }

    @Override
    public Integer call() throws IOException {
        UnitRegister units = UnitsJson.read(unitsFile).orElseThrow();
        String[] names = {"1-so-nganh", "2-cap-huyen", "3-cap-xa"};
        List<Scheme> schemes = SampleSchemes.all();
        for (int i = 0; i < names.length; i++) {
            Scheme scheme = schemes.get(i);
            Path folder = Files.createDirectories(out.resolve(names[i]));
            SchemeJson.write(scheme, out.resolve(names[i] + ".scheme.json"));
            int number = 0;
            for (Unit unit : units.only(scheme.level()).units()) {
                number++;
                if (number % 60 != 59) {
                    form(scheme, unit, number, folder.resolve(unit.id() + ".xlsx"));
                }
            }
        }
        return OK;
    }

    private static void form(Scheme scheme, Unit unit, int number, Path file) throws IOException {
        Random random = new Random(scheme.id().hashCode() * 31L + unit.id().hashCode());
        int quality = 70 + random.nextInt(29);
        UnitAssessment.Builder builder = UnitAssessment.builder(unit.id())
                .submittedOn(LocalDate.of(2020, 12, 10).plusDays(number % 23 == 7 ? 30 : random.nextInt(15)));
        for (Leaf leaf : scheme.leaves()) {
            answer(leaf, unit, number, random, quality, builder);
        }
        SelfAssessmentForm.write(scheme, unit, Round.of(2020), builder.build(), file);
        type(file, number);
    }

    private static void answer(
            Leaf leaf, Unit unit, int number, Random random, int quality, UnitAssessment.Builder builder) {
        boolean survey = leaf.channel() == Channel.SURVEY;
        int luck = random.nextInt(100);
        if (!survey && luck == 0) {
            return;
        }
        if (!survey && luck < 3 && !leaf.code().startsWith("1.1")) {
            builder.answer(leaf.id(), Stage.SELF, Answer.notApplicable("không được giao nhiệm vụ này"));
            return;
        }
        SampleAnswers sample = new SampleAnswers(random, quality);
        ScoringRule rule = leaf.rule();
        BigDecimal points = null;
        if (rule instanceof Judged) {
            points = BigDecimal.valueOf(4 + random.nextInt(5), 0).multiply(new BigDecimal("0.25"));
        } else if (rule != null) {
            sample.fill(rule);
            known(leaf, unit, sample.figures());
            points = claimed(leaf, unit, sample, random);
        }
        BigDecimal shown = survey ? null : points;
        Answer answer = Answer.of(new Claim.Given(sample.figures(), sample.choices(), shown))
                .withRemark(rule instanceof Judged ? "theo kết quả chấm của tổ thẩm định" : "");
        boolean proven = leaf.evidence().required() && luck % 12 != 5;
        builder.answer(
                leaf.id(),
                survey ? Stage.FINAL : Stage.SELF,
                proven
                        ? answer.withEvidence(Evidence.of("KH số " + (10 + number) + "/KH-UBND ngày 15/01/2020"))
                        : answer);
        boolean graded =
                leaf.rule() instanceof Options || leaf.rule() instanceof Steps || leaf.rule() instanceof ZeroEvent;
        if (!survey && shown != null && !graded && luck > 80) {
            builder.answer(
                    leaf.id(), Stage.APPRAISED, Answer.points(lower(shown).toPlainString()));
        }
    }

    /** The figures that the province itself published for 2020 stand at the department in charge. */
    private static void known(Leaf leaf, Unit unit, Map<String, BigDecimal> figures) {
        if (!unit.id().equals("so-noi-vu")) {
            return;
        }
        Map<String, String> published = Map.of(
                "số đơn vị sự nghiệp năm gốc",
                "902",
                "số đơn vị sự nghiệp hiện nay",
                "802",
                "số cơ quan có đề án",
                "20",
                "số cơ quan phải có đề án",
                "20",
                "số hồ sơ đúng hạn",
                "9944",
                "số hồ sơ đã giải quyết",
                "10000",
                "số đơn vị tự chủ",
                "12",
                "số đơn vị phải tự chủ",
                "12");
        figures.replaceAll((name, value) -> published.containsKey(name) ? new BigDecimal(published.get(name)) : value);
    }

    /** What the unit claims: what the rule gives, to two places, now and then a little more. */
    private static BigDecimal claimed(Leaf leaf, Unit unit, SampleAnswers sample, Random random) {
        Map<String, Points> figures = new HashMap<>();
        sample.figures().forEach((name, value) -> figures.put(name, Points.of(value)));
        RuleInput input = new RuleInput(
                Points.of(leaf.maximum()),
                figures,
                sample.choices(),
                null,
                null,
                unit.attributes(),
                GroupValues.NONE,
                InvalidFigures.TREAT_AS_MISSING);
        if (leaf.rule() != null && leaf.rule().evaluate(input, Trace.silent()) instanceof Outcome.Value value) {
            boolean inflated = random.nextInt(40) == 0;
            Points points = inflated ? Points.of(leaf.maximum()) : value.value().round(Rounding.halfUp(2));
            boolean exact = points.equals(value.value());
            return inflated || (exact && random.nextInt(3) == 0) ? points.toDecimal(2, RoundingMode.HALF_UP) : null;
        }
        return null;
    }

    private static BigDecimal lower(BigDecimal points) {
        return points.multiply(new BigDecimal("0.9")).setScale(2, RoundingMode.HALF_UP);
    }

    /** Types some cells as offices do. */
    private static void type(Path file, int number) throws IOException {
        if (number % 4 != 1) {
            return;
        }
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        int seen = 0;
        for (Row row : workbook.getSheetAt(0)) {
            Cell cell = row.getRowNum() > 8 ? row.getCell(4) : null;
            if (cell != null && cell.getCellType() == CellType.NUMERIC) {
                retype(cell, seen++ + number);
            }
        }
        try (OutputStream to = Files.newOutputStream(file)) {
            workbook.write(to);
        }
        workbook.close();
    }

    private static void retype(Cell cell, int turn) {
        String comma =
                BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString().replace('.', ',');
        switch (turn % 9) {
            case 1, 4 -> cell.setCellValue(comma);
            case 6 -> cell.setCellValue(comma + " điểm");
            case 8 -> cell.setCellValue(turn % 27 == 8 ? "-" : "\u00a0" + comma + " ");
            default -> {}
        }
    }
}
