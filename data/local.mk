# data/: the vocabulary and the built-in data set.  Every file of builtin_files is compiled in under its name below data/.
builtin_files = \
    data/areas.tsv \
    data/claims.csv \
    data/events.tsv \
    data/factors/unodc-2019.tsv \
    data/factors/usgl.tsv \
    data/items.tsv \
    data/labels.tsv \
    data/lexicon/en.tsv \
    data/lexicon/ru.tsv \
    data/measures.tsv \
    data/page.css \
    data/places.tsv \
    data/profiles/cbp-air-marine.json \
    data/profiles/cbp-currency.json \
    data/profiles/cbp-drugs.json \
    data/profiles/cbp-weapons.json \
    data/profiles/colombia-departments.json \
    data/profiles/colombia-incidents.json \
    data/profiles/fortaleza.json \
    data/profiles/ic3-age.json \
    data/profiles/ic3-annual.json \
    data/profiles/ic3-state.json \
    data/profiles/ic3-type.json \
    data/profiles/tidy.json \
    data/profiles/uk-quantities-national.json \
    data/profiles/uk-quantities.json \
    data/profiles/uk-seizures-national.json \
    data/profiles/uk-seizures.json \
    data/profiles/unodc-ids.json \
    data/profiles/unodc-portal.json \
    data/profiles/unodc-seizures-1970.json \
    data/profiles/unodc-seizures.json \
    data/report.js \
    data/units.tsv

EXTRA_DIST += $(builtin_files) data/README.md data/corrections.tsv data/facts-mapping.tsv data/make_claims.py data/examples
nodist_libcsto_la_SOURCES += data/builtin.c
CLEANFILES += data/builtin.c

# LC_ALL=C: the script works on bytes.
data/builtin.c: $(builtin_files) build-aux/embed.awk data/local.mk
	$(AM_V_GEN)$(MKDIR_P) data && LC_ALL=C $(AWK) -v root=$(top_srcdir)/data/ -f $(top_srcdir)/build-aux/embed.awk \
	    `for f in $(builtin_files); do echo $(top_srcdir)/$$f; done` /dev/null >$@.tmp && mv -f $@.tmp $@
