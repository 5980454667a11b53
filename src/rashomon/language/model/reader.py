"""The pipeline's one component: a spaCy `Doc` in; the same with tags, lemmas, tree, sentences, names and statements.

Every layer is read off one encoder. Statements stand in `doc.spans["said"]`: spans labelled `cue`, `source`,
`content` and `by` (the name that the source stands for), those of one statement with the same number in `span.id`.

>>> from rashomon.language.model import load
>>> doc = load()("Ana Oru left. She ran.")
>>> [(name.text, name.label_) for name in doc.ents], [sentence.text for sentence in doc.sents]
([('Ana Oru', 'person')], ['Ana Oru left.', 'She ran.'])
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LEMMA, LENGTH, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span

from rashomon.language.model import weights
from rashomon.language.model.answers import Answers, decide
from rashomon.language.model.lemmas import apply
from rashomon.language.model.network import Network
from rashomon.language.model.pieces import Pieces
from rashomon.language.model.windows import Words

if TYPE_CHECKING:
    from spacy.vocab import Vocab

FACTORY = "rashomon_reader"
SAID = "said"
ASSIGNS = ("token.tag", "token.pos", "token.morph", "token.lemma", "token.dep", "token.head", "doc.sents", "doc.ents")
_LAYERS = {"upos": POS, "xpos": TAG, "feats": MORPH, "dep": DEP}
Places = NDArray[np.int64]


class Reader:
    """The component; `from_disk` gives it what it knows."""

    def __init__(self, known: weights.Weights | None = None, *, digest: str = "") -> None:
        self._known = known
        self.digest = digest  # of the files it was read from
        if known is not None:
            self._network = Network(known.graphs)
            self._pieces = Pieces(known.vocabulary)

    def __call__(self, doc: Doc) -> Doc:
        """The document, annotated in place."""
        if self._known is None:
            raise ValueError("the reader has no weights: load the pipeline from its folder, or call from_disk first")
        starts, lengths, white = doc.to_array([IDX, LENGTH, IS_SPACE]).astype(np.int64).reshape(-1, 3).T
        at = np.flatnonzero(white == 0)  # the tokens that are words
        if len(at):
            words = Words(doc.text, starts[at].tolist(), (starts + lengths)[at].tolist())
            found = decide(self._network, self._pieces, self._known.labels, words)
            values: Any = self._values(doc.vocab, words, at, found, len(doc))
            doc.from_array([*_LAYERS.values(), LEMMA, HEAD], values)
            doc.set_ents([Span(doc, *_tokens(at, s, e), label=kind) for s, e, kind in found.names])
            doc.spans[SAID] = list(_parts(doc, at, found))
        return doc

    def to_disk(self, path: Path | str, *, exclude: Sequence[str] = ()) -> None:
        """What spaCy calls to write a pipeline."""
        if self._known is not None:
            weights.write(self._known, Path(path))

    def from_disk(self, path: Path | str, *, exclude: Sequence[str] = ()) -> Reader:
        """What spaCy calls to read a pipeline."""
        Reader.__init__(self, weights.read(Path(path)), digest=weights.digest(Path(path)))
        return self

    def _values(self, vocab: Vocab, words: Words, at: Places, found: Answers, count: int) -> NDArray[np.uint64]:
        """One row of attributes a token; white space hangs on the word before it."""
        known = self._known
        assert known is not None
        values = np.zeros((count, 6), np.uint64)
        for column, (layer, attribute) in enumerate(_LAYERS.items()):
            add = vocab.morphology.add if attribute == MORPH else vocab.strings.add
            tags = ["" if tag == "_" and attribute == MORPH else tag for tag in known.labels[layer]]
            values[at, column] = np.array([add(tag) for tag in tags], np.uint64)[found.tags[layer]]
        lemmas = map(apply, words.forms(), np.array(known.labels["lemma"], object)[found.tags["lemma"]])
        values[at, 4] = [vocab.strings.add(lemma) for lemma in lemmas]
        heads = np.full(count, -1, np.int64)
        heads[: at[0]] = at[0] - np.arange(at[0])
        heads[at] = at[found.heads] - at
        values[:, 5] = heads.astype(np.uint64)
        return values


def _tokens(at: Places, start: int, end: int) -> tuple[int, int]:
    """The range of tokens for a range of words."""
    return int(at[start]), int(at[end - 1]) + 1


def _parts(doc: Doc, at: Places, found: Answers) -> Iterator[Span]:
    for number, statement in enumerate(found.said):
        by = (statement.by,) if statement.by else ()
        parts = (("cue", (statement.cue,)), ("source", statement.source), ("content", statement.content), ("by", by))
        for label, ranges in parts:
            for start, end in ranges:
                yield Span(doc, *_tokens(at, start, end), label=label, span_id=str(number))


@Language.factory(FACTORY, assigns=list(ASSIGNS))
def made(nlp: Language, name: str) -> Reader:
    """What a pipeline's configuration names."""
    return Reader()
