"""Reads the article pairs under Samples/ for the other scripts."""

import json
import pathlib
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "Samples"


class SampleError(Exception):
    """A sample file that can't be read; the message names the place."""


@dataclass(frozen=True)
class Label:
    """What became of one segment, judged by hand."""

    side: str  # "ko" or "en"
    position: int
    status: str
    is_moved: bool
    lacks: tuple  # of "number", "name", "clause"


@dataclass(frozen=True)
class Sample:
    """One Korean article, its English adaptation, their hand-made alignment and labels."""

    folder: pathlib.Path
    article: dict
    korean: list  # paragraphs, each a list of segments
    english: list
    beads: list  # pairs of index lists, either may be empty
    coverage: list  # a Label for each segment

    @property
    def name(self):
        return self.folder.name

    @property
    def links(self):
        """The beads with something on both sides."""
        return [(source, target) for source, target in self.beads if source and target]


def flat(paragraphs):
    """The segments of all paragraphs in order."""
    return [segment for paragraph in paragraphs for segment in paragraph]


def crossing(links):
    """How many links lie off the longest chain that runs forward on both sides.

    A link stands where its first segments stand.
    """
    targets = [target for _, target in sorted((min(s), min(t)) for s, t in links)]
    longest = []
    for index, target in enumerate(targets):
        before = [longest[i] for i in range(index) if targets[i] < target]
        longest.append(1 + max(before, default=0))
    return len(links) - max(longest, default=0)


def read_all():
    """All samples, by folder name."""
    return [read(path.parent) for path in sorted(FOLDER.glob("*/gold.tsv"))]


def read(folder):
    return Sample(
        folder=folder,
        article=json.loads((folder / "article.json").read_text(encoding="utf-8")),
        korean=_paragraphs(folder / "ko.lines.txt"),
        english=_paragraphs(folder / "en.lines.txt"),
        beads=_beads(folder / "gold.tsv"),
        coverage=_coverage(folder / "coverage.tsv"),
    )


def _paragraphs(path):
    paragraphs = [[]]
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph]


def _beads(path):
    beads = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line:
            continue
        columns = line.split("\t")
        if len(columns) != 2:
            raise SampleError(f"{path}:{number}: found {len(columns)} columns, need 2 (ko, en)")
        try:
            beads.append(tuple([int(i) for i in column.split(",") if i] for column in columns))
        except ValueError:
            raise SampleError(f"{path}:{number}: need numbers from 0, found {line!r}") from None
    return beads


def _coverage(path):
    labels = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        columns = line.split("\t")
        if len(columns) != 5 or not columns[1].isdecimal():
            raise SampleError(f"{path}:{number}: need side, position, status, moved, lacks")
        side, position, status, moved, lacks = columns
        labels.append(Label(side, int(position), status, moved == "moved", tuple(filter(None, lacks.split(",")))))
    return labels
