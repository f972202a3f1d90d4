# Fay-Herriot by REML for the test of the league: eight communes, a covariate; the last one has no answers, the seventh all alike.
n <- c(40, 25, 60, 33, 50, 45, 20); x <- c(30, 14, 39, 28, 44, 20, 20); z <- c(12, 5, 20, 25, 8, 18, 3); znew <- 15
p <- x / n; v <- 1e4 * p * (1 - p) / (n - 1); q <- (x[7] + 1) / (n[7] + 2); v[7] <- 1e4 * q * (1 - q) / (n[7] + 2)
y <- 100 * p; X <- cbind(1, z)
ll <- function(t) { w <- 1 / (v + t); A <- t(X) %*% (w * X); b <- solve(A, t(X) %*% (w * y)); r <- y - X %*% b; 0.5 * (sum(log(w)) - log(det(A)) - sum(w * r^2)) }
sc <- function(t) { w <- 1 / (v + t); A <- solve(t(X) %*% (w * X)); b <- A %*% (t(X) %*% (w * y)); r <- y - X %*% b; sum(w^2 * r^2) - sum(w) + sum(diag(A %*% (t(X) %*% (w^2 * X)))) }
t <- uniroot(sc, c(1e-6, 2000), tol = 1e-13)$root; print(c(t, optimize(ll, c(0, 2000), maximum = TRUE, tol = 1e-9)$maximum), digits = 15)
w <- 1 / (v + t); A <- solve(t(X) %*% (w * X)); b <- A %*% (t(X) %*% (w * y)); g <- t / (t + v)
est <- g * y + (1 - g) * X %*% b; lev <- rowSums((X %*% A) * X)
mse <- g * v + (1 - g)^2 * lev + 2 * v^2 * w^3 * 2 / sum(w^2)
print(cbind(est, sqrt(mse), g), digits = 15); xn <- c(1, znew); print(c(sum(xn * b), sqrt(t + t(xn) %*% A %*% xn)), digits = 15)
