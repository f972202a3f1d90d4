package org.parindex.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.io.internal.sheet.OfficeFile;
import org.parindex.io.internal.sheet.SheetNames;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.rank.UnrankedUnit;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Language;
import org.parindex.unit.Unit;

/**
 * Writes results as a workbook: a ranking sheet per peer group, units by domains, details unit by leaf at all stages,
 * findings, and the resolved policies with the fingerprint. Figures are rounded only here, as the scheme says for output.
 */
public final class ResultWorkbook {

    private final Scores scores;
    private final Ranking ranking;
    private final List<Finding> findings;
    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final SheetNames names = new SheetNames();

    private ResultWorkbook(Scores scores, Ranking ranking, List<Finding> findings, XSSFWorkbook workbook) {
        this.scores = scores;
        this.ranking = ranking;
        this.findings = findings;
        this.workbook = workbook;
        this.styles = new Styles(workbook, output().isNone() ? 4 : output().places());
    }

    /**
     * Writes the results of a round to a file.
     *
     * @param scores the scores
     * @param ranking their ranking
     * @param importFindings findings of the import, listed with those of scores and ranking
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Scores scores, Ranking ranking, List<Finding> importFindings, Path file)
            throws IOException {
        WholeFile.write(file, out -> write(scores, ranking, importFindings, out));
    }

    /**
     * Writes the results of a round.
     *
     * @param scores the scores
     * @param ranking their ranking
     * @param importFindings findings of the import, listed with those of scores and ranking
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(Scores scores, Ranking ranking, List<Finding> importFindings, OutputStream out)
            throws IOException {
        List<Finding> all = new ArrayList<>(importFindings);
        all.addAll(scores.findings());
        all.addAll(ranking.findings());
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new ResultWorkbook(
                            scores, ranking, all.stream().sorted(Finding.ORDER).toList(), workbook)
                    .write();
            OfficeFile.write(
                    workbook,
                    scores.scheme().title().vi(),
                    scores.assessments().round().year(),
                    out);
        }
    }

    private void write() {
        ranking.groups().forEach(this::ranking);
        domains();
        details();
        findings();
        policies();
    }

    private Rounding output() {
        return scores.scheme().total().output();
    }

    /** A figure as it is printed: rounded by the output rounding of the scheme. */
    private @Nullable BigDecimal shown(@Nullable Points points) {
        if (points == null) {
            return null;
        }
        Points rounded = points.round(output());
        return rounded.toDecimal().orElseGet(() -> rounded.toDecimal(10, RoundingMode.HALF_UP));
    }

    private Sheet sheet(String name) {
        return workbook.createSheet(names.of(name));
    }

    private void title(Sheet sheet, String title, String subtitle) {
        styles.put(sheet.createRow(0), 0, title, Look.TITLE);
        styles.put(sheet.createRow(1), 0, subtitle, Look.MUTED);
    }

    private void ranking(GroupRanking group) {
        Sheet sheet = sheet("Xếp hạng " + group.group().label().vi());
        title(
                sheet,
                "BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM "
                        + scores.assessments().round().year(),
                "(" + group.group().label().vi() + " — "
                        + scores.scheme().title().vi() + ")");
        styles.header(
                sheet,
                3,
                "Xếp hạng",
                "Tên đơn vị",
                "Điểm thẩm định",
                "Điểm ĐTXHH",
                "Chỉ số khác",
                "Tổng điểm",
                "Điểm tối đa áp dụng",
                "Chỉ số (%)",
                "Xếp loại",
                "Ghi chú");
        Styles.page(sheet, 3, 2);
        Styles.widths(sheet, 10, 44, 12, 12, 12, 12, 12, 12, 16, 44);
        Styles.fit(sheet.getRow(3));
        int next = 4;
        for (RankedUnit one : group.ranked()) {
            ranked(sheet.createRow(next++), one);
        }
        next = mean(sheet, next, group.summary());
        for (UnrankedUnit one : group.unranked()) {
            unranked(sheet.createRow(next++), one);
        }
        summary(sheet, next + 1, group.summary());
    }

    private void ranked(Row row, RankedUnit one) {
        UnitScore score = scores.of(one.unit().id(), ranking.stage());
        styles.put(row, 0, one.rank().toDecimal().orElseThrow(), Look.WHOLE);
        styles.put(row, 1, one.unit().name(), Look.TEXT);
        channels(row, score);
        styles.put(row, 5, shown(one.points()), Look.NUMBER);
        styles.put(row, 6, shown(one.maximum()), Look.NUMBER);
        styles.put(row, 7, shown(one.indexPercent()), Look.BOLD_NUMBER);
        styles.put(row, 8, one.band() == null ? "" : one.band().label().vi(), Look.CENTER);
        styles.put(
                row,
                9,
                String.join(
                        "; ", one.classReasons().stream().map(text -> text.vi()).toList()),
                Look.TEXT);
    }

