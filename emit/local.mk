# emit/: every source and header of the folder, in order of the alphabet.
libcsto_la_SOURCES +=
