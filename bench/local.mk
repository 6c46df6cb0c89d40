# bench/: measurements; nothing here is built by a plain make.
EXTRA_DIST += bench/gen_seizures.c bench/hand_loop.c bench/run.sh
