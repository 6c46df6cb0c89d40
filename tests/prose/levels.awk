# levels.awk - precision, recall and F1 of claims (NDJSON of extract) against gold.jsonl, level by level
#
#     awk -v levels="number bound measure item" [-v only="e*.txt names"] [-v floors="number=0.98 item=0.95"] -f levels.awk gold.jsonl claims.ndjson
#
# A claim belongs to the gold claim of its document whose number it overlaps most, a right one first.  Levels are cumulative: each asks for all
# before it.  A number found with a wrong value is both missed and false; a claim marked optional counts neither way; which of two mentions of a
# figure is called the repeat does not matter.  `errors`=1 lists what is wrong.  With `floors` the output is TAP, a line a level.
# `sure`=0.9 asks how many of the claims with at least that confidence are right: precision is theirs, recall means nothing then.

# The value of a key in a flat JSON object; null and the empty text are "".
function field(line, key,    at, rest, n) {
    at = index(line, "\"" key "\":")
    if (!at)
        return ""
    rest = substr(line, at + length(key) + 3)
    sub(/^ +/, "", rest)
    if (substr(rest, 1, 1) != "\"") {
        sub(/[,}].*/, "", rest)
        return rest == "null" ? "" : rest
    }
    n = match(substr(rest, 2), /(^|[^\\])"/)
    return substr(rest, 2, n + RLENGTH - 2)
}

function near(a, b) {
    if (a == "" || b == "")
        return a == b
    return (a - b <= 1e-6 * (a < 0 ? -a : a) + 1e-12) && (b - a <= 1e-6 * (a < 0 ? -a : a) + 1e-12)
}

# The last word of a printed noun, in small letters, without the "s" of its plural.
function head(noun) {
    noun = tolower(noun)
    sub(/.* /, "", noun)
    sub(/s$/, "", noun)
    return noun
}

BEGIN {
    nlevels = split(levels, level, " ")
    split("doc quote byte_start byte_end number_stated unit_stated value low high bound unit measure item role part_of period_start period_end period_kind place optional id noun", keys, " ")
    split("document quote byte_start byte_end number_stated unit_stated value low high bound unit measure item role part_of period_start period_end period_kind place item_stated claim_id confidence", offers, " ")
    nonly = split(only, names, " ")
    for (i = 1; i <= nonly; i++)
        wanted_doc[names[i]] = 1
}

FNR == NR {
    if (nonly && !(field($0, "doc") in wanted_doc))
        next
    ng++
    for (k in keys)
        G[ng, keys[k]] = field($0, keys[k])
    of_id[G[ng, "id"]] = ng
    ngold[G[ng, "doc"]]++
    gold_of[G[ng, "doc"], ngold[G[ng, "doc"]]] = ng
    next
}

