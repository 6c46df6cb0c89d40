#!/usr/bin/env python3
"""Check the vocabulary tables of data/, and a claims file made in their terms.

usage: check_vocabulary.py [DATA_DIR] [CLAIMS.csv]

Prints one line a problem and exits with 1 when there is any. What holds is in data/README.md.
"""
import csv
import datetime
import os
import sys

COLUMNS = {
    'measures': 'id units items en ru summary', 'items': 'id parent kind sum en ru unodc unodc_group',
    'units': 'unit dimension to factor assumption en ru source', 'places': 'id iso2 within en ru people_en people_ru agencies_en agencies_ru fiscal',
    'areas': 'place code en ru capital', 'events': 'key parent en ru of beside'}
KINDS = 'drug precursor plant arm goods crime person inspection website money participant'.split()
DIMENSIONS = 'mass volume count area money percent'.split()
CLAIM_COLUMNS = '''claim_id measure item item_stated value low high bound unit number_stated unit_stated conversion role part_of
    period_start period_end period_kind place area event origin document edition publisher published title url sheet row column line
    byte_start byte_end quote grade confidence flags'''.split()
CHOICES = {
    'bound': 'exact about at_least at_most between', 'role': 'level part repeat previous cumulative change share context',
    'period_kind': 'day operation month quarter year fiscal cumulative unknown', 'origin': 'prose table given'}
MEASURE_NOUNS_MAY_BE_EMPTY = {'seizure', 'destroyed', 'money', 'participant', 'other'}
FACTOR_COLUMNS = 'unit item kg low high source'.split()
problems = []


def problem(*words):
    problems.append(' '.join(str(w) for w in words))


def read_table(folder, name):
    """The rows of a table as dictionaries, each with its line number under '#'."""
    rows, columns = [], COLUMNS[name].split()
    with open(os.path.join(folder, name + '.tsv'), encoding='utf-8') as f:
        for number, line in enumerate(f, 1):
            line = line.rstrip('\n')
            cells = line.split('\t')
            if number == 1:
                if cells != columns:
                    problem(name, 'line 1: columns are', cells)
            elif line and not line.startswith('#'):
                if len(cells) != len(columns):
                    problem(name, 'line', number, 'has', len(cells), 'cells, not', len(columns))
                rows.append(dict(zip(columns, cells), **{'#': number}))
    return rows


def names(row, *columns):
    return [n for c in columns for n in row[c].split('|') if row[c]]


def check_names(table, rows, key, columns, group=lambda row: '', may_be_empty=()):
    """Keys are unique, every row has a name, no name is empty, padded or claimed twice within a group."""
    seen_keys, owner = {}, {}
    for row in rows:
        k = key(row)
        if k in seen_keys:
            problem(table, 'line', row['#'], k, 'stands in line', seen_keys[k], 'too')
        seen_keys[k] = row['#']
        if not row['en'] and row.get('id') not in may_be_empty:
            problem(table, 'line', row['#'], k, 'has no English name')
        for name in names(row, *columns):
            if not name or name != name.strip():
                problem(table, 'line', row['#'], k, 'has an empty or padded name', repr(name))
            folded = (group(row), name.casefold())
            if owner.setdefault(folded, k) != k:
                problem(table, 'line', row['#'], k, 'shares the name', repr(name), 'with', owner[folded])
    return set(seen_keys)


def check_parents(table, rows, key, parent):
    parents = {r[key]: r[parent] for r in rows}
    for row in rows:
        above, steps = row[parent], 0
        while above and steps <= len(parents):
            if above not in parents:
                problem(table, 'line', row['#'], row[key], 'has an unknown parent', above)
            above, steps = parents.get(above, ''), steps + 1
        if above:
            problem(table, 'line', row['#'], row[key], 'is its own ancestor')


