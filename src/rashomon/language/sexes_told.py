"""What a report itself tells of whether the persons it names are men or women.

A text and the ranges of its persons' names in; "he", "she" or None for each out. A name alone often decides nothing;
what a report calls the person elsewhere ("Mrs Ruo"), or the first "his" or "she" behind the name in its own
sentence, with nobody else between, does.

>>> text = "Kelu Oru left her house. Later Oru wept."
>>> told(text, [(0, 8), (31, 34)])
['she', 'she']
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.language.sexes import Pronoun, sex

_HE, _SHE = frozenset("he his himself".split()), frozenset("she her herself".split())
_OTHERS = frozenset(("him", "hers"))  # whoever does something to "him" is another
_WORD = re.compile(r"[A-Za-z’']+")
# Where the sentence or what somebody else says begins.
_BREAK = re.compile(r"[.!?;:\n\"“”]|['‘’](?=\s)|(?<=\s)['‘’]")
_AFTER_OBJECT = re.compile(r"\s*(?:[^\w\s]|(?:and|to|in|at|on|of|for|with|that|as|by|from|after|before|when|not)\b)")
_SURE = 3  # times as much for one as for the other
_REACH = 200  # characters


def told(text: str, names: Sequence[tuple[int, int]]) -> list[Pronoun | None]:
    """For each name, by half-open ranges in order of the text, the pronoun that takes it up, if anything tells."""
    keys = _persons([text[start:end] for start, end in names])
    counted: defaultdict[str, Counter[Pronoun]] = defaultdict(Counter)
    for number, (start, end) in enumerate(names):
        by_name = sex(text[start:end])
        if by_name is not None:
            counted[keys[number]][by_name] += _SURE
        ahead = names[number + 1][0] if number + 1 < len(names) else len(text)
        taken_up = _taken_up(text, end, min(ahead, end + _REACH))
        if taken_up is not None:
            counted[keys[number]][taken_up] += 1
    return [_decided(counted[key]) for key in keys]


def _persons(forms: Sequence[str]) -> list[str]:
    """Who each name is: its words; a surname alone is who bears it, if only one does."""
    rows = [form.casefold().split() for form in forms]
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if len(row) > 1:
            bearers[row[-1]].add(row[0])
    return [
        f"{next(iter(bearers[row[-1]]))} {row[-1]}" if len(bearers[row[-1]]) == 1 else " ".join((row[0], row[-1]))
        for row in rows
    ]


def _taken_up(text: str, start: int, end: int) -> Pronoun | None:
    """The first pronoun behind a name, before the sentence ends or another human being is told of."""
    stop = _BREAK.search(text, start, end)
    for found in _WORD.finditer(text, start, stop.start() if stop else end):
        word = found.group().casefold()
        if word in _OTHERS or (word == "her" and _AFTER_OBJECT.match(text, found.end())):
            return None
        if word in _HE or word in _SHE:
            return "he" if word in _HE else "she"
        if sex(word) is not None:
            return None
    return None


def _decided(counted: Counter[Pronoun]) -> Pronoun | None:
    he, she = counted["he"], counted["she"]
    if he > _SURE * she:
        return "he"
    return "she" if she > _SURE * he else None
