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
        {"<title>Gnuplot</title><desc>x</desc><rect id='a'/>", "<rect id=\"p1-a\"/>"},
        /* what draws nothing, and groups that go on */
        {"<g id='a'/><g id='a' fill='red'></g><g><g></g></g>", ""},
        {"<g id='a'><path d='M0,0 L1,1'/></g>", "<g><path d=\"M0,0 L1,1\"/></g>"},
        {"<path d='M0,0 M1,1  '/>", ""},
        {"<g fill='red'><rect/></g> <g fill='red'><line/></g><g fill='blue'><line/></g>",
         "<g fill=\"red\"><rect/><line/></g><g fill=\"blue\"><line/></g>"},
        {"<g fill='red'><rect/></g><rect/><g fill='red'><line/></g>", "<g fill=\"red\"><rect/></g><rect/><g fill=\"red\"><line/></g>"},
        {"<g fill='red'><rect/></g><g fill='red'></g><g fill='red'><line/></g>", "<g fill=\"red\"><rect/><line/></g>"},
        {"<g fill='red'><g fill='red'><rect/></g></g><g fill='red'><line/></g>", "<g fill=\"red\"><g fill=\"red\"><rect/></g><line/></g>"},
        {"<g fill-opacity='.2'><rect/></g><g fill-opacity='.2'><rect/></g>",
         "<g fill-opacity=\".2\"><rect/></g><g fill-opacity=\".2\"><rect/></g>"},
        {"<g transform='t'><rect/></g><g transform='t'><rect/></g>", "<g transform=\"t\"><rect/></g><g transform=\"t\"><rect/></g>"},
        {"<defs><path id='a' d='M0,0 h2'/></defs><rect/>", "<rect/>"},
        {"<defs><path id='a' d='M0,0 h2'/></defs><use href='#a'/>", "<defs><path id=\"p1-a\" d=\"M0,0 h2\"/></defs><use href=\"#p1-a\"/>"},
        /* colours of the theme */
        {"<rect fill='#0072b2' stroke='rgb(  0,114, 178)'/>", "<rect fill=\"var(--c0)\" stroke=\"var(--c0)\"/>"},
        {"<rect fill='#FFFFFF' color='#ffffff0' d='#ffffff' stroke='rgb(255,255,255'/>",
         "<rect fill=\"var(--c1)\" color=\"#ffffff0\" d=\"#ffffff\" stroke=\"rgb(255,255,255\"/>"},
        {"<g fill=\"none\">\n\t<path stroke='rgb(1, 2, 3)' d='M0,0 L1,1'/>\n</g>",
         "<g fill=\"none\"><path stroke=\"rgb(1, 2, 3)\" d=\"M0,0 L1,1\"/></g>"},
        {"<use xlink:href='#gpPt5' x='1'/>", "<use href=\"#p1-gpPt5\" x=\"1\"/>"},
        {"<rect fill=\"url(#pattern-1)\"/>", "<rect fill=\"url(#p1-pattern-1)\"/>"},
        {"<text>a &amp; &lt;b&gt; &#1046; &#x416;</text>", "<text>a &amp; &lt;b&gt; \xd0\x96 \xd0\x96</text>"},
        {"<text>&quot;&nbsp;&#xFFFFFFFF;&</text>", "<text>&quot;&amp;nbsp;&amp;#xFFFFFFFF;&amp;</text>"},
        {"<!-- <script>x</script> --><rect/>", "<rect/>"},
        {"<script>alert(1)</script><rect/>", "<rect/>"},
        {"<script><g><path d='M0'/></g></script><rect/>", "<rect/>"},
        {"<style>*{}</style><a href=\"x\"><g/></a><image href=\"x\"/><foreignObject><b>x</b></foreignObject>", ""},
        {"<g onclick=\"x()\" style=\"fill:red\" class=\"text\" fill=\"red\"><rect/></g>", "<g fill=\"red\"><rect/></g>"},
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
    static const struct csto_svg_colour colours[] = {{"#0072B2", "#56B4E9"}, {"#FFFFFF", "#0D1117"}, {NULL, NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct csto_text in = {0}, out = {0}, want = {0};
        csto_error err = {0};
        csto_text_printf(&in, "%s%s</svg>\n", HEAD, rows[i].in);
        csto_text_printf(&want, "%s%s</svg>\n", OUT, rows[i].out ? rows[i].out : "");
        csto_status rc = csto_svg_embed(&out, in.at, in.n, "p1", "T", "D & E", colours, &err);
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
        csto_status rc = csto_svg_embed(&out, copy, n, "p", "", "", NULL, NULL);
        CHECK(rc == (n == sizeof svg - 1 ? CSTO_OK : CSTO_E_SYNTAX), "%zu bytes", n);
        free(copy);
        csto_text_free(&out);
    }
}

const struct tap_test svg_tests[] = {{"what is kept", what_is_kept}, {"cut anywhere", cut_anywhere}, {NULL, NULL}};
