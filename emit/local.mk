# emit/: every source and header of the folder, in order of the alphabet.
libcsto_la_SOURCES += \
    emit/blocks.c \
    emit/blocks.h \
    emit/claims.c \
    emit/claims.h \
    emit/csv.c \
    emit/emitter.c \
    emit/emitter.h \
    emit/formats.def \
    emit/formats.h \
    emit/json.c \
    emit/layout.c \
    emit/layout.h \
    emit/layout_fit.c \
    emit/markdown.c \
    emit/markup.c \
    emit/markup.h \
    emit/package.c \
    emit/package.h \
    emit/page.c \
    emit/page.h \
    emit/reading.c \
    emit/reading.h \
    emit/report.c \
    emit/report.h \
    emit/report_table.c \
    emit/svg.c \
    emit/svg.h \
    emit/svg_colours.c \
    emit/text.c \
    emit/workbook.c \
    emit/workbook.h \
    emit/wrap.c \
    emit/wrap.h \
    emit/xlsx.c
