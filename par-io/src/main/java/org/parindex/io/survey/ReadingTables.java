package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.FunnelPlace;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.StatisticsText;
import org.parindex.survey.UnitReading;
import org.parindex.survey.league.Modelled;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Text;

/** Funnel and modelled figures as tables that the page and the workbook share. */
final class ReadingTables {

    /** A cell: a text, or a number that may be missing, with its decimal places. */
    record Cell(@Nullable Text text, @Nullable Double number, int places) {
        static Cell of(Text text) {
            return new Cell(text, null, 0);
        }

        static Cell of(@Nullable Double number) {
            return new Cell(null, number, ShownFigures.PLACES);
        }

        static Cell count(long number) {
            return new Cell(null, (double) number, 0);
        }

        /** Whether it stands among numbers. */
        boolean isNumber() {
            return text == null || text.equals(Suppression.HIDDEN);
        }
    }

    /**
     * A table.
     *
     * @param title its title
     * @param note what must be read with it
     * @param remarks what explains it
     * @param heads headers; the first column names the unit
     * @param rows cells by id of the unit, without the first column
     */
    record Table(Text title, Text note, List<Text> remarks, List<Text> heads, Map<String, List<Cell>> rows) {}

    private static final Text UNIT = Text.of("Đơn vị", "Unit");
    private static final Text INDEX = Text.of("Chỉ số (%)", "Index (%)");

    private static final Text UNTOLD = Text.of(
            "Không in ước lượng theo mô hình: chúng dựa vào một chỉ số phải ẩn để không ai tính ra chỉ số bị ẩn của đơn vị khác.",
            "Modelled estimates are not printed: they lean on an index that is hidden so that nobody can compute what another unit hides.");

    private static final List<Text> MODEL_HEADS = List.of(
            Text.of("Cận dưới", "Lower end"),
            Text.of("Cận trên", "Upper end"),
            Text.of("Tỷ trọng số liệu của đơn vị (%)", "Weight on the unit's own data (%)"));

    private final SatisfactionReport report;
    private final PrintedFigures printed;

    ReadingTables(SatisfactionReport report) {
        this.report = report;
        this.printed = report.printed();
    }

    private SatisfactionFigure figure(String unit) {
        return printed.of(report.result().figure(unit, Questionnaire.OVERALL));
    }

    private Cell index(String unit) {
        double cell = ShownFigures.cell(figure(unit).index());
        return Cell.of(Double.isNaN(cell) ? null : (Double) cell);
    }

    private static List<Cell> ends(ConfidenceInterval interval) {
        return List.of(Cell.of(interval.lower()), Cell.of(interval.upper()));
    }

    Table funnel() {
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        report.league().readings().forEach((unit, reading) -> {
            FunnelPlace place = reading.funnel();
            if (place != null && figure(unit).index() != null) {
                List<Cell> row = new ArrayList<>(List.of(Cell.count(place.effective()), index(unit)));
                row.addAll(ends(place.warning()));
                row.addAll(ends(place.action()));
                row.add(Cell.of(place.zone().text()));
                rows.put(unit, row);
            }
        });
        Map<String, List<Cell>> bySize = new LinkedHashMap<>();
        rows.entrySet().stream()
                .sorted(java.util.Comparator.comparingDouble(row ->
                        java.util.Objects.requireNonNull(row.getValue().get(0).number())))
                .forEach(row -> bySize.put(row.getKey(), row.getValue()));
        return new Table(
                Text.of(
                        "Phễu: đơn vị khác mức chung hơn mức ngẫu nhiên",
                        "Funnel: units that stray further than chance"),
                Text.of(
                        "Giới hạn quanh chỉ số của toàn bộ; mẫu càng nhỏ thì giới hạn càng rộng. Dùng để chọn nơi cần xem xét, không dùng để xếp hạng.",
                        "Limits around the index of all units; the smaller the sample, the wider. For choosing where to look, not for ranking."),
                List.of(),
                List.of(
                        UNIT,
                        Text.of("Cỡ mẫu hiệu dụng", "Effective answers"),
                        INDEX,
                        Text.of("Giới hạn 95 %: dưới", "95 % limit: lower"),
                        Text.of("Giới hạn 95 %: trên", "95 % limit: upper"),
                        Text.of("Giới hạn 99,8 %: dưới", "99.8 % limit: lower"),
                        Text.of("Giới hạn 99,8 %: trên", "99.8 % limit: upper"),
                        Text.of("Vị trí", "Where it lies")),
                bySize);
    }

    Table modelled() {
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        boolean untold = printed.hidesMore();
        for (UnitReading reading : report.league().readings().values()) {
            if (!untold && (reading.modelled() != null || reading.areaModel() != null)) {
                List<Cell> row = new ArrayList<>(List.of(index(reading.unit())));
                boolean hidden = figure(reading.unit()).index() == null;
                row.addAll(cells(reading.modelled(), hidden));
                row.addAll(cells(reading.areaModel(), hidden));
                rows.put(reading.unit(), row);
            }
        }
        List<Text> heads = new ArrayList<>(List.of(UNIT, INDEX, Text.of("Theo mô hình (%)", "Modelled (%)")));
        heads.addAll(MODEL_HEADS);
        heads.add(Text.of("Fay–Herriot (%)", "Fay–Herriot (%)"));
        heads.addAll(MODEL_HEADS);
        return new Table(
                Text.of("Ước lượng theo mô hình", "Modelled estimates"),
                Text.of("Lưu ý: ", "Note: ").plus(Modelled.LABEL).plus("."),
                untold ? List.of(UNTOLD) : remarks(),
                heads,
                rows);
    }

    private Text leanedOn() {
        List<String> names = report.league().covariates();
        return names.isEmpty()
                ? Text.of(
                        "Fay–Herriot dựa vào mức chung của các đơn vị và sai số của từng đơn vị.",
                        "Fay–Herriot leans on the common mean of the units, each by its error.")
                : Text.fill(
                        "Fay–Herriot dựa vào: {0}.", "Fay–Herriot leans on: {0}.", Text.of(String.join(", ", names)));
    }

    /** The models in words, each once, and what they lean on. */
    private List<Text> remarks() {
        Set<String> names = new TreeSet<>();
        for (UnitReading reading : report.league().readings().values()) {
            Stream.of(Optional.ofNullable(reading.modelled()), Optional.ofNullable(reading.areaModel()))
                    .flatMap(Optional::stream)
                    .map(Modelled::model)
                    .forEach(names::add);
        }
        List<Text> remarks = new ArrayList<>();
        names.forEach(name -> remarks.add(Text.fill("Mô hình {0}.", "Model: {0}.", StatisticsText.model(name))));
        remarks.add(leanedOn());
        return remarks;
    }

    /** What leans on a unit's own data would tell a hidden figure, so it is hidden with it. */
    private static List<Cell> cells(@Nullable Modelled one, boolean hidden) {
        if (one == null) {
            return java.util.Collections.nCopies(1 + MODEL_HEADS.size(), Cell.of(Text.of(ShownFigures.NONE)));
        }
        if (hidden && one.weightOnData() > 0) {
            return java.util.Collections.nCopies(1 + MODEL_HEADS.size(), Cell.of(Suppression.HIDDEN));
        }
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(one.value())));
        cells.addAll(ends(one.interval()));
        cells.add(Cell.of(100 * one.weightOnData()));
        return cells;
    }
}
