"""Amounts among tokens: cores with their hedges, ranges, vague words and "no".

Text and its tokens in, `Number`s out.

>>> [(n.qualifier, n.low, n.high) for n in find("Up to 30 came; several stayed.")]
[('up to', None, 30), ('several', None, None)]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.language import numerals
from rashomon.language.numbers.cores import DASHES, Core, Kind, core_at, separated, value_of
from rashomon.language.numbers.labels import chain, is_no_amount
from rashomon.language.numbers.money import currency_of
from rashomon.language.text import Token, tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """An amount. `start`..`end` holds its hedges and currency, `core`..`stop` the number alone; "no" is 0, kind "none".

    `currency` is None for what is no money, an ISO 4217 code for what is, "" where the words do not say which.
    """

    start: int
    end: int
    core: int
    stop: int
    low: float | None
    high: float | None
    qualifier: str | None
    kind: Kind
    currency: str | None = None


def find(text: str, start: int = 0, end: int | None = None) -> tuple[Number, ...]:
    """The amounts in `text[start:end]`, with offsets into `text`."""
    return read(text, separated(tokens(text, start, end)))


def read(text: str, words: Sequence[Token]) -> tuple[Number, ...]:
    """The amounts among tokens of `text` that were already made."""
    lower = [word.text.casefold() for word in words]
    found: list[Number] = []
    at = floor = 0
    while at < len(words):
        number, after = _number(text, words, lower, at, floor)
        if number is not None:
            found.append(number)
            floor = after
        at = after
    return tuple(found)


def _number(text: str, words: Sequence[Token], lower: Sequence[str], at: int, floor: int) -> tuple[Number | None, int]:
    """The amount beginning at token `at`, hedges looked for back to token `floor`, and the token to go on from."""
    vague = _vague(lower, at)
    if vague:
        return _span_of(words, at, vague, at, vague, (None, None, " ".join(lower[at:vague]), "vague")), vague
    if _denies(lower, at):
        after = _after_none(lower, at)
        return _span_of(words, at, after, at, after, (0, 0, None, "none")), after
    core = core_at(text, words, lower, at)
    if core is None:
        return None, at + 1
    linked = chain(text, words, core.first)
    if linked > core.after:
        return None, linked
    if is_no_amount(text, words, lower, core):
        return None, core.after
    return _hedged(text, words, lower, _range(text, words, lower, core), floor)


def _denies(lower: Sequence[str], at: int) -> bool:
    """Whether "no", "nobody" or "none" counts nought here: not "no more than", not ", no"."""
    if lower[at] not in ("no", "nobody", "none") or (at and lower[at - 1] in ("of", ",")):
        return False
    return at + 1 >= len(lower) or lower[at + 1] not in ("more", "fewer", "less", "longer", "later")


def _after_none(lower: Sequence[str], at: int) -> int:
    """The token after "no", "no one", "no-one", "nobody", "none", and "else" after any of them."""
    after = at + 1
    for one in ((lower[at], "one"), (lower[at], "-", "one")):
        if lower[at] == "no" and tuple(lower[at : at + len(one)]) == one:
            after = at + len(one)
    return after + 1 if tuple(lower[after : after + 1]) == ("else",) else after


def _vague(lower: Sequence[str], at: int) -> int:
    """The token after a vague amount that begins here, or 0."""
    for phrase in numerals.VAGUE:
        if lower[at] == phrase[0] and tuple(lower[at : at + len(phrase)]) == phrase:
            before = lower[at - 1] if at else ""
            return 0 if phrase[0] == "many" and before in ("as", "how", "so", "too") else at + len(phrase)
    return 0


def _range(text: str, words: Sequence[Token], lower: Sequence[str], core: Core) -> Core:
    """`core` carried on to its upper bound when it begins a range: "400-600", "three or four", "50 and 70"."""
    if core.after + 1 >= len(words):
        return core
    link = lower[core.after]
    before = lower[core.first - 1] if core.first else ""
    joins = link in DASHES or link in ("to", "or") or (link == "and" and before == "between")
    if not joins or (link == "to" and before in ("from",)):
        return core
    other = core_at(text, words, lower, core.after + 1)
    if other is None or is_no_amount(text, words, lower, other):
        return core
    low = core.low * (other.high / value_of(lower[other.first]) if _shares_scale(lower, core, other) else 1)
    if not low < other.high or other.high > 20 * max(low, 1):
        return core
    return Core(core.first, other.after, low, other.high, "range")


def _shares_scale(lower: Sequence[str], core: Core, other: Core) -> bool:
    """ "2 to 3 million": the scale of the second number is the first one's too."""
    plain = core.after == core.first + 1 and core.kind == "digits"
    return (
        plain and other.after > other.first + 1 and other.kind == "digits" and core.low < value_of(lower[other.first])
    )


def _hedged(text: str, words: Sequence[Token], lower: Sequence[str], core: Core, floor: int) -> tuple[Number, int]:
    """`core` with its currency and the hedges before and after it."""
    low: float | None = core.low
    high: float | None = core.high
    qualifier: str | None = None
    first, after, currency = currency_of(text, words, lower, core.first, core.after, core.high)
    if core.kind == "range" and first > floor and lower[first - 1] in ("between", "from"):
        first, qualifier = first - 1, "between"
    for _ in range(2):
        hedge = _hedge_before(lower, first, floor)
        if hedge is None:
            break
        length, bound = hedge
        words_of = " ".join(lower[first - length : first])
        first -= length
        if bound != "plain" and qualifier in (None, "between"):
            qualifier = words_of
            low, high = (low, None) if bound == "low" else (None, high) if bound == "high" else (low, high)
    trailer = _trailer(lower, after)
    if trailer is not None:
        length, bound, label = trailer
        qualifier = qualifier or label
        low, high = (low, None) if bound == "low" else (None, high) if bound == "high" else (low, high)
        after += length
    made = _span_of(words, first, after, core.first, core.after, (low, high, qualifier, core.kind))
    return replace(made, currency=currency), after


def _hedge_before(lower: Sequence[str], first: int, floor: int) -> tuple[int, numerals.Bound] | None:
    for length in range(numerals.LONGEST_HEDGE, 0, -1):
        if first - length >= floor:
            bound = numerals.HEDGES.get(tuple(lower[first - length : first]))
            if bound is not None:
                return length, bound
    return None


def _trailer(lower: Sequence[str], after: int) -> tuple[int, numerals.Bound, str] | None:
    for length in (2, 1):
        words = tuple(lower[after : after + length])
        if words in numerals.TRAILERS:
            return len(words), *numerals.TRAILERS[words]
    return None


def _span_of(
    words: Sequence[Token],
    first: int,
    after: int,
    core_first: int,
    core_after: int,
    reading: tuple[float | None, float | None, str | None, Kind],
) -> Number:
    low, high, qualifier, kind = reading
    return Number(
        start=words[first].start, end=words[after - 1].end, core=words[core_first].start,
        stop=words[core_after - 1].end, low=low, high=high, qualifier=qualifier, kind=kind,
    )  # fmt: skip
