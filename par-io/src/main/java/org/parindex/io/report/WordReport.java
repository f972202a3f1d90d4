package org.parindex.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.io.internal.sheet.WordPages;
import org.parindex.io.internal.sheet.WordPages.Column;
import org.parindex.io.internal.sheet.WordPages.Face;
import org.parindex.io.internal.sheet.WordPages.Line;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.UnrankedUnit;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * Writes results as Word documents: the appendix to the decision with the ranking of each peer group, and a narrative
 * report with its sentences and tables. A4, Times New Roman, headers of tables repeated, a signature block. The same report
 * gives the same bytes.
 */
public final class WordReport {

    private final Report report;
    private final Shown shown;
    private final WordPages pages;

    private WordReport(Report report, boolean landscape) {
        this.report = report;
        this.shown = new Shown(report.scores().scheme(), report.language());
        this.pages = new WordPages(landscape);
    }

    /**
     * Writes the appendix to the decision to a file.
     *
     * @param report the report
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void writeAppendix(Report report, Path file) throws IOException {
        WholeFile.write(file, out -> writeAppendix(report, out));
    }

    /**
     * Writes the appendix to the decision.
     *
     * @param report the report
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void writeAppendix(Report report, OutputStream out) throws IOException {
        WordReport word = new WordReport(report, true);
        List<GroupRanking> groups = report.ranking().groups();
        for (int i = 0; i < groups.size(); i++) {
            if (i > 0) {
                word.pages.page();
            }
            word.appendix(groups.get(i));
        }
        word.signature();
        word.pages.write(word.say(report.scores().scheme().title()), report.year(), out);
    }

    /**
     * Writes the narrative report to a file.
     *
     * @param report the report
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void writeNarrative(Report report, Path file) throws IOException {
        WholeFile.write(file, out -> writeNarrative(report, out));
    }

    /**
     * Writes the narrative report.
     *
     * @param report the report
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void writeNarrative(Report report, OutputStream out) throws IOException {
        WordReport word = new WordReport(report, false);
        word.head(Text.of("BÁO CÁO", "REPORT"), word.subject());
        List<GroupRanking> groups = report.ranking().groups();
        for (int i = 0; i < groups.size(); i++) {
            word.narrative(groups.size() > 1 ? (i + 1) + ". " : "", groups.get(i));
        }
        word.signature();
        word.pages.write(word.say(report.scores().scheme().title()), report.year(), out);
    }

    private String say(Text text) {
        return text.in(report.language());
    }

    private String say(String vi, String en) {
        return say(Text.of(vi, en));
    }

    private Text subject() {
        return Text.fill(
                "Kết quả đánh giá, xác định Chỉ số cải cách hành chính năm {0}",
                "Results of the Public Administration Reform Index, {0}", report.year());
    }

    private void head(Text title, Text subject) {
        Letterhead head = report.letterhead();
        pages.sideBySide(
                List.of(new Line(say(head.authority()), Face.BOLD)),
                List.of(new Line(say(Letterhead.STATE), Face.BOLD), new Line(say(Letterhead.MOTTO), Face.BOLD)),
                ParagraphAlignment.CENTER);
        pages.paragraph("", Face.PLAIN, ParagraphAlignment.CENTER);
        pages.paragraph(say(title), Face.BOLD, ParagraphAlignment.CENTER);
        pages.paragraph(say(subject), Face.BOLD, ParagraphAlignment.CENTER);
    }

    private void appendix(GroupRanking group) {
        head(
                Text.fill(
                        "BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {0}",
                        "RANKING BY THE PUBLIC ADMINISTRATION REFORM INDEX, {0}", report.year()),
                group.group().label());
        pages.paragraph(say(report.scores().scheme().title()), Face.PLAIN, ParagraphAlignment.CENTER);
        pages.paragraph(say(report.letterhead().attachedTo()), Face.ITALIC, ParagraphAlignment.CENTER);
        ranking(group, true);
        bands(group);
    }

    /** A column of points and the nodes that earn them. */
    private record Part(String label, List<? extends Node> nodes) {}

