# Makes the survey that designs.R is run on: households in villages in communes, with strata at the first two stages.
set.seed(20261126)
rows <- list()
k <- 0
for (h in 1:4) {
  npsu <- c(3, 2, 5, 4)[h]; N1 <- c(9, 12, 5, 30)[h]
  for (i in 1:npsu) {
    e <- rnorm(1, 0, .5)
    for (s in 1:sample(1:2, 1)) {
      nv <- sample(2:3, 1); N2 <- nv + sample(c(0, 2, 5), 1)
      for (v in 1:nv) {
        m <- sample(3:6, 1); N3 <- m + sample(5:40, 1); e2 <- e + rnorm(1, 0, .3)
        for (j in 1:m) {
          k <- k + 1
          lik <- function(shift, pna) { a <- 1 + sum(rnorm(1, e2 + shift) > c(-1.8, -1.1, -.4, .7)); if (runif(1) < pna) NA else a }
          w <- round(N1/npsu * N2/nv * N3/m * exp(rnorm(1, 0, .2)), 4)
          rows[[k]] <- data.frame(id = sprintf("p%03d", k), region = paste0("R", h), commune = paste0("C", i), area = c("urban", "rural")[s],
            village = paste0("V", v), N1, N2, N3, w = if (runif(1) < .04) 0 else w,
            y1 = lik(0, .05), y2 = lik(.3, .1), y3 = lik(-.2, .02), y4 = lik(.1, 0),
            sex = sample(c("F", "M"), 1), age = sample(c("18-34", "35-54", "55+"), 1, prob = c(.3, .45, .25)),
            unit = paste0("U", sample(1:5, 1, prob = c(.35, .3, .2, .1, .05))), x = round(exp(rnorm(1, 2, .6)), 2))
        }
      }
    }
  }
}
d <- do.call(rbind, rows)
for (q in 1:4) { y <- d[[paste0("y", q)]]; d[[paste0("t", q)]] <- as.integer(y >= 4) }
d$v <- ifelse(d$w == 0, 17.5, d$w)
d$answered <- rowSums(!is.na(d[, paste0("y", 1:4)]))
d$satisfied <- rowSums(d[, paste0("t", 1:4)], na.rm = TRUE)
write.csv(d, "villages.csv", row.names = FALSE, na = "", quote = FALSE)

# twelve strata of two units, and thirty replicate weights made by hand
rows <- list(); k <- 0
for (h in 1:12) for (i in 1:2) for (j in 1:sample(2:4, 1)) {
  k <- k + 1
  rows[[k]] <- data.frame(id = k, st = sprintf("S%02d", h), psu = sprintf("P%d", i), N = 2 + h, w = round(runif(1, 5, 60), 2),
    t1 = rbinom(1, 1, .6), y1 = sample(1:5, 1, prob = c(1, 2, 3, 5, 3)), x = round(exp(rnorm(1, 1, .5)), 3), sex = sample(c("F", "M"), 1), unit = sample(c("A", "B", "C"), 1))
}
p <- do.call(rbind, rows)
for (r in 1:15) p[[sprintf("r%02d", r)]] <- round(p$w * rgamma(nrow(p), 4, 4), 3)
for (r in 1:15) p[[sprintf("f%02d", r)]] <- round(p[[sprintf("r%02d", r)]] / p$w, 6)
write.csv(p, "pairs.csv", row.names = FALSE, quote = FALSE)

# strata that gave one unit: one of one, one of many, and parts of the population that do not touch them
l <- data.frame(st = rep(c("A", "B", "C", "D", "E"), c(8, 3, 6, 4, 7)),
  psu = c(1,1,1,2,2,3,3,3, 1,1,1, 1,1,1,2,2,2, 1,1,1,1, 1,1,2,2,3,3,3),
  hh = sprintf("h%02d", 1:28), N = rep(c(10, 6, 2, 1, 40), c(8, 3, 6, 4, 7)), M = 12, w = round(runif(28, 3, 20), 1))
l$t1 <- rbinom(28, 1, .6); l$y1 <- sample(1:5, 28, replace = TRUE)
l$unit <- ifelse(l$st %in% c("A", "E"), "big", "small"); l$sex <- rep(c("F", "M"), 14)
write.csv(l, "lonely.csv", row.names = FALSE, quote = FALSE)

# eight communes of which four were drawn by conditional Poisson sampling: probabilities of units and pairs by enumeration
odds <- c(.4, .5, .7, .9, 1.1, 1.4, 2, 3)
s <- combn(8, 4); pr <- apply(s, 2, function(i) prod(odds[i])); pr <- pr / sum(pr)
joint <- outer(1:8, 1:8, Vectorize(function(i, j) sum(pr[apply(s, 2, function(k) all(c(i, j) %in% k))])))
drawn <- c(2, 4, 6, 8)
j <- joint[drawn, drawn]
write.table(format(j, digits = 17), "joint.csv", row.names = FALSE, col.names = paste0("c", 1:4), quote = FALSE, sep = ",")
u <- data.frame(commune = paste0("c", 1:4), pi = diag(j))
u <- u[rep(1:4, c(4, 3, 5, 4)), ]
u$hh <- sprintf("h%02d", seq_len(nrow(u))); u$M <- c(20, 30, 25, 40)[match(u$commune, paste0("c", 1:4))]
u$m <- as.numeric(table(u$commune)[u$commune]); u$w <- u$M / u$m / u$pi
u$y1 <- sample(1:5, nrow(u), replace = TRUE); u$t1 <- as.integer(u$y1 >= 4); u$sex <- sample(c("F", "M"), nrow(u), replace = TRUE)
u$share2 <- format(u$m / u$M, digits = 17); u$pi <- format(u$pi, digits = 17); u$w <- format(u$w, digits = 17)
write.csv(u, "pps.csv", row.names = FALSE, quote = FALSE)
v <- aggregate(cbind(y1, t1) ~ commune, u, sum); v$pi <- format(diag(j), digits = 17); v$w <- format(1 / diag(j), digits = 17); v$kind <- c("a", "b", "a", "b")
write.csv(v, "communes.csv", row.names = FALSE, quote = FALSE)
