"""html_page.py - a page of the program read by a parser that is not its own

    python3 html_page.py PAGE CLAIMS.csv TEXT...    checks an annotated page; TAP
"""
import csv
import html.parser
import os
import re
import sys

VOID = {'meta', 'br', 'hr', 'link', 'img', 'input'}
PAGE = set('html head meta title style body a header main footer section aside nav div span p h1 h2 h3 h4 mark ol ul li dl dt dd details '
           'summary b small figure table caption thead tbody tr th td pre code script'.split())
DRAWING = set('svg title desc g path text tspan rect circle ellipse polygon polyline line defs use clippath pattern mask lineargradient stop '
              'filter feflood fecomposite'.split())


class Page(html.parser.HTMLParser):
    """What a page is made of; `wrong` has what must not be in one."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong, self.ids, self.links, self.marks, self.texts, self.scripts, self.tables = [], [], [], [], [], [], [], []
        self.heads = []
        self.feed(text)
        self.close()
        self.wrong += ['open: ' + tag for tag, _ in self.open]

    def handle_starttag(self, tag, attrs, ends=False):
        a = dict(attrs)
        drawn = tag == 'svg' or any(t == 'svg' for t, _ in self.open)
        if tag not in (DRAWING if drawn else PAGE):
            self.wrong.append('element ' + tag)
        self.wrong += ['attribute ' + k for k, _ in attrs if k.startswith('on') or k in ('src', 'style', 'srcset', 'formaction', 'xlink:href')]
        if 'id' in a:
            self.ids.append(a['id'])
        if 'href' in a:
            self.links.append(a['href'])
            if not a['href'].startswith('#') and 'noopener' not in (a.get('rel') or ''):
                self.wrong.append('link out without rel')
        for value in a.values():
            if 'url(' in (value or '') and not re.fullmatch(r'url\(#[\w-]+\)', value):
                self.wrong.append('address in ' + value[:40])
        if tag == 'mark' and 'id' in a:
            self.marks.append(a['id'])
        if tag == 'th':
            self.heads.append(a.get('scope'))
        if tag == 'table':
            self.tables.append([])
        if tag == 'tr':
            self.tables[-1].append([])
        if tag in ('td', 'th') and self.tables and self.tables[-1]:
            self.tables[-1][-1].append('')
        if tag == 'script':
            self.scripts.append('')
        if a.get('class') == 'text' and tag == 'div':
            self.texts.append('')
        if tag not in VOID and not ends:
            self.open.append((tag, a.get('class') if tag == 'div' or a.get('class') == 'tip' else None))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs, ends=True)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop()[0] != tag:
            self.wrong.append('end of ' + tag)

    def handle_data(self, data):
        tags, classes = [t for t, _ in self.open], [c for _, c in self.open]
        if 'text' in classes and 'tip' not in classes:
            self.texts[-1] += data
        if 'script' in tags:
            self.scripts[-1] += data
        if 'table' in tags and self.tables[-1] and self.tables[-1][-1] and ('td' in tags or 'th' in tags):
            self.tables[-1][-1][-1] += data


def faults(text):
    """All that every page must keep to, as pairs of a name and what is wrong."""
    page = Page(text)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    script = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data', 'report.js'), encoding='utf-8').read()
    return page, [
        ('only known elements and attributes, well nested', page.wrong),
        ('every id once', sorted({i for i in page.ids if page.ids.count(i) > 1}) if len(page.ids) < 3000 else
         [] if len(set(page.ids)) == len(page.ids) else ['some id twice']),
        ('links stay on the page and have an end, or lead to the web',
         [h for h in page.links if not (h[1:] in set(page.ids) if h.startswith('#') else re.match('https?://', h))]),
        ('nothing is loaded, and nothing but its own style and script is taken',
         [] if policy and policy.group(1).startswith("default-src 'none'; style-src 'sha256-") and 'unsafe' not in policy.group(1) else [policy]),
        ('no script but its own', [s[:80] for s in page.scripts if s != script] + page.scripts[1:]),
        ('every header cell says what it is about', [s for s in page.heads if s not in ('col', 'row', 'rowgroup')]),
        ('no control character and none that turns the direction',
         re.findall('[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]', text)),
    ]


def report(checks):
    print('1..%d' % len(checks))
    for n, (name, wrong) in enumerate(checks, 1):
        print('%s %d - %s' % ('not ok' if wrong else 'ok', n, name))
        if wrong:
            print('# %s' % str(wrong[:5]).replace('\n', ' '))


def main():
    text = open(sys.argv[1], 'rb').read().decode('utf-8')  # fails where a broken byte came through
    page, checks = faults(text)
    claims = {r['claim_id'] for r in csv.DictReader(open(sys.argv[2], encoding='utf-8', newline=''))}
    shown = '\n'.join(page.texts)
    report(checks + [
        ('every claim is marked', sorted(claims - set(page.marks))),
        ('the text is shown as it stands', [p for p in sys.argv[3:] if open(p, encoding='utf-8').read() not in shown]),
    ])


if __name__ == '__main__':
    main()
