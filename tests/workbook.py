"""workbook.py PROGRAM [soffice] - workbooks of `--format=xlsx`: their cells are typed, none is a formula, the same input gives the same bytes; with soffice also
what LibreOffice reads in them.  TAP"""
import csv
import io
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

import html_page

CLAIMS = '''claim_id,measure,item,value,unit,role,period_start,period_end,place,document,item_stated,publisher,published
a1,seizure,heroin,20.5,kg,level,2023-02-28,2024-02-29,RUS,d1,героин,"=HYPERLINK(""http://x.example"")",2023-03-02
a2,crime,cyber,-12.5,percent,change,2023-01-01,2023-12-31,RUS,d1,киберпреступления,"+7 495 000, press service",2023-12
a3,seizure,opium,1234567.25,kg,level,1899-01-01,1899-12-31,KAZ,d2,-опий-,"-2+3;""@""",
a4,seizure,opium,0.1,kg,level,2024-01-01,2024-12-31,KAZ,d2,"_x0041_ A & <b> ]]>","@SUM(1)	tab",
a5,seizure,opium,3,kg,level,2024-01-01,2024-12-31,KGZ,d3,'00123,"{=1+1}",2024-01-05
a6,seizure,opium,3,kg,level,2024-01-01,2024-12-31,ARM,d3,"  spaces  ","line
break",
'''
MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


def run(program, folder, *arguments):
    ran = subprocess.run([program] + list(arguments), cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                         env=dict(os.environ, LC_ALL='C.UTF-8', TZ='America/New_York'))
    if ran.returncode not in (0, 1):
        raise SystemExit('Bail out! %s: %s' % (' '.join(arguments), ran.stderr.decode()))
    return ran.stdout


def parts(path):
    with zipfile.ZipFile(path) as z:
        return {n: z.read(n) for n in z.namelist()}


def formulas(path):
    return [n for n, b in parts(path).items() if n.startswith('xl/worksheets/sheet') and list(tree.fromstring(b).iter(MAIN + 'f'))]


def cells(path, sheet=1):
    """(row, column letter) -> (type, style, text) of a sheet."""
    root, out = tree.fromstring(parts(path)['xl/worksheets/sheet%d.xml' % sheet]), {}
    for c in root.iter(MAIN + 'c'):
        where = re.fullmatch(r'([A-Z]+)(\d+)', c.get('r'))
        out[int(where.group(2)), where.group(1)] = (c.get('t', 'n'), c.get('s', '0'), ''.join(c.itertext()))
    return out


def typed(path, table):
    """Numbers are numbers, days are dates with a style of their own, everything else is a string."""
    got, wrong, head = cells(path), [], {n: i for i, n in enumerate(table[0])}
    letters = [(chr(64 + i // 26) if i >= 26 else '') + chr(65 + i % 26) for i in range(60)]
    for r, row in enumerate(table[1:], 2):
        for name, want in (('value', 'n'), ('item_stated', 'inlineStr'), ('publisher', 'inlineStr'), ('claim_id', 'inlineStr')):
            if row[head[name]] and got[r, letters[head[name]]][0] != want:
                wrong.append('%s of row %d is %s' % (name, r, got[r, letters[head[name]]]))
        for name in ('period_start', 'published'):
            text, cell = row[head[name]], got.get((r, letters[head[name]]))
            day = re.fullmatch(r'(19|20)\d\d-\d\d-\d\d', text) and text >= '1900-03-01'
            if text and (cell[0] == 'n' and cell[1] != '0') != bool(day):
                wrong.append('%s %s is %s' % (name, text, cell))
    return wrong


def office(folder, path):
    """Every sheet of a workbook as LibreOffice reads it, by name."""
    out = os.path.join(folder, 'office')
    subprocess.run(['soffice', '--headless', '-env:UserInstallation=file://' + os.path.join(folder, 'profile'), '--convert-to',
                    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', '--outdir', out, path],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240, check=True)
    stem, sheets = os.path.basename(path)[:-5] + '-', {}
    for name in os.listdir(out):
        if name.startswith(stem):
            sheets[name[len(stem):-4]] = list(csv.reader(open(os.path.join(out, name), encoding='utf-8', newline='')))
    return sheets


def same_cell(a, b):
    if a == b:
        return True
    try:
        percent = a.endswith('%')
        x, y = float(a.rstrip('%')) / (100 if percent else 1), float(b)
        return abs(x - y) <= (0.0005 if percent else 1e-14 * abs(y))
    except ValueError:
        return False


def differences(got, want):
    wrong = [] if len(got) == len(want) else ['%d rows, not %d' % (len(got), len(want))]
    for r, (g, w) in enumerate(zip(got, want), 1):
        wrong += ['row %d %s: %r, not %r' % (r, want[0][i], x, y) for i, (x, y) in enumerate(zip(g + [''] * len(w), w)) if not same_cell(x, y)]
    return wrong


def main():
    program, with_office, checks = os.path.abspath(sys.argv[1]), len(sys.argv) > 2, []
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'claims.csv'), 'w', encoding='utf-8', newline='') as f:
            f.write(CLAIMS)
        jobs = [('claims', ['extract', 'claims.csv']), ('totals', ['summary', '--by=item,year,place']), ('findings', ['check']), ('rules', ['list', 'rules'])]
        for name, words in jobs:
            table = list(csv.reader(io.StringIO(run(program, folder, *words, '--format=csv').decode('utf-8'), newline='')))
            path = os.path.join(folder, name + '.xlsx')
            run(program, folder, *words, '-o', path)
            first = open(path, 'rb').read()
            run(program, folder, *words, '-o', path)
            checks.append((name + ': the same bytes twice', [] if open(path, 'rb').read() == first else ['they differ']))
            checks.append((name + ': no cell is a formula', formulas(path)))
            if name == 'claims':
                checks.append((name + ': cells are typed', typed(path, table)))
                checks.append((name + ': the header stays in sight', [] if b'state="frozen"' in parts(path)['xl/worksheets/sheet1.xml'] else ['no pane']))
            if name == 'totals':
                checks.append((name + ': a chart of its rows', [] if b"summary'!$A$2:$B$" in parts(path).get('xl/charts/chart1.xml', b'') or
                               b'summary!$A$2:$B$' in parts(path).get('xl/charts/chart1.xml', b'') else ['none']))
            if with_office:
                sheets = office(folder, path)
                checks.append((name + ': LibreOffice reads every cell', differences(sheets.get(words[0], []), table)))
                checks.append((name + ': and what each column holds', [c for c in table[0] if [c] not in [r[:1] for r in sheets.get('columns', [])]]))
        path = os.path.join(folder, 'report.xlsx')
        run(program, folder, 'report', '-o', path)
        checks.append(('report: a sheet for each table', [] if sorted(re.findall(rb'<sheet name="(\w+)"', parts(path)['xl/workbook.xml'])) ==
                       sorted([b'summary', b'trend', b'check', b'compare', b'claims', b'sources', b'chart', b'columns', b'notes']) else [parts(path)['xl/workbook.xml']]))
        checks.append(('report: no cell is a formula', formulas(path)))
        if with_office:
            checks.append(('report: LibreOffice opens it', [] if len(office(folder, path).get('claims', [])) == 684 else ['rows are missing']))
    html_page.report(checks)


if __name__ == '__main__':
    main()
