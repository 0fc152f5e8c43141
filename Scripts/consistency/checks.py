"""Asks `jjak consistency` what it finds in pairs, alone or in their articles."""

import collections
import concurrent.futures
import json
import pathlib
import subprocess
import tempfile


def findings_alone(program, rows):
    """The findings of every row (korean, english), each checked without its article."""
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "pairs.tsv"
        clean = [tuple(" ".join(cell.split()) for cell in row) for row in rows]
        table.write_text("source\ttarget\n" + "".join(f"{k}\t{e}\n" for k, e in clean), encoding="utf-8")
        memory = str(pathlib.Path(folder) / "pairs.jjak")
        subprocess.run([program, "import", str(table), "--memory", memory], check=True, stdout=subprocess.DEVNULL)
        found = collections.defaultdict(list)
        for finding in _report(program, "--memory", memory):
            if not finding["rule"].endswith("-varies"):
                found[finding["source"][0]["sentence"], finding["target"][0]["sentence"]].append(_short(finding))
    return [found.get(row, []) for row in clean]


def findings_in_articles(program, articles, read=None):
    """The findings of every (korean lines, english lines), aligned without vectors, each as `read` gives it."""
    def of(article):
        with tempfile.TemporaryDirectory() as folder:
            paths = [pathlib.Path(folder) / name for name in ("ko.txt", "en.txt")]
            for path, lines in zip(paths, article):
                path.write_text("\n".join(lines), encoding="utf-8")
            return [(read or _short)(f) for f in _report(program, *map(str, paths), "--lines", "--embedding", "off")]

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        return list(pool.map(of, articles))


def placed(finding):
    """A finding with the segments where it stands on both sides."""
    return *_short(finding), [{place["segment"] for place in finding[side]} for side in ("source", "target")]


def changed_lines(pair, changed):
    """The English lines of a pair's article with the pair's text changed; line ends stay where they can."""
    places = [i for i, line in enumerate(pair.article.english) if line.strip()]
    own = [places[i] for i in pair.article.links[pair.link][1]]
    old = pair.english
    before = next((i for i, (a, b) in enumerate(zip(old, changed)) if a != b), min(len(old), len(changed)))
    after = next((i for i, (a, b) in enumerate(zip(old[::-1], changed[::-1])) if a != b), 0)
    ends, position = [], 0
    for place in own[:-1]:
        position += len(pair.article.english[place])
        ends.append(position if position < before else max(before, position + len(changed) - len(old)))
        position += 1
    starts = [0] + [end + 1 for end in ends]
    lines = list(pair.article.english)
    for place, start, end in zip(own, starts, ends + [len(changed)]):
        lines[place] = changed[start:end].strip() or "–"
    return lines


def _report(program, *arguments):
    answer = subprocess.run([program, "consistency", *arguments, "--json"], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, check=False)
    if answer.returncode > 1:
        raise SystemExit(f"measure-consistency: {answer.stderr.decode()}")
    return json.loads(answer.stdout)["findings"]


def _short(finding):
    return finding["rule"], finding["severity"], finding["message"]
