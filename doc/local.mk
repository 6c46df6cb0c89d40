# doc/: what is written for people, and the man pages.
EXTRA_DIST +=
