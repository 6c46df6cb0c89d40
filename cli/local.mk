# cli/: main.c is the program; all else is in libcsto-cli.la, so that the unit tests can call it.
noinst_LTLIBRARIES += libcsto-cli.la
libcsto_cli_la_SOURCES =

csto_stats_SOURCES += cli/main.c
