"""Reports made from others as copyists make them, with the truth of which words come from where.

A report's text in; texts out that are cut, edited, put in another order, recast, spliced or spun, each with `Tie`s: its
characters and the characters of the origin they were made from, a word or a mark each. The same seed gives the same
texts.

>>> text, ties = finished(styled(bits("Two tyres, 3 labour men"), Random(2)))
>>> text, ties[1]
('Two tires, three labor men', Tie(start=4, end=9, origin_start=4, origin_end=9))
>>> finished(reordered(bits("As the dam broke, the mill stood still. He ran."), Random(3)))[0]
'the mill stood still, As the dam broke. He ran. '
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from rashomon.language.closed_class import is_function
from rashomon.language.house_style import fold
from thesaurus import Thesaurus


@dataclass(frozen=True, slots=True)
class Bit:
    """A word, mark or gap of a made text, with the range of the origin's characters it stands for; None: added."""

    text: str
    origin: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """Characters of a made text and those of its origin that they were made from: half-open ranges."""

    start: int
    end: int
    origin_start: int
    origin_end: int


Draft = list[Bit]
Change = Callable[[Sequence[Bit], Random], Draft]

_BIT = re.compile(r"\w+(?:[-'’]\w+)*|\s+|.", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?][\"”’']?$")

# What one house writes and another changes; either way round.
_STYLES = (
    ("colour", "color"), ("centre", "center"), ("defence", "defense"), ("organisation", "organization"),
    ("labour", "labor"), ("harbour", "harbor"), ("neighbour", "neighbor"), ("programme", "program"),
    ("metres", "meters"), ("kilometres", "kilometers"), ("travelled", "traveled"), ("cancelled", "canceled"),
    ("organised", "organized"), ("authorised", "authorized"), ("criticised", "criticized"), ("towards", "toward"),
    ("grey", "gray"), ("theatre", "theater"), ("tyres", "tires"), ("percent", "per cent"), ("Dr", "Doctor"),
    ("Gov", "Governor"), ("Sgt", "Sergeant"), ("Capt", "Captain"), ("Lt", "Lieutenant"), ("Col", "Colonel"),
    ("Sept", "September"), ("Oct", "October"), ("Nov", "November"), ("Dec", "December"), ("Jan", "January"),
    ("Feb", "February"), ("Aug", "August"), ("km", "kilometres"), ("kg", "kilograms"), ("one", "1"), ("two", "2"),
    ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("seven", "7"), ("eight", "8"), ("nine", "9"),
    ("ten", "10"), ("eleven", "11"), ("twelve", "12"), ("twenty", "20"), ("thirty", "30"), ("forty", "40"),
)  # fmt: skip
_HOUSE = {one: other for pair in _STYLES for one, other in (pair, pair[::-1])}
_QUOTES = {True: {'"': "“", "“": '"', "'": "‘"}, False: {'"': "”", "”": '"', "'": "’", "’": "'"}}  # by: does it open
_ADDED = (
    "on Friday", "officials confirmed", "in the area", "at the time", "our reporter adds", "local time",
    "once again", "as previously reported", "in a further development", "late in the day",
)  # fmt: skip


def bits(text: str, start: int = 0, end: int | None = None) -> Draft:
    """A stretch of an origin as it stands."""
    return [Bit(m.group(), m.span()) for m in _BIT.finditer(text, start, len(text) if end is None else end)]


def finished(draft: Sequence[Bit]) -> tuple[str, tuple[Tie, ...]]:
    """The text of a draft and its ties, white space left out."""
    at, ties = 0, []
    for bit in draft:
        if bit.origin is not None and not bit.text.isspace():
            ties.append(Tie(at, at + len(bit.text), *bit.origin))
        at += len(bit.text)
    return "".join(bit.text for bit in draft), tuple(ties)


def sentences(draft: Sequence[Bit]) -> list[Draft]:
    """A draft in sentences, each with the white space after it; a line's end ends one, no stop within quotation marks
    does.
    """
    found: list[Draft] = [[]]
    spoken = 0
    for bit in draft:
        found[-1].append(bit)
        spoken += {'"': 1, "“": 1, "”": -1}.get(bit.text, 0)
        before = "".join(one.text for one in found[-1][-3:-1])
        if bit.text.isspace() and ("\n" in bit.text or (spoken % 2 == 0 and _SENTENCE_END.search(before))):
            found.append([])
            spoken = 0
    return [sentence for sentence in found if sentence]


