package org.parindex.examples;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The earlier survey that figures are set beside; what is not said is as in the later one. */
final class EarlierOptions {

    @Option(
            names = "--before-wave",
            description = {
                "Đợt khảo sát trước trong tệp trả lời, để so sánh với --wave.",
                "The earlier survey in the file of answers, to compare with --wave."
            })
    private String wave;

    @Option(
            names = "--before-answers",
            description = {"Tệp trả lời của đợt trước.", "The file of answers of the earlier survey."})
    private Path answers;

    @Option(
            names = "--before-questionnaire",
            description = {
                "Phiếu hỏi của đợt trước (JSON); chỉ so các câu mà phiếu sau nối với phiếu trước.",
                "The earlier questionnaire (JSON); only items that the later one links to it are compared."
            })
    private Path questionnaire;

    @Option(
            names = "--before-method",
            description = {
                "Phương pháp của đợt trước (JSON); khác phương pháp thì không tính chênh lệch.",
                "The earlier method (JSON); where methods differ, no difference is computed."
            })
    private Path method;

    @Option(
            names = "--correlation",
            defaultValue = "0",
            description = {
                "Tương quan giữa hai đợt: 0 nếu chọn mẫu riêng, trên 0 nếu hỏi lại cùng người, cùng địa bàn.",
                "Correlation of the two surveys: 0 for samples drawn apart, above 0 for the same people or places."
            })
    private double correlation;

    boolean isGiven() {
        return wave != null || answers != null;
    }

    String wave() {
        return wave;
    }

    Path answers(Path later) {
        return answers == null ? later : answers;
    }

    Path questionnaire() {
        return questionnaire;
    }

    Path method() {
        return method;
    }

    double correlation() {
        return correlation;
    }
}
