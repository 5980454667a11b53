"""Fighters, civilians, and who may not be taken at their word about them.

A group phrase and the words for a source in; out whether the group are civilians or fighters, and whether the source is
an armed side that counts the other side's fighters. A source is only called an adversary where its words and the
group's both say which kind of side they are; a side that speaks of its own is none.

>>> camp("Kestrel fighters"), camp("villagers and other civilians"), camp("people")
('fighters', 'civilians', None)
>>> is_adversary("the coalition", "fighters"), is_adversary("Kestrel Front rebels", "Kestrel fighters")
(True, False)
"""

from __future__ import annotations

import re
from typing import Literal

from rashomon.stages.ledger.rows import group_key

Camp = Literal["civilians", "fighters", "troops"]

_CIVILIANS = frozenset("civilian noncombatant bystander".split())
_FIGHTERS = frozenset("fighter rebel operative guerrilla militiaman bomber separatist".split())
_TROOPS = frozenset("soldier policeman officer serviceman marine guard paramilitary".split())
# Words in the name or description of a source that make it a state's armed side, or an armed side against one.
_STATE_ARMS = re.compile(
    r"\b(?:army|armed forces|military|coalition|air ?force|navy|defen[cs]e|security forces|troops|gendarmerie"
    r"|central command|joint command)\b",
    re.IGNORECASE,
)
_REBEL_ARMS = re.compile(
    r"\b(?:rebels?|insurgents?|militants?|militia|guerrillas?|jihadists?|separatists?|fighters)\b", re.IGNORECASE
)
_OWN = re.compile(r"\b(?:its|their|his|our|own)\b", re.IGNORECASE)
_NAMELESS = frozenset("armed force air the an of a group front".split())


def camp(group: str) -> Camp | None:
    """What a group's words say of it; None where they say nothing, or both."""
    words = set(group_key(group))
    found: list[Camp] = []
    if words & _CIVILIANS:
        found.append("civilians")
    if words & _FIGHTERS:
        found.append("fighters")
    if words & _TROOPS:
        found.append("troops")
    return found[0] if len(found) == 1 else None


def contest(a: str, b: str) -> bool:
    """Whether two groups are the same people seen as civilians by one and as fighters by the other."""
    return {camp(a), camp(b)} in ({"civilians", "fighters"}, {"civilians", "troops"})


def is_adversary(source: str, group: str) -> bool:
    """Whether the source is an armed side and the group the other side's fighters, not called its own."""
    arms = {"fighters": _STATE_ARMS, "troops": _REBEL_ARMS}.get(camp(group) or "")
    if arms is None or arms.search(source) is None or _OWN.search(group):
        return False
    return not (set(group_key(group)) - _FIGHTERS - _TROOPS) & (set(group_key(source)) - _NAMELESS)
