# Rscript --vanilla relations.R > relations.tsv : rank correlations and log-log slopes of R 4.2.2; one pair of series a row, its values in the last two columns
options(digits = 17, warn = -1)
set.seed(3)
pairs <- list(
    women = list(women$height, women$weight),
    cars = list(cars$speed, cars$dist),
    swiss = list(swiss$Fertility, swiss$Examination),
    trees = list(trees$Girth, trees$Volume),
    seven = list(c(3, 1, 4, 1.5, 9, 2.6, 5), c(2, 7, 1, 8, 2.8, 1.8, 4)),
    nine = list(1:9, c(2, 1, 4, 3, 6, 5, 9, 8, 7)),
    ten = list(1:10, c(2.5, 1, 4, 3, 6, 5, 10, 8, 7, 9)),
    ties = list(c(1, 2, 2, 3, 3, 3, 4, 8), c(5, 5, 1, 2, 2, 9, 9, 9)),
    forty = list(1:40, round(rnorm(40) + 1:40 / 20 + 10, 3)),
    sixty = list(round(exp(rnorm(60)), 4), round(exp(rnorm(60)), 4)),
    opposite = list(1:6, 6:1))
text <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
cat("name\trho\trho_p\ttau\ttau_p\tslope\tlow\thigh\tx\ty\n")
for (name in names(pairs)) {
    x <- pairs[[name]][[1]]; y <- pairs[[name]][[2]]
    plain <- !anyDuplicated(x) && !anyDuplicated(y)
    s <- cor.test(x, y, method = "spearman", exact = plain && length(x) <= 9)
    k <- cor.test(x, y, method = "kendall", exact = plain && length(x) < 50)
    f <- lm(log(y) ~ log(x)); ci <- confint(f)
    cat(name, text(s$estimate), text(s$p.value), text(k$estimate), text(k$p.value), text(coef(f)[2]), text(ci[2, 1]), text(ci[2, 2]), text(x), text(y), sep = "\t")
    cat("\n")
}