    /** The table of a group; the wide one has the channels and the reasons. */
    private void ranking(GroupRanking group, boolean wide) {
        List<Part> parts = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            List<Leaf> leaves = ChannelPoints.leaves(report.scores(), channel);
            if (wide && !leaves.isEmpty()) {
                parts.add(new Part(label(channel), leaves));
            }
        }
        List<Branch> extras = ChannelPoints.bonuses(report.scores().index());
        if (wide && !extras.isEmpty()) {
            parts.add(new Part(say("Thưởng, phạt", "Bonus, penalty"), extras));
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(say("Xếp hạng", "Place"), 8, true));
        columns.add(new Column(say("Tên đơn vị", "Unit"), 34, false));
        parts.forEach(part -> columns.add(new Column(part.label(), 12, true)));
        columns.add(new Column(say("Tổng điểm", "Total"), 10, true));
        columns.add(new Column(say("Điểm tối đa", "Maximum"), 10, true));
        columns.add(new Column(say("Chỉ số (%)", "Index (%)"), 10, true));
        columns.add(new Column(say("Xếp loại", "Class"), 13, true));
        boolean remarks = !group.unranked().isEmpty()
                || group.ranked().stream().anyMatch(one -> !one.classReasons().isEmpty());
        if (wide && remarks) {
            columns.add(new Column(say("Ghi chú", "Note"), 28, false));
        }
        List<List<String>> rows = new ArrayList<>();
        List<Boolean> bold = new ArrayList<>();
        for (RankedUnit one : group.ranked()) {
            rows.add(row(
                    columns.size(),
                    shown.rank(one.rank()),
                    one.unit(),
                    parts,
                    List.of(shown.result(one.points()), shown.result(one.maximum()), shown.result(one.indexPercent())),
                    one.band() == null ? "" : say(one.band().label()),
                    one.classReasons()));
            bold.add(false);
        }
        rows.add(mean(columns.size(), parts.size(), group));
        bold.add(true);
        for (UnrankedUnit one : group.unranked()) {
            rows.add(row(
                    columns.size(),
                    Shown.NOTHING,
                    one.unit(),
                    parts,
                    List.of(shown.result(one.points()), shown.result(one.maximum()), shown.result(one.indexPercent())),
                    say("không xếp hạng", "not ranked"),
                    one.reasons()));
            bold.add(false);
        }
        pages.table(columns, rows, bold);
    }

    private String label(Channel channel) {
        return switch (channel) {
            case ASSESSED -> say("Điểm thẩm định", "Appraised");
            case SURVEY -> say("Điểm ĐTXHH", "Survey");
            case EXTERNAL -> say("Chỉ số khác", "External index");
        };
    }

    private List<String> row(
            int size, String rank, Unit unit, List<Part> parts, List<String> figures, String band, List<Text> reasons) {
        UnitScore score = report.scores().of(unit.id(), report.ranking().stage());
        List<String> row = new ArrayList<>(List.of(rank, unit.name()));
        for (Part part : parts) {
            row.add(score.isScored() ? shown.result(ChannelPoints.sum(score, part.nodes())) : Shown.NOTHING);
        }
        row.addAll(figures);
        row.add(band);
        if (row.size() < size) {
            row.add(String.join("; ", reasons.stream().map(this::say).toList()));
        }
        return row;
    }

    private List<String> mean(int size, int parts, GroupRanking group) {
        List<String> row = new ArrayList<>(List.of("", say("TRUNG BÌNH", "MEAN")));
        for (int i = 0; i < parts; i++) {
            row.add("");
        }
        row.add(shown.result(
                Means.of(group.ranked().stream().map(RankedUnit::points)).orElse(null)));
        row.add("");
        row.add(shown.result(index(group)));
        while (row.size() < size) {
            row.add("");
        }
        return row;
    }

    private @Nullable Points index(GroupRanking group) {
        return report.scores().scheme().ranking().basis() == ValueBasis.INDEX_PERCENT
                ? group.summary().mean()
                : Means.index(group.ranked()).orElse(null);
    }

    private void bands(GroupRanking group) {
        if (group.summary().classes().isEmpty()) {
            return;
        }
        var own = group.group().classification();
        var classification = own == null ? report.scores().scheme().classification() : own;
        String sign = classification.basis() == ValueBasis.INDEX_PERCENT ? " %" : say(" điểm", " points");
        List<String> lines = new ArrayList<>();
        for (GroupSummary.ClassCount count : group.summary().classes()) {
            lines.add(say(count.band().label()) + " ("
                    + say(count.band().values().describe(sign)) + "): " + count.units() + say(" đơn vị", " units"));
        }
        pages.paragraph(
                say("Xếp loại: ", "Classes: ") + String.join("; ", lines) + ".", Face.ITALIC, ParagraphAlignment.LEFT);
    }

    private void narrative(String number, GroupRanking group) {
        String label = say(group.group().label());
        pages.heading(number + ReconciliationSheet.capital(label));
        List<Narrative.Section> sections = Narrative.of(report, group);
        for (int i = 0; i < sections.size(); i++) {
            Narrative.Section section = sections.get(i);
            pages.heading((char) ('a' + i) + ") " + say(section.title()));
            section.sentences().forEach(text -> pages.paragraph(say(text), Face.PLAIN, ParagraphAlignment.BOTH));
            if (section.title().vi().equals("Kết quả theo lĩnh vực")) {
                domains(group);
            }
        }
        pages.heading(say("Bảng xếp hạng ", "Ranking of ") + label);
        ranking(group, false);
    }

    private void domains(GroupRanking group) {
        PreviousYear previous = report.previous();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(say("Mã", "Code"), 8, true));
        columns.add(new Column(say("Lĩnh vực", "Domain"), 60, false));
        columns.add(new Column(say("Chỉ số trung bình (%)", "Mean index (%)"), 20, true));
        if (previous != null) {
            columns.add(new Column(say("Năm ", "Year ") + previous.year(), 16, true));
        }
        List<List<String>> rows = new ArrayList<>();
        List<Boolean> bold = new ArrayList<>();
        for (Narrative.DomainMean one : Narrative.domains(report, group)) {
            List<String> row = new ArrayList<>(
                    List.of(one.domain().code(), say(one.domain().title()), shown.result(one.mean())));
            if (previous != null) {
                row.add(shown.result(previous.domainMeans().get(one.domain().code())));
            }
            rows.add(row);
            bold.add(false);
        }
        pages.table(columns, rows, bold);
    }

    private void signature() {
        Letterhead head = report.letterhead();
        List<Line> left = new ArrayList<>();
        left.add(new Line("", Face.PLAIN));
        say(head.recipients())
                .lines()
                .forEach(line -> left.add(new Line(line, left.size() == 1 ? Face.BOLD : Face.PLAIN)));
        List<Line> right = new ArrayList<>();
        right.add(new Line(say(head.placeAndDate()), Face.ITALIC));
        say(head.signer()).lines().forEach(line -> right.add(new Line(line, Face.BOLD)));
        right.add(new Line(say("(Ký tên, đóng dấu)", "(Signature, seal)"), Face.ITALIC));
        for (int i = 0; i < 4; i++) {
            right.add(new Line("", Face.PLAIN));
        }
        right.add(new Line(head.name(), Face.BOLD));
        pages.sideBySide(left, right, ParagraphAlignment.LEFT);
    }
}
