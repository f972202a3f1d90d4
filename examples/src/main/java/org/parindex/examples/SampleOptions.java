package org.parindex.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.io.survey.AnswerColumn;
import org.parindex.io.survey.AnswerLayout;
import org.parindex.io.survey.ReplicateColumns;
import org.parindex.io.survey.ReplicateKind;
import org.parindex.survey.design.LonelyPsu;
import picocli.CommandLine.Option;

/** Which columns of a file of answers tell what, and how the sample was drawn. */
final class SampleOptions {

    private static final double HALF = 0.5;

    @Option(
            names = "--unit",
            description = {"Mã đơn vị, nếu cả tệp của một đơn vị.", "Id of the unit, if all answers are about one."})
    private String unit;

    @Option(
            names = "--column",
            description = {
                "Tên cột, dạng LOẠI=TIÊU ĐỀ, như WEIGHT=\"Trọng số\"; có thể lặp lại. Loại: ${COMPLETION-CANDIDATES}.",
                "A column as KIND=HEADER, such as WEIGHT=w; may be given again. Kinds: ${COMPLETION-CANDIDATES}."
            })
    private Map<AnswerColumn, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--stages",
            split = ",",
            description = {
                "Tên các cột đơn vị mẫu, ngoài cùng trước, cách nhau bằng dấu phẩy.",
                "Headers of the sampled units, outermost first, separated by commas."
            })
    private List<String> stages = List.of();

    @Option(
            names = "--sizes",
            split = ",",
            description = {
                "Tên các cột quy mô (số đơn vị mỗi tầng, mỗi cụm), theo thứ tự của --stages.",
                "Headers of the sizes (how many units each stratum and cluster has), in the order of --stages."
            })
    private List<String> sizes = List.of();

    @Option(
            names = "--lonely",
            defaultValue = "FAIL",
            description = {
                "Tầng chỉ có một đơn vị mẫu: ${COMPLETION-CANDIDATES}.",
                "Strata with a single sampled unit: ${COMPLETION-CANDIDATES}."
            })
    private LonelyPsu lonely;

    @Option(
            names = "--replicates",
            description = {
                "Phần chữ trong tên các cột trọng số lặp, như rw cho rw1, rw2 …; cần --replicate-kind.",
                "What stands before the number in the headers of replicate weights, rw for rw1, rw2 …; needs --replicate-kind."
            })
    private String replicates;

    @Option(
            names = "--replicate-kind",
            description = {
                "Cách lập trọng số lặp: ${COMPLETION-CANDIDATES}.",
                "How they were made: ${COMPLETION-CANDIDATES}."
            })
    private ReplicateKind kind;

    @Option(
            names = "--replicate-scale",
            description = {
                "Hệ số nhân với tổng bình phương (STATED), hoặc hệ số Fay (FAY, mặc định 0,5).",
                "The scale of the sum of squares (STATED), or Fay's factor (FAY, 0.5 unless said)."
            })
    private Double scale;

    @Option(
            names = "--replicate-factors",
            split = ",",
            description = {
                "Hệ số riêng của từng lần lặp, cách nhau bằng dấu phẩy (jackknife theo tầng).",
                "A factor per replicate, separated by commas (stratified jackknife)."
            })
    private List<Double> factors = List.of();

    @Option(
            names = "--replicate-count",
            defaultValue = "0",
            description = {"Phải có bao nhiêu cột.", "How many columns there must be."})
    private int count;

    @Option(
            names = "--replicates-apart",
            description = {
                "Trọng số lặp chưa nhân với trọng số mẫu.",
                "The sampling weight is not in the replicate weights."
            })
    private boolean apart;

    @Option(
            names = "--replicates-about-full",
            description = {
                "Lấy bình phương quanh số liệu của toàn mẫu (mse của R), không quanh trung bình các lần lặp.",
                "Squares about the full-sample figure (R's mse), not the mean of the replicates."
            })
    private boolean aboutFull;

    LonelyPsu lonely() {
        return lonely;
    }

    /** Where things stand, for one survey of the file or all rows. */
    AnswerLayout layout(String wave) {
        AnswerLayout layout = AnswerLayout.AUTOMATIC.ofWave(wave == null ? "" : wave);
        for (Map.Entry<AnswerColumn, String> column : columns.entrySet()) {
            layout = layout.with(column.getKey(), column.getValue());
        }
        if (sizes.size() > stages.size() + 1) {
            throw new IllegalArgumentException(
                    "--sizes có %d cột, --stages có %d. · --sizes has %d columns, --stages has %d."
                            .formatted(sizes.size(), stages.size(), sizes.size(), stages.size()));
        }
        layout = layout.withPath(stages.toArray(String[]::new)).withSizes(sizes.toArray(String[]::new));
        if (unit != null) {
            layout = layout.ofUnit(unit);
        }
        return replicates == null ? layout : layout.withReplicates(replicates());
    }

    private ReplicateColumns replicates() {
        if (kind == null) {
            throw new IllegalArgumentException(
                    "--replicates cần --replicate-kind. · --replicates needs --replicate-kind.");
        }
        if (kind == ReplicateKind.STATED && scale == null) {
            throw new IllegalArgumentException(
                    "--replicate-kind STATED cần --replicate-scale. · --replicate-kind STATED needs --replicate-scale.");
        }
        return new ReplicateColumns(replicates, count, kind, scale == null ? HALF : scale, factors, !apart, aboutFull);
    }
}
