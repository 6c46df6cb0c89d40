# Compiles text files into C: LC_ALL=C awk -v root=data/ -f embed.awk FILE... /dev/null > builtin.c
# Each file becomes one string, a literal a line, known by its name without `root`.  Everything but plain ASCII is an octal escape,
# so that no compiler looks at its encoding.  A file is taken to end with a line break.  Runs in gawk, mawk and busybox awk.

BEGIN {
    for (i = 1; i < 256; i++) {
        c = sprintf("%c", i)
        # \? so that no trigraph can arise.
        code[c] = (i == 34 || i == 92 || i == 63) ? "\\" c : (i < 32 || i > 126) ? sprintf("\\%03o", i) : c
    }
    special = "[\"?\\\\]|[^ -~]"
    print "/* Made from data/ by build-aux/embed.awk. */"
    print "#include \"config.h\""
    print "#include \"records/builtin.h\""
}

function escape(line, i, n, out) {
    if (line !~ special) {
        return line
    }
    n = length(line)
    out = ""
    for (i = 1; i <= n; i++) {
        out = out code[substr(line, i, 1)]
    }
    return out
}

FILENAME != current {
    if (current != "") {
        print "    ;"
    }
    current = FILENAME
    name = FILENAME
    if (index(name, root) == 1) {
        name = substr(name, length(root) + 1)
    }
    names[count++] = name
    printf "\nstatic const char file_%d[] =\n", count - 1
}

{
    print "    \"" escape($0) "\\n\""
}

END {
    if (current != "") {
        print "    ;"
    }
    print "\nconst struct csto_builtin_file csto_builtin_files[] = {"
    for (i = 0; i < count; i++) {
        printf "    { \"%s\", file_%d, sizeof file_%d - 1 },\n", escape(names[i]), i, i
    }
    print "    { NULL, NULL, 0 }\n};"
}
