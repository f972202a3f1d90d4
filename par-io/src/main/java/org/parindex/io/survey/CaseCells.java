package org.parindex.io.survey;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.io.table.TableRow;
import org.parindex.io.table.TextMemory;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.NumberReading;
import org.parindex.io.text.VietnameseText;
import org.parindex.survey.AnswerMode;
import org.parindex.survey.Disposition;
import org.parindex.survey.Selection;
import org.parindex.survey.SurveyCase;
import org.parindex.text.Text;

/** Reads what is known of a respondent; values that identify people become running numbers. */
final class CaseCells {

    private static final Map<String, AnswerMode> MODES = Map.ofEntries(
            Map.entry("giay", AnswerMode.PAPER),
            Map.entry("phieu giay", AnswerMode.PAPER),
            Map.entry("paper", AnswerMode.PAPER),
            Map.entry("phong van", AnswerMode.INTERVIEW),
            Map.entry("truc tiep", AnswerMode.INTERVIEW),
            Map.entry("interview", AnswerMode.INTERVIEW),
            Map.entry("dien thoai", AnswerMode.PHONE),
            Map.entry("phone", AnswerMode.PHONE),
            Map.entry("buu dien", AnswerMode.POST),
            Map.entry("post", AnswerMode.POST),
            Map.entry("truc tuyen", AnswerMode.ONLINE),
            Map.entry("online", AnswerMode.ONLINE),
            Map.entry("kiosk", AnswerMode.KIOSK));
    private static final Map<String, Selection> SELECTIONS = Map.of(
            "ngau nhien", Selection.RANDOM,
            "random", Selection.RANDOM,
            "thay the", Selection.REPLACEMENT,
            "replacement", Selection.REPLACEMENT,
            "bo sung", Selection.TOP_UP,
            "top up", Selection.TOP_UP,
            "tu nguyen", Selection.VOLUNTEER,
            "volunteer", Selection.VOLUNTEER);

