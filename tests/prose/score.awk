# score.awk - compares claims (NDJSON of extract) with gold.jsonl and prints TAP, a line a document
#
#     awk -v least=0.97 -v levels="value bound measure item" -f score.awk gold.jsonl claims.ndjson
#
# A claim is right when one of gold has its document and byte range and every field of `levels` is equal.  A document passes when its F1 is at
# least `least`; one without a claim in gold passes when there is none.

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

function same(a, b) {
    return a == b || (a != "" && b != "" && a + 0 == b + 0 && a ~ /^-?[0-9.]+$/ && b ~ /^-?[0-9.]+$/)
}

FNR == NR {
    doc = field($0, "doc")
    key = doc SUBSEP field($0, "byte_start") SUBSEP field($0, "byte_end")
    gold[key] = $0
    optional[key] = field($0, "optional") == "true"
    if (optional[key])
        begins[doc SUBSEP field($0, "byte_start")] = 1
    wanted[doc] += !optional[key]
    next
}

{
    doc = field($0, "document")
    key = doc SUBSEP field($0, "byte_start") SUBSEP field($0, "byte_end")
    if (optional[key] || (doc SUBSEP field($0, "byte_start")) in begins)
        next
    offered[doc]++
    wrong = key in gold ? "" : " no claim"
    n = split(levels, names, " ")
    for (i = 1; i <= n && key in gold; i++)
        if (!same(field($0, names[i]), field(gold[key], names[i])))
            wrong = wrong " " names[i] "=" field($0, names[i]) " for " field(gold[key], names[i])
    if (wrong == "")
        right[doc]++
    else
        notes[doc] = notes[doc] "# " doc ": " field($0, "quote") ":" wrong "\n"
}

END {
    n = split(documents, names, " ")
    print "1.." n
    for (i = 1; i <= n; i++) {
        doc = names[i]
        f1 = wanted[doc] + offered[doc] ? 2 * right[doc] / (wanted[doc] + offered[doc]) : 1
        good = f1 >= least
        if (!good)
            printf "%s", notes[doc]
        printf "%s %d - %s: F1 %.3f, %d of %d right, %d offered\n", good ? "ok" : "not ok", i, doc, f1, right[doc], wanted[doc], offered[doc]
    }
}
