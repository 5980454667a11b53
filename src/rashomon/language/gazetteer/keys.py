"""Under what a place's name is looked up: its words without articles and spaces, however it is divided.

>>> key("Deir ez-Zor") == key("Deir Ezzor") == key("Deir al Zor")
True
>>> bare("Orvel Governorate"), bare("Province of Orvel"), bare("Lake Orvel")
('orvel', 'orvel', 'lake orvel')
"""

from __future__ import annotations

from functools import lru_cache

from rashomon.language.names import fold, unarticled

# Words that say what kind of land a name is of: its first divisions, which tables name without them.
REGION_HEADS = frozenset(
    """province provinces governorate state region oblast krai voivodeship canton prefecture department division
    emirate""".split()
)
TOWN_HEADS = frozenset("city town village port municipality township".split())


@lru_cache(maxsize=65_536)
def key(name: str) -> str:
    """The key of a name."""
    return "".join(unarticled(fold(name)))


def bare(name: str) -> str:
    """The folded name without what says what kind of land or town it is."""
    words = fold(name).split()
    if len(words) > 2 and words[0] in REGION_HEADS | TOWN_HEADS and words[1] == "of":
        words = words[2:]
    if len(words) > 1 and words[-1] in REGION_HEADS | TOWN_HEADS:
        words = words[:-1]
    return " ".join(words)
