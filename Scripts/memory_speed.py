"""Measures a memory of many units for Scripts/benchmark: import, size, lookup, concordance, a unit more."""

import csv
import gzip
import importlib.util
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
from xml.sax.saxutils import unescape

import measuring

TM = measuring.SHARED / "tm"
MINIMUM = 70
# Queries that rapidfuzz gets, by units: it scores every unit.
RIVAL_QUERIES = {100_000: 50, 1_000_000: 20}
PROCESSES = 20
SINGLES = 40


def real_units():
    with gzip.open(TM / "memory-100k.tsv.gz", "rt", encoding="utf-8") as lines:
        return [tuple(line.rstrip("\n").split("\t")[1:3]) for line in lines]


def rows(name):
    """Sentences asked for, the number of the unit that each was made from, and the kind of change."""
    with open(TM / name, encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row[0], int(row[1]), row[2]) for row in rows]


def tmx(count):
    """The TMX of so many units; it is made once, in the user's cache folder."""
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"))
    path = cache / "jjak-benchmark" / f"units-{count}.tmx"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        print(f"benchmark: making {path}", file=sys.stderr)
        draft = path.with_suffix(".draft")
        subprocess.run([sys.executable, TM / "grow.py", str(count), draft], check=True)
        draft.rename(path)
    return path


def sources_of(file):
    """The Korean side of a TMX that grow.py wrote, and the bytes of text of both sides."""
    sources, size = [], 0
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            segments = [unescape(text) for text in re.findall("<seg>(.*?)</seg>", line)]
            if len(segments) == 2:
                sources.append(segments[0])
                size += sum(len(text.encode()) for text in segments)
    return sources, size


def recall(places):
    """Shares of queries whose unit is the first match, and among the first five, by kind of change."""
    kinds = {}
    for kind, place in places:
        for group in (kind, "all"):
            kinds.setdefault(group, []).append(place)
    return {
        kind: {
            "queries": len(found),
            "first": round(sum(place == 0 for place in found) / len(found), 3),
            "first_5": round(sum(place in range(5) for place in found) / len(found), 3),
        }
        for kind, found in sorted(kinds.items())
    }


def imported(program, file, memory, text_size):
    run = measuring.run([program, "import", file, "--memory", memory])
    size = os.path.getsize(memory)
    return {
        "seconds": round(run.seconds, 1),
        "processor_seconds": round(run.processor, 1),
        "peak_mb": round(run.peak_mb),
        "database_mb": round(size / 1e6, 1),
        "text_mb": round(text_size / 1e6, 1),
        "database_to_text": round(size / text_size, 2),
    }


def places(answers, asked, units):
    """Kind of change and place of the right unit among what is suggested, None if it is not there."""
    found = []
    for answer, (_, number, kind) in zip(answers, asked, strict=True):
        matches = [match["source"] for match in answer["longerUnits"] + answer["matches"]]
        unit = units[number][0]
        found.append((kind, matches.index(unit) if unit in matches else None))
    return found


def looked_up(program, memory, runs):
    """Lookups of one process, all changed sentences, timed by the program itself; then the unchanged ones."""
    units, asked, equal = real_units(), rows("queries-fuzzy.tsv"), rows("queries-exact.tsv")
    command = [program, "lookup", "-", "--batch", "--json", "--timings", "--memory", memory]

    def answers(queries, *options):
        output = measuring.run(
            [*command, *options], "".join(query + "\n" for query, *_ in queries)).output
        return [json.loads(line) for line in output.splitlines()]

    usual = ("--min", str(MINIMUM))
    parts = rows("queries-sub.tsv")
    in_parts = answers(parts)

    figures, last = [], []
    for _ in range(runs):
        last = answers(asked, *usual)
        figures.append(measuring.percentiles([1000 * answer["seconds"] for answer in last]))
    return {
        "minimum": MINIMUM, "queries": len(asked),
        "p50_ms": measuring.spread([figure["p50_ms"] for figure in figures]),
        "p95_ms": measuring.spread([figure["p95_ms"] for figure in figures]),
        "recall": recall(places(last, asked, units)),
        "recall_equal": recall(places(answers(equal, *usual), equal, units))["all"],
        "parts_of_units": {
            **recall(places(in_parts, parts, units))["all"],
            "with_a_match": sum(not answer["isLowered"] for answer in in_parts),
            **measuring.percentiles([1000 * answer["seconds"] for answer in in_parts]),
        },
    }


