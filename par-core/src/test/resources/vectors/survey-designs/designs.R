# Expected values of survey designs, made with R 'survey'. Every row of the output names a design, a figure and a statistic;
# the test reads the same words. Usage: Rscript designs.R folder
suppressMessages(library(survey))
options(digits = 17)
folder <- commandArgs(TRUE)[1]
out <- list()
data <- function(name) read.csv(file.path(folder, paste0(name, ".csv")), stringsAsFactors = FALSE)
parts <- function(spec) { p <- strsplit(strsplit(spec, ";")[[1]], "=", fixed = TRUE); setNames(sapply(p, function(x) paste(x[-1], collapse = "=")), sapply(p, `[`, 1)) }
f <- function(cols) as.formula(paste("~", paste(strsplit(cols, ",")[[1]], collapse = "+")))
margins <- function(text) lapply(strsplit(text, "/")[[1]], function(m) {
  a <- regmatches(m, regexpr(":", m), invert = TRUE)[[1]]
  kv <- strsplit(strsplit(a[2], ",")[[1]], "=")
  r <- data.frame(sapply(kv, `[`, 1), as.numeric(sapply(kv, `[`, 2))); names(r) <- c(a[1], "Freq"); r })
design <- function(spec) {
  p <- parts(spec); d <- data(p["data"])
  get <- function(k) if (is.na(p[k])) NULL else f(p[k])
  options(survey.lonely.psu = if (is.na(p["lonely"])) "fail" else p[["lonely"]])
  ids <- if (is.na(p["ids"])) ~1 else f(p["ids"])
  s <- if (!is.na(p["joint"])) { q <- strsplit(p["joint"], ",")[[1]]; svydesign(ids = ids, fpc = get("fpc"), data = d, pps = ppsmat(as.matrix(data(q[1]))), variance = q[2]) }
  else if (!is.na(p["pps"])) svydesign(ids = ids, strata = get("strata"), fpc = get("fpc"), weights = get("w"), data = d, nest = !is.null(get("strata")), pps = p[["pps"]])
  else if (!is.na(p["repweights"])) {
    q <- strsplit(p["repweights"], ",")[[1]]  # prefix, type, scale, rscales, combined, mse
    r <- grep(paste0("^", q[1], "[0-9]+$"), names(d))
    rs <- if (q[4] == "one") rep(1, length(r)) else seq_along(r) / length(r)
    svrepdesign(data = d, weights = get("w"), repweights = d[, r], type = q[2], scale = as.numeric(q[3]), rscales = rs, combined.weights = q[5] == "combined", mse = q[6] == "mse")
  } else svydesign(ids = ids, strata = get("strata"), fpc = get("fpc"), weights = get("w"), data = d, nest = !is.null(get("strata")))
  if (!is.na(p["rep"])) {
    q <- strsplit(p["rep"], ",")[[1]]
    s <- as.svrepdesign(s, type = q[1], fay.rho = if (length(q) > 1) as.numeric(q[2]) else 0)
  }
  if (!is.na(p["mse"])) s$mse <- TRUE
  if (!is.na(p["post"])) { m <- margins(p["post"])[[1]]; s <- postStratify(s, as.formula(paste("~", names(m)[1])), m) }
  if (!is.na(p["rake"])) { m <- margins(p["rake"]); s <- rake(s, lapply(m, function(x) as.formula(paste("~", names(x)[1]))), m, control = list(maxit = 500, epsilon = 1e-12)) }
  for (fun in c("linear", "raking", "logit")) if (!is.na(p[fun])) {
    m <- margins(sub(".*#", "", p[fun]))[[1]]  # columns with totals; "one" is the intercept
    b <- if (grepl("#", p[fun])) as.numeric(strsplit(sub("#.*", "", p[fun]), ",")[[1]]) else c(-Inf, Inf)
    cols <- setdiff(m[[1]], "one"); pop <- setNames(m[[2]], ifelse(m[[1]] == "one", "(Intercept)", m[[1]]))
    s <- calibrate(s, as.formula(paste("~", paste(c(1, cols), collapse = "+"))), pop[c("(Intercept)", cols)], calfun = fun, bounds = b, epsilon = 1e-13, maxit = 500)
  }
  s
}
cases <- readLines(file.path(folder, "cases.txt"))
put <- function(spec, fig, stat, v) { v <- as.numeric(v); if (!length(v)) return(); out[[length(out) + 1]] <<- data.frame(design = spec, figure = fig, statistic = stat, value = ifelse(is.na(v), "", formatC(v, digits = 17, format = "g"))) }
quiet <- function(e) tryCatch(suppressWarnings(e), error = function(err) { message(conditionMessage(err)); NULL })
figure <- function(s, fig) {
  p <- strsplit(fig, " ")[[1]]
  if (length(p) > 3 || (length(p) == 3 && grepl("=", p[3]))) { kv <- strsplit(p[length(p)], "=")[[1]]; s <- subset(s, s$variables[[kv[1]]] == kv[2]); p <- p[-length(p)] }
  isrep <- inherits(s, "svyrep.design")
  e <- switch(p[1], mean = , share = svymean(f(p[2]), s, na.rm = TRUE, deff = TRUE), total = svytotal(f(p[2]), s, na.rm = TRUE, deff = TRUE),
    ratio = svyratio(f(p[2]), f(p[3]), s, na.rm = TRUE, deff = !isrep))
  list(s = s, e = e, p = p)
}
for (line in cases[cases != "" & !startsWith(cases, "#")]) {
  at <- strsplit(line, " | ", fixed = TRUE)[[1]]; spec <- at[1]
  s <- quiet(design(spec))
  if (is.null(s)) { message("NO DESIGN ", spec); next }
  put(spec, "", "df", degf(s))
  for (fig in at[-1]) {
    kind <- strsplit(fig, " ")[[1]]
    if (kind[1] %in% c("mean", "share", "total", "ratio")) {
      g <- quiet(figure(s, fig)); if (is.null(g)) { put(spec, fig, "se", NA); next }
      put(spec, fig, "value", coef(g$e)); put(spec, fig, "se", SE(g$e))
      if (!grepl("joint=", spec)) put(spec, fig, "deff", quiet(deff(g$e)[1]))
      if (kind[1] == "share") {
        s2 <- subset(g$s, !is.na(g$s$variables[[g$p[2]]])); s2$variables$zz <- s2$variables[[g$p[2]]]
        put(spec, fig, "ci,n", sum(weights(s2, "sampling") > 0)); put(spec, fig, "ci,df", degf(s2))
        for (m in c("logit", "likelihood", "asin", "beta", "mean", "xlogit")) for (lev in c(.95, .8)) {
          ci <- quiet(attr(svyciprop(~zz, s2, method = m, level = lev), "ci")); if (is.null(ci)) next
          put(spec, fig, paste0("ci,", m, ",", lev, ",low"), ci[1]); put(spec, fig, paste0("ci,", m, ",", lev, ",high"), ci[2])
        }
      }
    } else if (kind[1] == "diff") { # two values of a domain variable, with their covariance
      b <- quiet(svyby(f(kind[2]), f(kind[3]), s, svymean, na.rm = TRUE, covmat = TRUE)); if (is.null(b)) next
      g <- quiet(svycontrast(b, setNames(c(1, -1), kind[4:5]))); put(spec, fig, "value", coef(g)); put(spec, fig, "se", SE(g))
      put(spec, fig, "cov", vcov(b)[kind[4], kind[5]])
    } else if (kind[1] == "covar") {
      g <- quiet(svymean(f(paste(kind[2:3], collapse = ",")), s)); if (is.null(g)) next
      put(spec, fig, "cov", vcov(g)[1, 2])
      n <- svycontrast(g, as.call(list(as.name("log"), as.call(list(as.name("/"), as.name(kind[2]), as.name(kind[3]))))))
      put(spec, fig, "logratio", coef(n)); put(spec, fig, "logratio_se", SE(n))
    } else if (kind[1] == "chisq") {
      for (m in c("F", "Chisq", "Wald", "adjWald", "saddlepoint")) {
        q <- quiet(svychisq(f(paste(kind[2:3], collapse = ",")), s, statistic = m)); if (is.null(q)) next
        put(spec, fig, paste0(m, ",statistic"), q$statistic); put(spec, fig, paste0(m, ",p"), q$p.value)
      }
    } else if (kind[1] == "ttest") {
      q <- quiet(svyttest(as.formula(paste(kind[2], "~", kind[3])), s)); if (is.null(q)) next
      put(spec, fig, "t", q$statistic); put(spec, fig, "p", q$p.value); put(spec, fig, "df", q$parameter)
    } else if (kind[1] == "alpha") put(spec, fig, "alpha", quiet(svycralpha(f(kind[2]), s, na.rm = TRUE)))
    else if (kind[1] == "weights") { w <- weights(s, "sampling"); i <- unique(round(seq(1, length(w), length.out = 7))); for (j in i) put(spec, fig, as.character(j), w[j]) }
    else if (kind[1] == "kish") { w <- weights(s, "sampling"); put(spec, fig, "kish", sum(w > 0) * sum(w^2) / sum(w)^2) }
  }
}
r <- do.call(rbind, out)
write.csv(r[(r$value != "" | grepl("lonely=fail", r$design)) & !grepl("Inf", r$value), ], file.path(folder, "results.csv"), row.names = FALSE, quote = c(1, 2, 3))