    /** As programs write weights: 238.333 is no grouping of thousands here. */
    private static final Pattern POINT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,20})?");

    private final HeaderPlan plan;
    private final AnswerLayout layout;
    private final Told told;
    private final TextMemory<String> cleaned = new TextMemory<>(VietnameseText::clean);
    private final Map<Integer, Map<String, String>> replaced = new HashMap<>();
    private final boolean[] personal = new boolean[AnswerColumn.values().length];

    CaseCells(HeaderPlan plan, AnswerLayout layout, Told told) {
        this.plan = plan;
        this.layout = layout;
        this.told = told;
        for (AnswerColumn column : AnswerColumn.values()) {
            int at = plan.at(column);
            Optional<Text> kind = at == HeaderPlan.NONE ? Optional.empty() : PersonalData.ofHeader(plan.header(at));
            personal[column.ordinal()] = kind.isPresent() && column != AnswerColumn.MODE;
        }
    }

    String text(TableRow row, AnswerColumn column) {
        int at = plan.at(column);
        return at == HeaderPlan.NONE ? "" : VietnameseText.clean(row.text(at));
    }

    /** The text of a column with few different texts, cleaned once. */
    String remembered(TableRow row, AnswerColumn column) {
        int at = plan.at(column);
        return at == HeaderPlan.NONE ? "" : row.meaning(at, cleaned);
    }

    /** A key such as the respondent's or the device's; a running number in the place of anything personal. */
    String key(TableRow row, AnswerColumn column) {
        int at = plan.at(column);
        if (at == HeaderPlan.NONE) {
            return "";
        }
        return safe(row, at, VietnameseText.clean(row.text(at)), personal[column.ordinal()]);
    }

    private String safe(TableRow row, int column, String value, boolean byHeader) {
        Optional<Text> kind = PersonalData.ofValue(value);
        if (value.isEmpty() || (kind.isEmpty() && !byHeader)) {
            return value;
        }
        Map<String, String> numbers = replaced.computeIfAbsent(column, one -> {
            Text shown =
                    kind.or(() -> PersonalData.ofHeader(plan.header(column))).orElse(Text.EMPTY);
            told.add(AnswerFinding.IDENTITY_REPLACED.at(
                    org.parindex.finding.Place.of(row.source(column)), "header", plan.header(column), "kind", shown));
            return new HashMap<>();
        });
        return numbers.computeIfAbsent(value, one -> "p" + (numbers.size() + 1));
    }

    SurveyCase read(TableRow row, String id, String unit, String group) {
        Map<String, String> traits = new TreeMap<>();
        for (String header : layout.traits()) {
            int at = plan.ofNamed(header);
            if (at != HeaderPlan.NONE && !row.isBlank(at)) {
                boolean byHeader = PersonalData.ofHeader(header).isPresent();
                traits.put(header, safe(row, at, VietnameseText.clean(row.text(at)), byHeader));
            }
        }
        return new SurveyCase(
                id,
                unit,
                group,
                text(row, AnswerColumn.STRATUM),
                path(row),
                weight(row),
                Disposition.VALID,
                MODES.getOrDefault(VietnameseText.plainKey(text(row, AnswerColumn.MODE)), AnswerMode.UNKNOWN),
                SELECTIONS.getOrDefault(VietnameseText.plainKey(text(row, AnswerColumn.SELECTION)), Selection.RANDOM),
                key(row, AnswerColumn.SURVEYOR),
                key(row, AnswerColumn.DEVICE),
                time(row, AnswerColumn.STARTED),
                time(row, AnswerColumn.FINISHED),
                null,
                traits);
    }

    private List<String> path(TableRow row) {
        List<String> path = new ArrayList<>();
        for (String header : layout.path()) {
            int at = plan.ofNamed(header);
            path.add(at == HeaderPlan.NONE ? "" : VietnameseText.clean(row.text(at)));
        }
        return path;
    }

    private BigDecimal weight(TableRow row) {
        int at = plan.at(AnswerColumn.WEIGHT);
        if (at == HeaderPlan.NONE || row.isBlank(at)) {
            return at == HeaderPlan.NONE ? BigDecimal.ONE : unreadable(row, at, "");
        }
        BigDecimal amount = amount(row, at);
        return amount == null ? unreadable(row, at, row.text(at)) : amount;
    }

    /** A number from 0 on; null for anything else. */
    private static @Nullable BigDecimal amount(TableRow row, int at) {
        BigDecimal number = number(row, at);
        return number == null || number.signum() < 0 ? null : number;
    }

    /** A number; null for anything else. */
    static @Nullable BigDecimal number(TableRow row, int at) {
        BigDecimal stored = row.decimal(at);
        if (stored == null && POINT.matcher(row.text(at)).matches()) {
            stored = new BigDecimal(row.text(at));
        } else if (stored == null) {
            NumberReading read = NumberGrammar.read(row.text(at), NumberGrammar.Use.NUMBER, null);
            stored = read instanceof NumberReading.Value value && !value.percent() ? value.value() : null;
        }
        return stored;
    }

    /** The replicate weights of a respondent; NaN, and told, where there is none. */
    double[] replicates(TableRow row) {
        int[] columns = plan.replicates();
        double[] weights = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            BigDecimal amount = amount(row, columns[i]);
            weights[i] = amount == null ? Double.NaN : amount.doubleValue();
            if (amount == null) {
                told.add(
                        AnswerFinding.REPLICATE_UNREADABLE,
                        columns[0],
                        row.source(columns[i]),
                        "weight",
                        row.text(columns[i]),
                        "header",
                        plan.header(columns[i]));
            }
        }
        return weights;
    }

    /** How many units there are at each stage; 0, and told, where a cell holds no such number. */
    long[] sizes(TableRow row) {
        long[] sizes = new long[layout.sizes().size()];
        for (int level = 0; level < sizes.length; level++) {
            String header = layout.sizes().get(level);
            int at = plan.ofNamed(header);
            int whole = at == HeaderPlan.NONE ? 0 : row.whole(at);
            sizes[level] = Math.max(0, whole);
            if (at != HeaderPlan.NONE && whole < 1) {
                told.add(AnswerFinding.SIZE_UNREADABLE, at, row.source(at), "size", row.text(at), "header", header);
            }
        }
        return sizes;
    }

    private BigDecimal unreadable(TableRow row, int at, String text) {
        told.add(AnswerFinding.WEIGHT_UNREADABLE, at, row.source(at), "weight", text);
        return BigDecimal.ZERO;
    }

    private @Nullable LocalDateTime time(TableRow row, AnswerColumn column) {
        int at = plan.at(column);
        if (at == HeaderPlan.NONE || row.isBlank(at)) {
            return null;
        }
        Optional<LocalDateTime> time = Times.read(row.text(at));
        if (time.isEmpty()) {
            told.add(AnswerFinding.TIME_UNREADABLE, at, row.source(at), "time", row.text(at));
        }
        return time.orElse(null);
    }
}
