# analytics/: every source and header of the folder, in order of the alphabet.
libcsto_la_SOURCES += \
    analytics/aggregate.c \
    analytics/aggregate.h \
    analytics/answer.c \
    analytics/answer.h \
    analytics/corroborate.c \
    analytics/corroborate.h \
    analytics/count.c \
    analytics/count.h \
    analytics/editions.c \
    analytics/editions.h \
    analytics/explain.c \
    analytics/keys.c \
    analytics/keys.h \
    analytics/lineage.c \
    analytics/lineage.h \
    analytics/map.c \
    analytics/map.h \
    analytics/nest.c \
    analytics/nest.h \
    analytics/notes.c \
    analytics/notes.h \
    analytics/query.c \
    analytics/query.h \
    analytics/rules.c \
    analytics/rules.h \
    analytics/stat_largest.c \
    analytics/stat_largest_share.c \
    analytics/stat_median.c \
    analytics/stat_n.c \
    analytics/stats.c \
    analytics/stats.def \
    analytics/stats.h \
    analytics/summary.c \
    analytics/summary.h \
    analytics/things.c \
    analytics/things.h
