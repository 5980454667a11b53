"""Stock or flow: how many are in a state at a time, or how many came into it.

A figure and the words about it in, its motion out. The dead and the rescued are a flow always; the missing and those
who remain a stock, unless they are said to have gone.

>>> motion("displaced", "homeless", frozenset({"are"})), motion("displaced", "fled", frozenset({"have"}))
('stock', 'flow')
"""

from __future__ import annotations

import re

from rashomon.language.reading import Reading
from rashomon.records import Count, Measure, Motion
from rashomon.stages.claims.figures.governors import predicate
from rashomon.stages.claims.figures.passages import Passage

_EVER_FLOW: frozenset[Measure] = frozenset(("killed", "rescued", "killed_or_injured", "destroyed", "damaged", "money"))
_EVER_STOCK: frozenset[Measure] = frozenset(("missing", "remaining"))
_GONE = frozenset("went gone disappeared vanished".split())
# Words that keep a state going.
_LASTS = frozenset("still remain remains remained remaining stands stand stood stay stays staying".split())
# Verbs and nouns that are states themselves.
_STATES = frozenset("hold holds holding sheltering sheltered living camped sleeping housed hosting".split())
# Participles that are states in the present tense: "are trapped", "is being held", "have held".
_PRESENT = frozenset("are is 're ’re 's being".split())
_KEPT = frozenset("held kept".split())
_LASTING = _KEPT | frozenset(
    """trapped stranded displaced homeless detained jailed imprisoned hospitalised hospitalized deployed stationed
    besieged""".split()
)
_PERFECT = frozenset("have has 've".split())
_BREAK = re.compile(r"[,;:.()]|\b(?:after|when|who|which|while|because|but|and|where|since|that)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w’']+")
_BEFORE, _AFTER = 4, 4
_HELPERS = frozenset("aux aux:pass cop advmod".split())

_REACH = 200  # characters that hold the few words: a sentence without end must not be read again for each figure


def motion(measure: Measure, term: str, about: frozenset[str]) -> Motion:
    """The motion of a figure whose predicate stands among the words `about` it, in lower case."""
    if measure in _EVER_FLOW:
        return "flow"
    if measure in _EVER_STOCK:
        return "flow" if about & _GONE else "stock"
    last = term.rsplit(" ", 1)[-1]
    lasting = last in _LASTING and about & _PRESENT and (last in _KEPT or "been" not in about)
    kept = last in _KEPT and about & _PERFECT and "been" not in about
    hostage = last == "hostage" and about & _STATES
    stock = hostage or term.startswith(("in ", "behind ")) or about & _LASTS or last in _STATES or lasting or kept
    return "stock" if stock else "flow"


def about(passage: Passage, count: Count, reading: Reading | None) -> frozenset[str]:
    """The words of a figure and a few on either side in its clause, and those of its predicate."""
    before = _BREAK.split(passage.text[max(passage.start, count.span.start - _REACH) : count.span.start])[-1]
    after = _BREAK.split(passage.text[count.span.end : min(passage.end, count.span.end + _REACH)])[0]
    words = [*_WORD.findall(before)[-_BEFORE:], *_WORD.findall(count.span.quote), *_WORD.findall(after)[:_AFTER]]
    at = predicate(reading, passage.text, count) if reading is not None else None
    if reading is not None and at is not None:
        below = (reading.words[i] for i in (at, *reading.below(at)) if i == at or reading.words[i].dep in _HELPERS)
        words += [passage.text[word.start : word.end] for word in below]
    return frozenset(word.casefold() for word in words)
