# Rscript --vanilla interventions.R > interventions.tsv : interrupted time series of base R 4.2.2 (lm), with the errors of Newey & West written out as a plain sandwich
# bread %*% meat %*% bread with Bartlett weights 1 - l / (lag + 1).  plain: no factor (NeweyWest(lag, prewhite = FALSE) of the package sandwich, whose adjust is FALSE by default);
# errors: times n / (n - k) in the variance (its adjust = TRUE, Stata's newey).  p and the 95 % interval are of Student's t with n - 4.
options(digits = 17)
text <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
newey_west <- function(fit, lag, adjust) {
    x <- model.matrix(fit); u <- x * residuals(fit); n <- nrow(x); k <- ncol(x)
    meat <- crossprod(u)
    for (l in seq_len(lag)) {
        g <- crossprod(u[(l + 1):n, , drop = FALSE], u[1:(n - l), , drop = FALSE])
        meat <- meat + (1 - l / (lag + 1)) * (g + t(g))
    }
    bread <- summary(fit)$cov.unscaled
    sqrt(diag(bread %*% meat %*% bread) * if (adjust) n / (n - k) else 1)
}
gaps <- c(2001:2004, 2006:2009, 2012:2016)
sets <- list( # steps, values, the first step after the intervention
    Nile = list(1871:1970, as.numeric(Nile), 1899),
    LakeHuron = list(1875:1972, as.numeric(LakeHuron), 1920),
    discoveries = list(1860:1959, as.numeric(discoveries), 1918),
    airmiles = list(1937:1960, as.numeric(airmiles), 1942),
    drivers = list(seq(1969 * 12, length.out = 192), as.numeric(UKDriverDeaths), 1983 * 12 + 1), # seat belts: January 1983 is step 1983 * 12
    gaps = list(gaps, c(5, 7, 4, 8, 9, 6, 11, 9, 25, 21, 30, 24, 33), 2011),
    least = list(1:8, c(3, 5, 4, 9, 8, 12, 10, 15), 4))
cat("name\tat\tlag\testimates\tplain\terrors\tlow\thigh\tp\tt\ty\n")
for (name in names(sets)) {
    s <- sets[[name]]; t <- s[[1]]; y <- s[[2]]; at <- s[[3]]; since <- t - at; n <- length(y); lag <- floor(4 * (n / 100)^(2 / 9))
    fit <- lm(y ~ since + I(as.numeric(since >= 0)) + I(pmax(0, since)))
    b <- coef(fit); e <- newey_west(fit, lag, TRUE); q <- qt(0.975, n - 4)
    cat(name, at, lag, text(b), text(newey_west(fit, lag, FALSE)), text(e), text(b - q * e), text(b + q * e), text(2 * pt(-abs(b / e), n - 4)), text(t), text(y), sep = "\t")
    cat("\n")
}
