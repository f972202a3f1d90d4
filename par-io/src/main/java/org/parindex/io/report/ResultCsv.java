package org.parindex.io.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.UnrankedUnit;
import org.parindex.scheme.Node;
import org.parindex.score.Explanation;
import org.parindex.score.NodeScore;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * The results of a round as CSV tables; the columns are described in {@code FORMAT.md}. Rows stand in the order of the
 * ranking and of the criterion set. The same result gives the same bytes.
 */
public final class ResultCsv {

    private final Report report;
    private final CsvStyle style;

    private ResultCsv(Report report, CsvStyle style) {
        this.report = report;
        this.style = style;
    }

    /**
     * Writes four tables: {@code NAME-ranking.csv}, {@code NAME-points.csv}, {@code NAME-explanations.csv} and
     * {@code NAME-findings.csv}.
     *
     * @param report the round; texts are in its language
     * @param style how numbers and cells are written
     * @param folder where the files go
     * @param name what their names start with
     * @return the files
     * @throws IOException if one cannot be written
     */
    public static List<Path> write(Report report, CsvStyle style, Path folder, String name) throws IOException {
        ResultCsv tables = new ResultCsv(report, style);
        Path ranking = folder.resolve(name + "-ranking.csv");
        Path points = folder.resolve(name + "-points.csv");
        Path explanations = folder.resolve(name + "-explanations.csv");
        Path findings = folder.resolve(name + "-findings.csv");
        tables.ranking(ranking);
        tables.points(points);
        tables.explanations(explanations);
        tables.findings(findings);
        return List.of(ranking, points, explanations, findings);
    }

    private String told(Text text) {
        return text.in(report.language());
    }

    private String told(Collection<Text> texts) {
        return texts.stream().map(this::told).collect(Collectors.joining("; "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void ranking(Path file) throws IOException {
        try (CsvTable table = new CsvTable(
                file,
                style,
                "group",
                "group_name",
                "rank",
                "unit",
                "unit_name",
                "points",
                "maximum",
                "index_percent",
                "ranked_value",
                "shared_with",
                "class",
                "class_name",
                "reasons")) {
            for (GroupRanking group : report.ranking().groups()) {
                String id = group.group().id();
                String label = told(group.group().label());
                for (RankedUnit one : group.ranked()) {
                    table.row(
                            id,
                            label,
                            one.rank(),
                            one.unit().id(),
                            one.unit().name(),
                            one.points(),
                            one.maximum(),
                            one.indexPercent(),
                            one.value(),
                            one.sharedWith(),
                            one.band() == null ? null : one.band().id(),
                            one.band() == null ? null : told(one.band().label()),
                            told(one.classReasons()));
                }
                for (UnrankedUnit one : group.unranked()) {
                    table.row(
                            id,
                            label,
                            null,
                            one.unit().id(),
                            one.unit().name(),
                            one.points(),
                            one.maximum(),
                            one.indexPercent(),
                            null,
                            null,
                            null,
                            null,
                            told(one.reasons()));
                }
            }
        }
    }

    private List<Unit> units() {
        return report.ranking().groups().stream()
                .flatMap(group -> java.util.stream.Stream.concat(
                        group.ranked().stream().map(RankedUnit::unit),
                        group.unranked().stream().map(UnrankedUnit::unit)))
                .toList();
    }

    private void points(Path file) throws IOException {
        try (CsvTable table = new CsvTable(
                file,
                style,
                "unit",
                "unit_name",
                "stage",
                "node",
                "code",
                "title",
                "depth",
                "leaf",
                "points",
                "maximum",
                "index_percent",
                "lost",
                "treatment")) {
            List<Node> nodes = report.scores().scheme().nodes();
            for (Unit unit : units()) {
                for (Stage stage : report.scores().stages()) {
                    UnitScore score = report.scores().of(unit.id(), stage);
                    if (score.isScored()) {
                        row(table, score, score.total(), null);
                        for (Node node : nodes) {
                            row(table, score, score.node(node.id()), node);
                        }
                    }
                }
            }
        }
    }

    private void row(CsvTable table, UnitScore unit, NodeScore score, @Nullable Node node) throws IOException {
        table.row(
                unit.unit().id(),
                unit.unit().name(),
                unit.stage().id(),
                score.node(),
                node == null ? "" : node.code(),
                node == null ? told(report.scores().scheme().title()) : told(node.title()),
                node == null ? 0 : report.scores().index().pathTo(node.id()).size(),
                node != null && node.children().isEmpty() ? 1 : 0,
                score.points(),
                score.maximum(),
                score.indexPercent().orElse(null),
                score.lost(),
                word(score.treatment()));
    }

    private void explanations(Path file) throws IOException {
        try (CsvTable table = new CsvTable(
                file,
                style,
                "unit",
                "node",
                "code",
                "points",
                "maximum",
                "rule",
                "inputs",
                "steps",
                "adjustments",
                "evidence",
                "remark",
                "source")) {
            for (Unit unit : units()) {
                UnitScore score = report.scores().of(unit.id(), report.ranking().stage());
                if (score.isScored()) {
                    explain(table, score.explain());
                }
            }
        }
    }

    private void explain(CsvTable table, Explanation it) throws IOException {
        table.row(
                it.unit(),
                it.node(),
                it.code(),
                it.points(),
                it.maximum(),
                told(it.rule()),
                told(it.inputs().stream()
                        .map(input -> input.label().plus(" = ").plus(input.value()))
                        .toList()),
                told(it.steps().stream().map(step -> step.what()).toList()),
                told(it.adjustments().stream()
                        .map(one -> one.why().plus(": ").plus(one.points().show()))
                        .toList()),
                it.evidence().stream().map(Texts::evidence).collect(Collectors.joining("; ")),
                it.remark(),
                it.source() == null ? "" : it.source().toString());
        for (Explanation child : it.children()) {
            explain(table, child);
        }
    }

    private void findings(Path file) throws IOException {
        try (CsvTable table =
                new CsvTable(file, style, "severity", "code", "unit", "node", "stage", "source", "message", "advice")) {
            for (Finding finding : report.findings()) {
                Place place = finding.place();
                table.row(
                        word(finding.severity()),
                        finding.code(),
                        place.unit(),
                        place.node(),
                        place.stage(),
                        place.source() == null ? null : place.source().toString(),
                        told(finding.message()),
                        told(finding.advice()));
            }
        }
    }
}
