package org.parindex.survey.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parindex.survey.Vectors;
import org.parindex.text.Language;

class PlanTest {

    private static final double PY = 1e-12;

    @Test
    void sample_sizes_agree_with_forty_digits() {
        Vectors v = Vectors.of("py_sample_size");
        for (int i = 0; i < v.size("/cases"); i++) {
            String at = "/cases/" + i;
            long population = v.whole(at + "/N");
            double margin = v.number(at + "/e");
            SampleSize slovin = SampleSize.slovin(population, margin);
            v.check(at + "/slovin_exact", slovin.exact(), PY);
            v.check(at + "/slovin", slovin.rounded(), 0);
            SampleSize cochran = SampleSize.cochran(margin, 0.5, 0.95);
            v.check(at + "/cochran_n0", cochran.exact(), PY);
            v.check(at + "/cochran_fpc_exact", cochran.population(population).exact(), PY);
            v.check(at + "/cochran_fpc", cochran.population(population).rounded(), 0);
            v.check(
                    at + "/cochran_fpc_deff2",
                    cochran.designEffect(2).population(population).rounded(),
                    0);
            v.check(
                    at + "/half_width_of_slovin_n",
                    SampleSize.halfWidth(slovin.rounded(), 0.5, 0.95, 1, population),
                    PY);
        }
        String at = "/allocation";
        long[] population = longs(v.numbers(at + "/population"));
        double[] deviation = v.numbers(at + "/sd");
        int total = (int) v.whole(at + "/total");
        allocated(v, "equal", Allocation.equal(population.length, total));
        allocated(v, "proportional", Allocation.proportional(population, total));
        allocated(v, "min15_then_proportional", Allocation.minimumThenProportional(population, 15, total));
        allocated(v, "neyman", Allocation.neyman(population, deviation, total));
        allocated(v, "sqrt", Allocation.squareRoot(population, total));
        assertThat(v.text(at + "/note")).contains("cap at the stratum size");
        assertThat(v.text("/note")).contains("slovin");
        double[] roots = Arrays.stream(population).mapToDouble(Math::sqrt).toArray();
        int[] tooMany = Allocation.capped(new double[] {1, 1, 1, 1, 1, 1}, population, 300);
        assertThat(tooMany).containsExactly(18, 57, 57, 56, 56, 56);
        assertThat(Arrays.stream(Allocation.capped(roots, population, 4000)).sum())
                .isEqualTo(4000);
        assertThat(Allocation.capped(roots, population, 9000)).containsExactly(18, 75, 160, 420, 900, 2600);
    }

    private static long[] longs(double[] values) {
        return Arrays.stream(values).mapToLong(value -> (long) value).toArray();
    }

    private static void allocated(Vectors v, String name, int[] allocation) {
        for (int i = 0; i < allocation.length; i++) {
            v.check("/allocation/" + name + "/" + i, allocation[i], 0);
        }
    }

    @Test
    void detectable_differences_agree_with_forty_digits() {
        Vectors v = Vectors.of("py_min_detectable");
        for (int i = 0; i < v.size("/cases"); i++) {
            String at = "/cases/" + i;
            double n = v.number(at + "/n_each");
            double effect = v.number(at + "/deff");
            double p = v.number(at + "/p");
            v.check(at + "/half_width_95", SampleSize.halfWidth(n, p, 0.95, effect), PY);
            double difference = SampleSize.detectableDifference(n, p, 0.95, 0.8, effect);
            v.check(at + "/mdd_95_80", difference, PY);
            assertThat(SampleSize.cochran(v.number(at + "/half_width_95"), p, 0.95)
                            .designEffect(effect)
                            .exact())
                    .isCloseTo(n, within(1e-9));
        }
        assertThat(v.text("/note")).contains("power 80 %");
        // (1.959964 + 0.841621)² · (0.84·0.16 + 0.9·0.1)/0.06² = 489.2 by hand
        assertThat(SampleSize.forDifference(0.84, 0.90, 0.95, 0.8).rounded()).isEqualTo(490);
        assertThatThrownBy(() -> SampleSize.forDifference(0.8, 0.8, 0.95, 0.8)).hasMessageContaining("0.8");
        assertThat(SampleSize.cochran(0.05, 0.5, 0.95)
                        .population(2600)
                        .responseRate(0.8)
                        .rounded())
                .isEqualTo(419);
        assertThat(SampleSize.halfWidth(1, 0.5, 0.95, 1, 1)).isEqualTo(0);
    }

