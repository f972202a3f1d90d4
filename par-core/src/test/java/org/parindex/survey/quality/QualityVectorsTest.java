package org.parindex.survey.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.survey.Vectors;

/** Verdicts, rates and indexes of service quality against worked cases. */
class QualityVectorsTest {

    private static String places(Points points, int places) {
        return points.toDecimal(places, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void verdicts_on_dossiers() {
        Vectors vectors = Vectors.of("rules_timeliness");
        Timeliness timeliness =
                new Timeliness(LocalDateTime.parse(vectors.text("/period_end")), WorkCalendar.EVERY_DAY);
        List<Dossier> dossiers = new ArrayList<>();
        assertThat(vectors.size("/dossiers")).isEqualTo(12);
        for (int i = 0; i < vectors.size("/dossiers"); i++) {
            String at = "/dossiers/" + i + "/";
            List<DossierEvent> events = new ArrayList<>();
            for (int e = 0; vectors.has(at + "events/" + e + "/status"); e++) {
                events.add(new DossierEvent(
                        DossierStatus.valueOf(vectors.text(at + "events/" + e + "/status")),
                        LocalDateTime.parse(vectors.text(at + "events/" + e + "/at"))));
            }
            boolean hasDue = vectors.has(at + "due");
            Dossier dossier = new Dossier(
                    vectors.text(at + "id"),
                    LocalDateTime.parse(vectors.text(at + "received")),
                    hasDue ? LocalDateTime.parse(vectors.text(at + "due")) : null,
                    hasDue ? null : (int) vectors.whole(at + "max_days"),
                    events);
            dossiers.add(dossier);
            Timeliness.Judged judged = timeliness.judge(dossier);
            assertThat(judged.verdict()).as(dossier.id()).hasToString(vectors.text(at + "expected/verdict"));
            if (vectors.has(at + "expected/end")) {
                assertThat(judged.end()).isEqualTo(LocalDateTime.parse(vectors.text(at + "expected/end")));
                assertThat(judged.effectiveEnd())
                        .isEqualTo(LocalDateTime.parse(vectors.text(at + "expected/effective_end")));
                assertThat(judged.pause())
                        .isEqualTo(Duration.ofSeconds(Math.round(vectors.number(at + "expected/pause_days") * 86_400)));
            } else {
                assertThat(judged.end()).isNull();
            }
        }
        assertThat(timeliness.count(dossiers)).isEqualTo(new TimeCounts(3, 2, 3, 2, 2));
    }

    @Test
    void three_rates_of_the_same_counts() {
        Vectors vectors = Vectors.of("rules_timeliness");
        Map<OnTimeRate, String> names = Map.of(
                OnTimeRate.PORTAL, "A_portal_766",
                OnTimeRate.CLOSED_ONLY, "B_closed_only",
                OnTimeRate.OVER_ALL_RECEIVED, "C_on_time_over_all_received",
                OnTimeRate.EARLY_OF_CLOSED, "early_share_of_closed",
                OnTimeRate.OVERDUE, "overdue_share_766");
        assertThat(vectors.size("/rates")).isEqualTo(5);
        for (int i = 0; i < vectors.size("/rates"); i++) {
            String at = "/rates/" + i + "/";
            TimeCounts counts = new TimeCounts(
                    vectors.whole(at + "counts/early"),
                    vectors.whole(at + "counts/on_time"),
                    vectors.whole(at + "counts/late"),
                    vectors.whole(at + "counts/pending_in_time"),
                    vectors.whole(at + "counts/pending_overdue"));
            assertThat(counts.total()).isEqualTo(vectors.whole(at + "total"));
            assertThat(counts.closed()).isEqualTo(vectors.whole(at + "closed"));
            names.forEach((rate, name) -> {
                Optional<Points> percent = counts.of(rate).percent();
                assertThat(percent.map(one -> places(one, 4)))
                        .as("%s of %s", rate, counts)
                        .isEqualTo(vectors.has(at + name) ? Optional.of(vectors.text(at + name)) : Optional.empty());
            });
        }
    }

    @Test
    void working_days_leave_out_weekends_and_holidays() {
        // 30 April and 1 May 2026 are a Thursday and a Friday; the next working day is Monday 4 May
        WorkCalendar calendar = WorkCalendar.workingDays(Set.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1)));
        LocalDateTime wednesday = LocalDateTime.of(2026, 4, 29, 15, 0);
        assertThat(calendar.after(wednesday, 1)).isEqualTo(LocalDateTime.of(2026, 5, 4, 15, 0));
        LocalDateTime tuesday = LocalDateTime.of(2026, 5, 5, 9, 0);
        Duration between = calendar.between(wednesday, tuesday);
        assertThat(between).isEqualTo(Duration.ofHours(9 + 24 + 9));
        assertThat(calendar.back(tuesday, between)).isEqualTo(wednesday);
        Dossier dossier = new Dossier("d", wednesday, null, 2, List.of(new DossierEvent(DossierStatus.DONE, tuesday)));
        LocalDateTime end = LocalDateTime.of(2026, 6, 30, 23, 59, 59);
        assertThat(new Timeliness(end, calendar).judge(dossier).verdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(new Timeliness(end, WorkCalendar.EVERY_DAY).judge(dossier).verdict())
                .isEqualTo(Verdict.LATE);
    }

    @Test
    void decision_766_items_totals_and_bands() {
        Vectors vectors = Vectors.of("rules_decision766");
        assertThat(vectors.size("/units")).isEqualTo(5);
        for (int u = 0; u < vectors.size("/units"); u++) {
            String at = "/units/" + u + "/";
            Map<String, Share> rates = new HashMap<>();
            Map<String, String> scores = new HashMap<>();
            for (int i = 0; vectors.has(at + "items/" + i + "/code"); i++) {
                String item = at + "items/" + i + "/";
                String code = vectors.text(item + "code");
                rates.put(
                        code,
                        vectors.has(item + "rate_pct")
                                ? Share.percent(Points.of(vectors.text(item + "rate_pct")))
                                : Share.of(0, 0));
                if (vectors.has(item + "score")) {
                    scores.put(code, vectors.text(item + "score"));
                }
            }
            QualityIndex.Result zero = Decision766.index(ZeroDenominator.ZERO).score("u", rates);
            assertThat(zero.items()).hasSize(rates.size());
            zero.items().forEach(one -> {
                String code = one.item().code();
                assertThat(one.percent() == null ? null : places(one.points(), 4))
                        .as(code)
                        .isEqualTo(scores.get(code));
            });
            assertThat(places(zero.exactTotal(), 4)).isEqualTo(vectors.text(at + "total"));
            assertThat(places(zero.exactTotal(), 2)).isEqualTo(vectors.text(at + "total_2dp"));
            assertThat(zero.band().id()).isEqualToIgnoringCase(vectors.text(at + "band_on_exact"));
            QualityIndex.Result rescaled =
                    Decision766.index(ZeroDenominator.EXCLUDE_AND_RESCALE).score("u", rates);
            assertThat(rescaled.scoredMaximum()).isEqualTo(Points.of(vectors.text(at + "max_of_scored_items")));
            assertThat(places(rescaled.exactTotal(), 4)).isEqualTo(vectors.text(at + "total_rescaled_to_100"));
            long empty = rates.values().stream()
                    .filter(rate -> rate.whole().isZero())
                    .count();
            assertThat(zero.findings()).hasSize((int) empty);
            assertThat(Decision766.index(ZeroDenominator.FULL).score("u", rates).exactTotal())
                    .isEqualTo(zero.exactTotal().plus(Points.HUNDRED.minus(rescaled.scoredMaximum())));
        }
    }

    @Test
    void satisfaction_of_766_by_union_and_by_sum() {
        Vectors vectors = Vectors.of("rules_decision766");
        for (int i = 0; i < vectors.size("/satisfaction_5_4"); i++) {
            String at = "/satisfaction_5_4/" + i + "/";
            long dossiers = vectors.whole(at + "dossiers");
            long overdue = vectors.whole(at + "overdue");
            long negative = vectors.whole(at + "negative");
            Share union = Decision766.satisfiedByUnion(dossiers, overdue, negative, vectors.whole(at + "both"));
            assertThat(places(union.percent().orElseThrow(), 4)).isEqualTo(vectors.text(at + "legal_union_pct"));
            Share sum = Decision766.satisfiedByPortalSum(dossiers, overdue, negative);
            assertThat(places(sum.percent().orElseThrow(), 4)).isEqualTo(vectors.text(at + "portal_sum_pct"));
        }
        for (int i = 0; i < vectors.size("/online_3_3_with_sync"); i++) {
            String at = "/online_3_3_with_sync/" + i + "/";
            Points rate = Decision766.onlineSynchronised(
                            vectors.whole(at + "online"),
                            vectors.whole(at + "received"),
                            Points.of(vectors.text(at + "sync_rate_pct")))
                    .percent()
                    .orElseThrow();
            assertThat(places(rate, 4)).isEqualTo(vectors.text(at + "rate_pct"));
            QualityItem item =
                    new QualityItem("3.3", org.parindex.text.Text.of("3.3"), BigDecimal.ONE, BigDecimal.valueOf(50));
            assertThat(places(item.points(rate), 4)).isEqualTo(vectors.text(at + "score_max_1_full_at_50"));
        }
    }

    private static Map<Integer, List<Integer>> scores(Vectors vectors, String at) {
        Map<Integer, List<Integer>> scores = new HashMap<>();
        for (int number : new int[] {1, 2, 3, 4, 7}) {
            List<Integer> own = new ArrayList<>();
            for (double score : vectors.numbers(at + number)) {
                own.add((int) score);
            }
            scores.put(number, own);
        }
        return scores;
    }

    @Test
    void circular_01_officials_and_agencies() {
        Vectors vectors = Vectors.of("rules_circular01");
        Circular01 circular = new Circular01(Rounding.halfUp(1));
        Map<String, String> classes =
                Map.of("XUAT_SAC", "excellent", "TOT", "good", "KHA", "fair", "TRUNG_BINH", "average", "YEU", "weak");
        assertThat(vectors.size("/officers")).isEqualTo(4);
        for (int i = 0; i < vectors.size("/officers"); i++) {
            String at = "/officers/" + i + "/";
            Map<Integer, List<Integer>> scores = scores(vectors, at + "scores/");
            Circular01.Result officer = circular.officer("o", scores);
            assertThat(places(officer.total(), 1)).isEqualTo(vectors.text(at + "total"));
            assertThat(officer.band().label().vi()).isEqualTo(level(vectors.text(at + "level")));
            assertThat(officer.scoredMaximum()).isEqualTo(Points.of(vectors.whole(at + "max_of_scored")));
            officer.indicators()
                    .forEach((number, points) -> assertThat(places(points, 1))
                            .isEqualTo(vectors.text(at + "indicator/" + number + "/rounded")));
            String agency = "/agencies/" + i + "/";
            Map<Integer, Integer> ofAgency = new HashMap<>();
            for (int number : new int[] {5, 6, 8, 9}) {
                if (vectors.has(agency + "agency_level/" + number)) {
                    ofAgency.put(number, (int) vectors.whole(agency + "agency_level/" + number));
                }
            }
            Circular01.Result result = circular.agency("a", scores, ofAgency);
            assertThat(places(result.total(), 1)).isEqualTo(vectors.text(agency + "total"));
            assertThat(result.band().id()).isEqualTo(classes.get(vectors.text(agency + "class")));
            assertThat(result.findings()).hasSize(9 - result.indicators().size());
        }
    }

    private static String level(String text) {
        return text.startsWith("70") || text.startsWith("<") ? text : "100 %";
    }

    @Test
    void circular_01_complaints_and_online_services() {
        Vectors vectors = Vectors.of("rules_circular01");
        for (int i = 0; i < vectors.size("/indicator8"); i++) {
            String at = "/indicator8/" + i + "/";
            assertThat(Circular01.complaints(
                            vectors.whole(at + "received"),
                            vectors.whole(at + "on_time"),
                            vectors.text(at + "prolonged").equalsIgnoreCase("true")))
                    .isEqualTo((int) vectors.whole(at + "score"));
        }
        for (int i = 0; i < vectors.size("/indicator9"); i++) {
            String at = "/indicator9/" + i + "/";
            assertThat(Circular01.online(
                            new BigDecimal(vectors.text(at + "online_procedures_pct")),
                            new BigDecimal(vectors.text(at + "online_dossiers_pct")),
                            vectors.whole(at + "unresolved_or_overdue")))
                    .isEqualTo((int) vectors.whole(at + "score"));
        }
    }

    @Test
    void complaints_have_a_limit_for_every_step() {
        LocalDateTime monday = LocalDateTime.of(2026, 9, 7, 8, 0);
        Complaints complaints = new Complaints(
                Complaints.LIMITS_766, WorkCalendar.workingDays(Set.of()), LocalDateTime.of(2026, 9, 30, 23, 59, 59));
        Complaints.Complaint good = new Complaints.Complaint(
                "a", monday, null, null, monday.plusDays(21), monday.plusDays(23), false, false);
        Complaints.Complaint late =
                new Complaints.Complaint("b", monday, null, null, monday.plusDays(22), null, false, false);
        Complaints.Complaint refused =
                new Complaints.Complaint("c", monday, monday.plusDays(3), null, null, null, true, false);
        Complaints.Complaint open = new Complaints.Complaint(
                "d", LocalDateTime.of(2026, 9, 28, 8, 0), null, null, null, null, false, false);
        assertThat(complaints.missed(good)).isEmpty();
        assertThat(complaints.missed(late)).containsExactly(Complaints.Step.ANSWER);
        assertThat(complaints.missed(refused)).containsExactly(Complaints.Step.REJECT);
        assertThat(complaints.missed(open)).isEmpty();
        List<Complaints.Complaint> all = List.of(good, late, refused, open);
        assertThat(complaints.inTime(all)).isEqualTo(Share.of(1, 4));
        assertThat(complaints.satisfied(all)).isEqualTo(Share.of(2, 4));
        assertThat(complaints.inTime(List.of()).percent()).isEmpty();
    }
}
