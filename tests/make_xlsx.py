"""Makes a workbook of text: python3 make_xlsx.py OUT.xlsx [--entity | --bomb | --1904] < rows

A row a line, cells between tabs.  A number is a number, @N the day N of the sheet's calendar, ~TEXT an inline string, =TEXT a formula without a
value, #N/A an error; all else is a shared string.  A line "## NAME" starts another sheet, "## NAME hidden" a hidden one, "## merge" adds a
merged range.  --entity: the first sheet is a chain of entities that would burst; --bomb: its first cell is 64 MiB of one letter."""
import re
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

out, flags = sys.argv[1], sys.argv[2:]
sheets, strings = [], []
for line in sys.stdin.read().splitlines():
    if line.startswith("## merge"):
        sheets[-1][3] = True
    elif line.startswith("## "):
        words = line[3:].split()
        sheets.append([words[0], "hidden" in words[1:], [], False])
    else:
        if not sheets:
            sheets.append(["Sheet1", False, [], False])
        sheets[-1][2].append(line.split("\t"))


def cell(reference, text):
    if re.fullmatch(r"-?[0-9.]+(e-?[0-9]+)?", text):
        return f'<c r="{reference}"><v>{text}</v></c>'
    if text.startswith("@"):
        return f'<c r="{reference}" s="1"><v>{text[1:]}</v></c>'
    if text.startswith("~"):
        return f'<c r="{reference}" t="inlineStr"><is><t>{escape(text[1:])}</t></is></c>'
    if text.startswith("="):
        return f'<c r="{reference}" t="str"><f>{escape(text[1:])}</f></c>'
    if text.startswith("#"):
        return f'<c r="{reference}" t="e"><v>{escape(text)}</v></c>'
    strings.append(text)
    return f'<c r="{reference}" t="s"><v>{len(strings) - 1}</v></c>'


def sheet(rows, merged):
    body = "".join(
        f'<row r="{r}">' + "".join(cell(chr(65 + c) + str(r), t) for c, t in enumerate(row) if t) + "</row>" for r, row in enumerate(rows, 1))
    return ('<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/><sheetData>'
            + body + "</sheetData>" + ('<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' if merged else "") + "</worksheet>")


with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
    def put(name, text):
        info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        info.compress_type = zipfile.ZIP_DEFLATED
        z.writestr(info, text)

    put("[Content_Types].xml", "<Types/>")
    put("xl/workbook.xml", '<workbook xmlns:r="r">' + ('<workbookPr date1904="1"/>' if "--1904" in flags else "") + "<sheets>" + "".join(
        f'<sheet name={quoteattr(s[0])} sheetId="{i}" r:id="rId{i}"' + (' state="hidden"' if s[1] else "") + "/>" for i, s in enumerate(sheets, 1))
        + "</sheets></workbook>")
    put("xl/_rels/workbook.xml.rels", "<Relationships>" + "".join(
        f'<Relationship Id="rId{i}" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1)) + "</Relationships>")
    put("xl/styles.xml", '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="164"/></cellXfs></styleSheet>')
    for i, s in enumerate(sheets, 1):
        text = sheet(s[2], s[3])
        if i == 1 and "--entity" in flags:
            chain = "".join(f'<!ENTITY e{n} "{("&e%d;" % (n - 1)) * 10}">' for n in range(1, 10))
            text = text.replace('<?xml version="1.0"?>', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">' + chain + "]>")
            text = text.replace("<sheetData>", '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e9;</t></is></c></row>')
        if i == 1 and "--bomb" in flags:
            text = text.replace("<sheetData>", '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>' + "A" * (64 << 20) + "</t></is></c></row>")
        put(f"xl/worksheets/sheet{i}.xml", text)
    put("xl/sharedStrings.xml", "<sst>" + "".join(f'<si><t xml:space="preserve">{escape(t)}</t></si>' for t in strings) + "</sst>")