    @Test
    void anybody_can_draw_the_sample_again() {
        // printf 'a\nb\nc\n' | sha256sum and printf 'seed\na' | sha256sum, GNU coreutils 9.1
        SampleDraw draw = SampleDraw.draw(List.of("c", "a", "b"), 2, "seed");
        assertThat(draw.listHash()).isEqualTo("880553fca8fcea94e325ee2cfb48e5a985cc797f39a14cc6d3cedecfeb2ae4d2");
        assertThat(draw.drawn())
                .containsExactly(
                        new SampleDraw.Ticket(
                                1, "a", "1095c393f458a5c2aefb7da1995dfebc4e621f979e297fe23bce4c9aa65f54e6"),
                        new SampleDraw.Ticket(
                                2, "b", "966be68fc62f1202e6ecb928041ff4a46a83f148a58e20d432664a39222a6152"));
        assertThat(draw.weight()).isEqualTo(1.5);
        assertThat(draw.toText(Language.VIETNAMESE)).contains("2 trong 3 hồ sơ", draw.listHash(), "1\t1\ta\t1095c393");
        assertThat(draw.toText(Language.ENGLISH)).contains("2 of 3 dossiers", "2\t2\tb\t966be68f");
    }

    @Test
    void the_order_of_the_list_changes_nothing() {
        List<String> ids =
                new ArrayList<>(IntStream.range(0, 500).mapToObj(i -> "HS-" + i).toList());
        SampleDraw before = SampleDraw.draw(ids, 60, "2026-11-26 xổ số 123456");
        Collections.shuffle(ids, new Random(11));
        SampleDraw after = SampleDraw.draw(ids, 60, "2026-11-26 xổ số 123456");
        assertThat(after).isEqualTo(before);
        assertThat(before.isOf(ids)).isTrue();
        assertThat(before.isOf(ids.subList(0, 499))).isFalse();
        assertThat(before.drawn()).hasSize(60);
        assertThat(before.reserve()).hasSize(440);
        // a dossier that is added moves no other
        ids.add("HS-late");
        List<String> more =
                new ArrayList<>(SampleDraw.draw(ids, 61, before.seed()).ids());
        assertThat(more).containsAll(before.ids());
    }

    @Test
    void every_dossier_has_the_same_chance() {
        List<String> ids = IntStream.range(0, 20).mapToObj(i -> "HS-" + i).toList();
        int[] times = new int[20];
        for (int seed = 0; seed < 4000; seed++) {
            SampleDraw.draw(ids, 5, "seed " + seed).drawn().forEach(one -> times[ids.indexOf(one.id())]++);
        }
        // binomial(4000, 1/4): mean 1000, deviation 27.4
        assertThat(Arrays.stream(times)).allMatch(count -> Math.abs(count - 1000) < 5 * 27.4);
    }

    @Test
    void duplicates_are_told_and_small_lists_are_taken_whole() {
        SampleDraw draw = SampleDraw.draw(List.of("a", "b", "a"), 5, "s");
        assertThat(draw.duplicates()).containsExactly("a");
        assertThat(draw.listSize()).isEqualTo(2);
        assertThat(draw.drawn()).hasSize(2);
        assertThat(draw.reserve()).isEmpty();
        assertThat(SampleDraw.draw(List.of(), 5, "s").weight()).isEqualTo(0);
        assertThatThrownBy(() -> SampleDraw.draw(List.of("a\nb"), 1, "s")).hasMessageContaining("line feed");
        Map<String, SampleDraw> strata =
                SampleDraw.stratified(Map.of("one", List.of("a", "b"), "two", List.of("c")), Map.of("one", 1), "s");
        assertThat(strata.get("one").drawn()).hasSize(1);
        assertThat(strata.get("two").drawn()).isEmpty();
    }

