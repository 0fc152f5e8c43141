"""Running text whose headline runs into the first sentence, made of articles with gold, and the judge trained on it."""

import dataclasses
import functools
import random

import lightgbm
import numpy

from . import judges
from .articles import FOLDS, unseen

TREES = 300
MOST_DOUBT = 0.4  # as in HeadlineCut.swift
START = -6.0  # the score that all rows begin with
PARAMETERS = dict(
    learning_rate=0.05, num_leaves=7, min_data_in_leaf=20, feature_fraction=0.6,
    bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, verbose=-1, num_threads=1, seed=1, deterministic=True)
SETS = ("T1", "adapted", "samples", "desk", "unseen")
REAL_WEIGHT = 2  # of a text of T1, beside one of ours
FURTHEST_LEAD = 5
SHARE_WITH_MORE_BEFORE = 0.5
SKIPPED = (0, 0, 0, 1, 2)  # sentences left out behind the headline, one drawn

# Kind, whether headlines run on in Korean and in English, and a number.
VARIANTS = [("both", (True, True), number) for number in range(6)] + [
    (kind, runs_on, number) for number in range(2) for kind, runs_on in (
        ("korean", (True, False)), ("english", (False, True)), ("none", (False, False)))] + [
    ("apart", (False, False), number) for number in range(4)]


@dataclasses.dataclass
class RunningText:
    """A pair of texts with the pairs of UTF-8 offsets at which what comes behind a headline that runs on begins."""

    id: str
    set: str
    fold: int
    korean: str
    english: str
    starts: list


def paragraphs(text):
    """Lines with the number of their paragraph."""
    found, number = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((number, line.strip()))
        else:
            number += 1
    return found


def is_sentence(line):
    return line.rstrip("”\"’')").endswith((".", "?", "!"))


def lead(lines):
    """The position of the first sentence; nil if no headline comes before it, or too much."""
    found = next((n for n, (_, line) in enumerate(lines) if is_sentence(line)), 0)
    return found if 0 < found <= FURTHEST_LEAD else None


def opening(draw, lines, first):
    """The position of the sentence behind the headline: the first, or another to have more that differ."""
    sentences = [n for n, (_, line) in enumerate(lines) if n >= first and is_sentence(line)]
    return sentences[min(draw.choice(SKIPPED), len(sentences) - 1)]


def side(lines, first, heads, runs_on, before):
    """The text with its headlines run on or apart, and where what comes behind each begins."""
    text, starts = before, []
    for head in heads:
        text += lines[head][1] + (" " if runs_on else "\n\n")
        starts.append(len(text.encode()))
    text += lines[first][1]
    for (last, _), (block, line) in zip(lines[first:], lines[first + 1:]):
        text += (" " if block == last else "\n\n") + line
    return text, starts


def headlines(article, leads):
    """Headlines and decks that render each other one to one and in order, as pairs of positions."""
    found = []
    for korean, english in sorted(article.links):
        if len(korean) == len(english) == 1 and korean[0] < leads[0] and english[0] < leads[1] \
                and (not found or english[0] > found[-1][1]):
            found.append((korean[0], english[0]))
    return found


def before(draw, others):
    """What the headline comes behind: nothing, or sentences and page furniture of other articles."""
    text = ""
    while draw.random() < SHARE_WITH_MORE_BEFORE:
        lines = [line for _, line in paragraphs(draw.choice(others))]
        wants_sentence = draw.random() < 0.5
        line = draw.choice([line for line in lines if is_sentence(line) == wants_sentence] or lines)
        text += line + (draw.choice((" ", "\n\n")) if is_sentence(line) else "\n\n")
    return text


