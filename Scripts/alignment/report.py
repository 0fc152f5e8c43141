"""Writes Documentation/Alignment.md and its calibration plot."""

import datetime
import math
import subprocess

from . import headlines, lexicon
from .articles import ROOT
from .scores import SHAPES

PAGE = ROOT / "Documentation/Alignment.md"
PLOT = ROOT / "Documentation/alignment-calibration.svg"
MODES = {"lexical": "without vectors", "vectors": "with vectors"}
ABLATED = ("T1", "T2", "T3", "adapted", "samples", "desk")
SECOND_PASS = (
    "firstPass sourceRival targetRival bestPart bestWhole adjacentBefore adjacentAfter nearBefore nearAfter "
    "inverted sourceNeighbour targetNeighbour weakestLink jumpBefore jumpAfter blockSupport renderedShare passOrder"
).split()
GROUPS = {
    "length": "lengthDeviation lengthDeviationMagnitude logSourceLength".split(),
    "words": ("score sourceCoverage targetCoverage matchedMass sourceMissing targetMissing sourceElsewhere "
              "targetElsewhere sourceKnown targetKnown").split(),
    "numbers": "quantitiesMatched sourceQuantitiesMissing targetQuantitiesMissing".split(),
    "names": "namesMatched sourceNamesMissing targetNamesMissing".split(),
    "rivals": "sourceRivalGap targetRivalGap sourceRank targetRank".split(),
    "parts and neighbours": "partsGain leastMemberWeight weakestMember outsideGain outsideWeight".split(),
    "place": "positionGap chainGap diagonalBefore diagonalAfter documentOrder sizeRatio logSize".split(),
    "paragraphs": "blockGap edgesAgree crossesBlocks".split(),
    "roles and quotations": ("roleAgreement bothHeadlines bothBylines sourceFurniture targetFurniture bothFirst bothLast "
                             "quoteAgreement").split(),
    "vectors": "vectorSimilarity vectorMargin vectorPartsGain vectorOutsideGain".split(),
    "second pass": SECOND_PASS[1:],
}


def figure(value):
    return "–" if value is None or math.isnan(value) else f"{value:.3f}"


