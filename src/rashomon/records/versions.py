"""The versions of a page or file: which stood at its address when.

>>> Versions(place="a.txt", met=(Version(number=1, document="d1", seen="2031-05-02T10:00:00Z"),)).place
'a.txt'
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version that was met at a moment in the place of another: its number by the order of coming, its report."""

    number: int
    document: str
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """All that stood at an address (a link, or a file's path), in the order of time: 1, 2, and 1 again if put back."""

    place: str
    met: tuple[Version, ...]
