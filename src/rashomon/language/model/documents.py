"""A spaCy document as a `Reading`, whichever pipeline made it.

Other pipelines have labels of their own: names of OntoNotes and CoNLL and relations of ClearNLP become ours where
there is one for each, and what a pipeline does not say (no tagger, no parser) is left empty: "" and own heads;
sentences are then those of the rule of thumb.

>>> import spacy
>>> text = "Ana left. She ran."
>>> found = reading(text, [(0, spacy.blank("en")(text))])
>>> found.sentences, found.words[0]
(((0, 3), (3, 6)), Word(start=0, end=3, lemma='Ana', pos='', tag='', dep='', head=0))
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Span

from rashomon.language.model.reader import SAID
from rashomon.language.reading import Named, Reading, Said, Word
from rashomon.language.text import sentences

_NAMES = {
    "PERSON": "person", "PER": "person", "ORG": "organization", "ORGANIZATION": "organization", "GPE": "place",
    "LOC": "place", "FAC": "place", "LOCATION": "place", "PLACE": "place", "NORP": "group", "GROUP": "group",
}  # fmt: skip
_RELATIONS = {
    "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "dobj": "obj", "dative": "iobj",
    "pobj": "obl", "npadvmod": "obl:unmarked", "relcl": "acl:relcl", "poss": "nmod:poss", "prt": "compound:prt",
    "nn": "compound", "predet": "det:predet", "preconj": "cc:preconj", "neg": "advmod", "intj": "discourse",
    "complm": "mark", "oprd": "xcomp", "quantmod": "advmod", "num": "nummod",
}  # fmt: skip
Ranges = tuple[tuple[int, int], ...]


def reading(text: str, docs: Iterable[tuple[int, Doc]]) -> Reading:
    """The documents of a text's parts, each with where its part begins, as one reading of the text."""
    words: list[Word] = []
    opens: list[int] = []
    names: list[Named] = []
    said: list[Said] = []
    hears = False
    for start, doc in docs:
        hears |= SAID in doc.spans
        place = _places(doc, len(words))
        opens += _openings(doc, place)
        names += _names(doc, place)
        said += _said(doc, place)
        words += _words(doc, start, place)
    if not opens:
        opens = _by_rule(text, words)
    return Reading(
        words=tuple(words), sentences=tuple(pairwise([*opens, len(words)])), names=tuple(names), said=tuple(said),
        hears=hears,
    )  # fmt: skip


def _places(doc: Doc, first: int) -> list[int]:
    """By token, and once more at the end, the number of the first word there or after; white space is no word."""
    places = [first]
    for token in doc:
        places.append(places[-1] + (not token.is_space))
    return places


def _words(doc: Doc, start: int, place: Sequence[int]) -> Iterator[Word]:
    for token in doc:
        if token.is_space:
            continue
        at, head, form = start + token.idx, token.head, token.text
        dep = _RELATIONS.get(token.dep_, token.dep_).lower()
        above = place[token.i if head.is_space else head.i]
        yield Word(at, at + len(form), token.lemma_ or form, token.pos_, token.tag_, dep, above)


def _openings(doc: Doc, place: Sequence[int]) -> Iterator[int]:
    """The words that open a sentence, if the pipeline says."""
    if doc.has_annotation("SENT_START"):
        yield from (place[s.start] for s in doc.sents if place[s.start] < place[s.end])


def _by_rule(text: str, words: Sequence[Word]) -> list[int]:
    starts = [word.start for word in words]
    opens = {bisect_left(starts, sentence.start) for sentence in sentences(text)}
    return sorted(opens - {len(words)} | set(range(min(1, len(words)))))


def _names(doc: Doc, place: Sequence[int]) -> Iterator[Named]:
    for name in doc.ents:
        kind = _NAMES.get(name.label_.upper())
        first, after = _range(name, place)
        if kind and first < after:
            yield Named(first, after, kind)


def _said(doc: Doc, place: Sequence[int]) -> Iterator[Said]:
    """The statements, which only our pipeline marks: spans of one statement have one number."""
    parts: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for span in doc.spans.get(SAID, ()):
        parts.setdefault(span.id_, {"cue": [], "source": [], "content": [], "by": []})[span.label_].append(
            _range(span, place)
        )
    for part in parts.values():
        by = part["by"][0] if part["by"] else None
        yield Said(part["cue"][0], tuple(part["source"]), tuple(part["content"]), by)


def _range(span: Span, place: Sequence[int]) -> tuple[int, int]:
    return place[span.start], place[span.end]
