# records/: every source and header of the folder, in order of the alphabet.
libcsto_la_SOURCES += \
    records/builtin.h \
    records/cells.c \
    records/cells.h \
    records/claim.c \
    records/dataset.c \
    records/dataset.h \
    records/factors.c \
    records/factors.h \
    records/field.c \
    records/field.h \
    records/field_row.h \
    records/fields.def \
    records/interval.c \
    records/interval.h \
    records/names.c \
    records/names.h \
    records/period.c \
    records/period.h \
    records/sink.c \
    records/sink.h \
    records/table.c \
    records/table.h \
    records/tsv.c \
    records/tsv.h \
    records/vocabulary.c \
    records/vocabulary.h \
    records/vocabulary_labels.c \
    records/vocabulary_load.c \
    records/vocabulary_names.c \
    records/vocabulary_table.h
