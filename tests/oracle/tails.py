#!/usr/bin/env python3
# Reference values of heavy tails: python3 tails.py tails > tails.tsv, with scipy 1.10.1 and igraph 0.10.2 (plfit by the authors of the method's C library).
# x_min is sought among all values with at least 10 at or above them; igraph's power_law_fit must find the same, or a worse distance where it only samples.
import math, os, sys
import igraph, numpy as np
from scipy import optimize, stats
from scipy.special import zeta

COUNTS = {"discoveries", "zipf", "counts"}

def density(tail, x_min):
    n = len(tail)
    alpha = 1 + n / np.sum(np.log(tail / x_min))
    return alpha, np.max(np.abs(1 - (x_min / tail) ** (alpha - 1) - np.arange(n) / n))

def whole(tail, x_min):
    n, logs = len(tail), np.sum(np.log(tail))
    alpha = optimize.minimize_scalar(lambda a: n * math.log(zeta(a, x_min)) + a * logs, bounds=(1.0001, 30), method="bounded", options={"xatol": 1e-12}).x
    at = np.unique(np.concatenate([tail, tail + 1]))
    return alpha, max(abs((tail >= k).mean() - zeta(alpha, k) / zeta(alpha, x_min)) for k in at)

def vuong(tail, x_min, alpha, counts):
    edge = x_min - 0.5 if counts else x_min
    def lognormal(p):
        m, s = p[0], math.exp(p[1])
        cut = stats.norm.logsf((math.log(edge) - m) / s)
        if counts:
            return np.log(stats.norm.sf((np.log(tail - .5) - m) / s) - stats.norm.sf((np.log(tail + .5) - m) / s)) - cut
        return stats.norm.logpdf((np.log(tail) - m) / s) - math.log(s) - np.log(tail) - cut
    how = {"xatol": 1e-11, "fatol": 1e-11, "maxiter": 50000, "maxfev": 50000}
    best = optimize.minimize(lambda p: -np.sum(lognormal(p)), [np.mean(np.log(tail)), 0], method="Nelder-Mead", options=how).x
    law = -alpha * np.log(tail) - math.log(zeta(alpha, x_min)) if counts else math.log(alpha - 1) - math.log(x_min) - alpha * np.log(tail / x_min)
    d = law - lognormal(best)
    return best[0], math.exp(best[1]), d.sum(), d.sum() / math.sqrt(len(tail)) / d.std()

print("name\tcounts\tx_min\tin_tail\talpha\tks\tmu\tsigma\tratio\tvuong_z")
for file in sorted(os.listdir(sys.argv[1])):
    name = file[:-4]
    x = np.sort(np.loadtxt(os.path.join(sys.argv[1], file)))
    counts, best = name in COUNTS, None
    for x_min in np.unique(x)[:-1]:
        tail = x[x >= x_min]
        if len(tail) < 10:
            break
        alpha, ks = (whole if counts else density)(tail, x_min)
        if best is None or ks < best[0]:
            best = ks, x_min, alpha, len(tail)
    ks, x_min, alpha, n = best
    other = igraph.power_law_fit(x.tolist(), None, "discrete" if counts else "continuous")
    assert other.D > ks - 1e-6, (name, other.D, ks)
    tail = x[x >= x_min]
    y = np.log(tail / x_min)
    row = vuong(tail, x_min, alpha, counts) if counts or y.std() < y.mean() else (math.nan,) * 4
    print(name, int(counts), x_min, n, *(repr(float(v)) for v in (alpha, ks, *row)), sep="\t")
