# cli/: the program's own sources; everything else comes from libcsto.la.
csto_stats_SOURCES += \
    cli/main.c
