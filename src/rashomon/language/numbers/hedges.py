"""The hedges around a number, and the bounds they leave open: "at least 12", "12 or so", "as many as an estimated 12".

Folded tokens and a `Core` with its currency's ends in; a `Bounded` amount out.

>>> from rashomon.language.numbers.cores import Core
>>> made = bounded("up to about 12".split(), Core(3, 4, 12, 12, "digits"), 3, 4, 0, money=False)
>>> made.first, made.low, made.high, made.qualifier
(0, None, 12, 'up to about')
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language import numerals
from rashomon.language.numbers.cores import Core


@dataclass(slots=True)
class Bounded:
    """An amount over tokens `first`..`after` being read; `open` once a hedge has opened a bound."""

    first: int
    after: int
    low: float | None
    high: float | None
    qualifier: str | None
    open: bool = False


def bounded(lower: Sequence[str], core: Core, first: int, after: int, floor: int, *, money: bool) -> Bounded:
    """`core` with its currency, over tokens `first`..`after`, and the hedges before and after it.

    Hedges are looked for back to token `floor`. One that opens a bound speaks louder than one that does not.
    """
    made = Bounded(first, after, core.low, core.high, core.share)
    if core.kind == "range" and first > floor and lower[first - 1] in ("between", "from"):
        made.first, made.qualifier = first - 1, "between"
    for _ in range(2):
        hedge = _before(lower, made.first, floor, money=money)
        if hedge is None:
            break
        length, bound = hedge
        words = " ".join(lower[made.first - length : made.first])
        made.first -= length
        if bound != "plain":
            _apply(made, bound, f"{words} {core.share}" if core.share else words)
    trailer = _behind(lower, after)
    if trailer is not None:
        length, bound, label = trailer
        made.after += length
        _apply(made, bound, label)
    return made


def _apply(made: Bounded, bound: numerals.Bound, words: str) -> None:
    """Open the bound that the hedge opens; keep the words of the first hedge, or of the one that opens."""
    opens = bound in ("low", "high")
    if made.qualifier in (None, "between") or (opens and not made.open) or (made.qualifier or "") in words:
        made.qualifier = words
    if opens and not made.open:
        made.low, made.high, made.open = (made.low, None, True) if bound == "low" else (None, made.high, True)


def _before(lower: Sequence[str], first: int, floor: int, *, money: bool) -> tuple[int, numerals.Bound] | None:
    """The length of the hedge that ends before token `first`, and which bound it opens."""
    for length in range(numerals.LONGEST_HEDGE, 0, -1):
        words = tuple(lower[first - length : first]) if first - length >= floor else ()
        bound = numerals.HEDGES.get(words)
        if bound is not None:
            return None if words == ("over",) and _is_about(lower, first - 2, money=money) else (length, bound)
    return None


def _is_about(lower: Sequence[str], at: int, *, money: bool) -> bool:
    """Whether "over" after token `at` says what for or where: "a row over 12 jobs", "held over a $2m raid"."""
    word = lower[at] if at >= 0 else ""
    return word in numerals.NOT_MORE or (money and word in numerals.NOT_MORE_MONEY)


def _behind(lower: Sequence[str], after: int) -> tuple[int, numerals.Bound, str] | None:
    """The length of the hedge that begins at token `after`, the bound it opens, and its words."""
    for length in (2, 1):
        words = tuple(lower[after : after + length])
        if words in numerals.TRAILERS:
            return len(words), *numerals.TRAILERS[words]
    return None
