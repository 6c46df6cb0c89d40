# tools/: scripts for those who work on the program, and the program that prints the lexicon as C.
EXTRA_DIST += tools/count-cases.sh tools/gallery.sh

# The pictures of doc/gallery.md: every kind of plot, light and dark.
.PHONY: gallery
gallery: csto-stats$(EXEEXT)
	@srcdir='$(srcdir)' program=./csto-stats $(SHELL) $(srcdir)/tools/gallery.sh

# The built-in lexicon, folded and stemmed at build time.  Where the program cannot be run, it is made at each start instead.
if CROSS_COMPILING
libcsto_whole_la_LIBADD += libcsto-none.la
else
noinst_PROGRAMS += tools/make_lexicon
tools_make_lexicon_SOURCES = tools/make_lexicon.c
tools_make_lexicon_LDADD = libcsto.la libcsto-none.la
nodist_libcsto_whole_la_SOURCES += loaders/prose/lexicon_image.c
CLEANFILES += loaders/prose/lexicon_image.c

loaders/prose/lexicon_image.c: tools/make_lexicon$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) loaders/prose && ./tools/make_lexicon$(EXEEXT) >$@.tmp && mv -f $@.tmp $@
endif
