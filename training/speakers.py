"""Who each source stands for, learned from our own corpus once the network reads: a small network beside it.

    python -m training.speakers PREPARED NETWORK OUT [--epochs 20] [--seed 3]

Features and candidates are those of `rashomon.language.model.speakers`; names and sources are the corpus's own. OUT
gets the parameters, as `read_speakers` reads them. The share of held-out sources that are right is printed, of those
whose speaker the text names and of those it does not, with the true speakers before known.
"""

from __future__ import annotations

import argparse
import json
import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.language import Language
from torch import Tensor

from rashomon.language.model import introductions
from rashomon.language.model.blank import blank
from rashomon.language.model.network import Array, Network
from rashomon.language.model.pieces import Pieces
from rashomon.language.model.speakers import AHEAD, FEATURES, NEAREST, Cast, Page, Source, features, near
from rashomon.language.model.windows import Words, windows
from rashomon.language.text import sentences
from training.corpus.corpus import Report, Statement, reports
from training.export import graphs
from training.fit import read_network
from training.network import Speakers

_BATCH = 128
_WIDE = NEAREST + AHEAD


@dataclass(frozen=True, slots=True)
class Example:
    """One source: its vector, those of the names, what is known of them, and which of them, or nobody, is right."""

    source: Array
    names: Array
    features: Array
    right: NDArray[np.bool_]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("network", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=3)
    asked = parser.parse_args()
    train(asked.prepared, asked.network, asked.out, epochs=asked.epochs, seed=asked.seed)


def train(prepared: Path, network: Path, out: Path, *, epochs: int = 20, seed: int = 3) -> None:
    """The parameters trained and written to `out`."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    pieces = Pieces(json.loads((prepared / "vocabulary.json").read_text("utf-8")))
    trained = read_network(network)
    made = Speakers(trained.shape.width)
    reader = Network(graphs(trained, made))  # the vectors that the running network gives
    cut, learned, held_out = blank(), list[Example](), list[Example]()
    for report in reports():
        (held_out if report.held_out else learned).extend(examples(reader, pieces, cut, report))
    fit(made, learned, epochs=epochs, chance=random.Random(seed))
    print(len(learned), len(held_out), measure(made, held_out), flush=True)
    torch.save(made.state_dict(), out)


def read_speakers(path: Path, width: int) -> Speakers:
    """What `train` wrote."""
    made = Speakers(width)
    made.load_state_dict(torch.load(path))
    return made


def fit(made: Speakers, rows: Sequence[Example], *, epochs: int, chance: random.Random) -> None:
    """Train in place: the right names' share of all that is weighed is to be the whole."""
    optimizer = torch.optim.AdamW(made.parameters(), 1e-3, weight_decay=0.01)
    slope = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.05, epochs)
    made.train()
    for _ in range(epochs):
        order = chance.sample(rows, len(rows))
        for at in range(0, len(order), _BATCH):
            source, names, known, right, real = batch(order[at : at + _BATCH])
            scores = made(source, names, known).masked_fill(~real, -1e4)
            loss = (scores.logsumexp(1) - scores.masked_fill(~right, -1e4).logsumexp(1)).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        slope.step()


def batch(rows: Sequence[Example]) -> tuple[Tensor, ...]:
    """Examples side by side, filled up to one width before the names that are there; and which places are filled."""
    wide = _WIDE + 1
    names = np.zeros((len(rows), wide - 1, rows[0].names.shape[1]), np.float32)
    known = np.zeros((len(rows), wide, FEATURES), np.float32)
    right, real = np.zeros((len(rows), wide), bool), np.zeros((len(rows), wide), bool)
    for at, row in enumerate(rows):
        count = len(row.names)
        names[at, wide - 1 - count :] = row.names
        known[at, wide - 1 - count :] = row.features
        right[at, wide - 1 - count :] = row.right
        real[at, wide - 1 - count :] = True
    return tuple(map(torch.from_numpy, (np.stack([row.source for row in rows]), names, known, right, real)))


def measure(made: Speakers, rows: Sequence[Example]) -> dict[str, float]:
    """The share of sources whose best name is right, where one is and where none is."""
    made.eval()
    source, names, known, right, real = batch(rows)
    with torch.no_grad():
        best = made(source, names, known).masked_fill(~real, -1e4).argmax(1)
    hit = right[torch.arange(len(rows)), best]
    nobody = right[:, -1]
    return {"named": hit[~nobody].float().mean().item(), "nobody": hit[nobody].float().mean().item()}


def examples(reader: Network, pieces: Pieces, cut: Language, report: Report) -> Iterator[Example]:
    """Every source of a report that is marked."""
    tokens = [token for token in cut(report.text) if not token.is_space]
    words = Words(report.text, [t.idx for t in tokens], [t.idx + len(t) for t in tokens])
    vectors = _vectors(reader, pieces, words)
    page = _page(report, words)
    spoke: list[str] = []
    for statement in sorted(report.statements, key=_place):
        source = _source(words, statement)
        if source is None:
            continue
        asked = near(page, source)
        right = np.array([report.names[name].id == statement.by for name in asked.tolist()], bool)
        yield Example(
            vectors[source.first : source.after].mean(0),
            np.array([_mean(vectors, page, name) for name in asked], np.float32).reshape(len(asked), -1),
            features(page, source, asked, spoke),
            np.append(right, not right.any()),
        )
        own = [key for key, name in zip(page.cast.keys, report.names, strict=True) if name.id == statement.by]
        spoke = [own[0] if own else "", *spoke[:2]]


def _place(statement: Statement) -> tuple[int, int]:
    """Where a statement stands among the others: by its cue."""
    return min((*statement.cue, *statement.source), default=(0, 0))


def _vectors(reader: Network, pieces: Pieces, words: Words) -> Array:
    """The vectors of a text's words."""
    return np.concatenate([reader.read(window).words for _, window in windows(pieces, words)])


def _page(report: Report, words: Words) -> Page:
    ranges = [_range(words, (name.start, name.end)) for name in report.names]
    opening = np.searchsorted(words.starts, [s.start for s in sentences(report.text)])
    opens = np.zeros(len(words.starts), np.int64)
    opens[opening[opening < len(opens)]] = 1
    cast = Cast.of(report.text, [(name.start, name.end, name.type) for name in report.names])
    return Page(
        cast,
        np.array([first for first, _ in ranges], np.int64),
        np.array([after for _, after in ranges], np.int64),
        opens.cumsum(),
        np.cumsum(["\n" in gap for gap in words.gaps()]),
        introductions.of([form.casefold() for form in words.forms()], cast.keys, ranges, opens.cumsum().tolist()),
    )


def _source(words: Words, statement: Statement) -> Source | None:
    """The first stretch of a statement's source."""
    if not statement.source:
        return None
    first, after = _range(words, statement.source[0])
    content = tuple(_range(words, (piece.start, piece.end)) for piece in statement.content)
    return Source(tuple(words.forms()[first:after]), first, after, content)


def _range(words: Words, span: tuple[int, int]) -> tuple[int, int]:
    first = bisect_right(words.ends, span[0])
    return first, max(first + 1, bisect_left(words.starts, span[1]))


def _mean(vectors: Array, page: Page, name: np.int64) -> Array:
    made: Array = vectors[page.firsts[name] : page.afters[name]].mean(0)
    return made


if __name__ == "__main__":
    main()
