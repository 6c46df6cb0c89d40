#!/usr/bin/env python3
"""Statistics of two official files with the standard library alone, every definition written out anew: python3 pins.py PROGRAM DATA

Each figure is compared with the one that was published with these files (rounded as there), and with what the program's own command prints (to 1e-9)."""
import csv, json, math, subprocess, sys
from collections import defaultdict

program, data = sys.argv[1:3]
cbp = data + "/cbp/nationwide-drugs-fy20-fy23.csv"
fortaleza = data + "/other/FortalezaEntorpecente_2009-2024.csv"
POUND = 0.45359237


def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as f:
        return list(csv.DictReader(f))


def sign(x):
    return (x > 0) - (x < 0)


def median(x):
    x, n = sorted(x), len(x)
    return (x[(n - 1) // 2] + x[n // 2]) / 2


def mann_kendall(y):
    n = len(y)
    s = sum(sign(y[j] - y[i]) for i in range(n) for j in range(i + 1, n))
    ties = [y.count(v) for v in set(y)]
    variance = (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18
    return s, (s - sign(s)) / math.sqrt(variance)


def sen(y):
    return median([(y[j] - y[i]) / (j - i) for i in range(len(y)) for j in range(i + 1, len(y))])


def pettitt(y):
    """How many values lie before the break: U by comparing all pairs across it."""
    n = len(y)
    u = [abs(sum(sign(y[j] - y[i]) for i in range(t) for j in range(t, n))) for t in range(1, n)]
    return u.index(max(u)) + 1


def hhi(x):
    total = math.fsum(x)
    return math.fsum((v / total) ** 2 for v in x)


def gini(x):
    """Mean absolute difference of all pairs over twice the mean, by the sum over gaps between neighbours."""
    x, n = sorted(x), len(x)
    differences = 2 * math.fsum((x[i + 1] - x[i]) * (i + 1) * (n - 1 - i) for i in range(n - 1))
    return differences / n / n / (2 * math.fsum(x) / n)


def hill(x, k):
    x = sorted(x, reverse=True)
    return k / math.fsum(math.log(v / x[k]) for v in x[:k])


def ask(*words):
    out = subprocess.run([program, *words, "--format=json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    return json.loads(out)


def fentanyl():
    months, areas = defaultdict(list), defaultdict(list)
    names = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
    for row in rows(cbp):
        if row["Drug Type"] != "Fentanyl":
            continue
        month = names.index(row["Month (abbv)"]) + 1
        kilograms = float(row["Sum Qty (lbs)"]) * POUND
        year = int(row["FY"]) - (month >= 10)
        months["%d-%02d" % (year, month)].append(kilograms)
        if row["FY"] == "2023":
            areas[row["Area of Responsibility"]].append(kilograms)
    labels = sorted(months)
    return labels, [math.fsum(months[m]) for m in labels], [math.fsum(a) for a in areas.values()]


labels, monthly, by_area = fentanyl()
cases = [float(row["Quantidade (Kg)"]) for row in rows(fortaleza)]
trend = ask("trend", "--measure=seizure", "--item=fentanyl", "--by=month", cbp)[0]
area = ask("summary", "--measure=seizure", "--item=fentanyl", "--by=fiscal_year", "--stat=n:area,hhi:area,gini:area", cbp)
area = [row for row in area if str(row["fiscal_year"]) == "2023"][0]
single = ask("summary", "--by=measure", "--stat=n,gini,top_percent_share,hill:50,mean,median", fortaleza)[0]
s, z = mann_kendall(monthly)
k = len(cases) // 100
FIGURES = [  # name, published and its digits, this script, the program
    ("fentanyl: months", 48, 0, len(monthly), trend["n"]),
    ("fentanyl: Mann-Kendall S", 718, 0, s, trend["mk_s"]),
    ("fentanyl: Mann-Kendall Z", 6.3727, 4, z, trend["mk_z"]),
    ("fentanyl: Theil-Sen, kg a month", 19.3592, 4, sen(monthly), trend["sen_slope"]),
    ("fentanyl: last month before Pettitt's break", "2022-02", 0, labels[pettitt(monthly) - 1], trend["pettitt_at"]),
    ("fentanyl: areas of fiscal year 2023", 36, 0, len(by_area), area["n:area"]),
    ("fentanyl: HHI of the areas", 0.3790, 4, hhi(by_area), area["hhi:area"]),
    ("fentanyl: Gini of the areas", 0.9183, 4, gini(by_area), area["gini:area"]),
    ("Fortaleza: seizures", 49299, 0, len(cases), single["n"]),
    ("Fortaleza: mean", 0.5711, 4, math.fsum(cases) / len(cases), single["mean"]),
    ("Fortaleza: median", 0.011, 3, median(cases), single["median"]),
    ("Fortaleza: Gini", 0.9658, 4, gini(cases), single["gini"]),
    ("Fortaleza: share of the largest 1 %", 0.797, 3, math.fsum(sorted(cases)[-k:]) / math.fsum(cases), single["top_percent_share"]),
    ("Fortaleza: Hill, k = 50", 1.09, 2, hill(cases, 50), single["hill:50"]),
]
print("1..%d" % len(FIGURES))
for number, (name, published, digits, here, there) in enumerate(FIGURES, 1):
    text = isinstance(published, str)
    fits = here == there == published if text else round(here, digits) == published and abs(here - there) <= 1e-9 * abs(here)
    print("%sok %d - %s" % ("" if fits else "not ", number, name))
    if not fits:
        print("# published %r, this script %r, the program %r" % (published, here, there))
