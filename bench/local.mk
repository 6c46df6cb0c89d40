# bench/: measurements; nothing here is built by a plain make.
EXTRA_DIST += bench/compare.sh bench/duckdb.cjs bench/gen_seizures.c bench/hand_loop.c bench/hostile.sh bench/prose.sh bench/run.sh
EXTRA_DIST += bench/compare.sh bench/duckdb.cjs bench/gen_seizures.c bench/hand_loop.c bench/prose.sh bench/run.sh bench/stats.sh
