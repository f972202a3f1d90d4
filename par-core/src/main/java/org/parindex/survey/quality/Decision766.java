package org.parindex.survey.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Interval;
import org.parindex.scheme.Band;
import org.parindex.scheme.Document;
import org.parindex.text.Text;

/**
 * The index of Decision 766/QĐ-TTg of 23 June 2022 on serving people and businesses, and the formulas of its rates. What
 * it calls satisfaction is the absence of trouble, not an opinion that was asked: a unit that nobody rates gets full
 * marks.
 */
public final class Decision766 {

    private Decision766() {}

    /**
     * The index with the maxima that the portal showed in 2026. Bands: at least 90 excellent and below 50 weak are
     * published; 80 and 70 in between are seen in dashboards only. Portals differ in how they split the first group, so
     * the maxima are data: build another {@link QualityIndex} where they differ.
     *
     * @param zeroDenominator what an item without denominator is worth; the texts leave it open
     * @return the index
     */
    public static QualityIndex index(ZeroDenominator zeroDenominator) {
        return new QualityIndex(
                "766-2026",
                Text.of(
                        "Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp (QĐ 766)",
                        "Index of service to people and businesses (Decision 766)"),
                new Document("766/QĐ-TTg", LocalDate.of(2022, 6, 23), "Thủ tướng Chính phủ", "", ""),
                LocalDate.of(2022, 6, 23),
                null,
                groups(),
                bands(),
                zeroDenominator,
                Rounding.NONE,
                Rounding.NONE,
                false);
    }

    private static List<QualityGroup> groups() {
        return List.of(
                group(
                        "transparency",
                        Text.of("Công khai, minh bạch", "Transparency"),
                        item("1.1", "TTHC được công bố đúng hạn", "Procedures published in time", 6, 100),
                        item("1.2", "TTHC được công khai đúng hạn", "Made public in time", 4, 100),
                        item("1.3", "TTHC có đủ nội dung", "Full content", 2, 100),
                        item("1.4", "Hồ sơ đồng bộ lên Cổng DVC quốc gia", "Dossiers synchronised", 6, 100)),
                group(
                        "progress",
                        Text.of("Tiến độ giải quyết", "Progress"),
                        item("2.1", "Hồ sơ giải quyết đúng hạn", "Dossiers on time", 20, 100)),
                group(
                        "online",
                        Text.of("Dịch vụ trực tuyến và thanh toán", "Online services and payment"),
                        item("3", "Hồ sơ trực tuyến toàn trình", "Fully online dossiers", 12, 100),
                        item("3.5a", "TTHC có thanh toán trực tuyến", "Procedures with online payment", 2, 80),
                        item("3.5b", "TTHC có giao dịch thanh toán", "Procedures that were paid online", 2, 80),
                        item("3.6", "Hồ sơ thanh toán trực tuyến", "Dossiers paid online", 6, 100)),
                group(
                        "digitisation",
                        Text.of("Số hóa hồ sơ", "Digitisation"),
                        item("4.1", "Cấp kết quả điện tử", "Electronic results", 6, 100),
                        item("4.2", "Số hóa hồ sơ, kết quả", "Dossiers digitised", 4, 80),
                        item("4.ecopy", "Chứng thực bản sao điện tử", "E-certified copies", 2, 100),
                        item("4.3", "Khai thác, sử dụng lại dữ liệu", "Reuse of data", 2, 80),
                        item("4.4", "Chia sẻ dữ liệu", "Shared data", 4, 100),
                        item("4.5b", "Kết nối, chia sẻ dữ liệu (b)", "Connected data (b)", 2, 100),
                        item("4.5a", "Kết nối, chia sẻ dữ liệu (a)", "Connected data (a)", 2, 100)),
                group(
                        "satisfaction",
                        Text.of("Mức độ hài lòng", "Satisfaction"),
                        item("5.2", "Phản ánh, kiến nghị xử lý đúng hạn", "Complaints handled in time", 6, 100),
                        item("5.3", "Hài lòng trong xử lý phản ánh, kiến nghị", "Satisfied with the handling", 6, 100),
                        item("5.4", "Hài lòng trong giải quyết TTHC", "Satisfied with dossiers", 6, 90)));
    }

    private static QualityGroup group(String id, Text label, QualityItem... items) {
        return new QualityGroup(id, label, Arrays.asList(items));
    }

    private static QualityItem item(String code, String vi, String en, int maximum, int fullAt) {
        return new QualityItem(code, Text.of(vi, en), BigDecimal.valueOf(maximum), BigDecimal.valueOf(fullAt));
    }

    private static List<Band> bands() {
        return List.of(
                Band.of("excellent", Text.of("Xuất sắc", "Excellent"), Interval.atLeast("90")),
                Band.of("good", Text.of("Tốt", "Good"), Interval.fromTo("80", "90")),
                Band.of("fair", Text.of("Khá", "Fair"), Interval.fromTo("70", "80")),
                Band.of("average", Text.of("Trung bình", "Average"), Interval.fromTo("50", "70")),
                Band.of("weak", Text.of("Yếu", "Weak"), Interval.below("50")));
    }

    /**
     * Item 5.4 as the decision words it: dossiers that were neither overdue nor disliked or complained about, over all. A
     * dossier that is both counts once.
     *
     * @param dossiers all dossiers
     * @param overdue those overdue
     * @param negative those disliked or complained about
     * @param both those in both counts
     * @return the share
     */
    public static Share satisfiedByUnion(long dossiers, long overdue, long negative, long both) {
        if (both < 0 || both > Math.min(overdue, negative)) {
            throw new IllegalArgumentException("%d dossiers cannot be both among %d overdue and %d negative ones."
                    .formatted(both, overdue, negative));
        }
        return Share.of(dossiers - (overdue + negative - both), dossiers);
    }

    /**
     * Item 5.4 as the portal computes it: 100 − (overdue % + negative %). A dossier that is both counts twice, and the
     * rate can fall below 0.
     *
     * @param dossiers all dossiers
     * @param overdue those overdue
     * @param negative those disliked or complained about
     * @return the share
     */
    public static Share satisfiedByPortalSum(long dossiers, long overdue, long negative) {
        return Share.of(dossiers - overdue - negative, dossiers);
    }

    /**
     * Item 3.3 of the formula document: the online rate times the rate of synchronisation.
     *
     * @param online dossiers handed in online
     * @param received all dossiers
     * @param synchronised the rate of synchronisation in percent
     * @return the share
     */
    public static Share onlineSynchronised(long online, long received, Points synchronised) {
        return new Share(Points.of(online).times(synchronised).dividedBy(Points.HUNDRED), Points.of(received));
    }

    /**
     * Item 5.3: complaints with whose handling nobody was unsatisfied, that were not sent again and not overdue, over all.
     *
     * @param complaints all complaints
     * @param troubled those unsatisfied with, sent again or overdue, each counted once
     * @return the share
     */
    public static Share satisfiedWithHandling(long complaints, long troubled) {
        return Share.of(complaints - troubled, complaints);
    }
}
