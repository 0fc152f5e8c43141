"""Fits trees to which segments left alone belong to a bead elsewhere."""

import lightgbm
import numpy

TREES = 200
PARAMETERS = dict(
    objective="binary", learning_rate=0.05, num_leaves=7, min_data_in_leaf=20, feature_fraction=0.5,
    bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, verbose=-1, num_threads=1, seed=1, deterministic=True)
PLACES = 6
NEVER = -20


def grown(bounds):
    """The bead with the segment."""
    w, x, y, z, of_source, segment = bounds
    source, target = list(range(w, x)), list(range(y, z))
    (source if of_source else target).append(segment)
    return tuple(sorted(source)), tuple(sorted(target))


def labels(article, table):
    """Whether each bead is in the gold with its segment."""
    links = article.links
    return numpy.array([grown(bounds) in links for bounds in table[:, :PLACES].astype(int)], dtype=bool)


def fit(articles, tables):
    """Boosted trees fitted to the tables of each mode."""
    found = [(a, table[a.id]) for table in tables for a in articles if len(table.get(a.id, ()))]
    rows = numpy.vstack([table[:, PLACES:] for _, table in found])
    right = numpy.concatenate([labels(a, table) for a, table in found])
    return lightgbm.train(PARAMETERS, lightgbm.Dataset(rows, right), TREES)