    private void channels(Row row, UnitScore score) {
        styles.put(row, 2, shown(score.points(Channel.ASSESSED)), Look.NUMBER);
        styles.put(row, 3, shown(score.points(Channel.SURVEY)), Look.NUMBER);
        styles.put(row, 4, shown(score.points(Channel.EXTERNAL)), Look.NUMBER);
    }

    private int mean(Sheet sheet, int at, GroupSummary summary) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < 10; i++) {
            styles.put(row, i, null, Look.BOLD);
        }
        boolean percent = scores.scheme().ranking().basis() == ValueBasis.INDEX_PERCENT;
        styles.put(row, 1, "TRUNG BÌNH", Look.BOLD);
        styles.put(row, percent ? 7 : 5, shown(summary.mean()), Look.BOLD_NUMBER);
        return at + 1;
    }

    private void unranked(Row row, UnrankedUnit one) {
        styles.put(row, 0, "–", Look.CENTER);
        styles.put(row, 1, one.unit().name(), Look.TEXT);
        for (int i = 2; i < 5; i++) {
            styles.put(row, i, null, Look.NUMBER);
        }
        if (one.points() != null) {
            channels(row, scores.of(one.unit().id(), ranking.stage()));
        }
        styles.put(row, 5, shown(one.points()), Look.NUMBER);
        styles.put(row, 6, shown(one.maximum()), Look.NUMBER);
        styles.put(row, 7, shown(one.indexPercent()), Look.NUMBER);
        styles.put(row, 8, "không xếp hạng", Look.CENTER);
        styles.put(
                row,
                9,
                String.join("; ", one.reasons().stream().map(text -> text.vi()).toList()),
                Look.TEXT);
    }

    private void summary(Sheet sheet, int at, GroupSummary summary) {
        List<String> lines = new ArrayList<>();
        lines.add("Số đơn vị xếp hạng: " + summary.ranked() + "; không xếp hạng: " + summary.unranked());
        if (summary.best() != null && summary.lowest() != null) {
            lines.add("Cao nhất: " + show(summary.best()) + "; thấp nhất: " + show(summary.lowest())
                    + "; trên trung bình: " + summary.aboveMean() + " đơn vị");
        }
        if (!summary.classes().isEmpty()) {
            lines.add("Xếp loại: "
                    + String.join(
                            "; ",
                            summary.classes().stream()
                                    .map(count -> count.band().label().vi() + " " + count.units())
                                    .toList()));
        }
        for (int i = 0; i < lines.size(); i++) {
            styles.put(sheet.createRow(at + i), 1, lines.get(i), Look.PLAIN);
        }
    }

    private String show(Points points) {
        return points.round(output()).show(4, Language.VIETNAMESE);
    }

    private void domains() {
        Sheet sheet = sheet("Theo lĩnh vực");
        List<Node> roots = scores.scheme().roots();
        title(sheet, "KẾT QUẢ THEO LĨNH VỰC", "(điểm và chỉ số % trên điểm tối đa áp dụng của từng đơn vị)");
        List<String> labels =
                new ArrayList<>(List.of("Mã đơn vị", "Tên đơn vị", "Tổng điểm", "Điểm tối đa áp dụng", "Chỉ số (%)"));
        for (Node root : roots) {
            labels.add(root.code() + ". " + root.title().vi() + " — Điểm");
            labels.add(root.code() + " — Chỉ số (%)");
        }
        styles.header(sheet, 3, labels.toArray(String[]::new));
        Styles.page(sheet, 3, 2);
        Styles.widths(sheet, 16, 40, 11, 11, 11);
        for (int i = 5; i < labels.size(); i++) {
            sheet.setColumnWidth(i, (i % 2 == 1 ? 18 : 11) * 256);
        }
        Styles.fit(sheet.getRow(3));
        int next = 4;
        for (Unit unit : scores.units()) {
            Row row = sheet.createRow(next++);
            UnitScore score = scores.of(unit.id(), ranking.stage());
            styles.put(row, 0, unit.id(), Look.TEXT);
            styles.put(row, 1, unit.name(), Look.TEXT);
            node(row, 2, score, score.total(), true);
            for (int i = 0; i < roots.size(); i++) {
                node(row, 5 + 2 * i, score, score.node(roots.get(i).id()), false);
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(3, Math.max(3, next - 1), 0, labels.size() - 1));
    }

    private void node(Row row, int column, UnitScore score, NodeScore node, boolean withMaximum) {
        boolean counts = score.isScored();
        int at = column;
        styles.put(row, at++, counts && node.isApplicable() ? shown(node.points()) : null, Look.NUMBER);
        if (withMaximum) {
            styles.put(row, at++, counts ? shown(node.maximum()) : null, Look.NUMBER);
        }
        styles.put(row, at, counts ? shown(node.indexPercent().orElse(null)) : null, Look.NUMBER);
    }

    private void details() {
        Sheet sheet = sheet("Chi tiết");
        List<Stage> stages = scores.stages();
        List<String> labels =
                new ArrayList<>(List.of("Mã đơn vị", "Tên đơn vị", "Mã tiêu chí", "Tiêu chí", "Điểm tối đa áp dụng"));
        stages.forEach(stage -> labels.add("Điểm " + stage.label().vi()));
        labels.add("Điểm mất");
        labels.add("Cách tính");
        styles.header(sheet, 0, labels.toArray(String[]::new));
        Styles.page(sheet, 0, 2);
        Styles.widths(sheet, 14, 34, 10, 52, 11, 12, 12, 12, 12, 24);
        Styles.fit(sheet.getRow(0));
        int next = 1;
        for (Unit unit : scores.units()) {
            if (scores.of(unit.id()).isScored()) {
                for (Leaf leaf : scores.scheme().leaves()) {
                    detail(sheet.createRow(next++), unit, leaf, stages);
                }
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, next - 1), 0, labels.size() - 1));
    }

    private void detail(Row row, Unit unit, Leaf leaf, List<Stage> stages) {
        NodeScore last = scores.of(unit.id()).node(leaf.id());
        styles.put(row, 0, unit.id(), Look.TEXT);
        styles.put(row, 1, unit.name(), Look.TEXT);
        styles.put(row, 2, leaf.code(), Look.TEXT);
        styles.put(row, 3, leaf.title().vi(), Look.TEXT);
        styles.put(row, 4, shown(last.maximum()), Look.NUMBER);
        int column = 5;
        for (Stage stage : stages) {
            NodeScore at = scores.of(unit.id(), stage).node(leaf.id());
            styles.put(row, column++, at.isApplicable() ? shown(at.points()) : null, Look.NUMBER);
        }
        styles.put(row, column++, shown(last.lost()), Look.NUMBER);
        styles.put(row, column, last.treatment().label().vi(), Look.TEXT);
        Styles.fit(row);
    }

    private void findings() {
        Sheet sheet = sheet("Phát hiện");
        styles.header(
                sheet,
                0,
                "Mức độ",
                "Mã",
                "Đơn vị",
                "Tiêu chí",
                "Tệp",
                "Trang",
                "Ô",
                "Nội dung",
                "Cần làm",
                "In English");
        Styles.page(sheet, 0, 2);
        Styles.widths(sheet, 10, 22, 30, 10, 26, 16, 8, 60, 44, 60);
        int next = 1;
        for (Finding finding : findings) {
            finding(sheet.createRow(next++), finding);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, next - 1), 0, 9));
    }

    private void finding(Row row, Finding finding) {
        Source source = finding.place().source();
        Source.Cell cell = source instanceof Source.Cell one ? one : null;
        String unit = finding.place().unit();
        styles.put(row, 0, severity(finding), Look.TEXT);
        styles.put(row, 1, finding.code(), Look.TEXT);
        styles.put(
                row,
                2,
                unit == null
                        ? ""
                        : scores.assessments()
                                .units()
                                .find(unit)
                                .map(Unit::name)
                                .orElse(unit),
                Look.TEXT);
        styles.put(row, 3, finding.place().node(), Look.TEXT);
        styles.put(row, 4, source == null ? "" : source.file(), Look.TEXT);
        styles.put(row, 5, cell == null ? "" : cell.sheet(), Look.TEXT);
        styles.put(row, 6, cell == null ? "" : cell.cell(), Look.TEXT);
        styles.put(row, 7, finding.message().vi(), Look.TEXT);
        styles.put(row, 8, finding.advice().vi(), Look.TEXT);
        styles.put(row, 9, finding.message().en() + " " + finding.advice().en(), Look.TEXT);
        Styles.fit(row);
    }

    private static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "Lỗi";
            case WARNING -> "Cảnh báo";
            case INFO -> "Thông tin";
        };
    }

    private void policies() {
        Scheme scheme = scores.scheme();
        Sheet sheet = sheet("Quy định áp dụng");
        styles.header(sheet, 0, "Quy định", "Giá trị");
        Styles.widths(sheet, 40, 90);
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Bộ tiêu chí", scheme.id() + " — phiên bản " + scheme.version()});
        rows.addAll(PolicyRows.of(scheme));
        rows.add(new String[] {"Mặc định do bộ tiêu chí không quy định", String.join(", ", scheme.defaulted())});
        rows.add(new String[] {"Phiên bản phần mềm", "parindex " + Scorer.ENGINE_VERSION});
        rows.add(new String[] {"Dấu vân tay kết quả (SHA-256)", scores.fingerprint()});
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i + 1);
            styles.put(row, 0, rows.get(i)[0], Look.BOLD);
            styles.put(row, 1, rows.get(i)[1], Look.TEXT);
            Styles.fit(row);
        }
    }
}
