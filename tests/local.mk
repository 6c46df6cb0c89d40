# tests/: make check.  Everything prints TAP, so that every case is counted, and not only every program.
#
# A new unit test file: add it to the SOURCES of its folder's program.  A new fuzz harness tests/fuzz/fuzz_NAME.c: add
# tests/fuzz/fuzz_NAME to fuzz_harnesses.  A new golden case: make the folder.

TEST_EXTENSIONS = .sh
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
SH_LOG_DRIVER = $(LOG_DRIVER)
SH_LOG_COMPILER = $(SHELL)
AM_TESTS_ENVIRONMENT = LC_ALL=C.UTF-8 TZ=UTC; export LC_ALL TZ; \
    srcdir='$(srcdir)' builddir='$(builddir)' CC='$(CC)' CPP='$(CPP)' NM='$(NM)' AWK='$(AWK)' FUZZ_HARNESSES='$(fuzz_harnesses)'; \
    export srcdir builddir CC CPP NM AWK FUZZ_HARNESSES;

# What a test program without an LDADD of its own is linked with: the harnesses.  In the library are tap.c for the unit tests and
# the replay's main for a harness; each program takes from it what it lacks.
fuzz_harnesses = tests/fuzz/fuzz_csv tests/fuzz/fuzz_docx tests/fuzz/fuzz_html tests/fuzz/fuzz_incidents tests/fuzz/fuzz_json tests/fuzz/fuzz_prose tests/fuzz/fuzz_xlsx
fuzz_archive = tests/fuzz/fuzz_archive.h tests/fuzz/fuzz_archive.c
fuzz_common = tests/fuzz/fuzz.h tests/fuzz/fuzz_load.c
tests_fuzz_fuzz_csv_SOURCES = tests/fuzz/fuzz_csv.c $(fuzz_common)
tests_fuzz_fuzz_docx_SOURCES = tests/fuzz/fuzz_docx.c $(fuzz_archive) $(fuzz_common)
tests_fuzz_fuzz_html_SOURCES = tests/fuzz/fuzz_html.c $(fuzz_common)
tests_fuzz_fuzz_incidents_SOURCES = tests/fuzz/fuzz_incidents.c tests/fuzz/fuzz.h
tests_fuzz_fuzz_json_SOURCES = tests/fuzz/fuzz_json.c $(fuzz_common)
tests_fuzz_fuzz_prose_SOURCES = tests/fuzz/fuzz_prose.c $(fuzz_common)
tests_fuzz_fuzz_xlsx_SOURCES = tests/fuzz/fuzz_xlsx.c $(fuzz_archive) $(fuzz_common)
check_PROGRAMS += $(fuzz_harnesses)
check_LIBRARIES += tests/libtest.a
tests_libtest_a_SOURCES =
LDADD = libcsto-whole.la
if FUZZING
LDADD += $(FUZZER_LIBS)
else
LDADD += tests/libtest.a
tests_libtest_a_SOURCES += tests/fuzz/replay.c
endif

if HAVE_CUNIT
tests_libtest_a_SOURCES += tests/unit/tap.c tests/unit/tap.h
unit_libs = tests/libtest.a libcsto-whole.la $(CUNIT_LIBS)
unit_programs = tests/unit/unit-base tests/unit/unit-records tests/unit/unit-loaders tests/unit/unit-analytics tests/unit/unit-emit \
    tests/unit/unit-plots tests/unit/unit-cli tests/unit/unit-prose tests/oracle/oracle-trend tests/oracle/oracle-nist
check_PROGRAMS += $(unit_programs)
TESTS += $(unit_programs)

tests_unit_unit_base_SOURCES = tests/unit/test_base.c tests/unit/test_base.h \
    tests/unit/test_base_exact.c \
    tests/unit/test_base_fast.c \
    tests/unit/test_base_file.c \
    tests/unit/test_base_memory.c \
    tests/unit/test_base_number.c \
    tests/unit/test_base_text.c \
    tests/unit/test_base_threads.c
tests_unit_unit_base_LDADD = $(unit_libs)

tests_unit_unit_records_SOURCES = tests/unit/test_records.c tests/unit/test_records.h \
    tests/unit/test_records_claim.c \
    tests/unit/test_records_time.c \
    tests/unit/test_records_vocabulary.c
tests_unit_unit_records_LDADD = $(unit_libs)

