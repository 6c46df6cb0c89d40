# plots/: every source and header of the folder, in order of the alphabet.
libcsto_la_SOURCES += \
    plots/ask.c \
    plots/geometry.c \
    plots/geometry.h \
    plots/gnuplot.c \
    plots/gnuplot.h \
    plots/gnuplot_axes.c \
    plots/gnuplot_data.c \
    plots/gnuplot_grid.c \
    plots/gnuplot_labels.c \
    plots/gnuplot_parts.h \
    plots/gnuplot_terminal.c \
    plots/marks.c \
    plots/palette.c \
    plots/palette.h \
    plots/parts.c \
    plots/parts.h \
    plots/plot.c \
    plots/plot.h \
    plots/plot_cybercrime.c \
    plots/plot_personnel.c \
    plots/plot_seizures.c \
    plots/plots.def \
    plots/plotspec.c \
    plots/plotspec.h \
    plots/rows.c \
    plots/rows.h \
    plots/run.c \
    plots/run.h \
    plots/words.c