def table(header, rows):
    lines = [header, ["---"] + ["--:"] * (len(header) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def scores_table(result):
    rows = []
    for name, row in result["rows"].items():
        spread = f"{figure(row['low'])}–{figure(row['high'])}" if row["low"] is not None else "–"
        rows.append([name, str(row["articles"]), f"**{figure(row['strict'])}**", spread, figure(row["lax"]),
                     figure(row["null"]), figure(row["crossing"])])
    return table(["set", "articles", "strict F1", "by fold", "lax F1", "null F1", "crossing recall"], rows)


def shapes_table(results):
    rows = []
    for mode in MODES:
        for name, row in results[mode]["rows"].items():
            if name in ("T2", "T3", "adapted", "samples", "desk", "unseen", "LONG"):
                cells = [f"{found / wanted:.2f} of {wanted}" if wanted else "–" for found, wanted in
                         (row["shapes"][shape] for shape in SHAPES)]
                rows.append([f"{name}, {MODES[mode]}", *cells, figure(row["merges"])])
    return table(["set", *SHAPES, "1-2 and 2-1"], rows)


def ablation_table(results, without):
    rows = []
    for mode, groups in without.items():
        full = groups["all"]
        rows.append([f"all, {MODES[mode]}"] + [figure(full[name]) for name in ABLATED])
        joined = {name: results[mode]["rows"][name]["strict"] for name in ABLATED}
        withheld = {f"less {group}": values for group, values in groups.items()
                    if group != "all" and (group != "vectors" or mode == "vectors")}
        for change, values in ({"and stragglers joined": joined} | withheld).items():
            rows.append([f"… {change}"] + [f"{values[n] - full[n]:+.3f}" for n in ABLATED])
    return table(["features", *ABLATED], rows)


def northern_table(results):
    """Strict F1 of the park articles in South and North Korean spelling."""
    rows = []
    for mode in MODES:
        result = results[mode]
        for tier in ("T1", "T2", "T3"):
            south, north = (result["rows"][name]["strict"] for name in (f"{tier} park", f"nk-{tier}"))
            rows.append([f"{tier} park, {MODES[mode]}", figure(south), figure(north), f"{100 * (south - north):.1f}"])
    return table(["set", "southern", "northern", "points lost"], rows)


def doubt_table(results):
    """Strict F1 by which sentences get vectors."""
    return table(["vectors", *ABLATED], [
        [label, *(figure(results[mode]["rows"][name]["strict"]) for name in ABLATED)] for mode, label in
        (("lexical", "for none"), ("vectors", "for doubtful sentences"), ("every", "for every sentence"))])


def raw_table(results):
    """Strict F1 over units of running text."""
    sources = list(results["lexical"]["raw"])
    return table(["running text", *(source or "all" for source in sources)], [
        [MODES[mode], *(figure(results[mode]["raw"][source]) for source in sources)] for mode in MODES])


def headlines_table(results):
    """How often the trees cut where a headline ends, of texts with one that runs on and without."""
    counts = results["headlines"]
    rows = []
    for name in headlines.SETS:
        texts, right, wrong = counts[name, True]
        others, _, cut = counts[name, False]
        rows.append([name, *(str(n) for n in (texts, right, wrong, others, cut))])
    return table(["made of", "headline runs on", "cut there", "cut elsewhere", "none does", "cut"], rows)


def lexicon_table(found):
    return table(["set", "running content words", "known", "different ones", "known"],
                 [[name, str(running), f"{share:.1%}", str(kinds), f"{known:.1%}"]
                  for name, (running, share, kinds, known) in found.items()])


def plot(results):
    """Share of exactly right beads against confidence, one line a mode; areas of the marks follow the beads."""
    size, edge, colours = 360, 50, {"lexical": "#b35900", "vectors": "#1f5fa8"}

    def point(x, y):
        return edge + x * size, edge + (1 - y) * size

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size + 2 * edge} {size + 2 * edge + 30}" '
             'font-family="sans-serif" font-size="12">',
             "<title>Share of beads that are exactly right, by confidence</title>",
             f'<rect width="100%" height="100%" fill="white"/><rect x="{edge}" y="{edge}" width="{size}" '
             f'height="{size}" fill="none" stroke="#888"/>',
             f'<line x1="{edge}" y1="{edge + size}" x2="{edge + size}" y2="{edge}" stroke="#bbb" '
             'stroke-dasharray="4 3"/>']
    for step in range(0, 11, 2):
        x, y = point(step / 10, step / 10)
        parts.append(f'<text x="{x:.0f}" y="{edge + size + 18}" text-anchor="middle">{step / 10:.1f}</text>'
                     f'<text x="{edge - 8}" y="{y + 4:.0f}" text-anchor="end">{step / 10:.1f}</text>')
    for row, mode in enumerate(MODES):
        result = results[mode]
        points = [(b["confidence"] / b["beads"], b["right"] / b["beads"], b["beads"])
                  for b in result["bins"] if b["beads"]]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (point(a, b) for a, b, _ in points))
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colours[mode]}" stroke-width="1.5"/>')
        for a, b, beads in points:
            x, y = point(a, b)
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{2 + math.log10(beads):.1f}" '
                         f'fill="{colours[mode]}"><title>{beads} beads</title></circle>')
        parts.append(f'<text x="{edge + 12}" y="{edge + 22 + 18 * row}" fill="{colours[mode]}">{MODES[mode]}: '
                     f'calibration error {result["calibration"]:.3f}</text>')
    parts.append(f'<text x="{edge + size / 2}" y="{edge + size + 40}" text-anchor="middle">confidence</text>'
                 f'<text x="{edge}" y="{edge - 12}">share exactly right</text></svg>')
    return "\n".join(parts) + "\n"


def write(results, without, found, options):
    """Writes the page and the plot from what was measured on the articles found."""
    headwords, covered = lexicon.coverage(found)
    commit = subprocess.run(["git", "-C", ROOT, "describe", "--always"], capture_output=True, text=True).stdout.strip()
    text = (ROOT / "Scripts/alignment/page.md").read_text(encoding="utf-8")
    fields = dict(
        date=datetime.date.today().isoformat(), commit=commit, shapes=shapes_table(results),
        command=f"Scripts/train --report --vectors {options.vectors}",
        ablation=ablation_table(results, without), northern=northern_table(results), headwords=headwords,
        lexicon=lexicon_table(covered),
        doubt=doubt_table(results), raw=raw_table(results), headlines=headlines_table(results), embedded=results["vectors"]["use"][0],
        segments=results["vectors"]["use"][1],
        saved=f"{1 - results['vectors']['use'][0] / results['vectors']['use'][1]:.0%}",
        **{f"{mode}_scores": scores_table(results[mode]) for mode in MODES},
        **{f"{mode}_raw": figure(results[mode]["raw"][""]) for mode in MODES},
        **{f"{mode}_error": figure(results[mode]["calibration"]) for mode in MODES})
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(text.format(**fields), encoding="utf-8")
    PLOT.write_text(plot(results), encoding="utf-8")
