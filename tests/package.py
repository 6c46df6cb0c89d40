"""package.py PROGRAM SRC - datapackage.json and prov.csv of --package against the standard (Data Package 2.0), the csv beside them and the files that they name; TAP"""
import csv
import datetime
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tempfile

import html_page

PROFILE = 'https://datapackage.org/profiles/2.0/'
READ = {'string': str, 'number': float, 'integer': int, 'year': lambda t: int(t) if re.fullmatch(r'\d{4}', t) else int('x'),
        'date': datetime.date.fromisoformat}
VALIDATE = '''
const {Package} = require('datapackage');
Package.load(process.argv[1]).then(async p => {
    for (const r of p.resources) await r.read();
    if (!p.valid) { console.log(p.errors.map(String)); process.exit(1); }
}).catch(e => { console.log(String(e), (e.errors || []).map(String)); process.exit(1); });
'''


def read_csv(path, dialect):
    text = open(path, encoding='utf-8-sig', newline='').read()
    return list(csv.reader(io.StringIO(text, newline=''), delimiter=dialect['delimiter']))


def resource_faults(folder, r):
    path, wrong = os.path.join(folder, r['path']), []
    raw, rows = open(path, 'rb').read(), read_csv(path, r['dialect'])
    names = [f['name'] for f in r['schema']['fields']]
    wrong += [] if r['$schema'] == PROFILE + 'dataresource.json' and r['type'] == 'table' else ['resource of another kind']
    wrong += [] if re.fullmatch(r'[a-z0-9._-]+', r['name']) and '/' not in r['path'] else ['name or path']
    wrong += [] if r['bytes'] == len(raw) and r['hash'] == 'sha256:' + hashlib.sha256(raw).hexdigest() else ['bytes or hash']
    wrong += [] if raw.endswith(r['dialect']['lineTerminator'].encode()) else ['line ends']
    wrong += [] if rows[0] == names else ['header %s' % rows[0]]
    for f in r['schema']['fields']:
        if f['type'] not in READ or not f.get('description'):
            wrong.append('field %s' % f)
        if 'unitField' in f and f['unitField'] not in names:
            wrong.append('unit of %s' % f['name'])
    for i, row in enumerate(rows[1:], 2):
        for f, cell in zip(r['schema']['fields'], row):
            try:
                if cell not in r['schema']['missingValues']:
                    READ[f['type']](cell.replace(f.get('decimalChar', '.'), '.') if f['type'] == 'number' else cell)
            except ValueError:
                wrong.append('row %d: %s is no %s: %r' % (i, f['name'], f['type'], cell))
    return wrong


def prov_faults(folder, where, rows, need_all):
    """Every row of the table has a claim, every file the hash that is said, every range of bytes the printed number."""
    wrong, prov = [], list(csv.DictReader(open(os.path.join(folder, 'prov.csv'), encoding='utf-8', newline='')))
    missing = set(range(1, rows + 1)) - {int(p['row']) for p in prov}
    if missing and need_all:
        wrong.append('rows without a source: %s' % sorted(missing)[:5])
    wrong += ['row %s of no row' % p['row'] for p in prov if not 1 <= int(p['row']) <= rows]
    for p in prov:
        path = os.path.join(where, p['file'])
        if p['sha256'] and not p['file'].endswith('(built in)'):
            raw = open(path, 'rb').read()
            if hashlib.sha256(raw).hexdigest() != p['sha256']:
                wrong.append('hash of ' + p['file'])
            if p['bytes_of'] == 'file' and not re.search(r'\d|[a-zа-я]{3}', raw[int(p['byte_start']):int(p['byte_end'])].decode('utf-8').lower()):
                wrong.append('bytes of %s' % p)
    return wrong


def number_faults(folder, where):
    """The bytes of extract's claims are the number as printed."""
    claims = list(csv.DictReader(open(os.path.join(folder, 't.csv'), encoding='utf-8', newline='')))
    wrong = []
    for p, c in zip(csv.DictReader(open(os.path.join(folder, 'prov.csv'), encoding='utf-8', newline='')), claims):
        raw = open(os.path.join(where, p['file']), 'rb').read()[int(p['byte_start']):int(p['byte_end'])].decode('utf-8')
        if c['number_stated'] not in raw or p['claim_id'] != c['claim_id']:
            wrong.append('%r is not %r' % (raw, c['number_stated']))
    return wrong if claims else ['no claims']


def main():
    program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    texts = ['tests/prose/blind/' + n for n in sorted(os.listdir(os.path.join(source, 'tests/prose/blind'))) if n.endswith('.txt')]
    jobs = [('extract', texts, True), ('summary', [], True), ('summary', texts + ['--by=event,item'], True), ('summary', ['--csv-dialect=eu'], True),
            ('check', [], True), ('trend', ['--by=year,item'], True), ('compare', [], True), ('extract', ['data/examples/claims.json'], True)]
    node = subprocess.run(['sh', '-c', "node -e \"require('datapackage')\""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
    checks = []
    for command, words, need_all in jobs:
        with tempfile.TemporaryDirectory() as folder:
            table, label = os.path.join(folder, 't.csv'), ' '.join([command] + words[-1:])
            ran = subprocess.run([program, command] + words + ['-o', table, '--package'], cwd=source, stderr=subprocess.PIPE)
            if ran.returncode:
                checks.append((label, [ran.stderr.decode()[:300]]))
                continue
            package = json.load(open(os.path.join(folder, 'datapackage.json'), encoding='utf-8'))
            wrong = [] if package['$schema'] == PROFILE + 'datapackage.json' and [r['path'] for r in package['resources']] == ['t.csv', 'prov.csv'] else ['package']
            wrong += [s['path'] for s in package['sources'] if not s.get('title') or not re.fullmatch('[0-9a-f]{64}', s.get('sha256', ''))]
            for r in package['resources']:
                wrong += resource_faults(folder, r)
            checks.append((label + ': the descriptor fits the standard and the files', wrong))
            rows = len(read_csv(table, package['resources'][0]['dialect'])) - 1
            checks.append((label + ': every row has its source', prov_faults(folder, source, rows, need_all)))
            if command == 'extract' and words == texts:
                checks.append((label + ': the bytes are the number as printed', number_faults(folder, source)))
            if node and 'eu' not in label:  # it does not know byte order marks
                said = subprocess.run(['node', '-e', VALIDATE, os.path.join(folder, 'datapackage.json')], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                checks.append((label + ": npm's datapackage takes it", [] if said.returncode == 0 else [said.stdout.decode()[:300]]))
    html_page.report(checks)


main()
