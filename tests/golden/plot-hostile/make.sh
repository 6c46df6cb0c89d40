# A claims file whose every free text tries to run something.
awk 'BEGIN {
    bad[0] = "`touch h1`"; bad[1] = "\"\"; system(\"\"touch h2\"\"); \"\""; bad[2] = "'\''; system(\"\"touch h3\"\") #"; bad[3] = "x\nsystem(\"\"touch h4\"\")\n!touch h5"
    bad[4] = "\nEND_OF_DATA\n!touch h6\n"; bad[5] = "@GPVAL_VERSION $(touch h7) %s\\"; bad[6] = "'\'''\''; !touch h8"
    print "claim_id,measure,value,bound,unit,period_start,period_end,event,area,document,publisher,title"
    for (i = 0; i < 7; i++)
        printf "k%d,personnel,%d,at_least,count,20%02d,20%02d,\"%s 20%02d\",\"%s\",\"%s\",\"%s\",\"%s\"\n", i, 100 + i, i, i, bad[i], i, bad[i], bad[i], bad[i], bad[i]
}'
