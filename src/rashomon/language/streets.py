"""The words of addresses: kinds of streets with their short forms, quarters of the compass, spelt ordinals, roads.

Folded words in; one spelling of an address out.

>>> street(("e", "9th", "st")) == street(("east", "ninth", "street"))
True
>>> street(("ana", "oru")) is None
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence

SHORT_STREETS = {
    "st": "street", "ave": "avenue", "av": "avenue", "aves": "avenue", "avenues": "avenue", "rd": "road",
    "blvd": "boulevard", "hwy": "highway", "pkwy": "parkway", "sts": "street", "streets": "street",
}  # fmt: skip
STREETS = frozenset("street avenue road lane boulevard highway parkway".split()) | SHORT_STREETS.keys()
# Roads that have a number after them: "Highway 12", "Interstate 9".
ROADS = frozenset("highway route interstate motorway autoroute freeway turnpike hwy".split())
_COMPASS = {
    "e": "east", "w": "west", "n": "north", "s": "south", "ne": "northeast", "nw": "northwest", "se": "southeast",
    "sw": "southwest",
}  # fmt: skip
_SPELT = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
ORDINALS = {
    word: f"{at}{'st' if at == 1 else 'nd' if at == 2 else 'rd' if at == 3 else 'th'}"
    for at, word in enumerate(_SPELT, start=1)
}
_ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)")


def is_ordinal(word: str) -> bool:
    """Whether the word is a number with its ordinal ending: "9th"."""
    return _ORDINAL.fullmatch(word) is not None


def street(words: Sequence[str]) -> tuple[str, ...] | None:
    """The one spelling of a street's folded words; None when they do not name a street."""
    if len(words) < 2 or words[-1] not in STREETS:
        return None
    named = [ORDINALS.get(word, word) for word in words[:-1]]
    return (_COMPASS.get(named[0], named[0]), *named[1:], SHORT_STREETS.get(words[-1], words[-1]))
