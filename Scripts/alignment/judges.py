"""Fits the two passes of the scorer and writes them node after node."""

import concurrent.futures
import contextlib
import json
import os
import tempfile

import lightgbm
import numpy

from . import stragglers

TREES = {"first": 250, "second": 190}
INNER_FOLDS = 3
CHECKED = 1000
PARAMETERS = dict(
    objective="binary", learning_rate=0.05, num_leaves=31, min_data_in_leaf=40, feature_fraction=0.6,
    bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, verbose=-1, num_threads=1, seed=1, deterministic=True)


def labels(article, table):
    """Whether each candidate is a gold bead."""
    bounds = table[:, :4].astype(int)
    links = article.links
    return numpy.array([(tuple(range(w, x)), tuple(range(y, z))) in links for w, x, y, z in bounds], dtype=bool)


def fit(articles, tables, which, hidden=()):
    """Boosted trees for a pass; columns in `hidden` are seen as constant."""
    rows = numpy.vstack([tables[a.id][:, 4:] for a in articles])
    rows[:, [column for column in hidden if column < rows.shape[1]]] = 0
    right = numpy.concatenate([labels(a, tables[a.id]) for a in articles])
    weights = numpy.concatenate([numpy.full(len(tables[a.id]), a.weight) for a in articles])
    return lightgbm.train(PARAMETERS, lightgbm.Dataset(rows, right, weight=weights), TREES[which])


def number(value):
    """The shortest decimal that reads back as the same single-precision number."""
    return float(str(numpy.float32(value)))


LEAF = 0xFFFF


def nodes(booster):
    """Feature and threshold of each node, before its left subtree and that before its right one.

    A leaf has the feature LEAF and its value as threshold.
    """
    found = []

    def add(node):
        if "leaf_value" in node:
            found.append((LEAF, numpy.float32(node["leaf_value"])))
            return
        assert node["decision_type"] == "<="
        found.append((node["split_feature"], numpy.float32(node["threshold"])))
        add(node["left_child"])
        add(node["right_child"])

    for tree in booster.dump_model()["tree_info"] if booster else []:
        add(tree["tree_structure"])
    return found


def ensemble(names, booster):
    """The booster as it stands in the file of weights: twelve hexadecimal digits a node."""
    return dict(features=names, nodes="".join(
        f"{feature:04x}{int(threshold.view(numpy.uint32)):08x}" for feature, threshold in nodes(booster)))


def judge(names, first=None, second=None):
    return dict(first=ensemble(names[0], first), second=ensemble(names[1], second))


def leaf(value):
    """A tree of one leaf, as it stands in the file of weights."""
    return f"{LEAF:04x}{int(numpy.float32(value).view(numpy.uint32)):08x}"


def write(out, training, trained):
    """Writes the judges of both modes, by mode, and those of headlines and stragglers, with how they were trained."""
    json.dump(dict(training=training, **trained), out, indent=1)
    out.write("\n")


@contextlib.contextmanager
def model_file(names, trained):
    """A model file of judges by mode; a mode that is missing is judged as the other, headlines by no trees.

    Without a judge of stragglers none is joined.
    """
    lexical, vectors = (trained.get(mode) or trained[other] for mode, other in
                        (("lexical", "vectors"), ("vectors", "lexical")))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "aligner.json")
        with open(path, "w", encoding="utf-8") as out:
            write(out, "", dict(
                lexical=lexical, vectors=vectors, headlines=trained.get("headlines") or ensemble(names[2], None),
                stragglers=trained.get("stragglers") or dict(features=names[3], nodes=leaf(stragglers.NEVER))))
        yield path


def first_tables(program, names, articles):
    with model_file(names, dict(lexical=judge(names))) as path:
        return program.candidates(articles, path, "first")


def train(program, names, articles, tables, hidden=(), joining=True):
    """Both passes, and if stragglers are to be joined tables of them by article. What comes later learns from articles that what comes
    before was not fitted to.

    Feature numbers in `hidden` are withheld from both passes.
    """
    groups = sorted({a.group for a in articles})
    parts = []
    second = {}
    for inner in range(INNER_FOLDS):
        held_groups = set(groups[inner::INNER_FOLDS])
        held = [a for a in articles if a.group in held_groups]
        seen = [a for a in articles if a.group not in held_groups]
        first = fit(seen, tables, "first", hidden)
        with model_file(names, dict(lexical=judge(names, first))) as path:
            second.update(program.candidates(held, path, "second"))
        parts.append((first, seen, held))
    apart = {}
    for first, seen, held in parts if joining else []:
        with model_file(names, dict(lexical=judge(names, first, fit(seen, second, "second", hidden)))) as path:
            apart.update(program.stragglers(held, path))
    return fit(articles, tables, "first", hidden), fit(articles, second, "second", hidden), apart


def train_all(programs, names, articles, tables, hidden=(), joining=True):
    """Mode → judge, fitted side by side, with the judge of stragglers for both if any are to be joined; and the boosters."""
    with concurrent.futures.ThreadPoolExecutor() as pool:
        started = {mode: pool.submit(train, program, names, articles, tables[mode], hidden, joining)
                   for mode, program in programs.items()}
        fitted = {mode: both.result() for mode, both in started.items()}
    trained = {mode: judge(names, first, second) for mode, (first, second, _) in fitted.items()}
    if joining:
        apart = stragglers.fit(articles, [tables for _, _, tables in fitted.values()])
        trained["stragglers"] = ensemble(names[3], apart)
    return trained, fitted


def thresholds(boosters, width):
    """Every value that some tree splits at, by feature."""
    found = [set() for _ in range(width)]
    for booster in boosters:
        for feature, value in nodes(booster):
            if feature != LEAF:
                found[feature].add(value)
    return found


def check_rows(program, names, articles, both, path):
    """Writes 1,000 candidates of the articles with what the trainer itself makes of them, as a test's oracle.

    Rounded values that hit the threshold of a split are left out: there the last bit decides.
    """
    first, second = both
    with model_file(names, dict(vectors=judge(names, first, second))) as model:
        tables = program.candidates(articles, model, "second")
    rows = numpy.vstack([tables[a.id][:, 4:] for a in articles])
    rows = numpy.array([[number(f"{value:.4g}") for value in row] for row in rows])
    edges = thresholds(both, len(names[1]))
    clear = [not any(numpy.float32(value) in edge for value, edge in zip(row, edges)) for row in rows]
    rows = rows[clear]
    rows = rows[numpy.linspace(0, len(rows) - 1, CHECKED).astype(int)]
    answers = zip(first.predict(rows[:, : len(names[0])]), second.predict(rows))
    with open(path, "w", encoding="utf-8") as out:
        for row, (alone, together) in zip(rows, answers):
            out.write("\t".join([f"{alone:.6f}", f"{together:.6f}"] + [f"{value:g}" for value in row]) + "\n")
