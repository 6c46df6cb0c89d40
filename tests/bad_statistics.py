"""bad_statistics.py PROGRAM [xlsx] - every statistic, every table of trend and of distributions, every plot, through the program and in every format, on
what statistics are bad at: no value, one, two; all equal, all zero; a giant, sums beyond any number; negative; infinite highs; ranges; one year; 200
years of gaps; months asked of years.  An empty cell has its reason, no number is nan or infinite, no verdict says what the figures do not.  TAP"""
import concurrent.futures
import csv
import io
import json
import math
import os
import re
import subprocess
import sys
import tempfile

import workbook

HEAD = 'measure,item,value,low,high,bound,unit,period_start,period_end,place,area'


def year(y, value, bound='exact', area='', item='heroin'):
    low, high = ('', '')
    if bound == 'between':
        value, low, high = '', value, value + 4
    return 'seizure,%s,%s,%s,%s,%s,kg,%d-01-01,%d-12-31,RUS,%s' % (item, value, low, high, bound, y, y, area)


def years(values, first=2001, **how):
    return [year(first + i, v, **how) for i, v in enumerate(values)]


INPUTS = {
    'none': years([1, 2, 3], bound='between'),
    'one': years([5]),
    'two': years([5, 7]),
    'equal': years([3] * 12),
    'zero': years([0] * 12),
    'giant': years([1, 2, 1e300, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    'beyond': years([1.7e308] * 12),
    'tiny': years([5e-324] * 11 + [1e-320]),
    'negative': years([-1, 2, -3, 4, -5, 6, -7, 8, -9, 10, -11, 12]),
    'all-negative': years([-v for v in range(1, 13)]),
    'sum-zero': years([-1, 1] * 6),
    'open': years(range(1, 13), bound='at_least'),
    'all-at-most': years(range(1, 13), bound='at_most'),
    'one-year': [year(2001, v, area='A%d' % v) for v in range(12)],
    'gaps': years([1], 1820) + years([2], 1850) + years([4], 1900) + years([3, 5], 2018),
    'yearly': years([1, 5, 2, 8, 3, 9, 4, 7, 6, 5, 9, 11]),
}
# What the figures of these cannot say, whatever the method.
NO_TREND = ('none', 'one', 'two', 'equal', 'zero', 'beyond', 'sum-zero', 'one-year')
TRENDS = [(show, by) for show in ('trend', 'points', 'breaks', 'fits', 'forecast') for by in ('item,year', 'item,month', 'item,quarter')]
# Tables that take an option of their own: name, --show, options.
ASKED_TRENDS = [('intervention', 'intervention', ['--intervention=2007']), ('early intervention', 'intervention', ['--intervention=1800']),
                ('fits per day', 'fits', ['--offset=days']), ('intervention per day', 'intervention', ['--intervention=2007-05-03', '--offset=days'])]
SHOWS = ('tails', 'ccdf', 'lorenz', 'relations')
FORMATS = ('csv', 'json', 'ndjson', 'tsv', 'markdown', 'text')
BAD = re.compile(r'(?i)(?<![\w.])[-+]?(nan|inf(inity)?)(?![\w])')


def run(program, *arguments):
    ran = subprocess.run([program] + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                         env=dict(os.environ, LC_ALL='C.UTF-8', TZ='UTC'))
    return ran.returncode, ran.stdout.decode('utf-8', 'replace'), ran.stderr.decode('utf-8', 'replace')


def refuse(word):
    raise ValueError(word)


def finite(text):
    try:
        return math.isfinite(float(text))
    except ValueError:
        return True


class Asked:
    """One question in all formats: its rows and messages, and what is wrong in the others."""

    def __init__(self, program, xlsx, path, arguments):
        self.wrong, self.table = [], []
        for form in FORMATS:
            code, out, err = run(program, *arguments, path, '--format=' + form)
            if code not in (0, 1):
                self.wrong.append('%s: exit %d: %s' % (form, code, err.strip()[:200]))
            if BAD.search(out) or BAD.search(err):
                self.wrong.append('%s: %s' % (form, BAD.search(out + '\n' + err).group(0)))
            if form == 'csv':
                self.table, self.notes = list(csv.DictReader(io.StringIO(out))), err
            if form == 'json' and out:
                self.parse(out)
            if form == 'ndjson':
                for line in out.splitlines():
                    self.parse(line)
        for row in self.table:
            self.wrong += ['%s is %s' % (k, v) for k, v in row.items() if not finite(v)]
        if xlsx:
            self.workbook(program, path, arguments)

    def parse(self, text):
        try:
            json.loads(text, parse_constant=refuse)
        except ValueError as e:
            self.wrong.append('json: %s' % e)

    def workbook(self, program, path, arguments):
        out = path + '.xlsx'
        code, _, err = run(program, *arguments, path, '-o', out)
        if code not in (0, 1):
            self.wrong.append('xlsx: exit %d: %s' % (code, err.strip()[:200]))
        if os.path.exists(out):
            for where, (kind, _, text) in workbook.cells(out).items():
                if kind == 'e' or (kind == 'n' and text and not finite(text)) or BAD.fullmatch(text):
                    self.wrong.append('xlsx: %s is %s' % (where, text))
            os.remove(out)


def statistics(program):
    rows = csv.DictReader(io.StringIO(run(program, 'list', 'statistics', '--format=csv')[1]))
    names = [r['name'] for r in rows]
    return names + ['hhi:area', 'gini:year', 'hill:2', 'top_share:2', 'quantile:0.95', 'trimmed_mean:0.2', 'index:2002']


# Columns of every summary that are empty where a claim leaves a side open, or where a range has no value: the intervals say so.
def reason_for(name, row, notes):
    named = re.search(r"'%s' is empty in" % re.escape(name), notes)
    return named or (name == 'total' and 'a range' in notes) or (name == 'total' and "'total'" in notes)


def summary_cases(name, asked, stats):
    for stat in stats:
        wrong = list(asked.wrong)
        for row in asked.table:
            if row[stat] == '' and not reason_for(stat, row, asked.notes):
                wrong.append('%s is empty, and no note says why' % stat)
        yield '%s: %s' % (name, stat), wrong
    wrong = ['a total is empty, and no note says why' for row in asked.table if row['total'] == '' and not reason_for('total', row, asked.notes)]
    yield '%s: total' % name, wrong


def has_reason(column, row):
    return re.search(r'(^|; |, )([a-z_0-9]+, )*%s(, [a-z_0-9]+)*: ' % column, row.get('empty', ''))


def trend_cases(name, show, by, asked, input_name):
    wrong = list(asked.wrong)
    for row in asked.table:
        verdict = row.get('verdict', '')
        if 'verdict' in row and not verdict:
            wrong.append('no verdict')
        if input_name in NO_TREND and re.match(r'(rising|falling)', verdict):
            wrong.append('says: ' + verdict)
        if show == 'trend':
            wrong += ['%s is empty without a reason (empty: %s)' % (c, row['empty']) for c in row
                      if re.match(r'mk_[szp]|hr_z|seasonal_z|sen_|ols_|pettitt_', c) and row[c] == '' and not has_reason(c, row)]
            if 'year' in by and row['seasonal_z']:
                wrong.append('a seasonal test of years: %s' % row['seasonal_z'])
        if show in ('fits', 'forecast', 'intervention'):
            what = 'forecast' if show == 'forecast' else 'estimate'
            if row[what] == '' and not row['empty']:
                wrong.append('%s of %s is empty without a reason' % (what, row.get('fit') or row.get('model')))
    yield name, wrong


def show_cases(name, show, asked):
    wrong = list(asked.wrong)
    for row in asked.table:
        if show == 'tails' and row['alpha'] == '' and not row['empty']:
            wrong.append('alpha is empty without a reason')
        if show == 'lorenz' and row['total_share'] == '' and not row['empty']:
            wrong.append('a share is empty without a reason')
        if show == 'relations' and 'rho' in row and row['rho'] == '' and not row.get('empty'):
            wrong.append('a correlation is empty without a reason')
    yield name, wrong


def plot_case(program, kind, path, name):
    """A script, or a reason.  gnuplot's own NaN stands for what has no place in the picture: it is looked for in numbers of ranges, sizes and labels only."""
    code, out, err = run(program, 'plot', kind, path)
    wrong = []
    if code not in (0, 1) or (code == 1 and not err):
        wrong.append('exit %d: %s' % (code, err.strip()[:200]))
    body = re.sub(r"'(?:[^']|'')*'", "''", out)
    wrong += ['script: ' + line[:120] for line in body.splitlines() if re.search(r'(?i)(?<![\w.])[-+]?inf(inity)?(?!\w)', line)]
    data = False
    for line in body.splitlines():
        if re.match(r'\$\w+ << ', line):
            data = True
        elif data and re.match(r'[A-Z]+$', line):
            data = False
        elif not data and re.search(r'(?i)(?<![\w.$(])-?nan(?!\w)', line) and not re.match(r'\s*(set datafile|plot|splot|[^=]*\?)', line):
            wrong.append('script: ' + line[:120])
    texts = ' '.join(re.findall(r"'((?:[^']|'')*)'", out))
    wrong += ['label: ' + m.group(0) for m in BAD.finditer(texts) if m.group(0) != 'NaN']
    return name, wrong


def cases(program, xlsx, folder):
    stats = statistics(program)
    plots = [r['name'] for r in csv.DictReader(io.StringIO(run(program, 'list', 'plots', '--format=csv')[1]))]
    jobs = []
    for key, rows in INPUTS.items():
        path = os.path.join(folder, key + '.csv')
        with open(path, 'w') as f:
            f.write('\n'.join([HEAD] + rows) + '\n')

        def summary(by, key=key, path=path):
            mine = [s for s in stats if not (s == 'gini:year' and 'year' in by)]
            own = os.path.join(folder, key + by.replace(',', '-') + '.csv')
            with open(path) as f, open(own, 'w') as g:
                g.write(f.read())
            asked = Asked(program, xlsx, own, ['summary', '--by=' + by, '--stat=' + ','.join(mine)])
            return list(summary_cases('summary --by=%s of %s' % (by, key), asked, mine))

        def trend(show, by, key=key, path=path):
            name = 'trend --show=%s --by=%s of %s' % (show, by, key)
            return list(trend_cases(name, show, by, Asked(program, False, path, ['trend', '--show=' + show, '--by=' + by]), key))

        def asked_trend(name, show, options, measure, key=key, path=path):
            own = os.path.join(folder, '%s-%s.csv' % (key, measure))
            with open(path) as f, open(own, 'w') as g:
                g.write(f.read() if measure == 'seizure' else f.read().replace('seizure,heroin', 'crime,cyber').replace(',kg,', ',count,'))
            how = ['trend', '--show=' + show, '--by=item,year'] + options
            return list(trend_cases('trend, %s of %s of %s' % (name, measure, key), show, 'item,year', Asked(program, False, own, how), key))

        def shown(show, key=key, path=path):
            name = 'summary --show=%s of %s' % (show, key)
            return list(show_cases(name, show, Asked(program, False, path, ['summary', '--show=' + show, '--by=item'])))

        def plot(kind, key=key, path=path):
            return [plot_case(program, kind, path, 'plot %s of %s' % (kind, key))]

        def bootstrap(key=key, path=path):
            asked = Asked(program, False, path, ['summary', '--by=item', '--stat=mean,sd,gini,hhi:area', '--bootstrap=100'])
            return [('summary --bootstrap of %s' % key, asked.wrong)]

        jobs += [(summary, (by,)) for by in ('item', 'item,year')] + [(bootstrap, ())]
        jobs += [(asked_trend, t + (m,)) for t in ASKED_TRENDS for m in ('seizure', 'crime')]
        jobs += [(trend, t) for t in TRENDS] + [(shown, (s,)) for s in SHOWS] + [(plot, (p,)) for p in plots]
    def refused():
        code, _, err = run(program, 'summary', os.path.join(folder, 'all-negative.csv'))
        said = err.count('is negative; only a change may be')
        return [('negative amounts are refused, row by row', [] if code == 1 and said == 12 else ['exit %d, said %d times' % (code, said)])]

    jobs.append((refused, ()))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for made in [pool.submit(f, *a) for f, a in jobs]:
            yield from made.result()


def main():
    program, xlsx = os.path.abspath(sys.argv[1]), 'xlsx' in sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        number = 0
        for number, (name, wrong) in enumerate(cases(program, xlsx, folder), 1):
            print('%sok %d - %s' % ('not ' if wrong else '', number, name.replace('#', ' ')))
            for line in dict.fromkeys(wrong[:5]):
                print('#   ' + line.replace('\n', ' '))
        print('1..%d' % number)


if __name__ == '__main__':
    main()
