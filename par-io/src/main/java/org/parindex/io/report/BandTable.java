package org.parindex.io.report;

import static org.parindex.io.report.Formulas.fixed;

import java.io.IOException;
import java.util.List;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.scheme.Band;

/** The table of classes above the places: intervals, quotas, and how many units each may take. */
final class BandTable {

    private static final int BANDS_ROW = 3;
    private static final int BAND_LABEL = 1;
    private static final int BAND_BASE = 4;
    private static final int BAND_LIMIT = 5;

    private final ResultBook book;
    private final GroupClasses figures;
    private final List<Band> bands;

    BandTable(ResultBook book, GroupClasses figures) {
        this.book = book;
        this.figures = figures;
        this.bands = figures.classification().bands();
    }

    /** The row behind the table. */
    int end() {
        return BANDS_ROW + bands.size();
    }

    String labels() {
        return fixed(BAND_LABEL, BANDS_ROW) + ":" + fixed(BAND_LABEL, BANDS_ROW + bands.size() - 1);
    }

    String limit(int band) {
        return fixed(BAND_LIMIT, BANDS_ROW + band - 1);
    }

    void write(RowWriter rows, ClassColumns classes) throws IOException {
        rows.row(BANDS_ROW - 1)
                .text(0, book.say("Mức", "No."), Look.HEADER)
                .text(BAND_LABEL, book.say("Xếp loại", "Class"), Look.HEADER)
                .text(2, book.say("Khoảng", "Interval"), Look.HEADER)
                .text(3, book.say("Hạn mức (%)", "Quota (%)"), Look.HEADER)
                .text(BAND_BASE, book.say("Tính trên (đơn vị)", "Of (units)"), Look.HEADER)
                .text(BAND_LIMIT, book.say("Nhiều nhất", "At most"), Look.HEADER);
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            rows.row(BANDS_ROW + i)
                    .number(0, i + 1, Look.WHOLE)
                    .text(BAND_LABEL, book.say(band.label()), Look.TEXT)
                    .text(2, band.values().toString(), Look.CENTER);
            if (band.quota() == null || !figures.isFaithful()) {
                rows.blank(3, Look.WHOLE).blank(BAND_BASE, Look.WHOLE).blank(BAND_LIMIT, Look.WHOLE);
            } else {
                rows.number(3, Formulas.number(Points.of(band.quota().percent())), Look.WHOLE)
                        .formula(BAND_BASE, classes.base(band), figures.base(band), Look.WHOLE)
                        .formula(
                                BAND_LIMIT,
                                "ROUNDDOWN(ROUND(" + fixed(3, BANDS_ROW + i) + "*" + fixed(BAND_BASE, BANDS_ROW + i)
                                        + "/100,10),0)",
                                figures.limit(band),
                                Look.WHOLE);
            }
        }
    }
}
