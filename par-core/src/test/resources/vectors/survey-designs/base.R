# Base R (and psych for alpha) on random counts and ratings: what, arguments, statistic, value.
suppressMessages(library(psych)); set.seed(77); out <- list()
put <- function(what, args, stat, v) out[[length(out) + 1]] <<- data.frame(what, args = paste(args, collapse = " "), statistic = stat, value = ifelse(is.finite(v), formatC(v, digits = 17, format = "g", width = 1), ""))
q <- function(e) suppressWarnings(suppressMessages(e))
for (i in 1:40) {
  n <- sample(c(1:12, 40, 150), 2); x <- c(sample(0:n[1], 1), sample(0:n[2], 1)); a <- c(x[1], n[1], x[2], n[2])
  f <- fisher.test(rbind(x, n - x)); put("two", a, "fisher", f$p.value)
  if (sum(x) > 0 && sum(x) < sum(n)) {
    p <- q(prop.test(x, n, correct = FALSE)); put("two", a, "chisq", p$statistic); put("two", a, "p", p$p.value); put("two", a, "low", p$conf.int[1]); put("two", a, "high", p$conf.int[2])
    p <- q(prop.test(x, n)); put("two", a, "chisq_cc", p$statistic); put("two", a, "p_cc", p$p.value); put("two", a, "low_cc", p$conf.int[1]); put("two", a, "high_cc", p$conf.int[2])
  }
  b <- binom.test(x[1], n[1], conf.level = .9)$conf.int; put("one", c(x[1], n[1], .9), "exact/low", b[1]); put("one", c(x[1], n[1], .9), "exact/high", b[2])
  b <- q(prop.test(x[1], n[1], correct = FALSE, conf.level = .99))$conf.int; put("one", c(x[1], n[1], .99), "wilson/low", b[1]); put("one", c(x[1], n[1], .99), "wilson/high", b[2])
  m <- sample(0:20, 2); if (sum(m) > 0) { t <- matrix(c(9, m[1], m[2], 7), 2); put("mcnemar", m, "chisq", mcnemar.test(t, correct = FALSE)$statistic); put("mcnemar", m, "chisq_cc", mcnemar.test(t)$statistic); put("mcnemar", m, "exact", binom.test(m[1], sum(m))$p.value) }
}
for (i in 1:12) {
  k <- sample(3:6, 1); n <- sample(c(4, 6, 9, 25), 1); d <- matrix(pmin(5, pmax(1, round(rep(rnorm(n, 3, 1), k) + rnorm(n * k)))), n)
  a <- c(k, as.vector(d))
  for (m in c("pearson", "spearman", "kendall")) { c0 <- q(cor.test(d[, 1], d[, 2], method = m, exact = FALSE)); put("ratings", a, m, c0$estimate); put("ratings", a, paste0(m, "_p"), c0$p.value) }
  if (n > 3) { c0 <- q(cor.test(d[, 1], d[, 2])$conf.int); put("ratings", a, "pearson_low", c0[1]); put("ratings", a, "pearson_high", c0[2]) }
  if (all(apply(d, 2, sd) > 0)) { # psych leaves out items that do not vary
  al <- q(psych::alpha(d, check.keys = FALSE, warnings = FALSE)); put("ratings", a, "alpha", al$total$raw_alpha); put("ratings", a, "alpha_std", al$total$std.alpha)
  fe <- alpha.ci(al$total$raw_alpha, n.obs = n, n.var = k); put("ratings", a, "feldt_low", fe$lower.ci); put("ratings", a, "feldt_high", fe$upper.ci) }
  r <- apply(t(d), 1, rank); m <- ncol(r); S <- sum((rowSums(r) - m * (n + 1) / 2)^2); ties <- sum(apply(r, 2, function(z) { t <- table(z); sum(t^3 - t) }))
  put("ratings", a, "kendall_w", 12 * S / (m^2 * (n^3 - n) - m * ties)); fr <- friedman.test(t(d)); put("ratings", a, "friedman", fr$statistic); put("ratings", a, "friedman_p", fr$p.value)
  w <- q(wilcox.test(d[, 1], d[, 2], exact = FALSE)); put("ratings", a, "rank_sum", w$statistic); put("ratings", a, "rank_sum_p", w$p.value)
  kw <- kruskal.test(as.data.frame(d)); put("ratings", a, "kruskal", kw$statistic); put("ratings", a, "kruskal_p", kw$p.value)
  p <- round(runif(k + 3)^3, 3); for (m in c("holm", "hochberg", "hommel", "bonferroni", "BH", "BY")) { j <- p.adjust(p, m); for (z in seq_along(p)) put("adjust", p, paste(m, z, sep = "/"), j[z]) }
}
r <- do.call(rbind, out); write.csv(r[r$value != "", ], "base_results.csv", row.names = FALSE, quote = FALSE)