def check_labels(folder, tables):
    """Rows of labels.tsv name known rows, and no name belongs to two of them or is one of the other tables' own."""
    key = {'items': 'id', 'places': 'id', 'units': 'unit'}
    owner = {}
    for name, column in key.items():
        for row in tables[name]:
            for n in [row[column]] + names(row, *[c for c in ('en', 'ru', 'people_en', 'people_ru', 'unodc', 'iso2') if c in row]):
                owner.setdefault((name, n.casefold()), row[column])
    with open(os.path.join(folder, 'labels.tsv'), encoding='utf-8') as f:
        lines = [line.rstrip('\n').split('\t') for line in f if not line.startswith('#')]
    seen = set()
    for cells in lines[1:]:
        table, row_id = cells[:2]
        if table not in key or row_id not in {r[key[table]] for r in tables[table]} or len(cells) != len(lines[0]):
            problem('labels.tsv', table, row_id, 'is no row, or has other columns')
        if (table, row_id) in seen:
            problem('labels.tsv', table, row_id, 'comes twice')
        seen.add((table, row_id))
        for n in [n for c in cells[2:] for n in c.split('|') if n]:
            if n != n.strip() or owner.setdefault((table, n.casefold()), (table, row_id)) != (table, row_id):
                problem('labels.tsv', table, row_id, 'shares the name', repr(n), 'with', owner[table, n.casefold()])


def check_tables(folder):
    t = {name: read_table(folder, name) for name in COLUMNS}
    items = check_names('items', t['items'], lambda r: r['id'], ('en', 'ru'), lambda r: r['kind'])
    check_names('items', [dict(r, en=r['unodc'] or r['id']) for r in t['items']], lambda r: r['id'], ('unodc',))
    check_names('measures', t['measures'], lambda r: r['id'], ('en', 'ru'), may_be_empty=MEASURE_NOUNS_MAY_BE_EMPTY)
    check_names('units', t['units'], lambda r: r['unit'], ('en', 'ru'))
    places = check_names('places', t['places'], lambda r: r['id'], ('en', 'ru', 'people_en', 'people_ru'))
    check_names('areas', t['areas'], lambda r: (r['place'], r['code'] or r['en'].split('|')[0]), ('en', 'ru'), lambda r: r['place'])
    check_names('events', t['events'], lambda r: r['key'], ('en', 'ru'))
    check_parents('items', t['items'], 'id', 'parent')
    check_parents('events', t['events'], 'key', 'parent')
    check_parents('places', t['places'], 'id', 'within')
    dimensions = {r['unit']: r['dimension'] for r in t['units']}
    for row in t['items']:
        if row['kind'] not in KINDS or row['sum'] not in ('', 'root'):
            problem('items line', row['#'], row['id'], 'has kind', row['kind'], 'sum', row['sum'])
    for row in t['items']:
        if row['unodc_group'] and row['unodc_group'] not in items:
            problem('items line', row['#'], row['id'], 'is in an unknown group', row['unodc_group'])
    for row in t['measures']:
        for d in names(row, 'units'):
            if d not in DIMENSIONS:
                problem('measures line', row['#'], row['id'], 'names an unknown dimension', d)
        for i in names(row, 'items'):
            if i not in items:
                problem('measures line', row['#'], row['id'], 'names an unknown item', i)
    for row in t['units']:
        if row['dimension'] not in DIMENSIONS or dimensions.get(row['to']) != row['dimension'] or not float(row['factor']) > 0:
            problem('units line', row['#'], row['unit'], 'has dimension', row['dimension'], 'to', row['to'], 'factor', row['factor'])
    for row in t['areas']:
        if row['place'] not in places:
            problem('areas line', row['#'], 'names an unknown place', row['place'])
        if row['capital'] not in ('', 'yes'):
            problem('areas line', row['#'], 'has capital', row['capital'])
    for row in t['events']:
        if row['of'] and row['of'] not in places:
            problem('events line', row['#'], 'is of an unknown place', row['of'])
        for place in names(row, 'beside'):
            if place not in places:
                problem('events line', row['#'], 'has an unknown place beside its own', place)
    for row in t['places']:
        if row['fiscal'] not in [''] + [str(m) for m in range(1, 13)]:
            problem('places line', row['#'], 'has fiscal', row['fiscal'])
    check_labels(folder, t)
    if len(t['places']) != 251 or len({r['iso2'] for r in t['places']}) != 251:
        problem('places: there are', len(t['places']), 'rows, not 249 of ISO 3166-1, XKX and CSTO')
    return t


