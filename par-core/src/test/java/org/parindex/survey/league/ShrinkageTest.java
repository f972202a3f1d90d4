package org.parindex.survey.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parindex.survey.Vectors;

class ShrinkageTest {

    private static final double PY = 1e-12;

    @Test
    void beta_binomial_agrees_with_forty_digits() {
        Vectors v = Vectors.of("py_empirical_bayes");
        String at = "/beta_binomial";
        int units = v.size(at + "/commune");
        long[] x = new long[units];
        long[] n = new long[units];
        for (int i = 0; i < units; i++) {
            x[i] = v.whole(at + "/x/" + i);
            n[i] = v.whole(at + "/n/" + i);
            v.check(at + "/raw/" + i, (double) x[i] / n[i], PY);
        }
        BetaBinomial moments = BetaBinomial.moments(x, n).orElseThrow();
        v.check(at + "/moments/rho", moments.correlation(), PY);
        v.check(at + "/moments/M", moments.priorAnswers().orElseThrow(), PY);
        v.check(at + "/moments/a", moments.a().orElseThrow(), PY);
        v.check(at + "/moments/b", moments.b().orElseThrow(), PY);
        BetaBinomial likelihood = BetaBinomial.maximumLikelihood(x, n).orElseThrow();
        v.check(at + "/mle/a", likelihood.a().orElseThrow(), PY);
        v.check(at + "/mle/b", likelihood.b().orElseThrow(), PY);
        v.check(at + "/mle/M", likelihood.priorAnswers().orElseThrow(), PY);
        v.check(at + "/mle/mean", likelihood.mean(), PY);
        v.check(at + "/mle/loglik", likelihood.logLikelihood().orElseThrow(), PY);
        for (int i = 0; i < 2; i++) {
            assertThat(v.number(at + "/mle/gradient_at_solution/" + i)).isCloseTo(0, within(1e-30));
        }
        for (int i = 0; i < units; i++) {
            String unit = v.text(at + "/commune/" + i);
            posterior(v, at + "/posterior_moments/" + i, moments.estimate(unit, x[i], n[i], 0.95));
            posterior(v, at + "/posterior_mle/" + i, likelihood.estimate(unit, x[i], n[i], 0.95));
        }
        assertThat(v.text("/note")).contains("full pooling");
    }

    private static void posterior(Vectors v, String at, Modelled modelled) {
        v.check(at + "/mean", modelled.value(), PY);
        v.check(at + "/sd", modelled.error(), PY);
        v.check(at + "/ci95", modelled.interval().lower(), modelled.interval().upper(), PY);
        v.check(at + "/weight_on_data", modelled.weightOnData(), PY);
        assertThat(modelled.label().vi()).contains("không dùng để chấm điểm");
    }

    private static List<LeagueEntry> entries(Vectors v, String at) {
        List<LeagueEntry> entries = new ArrayList<>();
        for (int i = 0; i < v.size(at + "/y"); i++) {
            entries.add(new LeagueEntry("unit-" + i, v.number(at + "/y/" + i), Math.sqrt(v.number(at + "/v/" + i))));
        }
        return entries;
    }

    @Test
    void normal_normal_agrees_with_forty_digits() {
        Vectors v = Vectors.of("py_empirical_bayes");
        String at = "/normal_normal";
        List<LeagueEntry> entries = entries(v, at);
        for (NormalNormal.Method method : NormalNormal.Method.values()) {
            NormalNormal fit = NormalNormal.fit(entries, method, 0.95).orElseThrow();
            v.check(at + "/cochran_Q", fit.homogeneity().statistic(), PY);
            v.check(at + "/df", fit.homogeneity().df().get(0), PY);
            v.check(at + "/Q_p", fit.homogeneity().pValue(), PY);
            v.check(at + "/I2", fit.heterogeneity(), PY);
            v.check(at + "/typical_v_Higgins", fit.typicalVariance(), PY);
            if (method == NormalNormal.Method.REML) {
                v.check(at + "/rankability_reml", fit.rankability(), PY);
            }
            String own = at + "/" + method.label().replace('-', '_');
            v.check(own + "/tau2", fit.tau2(), PY);
            v.check(own + "/mu", fit.mean(), PY);
            v.check(own + "/se_mu", fit.meanError(), PY);
            for (int i = 0; i < entries.size(); i++) {
                Modelled modelled = fit.modelled().get(i);
                v.check(own + "/shrinkage_B/" + i, 1 - modelled.weightOnData(), PY);
                v.check(own + "/theta/" + i, modelled.value(), PY);
                v.check(own + "/naive_posterior_sd/" + i, fit.naiveError(v.number(at + "/v/" + i)), PY);
                v.check(own + "/sd_incl_mu/" + i, modelled.error(), PY);
            }
        }
    }