def processes(program, memory):
    """Whole processes: of one lookup each, and of one concordance each, start included."""
    def figures(commands):
        runs = [measuring.run([program, *command, "--memory", memory]) for command in commands]
        return {
            "processor_ms": measuring.spread([1000 * run.processor for run in runs], 1),
            "ms": measuring.spread([1000 * run.seconds for run in runs], 1),
            "peak_mb": round(max(run.peak_mb for run in runs)),
        }

    sentences = [query for query, *_ in rows("queries-fuzzy.tsv")[:PROCESSES]]
    phrases = [query for query, *_ in rows("queries-sub.tsv")[:PROCESSES]]
    starts = [measuring.run([program, "--version"]) for _ in range(PROCESSES)]
    start = statistics.median(1000 * run.processor for run in starts)
    concordance = figures([["concordance", phrase] for phrase in phrases])
    return {
        "start_processor_ms": round(start, 1),
        "lookup": figures([["lookup", sentence, "--json"] for sentence in sentences]),
        "concordance": {
            **concordance,
            "p50_ms_without_start": round(concordance["processor_ms"]["median"] - start, 1),
        },
    }


def units_more(program, memory, folder):
    """Milliseconds that one unit more takes: many imports of one unit in one process, less that of one."""
    files = []
    for number in range(SINGLES + 1):
        files.append(f"{folder}/single-{number}.tsv")
        with open(files[-1], "w", encoding="utf-8") as file:
            file.write(f"ko\ten\n{number}번째로 더한 문장이다.\tSentence {number} that was added.\n")
    one = measuring.run([program, "import", files[0], "--memory", memory])
    many = measuring.run([program, "import", *files[1:], "--memory", memory])
    return {
        "units": SINGLES,
        "processor_ms": round(1000 * (many.processor - one.processor) / (SINGLES - 1), 2),
        "ms": round(1000 * (many.seconds - one.seconds) / (SINGLES - 1), 2),
    }


def rapidfuzz(sources, count):
    import rapidfuzz

    units, asked = real_units(), rows("queries-fuzzy.tsv")[:RIVAL_QUERIES[count]]
    milliseconds, found = [], 0
    for query, number, _ in asked:
        start = time.perf_counter()
        matches = rapidfuzz.process.extract(
            query, sources, scorer=rapidfuzz.fuzz.ratio, score_cutoff=MINIMUM, limit=5)
        milliseconds.append(1000 * (time.perf_counter() - start))
        found += any(source == units[number][0] for source, _, _ in matches)
    return {
        "version": rapidfuzz.__version__,
        "minimum": MINIMUM,
        **measuring.percentiles(milliseconds),
        "found_in_first_5": round(found / len(asked), 3),
    }


def measure(program, count, runs):
    """The figures of a memory of so many units."""
    file = tmx(count)
    sources, text_size = sources_of(file)
    with tempfile.TemporaryDirectory(prefix="jjak-benchmark-") as folder:
        memory = f"{folder}/bench.jjak"
        figures = {
            "units": count,
            "import": imported(program, file, memory, text_size),
            "lookup": looked_up(program, memory, runs),
            "processes": processes(program, memory),
            "one_unit_more": units_more(program, memory, folder),
        }
        if importlib.util.find_spec("rapidfuzz"):
            rival = rapidfuzz(sources, count)
            ratio = rival["p50_ms"] / figures["lookup"]["p50_ms"]["median"]
            figures["rapidfuzz"] = {**rival, "times_slower": round(ratio, 1)}
    return figures
