"""progress.py PROGRAM - the line about long work: on a terminal only, gone at the end; Ctrl-C leaves nothing behind; TAP"""
import os
import pty
import select
import signal
import subprocess
import sys
import tempfile
import time

import html_page

HEAD = b'claim_id,measure,item,value,unit,period_start,period_end,place\n'
ROW = b'x%d,seizure,heroin,5,kg,2020-01-01,2020-12-31,KAZ\n'


def started(program, words, folder, terminal):
    """The program with its messages on a terminal, or in a pipe, reading a pipe of ours."""
    ends = pty.openpty() if terminal else os.pipe()
    environment = dict(os.environ, TERM='xterm', LC_ALL='C.UTF-8')
    child = subprocess.Popen([program] + words, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=ends[1], env=environment,
                             start_new_session=True, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    os.close(ends[1])
    return child, ends[0]


def said_until(fd, wanted, seconds):
    """What is said up to the wanted bytes, or to the end, or for so long."""
    said, end = b'', time.monotonic() + seconds
    while wanted not in said and time.monotonic() < end:
        if select.select([fd], [], [], 0.1)[0]:
            try:
                got = os.read(fd, 65536)
            except OSError:  # how a terminal ends
                break
            if not got:
                break
            said += got
    return said


def slow(program, folder, terminal, wanted, seconds):
    child, fd = started(program, ['extract', '-', '-o', 'out.csv'], folder, terminal)
    child.stdin.write(HEAD + b''.join(ROW % i for i in range(2000)))
    child.stdin.flush()
    return child, fd, said_until(fd, wanted, seconds)


def main():
    program, checks = os.path.abspath(sys.argv[1]), []
    with tempfile.TemporaryDirectory() as folder:
        child, fd, said = slow(program, folder, True, b' claims', 60)
        checks.append(('long work is said on a terminal, with bytes, rate and claims', [] if b'reading: 0.1 MB, ' in said and b'MB/s, 2,000 claims' in said or
                       b'MB/s, ' in said and b' claims' in said else [said]))
        checks.append(('the file is not there before it is complete', os.listdir(folder) and [f for f in os.listdir(folder) if f == 'out.csv']))
        child.stdin.close()
        rest = said + said_until(fd, b'\0', 60)
        child.wait()
        last = rest[rest.rindex(b'\r'):] if b'\r' in rest else rest
        checks.append(('the line is gone at the end', [] if last == b'\r\x1b[K' and child.returncode == 0 else [rest[-200:], child.returncode]))
        checks.append(('and the file is there', [] if os.listdir(folder) == ['out.csv'] else os.listdir(folder)))
        os.close(fd)
    with tempfile.TemporaryDirectory() as folder:
        open(os.path.join(folder, 'out.csv'), 'w').write('old\n')
        child, fd, said = slow(program, folder, True, b' claims', 60)
        child.send_signal(signal.SIGINT)
        rest = said + said_until(fd, b'\0', 60)
        child.wait()
        child.stdin.close()
        checks.append(('Ctrl-C ends the program as a signal does', [] if child.returncode == -signal.SIGINT else [child.returncode]))
        checks.append(('the line is gone', [] if rest.endswith(b'\r\x1b[K') else [rest[-200:]]))
        left = [f for f in os.listdir(folder) if f != 'out.csv']
        checks.append(('nothing half written is left, and the old file stays', left + ([] if open(os.path.join(folder, 'out.csv')).read() == 'old\n' else ['changed'])))
        os.close(fd)
    with tempfile.TemporaryDirectory() as folder:
        child, fd, said = slow(program, folder, False, b'reading', 2)
        child.stdin.close()
        said += said_until(fd, b'reading', 60)
        child.wait()
        checks.append(('nothing is said in a pipe', [said] if said else []))
        os.close(fd)
    html_page.report(checks)


main()
