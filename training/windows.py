"""Examples cut into windows and put into batches of like length."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from rashomon.language.model.network import LONGEST
from training.network import Given
from training.sets import UNKNOWN

CLS, SEP = 1, 2  # the pieces that open and close a window
TAGS = ("upos", "xpos", "feats", "lemma", "dep", "opens", "names")
_ROOM = 160  # pieces a window is filled up to; one long sentence may take more
_CAPITALS, _LOWER, _TITLE = 0.03, 0.02, 0.02  # of sentences, as headlines and careless pages write them
_UNSPACED = 0.01

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side: see `Given`; `tags` by layer, `heads` and `cues` are (batch, words).

    `said` holds, for each statement, its window and the words of its cue, its source and its content; `parsed` says
    which windows have a tree.
    """

    pieces: Tensor
    looks: Tensor
    real: Tensor
    first: Tensor
    last: Tensor
    words: Tensor
    tags: dict[str, Tensor]
    heads: Tensor
    said: tuple[tuple[int, list[int], list[int], list[int]], ...]
    cues: Tensor
    weight: Tensor
    parsed: Tensor

    @property
    def given(self) -> Given:
        """What the encoder takes."""
        return Given(self.pieces, self.looks, self.first, self.last, self.real, self.words)


def read(path: Path) -> list[Row]:
    """The rows that `prepare` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def cut(row: Row, chance: random.Random | None = None) -> Iterator[Row]:
    """A row's windows: whole sentences up to the room there is, the first cut drawn at random when training."""
    room = _ROOM if chance is None or chance.random() < 0.5 else chance.randint(24, _ROOM)
    marks = [0, *(b for b in row["breaks"] if b), len(row["pieces"])]
    start, used = 0, 0
    for begin, end in pairwise(marks):
        size = sum(map(len, row["pieces"][begin:end]))
        if begin > start and used + size > room:
            yield from _pieces_of(row, start, begin)
            start, used, room = begin, 0, _ROOM
        used += size
    yield from _pieces_of(row, start, len(row["pieces"]))


def _pieces_of(row: Row, start: int, end: int) -> Iterator[Row]:
    """The words from `start` up to `end`, in several windows when they are too many for one."""
    while start < end:
        stop, used = start, 0
        while stop < end and used + len(row["pieces"][stop]) <= LONGEST - 2:
            used += len(row["pieces"][stop])
            stop += 1
        yield _part(row, start, stop)
        start = stop


def _part(row: Row, start: int, end: int) -> Row:
    part = {layer: row[layer][start:end] for layer in ("pieces", "looks", *TAGS) if layer in row}
    part |= {"set": row["set"], "weight": row["weight"], "id": row["id"], "start": start}
    if "head" in row:
        part["head"] = [h - start if start <= h < end else UNKNOWN for h in row["head"][start:end]]
    if "said" in row:
        inside = [[[i - start for i in part_ if start <= i < end] for part_ in said] for said in row["said"]]
        part["said"] = [said for said in inside if said[0]]
        part["open_cues"] = [i - start for i in row.get("open_cues", ()) if start <= i < end]
    return part


def recased(row: Row, chance: random.Random) -> list[int]:
    """The looks of a window's words, now and then a stretch in other capitals or a word without its space."""
    looks, draw = list(row["looks"]), chance.random()
    if draw < _CAPITALS + _LOWER + _TITLE:
        case = 2 if draw < _CAPITALS else 0 if draw < _CAPITALS + _LOWER else 1
        at = chance.randrange(len(looks))
        for i in range(at, min(len(looks), at + chance.randint(4, 25))):
            if looks[i] % 8 < 5:  # a word of letters: see `rashomon.language.model.looks`
                looks[i] = looks[i] - looks[i] % 8 + case
    return [x - 8 if x & 8 and not x & 16 and chance.random() < _UNSPACED else x for x in looks]


def batches(rows: Sequence[Row], *, room: int, chance: random.Random | None = None) -> Iterator[Batch]:
    """All windows of all rows in batches of at most `room` pieces, those of like length together."""
    windows = [window for row in rows for window in cut(row, chance)]
    if chance is not None:
        chance.shuffle(windows)
        for window in windows:
            window["looks"] = recased(window, chance)
    windows.sort(key=lambda w: sum(map(len, w["pieces"])) // 16)
    groups: list[list[Row]] = [[]]
    widest = 0
    for window in windows:
        widest = max(widest, sum(map(len, window["pieces"])) + 2)
        if widest * (len(groups[-1]) + 1) > room:
            groups.append([])
            widest = sum(map(len, window["pieces"])) + 2
        groups[-1].append(window)
    if chance is not None:
        chance.shuffle(groups)
    yield from (batch(group) for group in groups if group)


def batch(windows: Sequence[Row]) -> Batch:
    """One batch of windows."""
    pieces, looks, first, last = [], [], [], []
    for window in windows:
        flat, shown, begins, ends = [CLS], [0], [], []
        for word, look in zip(window["pieces"], window["looks"], strict=True):
            begins.append(len(flat))
            flat += word
            shown += [look] * len(word)
            ends.append(len(flat) - 1)
        pieces.append([*flat, SEP])
        looks.append([*shown, 0])
        first.append(begins)
        last.append(ends)
    lengths = [len(p) for p in pieces]
    real = torch.arange(max(lengths))[None] < torch.tensor(lengths)[:, None]
    count = [len(f) for f in first]
    said = tuple(
        (i, cue, source, content) for i, window in enumerate(windows) for cue, source, content in window.get("said", ())
    )
    return Batch(
        pieces=_padded(pieces, 0), looks=_padded(looks, 0), real=real, first=_padded(first, 0), last=_padded(last, 0),
        words=torch.arange(max(count))[None] < torch.tensor(count)[:, None],
        tags={layer: _known(windows, layer) for layer in TAGS}, heads=_known(windows, "head"),
        said=said, cues=_padded([_cue_tags(window) for window in windows], UNKNOWN),
        weight=torch.tensor([window["weight"] for window in windows]),
        parsed=torch.tensor(["head" in w for w in windows]),
    )  # fmt: skip


def _known(windows: Sequence[Row], layer: str) -> Tensor:
    """A layer's answers, UNKNOWN in the windows of sets that do not have it."""
    return _padded([window.get(layer, [UNKNOWN] * len(window["pieces"])) for window in windows], UNKNOWN)


def _cue_tags(window: Row) -> list[int]:
    """0 outside a cue, 1 at its first word, 2 at the others; UNKNOWN where the set does not say."""
    tags = [0 if "said" in window else UNKNOWN] * len(window["pieces"])
    for at in window.get("open_cues", ()):
        tags[at] = UNKNOWN
    for cue, _, _ in window.get("said", ()):
        for before, at in zip([None, *cue], cue, strict=False):
            tags[at] = 2 if before is not None and at == before + 1 else 1
    return tags


def _padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    widest = max(map(len, rows))
    return torch.tensor([[*row, *[filler] * (widest - len(row))] for row in rows])
