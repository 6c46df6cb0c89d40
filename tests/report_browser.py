"""report_browser.py PROGRAM FOLDER - the page of `report` in headless Chromium: opened, clicked, filtered, measured, printed, light and dark; TAP

The policy of a page allows no other script than its own.  So the console is read with the page as it is, and a copy whose policy lets the test's
script in is clicked."""
import json
import os
import re
import shutil
import subprocess
import sys

import html_page

CLICK = '''
(function () {
    var out = {}, table = document.querySelector("#summary table"), heads = Array.from(table.tHead.rows[0].cells);
    var column = heads.findIndex(function (h) { return h.textContent === "total"; });
    function numbers() { return Array.from(table.tBodies[0].rows).map(function (r) { 
        var cell = r.cells[column]; return Number(cell.getAttribute("data-v") || parseFloat(cell.textContent.replace(/,/g, ""))); }); }
    var button = heads[column].querySelector("button");
    out.button = button.textContent;
    button.click(); out.up = numbers(); out.first = heads[column].getAttribute("aria-sort");
    button.click(); out.down = numbers(); out.second = heads[column].getAttribute("aria-sort");
    var input = document.querySelector("#summary input");
    input.value = "2018 HEROIN"; input.dispatchEvent(new Event("input"));
    out.shown = Array.from(table.tBodies[0].rows).filter(function (r) { return r.getClientRects().length > 0; }).map(function (r) { return r.cells[0].textContent; });
    out.status = document.querySelector("#summary [role=status]").textContent;
    var list = document.querySelector("#claims input");
    list.value = "heroin"; list.dispatchEvent(new Event("input"));
    out.groups = Array.from(document.querySelectorAll("#claims tbody")).filter(function (b) { return !b.hidden; }).length;
    out.width = document.scrollingElement.scrollWidth; out.window = window.innerWidth;
    out.unlabelled = Array.from(document.querySelectorAll("input, button, [tabindex='0'], svg")).filter(function (e) {
        return !(e.textContent.trim() || e.closest("label") || e.getAttribute("aria-label")); }).length;
    out.pictures = Array.from(document.querySelectorAll("figure svg")).map(function (s) { return s.getBoundingClientRect().height > 100; });
    out.pwned = typeof window.pwned;
    document.documentElement.setAttribute("data-result", JSON.stringify(out));
})();
'''


