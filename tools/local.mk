# tools/: scripts for those who work on the program.
EXTRA_DIST += tools/count-cases.sh tools/gallery.sh

# The pictures of doc/gallery.md: every kind of plot, light and dark.
.PHONY: gallery
gallery: csto-stats$(EXEEXT)
	@srcdir='$(srcdir)' program=./csto-stats $(SHELL) $(srcdir)/tools/gallery.sh
