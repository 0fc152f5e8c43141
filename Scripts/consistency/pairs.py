"""The sentence pairs that are measured, with the article each one belongs to."""

import hashlib
import os
import pathlib
from dataclasses import dataclass

import samples

SHARED = pathlib.Path(os.environ.get("JJAK_SHARED", samples.ROOT.parent / "shared"))
FRESH = pathlib.Path(__file__).parent / "fresh-pairs.tsv"
FREE = pathlib.Path(__file__).parent / "free-articles.txt"


@dataclass(frozen=True)
class Article:
    """An aligned pair of articles; lines are segments, empty ones edges of paragraphs."""

    name: str
    korean: tuple
    english: tuple
    links: tuple  # pairs of tuples of positions among the lines that are not empty

    @property
    def part(self):
        """`development` or `held_out`, by the name alone."""
        return ("development", "held_out")[hashlib.sha256(self.name.encode()).digest()[0] % 2]


@dataclass(frozen=True)
class Pair:
    """What one link ties together."""

    korean: str
    english: str
    article: Article
    link: int

    @property
    def key(self):
        return self.korean, self.english


def sample_articles():
    for sample in samples.read_all():
        yield Article(sample.name, _lines(sample.folder / "ko.lines.txt"), _lines(sample.folder / "en.lines.txt"),
                      tuple((tuple(s), tuple(t)) for s, t in sample.links))


def development_articles():
    return _articles(SHARED / "eval/dev/T1")


def desk_articles():
    return _articles(samples.ROOT / "Scripts/alignment/desk")


def unseen_articles():
    return _articles(samples.ROOT / "Scripts/alignment/unseen")


def _articles(parent):
    for folder in sorted(path.parent for path in parent.glob("*/gold.tsv")):
        rows = [line.split("\t") for line in (folder / "gold.tsv").read_text(encoding="utf-8").splitlines()]
        yield Article(folder.name, _lines(folder / "ko.txt"), _lines(folder / "en.txt"),
                      tuple(tuple(tuple(map(int, cell.split(","))) for cell in row) for row in rows if all(row)))


def pairs_of(article):
    korean = [line for line in article.korean if line.strip()]
    english = [line for line in article.english if line.strip()]
    for index, (source, target) in enumerate(article.links):
        yield Pair(" ".join(korean[i] for i in source), " ".join(english[i] for i in target), article, index)


def parts():
    """Pairs by part; a pair that stands in both halves belongs to development."""
    found = {"development": {}, "held_out": {}}
    for article in [*sample_articles(), *development_articles()]:
        for pair in pairs_of(article):
            found[article.part].setdefault(pair.key, pair)
    for key in found["development"]:
        found["held_out"].pop(key, None)
    free = set(FREE.read_text(encoding="utf-8").splitlines())
    desk = {"desk": [], "free": [], "unread": []}
    for article in desk_articles():
        desk["free" if article.name in free else "desk"] += pairs_of(article)
    for article in unseen_articles():
        desk["free" if article.name in free else "unread"] += pairs_of(article)
    return {name: list(pairs.values()) for name, pairs in found.items()} | desk | {"fresh": list(fresh())}


def fresh():
    """The pairs that no rule was written for, each an article of its own."""
    rows = [line.split("\t") for line in FRESH.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for number, (_, korean, english) in enumerate(rows):
        article = Article(f"fresh.{number}", (korean,), (english,), (((0,), (0,)),))
        yield Pair(korean, english, article, 0)


def _lines(path):
    return tuple(path.read_text(encoding="utf-8").split("\n"))
