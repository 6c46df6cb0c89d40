"""report_page.py PROGRAM TEXT... - the page of `report`, and its workbook, for inputs of every kind, read by parsers that are not the program's own; TAP"""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

import html_page

HEAD = 'claim_id,measure,item,value,bound,unit,role,period_start,period_end,place,area,document,publisher,title,url,item_stated\n'
EVIL = ['<script>alert(1)</script>', '"><svg onload=alert(1)>', ']]></style><script>alert(1)</script>', '&lt;img src=x onerror=alert(1)&gt;',
        '`touch pwned`', '$(touch pwned)', "'; system 'touch pwned'; '", "' noenhanced\n! touch pwned\n'", '@pwned {/Symbol x}', '-->\x07\u202e<b>',
        '=cmd|\' /C calc\'!A0', '</title><a href="javascript:alert(1)">x</a>']


def cell(text):
    return '"' + str(text).replace('"', '""') + '"'


def row(i, value='5', item='heroin', year=2020, measure='seizure', unit='kg', role='level', place='KAZ', area='', document='d', label='', url='', item_stated=''):
    return ','.join(map(cell, ['x%d' % i, measure, item, value, 'exact', unit, role, '%d-01-01' % year, '%d-12-31' % year, place, area, document, label,
                               label, url, item_stated])) + '\n'


CASES = {
    'one claim': (HEAD + row(1), 0),
    'no claim': (HEAD, 1),
    'ten thousand groups': (HEAD + ''.join(row(i, i % 97 + 1, year=2000 + i % 20, area='area %d' % (i // 20)) for i in range(10000)), 0),
    'negative changes': (HEAD + ''.join(row(i, -i - 1.5, 'cyber', 2010 + i, 'crime', 'percent', 'change') for i in range(5)) +
                         row(9, 4, 'cyber', 2015, 'crime', 'count'), 0),
    'one bar a thousand times the rest': (HEAD + ''.join(row(i, 5000000 if i == 3 else 5000 / (i + 1), year=2010 + i) for i in range(8)), 0),
    'labels of 200 characters': (HEAD + ''.join(row(i, i + 1, year=2010 + i, document='d%d' % i, area='Ж' * 200, label='W' * 199 + str(i)) for i in range(5)), 0),
    'labels that try to be something else': (HEAD + ''.join(
        row(i, i + 1, year=2010 + i, document=t, area=t, label=t, url='javascript:alert(1)' if i % 2 else 'data:text/html,' + t, item_stated=t)
        for i, t in enumerate(EVIL)), 0),
}
WORDS = {'no claim': 'No claim fits', 'ten thousand groups': 'The first 1000 of 10000 rows', 'negative changes': 'change',
         'labels of 200 characters': 'W' * 199 + '4'}


def run(program, arguments, folder, path=None):
    environment = dict(os.environ, LC_ALL='C.UTF-8', TZ='UTC')
    if path is not None:
        environment['PATH'] = path
    return subprocess.run([program, 'report'] + arguments, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def page_faults(program, arguments, folder, code=0, words=None, most=3000000):
    """What is wrong with the page of these arguments, asked for twice."""
    pages = []
    for _ in range(2):
        ran = run(program, arguments + ['-o', 'page.html'], folder)
        if ran.returncode != code:
            return ['exit code %d: %s' % (ran.returncode, ran.stderr[:300])]
        pages.append(open(os.path.join(folder, 'page.html'), 'rb').read())
    text = pages[0].decode('utf-8')
    page, checks = html_page.faults(text)
    wrong = ['%s: %s' % (name, what[:3]) for name, what in checks if what]
    if pages[0] != pages[1]:
        wrong.append('two runs differ')
    if len(pages[0]) > most:
        wrong.append('too large: %d' % len(pages[0]))
    if words and words not in text:
        wrong.append('does not say: ' + words)
    if os.path.exists(os.path.join(folder, 'pwned')):
        wrong.append('a label was run')
    return wrong + [link for link in page.links if re.match('(?i)(javascript|data):', link)]


def workbook_faults(program, arguments, folder, code=0):
    """The same claims as a workbook: no cell is a formula or an address, whatever the texts are."""
    ran = run(program, arguments + ['-o', 'book.xlsx'], folder)
    if b'writes no workbooks' in ran.stderr:
        return []
    if ran.returncode != code:
        return ['exit code %d: %s' % (ran.returncode, ran.stderr[:300])]
    with zipfile.ZipFile(os.path.join(folder, 'book.xlsx')) as z:
        sheets = {n: z.read(n).decode('utf-8') for n in z.namelist() if n.startswith('xl/worksheets/')}
    wrong = ['%s has <%s>' % (n, tag) for n, text in sheets.items() for tag in ('f', 'hyperlink') if re.search('<%s[ >/]' % tag, text)]
    if os.path.exists(os.path.join(folder, 'pwned')):
        wrong.append('a label was run')
    return wrong + [n for n, text in sheets.items() if tree.fromstring(text) is None]


def contrast(a, b):
    def light(colour):
        colour = colour if len(colour) == 7 else '#' + ''.join(c * 2 for c in colour[1:])
        parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
        return sum(w * (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4) for w, p in zip((0.2126, 0.7152, 0.0722), parts))
    x, y = sorted((light(a), light(b)))
    return (y + 0.05) / (x + 0.05)


def low_contrasts(style):
    """Pairs of ink and ground below 4.5 (WCAG 2.1, 1.4.3), light, dark and printed."""
    pairs = [('ink', 'paper'), ('soft', 'paper'), ('ink', 'panel'), ('soft', 'panel'), ('link', 'paper'), ('link', 'panel'), ('claim-ink', 'claim'),
             ('no-ink', 'no')]
    wrong = []
    for block in re.findall(r':root\{([^}]*)\}', style):
        colours = dict(re.findall(r'--([\w-]+):(#\w+)', block))
        wrong += ['%s on %s' % p for p in pairs if contrast(colours[p[0]], colours[p[1]]) < 4.5]
    return wrong


def main():
    program, texts, data = os.path.abspath(sys.argv[1]), sys.argv[2:], os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data')
    checks = [('colours have contrast, light, dark and on paper', low_contrasts(open(os.path.join(data, 'page.css')).read()))]
    with tempfile.TemporaryDirectory() as folder:
        checks.append(('built-in data', page_faults(program, [], folder, words='683 claims of 120 documents', most=1000000)))
        checks.append(('documents', page_faults(program, [os.path.abspath(t) for t in texts], folder, words='<mark id="', most=1000000)))
        for name, (content, code) in CASES.items():
            with open(os.path.join(folder, 'claims.csv'), 'w', encoding='utf-8', newline='') as f:
                f.write(content)
            checks.append((name, page_faults(program, ['claims.csv'], folder, code, WORDS.get(name))))
            checks.append((name + ', as a workbook', workbook_faults(program, ['claims.csv'], folder, code)))
        ran = run(program, ['-o', os.path.join(folder, 'none.html')], folder, path=folder)
        said = open(os.path.join(folder, 'none.html'), encoding='utf-8').read() if ran.returncode == 0 else ran.stderr.decode()
        checks.append(('without gnuplot the page says so and has the rest', [] if 'gnuplot is not installed' in said and '</html>' in said else [said[:300]]))
    html_page.report(checks)


main()
