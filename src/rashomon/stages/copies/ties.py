"""What ties two reports before a word is compared: one house or publisher, one agency, one naming the other.

>>> sorted(spellings("The New Fen Post"))
['newfenpost', 'nfpost']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rashomon.records import Document, house

SHORTEST = 4  # letters of a host's name that another report may spell out
_CAPITALS = re.compile(r"[A-Z][\w&'’-]*(?: (?:[A-Z][\w&'’-]*)){0,6}")


def one_writer(a: Document, b: Document) -> bool:
    """Whether two reports carry one byline."""
    return bool(a.byline and b.byline) and plain(a.byline or "") == plain(b.byline or "")


def wires(document: Document) -> frozenset[str]:
    """The agencies a report credits, and the outlet it is of, each by one plain name."""
    return frozenset(plain(name) for name in (*document.agencies, *((document.outlet,) if document.outlet else ())))


def common(a: Document, b: Document) -> tuple[str, ...]:
    """The agencies both reports credit, or the one credits and the other is of; by their longest names."""
    found: list[str] = []
    for name in sorted({*a.agencies, *b.agencies}, key=lambda name: (-len(name), name)):
        shared = all(any(same(name, other) for other in wires(side)) for side in (a, b))
        if shared and not any(same(name, other) for other in found):
            found.append(name)
    return tuple(sorted(found))


def same(one: str, other: str) -> bool:
    """Whether two names are one agency's: written alike, or one the initials of the other."""
    left, right = plain(one).split(), plain(other).split()
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


def names(text: str) -> frozenset[str]:
    """How the names in a text may be spelled in a host: every run of capitalised words, closed up."""
    return frozenset(spelled for name in _CAPITALS.findall(text) for part in _parts(name.split()) for spelled in part)


def _parts(words: Sequence[str]) -> Iterable[set[str]]:
    for start in range(len(words)):
        if words[start].isupper() and len(words[start]) <= SHORTEST + 1:
            yield {words[start].casefold()}
        for end in range(start + 2, min(len(words), start + 4) + 1):
            yield spellings(" ".join(words[start:end]))


def spellings(name: str) -> set[str]:
    """A name closed up: in full, and with initials for all but its last word."""
    words = [re.sub(r"\W", "", word) for word in plain(name).split()]
    words = [word for word in words if word]
    return {"".join(words), "".join([*(word[0] for word in words[:-1]), words[-1]])} if words else set()


def called(document: Document) -> str | None:
    """The name of a report's house as another text may spell it, without the figures; None where it is too short."""
    host = house(document.url)
    label = re.sub(r"\d", "", host.split(".")[0]) if host else ""
    return label if len(label) >= SHORTEST else None


def plain(name: str) -> str:
    """A name as it is compared: without case, points and article."""
    return " ".join(name.casefold().replace(".", "").removeprefix("the ").split())
