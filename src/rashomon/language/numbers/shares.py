"""Fractions and percentages: "a third", "two-thirds", "half", "40 per cent", and of what they are a share.

Folded tokens and the place of one in; its value and where it ends out.

>>> share_at("two - thirds of them".split(), 0), share_at("40 % of the 60".split(), 0)
((0.6666666666666666, 3), (0.4, 2))
>>> total_at("half of the 60".split(), 1), total_at("half a dozen".split(), 1)
(3, 0)
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import numerals

_DETERMINERS = frozenset("the its their his her our these those all".split())


def share_at(lower: Sequence[str], at: int) -> tuple[float, int] | None:
    """The fraction or percentage that begins at token `at`, and the token after it."""
    word = lower[at]
    if word == "half":
        return 0.5, at + 1
    count = 1 if word in ("a", "an", "one") else numerals.CARDINALS.get(word, 0)
    ahead = at + 2 if tuple(lower[at + 1 : at + 2]) == ("-",) else at + 1
    part = numerals.FRACTIONS.get(lower[ahead]) if ahead < len(lower) else None
    if count and part is not None and count < part:
        return count / part, ahead + 1
    return _percentage(lower, at)


def total_at(lower: Sequence[str], at: int) -> int:
    """The token where the total begins of which a share ending before `at` is taken: after "of [the]", "the"; or 0."""
    ahead = at
    while ahead < len(lower) and (lower[ahead] in _DETERMINERS or (lower[ahead] == "of" and ahead == at)):
        ahead += 1
    named = at < ahead < len(lower) and lower[ahead] not in ("a", "an")
    return ahead if named else 0


def percent_after(lower: Sequence[str], at: int) -> int:
    """The token after "%", "percent" or "per cent" at token `at`; `at` where there is none."""
    if at < len(lower) and (lower[at] == "%" or lower[at] in numerals.SHARE):
        return at + 1
    return at + 2 if tuple(lower[at : at + 2]) == ("per", "cent") else at


def _percentage(lower: Sequence[str], at: int) -> tuple[float, int] | None:
    word = lower[at]
    plain = len(word) <= 5 and word.isascii() and word.replace(".", "", 1).isdigit()
    value = float(word) if plain else float(numerals.CARDINALS.get(word, 0))
    ahead = at + 1
    ten = value >= 20 and value % 10 == 0 and not plain
    unit = lower[at + 2] if ten and tuple(lower[at + 1 : at + 2]) == ("-",) and at + 2 < len(lower) else ""
    if 0 < numerals.CARDINALS.get(unit, 0) < 10:
        value, ahead = value + numerals.CARDINALS[unit], at + 3
    after = percent_after(lower, ahead)
    return (value / 100, after) if after > ahead and 0 < value <= 100 else None