def cut(draft: Sequence[Bit], random: Random) -> Draft:
    """The text without its beginning, its end, both or its middle."""
    kept = sentences(draft)
    third = max(1, len(kept) // 3)
    shapes = (kept[third:], kept[:-third], kept[third // 2 + 1 : -(third // 2) - 1], kept[:third] + kept[-third:])
    return _run(random.choice(shapes))


def edited(strange: Sequence[str]) -> Change:
    """Another house's style; one sentence in eight left out, one in eight replaced by a strange one, words added to
    one in four and dropped from some.
    """

    def change(draft: Sequence[Bit], random: Random) -> Draft:
        kept = [sentence for sentence in sentences(draft) if random.random() > 1 / 8] or sentences(draft)
        mixed = [[Bit(random.choice(strange) + " ")] if random.random() < 1 / 8 else sentence for sentence in kept]
        return styled(_run([_dropped(_grown(sentence, random), random) for sentence in mixed]), random)

    return change


def reordered(draft: Sequence[Bit], random: Random) -> Draft:
    """Sentences within the text moved about, and clauses turned round at their comma."""
    lines = [_turned(sentence) if random.random() < 0.5 else sentence for sentence in sentences(draft)]
    if lines:
        lines[-1] = [*lines[-1], Bit(" ")]
    random.shuffle(lines)
    return _run(lines)


def recast(draft: Sequence[Bit], random: Random) -> Draft:
    """ "X said Y" as "Y, X said" and the other way, "X did Y" after a comma turned round; another house's style."""
    return styled(_run([_turned(_said(sentence)) for sentence in sentences(draft)]), random)


def spun(rate: float, thesaurus: Thesaurus) -> Change:
    """A machine that replaces that share of the words of content, names and numbers left alone."""

    def change(draft: Sequence[Bit], random: Random) -> Draft:
        plain = list(_replaceable(draft))
        able = [number for number in plain if thesaurus.others(draft[number].text.casefold())]
        chosen = set(random.sample(able, min(len(able), round(rate * len(plain)))))
        return [_swapped(bit, thesaurus, random) if n in chosen else bit for n, bit in enumerate(draft)]

    return change


def rewritten(thesaurus: Thesaurus) -> Change:
    """What a person's rewriting does at once: clauses turned, statements recast, one word of five another."""
    machine = spun(0.2, thesaurus)
    return lambda draft, random: machine(_grown_all(recast(draft, random), random), random)


def spliced(host: str, draft: Sequence[Bit], random: Random) -> Draft:
    """Paragraphs of the origin, in a row, in the body of another report."""
    lines = [[*line, Bit("\n")] for line in _lines(draft) if len(line) > 40]
    first = random.randrange(max(1, len(lines) - 1))
    taken = _run(lines[first : first + 2])
    around = [[Bit(line + "\n")] for line in host.split("\n") if line.strip()]
    at = random.randrange(max(1, len(around) // 2), max(2, len(around)))
    return [*_run(around[:at]), *taken, *_run(around[at:])]


def styled(draft: Sequence[Bit], random: Random) -> Draft:
    """Another house's style: spelling, titles, numbers in words or digits, months, quotation marks."""
    found = [replace(bit, text=_HOUSE.get(bit.text, bit.text)) for bit in draft]
    if random.random() < 0.5:
        return found
    opens = [number == 0 or not found[number - 1].text.strip() for number in range(len(found))]
    return [
        replace(bit, text=_QUOTES[opened].get(bit.text, bit.text)) for bit, opened in zip(found, opens, strict=True)
    ]


def _run(parts: Iterable[Sequence[Bit]]) -> Draft:
    return [bit for part in parts for bit in part]


def _lines(draft: Sequence[Bit]) -> list[Draft]:
    lines: list[Draft] = [[]]
    for bit in draft:
        if "\n" in bit.text:
            lines.append([])
        else:
            lines[-1].append(bit)
    return [line for line in lines if line]


def _grown_all(draft: Sequence[Bit], random: Random) -> Draft:
    return _run([_grown(sentence, random) for sentence in sentences(draft)])


def _grown(sentence: Sequence[Bit], random: Random) -> Draft:
    """One sentence of four with a phrase put before its end."""
    stops = [number for number, bit in enumerate(sentence) if bit.text in ".,"]
    if not stops or len(sentence) < 12 or random.random() > 0.25:
        return list(sentence)
    at = random.choice(stops)
    return [*sentence[:at], Bit(" " + random.choice(_ADDED)), *sentence[at:]]


def _dropped(sentence: Sequence[Bit], random: Random) -> Draft:
    """One word of content of a long sentence of two left out, with the gap after it."""
    words = [number for number in _replaceable(sentence) if sentence[number + 1 : number + 2]]
    if len(words) < 6 or random.random() < 0.5:
        return list(sentence)
    at = random.choice(words)
    return [*sentence[:at], *sentence[at + 2 :]]


def _turned(sentence: Sequence[Bit]) -> Draft:
    """ "When X, Y." as "Y, when X.", where a sentence has one comma and no quotation mark."""
    commas = [number for number, bit in enumerate(sentence) if bit.text == ","]
    stop = next((number for number, bit in enumerate(sentence) if bit.text == "."), 0)
    quoted = any(bit.text in '"“”«»' for bit in sentence)
    if len(commas) != 1 or quoted or not (6 < commas[0] < stop - 7):
        return list(sentence)
    at = commas[0]
    return [*sentence[at + 2 : stop], sentence[at], Bit(" "), *sentence[:at], *sentence[stop:]]


def _said(sentence: Sequence[Bit]) -> Draft:
    """ "X said Y." as "Y, X said."."""
    cues = [number for number, bit in enumerate(sentence) if bit.text == "said"]
    stop = next((number for number, bit in enumerate(sentence) if bit.text == "."), 0)
    quoted = any(bit.text in '"“”«»,' for bit in sentence[:stop])
    if len(cues) != 1 or quoted or not (1 < cues[0] < stop - 7):
        return list(sentence)
    at = cues[0]
    return [*sentence[at + 2 : stop], Bit(", "), *sentence[: at + 1], *sentence[stop:]]


def _replaceable(draft: Sequence[Bit]) -> Iterable[int]:
    """The numbers of the words of content that are neither names nor numbers: written small."""
    for number, bit in enumerate(draft):
        if bit.text.isalpha() and bit.text.islower() and len(bit.text) > 2 and not is_function(fold(bit.text)):
            yield number


def _swapped(bit: Bit, thesaurus: Thesaurus, random: Random) -> Bit:
    return replace(bit, text=random.choice(thesaurus.others(bit.text.casefold())))
