"""explain_cells.py PROGRAM EXAMPLES GOLDEN - each table of the built-in data, and of two inputs: explain is asked for every row, and for every column of a
row.  It must find the row, list claims, give a rule for each that was left out, and as many counted ones as the row says.  TAP"""
import concurrent.futures
import csv
import io
import os
import subprocess
import sys

# What names a row of each table: the columns of which its name is made, where they are there.
KEYS = ('item', 'measure', 'unit', 'year', 'month', 'place', 'event', 'period', 'fit', 'model', 'term', 'method', 'at', 'x', 'values_share', 'a_measure', 'a_item', 'a_unit',
        'b_measure', 'b_item', 'b_unit', 'rule', 'claims', 'area', 'verdict', 'a_source', 'a_value')
EVERY_STAT = 'sum,mean,sd,median,q1,q3,p90,mad,trimmed_mean,geometric_mean,min,max,top_share:2,hhi,gini,hill:2,per_day,per_officer,change,index,reporting,coverage,hhi:place'


def run(program, arguments):
    ran = subprocess.run([program] + arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, LC_ALL='C.UTF-8', TZ='UTC'))
    return ran.returncode, list(csv.DictReader(io.StringIO(ran.stdout.decode()))), ran.stderr.decode()


def name_of(row):
    return ','.join('%s=%s' % (k, row[k]) for k in KEYS if k in row and (k != 'claims' or 'rule' in row))


class Table:
    """A table: the command that prints it, its options, its files, what explain is told besides, and whether its column `claims` counts what is counted."""

    def __init__(self, command, *options, table=(), files=(), counted=False):
        self.command, self.options, self.table, self.files, self.counted = command, list(options), list(table), list(files), counted

    def explain(self, program, cell, row):
        code, uses, err = run(program, ['explain'] + self.table + self.options + ['--format=csv', cell] + self.files)
        if code != 0:
            return ['%s: exit %d: %s' % (cell, code, err.strip()[-200:])]
        wrong = [] if uses else [cell + ': no claim']
        wrong += ['%s: %s was left out by no rule' % (cell, u['claim_id']) for u in uses if u['used'] == 'left out' and not u['rule']]
        n = sum(u['used'] == 'counted' for u in uses)
        return wrong + (['%s: %d counted, the row says %s' % (cell, n, row['claims'])] if self.counted and n != int(row['claims']) else [])

    def case(self, program):
        name = ' '.join([self.command] + self.options + [os.path.basename(f) for f in self.files])
        code, rows, err = run(program, [self.command] + self.options + self.files + ['--format=csv'])
        if code not in (0, 1) or not rows:
            return name, ['exit %d, %d rows: %s' % (code, len(rows), err[-200:])]
        wrong = []
        for row in rows:
            wrong += self.explain(program, name_of(row), row)
        for column in rows[0]:
            wrong += self.explain(program, name_of(rows[0]) + ',' + column, rows[0])
        return '%s: %d rows, %d columns' % (name, len(rows), len(rows[0])), wrong


def tables(examples, golden):
    release, table = os.path.join(examples, 'release.txt'), os.path.join(examples, 'table.csv')
    editions = [os.path.join(golden, 'compare-editions', f) for f in ('old.csv', 'new.csv')]
    yield Table('summary', '--from=2018', counted=True)
    yield Table('summary', '--by=item,year', '--stat=' + EVERY_STAT, '--measure=seizure', '--place=CSTO', counted=True)
    yield Table('summary', '--by=event', counted=True)
    yield Table('summary', '--by=place,item', '--stat=mean,gini', '--bootstrap=100', '--measure=crime', counted=True)
    for show in ('tails', 'ccdf', 'lorenz'):
        yield Table('summary', '--show=' + show, '--by=item', '--measure=seizure')
    yield Table('summary', '--show=relations', '--by=item,year', '--measure=seizure')
    for show in ('trend', 'points', 'breaks', 'fits', 'forecast'):
        yield Table('trend', '--show=' + show, '--by=item,year', '--measure=seizure', '--place=CSTO', table=['--table=trend'])
    yield Table('trend', '--show=intervention', '--intervention=2012', '--by=item,year', '--measure=seizure', '--place=CSTO', table=['--table=trend'])
    yield Table('trend', '--show=fits', '--offset=days', '--by=item,year', '--measure=crime', '--place=RUS', table=['--table=trend'])
    yield Table('trend', '--show=intervention', '--intervention=2020-03', '--offset=days', '--by=item,year', '--measure=crime', '--place=RUS',
                table=['--table=trend'])
    yield Table('check', table=['--table=check'])
    yield Table('check', '--rule=sources_differ', table=['--table=check'])
    yield Table('compare', '--mode=publishers', table=['--table=compare'])
    yield Table('compare', '--mode=official', table=['--table=compare'], files=[release, table])
    yield Table('compare', '--mode=editions', table=['--table=compare'], files=editions)


def main():
    program = os.path.abspath(sys.argv[1])
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda t: t.case(program), tables(*sys.argv[2:4])))
    print('1..%d' % len(made))
    for number, (name, wrong) in enumerate(made, 1):
        print('%sok %d - %s' % ('not ' if wrong else '', number, name))
        for line in wrong[:5]:
            print('#   ' + line.replace('\n', ' '))


if __name__ == '__main__':
    main()