# What a keyboard and a screen reader meet, and every pair of ink and ground that is shown (WCAG 2.1: 1.3.1, 1.4.3, 2.1.1, 2.4.1, 2.4.6, 4.1.2).
AUDIT = '''
(function () {
    var out = {wrong: [], pairs: {}}, all = function (q) { return Array.from(document.querySelectorAll(q)); };
    function bad(what) { if (out.wrong.length < 20) out.wrong.push(what); }
    ["body > header", "main#main", "body > footer", "nav[aria-label]"].forEach(function (q) { if (all(q).length !== 1) bad("landmark " + q); });
    var level = 0;
    all("h1,h2,h3,h4,h5,h6").forEach(function (h) {
        var n = Number(h.tagName[1]);
        if (n > level + 1 || !h.textContent.trim()) bad("heading " + h.textContent);
        level = n;
    });
    if (all("h1").length !== 1) bad("h1");
    all("main > section").forEach(function (s) { if (!document.getElementById(s.getAttribute("aria-labelledby"))) bad("section " + s.id); });
    all("th").forEach(function (t) { if (!/^(col|row|rowgroup)$/.test(t.scope) || !t.textContent.trim()) bad("th " + t.outerHTML.slice(0, 80)); });
    all("table").forEach(function (t) { if (!t.caption || !t.tHead) bad("table"); });
    all(".wide").forEach(function (d) { if (d.tabIndex !== 0 || !d.getAttribute("aria-label")) bad("a table that scrolls takes no keyboard"); });
    all("svg[role=img]").forEach(function (s) {
        s.getAttribute("aria-labelledby").split(" ").forEach(function (id) {
            if (!document.getElementById(id) || !document.getElementById(id).textContent.trim()) bad("picture " + id); });
    });
    all("a[href^='#']").forEach(function (a) { if (!document.getElementById(a.getAttribute("href").slice(1))) bad("link " + a.getAttribute("href")); });
    var ids = {};
    all("[id]").forEach(function (e) { if (ids[e.id]) bad("id twice " + e.id); ids[e.id] = true; });
    var first = all("a[href], button, input, [tabindex]")[0];
    if (!first || !first.classList.contains("skip")) bad("the first stop of the keyboard is no way to the numbers");
    else { first.focus(); if (document.activeElement !== first || first.getBoundingClientRect().left < 0) bad("the way to the numbers stays out of sight"); }
    var button = document.querySelector("th button");
    if (button) { button.focus(); if (document.activeElement !== button || getComputedStyle(button).outlineStyle === "none") bad("a head of a table shows no focus"); }
    function rgb(c) { var m = c.match(/[\\d.]+/g); return m && (m.length < 4 || Number(m[3]) > 0) ? m.slice(0, 3).map(Number) : null; }
    function light(c) { var p = c.map(function (v) { v /= 255; return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
        return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]; }
    function ground(e) { for (; e; e = e.parentElement) { var c = rgb(getComputedStyle(e).backgroundColor); if (c) return c; } return [255, 255, 255]; }
    var walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), node, seen = new Set();
    while ((node = walk.nextNode())) {
        var e = node.parentElement;
        if (!node.data.trim() || seen.has(e) || /^(SCRIPT|STYLE|TITLE|title|desc)$/.test(e.tagName) || e.getClientRects().length === 0) continue;
        seen.add(e);
        var style = getComputedStyle(e), picture = e.closest("svg"), ink = rgb(picture ? style.fill : style.color);
        var paper = picture ? rgb(getComputedStyle(picture.querySelector("rect")).fill) : ground(e);
        if (picture && ink && paper && ink.join() === paper.join()) continue; /* on a shaded cell: palette.c is tested for these */
        var a = light(ink) + 0.05, b = light(paper) + 0.05, ratio = Math.max(a, b) / Math.min(a, b);
        var large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 17 && style.fontWeight >= 600);
        if (ratio < (large ? 3 : 4.5)) bad("contrast " + ratio.toFixed(2) + ": " + node.data.slice(0, 40));
        out.pairs[ink + " on " + paper] = ratio;
    }
    out.dark = matchMedia("(prefers-color-scheme: dark)").matches;
    out.papers = Array.from(new Set(all("figure svg").map(function (s) { return getComputedStyle(s.querySelector("rect")).fill; })));
    out.page = getComputedStyle(document.body).backgroundColor;
    document.documentElement.setAttribute("data-result", JSON.stringify(out));
})();
'''


def browser(page, *arguments):
    words = ['chromium', '--headless', '--disable-gpu', '--user-data-dir=' + os.path.join(os.path.dirname(page), 'profile'), '--disable-dev-shm-usage']
    if os.geteuid() == 0:
        words.append('--no-sandbox')
    return subprocess.run(words + list(arguments) + ['file://' + page], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)


def with_script(path, script):
    """A copy of the page whose policy lets the script in."""
    text = open(path, encoding='utf-8').read()
    text = re.sub(r"script-src '[^']*'", "script-src 'unsafe-inline'", text, count=1)
    copy = os.path.join(os.path.dirname(path), 'clicked.html')
    with open(copy, 'w', encoding='utf-8') as f:
        f.write(text.replace('</body>', '<script>' + script + '</script></body>'))
    return copy


def run_script(path, script, width, *arguments):
    """The JSON that the script leaves; a window narrower than browsers allow is a frame."""
    copy = with_script(path, script + ';parent.postMessage(document.documentElement.getAttribute("data-result"), "*");' if width < 500 else script)
    if width < 500:
        frame = os.path.join(os.path.dirname(path), 'frame.html')
        with open(frame, 'w', encoding='utf-8') as f:
            f.write('<!DOCTYPE html><script>addEventListener("message", function (m) { document.documentElement.setAttribute("data-result", m.data); });'
                    '</script><iframe src="clicked.html" style="width:%dpx;height:800px;border:0"></iframe>' % width)
        copy, arguments = frame, arguments + ('--virtual-time-budget=20000',)
    dom = browser(copy, '--dump-dom', '--window-size=%d,900' % max(width, 500), *arguments).stdout.decode('utf-8', 'replace')
    found = re.search(r'data-result="([^"]*)"', dom)
    return json.loads(found.group(1).replace('&quot;', '"').replace('&lt;', '<').replace('&gt;', '>').replace('&amp;', '&')) if found else {}


