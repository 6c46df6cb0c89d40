# doc/: what is written for people, and what the program prints about itself: man pages and bash completion.  These are made when
# a command or an option changed, and are shipped, so that building from a tarball does not run the program for them.
EXTRA_DIST += doc/DESIGN.md doc/examples.md doc/gallery.md doc/gallery

man_pages = doc/csto-stats.1 \
    doc/csto-stats-check.1 \
    doc/csto-stats-compare.1 \
    doc/csto-stats-explain.1 \
    doc/csto-stats-extract.1 \
    doc/csto-stats-list.1 \
    doc/csto-stats-plot.1 \
    doc/csto-stats-report.1 \
    doc/csto-stats-summary.1 \
    doc/csto-stats-trend.1
dist_man_MANS += $(man_pages)
MAINTAINERCLEANFILES += $(man_pages) doc/completion/csto-stats

$(man_pages): $(libcsto_cli_la_SOURCES) configure.ac | csto-stats$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) doc && page=$(@F) && page=$${page%.1} && \
	case $$page in csto-stats) what=man ;; *) what=man:$${page#csto-stats-} ;; esac && \
	./csto-stats$(EXEEXT) --dump=$$what >$@.tmp && mv -f $@.tmp $@

bashcompletiondir = $(datadir)/bash-completion/completions
dist_bashcompletion_DATA = doc/completion/csto-stats
doc/completion/csto-stats: $(libcsto_cli_la_SOURCES) configure.ac | csto-stats$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) doc/completion && ./csto-stats$(EXEEXT) --dump=bash >$@.tmp && mv -f $@.tmp $@
