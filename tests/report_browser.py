"""report_browser.py PROGRAM FOLDER - the page of `report` in headless Chromium: opened, clicked, filtered, measured; TAP

The policy of a page allows no other script than its own.  So the console is read with the page as it is, and a copy whose policy lets the test's
script in is clicked."""
import json
import os
import re
import subprocess
import sys

import html_page

CLICK = '''
(function () {
    var out = {}, table = document.querySelector("#summary table"), heads = Array.from(table.tHead.rows[0].cells);
    var column = heads.findIndex(function (h) { return h.textContent === "total"; });
    function numbers() { return Array.from(table.tBodies[0].rows).map(function (r) { return Number(r.cells[column].getAttribute("data-v")); }); }
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


def browser(page, *arguments):
    words = ['chromium', '--headless', '--disable-gpu', '--user-data-dir=' + os.path.join(os.path.dirname(page), 'profile'), '--disable-dev-shm-usage']
    if os.geteuid() == 0:
        words.append('--no-sandbox')
    return subprocess.run(words + list(arguments) + ['file://' + page], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)


def clicked(path, folder, width):
    text = open(path, encoding='utf-8').read()
    text = re.sub(r"script-src '[^']*'", "script-src 'unsafe-inline'", text, count=1)
    copy = os.path.join(folder, 'clicked.html')
    with open(copy, 'w', encoding='utf-8') as f:
        f.write(text.replace('</body>', '<script>' + CLICK + '</script></body>'))
    dom = browser(copy, '--dump-dom', '--window-size=%d,900' % width).stdout.decode('utf-8', 'replace')
    found = re.search(r'data-result="([^"]*)"', dom)
    return json.loads(found.group(1).replace('&quot;', '"').replace('&amp;', '&')) if found else {}


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
    desk, phone = clicked(page, folder, 1280), clicked(page, folder, 390)
    html_page.report([
        ('the console stays empty', complaints(page)),
        ('the console stays empty for a hostile document', complaints(evil)),
        ('a click on a head sorts up, a second one down', [] if desk.get('up') and desk['up'] == sorted(desk['up']) and
         desk['down'] == desk['up'][::-1] or desk.get('down') == sorted(desk.get('up', [0]), reverse=True) else [str(desk)[:300]]),
        ('the head says which way', [] if (desk.get('first'), desk.get('second')) == ('ascending', 'descending') else [str(desk)[:300]]),
        ('a filter leaves the rows that have every word', [] if desk.get('shown') == ['heroin'] and desk['status'].startswith('1 of ') else
         [str(desk.get('shown')), str(desk.get('status'))]),
        ('a filter of claims leaves whole groups', [] if 0 < desk.get('groups', 0) < 60 else [str(desk.get('groups'))]),
        ('nothing is wider than a phone', [] if phone.get('width', 9999) <= phone.get('window', 0) else [str((phone.get('width'), phone.get('window')))]),
        ('everything that takes the keyboard has a name', [] if desk.get('unlabelled') == 0 else [str(desk.get('unlabelled'))]),
        ('every picture is drawn', [] if desk.get('pictures') is not None and all(desk['pictures']) else [str(desk.get('pictures'))]),
        ('no script of a document ran', [] if desk.get('pwned') == 'undefined' else [str(desk.get('pwned'))]),
    ])


main()