    @Test
    void replacements_follow_the_rule_and_the_reserve() {
        List<String> ids = IntStream.range(0, 30).mapToObj(i -> "HS-" + i).toList();
        SampleDraw draw = SampleDraw.draw(ids, 10, "s");
        List<String> drawn = draw.ids();
        ReplacementRule rule = ReplacementRule.anyCause(3, 0.2);
        List<Replacement> decisions = rule.decide(
                draw,
                List.of(
                        request(drawn.get(0), Replacement.Cause.REFUSED, 2),
                        request(drawn.get(0), Replacement.Cause.REFUSED, 3),
                        request(drawn.get(0), Replacement.Cause.REFUSED, 3),
                        request(draw.reserve().get(0).id(), Replacement.Cause.INELIGIBLE, 0),
                        request(drawn.get(1), Replacement.Cause.NOT_REACHED, 9)));
        assertThat(decisions.get(0).refused()).contains(Replacement.Refusal.TOO_FEW_ATTEMPTS);
        assertThat(decisions.get(1).by()).contains(draw.reserve().get(0).id());
        assertThat(decisions.get(2).refused()).contains(Replacement.Refusal.NOT_IN_SAMPLE);
        assertThat(decisions.get(3).by()).contains(draw.reserve().get(1).id());
        assertThat(decisions.get(4).refused()).contains(Replacement.Refusal.LIMIT_REACHED);
        assertThat(ReplacementRule.none()
                        .decide(draw, List.of(request(drawn.get(0), Replacement.Cause.INVALID, 1)))
                        .get(0)
                        .refused())
                .contains(Replacement.Refusal.CAUSE_NOT_ALLOWED);
        SampleDraw whole = SampleDraw.draw(List.of("a"), 1, "s");
        assertThat(ReplacementRule.anyCause(0, 1)
                        .decide(whole, List.of(request("a", Replacement.Cause.REFUSED, 0)))
                        .get(0)
                        .refused())
                .contains(Replacement.Refusal.RESERVE_EMPTY);
    }

    private static ReplacementRule.Request request(String id, Replacement.Cause cause, int attempts) {
        return new ReplacementRule.Request(id, cause, attempts);
    }

    @Test
    void no_stratum_gives_more_than_it_has() {
        long[] population = {2, 100, 0, 50};
        assertThat(Allocation.proportional(population, 1000)).containsExactly(2, 100, 0, 50);
        // 10 of each where there are 10, the other 8 as 2 : 100 : 50 of what is left
        assertThat(Allocation.minimumThenProportional(population, 10, 30)).containsExactly(2, 15, 0, 13);
        assertThat(Allocation.neyman(population, new double[] {1, 0, 1, 0.1}, 9))
                .containsExactly(2, 0, 0, 7);
        assertThat(Allocation.proportional(new long[] {0, 0}, 5)).containsExactly(0, 0);
        assertThat(Allocation.squareRoot(new long[0], 5)).isEmpty();
        assertThatThrownBy(() -> Allocation.capped(new double[] {1}, new long[] {-1}, 5))
                .hasMessageContaining("-1");
        java.util.Random random = new java.util.Random(4);
        for (int run = 0; run < 300; run++) {
            long[] sizes = random.longs(1 + random.nextInt(6), 0, 40).toArray();
            int total = random.nextInt(120);
            long all = java.util.Arrays.stream(sizes).sum();
            for (int[] dealt :
                    new int[][] {Allocation.proportional(sizes, total), Allocation.squareRoot(sizes, total)}) {
                assertThat(java.util.Arrays.stream(dealt).sum()).isEqualTo((int) Math.min(total, all));
                for (int i = 0; i < dealt.length; i++) {
                    assertThat((long) dealt[i]).isBetween(0L, sizes[i]);
                }
            }
        }
    }
}