def printed(path):
    """The sheets of the page on paper as text; None where pdftotext is not there."""
    if not shutil.which('pdftotext'):
        return None
    pdf = path[:-5] + '.pdf'
    browser(path, '--no-pdf-header-footer', '--print-to-pdf=' + pdf)
    return subprocess.run(['pdftotext', '-layout', pdf, '-'], stdout=subprocess.PIPE, check=True).stdout.decode('utf-8').split('\f')


def print_faults(sheets, words):
    """What a reader misses on paper: heads on every sheet of the totals, whole rows of the list of claims, words of the last section."""
    if sheets is None:
        return []
    rows = [i for i, s in enumerate(sheets) if re.search(r'^ *(heroin|opium|hashish) +20\d\d +seizure +kg', s, re.M)]
    wrong = ['sheet %d has no head' % (i + 1) for i in rows if not re.search(r'largest +share|spread +interval|share +sources', sheets[i])]
    wrong += [] if rows else ['no totals']
    text = ' '.join(' '.join(sheets).split())
    return wrong + ['not there: ' + w for w in words if w not in text]


def complaints(path):
    """What the page makes the browser say: an address that was asked for, a script or style that its policy refused."""
    said = browser(path, '--enable-logging=stderr', '--dump-dom').stderr.decode('utf-8', 'replace')
    return re.findall(r'CONSOLE[^\n]*', said)


def main():
    program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    page, evil = os.path.join(folder, 'page.html'), os.path.join(folder, 'evil.html')
    subprocess.run([program, 'report', '-o', page], stderr=subprocess.DEVNULL, check=True)
    with open(os.path.join(folder, 'evil.txt'), 'w') as f:
        f.write('In 2020 <script>window.pwned=1</script> police seized 5 kg of heroin "><img src=x onerror=window.pwned=1> in Almaty.\n')
    subprocess.run([program, 'report', os.path.join(folder, 'evil.txt'), '-o', evil], stderr=subprocess.DEVNULL, check=True)
    desk, phone = run_script(page, CLICK, 1280), run_script(page, CLICK, 375)
    light, dark = run_script(page, AUDIT, 1280), run_script(page, AUDIT, 1280, '--blink-settings=preferredColorScheme=0')
    documents = run_script(evil, AUDIT, 1280)
    html_page.report([
        ('the console stays empty', complaints(page)),
        ('the console stays empty for a hostile document', complaints(evil)),
        ('a click on a head sorts up, a second one down', [] if desk.get('up') and desk['up'] == sorted(desk['up']) and
         desk['down'] == desk['up'][::-1] or desk.get('down') == sorted(desk.get('up', [0]), reverse=True) else [str(desk)[:300]]),
        ('the head says which way', [] if (desk.get('first'), desk.get('second')) == ('ascending', 'descending') else [str(desk)[:300]]),
        ('a filter leaves the rows that have every word', [] if desk.get('shown') == ['heroin'] and desk['status'].startswith('1 of ') else
         [str(desk.get('shown')), str(desk.get('status'))]),
        ('a filter of claims leaves whole groups', [] if 0 < desk.get('groups', 0) < 60 else [str(desk.get('groups'))]),
        ('nothing is wider than a phone of 375 pixels', [] if phone.get('width', 9999) <= phone.get('window', 0) == 375 else
         [str((phone.get('width'), phone.get('window')))]),
        ('landmarks, headings, tables, pictures, links, focus, contrast', light.get('wrong', ['no answer']) or
         ([] if light['dark'] is False and len(light['pairs']) > 5 else [str(light)[:300]])),
        ('the same of documents', documents.get('wrong', ['no answer'])),
        ('the same in the dark', dark.get('wrong', ['no answer'])),
        ('pictures are as dark as the page', [] if dark.get('dark') is True and dark['papers'] == [dark['page']] != light.get('papers') else
         [str((dark.get('dark'), dark.get('papers'), dark.get('page')))]),
        ('on paper nothing is missing', print_faults(printed(page), ['f0685', 'Made by csto-stats', 'How this page was made'])),
        ('everything that takes the keyboard has a name', [] if desk.get('unlabelled') == 0 else [str(desk.get('unlabelled'))]),
        ('every picture is drawn', [] if desk.get('pictures') is not None and all(desk['pictures']) else [str(desk.get('pictures'))]),
        ('no script of a document ran', [] if desk.get('pwned') == 'undefined' else [str(desk.get('pwned'))]),
    ])


main()
