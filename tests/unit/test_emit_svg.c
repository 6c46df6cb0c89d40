/* test_emit_svg.c - a picture made part of a page: what is drawn stays, everything that could act goes */
#include "config.h"

#include "emit/svg.h"
#include "test_emit.h"

#include <stdlib.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\"?>\n<svg width=\"2\" viewBox=\"0 0 4 3\" xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\">"
#define OUT                                                                                                                                \
    "<svg viewBox=\"0 0 4 3\" role=\"img\" aria-labelledby=\"p1-title p1-about\"><title id=\"p1-title\">T</title>"                         \
    "<desc id=\"p1-about\">D &amp; E</desc>"

static void what_is_kept(void)
{
    static const struct {
        const char *in, *out; /* between the tags of the picture; out NULL = refused */
    } rows[] = {
        {"<title>Gnuplot</title><desc>x</desc><g id='a'/>", "<g id=\"p1-a\"/>"},
        {"<g fill=\"none\">\n\t<path stroke='rgb(1, 2, 3)' d='M0,0 L1,1'/>\n</g>",
         "<g fill=\"none\"><path stroke=\"rgb(1, 2, 3)\" d=\"M0,0 L1,1\"/></g>"},
        {"<use xlink:href='#gpPt5' x='1'/>", "<use href=\"#p1-gpPt5\" x=\"1\"/>"},
        {"<rect fill=\"url(#pattern-1)\"/>", "<rect fill=\"url(#p1-pattern-1)\"/>"},
        {"<text>a &amp; &lt;b&gt; &#1046; &#x416;</text>", "<text>a &amp; &lt;b&gt; \xd0\x96 \xd0\x96</text>"},
        {"<text>&quot;&nbsp;&#xFFFFFFFF;&</text>", "<text>&quot;&amp;nbsp;&amp;#xFFFFFFFF;&amp;</text>"},
        {"<!-- <script>x</script> --><g/>", "<g/>"},
        {"<script>alert(1)</script><g/>", "<g/>"},
        {"<script><g><path d='M0'/></g></script><g/>", "<g/>"},
        {"<style>*{}</style><a href=\"x\"><g/></a><image href=\"x\"/><foreignObject><b>x</b></foreignObject>", ""},
        {"<g onclick=\"x()\" style=\"fill:red\" class=\"text\" fill=\"red\"/>", "<g fill=\"red\"/>"},
        {"<use href=\"javascript:x()\"/><use xlink:href=\"http://x/#a\"/>", "<use/><use/>"},
        {"<rect fill=\"url(http://x/)\" filter=\"u\\72l(//x)\"/>", "<rect/>"},
        {"<rect fill=\"&quot;&gt;&lt;script&gt;\"/>", "<rect fill=\"&quot;&gt;&lt;script&gt;\"/>"},
        {"<text>\xe2\x80\xae\x07</text>", "<text>\\u{202e}\\x07</text>"},
        {"<g>", NULL},
        {"</g>", NULL},
        {"<g></g></g>", NULL},
        {"<g a=b/>", NULL},
        {"<g a=\"b/>", NULL},
        {"<![CDATA[x]]>", NULL},
        {"<?php x ?>", NULL},
        {"< g/>", NULL},
        {"<g", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_text in = {0}, out = {0}, want = {0};
        csto_error err = {0};
        csto_text_printf(&in, "%s%s</svg>\n", HEAD, rows[i].in);
        csto_text_printf(&want, "%s%s</svg>\n", OUT, rows[i].out ? rows[i].out : "");
        csto_status rc = csto_svg_embed(&out, in.at, in.n, "p1", "T", "D & E", &err);
        CHECK(rc == (rows[i].out ? CSTO_OK : CSTO_E_SYNTAX), "%s: %s", rows[i].in, err.text);
        CHECK_TEXT(csto_text_string(&out), rows[i].out ? csto_text_string(&want) : "", "%s", rows[i].in);
        csto_text_free(&in);
        csto_text_free(&out);
        csto_text_free(&want);
    }
}

/* Any beginning of a picture is refused or taken, never read past. */
static void cut_anywhere(void)
{
    static const char svg[] = HEAD "<g fill=\"a\"><use href='#b'/><text>x &amp; y</text></g><script>a</script><!-- c --></svg>";
    for (size_t n = 0; n < sizeof svg; n++) {
        struct csto_text out = {0};
        char *copy = malloc(n + 1);
        memcpy(copy, svg, n);
        csto_status rc = csto_svg_embed(&out, copy, n, "p", "", "", NULL);
        CHECK(rc == (n == sizeof svg - 1 ? CSTO_OK : CSTO_E_SYNTAX), "%zu bytes", n);
        free(copy);
        csto_text_free(&out);
    }
}

const struct tap_test svg_tests[] = {{"what is kept", what_is_kept}, {"cut anywhere", cut_anywhere}, {NULL, NULL}};
