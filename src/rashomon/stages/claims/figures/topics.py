"""Bare numbers whose matter was told before: "The toll is disputed. The ministry's figure is 17; the hospital has 21."

Sentences, the phrases that nothing is said of and the readings made so far in; phrases with a measure out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> text = "The death toll is disputed. The board put the figure at 17."
>>> one, two = passage("d1", text, 0, 27, "body"), passage("d1", text, 28, 59, "body")
>>> [(phrase.low, measure) for _, phrase, measure in carried((one, two), [(two, phrases(two)[0])], {})]
[(17, 'killed')]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rashomon.records import Measure
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.phrases import Phrase

_FIGURES = frozenset("figure figures count tally total number toll".split())
_LEADS = frozenset("at to from of was is".split())
_HOLDERS = frozenset("has have says said counts counted".split())
_CLOSES = frozenset("; , . ) : and but or from to on in".split())
_MATTERS: dict[str, Measure] = {
    "toll": "killed", "dead": "killed", "deaths": "killed", "bodies": "killed", "fatalities": "killed",
    "wounded": "injured", "injured": "injured", "injuries": "injured", "missing": "missing",
}  # fmt: skip
_KEPT: frozenset[Measure] = frozenset(("killed", "injured", "missing"))


def carried(
    sentences: Sequence[Passage],
    open_phrases: Sequence[tuple[Passage, Phrase]],
    known: Mapping[tuple[int, int], Measure],
) -> Iterator[tuple[Passage, Phrase, Measure]]:
    """The bare numbers that a word for a figure, or whoever has it, leads in, with the measure last spoken of.

    `known` is the measure of each phrase told, by the start of its sentence and its first token.
    """
    before = {each.start: earlier for earlier, each in pairwise(sentences)}
    told = {start: measure for (start, _), measure in sorted(known.items()) if measure in _KEPT}
    for sentence, phrase in open_phrases:
        if phrase.kind != "bare" or phrase.none or phrase.article or not _is_led_in(sentence, phrase):
            continue
        matter = _matter(sentence.lower[: phrase.first]) or told.get(sentence.start)
        earlier = before.get(sentence.start)
        if matter is None and earlier is not None:
            matter = told.get(earlier.start) or _matter(earlier.lower)
        if matter is not None:
            yield sentence, phrase, matter


def _is_led_in(sentence: Passage, phrase: Phrase) -> bool:
    """Whether the number is given as a figure: "the figure stood at nine", "the hospital has 21"."""
    value = phrase.low if phrase.low is not None else phrase.high
    lead = sentence.word(phrase.first - 1)
    closed = sentence.word(phrase.after) in _CLOSES or phrase.after >= len(sentence.lower)
    if value is None or value != int(value) or not closed:
        return False
    near = sentence.lower[max(0, phrase.first - 7) : phrase.first]
    return lead in _HOLDERS or (lead in _LEADS and not _FIGURES.isdisjoint(near))


def _matter(words: Sequence[str]) -> Measure | None:
    """What the last of the words that name a toll names."""
    return next((_MATTERS[word] for word in reversed(words) if word in _MATTERS), None)