def made(articles):
    """Running texts of each kind from each article with a headline, each time with something else before it."""
    draw = random.Random(1)
    chosen = [a for a in articles if a.set in SETS]
    for article in chosen:
        others = [a for a in chosen if a.group != article.group and a.fold == article.fold]
        lines = [paragraphs(text) for text in (article.korean, article.english)]
        leads = [lead(side) for side in lines]
        if not all(leads):
            continue
        pairs = headlines(article, leads)
        if not pairs:
            continue
        for kind, runs_on, number in VARIANTS:
            heads = dict(apart=[range(n) for n in leads], none=[()] * 2).get(kind) or list(zip(*pairs))
            firsts = [opening(draw, lines[n], leads[n]) if kind == "both" else leads[n] for n in (0, 1)]
            (korean, first), (english, second) = (
                side(lines[n], firsts[n], heads[n], runs_on[n],
                     before(draw, [(a.korean, a.english)[n] for a in others])) for n in (0, 1))
            starts = list(zip(first, second)) if any(runs_on) else []
            yield RunningText(f"{article.id}/{kind}/{number}", article.set, article.fold, korean, english, starts)


def labels(text, table):
    """Whether each pair of openings ends both headlines where they end."""
    starts = set(text.starts)
    return numpy.array([(int(korean), int(english)) in starts for korean, english in table[:, :2]], dtype=bool)


def shares(weights, bounds, none=0):
    """Each row's share in the sum of its text's rows, with the weight of none of them."""
    return weights / numpy.repeat(numpy.add.reduceat(weights, bounds[:-1]) + none, numpy.diff(bounds))


def fit(texts, tables):
    """Trees whose sum and START score a pair of openings: of a text's rows and none of them, one is to be chosen."""
    texts = [t for t in texts if len(tables[t.id])]
    rows = numpy.vstack([tables[t.id][:, 2:] for t in texts])
    right = numpy.concatenate([labels(t, tables[t.id]) for t in texts]).astype(float)
    sizes = [len(tables[t.id]) for t in texts]
    bounds = numpy.cumsum([0] + sizes)
    weights = numpy.repeat([REAL_WEIGHT if t.set == "T1" else 1 for t in texts], sizes)

    def objective(scores, _):
        likely = numpy.exp(scores)
        thought = shares(likely, bounds, none=1)
        wanted = shares(likely * right, bounds, none=1e-12)
        return weights * (thought - wanted), weights * numpy.maximum(thought * (1 - thought), 1e-6)

    data = lightgbm.Dataset(rows, right, init_score=numpy.full(len(rows), START))
    return lightgbm.train(dict(PARAMETERS, objective=objective), data, TREES)


class RunningTexts:
    """Running texts made of articles, with what the program sees of the places where headlines may end."""

    def __init__(self, program, names, found):
        self.texts = list(made(found + unseen()))
        with judges.model_file(names, dict(lexical=judges.judge(names))) as path:
            self.tables = program.openings(self.texts, path)

    def fit(self, fold=None):
        """Trees fitted to all texts but a fold's and those that nothing is fitted to."""
        return fit([t for t in self.texts if t.fold not in (fold, -1)], self.tables)

    @functools.cached_property
    def boosters(self):
        """The trees for each fold, fitted to the others."""
        return [self.fit(fold) for fold in range(FOLDS)]

    @staticmethod
    def judge(names, booster):
        """The trees as they stand in the file of weights, START among them."""
        found = judges.ensemble(names[2], booster)
        return dict(found, nodes=judges.leaf(START) + found["nodes"])

    def counts(self):
        """Set and whether a headline runs on → texts, those cut where one ends, and those cut elsewhere first."""
        counts = {}
        for text in self.texts:
            count = counts.setdefault((text.set, bool(text.starts)), [0, 0, 0])
            count[0] += 1
            table = self.tables[text.id]
            if not len(table):
                continue
            likely = numpy.exp(self.boosters[max(text.fold, 0)].predict(table[:, 2:], raw_score=True) + START)
            if 1 / (1 + likely.sum()) < MOST_DOUBT:
                count[1 if labels(text, table)[likely.argmax()] else 2] += 1
        return counts
