#!/usr/bin/env python3
"""Make data/claims.csv from the facts file: figures that people copied from published documents, one a row.

usage: make_claims.py FACTS.csv > claims.csv

The words of the facts file are mapped by facts-mapping.tsv to the vocabulary beside this script. Every row gives one claim, but
for numbers that have no value ("hundreds"); what could not be read is listed on stderr. Only facts are taken over, no sentence.
"""
import calendar
import collections
import csv
import decimal
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
COLUMNS = '''claim_id measure item item_stated value low high bound unit number_stated unit_stated conversion role part_of period_start
    period_end period_kind place area event origin document edition publisher published title url sheet row column line byte_start
    byte_end quote grade confidence flags'''.split()

# Number words by language; the scales multiply what stands before them, the others are added up.
WORDS = {}
for value, words in {
        1: 'one один одна одно одной одного un une ein eine eins адзін', 2: 'two два две двух deux zwei два дзве',
        3: 'three три трех трёх trois drei тры', 4: 'four четыре четырех четырёх quatre vier чатыры', 5: 'five пять пяти cinq fünf пяць',
        6: 'six шесть шести sechs шэсць', 7: 'seven семь семи sept sieben сем', 8: 'eight восемь восьми huit acht восем',
        9: 'nine девять девяти neuf neun дзевяць', 10: 'ten десять десяти dix zehn дзесяць',
        11: 'eleven одиннадцать одиннадцати onze elf',
        12: 'twelve dozen двенадцать двенадцати дюжина douze zwölf', 13: 'thirteen тринадцать тринадцати treize',
        14: 'fourteen четырнадцать четырнадцати quatorze', 15: 'fifteen пятнадцать пятнадцати quinze',
        16: 'sixteen шестнадцать шестнадцати seize', 17: 'seventeen семнадцать семнадцати',
        18: 'eighteen восемнадцать восемнадцати',
        19: 'nineteen девятнадцать девятнадцати',
        20: 'twenty двадцать двадцати vingt zwanzig',
        30: 'thirty тридцать тридцати trente dreißig',
        40: 'forty сорок сорока quarante vierzig', 50: 'fifty пятьдесят пятидесяти cinquante fünfzig',
        60: 'sixty шестьдесят шестидесяти soixante', 70: 'seventy семьдесят семидесяти', 80: 'eighty восемьдесят восьмидесяти',
        90: 'ninety девяносто', 100: 'сто ста cent', 200: 'двести двухсот', 300: 'триста трехсот трёхсот', 400: 'четыреста четырехсот',
        500: 'пятьсот пятисот полтысячи полутысячи паўтысячы', 600: 'шестьсот шестисот', 700: 'семьсот семисот', 800: 'восемьсот восьмисот',
        900: 'девятьсот девятисот'}.items():
    WORDS.update(dict.fromkeys(words.split(), decimal.Decimal(value)))
SCALES = {}
for value, words in {
        100: 'hundred hundert', 1000: 'thousand тысяч тысячи тысяча тысячу тысячы тыс mille tausend',
        10**6: 'million millions millionen млн миллион миллиона миллионов m',
        10**9: 'billion billions bln bn млрд миллиард миллиарда миллиардов milliard milliards milliarden'}.items():
    SCALES.update(dict.fromkeys(words.split(), decimal.Decimal(value)))
VAGUE = re.compile(r'^(hundreds|thousands|dozens|several)\b')
FRACTIONS = {'half': 50, 'a quarter': 25}
TIMES = {'в два раза больше': 2}
BOUNDS = {'exact': 'exact', 'at_least': 'at_least', 'about': 'about', 'at_most': 'at_most'}
TOTALS = {'money.drugs': 'money.drugs'}     # the worth of one drug is part of the worth of all, though the facts do not say so


