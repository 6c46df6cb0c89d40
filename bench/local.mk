# bench/: measurements; nothing here is built by a plain make.
EXTRA_DIST += bench/run.sh