{
    name = field($0, "document")
    sub(/.*\//, "", name)
    if (nonly && !(name in wanted_doc))
        next
    np++
    for (k in offers)
        P[np, offers[k]] = field($0, offers[k])
    P[np, "document"] = name
}

function same_number(g, p) {
    if (by_value)
        return G[g, "value"] != "" ? near(G[g, "value"], P[p, "value"]) : P[p, "value"] == "" && near(G[g, "low"], P[p, "low"]) && near(G[g, "high"], P[p, "high"])
    if (G[g, "unit"] != P[p, "unit"])
        return 0
    if (G[g, "value"] == "")
        return P[p, "value"] == "" && near(G[g, "low"], P[p, "low"]) && near(G[g, "high"], P[p, "high"])
    return near(G[g, "value"], P[p, "value"])
}

function overlap(g, p,    from, to) {
    from = G[g, "byte_start"] + 0 > P[p, "byte_start"] + 0 ? G[g, "byte_start"] : P[p, "byte_start"]
    to = G[g, "byte_end"] + 0 < P[p, "byte_end"] + 0 ? G[g, "byte_end"] : P[p, "byte_end"]
    return to - from
}

# Pairs claims with gold: the right ones in the first round, what is left in the second.
function pair(round,    p, i, g, best, most, common) {
    for (p = 1; p <= np; p++) {
        best = most = 0
        for (i = 1; i <= ngold[P[p, "document"]] && !(p in gold_for); i++) {
            g = gold_of[P[p, "document"], i]
            common = overlap(g, p)
            if (!(g in taken) && common > most && (round == 2 || same_number(g, p))) {
                most = common
                best = g
            }
        }
        if (best) {
            gold_for[p] = best
            taken[best] = p
            if (P[p, "claim_id"] != "")
                owner[P[p, "claim_id"]] = best
        }
    }
}

function first_mention(g,    n) {
    while (G[g, "role"] == "repeat" && (G[g, "part_of"] in of_id) && n++ < 9)
        g = of_id[G[g, "part_of"]]
    return g
}

# Of the mentions of one figure another may be called the first.
function free_repeats(    p, g, m, a, k, t) {
    for (p = 1; p <= np; p++)
        if (p in gold_for) {
            m = first_mention(gold_for[p])
            members[m]++
            if (P[p, "role"] != "repeat") {
                mains[m]++
                main[m] = gold_for[p]
            }
        }
    for (m in members)
        if (members[m] > 1 && mains[m] == 1 && main[m] != m) {
            a = main[m]
            want_role[a] = G[m, "role"]; want_part[a] = G[m, "part_of"]
            want_role[m] = G[a, "role"]; want_part[m] = G[a, "part_of"]
            swapped[a] = swapped[m] = 1
        }
}

function right(name, g, p,    want, target) {
    if (name == "number" || name == "value")
        return same_number(g, p)
    if (name == "role")
        return (g in swapped ? want_role[g] : G[g, "role"]) == P[p, "role"]
    if (name == "part_of") {
        want = g in swapped ? want_part[g] : G[g, "part_of"]
        if (want == "" || P[p, "part_of"] == "")
            return want == P[p, "part_of"]
        target = owner[P[p, "part_of"]]
        return target != "" && first_mention(target) == first_mention(of_id[want])
    }
    if (name == "period")
        return G[g, "period_start"] == P[p, "period_start"] && G[g, "period_end"] == P[p, "period_end"]
    if (name == "exact")
        return (G[g, "period_kind"] == "" ? "unknown" : G[g, "period_kind"]) == (P[p, "period_kind"] == "" ? "unknown" : P[p, "period_kind"]) && near(G[g, "low"], P[p, "low"]) && near(G[g, "high"], P[p, "high"]) &&
               G[g, "number_stated"] == P[p, "number_stated"] && G[g, "unit_stated"] == P[p, "unit_stated"] &&
               G[g, "byte_start"] == P[p, "byte_start"] && G[g, "byte_end"] == P[p, "byte_end"]
    if (name == "unit") # a counted noun by its head, else the unit
        return G[g, "unit"] != P[p, "unit"] ? 0 : G[g, "unit"] != "count" || head(G[g, "noun"]) == head(P[p, "unit_stated"] == "" ? P[p, "item_stated"] : P[p, "unit_stated"])
    return G[g, name] == P[p, name]
}

function complain(text) {
    if (errors)
        print "# " text
}

function score(    p, g, i, ok, hit) {
    for (p = 1; p <= np; p++) {
        g = p in gold_for ? gold_for[p] : 0
        if ((g && G[g, "optional"] == "true") || P[p, "confidence"] + 0 < sure)
            continue
        offered++
        if (!g || !same_number(g, p)) {
            complain(P[p, "document"] ": false: " P[p, "value"] " " P[p, "unit"] " in '" P[p, "quote"] "'")
            continue
        }
        hit[g] = 1
        ok = 1
        for (i = 1; i <= nlevels && ok; i++)
            if (right(level[i], g, p))
                count[i]++
            else {
                ok = 0
                complain(P[p, "document"] ": " level[i] " of '" P[p, "number_stated"] " " P[p, "unit_stated"] "' in '" P[p, "quote"] "'")
            }
    }
    for (g = 1; g <= ng; g++)
        if (G[g, "optional"] != "true") {
            wanted++
            if (!(g in hit) && !sure)
                complain(G[g, "doc"] ": missed: " G[g, "value"] " " G[g, "unit"] " in '" G[g, "quote"] "'")
        }
}

function least(name,    i, n, f, two) {
    n = split(floors, f, " ")
    for (i = 1; i <= n; i++)
        if (split(f[i], two, "=") == 2 && two[1] == name)
            return two[2]
    return ""
}

END {
    by_value = (level[1] == "value")
    pair(1)
    pair(2)
    free_repeats()
    score()
    if (sure)
        printf "%s, claims of confidence %s and above\n", title, sure
    else if (!floors)
        printf "%-10s gold %d, claims %d\n%-10s %9s %9s %9s\n", title, wanted, offered, "level", "precision", "recall", "F1"
    for (i = 1; i <= nlevels; i++) {
        if (sure)
            printf "%-10s %d of %d\n", level[i], count[i], offered
    }
    for (i = 1; i <= nlevels && !sure; i++) {
        precision = offered ? count[i] / offered : 1
        recall = wanted ? count[i] / wanted : 1
        f1 = (precision + recall) ? 2 * precision * recall / (precision + recall) : 0
        if (!floors)
            printf "%-10s %9.3f %9.3f %9.3f\n", level[i], precision, recall, f1
        else if (least(level[i]) != "")
            printf "%s - %s: %s F1 %.3f, at least %s\n", (f1 >= least(level[i]) ? "ok" : "not ok"), title, level[i], f1, least(level[i])
    }
    if (!floors)
        print ""
}
