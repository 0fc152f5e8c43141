"""Made texts full of what formats trip over, and what other readers find of them (for check-interchange).

    made_texts.py make FILE.tmx       writes 400 pairs
    made_texts.py check FOLDER        compares made.csv, .tsv, .po, .xlf, .tbx and .tmx with the pairs

Read with Python's csv, lxml and translate-toolkit, the catalogue by `msgfmt -c` too where it is installed.
"""
import csv
import pathlib
import random
import shutil
import subprocess
import sys
from xml.sax.saxutils import escape

PIECES = [
    "가", "똠", "a", " ", '"', "'", ",", ";", "&", "<", ">", "]]>", "&#13;", "\\n", "=1+1", "😀", "\u00a0", "\u3000",
    "\u2028", "\u0085", "㈜", "<b>", "%s", "–", "\t", "\n", "\\", "-", "\\x41", '\\"', "#", "~~", "|",
]
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" '
    'segtype="sentence" o-tmf="t" adminlang="en" srclang="ko" datatype="plaintext"/><body>')
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"


def pairs():
    generator = random.Random(5)

    def text():
        return "가" + "".join(generator.choices(PIECES, k=generator.randint(0, 14))) + "끝"

    return [(f"{text()}{number}", text()) for number in range(400)]


def make(path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        for source, target in pairs():
            file.write(f'<tu><tuv xml:lang="ko"><seg>{escape(source)}</seg></tuv>')
            file.write(f'<tuv xml:lang="en"><seg>{escape(target)}</seg></tuv></tu>')
        file.write("</body></tmx>")


def found(folder):
    """The pairs that each reader finds, by its name."""
    from lxml import etree
    from translate.storage import po, tbx, tmx, xliff

    def text(name):
        return open(folder / f"made.{name}", encoding="utf-8", newline="")

    def parsed(kind, name):
        store = kind.parsefile(str(folder / f"made.{name}"))
        return [(str(unit.source), str(unit.target)) for unit in store.units if not unit.isheader()]

    yield "csv", [tuple(row) for row in csv.reader(text("csv"))][1:]
    yield "tsv", [tuple(line.split("\t")) for line in text("tsv").read().split("\n")[1:-1]]
    for kind, name in ((po.pofile, "po"), (xliff.xlifffile, "xlf"), (tmx.tmxfile, "tmx"), (tbx.tbxfile, "tbx")):
        yield f"translate-toolkit, {name}", parsed(kind, name)
    units = etree.parse(folder / "made.xlf").iter(XLIFF + "trans-unit")
    yield "lxml, xlf", [tuple(unit.findtext(XLIFF + side) for side in ("source", "target")) for unit in units]
    entries = etree.parse(folder / "made.tbx").iter("termEntry")
    yield "lxml, tbx", [tuple(term.text for term in entry.iter("term")) for entry in entries]


def check(folder):
    whole = pairs()
    lines = [tuple(side.replace("\t", " ").replace("\n", " ") for side in pair) for pair in whole]
    for reader, texts in found(folder):
        wrong = [pair for pair in zip(texts, lines if reader == "tsv" else whole) if pair[0] != pair[1]]
        if wrong or len(texts) != len(whole):
            sys.exit(f"{reader}: {len(texts)} pairs, {len(wrong)} differ, such as {wrong[:1]}")
    if shutil.which("msgfmt"):
        done = subprocess.run(
            ["msgfmt", "-c", "-o", "/dev/null", folder / "made.po"], stderr=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(done.stderr)


if __name__ == "__main__":
    make(sys.argv[2]) if sys.argv[1] == "make" else check(pathlib.Path(sys.argv[2]))
