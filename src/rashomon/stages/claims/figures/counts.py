"""A reading made into a `Count`: the span to show, the group in words, the term used.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.readings import readings
>>> text = "A wave killed nearly 40 young sailors."
>>> made = count(readings([passage("d1", text, 0, 38, "body")])[0])
>>> made.span.quote, made.group, made.term, made.qualifier
('killed nearly 40 young sailors', 'young sailors', 'killed', 'nearly')
"""

from __future__ import annotations

from rashomon.records import Count
from rashomon.span import Span
from rashomon.stages.claims.figures.nouns import is_ordinal
from rashomon.stages.claims.figures.readings import Reading

_NEAR = 5
# Words that begin a counted phrase and say nothing of who is counted.
_LEADS = frozenset(
    """of the other more a an another both nos all these those second third fourth fifth sixth seventh eighth ninth
    tenth further his her their""".split()
)
_GROUPS = frozenset("family crew group team party band gang patrol class squad convoy".split())


def count(reading: Reading) -> Count:
    """The figure a reading gives, in the report's own voice; source, day and place are added by `sourcing`."""
    phrase = reading.phrase
    return Count(
        span=span_of(reading), measure=reading.measure, term=_term(reading), group=_group(reading),
        unit=_unit(reading), series="incident", standing="event", low=phrase.low, high=phrase.high,
        qualifier=phrase.qualifier or (reading.found.qualifier if reading.found else None),
        whole=None if reading.whole is None else span_of(reading.whole),
    )  # fmt: skip


def span_of(reading: Reading) -> Span:
    """The number, what it counts, and the word that says what happened when it stands beside them."""
    first, after, found = reading.phrase.first, reading.phrase.after, reading.found
    if found is not None and found.side in ("left", "whole") and found.after == first:
        first = found.first
    if found is not None and found.side == "right" and found.first - after <= _NEAR:
        between = reading.passage.lower[after : found.first]
        after = found.after if not {",", "(", "and", "or"} & set(between) else after
    return reading.passage.span(first, after)


def _term(reading: Reading) -> str:
    if reading.found is None:
        return str(reading.measure)
    return " ".join(reading.passage.lower[reading.found.first : reading.found.after])


def _group(reading: Reading) -> str:
    """The counted noun phrase without its number; "people" where the number stands alone."""
    phrase, passage = reading.phrase, reading.passage
    inside = [
        a for a in passage.amounts if a.core == phrase.core or (phrase.inner is not None and a.first == phrase.inner)
    ]
    at = inside[-1].after if inside else phrase.core
    if phrase.partitive or not phrase.head:
        if reading.whole is not None:
            return _group(reading.whole)
        if passage.word(phrase.first - 1) == "of" and passage.word(phrase.first - 2) in _GROUPS:
            return passage.surface(phrase.first - 2)
        return "" if reading.measure in ("destroyed", "damaged") else "people"
    while at < phrase.after - 1 and (passage.word(at) in _LEADS or is_ordinal(passage, at)):
        at += 2 if is_ordinal(passage, at) else 1
    return (
        passage.text[passage.words[at].start : passage.words[phrase.after - 1].end] if at < phrase.after else "people"
    )


def _unit(reading: Reading) -> str | None:
    kind = reading.phrase.kind
    if reading.measure in ("destroyed", "damaged"):
        return reading.phrase.head or None
    return "household" if kind == "household" else "person"