def read_tsv(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as f:
        lines = [line.rstrip('\n').split('\t') for line in f if line.strip() and not line.startswith('#')]
    return [dict(zip(lines[0], cells)) for cells in lines[1:]]


def short(number):
    """The shortest decimal of a number, empty for None."""
    if number is None:
        return ''
    text = format(number, 'f')
    return (text.rstrip('0').rstrip('.') if '.' in text else text) or '0'


class Vocabulary:
    def __init__(self):
        self.parent = {r['id']: r['parent'] for r in read_tsv('items.tsv')}
        self.units = {r['unit']: r for r in read_tsv('units.tsv')}
        self.unit_names = {n.casefold(): u for u, r in self.units.items() for c in ('en', 'ru') for n in r[c].split('|') if n}
        self.places = {n: r['id'] for r in read_tsv('places.tsv') for n in r['en'].split('|')}
        self.areas = {}
        for r in read_tsv('areas.tsv'):
            for n in r['en'].split('|'):
                self.areas.setdefault((r['place'], n.casefold()), r['code'] or r['en'].split('|')[0])
        self.map = collections.defaultdict(dict)
        for r in read_tsv('facts-mapping.tsv'):
            self.map[r['kind']][r['from']] = r
        for word, r in self.map['unit'].items():
            self.unit_names[word.casefold()] = r['to']

    def unit_id(self, word):
        """The id of a unit by one of its names; an abbreviation may end with a dot ("kgs.")."""
        return self.unit_names.get(word.casefold()) or self.unit_names.get(word.casefold().rstrip('.'))

    def is_converted(self, unit_stated):
        """Whether a unit is one of another system (pounds beside kilograms): its factor is no power of ten."""
        unit = self.units.get(self.unit_id(unit_stated), {'factor': '1'})
        return decimal.Decimal(unit['factor']).normalize().as_tuple().digits != (1,)

    def under(self, item, ancestor):
        while item and item != ancestor:
            item = self.parent[item]
        return not ancestor or item == ancestor


def decimal_comma(values, cyrillic):
    """Whether a comma is decimal: always in Russian, elsewhere when a lone 67,6 proves it for every number of that document."""
    return cyrillic or any(re.search(r'\d,\d{1,2}(?!\d)', v) for v in values)


def plain_number(text, comma_is_decimal, dot_groups):
    """One number in digits, or None."""
    text = re.sub(r"(?<=\d)[  '](?=\d{3}(?!\d))", '', re.sub(r'(?<=\d),\s(?=\d)', ',', text))
    if dot_groups:
        text = re.sub(r'\.(?=\d{3}(?!\d))', '', text)
    text = text.replace(',', '.') if comma_is_decimal and not re.search(r'\d,\d{3},', text) else text.replace(',', '')
    return decimal.Decimal(text) if re.fullmatch(r'-?\d+(\.\d+)?', text) else None


def parse_number(text, comma_is_decimal, dot_groups=False):
    """The value of a number in digits, words and scales ("1 тысячи 100", "Forty-four", "a dozen"), or None."""
    text = re.sub(r"(?<=\d)[  '](?=\d{3}(?!\d))", '', re.sub(r'(?<=\d),\s(?=\d)', ',', text))
    total = current = None
    for token in re.split(r'[\s]+|(?<=[a-z])-(?=[a-z])', text.casefold()):
        token = token.strip('.')
        if token in ('', 'a'):
            continue
        if token in SCALES:
            current = (1 if current is None else current) * SCALES[token]
            if SCALES[token] > 100:
                total, current = (total or 0) + current, None
            continue
        number = WORDS.get(token, plain_number(token, comma_is_decimal, dot_groups))
        if number is None:
            return None
        current = number if current is None else current + number
    if total is None:
        return current
    return total + (current or 0)


def amount(row, voc, comma_is_decimal):
    """(value, unit row or None, number as printed, unit as printed, other noun) of a row; value None when there is none."""
    text, unit = row['value'], row['unit']
    bracket = re.fullmatch(r'(.*?) ?\(([^)]+)\)', text)         # "the same amount (4.3)": the collector's reading in brackets
    if bracket:
        text, value = bracket.groups()
        value = parse_number(value, comma_is_decimal)
        found = voc.unit_id(unit)
        return value, voc.units.get(found), text, unit if found else '', '' if found else unit
    if text in FRACTIONS:
        return decimal.Decimal(FRACTIONS[text]), voc.units['percent'], text, '', ''
    times = TIMES.get(text) or (re.fullmatch(r'([\d.]+)-fold', text) and decimal.Decimal(text[:-5]))
    if times:
        return (times - 1) * 100, voc.units['percent'], text, '', ''
    sign = re.match(r'(US)?\$', text)
    if sign:
        text, unit = text[sign.end():], sign.group()
    scale, _, noun = unit.partition(' ')
    if scale in SCALES:                                         # "128" + "тысяч решений"
        text, unit = f'{text} {scale}', noun
    found = voc.unit_id(unit)
    if found and unit == row['value']:
        text, value = '', decimal.Decimal(1)                    # "about a kilogram", without a number
    elif re.fullmatch(r'\d+ tons and \d+', text):               # "4 tons and 753" + "kg"
        tons, rest = re.findall(r'\d+', text)
        value = decimal.Decimal(tons) * 1000 + decimal.Decimal(rest)
    else:
        value = parse_number(text, comma_is_decimal, 'Portuguese' in row['publisher'])
    if not found:
        return value, None, text, '', unit
    return value, voc.units[found], text, unit, ''


def day(text, last):
    """The first or last day of a date of any precision, or '' when it cannot be read."""
    m = re.fullmatch(r'(\d{4})(?:-(\d\d)(?:-(\d\d))?)?', text)
    if not m:
        return ''
    year, month = int(m[1]), int(m[2] or (12 if last else 1))
    return f"{year:04}-{month:02}-{m[3] or (f'{calendar.monthrange(year, month)[1]:02}' if last else '01')}"


def period(row, event):
    """(start, end, kind, is cumulative) of a row. A period that is open on one side is a total since or up to then."""
    start, end = day(row['start_date'], False), day(row['end_date'], True)
    if row['cumulative_since']:
        return day(row['cumulative_since'], False), end or day(row['doc_date'], True), 'cumulative', True
    if bool(row['start_date']) != bool(row['end_date']):
        return start, end or day(row['doc_date'], True), 'cumulative', True
    if event:
        return start, end, 'operation', False
    if not start:
        return start, end, 'unknown', False
    if start.endswith('-01-01') and end.endswith('-12-31'):
        return start, end, 'year', False
    whole = start.endswith('-01') and end == day(end[:7], True)
    return start, end, 'month' if whole else 'day', False


def place_and_area(text, voc):
    """CSTO for its members together, a country, a country and its part, or nothing for other groups."""
    text = re.sub(r' \(HQ [^)]*\)$', '', text)
    if text in voc.places:
        return voc.places[text], ''
    country, _, area = text.partition(', ')
    place = voc.places.get(country, '')
    found = voc.areas.get((place, area.casefold()), '')
    return (place, found) if found else ('', '')


def document_keys(rows):
    """A short stable key for every document: publisher, date, and a number where these are not enough."""
    keys, used = {}, collections.Counter()
    for row in rows:
        source = document_of(row)
        if source not in keys:
            publisher = re.sub(r'\([^)]*\)', '', row['publisher']) or row['publisher']
            base = re.sub(r'[^a-z0-9]+', '-', publisher.casefold()).strip('-') + '-' + (row['doc_date'] or 'undated')
            used[base] += 1
            keys[source] = base if used[base] == 1 else f'{base}-{used[base]}'
    return keys


def document_of(row):
    return row['publisher'], row['doc_title'], row['doc_date'], row['url']


def make_claim(number, row, voc, comma_is_decimal, document):
    """One claim, or (None, reason)."""
    if VAGUE.match(row['value']):
        return None, f"{row['value']!r} has no value"
    value, unit, number_stated, unit_stated, noun = amount(row, voc, comma_is_decimal)
    if value is None:
        return None, f"number {row['value']!r} cannot be read"
    rule = voc.map['measure'].get(row['measure'])
    if rule is None:
        return None, f"measure {row['measure']!r} is not in facts-mapping.tsv"
    event_rule = voc.map['event'].get(row['event'], {'to': '', 'item': ''})
    item = rule['item']
    if row['commodity'] and not item:
        item = voc.map['commodity'].get(row['commodity'], {'item': row['commodity']})['item']
    measure = rule['to']
    if measure == 'crime' and row['part_of'] == 'criminal_cases':
        measure = 'case'
    factor = decimal.Decimal(unit['factor']) if unit else 1
    value = value * factor
    bound = BOUNDS[row['qualifier']]
    start, end, kind, cumulative = period(row, event_rule['to'])
    place, area = place_and_area(row['place'], voc)
    label = row['commodity'] or (row['measure'] if '.' in row['measure'] or measure == 'other' else '')
    flags = ['decimal_comma'] if comma_is_decimal and re.search(r'\d,\d{3}', row['value']) else []
    if unit and unit['assumption']:
        flags.append('assumed_factor')
    return dict(
        dict.fromkeys(COLUMNS, ''), claim_id=f'f{number:04}', measure=measure,
        item=item or (event_rule['item'] if measure == 'crime' else ''),
        item_stated=', '.join(w for w in (label, noun) if w), value=value, low=value if bound in ('exact', 'at_least') else None,
        high=value if bound in ('exact', 'at_most') else None, bound=bound, unit=unit['to'] if unit else 'count',
        number_stated=number_stated, unit_stated=unit_stated, conversion=unit['assumption'] if unit else '',
        role=rule['role'] if rule['role'] in ('context', 'change', 'share') else 'cumulative' if cumulative else 'level',
        period_start=start, period_end=end, period_kind=kind, place=place, area=area, event=event_rule['to'], origin='given',
        document=document, publisher=row['publisher'], published=row['doc_date'], title=row['doc_title'],
        url='' if row['url'].startswith('seed:') else row['url'], flags=';'.join(flags)), ''


def set_parts(pairs, voc):
    """part_of and role part, where the facts name a total of the same document and event and the item lies under the total's."""
    firsts = {}
    for row, claim in pairs:
        if not (row['measure'] in TOTALS and row['commodity']):
            name = row['commodity'] if row['measure'].startswith('seizure.') else row['measure']
            firsts.setdefault((claim['document'], row['event'], name), claim)
    for row, claim in pairs:
        name = row['part_of'] or (TOTALS.get(row['measure']) if row['commodity'] else '')
        total = firsts.get((claim['document'], row['event'], name))
        may_be_part = claim['role'] in ('level', 'cumulative') and voc.map['measure'][row['measure']]['role'] != 'level'
        if not total or total is claim or not may_be_part:
            continue
        if voc.under(claim['item'], total['item']) and claim['unit'] == total['unit']:
            claim['part_of'] = total['claim_id']
            claim['role'] = 'part' if claim['role'] == 'level' else claim['role']


def says_again(first, other):
    """Whether other says the claim first again, equal or rounded: a headline beside its body, pounds beside kilograms."""
    a, b = first['value'], other['value']
    if abs(a - b) <= decimal.Decimal('0.01') * abs(a):
        return True
    if other['bound'] == 'about':
        return abs(a - b) <= decimal.Decimal('0.1') * b
    return other['bound'] == 'at_least' and b < a <= b * decimal.Decimal('1.25')


def set_repeats(pairs, voc):
    """role repeat for what one document says twice; the finer figure is the claim, a rounder or converted one the repeat."""
    groups = collections.defaultdict(list)
    for _, c in pairs:
        if c['role'] in ('level', 'part', 'cumulative'):
            keys = ('document', 'event', 'measure', 'item', 'unit', 'place', 'area', 'period_start', 'period_end')
            groups[tuple(c[k] for k in keys)].append(c)
    for claims in groups.values():
        claims.sort(key=lambda c: (voc.is_converted(c['unit_stated']), -len(c['value'].normalize().as_tuple().digits), c['claim_id']))
        kept = []
        for claim in claims:
            first = next((k for k in kept if says_again(k, claim)), None)
            if first and claim['role'] != 'part':
                claim['role'], claim['part_of'] = 'repeat', first['claim_id']
            else:
                kept.append(claim)


def main():
    with open(sys.argv[1], encoding='utf-8-sig', newline='') as f:
        rows = list(csv.DictReader(f))
    for row in rows:
        # "(analysis, seed)": the facts put in brackets what is no publisher's name
        row['publisher'] = re.sub(r'^\((.*?)(, seed)?\)$', r'\1', row['publisher'])
    voc, keys, values = Vocabulary(), document_keys(rows), collections.defaultdict(list)
    for row in rows:
        values[document_of(row)].append(row['value'])
    pairs, undated = [], collections.Counter()
    for number, row in enumerate(rows, 1):
        source = document_of(row)
        cyrillic = bool(re.search(r'[а-яё]', row['value'] + row['unit'], re.I))
        claim, reason = make_claim(number, row, voc, decimal_comma(values[source], cyrillic), keys[source])
        if claim is None:
            print(f"skipped row {number}: {row['event']}, {row['measure']}: {reason}", file=sys.stderr)
            continue
        for text, end in ((row['start_date'], False), (row['end_date'], True)):
            if text and not day(text, end):
                undated[keys[source], text] += 1
        pairs.append((row, claim))
    for (document, text), count in undated.items():
        print(f'left empty: date {text!r} of {document} has no year ({count} rows)', file=sys.stderr)
    set_parts(pairs, voc)
    set_repeats(pairs, voc)
    by_id = {claim['claim_id']: claim for _, claim in pairs}
    for r in read_tsv('corrections.tsv'):
        by_id[r['claim_id']][r['column']] = r['value']
    out = csv.DictWriter(sys.stdout, COLUMNS, lineterminator='\n')
    out.writeheader()
    for _, claim in pairs:
        out.writerow(dict(claim, **{k: short(claim[k]) for k in ('value', 'low', 'high')}))
    print(f'{len(rows)} rows, {len(pairs)} claims, {len(rows) - len(pairs)} skipped', file=sys.stderr)


if __name__ == '__main__':
    main()
