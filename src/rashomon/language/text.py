"""Tokens and sentences with their offsets.

Text in, half-open code-point ranges out; nothing is changed or dropped but white space between.

>>> text = 'Mr. Ruo of the U.S. said: "We left." Nobody stayed.'
>>> [text[s.start:s.end] for s in sentences(text)]
['Mr. Ruo of the U.S. said: "We left."', 'Nobody stayed.']
>>> [t.text for t in tokens("1,500 of Ana's AK-47s")]
['1,500', 'of', "Ana's", 'AK', '-', '47', 's']
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

# One alternative a kind of token: initialisms ("U.S."), numbers with grouping, words with inner apostrophes, the rest.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_")

# Abbreviations that stand before a name or a number, so that their full stop never ends a sentence.
_BEFORE_NAME = frozenset(
    "mr mrs ms dr prof st gen lt col maj capt cmdr adm sgt cpl pvt rev hon gov sen rep pres amb det supt insp cpt vs no"
    " nos jr sr mt ft ave dept est approx jan feb mar apr jun jul aug sep sept oct nov dec fig vol al brig vice"
    " msgr const cst pte spc sfc det sgts lts gens profs drs messrs revs hons reps sens govs asst assoc atty atty-gen"
    " dist atty dep ald maj-gen lt-gen lt-col cllr".split()
)
# Titles and ranks among them: after one a name must follow, even on the next line.
_TITLES = frozenset(
    "mr mrs ms dr prof gen lt col maj capt cmdr adm sgt cpl pvt rev hon gov sen rep amb supt insp const cst"
    " cllr".split()
)
_STARTERS = frozenset("The A An He She It They In On But And".split())
_OPENERS = "\"'“‘([«"
# Both begin only where a run of their characters begins and never give any back: linear on any text.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]»]*+(?=\s|$)")
# ". 38-caliber": a decimal that a page has parted from its point.
_CALIBRE = re.compile(r"\d{1,3}[- ]calib(?:er|re)\b")
_BREAK = re.compile(r"(?<![ \t\r\f\v\n])[ \t\r\f\v]*+\n\s*+|\A\s*+\n\s*+")


class Token(NamedTuple):
    """One token: its characters and where they stand. The most often made of all records, so the cheapest to make."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's range, without white space at its ends."""

    start: int
    end: int


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`, in order, with offsets into `text`."""
    stop = len(text) if end is None else end
    return tuple(Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, stop))


def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Sentence, ...]:
    """The sentences of `text[start:end]`; a line break always ends one."""
    stop = len(text) if end is None else end
    found: list[Sentence] = []
    at = start
    for line in _BREAK.finditer(text, start, stop):
        found += _of_line(text, at, line.start())
        at = line.end()
    found += _of_line(text, at, stop)
    return tuple(found)


def is_abbreviation(word: str) -> bool:
    """Whether a folded word, without its full stop, stands before a name or a number ("lt", "prof")."""
    return word in _BEFORE_NAME


def awaits_name(line: str) -> bool:
    """Whether a line ends in an abbreviated title or rank, so that the next one goes on with the name."""
    last = line[-12:].split()[-1:] or [""]
    return last[0].endswith(".") and last[0][:1].isupper() and last[0][:-1].casefold() in _TITLES


def _of_line(text: str, start: int, end: int) -> list[Sentence]:
    found: list[Sentence] = []
    at = start
    for stop in _STOP.finditer(text, start, end):
        if _ends(text, at, stop.start(), stop.end(), end):
            found.append(Sentence(at, stop.end()))
            at = stop.end()
            while at < end and text[at].isspace():
                at += 1
    tail = end
    while tail > at and text[tail - 1].isspace():
        tail -= 1
    if tail > at:
        found.append(Sentence(at, tail))
    return found


def _ends(text: str, start: int, stop: int, after: int, end: int) -> bool:
    """Whether the stop character at `stop` ends the sentence that began at `start`."""
    rest = text[after : min(end, after + 40)].lstrip()
    if not rest:
        return True
    first = rest.lstrip(_OPENERS + " ")[:1]
    if first.islower() or _CALIBRE.match(rest):
        return False
    if text[stop] != "." or after - stop > 1:
        return True
    word = text[max(start, stop - 12) : stop].split()[-1:] or [""]
    bare = word[0].lstrip(_OPENERS).casefold()
    if re.split(r"[-–/]", bare)[-1] in _BEFORE_NAME:
        return False
    if re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", bare):
        return _after_initials(bare, rest)
    return True


def _after_initials(bare: str, rest: str) -> bool:
    """After "U.S." a new sentence needs a function word; after a single initial ("J.") there is never one."""
    if "." not in bare:
        return False
    opener = re.match(r"\W*(\w+)", rest)
    return opener is not None and opener.group(1) in _STARTERS