def check_factors(folder, tables):
    """Every factor has a known item, a weight above 0 inside its range, and a source; none comes twice in a set."""
    items = {r['id'] for r in tables['items']}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding='utf-8') as f:
            lines = [line.rstrip('\n').split('\t') for line in f if not line.startswith('#')]
        if lines[0] != FACTOR_COLUMNS:
            problem(name, 'columns are', lines[0])
        seen = set()
        for cells in lines[1:]:
            row = dict(zip(FACTOR_COLUMNS, cells))
            kg = float(row['kg'])
            if row['item'] not in items or not row['source'] or not 0 < float(row['low'] or kg) <= kg <= float(row['high'] or kg):
                problem(name, 'row', cells)
            for unit in row['unit'].split('|'):
                if not unit or (unit, row['item']) in seen:
                    problem(name, 'has', unit, row['item'], 'twice, or no unit')
                seen.add((unit, row['item']))


def under(item, roots, parent):
    while item and item not in roots:
        item = parent[item]
    return bool(item)


def whole_date(text):
    try:
        return not text or str(datetime.date.fromisoformat(text)) == text
    except ValueError:
        return False


def check_claim(row, t, ids):
    """What is wrong with one claim, as words."""
    measures = {m['id']: m for m in t['measures']}
    parent = {i['id']: i['parent'] for i in t['items']}
    canonical = {u['unit']: u['dimension'] for u in t['units'] if u['to'] == u['unit']}
    areas = {(a['place'], n) for a in t['areas'] for n in (a['code'], a['en'].split('|')[0]) if n}
    if row['measure'] not in measures:
        yield 'unknown measure ' + row['measure']
        return
    measure = measures[row['measure']]
    if row['item'] and row['item'] not in parent:
        yield 'unknown item ' + row['item']
    elif row['item'] and not under(row['item'], names(measure, 'items'), parent):
        yield f"item {row['item']} does not fit measure {row['measure']}"
    dimension = canonical.get(row['unit'])
    if dimension is None:
        yield 'not a canonical unit: ' + row['unit']
    elif dimension != 'percent' and dimension not in names(measure, 'units'):
        yield f"unit {row['unit']} does not fit measure {row['measure']}"
    for column, choice in CHOICES.items():
        if row[column] not in choice.split():
            yield f'{column} is {row[column]!r}'
    if row['place'] and row['place'] not in {p['id'] for p in t['places']}:
        yield 'unknown place ' + row['place']
    if row['area'] and (row['place'], row['area']) not in areas:
        yield 'unknown area ' + row['area']
    if row['event'] and not any(row['event'] == e['key'] or row['event'].startswith(e['key'] + '-') for e in t['events']):
        yield 'unknown event ' + row['event']
    for end in ('period_start', 'period_end'):
        if not whole_date(row[end]):
            yield f'{end} is {row[end]!r}'
    if row['period_start'] and row['period_end'] and row['period_start'] > row['period_end']:
        yield 'the period ends before it starts'
    numbers = [float(row[c]) if row[c] else None for c in ('low', 'value', 'high')]
    known = [n for n in numbers if n is not None]
    if not known or known != sorted(known):
        yield f'low, value, high are {numbers}'
    shape = tuple(n is not None for n in numbers)
    if shape != {'exact': (True,) * 3, 'at_least': (True, True, False), 'at_most': (False, True, True), 'about': (False, True, False),
                 'between': (True, False, True)}.get(row['bound']):
        yield f"bound {row['bound']} with low, value, high {numbers}"
    if row['part_of'] and row['part_of'] not in ids:
        yield 'part_of names no claim: ' + row['part_of']
    if row['role'] in ('part', 'repeat') and not row['part_of']:
        yield row['role'] + ' without part_of'
    if row['quote']:
        yield 'a quote is shipped'


def check_claims(path, tables):
    with open(path, encoding='utf-8', newline='') as f:
        reader = csv.DictReader(f)
        if reader.fieldnames != CLAIM_COLUMNS:
            problem(path, 'columns are', reader.fieldnames)
            return 0
        rows = list(reader)
    ids = {r['claim_id'] for r in rows}
    if len(ids) != len(rows):
        problem(path, 'has claim ids twice')
    for row in rows:
        for words in check_claim(row, tables, ids):
            problem(os.path.basename(path), row['claim_id'] + ':', words)
    return len(rows)


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data')
    claims = sys.argv[2] if len(sys.argv) > 2 else os.path.join(folder, 'claims.csv')
    tables = check_tables(folder)
    check_factors(os.path.join(folder, 'factors'), tables)
    count = check_claims(claims, tables) if os.path.exists(claims) else 0
    for words in problems:
        print(words)
    print(f"{sum(len(r) for r in tables.values())} rows of vocabulary, {count} claims, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
