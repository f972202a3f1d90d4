# Tukey's range, the greatest difference by simulation (step-down) and joint regions, for seven units; base R only.
est <- c(86.1, 84.0, 79.5, 78.8, 71.0, 70.2, 66.3); se <- c(2.1, 1.6, 2.4, 1.9, 2.8, 2.0, 1.5); k <- 7
for (q in list(c(3.6, 3, 10), c(5, 7, Inf), c(2.2, 12, 30), c(9, 63, 250), c(4.4, 700, Inf), c(0.4, 5, 4), c(14, 30, 20)))
  cat(sprintf("{%s, %s, %s, %.15g},\n", q[1], q[2], ifelse(is.finite(q[3]), q[3], "Double.POSITIVE_INFINITY"), ptukey(q[1], q[2], q[3], lower.tail = FALSE)))
pairs <- combn(k, 2); d <- abs(est[pairs[1, ]] - est[pairs[2, ]])
stepdown <- function(L, s, df = Inf, n = 1e6) {
  t <- d / s; o <- order(-t); set.seed(1); n0 <- integer(length(t))
  for (b in 1:20) { z <- matrix(rnorm(k * n / 20), ncol = k) %*% t(L); if (is.finite(df)) z <- z / sqrt(rchisq(n / 20, df) / df)
    a <- abs(z[, pairs[1, ]] - z[, pairs[2, ]]) / rep(s, each = n / 20); g <- rep(0, n / 20)
    for (m in rev(o)) { g <- pmax(g, a[, m]); n0[m] <- n0[m] + sum(g >= t[m]) } }
  p <- n0 / n; p[o] <- cummax(p[o]); p }
show <- function(name, p) { cat(name, "p:", paste(sprintf("%.6g", p), collapse = ", "), "\n"); sig <- p <= .05
  best <- sapply(1:k, function(i) 1 + sum(sig & ((pairs[1, ] == i & est[pairs[2, ]] > est[i]) | (pairs[2, ] == i & est[pairs[1, ]] > est[i]))))
  worst <- sapply(1:k, function(i) k - sum(sig & ((pairs[1, ] == i & est[pairs[2, ]] < est[i]) | (pairs[2, ] == i & est[pairs[1, ]] < est[i]))))
  cat(name, "ranks:", paste(best, worst, sep = "-", collapse = " "), "\n") }
s <- sqrt(se[pairs[1, ]]^2 + se[pairs[2, ]]^2)
show("tukey", ptukey(sqrt(2) * d / s, k, Inf, lower.tail = FALSE))
show("maximum", stepdown(diag(se), s))
show("joint", 1 - (1 - 2 * pnorm(-d / (se[pairs[1, ]] + se[pairs[2, ]])))^k)
