"""Articles with gold alignments: what is trained on, and what is only measured."""

import os
import pathlib
import random
from dataclasses import dataclass, field

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHARED = pathlib.Path(os.environ.get("JJAK_SHARED", ROOT.parent / "shared"))
FOLDS = 5
ADAPTED_WEIGHT = 5


@dataclass
class Article:
    """A pair of texts, one segment a line, with its gold beads."""

    set: str
    group: str  # articles of one group never stand on both sides of a split
    korean: str
    english: str
    gold: list
    weight: float = 1
    fold: int = 0

    @property
    def id(self):
        return f"{self.set}/{self.group}"

    @property
    def source(self):
        """Where the text comes from: park or ntrex, else the set."""
        return self.group.split(".")[0] if "." in self.group else self.set

    @property
    def counts(self):
        return [sum(1 for line in text.split("\n") if line.strip()) for text in (self.korean, self.english)]

    @property
    def links(self):
        return {(k, e) for k, e in self.gold if k and e}


def read_gold(path):
    links = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            columns = (line.split("\t") + [""])[:2]
            links.append(tuple(tuple(sorted(int(x) for x in c.split(",") if x.strip())) for c in columns))
    return links


def read(set_name, folder, group=None, names=("ko.txt", "en.txt"), weight=1):
    korean, english = ((folder / name).read_text(encoding="utf-8") for name in names)
    return Article(set_name, group or folder.name, korean, english, read_gold(folder / "gold.tsv"), weight)


def folders(pattern, root=None):
    return sorted(path.parent for path in (root or SHARED / "eval").glob(pattern + "/gold.tsv"))


def desk():
    """Articles of our own that were adapted more freely than the samples, for training."""
    return [read("desk", folder) for folder in folders("*", ROOT / "Scripts/alignment/desk")]


def unseen():
    """Articles of our own that no weight is fitted to; fold -1."""
    found = [read("unseen", folder) for folder in folders("*", ROOT / "Scripts/alignment/unseen")]
    for article in found:
        article.fold = -1
    return found


def training():
    """What is trained on, split into folds evenly by source."""
    found = [read(tier, folder) for tier in ("T1", "T2", "T3") for folder in folders(f"dev/{tier}/*")]
    found += [read("adapted", folder, weight=ADAPTED_WEIGHT) for folder in folders("adapted/*")]
    names = ("ko.lines.txt", "en.lines.txt")
    found += [read("samples", folder, names=names, weight=ADAPTED_WEIGHT) for folder in folders("*", ROOT / "Samples")]
    found += desk()
    sources = {a.group: a.source for a in found}
    groups = sorted(sources)
    random.Random(7).shuffle(groups)
    groups.sort(key=sources.get)
    split(found, {group: number % FOLDS for number, group in enumerate(groups)})
    return found


def split(articles, fold_of):
    for article in articles:
        article.fold = fold_of[article.group]


def measured_only(trained):
    """Articles in other dress (North Korean spelling), a real page, and unseen ones; fold -1 if outside all."""
    fold_of = {a.group: a.fold for a in trained}
    found = [read(f"nk-{tier}", folder) for tier in ("T1", "T2", "T3") for folder in folders(f"dev_nk/{tier}/*")]
    split(found, fold_of)
    seed = SHARED / "seed"
    if seed.is_dir():
        names = ("article.ko.lines.txt", "article.en.lines.txt")
        found.append(read("seed", seed, names=names))
        found[-1].fold = -1
    return found + unseen()


def long_pair():
    """One long pair made of all articles of one source."""
    return [read("LONG", folder) for folder in folders("dev/LONG/*")]
