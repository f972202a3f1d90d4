package org.parindex.io.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parindex.assessment.Answer;
import org.parindex.assessment.UnitAssessment;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Role;
import org.parindex.scheme.SchemeIndex;
import org.parindex.score.Scores;

/** The same changes of some leaves, as answers for the engine and as cells of the workbook. */
record Edits(Map<String, Answer> answers, Map<String, Object> cells) {

    private static final String MATRIX = "Điểm tiêu chí";

    static Edits of(RandomResults round, int seed) {
        Random random = new Random(seed);
        SchemeIndex index = SchemeIndex.of(round.scheme());
        List<Leaf> leaves = round.scheme().leaves().stream()
                .filter(leaf -> leaf.channel() == Channel.ASSESSED)
                .toList();
        Map<String, Answer> answers = new HashMap<>();
        Map<String, Object> cells = new HashMap<>();
        Scores before = round.scores();
        for (UnitAssessment unit : round.answers()) {
            // a unit that a missing answer left without a result has no formulas, as the policy sheet says
            if (leaves.isEmpty() || !before.of(unit.unit()).isScored()) {
                continue;
            }
            for (int i = 0; i < 2; i++) {
                Leaf leaf = leaves.get(random.nextInt(leaves.size()));
                String key = unit.unit() + "\n" + leaf.id();
                if (random.nextInt(4) == 0) {
                    answers.put(key, Answer.notApplicable("không có nhiệm vụ"));
                    cells.put(key, MatrixLayout.NOT_APPLICABLE);
                } else {
                    BigDecimal points = leaf.maximum()
                            .multiply(BigDecimal.valueOf(random.nextInt(5)))
                            .movePointLeft(2)
                            .multiply(BigDecimal.valueOf(25))
                            .setScale(1, RoundingMode.DOWN)
                            // more places than leaves that are rounded keep
                            .subtract(new BigDecimal("0.0137"))
                            .max(BigDecimal.ZERO);
                    answers.put(key, Answer.points(points.toPlainString()));
                    boolean penalty = index.roleOf(leaf.id()) == Role.PENALTY;
                    cells.put(key, penalty ? points.negate() : points);
                }
            }
        }
        return new Edits(answers, cells);
    }

    /** The workbook with the changed cells. */
    byte[] in(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            edit(workbook);
            return LibreOfficeTest.bytes(workbook);
        }
    }

    void edit(XSSFWorkbook workbook) {
        Sheet sheet = workbook.getSheet(MATRIX);
        cells.forEach((key, value) -> {
            String[] parts = key.split("\n");
            Cell cell = find(sheet, parts[0], parts[1]);
            if (value instanceof BigDecimal points) {
                cell.setCellValue(points.doubleValue());
            } else {
                cell.setCellValue(value.toString());
            }
        });
    }

    private static Cell find(Sheet sheet, String unit, String code) {
        int column = -1;
        for (Cell cell : sheet.getRow(MatrixLayout.CODE_ROW)) {
            column = cell.toString().equals(code) ? cell.getColumnIndex() : column;
        }
        for (Row row : sheet) {
            if (row.getRowNum() >= MatrixLayout.FIRST_ROW
                    && row.getCell(0).toString().equals(unit)) {
                return row.getCell(column);
            }
        }
        throw new IllegalArgumentException(unit + " " + code);
    }

    /** Total, index, place and class of every unit, by the cached results of the formulas. */
    static Map<String, String> results(XSSFWorkbook workbook) {
        Map<String, String> results = new TreeMap<>();
        for (Row row : workbook.getSheet(MATRIX)) {
            if (row.getRowNum() >= MatrixLayout.FIRST_ROW) {
                results.put(
                        row.getCell(0).toString(),
                        show(row.getCell(MatrixLayout.TOTAL)) + " " + show(row.getCell(MatrixLayout.INDEX)));
            }
        }
        for (Sheet sheet : workbook) {
            if (sheet.getSheetName().startsWith("Tính hạng")) {
                places(sheet, results);
            }
        }
        return results;
    }

    private static void places(Sheet sheet, Map<String, String> results) {
        int place = -1;
        int band = -1;
        for (Row row : sheet) {
            if (row.getCell(0) == null) {
                continue;
            }
            String id = row.getCell(0).toString();
            if (id.equals("Mã đơn vị")) {
                for (Cell cell : row) {
                    place = cell.toString().equals("Xếp hạng") ? cell.getColumnIndex() : place;
                    band = cell.toString().equals("Xếp loại") ? cell.getColumnIndex() : band;
                }
            } else if (results.containsKey(id)) {
                results.merge(id, " | " + show(row.getCell(place)) + " | " + show(row.getCell(band)), String::concat);
            }
        }
    }

    /** Drops caches and computes again. */
    static void recompute(XSSFWorkbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        evaluator.clearAllCachedResultValues();
        evaluator.evaluateAll();
    }

    private static String show(Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                BigDecimal.valueOf(cell.getNumericCellValue())
                        .setScale(7, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
            case ERROR -> "error";
            default -> cell.getStringCellValue().equals(MatrixLayout.NO_RESULT) ? "" : cell.getStringCellValue();
        };
    }
}
