"""The baseline of who said what: quotation marks, and the nearest name.

A text in, its quotations of four words or more out, each with the capitalised name nearest to it in its sentence, else
the last one before, as its source, and the nearest verb of saying of its sentence as its cue.

>>> text = 'Rain fell. Ana Oru laughed. “We are used to it,” she said.'
>>> (made,) = quoted(text)
>>> [text[start:end] for part in ("source", "cue", "content") for start, end in made[part]]
['Ana Oru', 'said', '“We are used to it,”']
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from rashomon.language.closed_class import is_function
from rashomon.language.text import sentences

_QUOTED = re.compile(r"[“\"][^“”\"\n]*[”\"]")
_NAME = re.compile(r"\b[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
_SAYING = re.compile(
    r"\b(?:said|says?|saying|told|tells|telling|add(?:ed|s|ing)|ask(?:ed|s|ing)|wr(?:ote|ites?|iting)|announced|claim(?:ed|s)"
    r"|den(?:ied|ies)|insist(?:ed|s)|warn(?:ed|s)|explain(?:ed|s)|according to)\b"
)
_WORDS = 4

Span = tuple[int, int]


def quoted(text: str) -> Iterator[dict[str, Any]]:
    """Each quotation as an attribution: half-open ranges of its source, its cue and itself."""
    quotations = [m.span() for m in _QUOTED.finditer(text) if len(m.group().split()) >= _WORDS]
    bare = _QUOTED.sub(lambda m: " " * len(m.group()), text)
    known = [(one.start, one.end) for one in sentences(text)]
    opening = {start for start, _ in known}
    names = [m.span() for m in _NAME.finditer(bare) if m.start() not in opening or is_name(m.group())]
    verbs = [m.span() for m in _SAYING.finditer(bare)]
    for content in quotations:
        around = sentence(content, known)
        source = nearest(content, names, around) or last(names, content[0])
        cue = nearest(content, verbs, around)
        yield {"source": [source] if source else [], "cue": [cue] if cue else [], "content": [content]}


def is_name(run: str) -> bool:
    """Whether a run of capitalised words that opens a sentence can be a name: it does not open it as "The" does."""
    return not is_function(run.split()[0].casefold())


def sentence(content: Span, known: Sequence[Span]) -> Span:
    """From the beginning of the sentence where a quotation begins to the end of that where it ends."""
    first = bisect_right(known, content[0], key=lambda one: one[0]) - 1
    final = bisect_left(known, content[1], key=lambda one: one[1])
    return known[max(first, 0)][0], known[min(final, len(known) - 1)][1]


def nearest(content: Span, found: Sequence[Span], around: Span) -> Span | None:
    """The one nearest to the quotation, in characters, of those in its sentence; of two alike the first."""
    near = found[bisect_left(found, (around[0], 0)) : bisect_left(found, (around[1], 0))]
    return min(near, key=lambda one: max(content[0] - one[1], one[0] - content[1]), default=None)


def last(found: Sequence[Span], before: int) -> Span | None:
    """The last one that begins before a place."""
    at = bisect_left(found, (before, 0))
    return found[at - 1] if at else None
