"""Scores beads as shared/eval/score.py does, and checks what confidences mean."""

import sys

from .articles import SHARED

sys.path.insert(0, str(SHARED / "eval"))
import score as scorer  # noqa: E402

SHAPES = ("1-1", "1-2", "2-1", "2-2", "others")
BINS = 10


def shape(link):
    name = f"{len(link[0])}-{len(link[1])}"
    return name if name in SHAPES else "others"


def score(pairs):
    """Strict, lax and null F1, crossing recall, and (found, wanted) by shape; nan where nothing is to be found."""
    total = scorer.Acc()
    shapes = {name: [0, 0] for name in SHAPES}
    for article, beads in pairs:
        links = [(b["source"], b["target"]) for b in beads]
        total.add([(list(k), list(e)) for k, e in article.gold], links, *article.counts)
        given = {(tuple(k), tuple(e)) for k, e in links}
        for link in article.links:
            counts = shapes[shape(link)]
            counts[0] += link in given
            counts[1] += 1
    result = total.res()
    return dict(strict=result["F"], lax=result["LF"], null=result["nF"], crossing=result["xR"],
                merges=merge_recall(shapes), shapes=shapes, missed=total.c["ng"] - total.c["tp"])


def merge_recall(shapes):
    """Recall of 1-2 and 2-1."""
    found, wanted = (sum(shapes[name][n] for name in ("1-2", "2-1")) for n in (0, 1))
    return found / wanted if wanted else float("nan")


def strict_by_fold(pairs, folds):
    """The least and the greatest strict F1 of a fold."""
    values = [score(part)["strict"] for fold in range(folds) if (part := [p for p in pairs if p[0].fold == fold])]
    return (min(values), max(values)) if values else (None, None)


def calibration(pairs):
    """Expected calibration error over equal bins of confidence, and the bins; beads with both sides only."""
    bins = [dict(beads=0, confidence=0.0, right=0) for _ in range(BINS)]
    for article, beads in pairs:
        for bead in beads:
            if bead["source"] and bead["target"]:
                entry = bins[min(BINS - 1, int(bead["confidence"] * BINS))]
                entry["beads"] += 1
                entry["confidence"] += bead["confidence"]
                entry["right"] += (tuple(bead["source"]), tuple(bead["target"])) in article.links
    count = max(1, sum(b["beads"] for b in bins))
    return sum(abs(b["confidence"] - b["right"]) for b in bins) / count, bins


def raw_scores(program, names_and_models):
    """Source of the text, or "" for all → strict F1 over units of running text."""
    sources = sorted({folder.name.split(".")[0] for folder, _ in names_and_models})
    return {source: raw_score(program, [pair for pair in names_and_models if pair[0].name.startswith(source)])
            for source in ["", *sources]}


def raw_score(program, names_and_models):
    """Strict F1 over units of running text: (folder, model file) for each article."""
    counts = dict(ct=0, cp=0, cg=0, st=0, sp=0, spt=0, sg=0)
    for folder, model in names_and_models:
        files = [str(folder / name) for name in ("ko.raw.txt", "en.raw.txt")]
        predicted = []
        for line in program.spans(*files, model).splitlines():
            columns = (line.split("\t") + [""])[:2]
            predicted.append(tuple([tuple(map(int, x.split("-"))) for x in c.split(",") if x] for c in columns))
        gold = scorer.readspans(folder / "gold_spans.tsv")
        texts = [open(file, encoding="utf-8").read() for file in files]
        scorer.raw(gold, predicted, *texts, counts)
    precision, recall = counts["spt"] / max(1, counts["sp"]), counts["st"] / max(1, counts["sg"])
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
