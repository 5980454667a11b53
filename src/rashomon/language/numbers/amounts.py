"""Amounts among tokens: cores with their hedges, ranges, vague words and "no".

Text and its tokens in, `Number`s out.

>>> [(n.qualifier, n.low, n.high) for n in find("Up to 30 came; several stayed.")]
[('up to', None, 30), ('several', None, None)]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.language import numerals
from rashomon.language.numbers.cores import DASHES, Core, Kind, core_at, separated, words_at
from rashomon.language.numbers.hedges import bounded
from rashomon.language.numbers.labels import chain, is_no_amount
from rashomon.language.numbers.money import currency_of, sign
from rashomon.language.numbers.shares import share_at, total_at
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
    part = _share(text, words, lower, at)
    if part is not None:
        return _hedged(text, words, lower, part, floor)
    core = core_at(text, words, lower, at)
    if core is None:
        return None, at + 1
    linked = chain(text, words, core.first)
    if linked > core.after:
        return None, linked
    if is_no_amount(text, words, lower, core):
        return None, core.after
    core = _lower_bound(lower, core)
    return _hedged(text, words, lower, _range(text, words, lower, core), floor)


def _denies(lower: Sequence[str], at: int) -> bool:
    """Whether "no", "nobody", "none" or "not one" counts nought here: not "no more than", not ", no"."""
    if lower[at] == "not":
        return tuple(lower[at + 1 : at + 2]) == ("one",) or tuple(lower[at + 1 : at + 3]) == ("a", "single")
    if lower[at] not in ("no", "nobody", "none") or (at and lower[at - 1] == "of"):
        return False
    if at and lower[at - 1] == "," and lower[at] == "no" and tuple(lower[at + 1 : at + 2]) != ("one",):
        return False
    if tuple(lower[at + 1 : at + 2]) == (".",) and at + 2 < len(lower) and lower[at + 2][0].isdigit():
        return False  # "No. 7"
    return at + 1 >= len(lower) or lower[at + 1] not in ("more", "fewer", "less", "longer", "later")


def _after_none(lower: Sequence[str], at: int) -> int:
    """The token after "no", "no one", "no-one", "nobody", "none", "not one", and "else" after any of them."""
    if lower[at] == "not":
        return at + (2 if lower[at + 1] == "one" else 3)
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


def _share(text: str, words: Sequence[Token], lower: Sequence[str], at: int) -> Core | None:
    """The share of a stated total that begins at token `at`, as the amount it makes: "a third of the 60" is 20."""
    share = share_at(lower, at)
    begin = total_at(lower, share[1]) if share is not None else 0
    total = core_at(text, words, lower, begin) if begin else None
    if share is None or total is None or is_no_amount(text, words, lower, total):
        return None
    value = round(share[0] * total.low)
    return Core(at, total.after, value, value, "share", text[words[at].start : words[share[1] - 1].end].casefold())


def _range(text: str, words: Sequence[Token], lower: Sequence[str], core: Core) -> Core:
    """`core` carried on to its upper bound when it begins a range: "400-600", "three or four", "50 and 70"."""
    if core.after + 1 >= len(words):
        return core
    link = lower[core.after]
    lead = core.first - sign(text, words, core.first, scaled=core.after > core.first + 1)[0]
    before = lower[lead - 1] if lead else ""
    joins = link in DASHES or link in ("to", "or") or (link == "and" and before == "between")
    if not joins or (link == "to" and before == "from" and not _opens(lower, lead - 1)):
        return core
    other = core_at(text, words, lower, _past_sign(text, words, core.after + 1))
    if other is None or is_no_amount(text, words, lower, other):
        return core
    low = core.low * _scale_of(lower, core, other)
    low = int(low) if low == int(low) else low
    if not low < other.high or other.high > 20 * max(low, 1):
        return core
    return Core(core.first, other.after, low, other.high, "range")


def _lower_bound(lower: Sequence[str], core: Core) -> Core:
    """The first of two numbers read as one: "between nine hundred and one thousand" is not 901,000."""
    if not core.first or lower[core.first - 1] != "between" or tuple(lower[core.after : core.after + 1]) == ("and",):
        return core
    for at in range(core.after - 1, core.first, -1):
        if lower[at] == "and":
            low, high = words_at(lower[core.first : at], 0), words_at(lower[at + 1 : core.after], 0)
            if low is not None and high is not None and low.high < high.low:
                return replace(low, first=core.first, after=at)
    return core


def _opens(lower: Sequence[str], at: int) -> bool:
    """Whether "from" at `at` begins a range, and not the number that another one came from: "rose from 12 to 16"."""
    return at == 0 or lower[at - 1] in (".", "anywhere", "anything", "ranging", "ranged", "ranges")


def _past_sign(text: str, words: Sequence[Token], at: int) -> int:
    """The token after a currency sign that stands at `at`: the second one of "$5 to $7 million"."""
    for ahead in (at + 1, at + 2):
        if ahead < len(words) and words[ahead].text[0].isdigit():
            return ahead if sign(text, words, ahead, scaled=False)[0] == ahead - at else at
    return at


def _scale_of(lower: Sequence[str], core: Core, other: Core) -> int:
    """The scale that the second number lends the first: "2 to 3 million", "two to three hundred"; else 1."""
    scale, at = 1, other.after - 1
    while at > other.first and lower[at] in numerals.SUFFIXES:
        scale, at = scale * numerals.SUFFIXES[lower[at]], at - 1
    plain = core.after == core.first + 1 and core.kind == other.kind and lower[core.first] not in numerals.SCALES
    return scale if plain and at == other.first and core.low < other.high / scale else 1


def _hedged(text: str, words: Sequence[Token], lower: Sequence[str], core: Core, floor: int) -> tuple[Number, int]:
    """`core` with its currency, the hedges before and after it, and itself again in brackets: "five (5)"."""
    first, after, currency = currency_of(text, words, lower, core.first, core.after, core.high)
    amount = bounded(lower, core, first, after, floor, money=currency is not None)
    amount.after = _past_repeated(text, words, lower, core, amount.after)
    made = _span_of(
        words, amount.first, amount.after, core.first, core.after,
        (amount.low, amount.high, amount.qualifier, core.kind),
    )  # fmt: skip
    return replace(made, currency=currency), amount.after


def _past_repeated(text: str, words: Sequence[Token], lower: Sequence[str], core: Core, after: int) -> int:
    """The token after "(5)" where a number in words is written again in digits, as in contracts; else `after`."""
    if core.kind != "words" or tuple(lower[after : after + 1]) != ("(",) or after + 2 >= len(lower):
        return after
    again = core_at(text, words, lower, after + 1)
    closed = again is not None and again.low == core.low and tuple(lower[again.after : again.after + 1]) == (")",)
    return again.after + 1 if again is not None and closed else after


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
