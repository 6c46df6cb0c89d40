# tools/: scripts for those who work on the program.
EXTRA_DIST += tools/count-cases.sh