    @Test
    void fay_herriot_agrees_with_forty_digits() {
        Vectors v = Vectors.of("py_fay_herriot");
        List<LeagueEntry> entries = entries(v, "");
        double[][] x = new double[entries.size()][];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {v.number("/x/" + i)};
        }
        FayHerriot fit = FayHerriot.fit(entries, x, 0.95).orElseThrow();
        v.check("/tau2", fit.tau2(), PY);
        for (int i = 0; i < 2; i++) {
            v.check("/beta/" + i, fit.beta().get(i), PY);
            for (int j = 0; j < 2; j++) {
                v.check("/beta_cov/" + i + "/" + j, fit.betaCovariance().get(i).get(j), PY);
            }
        }
        for (int i = 0; i < x.length; i++) {
            Modelled modelled = fit.modelled().get(i);
            v.check("/gamma/" + i, modelled.weightOnData(), PY);
            v.check("/eblup/" + i, modelled.value(), PY);
            v.check("/mse/" + i, modelled.error() * modelled.error(), PY);
        }
        assertThat(v.number("/score_at_solution")).isCloseTo(0, within(1e-30));
        assertThat(v.text("/method")).contains("g1 + g2 + 2 g3");
    }

    @Test
    void units_that_do_not_differ_are_fully_pooled() {
        long[] x = {8, 16, 40, 80};
        long[] n = {10, 20, 50, 100};
        for (BetaBinomial fit : List.of(
                BetaBinomial.moments(x, n).orElseThrow(),
                BetaBinomial.maximumLikelihood(x, n).orElseThrow())) {
            assertThat(fit.correlation()).isEqualTo(0);
            assertThat(fit.priorAnswers()).isEmpty();
            Modelled modelled = fit.estimate("X", 10, 10, 0.95);
            assertThat(modelled.value()).isEqualTo(0.8);
            assertThat(modelled.weightOnData()).isEqualTo(0);
            assertThat(modelled.interval().contains(0.8)).isTrue();
        }
        List<LeagueEntry> same = List.of(new LeagueEntry("a", 0.8, 0.1), new LeagueEntry("b", 0.8, 0.2));
        for (NormalNormal.Method method : NormalNormal.Method.values()) {
            NormalNormal fit = NormalNormal.fit(same, method, 0.95).orElseThrow();
            assertThat(fit.tau2()).isEqualTo(0);
            assertThat(fit.heterogeneity()).isEqualTo(0);
            assertThat(fit.modelled()).allMatch(one -> Math.abs(one.value() - 0.8) < 1e-12);
        }
    }

    @Test
    void nobody_everybody_and_single_units() {
        assertThat(BetaBinomial.moments(new long[] {0}, new long[] {0})).isEmpty();
        assertThat(BetaBinomial.maximumLikelihood(new long[0], new long[0])).isEmpty();
        Modelled all = BetaBinomial.maximumLikelihood(new long[] {5, 9}, new long[] {5, 9})
                .orElseThrow()
                .estimate("X", 5, 5, 0.95);
        assertThat(all.value()).isEqualTo(1);
        assertThat(all.error()).isFinite();
        Modelled silent = BetaBinomial.moments(new long[] {1, 20, 0}, new long[] {10, 20, 0})
                .orElseThrow()
                .estimate("silent", 0, 0, 0.95);
        assertThat(silent.value()).isCloseTo(0.7, within(1e-12));
        assertThat(silent.weightOnData()).isEqualTo(0);
        assertThat(NormalNormal.fit(List.of(new LeagueEntry("a", 1, 1)), NormalNormal.Method.REML, 0.95))
                .isEmpty();
        List<LeagueEntry> certain = List.of(new LeagueEntry("a", 1, 1), new LeagueEntry("b", 1, 0));
        assertThatThrownBy(() -> NormalNormal.fit(certain, NormalNormal.Method.REML, 0.95))
                .hasMessageContaining("b has an error of 0");
        double[][] same = {{1}, {1}, {1}};
        List<LeagueEntry> three =
                List.of(new LeagueEntry("a", 1, 1), new LeagueEntry("b", 2, 1), new LeagueEntry("c", 3, 1));
        assertThat(FayHerriot.fit(three, same, 0.95)).isEmpty();
        assertThat(FayHerriot.fit(List.of(), new double[0][], 0.95)).isEmpty();
    }

    @Test
    void benchmarking_gives_the_direct_figure_back() {
        Vectors v = Vectors.of("py_empirical_bayes");
        List<LeagueEntry> entries = entries(v, "/normal_normal");
        NormalNormal fit =
                NormalNormal.fit(entries, NormalNormal.Method.REML, 0.95).orElseThrow();
        double[] weights = new double[entries.size()];
        Arrays.setAll(weights, i -> v.number("/beta_binomial/n/" + i));
        List<Modelled> benchmarked = Shrinkage.benchmarked(fit.modelled(), weights, 0.84);
        double top = 0;
        for (int i = 0; i < weights.length; i++) {
            top += weights[i] * benchmarked.get(i).value();
        }
        assertThat(top / Arrays.stream(weights).sum()).isCloseTo(0.84, within(1e-12));
        assertThat(benchmarked.get(0).model()).isEqualTo("normal-normal-reml-benchmarked");
    }
}
