# base/: every source and header of the folder, in order of the alphabet.
libcsto_la_SOURCES += \
    base/arena.c \
    base/arena.h \
    base/array.c \
    base/array.h \
    base/dd.h \
    base/digits.h \
    base/exact.c \
    base/exact.h \
    base/file.c \
    base/file.h \
    base/hash.c \
    base/hash.h \
    base/intern.c \
    base/intern.h \
    base/library.c \
    base/library.h \
    base/limits.h \
    base/number.c \
    base/number.h \
    base/numbering.c \
    base/numbering.h \
    base/order.c \
    base/order.h \
    base/program.c \
    base/program.h \
    base/sha256.c \
    base/sha256.h \
    base/running.c \
    base/running.h \
    base/status.c \
    base/status.h \
    base/text.c \
    base/text.h \
    base/threads.c \
    base/threads.h \
    base/utf8.c
