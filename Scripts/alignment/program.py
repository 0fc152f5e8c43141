"""Asks the built program for candidates with features, and for beads."""

import json
import re
import subprocess

import numpy


class Program:
    """The built program with one choice of sentence vectors."""

    def __init__(self, path, embedding, options=()):
        self.path = path
        self.embedding = embedding
        self.options = options
        self.use = [0, 0]  # segments with sentence vectors, of all, over what was aligned so far

    def with_all_vectors(self):
        """The same with vectors for what is beyond doubt without, too."""
        return Program(self.path, self.embedding, ("--embed", "all"))

    def feature_names(self):
        """Names of what the first and the second pass look at, and the judges of headlines and of stragglers."""
        result = subprocess.run([self.path, "align", "--feature-names"], capture_output=True, text=True, check=True)
        return [line.split("\t") for line in result.stdout.splitlines()]

    def batch(self, articles, model, *options, lines=True):
        requests = "".join(
            json.dumps({"id": a.id, "source": a.korean, "target": a.english, "lines": lines}) + "\n" for a in articles)
        command = [self.path, "align", "--batch", "--embedding", self.embedding, "--model", model, *self.options]
        run = subprocess.run([*command, *options], input=requests, capture_output=True, text=True, check=True)
        for embedded, segments in re.findall(r"vectors for (\d+) of (\d+) segments", run.stderr):
            self.use = [self.use[0] + int(embedded), self.use[1] + int(segments)]
        return run.stdout

    def candidates(self, articles, model, which):
        """Article → table with source bounds, target bounds and features, one row a candidate."""
        return self.table(self.batch(articles, model, "--features", which), 4)

    def openings(self, texts, model):
        """Running text → table with the offsets where sentences begin and features, one row a pair of openings."""
        return self.table(self.batch(texts, model, "--features", "headlines", lines=False), 2)

    def stragglers(self, articles, model):
        """Article → table with a bead's bounds, the side (1 for the source) and place of a segment left alone, features."""
        return self.table(self.batch(articles, model, "--features", "stragglers"), 6)

    @staticmethod
    def table(answer, places):
        """Identifier → rows of places and features; a line with the features' names comes before each identifier."""
        rows, current, width = {}, None, 0
        for line in answer.splitlines():
            columns = line.split("\t")
            if len(columns) == 1:
                current = rows.setdefault(columns[0], [])
            elif columns[0] != "#":
                current.append(columns)
            else:
                width = places + len(columns) - 1
        return {key: numpy.array(value, dtype=numpy.float32).reshape(-1, width) for key, value in rows.items()}

    def beads(self, articles, model):
        """Article → beads, each with source, target, confidence and kind."""
        lines = [json.loads(line) for line in self.batch(articles, model).splitlines()]
        return {line["id"]: line["beads"] for line in lines}

    def spans(self, korean, english, model):
        """The beads of two running texts as lines of spans."""
        command = [self.path, "align", korean, english, "--format", "spans", "--embedding", self.embedding]
        return subprocess.run([*command, "--model", model], capture_output=True, text=True, check=True).stdout
