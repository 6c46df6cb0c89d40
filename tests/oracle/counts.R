# Rscript --vanilla counts.R > counts.tsv : Poisson and negative binomial fits of R 4.2.2 (glm, MASS::glm.nb); one fit a row, its values, its offset (may be empty) and its
# design (row by row) in the last three columns.  quine and Insurance are of Venables & Ripley, "Modern Applied Statistics with S" (2002), 7.4 and 7.3.
suppressMessages(library(MASS))
options(digits = 17, warn = -1)
text <- function(x) paste(formatC(as.numeric(x), digits = 17, format = "g", width = 1), collapse = " ")
Insurance$Group <- factor(Insurance$Group, ordered = FALSE); Insurance$Age <- factor(Insurance$Age, ordered = FALSE)
days <- c(365, 365, 366, 365, 90, 365, 366, 365, 180, 365, 366, 365)
cases <- data.frame(y = c(12, 15, 9, 22, 7, 31, 26, 44, 15, 52, 41, 77), t = 2008:2019, step = as.numeric(2008:2019 >= 2014), o = log(days))
cases$after <- pmax(0, cases$t - 2014)
fits <- list(
    quine = list(Days ~ Sex + Age + Eth + Lrn, quine, NULL, TRUE),
    quine_all = list(Days ~ Sex * Age + Eth * Lrn, quine, NULL, TRUE),
    quine_poisson = list(Days ~ Sex + Age + Eth + Lrn, quine, NULL, FALSE),
    insurance = list(Claims ~ District + Group + Age, Insurance, log(Insurance$Holders), FALSE),
    warpbreaks = list(breaks ~ wool + tension, warpbreaks, NULL, TRUE),
    sprays = list(count ~ spray, InsectSprays, NULL, FALSE),
    discoveries = list(y ~ t, data.frame(t = 1860:1959, y = as.numeric(discoveries)), NULL, TRUE),
    days = list(y ~ t, cases, cases$o, TRUE),
    days_poisson = list(y ~ t, cases, cases$o, FALSE),
    interrupted = list(y ~ I(t - 2014) + step + after, cases, cases$o, TRUE),
    interrupted_poisson = list(y ~ I(t - 2014) + step + after, cases, cases$o, FALSE))
cat("name\tmodel\tb\terror\tdeviance\tlog_likelihood\tdispersion\ttheta\ttheta_error\ty\toffset\tx\n")
for (name in names(fits)) {
    f <- fits[[name]]; data <- f[[2]]; data$offset_ <- if (is.null(f[[3]])) 0 else f[[3]]
    formula <- update(f[[1]], . ~ . + offset(offset_))
    m <- if (f[[4]]) glm.nb(formula, data = data, control = glm.control(epsilon = 1e-14, maxit = 500)) else
        glm(formula, family = poisson, data = data, control = glm.control(epsilon = 1e-15, maxit = 200))
    if (f[[4]]) { # once more, until theta and the coefficients stay: glm.nb stops a little before
        theta <- m$theta
        for (i in 1:200) {
            m <- glm(formula, family = negative.binomial(theta), data = data, etastart = m$linear.predictors, control = glm.control(epsilon = 1e-15, maxit = 200))
            next_theta <- theta.ml(m$y, fitted(m), limit = 200, eps = 1e-14)
            if (abs(next_theta - theta) <= 1e-14 * theta) break
            theta <- as.numeric(next_theta)
        }
        y <- m$y; mu <- fitted(m); th <- as.numeric(next_theta)
        likelihood <- sum(dnbinom(y, size = th, mu = mu, log = TRUE)); error <- attr(next_theta, "SE")
    } else { likelihood <- as.numeric(logLik(m)); th <- NA; error <- NA }
    s <- summary(m, dispersion = 1)$coef; x <- model.matrix(m)
    cat(name, if (f[[4]]) "negative_binomial" else "poisson", text(s[, 1]), text(s[, 2]), text(deviance(m)), text(likelihood),
        text(sum(residuals(m, "pearson")^2) / m$df.residual), text(th), text(error), text(m$y), if (is.null(f[[3]])) "" else text(f[[3]]), text(as.vector(t(x))), sep = "\t")
    cat("\n")
}
