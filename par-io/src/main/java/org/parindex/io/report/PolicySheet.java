package org.parindex.io.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.scheme.Document;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.text.Text;

/** By which rules the result came about, and its fingerprint. */
final class PolicySheet {

    private final ResultBook book;

    PolicySheet(ResultBook book) {
        this.book = book;
    }

    void add() {
        XSSFSheet sheet = book.out().sheet(book.out().name(book.say("Quy định áp dụng", "Policies")), this::write);
        Styles.page(sheet, 0, 0);
        sheet.getPrintSetup().setLandscape(false);
        Styles.widths(sheet, 44, 70);
    }

    private void write(RowWriter rows) throws IOException {
        rows.row(0)
                .text(0, book.say("Quy định", "Policy"), Look.HEADER)
                .text(1, book.say("Giá trị", "Value"), Look.HEADER);
        List<PolicyRows.Row> all = rows();
        for (int i = 0; i < all.size(); i++) {
            rows.row(i + 1)
                    .text(0, book.say(all.get(i).label()), Look.BOLD)
                    .text(1, book.say(all.get(i).value()), Look.TEXT);
        }
    }

    private List<PolicyRows.Row> rows() {
        Scheme scheme = book.layout().scheme();
        List<PolicyRows.Row> rows = new ArrayList<>();
        add(rows, "Bộ tiêu chí", "Criterion set", scheme.title());
        add(rows, "Mã, phiên bản", "Id, version", Text.of(scheme.id() + ", " + scheme.version()));
        Document document = scheme.document();
        if (document != null) {
            add(rows, "Ban hành theo", "Issued by", Text.of(document.number()));
        }
        rows.addAll(PolicyRows.of(scheme));
        add(
                rows,
                "Lấy mặc định vì bộ tiêu chí không quy định",
                "Defaults, as the set does not say",
                scheme.defaulted().isEmpty()
                        ? Text.of("không có", "none")
                        : Text.of(String.join(", ", scheme.defaulted())));
        add(
                rows,
                "Công thức trong tệp này",
                "Formulas in this file",
                Text.of(
                        "Điểm tiêu chí là giá trị; tổng, quy đổi, làm tròn, chỉ số, thứ hạng và xếp loại là công thức. Chính"
                                + " sách chưa có số liệu làm đơn vị không có kết quả, điểm ngoài khoảng và điều"
                                + " kiện theo thuộc tính hay việc tự đánh giá của đơn vị được ghi thành giá trị.",
                        "Points of leaves are values; sums, rescaling, roundings, index, places and classes are formulas."
                                + " Units without a result, points out of range, and gates that look at"
                                + " attributes or the self-assessment of a unit are written as values."));
        add(rows, "Phần mềm", "Software", Text.of("parindex " + Scorer.ENGINE_VERSION));
        add(
                rows,
                "Dấu vân tay kết quả (SHA-256)",
                "Fingerprint of the result (SHA-256)",
                Text.of(book.report().scores().fingerprint()));
        return rows;
    }

    private static void add(List<PolicyRows.Row> rows, String vi, String en, Text value) {
        rows.add(new PolicyRows.Row(Text.of(vi, en), value));
    }
}
