# cli/: main.c is the program; all else is in libcsto-cli.la, so that the unit tests can call it.
noinst_LTLIBRARIES += libcsto-cli.la
libcsto_cli_la_SOURCES = \
    cli/cmd_check.c \
    cli/cmd_compare.c \
    cli/cmd_explain.c \
    cli/cmd_extract.c \
    cli/cmd_list.c \
    cli/cmd_plot.c \
    cli/cmd_report.c \
    cli/cmd_summary.c \
    cli/cmd_trend.c \
    cli/command.h \
    cli/commands.c \
    cli/commands.def \
    cli/dictionary.c \
    cli/dictionary.h \
    cli/help.c \
    cli/help.h \
    cli/input.c \
    cli/input.h \
    cli/lists.c \
    cli/lists.h \
    cli/options.c \
    cli/options.h \
    cli/origin.c \
    cli/origin.h \
    cli/output.c \
    cli/output.h \
    cli/package.c \
    cli/package.h \
    cli/progress.c \
    cli/progress.h \
    cli/provenance.c \
    cli/provenance.h \
    cli/question.c \
    cli/question.h \
    cli/rejects.c \
    cli/rejects.h \
    cli/report.c \
    cli/report.h \
    cli/report_parts.c \
    cli/report_parts.h \
    cli/say.c \
    cli/say.h

csto_stats_SOURCES += cli/main.c