tests_unit_unit_loaders_SOURCES = tests/unit/test_loaders.c tests/unit/test_loaders.h \
    tests/unit/test_loaders_csv.c \
    tests/unit/test_loaders_file.c \
    tests/unit/test_loaders_incidents.c \
    tests/unit/test_loaders_json.c \
    tests/unit/test_loaders_return.c \
    tests/unit/test_loaders_table.c
tests_unit_unit_loaders_LDADD = $(unit_libs)

tests_unit_unit_analytics_SOURCES = tests/unit/test_analytics.c tests/unit/test_analytics.h \
    tests/unit/test_analytics_check.c \
    tests/unit/test_analytics_compare.c \
    tests/unit/test_analytics_explain.c \
    tests/unit/test_analytics_properties.c \
    tests/unit/test_analytics_query.c \
    tests/unit/test_analytics_reference.c \
    tests/unit/test_analytics_rules.c \
    tests/unit/test_analytics_statistics.c \
    tests/unit/test_analytics_trend.c
tests_unit_unit_analytics_LDADD = $(unit_libs)

tests_unit_unit_emit_SOURCES = tests/unit/test_emit.c tests/unit/test_emit.h \
    tests/unit/test_emit_svg.c
tests_unit_unit_emit_LDADD = $(unit_libs)

tests_unit_unit_plots_SOURCES = tests/unit/test_plots.c tests/unit/test_plots.h \
    tests/unit/test_plots_words.c
tests_unit_unit_plots_LDADD = $(unit_libs)

tests_unit_unit_prose_SOURCES = tests/unit/test_prose.c tests/unit/test_prose.h \
    tests/unit/test_prose_claims.c \
    tests/unit/test_prose_dates.c \
    tests/unit/test_prose_english.c \
    tests/unit/test_prose_quantities.c \
    tests/unit/test_prose_rules.c \
    tests/unit/test_prose_russian.c \
    tests/unit/test_prose_text.c
tests_unit_unit_prose_LDADD = $(unit_libs)

tests_unit_unit_cli_SOURCES = tests/unit/test_cli.c
tests_unit_unit_cli_LDADD = libcsto-cli.la $(unit_libs)

tests_oracle_oracle_nist_SOURCES = tests/oracle/certified.c tests/oracle/certified.h \
    tests/oracle/test_counts.c \
    tests/oracle/test_nist.c \
    tests/oracle/test_regression.c \
    tests/oracle/test_relation.c \
    tests/oracle/test_tail.c
tests_oracle_oracle_nist_LDADD = $(unit_libs)

tests_oracle_oracle_trend_SOURCES = tests/oracle/oracle.c tests/oracle/oracle.h tests/oracle/oracle_trend.c
tests_oracle_oracle_trend_LDADD = $(unit_libs)
else
TESTS += tests/no-cunit.sh
endif

test_scripts = \
    tests/fuzz.sh \
    tests/html-page.sh \
    tests/includes.sh \
    tests/lexicon.sh \
    tests/package.sh \
    tests/pins.sh \
    tests/progress.sh \
    tests/prose-linear.sh \
    tests/prose-score.sh \
    tests/report-browser.sh \
    tests/report-page.sh \
    tests/run-examples.sh \
    tests/run-golden.sh \
    tests/symbols.sh \
    tests/vocabulary.sh \
    tests/workbook.sh
TESTS += $(test_scripts)
TESTS += tests/bad-statistics.sh tests/explain-cells.sh
EXTRA_DIST += tests/bad-statistics.sh tests/explain-cells.sh tests/bad_statistics.py tests/explain_cells.py
TESTS += tests/plots-kinds.sh
EXTRA_DIST += tests/plots-kinds.sh
EXTRA_DIST += $(test_scripts) tests/no-cunit.sh tests/check_vocabulary.py tests/golden tests/make_xlsx.py tests/fixtures tests/oracle/README.md tests/oracle/counts.R tests/oracle/counts.tsv tests/oracle/interventions.R tests/oracle/interventions.tsv tests/oracle/oracle.R tests/oracle/nist tests/oracle/pins.py tests/oracle/relations.R tests/oracle/relations.tsv tests/oracle/series tests/oracle/tails tests/oracle/tails.py tests/oracle/tails.tsv tests/prose tests/fuzz/corpus

# Precision, recall and F1 of prose by level.
.PHONY: score
score: csto-stats
	@srcdir='$(srcdir)' AWK='$(AWK)' $(SHELL) $(srcdir)/tests/prose/score.sh $(SCORE)
EXTRA_DIST += tests/html_page.py tests/report_page.py tests/package.py tests/progress.py tests/report_browser.py tests/workbook.py
