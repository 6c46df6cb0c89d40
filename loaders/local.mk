# loaders/: every source and header of the folder, in order of the alphabet.
libcsto_la_SOURCES += \
    loaders/builtin.c \
    loaders/csv_scan.c \
    loaders/csv_scan.h \
    loaders/given.c \
    loaders/given.h \
    loaders/input.c \
    loaders/input.h \
    loaders/json_library.c \
    loaders/json_library.h \
    loaders/json_object.c \
    loaders/json_object.h \
    loaders/json_scan.c \
    loaders/json_scan.h \
    loaders/load_csv.c \
    loaders/load_json.c \
    loaders/load_ndjson.c \
    loaders/loader.h \
    loaders/loaders.def \
    loaders/no_prose.c \
    loaders/registry.c
