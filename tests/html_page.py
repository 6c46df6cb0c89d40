#!/usr/bin/env python3
"""html_page.py PAGE CLAIMS.csv TEXT... - checks an annotated page with a parser that is not the program's own; TAP"""
import csv
import html.parser
import re
import sys

VOID = {'meta', 'br', 'hr', 'link', 'img', 'input'}
ALLOWED = set('html head meta title style body a header main footer section aside div span p h1 h2 h3 mark ol ul li dl dt dd details summary'.split())


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong, self.ids, self.links, self.marks, self.texts = [], [], [], [], [], []
        self.tip = self.text = 0

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag not in ALLOWED:
            self.wrong.append('element ' + tag)
        self.wrong += ['attribute ' + k for k, _ in attrs if k.startswith('on') or k in ('src', 'style')]
        if 'id' in a:
            self.ids.append(a['id'])
        if 'href' in a:
            self.links.append(a['href'])
        if tag == 'mark' and 'id' in a:
            self.marks.append(a['id'])
        if tag not in VOID:
            self.open.append((tag, a.get('class')))
        if a.get('class') == 'text':
            self.texts.append('')

    def handle_endtag(self, tag):
        if not self.open or self.open.pop()[0] != tag:
            self.wrong.append('end of ' + tag)

    def handle_data(self, data):
        classes = [c for _, c in self.open]
        if 'text' in classes and 'tip' not in classes:
            self.texts[-1] += data


def main():
    raw = open(sys.argv[1], 'rb').read()
    page = Page()
    text = raw.decode('utf-8')          # fails where a broken byte came through
    page.feed(text)
    page.close()
    claims = {r['claim_id'] for r in csv.DictReader(open(sys.argv[2], encoding='utf-8', newline=''))}
    shown = '\n'.join(page.texts)
    checks = [
        ('only known elements and attributes, well nested', page.wrong or [t for t, _ in page.open]),
        ('every id once', sorted({i for i in page.ids if page.ids.count(i) > 1})),
        ('links stay on the page and have an end', [h for h in page.links if not h.startswith('#') or h[1:] not in page.ids]),
        ('every claim is marked', sorted(claims - set(page.marks))),
        ('nothing is loaded', [] if "default-src 'none'" in text else ['no policy']),
        ('no control character and none that turns the direction',
         re.findall('[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]', text)),
        ('the text is shown as it stands', [p for p in sys.argv[3:] if open(p, encoding='utf-8').read() not in shown]),
    ]
    print('1..%d' % len(checks))
    for n, (name, wrong) in enumerate(checks, 1):
        print('%s %d - %s' % ('not ok' if wrong else 'ok', n, name))
        if wrong:
            print('# %s' % wrong[:5])


main()
