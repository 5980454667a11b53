"""Numbers in running text, with what they leave open.

Text in; `Number`s out, in order and never overlapping: digits however grouped, words, scales, ranges, vague amounts
and "no". Hedges before and after are read into `low`, `high` and `qualifier`. What is no amount is left out: years,
days of a month, times, ages, shares of a hundred, model, street, flight and telephone numbers, ordinals.

>>> text = "At least 2.5 million fled in 2011; between 50 and 70 drowned, and dozens of the 40,15 of them old, are lost."
>>> [(n.qualifier, n.low, n.high, text[n.start : n.end]) for n in find(text)][:3]
[('at least', 2500000, None, 'At least 2.5 million'), ('between', 50, 70, 'between 50 and 70'), ('dozens', None, None, 'dozens')]
>>> [n.low for n in find(text)][3:]
[40, 15]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.language import numerals
from rashomon.language.text import Token, tokens

Kind = Literal["digits", "words", "range", "vague", "none"]
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d+(?:\.\d+)?")
_SPACES = frozenset(" \u00a0\u202f\u2009")
_DASHES = frozenset("-–—−")
_NATIONS = frozenset("us u.s australian canadian swiss american british".split())
_NO_WEIGHT = 10_000  # so many pounds are money
_PEOPLE = frozenset("people persons civilians residents".split())


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


@dataclass(frozen=True, slots=True)
class _Core:
    """A number without hedges, over tokens first..after."""

    first: int
    after: int
    low: float
    high: float
    kind: Kind


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


def _number(
    text: str, words: Sequence[Token], lower: Sequence[str], at: int, floor: int
) -> tuple[Number | None, int]:
    """The amount beginning at token `at`, hedges looked for back to token `floor`, and the token to go on from."""
    vague = _vague(lower, at)
    if vague:
        return _span_of(words, at, vague, at, vague, (None, None, " ".join(lower[at:vague]), "vague")), vague
    if lower[at] in ("no", "nobody", "none") and not (at and lower[at - 1] in ("of", ",")):
        after = at + 2 if lower[at] == "no" and lower[at + 1 : at + 2] == ["one"] else at + 1
        return _span_of(words, at, after, at, after, (0, 0, None, "none")), after
    core = _core(text, words, lower, at)
    if core is None:
        return None, at + 1
    chain = _chain(text, words, core.first)
    if chain > core.after:
        return None, chain
    if _is_no_amount(text, words, lower, core):
        return None, core.after
    return _hedged(text, words, lower, _range(text, words, lower, core), floor)


def separated(words: Sequence[Token]) -> tuple[Token, ...]:
    """Digit tokens whose commas do not group by three are lists run together: "40,15" is 40 and 15."""
    made: list[Token] = []
    for word in words:
        if not word.text[0].isdigit() or "," not in word.text or _GROUPED.fullmatch(word.text):
            made.append(word)
            continue
        at = word.start
        for piece in word.text.split(","):
            if piece:
                made.append(Token(at, at + len(piece), piece))
            if at + len(piece) < word.end:
                made.append(Token(at + len(piece), at + len(piece) + 1, ","))
            at += len(piece) + 1
    return tuple(made)


def _chain(text: str, words: Sequence[Token], at: int) -> int:
    """The token after digits joined by hyphens into a telephone or file number, or after a range of shares; else 0."""
    after, links = at + 1, 0
    while after + 1 < len(words) and words[after].text == "-" and words[after + 1].text[0].isdigit():
        if text[words[after].start - 1 : words[after].end + 1].strip() != text[words[after].start - 1 : words[after].end + 1]:
            break
        after, links = after + 2, links + 1
    if links > 1 or (links == 1 and len(words[after - 1].text) == 4 and len(words[at].text) == 3):
        return after
    return _share(words, at)


def _share(words: Sequence[Token], at: int) -> int:
    """The token after "40 to 70 percent" or "between 40 and 70 per cent"; else 0."""
    window = [word.text.casefold() for word in words[at : at + 5]]
    linked = len(window) > 3 and window[1] in ("to", "and", "-", "–", "or") and window[2][0].isdigit()
    shared = linked and (window[3] in numerals.SHARE or window[3] == "%" or window[3:5] == ["per", "cent"])
    return at + 4 if shared else 0


def _vague(lower: Sequence[str], at: int) -> int:
    """The token after a vague amount that begins here, or 0."""
    for phrase in numerals.VAGUE:
        if lower[at] == phrase[0] and tuple(lower[at : at + len(phrase)]) == phrase:
            before = lower[at - 1] if at else ""
            return 0 if phrase[0] == "many" and before in ("as", "how", "so", "too") else at + len(phrase)
    return 0


def _core(text: str, words: Sequence[Token], lower: Sequence[str], at: int) -> _Core | None:
    if lower[at][0].isdigit():
        return _digits(text, words, lower, at)
    return _words(lower, at)


def _digits(text: str, words: Sequence[Token], lower: Sequence[str], at: int) -> _Core | None:
    if not _GROUPED.fullmatch(lower[at]):
        return None
    value, after = _value(lower[at]), at + 1
    while after < len(words) and value == int(value) and len(lower[at]) <= 3 and _continues(text, words, after):
        value, after = value * 1000 + int(lower[after]), after + 1
    value, after = _scaled(text, words, lower, value, after)
    return _Core(at, after, value, value, "digits")


def _value(digits: str) -> float:
    plain = digits.replace(",", "")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    number = float(plain)
    return int(number) if number == int(number) else number


def _continues(text: str, words: Sequence[Token], after: int) -> bool:
    """Whether the token is a group of three digits set off by one space: "1 500"."""
    gap = text[words[after - 1].end : words[after].start]
    digits = words[after].text
    return len(gap) == 1 and gap in _SPACES and len(digits) == 3 and digits.isdigit()


def _scaled(
    text: str, words: Sequence[Token], lower: Sequence[str], value: float, after: int
) -> tuple[float, int]:
    at = after
    if at + 1 < len(words) and words[at].text == "-" and lower[at + 1] in numerals.SUFFIXES:
        at += 1
    if at >= len(words) or lower[at] not in numerals.SUFFIXES:
        return value, after
    touching = words[at].start == words[at - 1].end
    known = lower[at] in numerals.SCALES or _beside_money(text, words, lower, after - 1, at + 1)
    if not known or (touching and lower[at] in numerals.SCALES and value > 999):
        return value, after
    scaled = round(value * numerals.SUFFIXES[lower[at]], 6)
    while at + 1 < len(words) and lower[at + 1] in numerals.SCALES:
        at += 1
        scaled *= numerals.SCALES[lower[at]]
    return (int(scaled) if scaled == int(scaled) else scaled), at + 1


def _beside_money(text: str, words: Sequence[Token], lower: Sequence[str], first: int, after: int) -> bool:
    follows = lower[after] if after < len(lower) else ""
    if follows == "-" and after + 1 < len(lower):
        follows = lower[after + 1]
    return _sign(text, words, first, scaled=True)[1] is not None or follows in numerals.CURRENCIES or follows in _PEOPLE


def _sign(text: str, words: Sequence[Token], first: int, *, scaled: bool) -> tuple[int, str | None]:
    """How many tokens before `first` are a currency sign, and its code: "$", "US$", "Rs.", "e" in "e75m"."""
    if not first:
        return 0, None
    at = first - 2 if words[first - 1].text == "." and first > 1 else first - 1
    word = words[at].text
    if word == "$" and at and words[at - 1].end == words[at].start:
        code = numerals.DOLLARS.get(words[at - 1].text.casefold().replace(".", ""))
        return (first - at + 1, code) if code else (first - at, "USD")
    if word.casefold() in numerals.SIGNS and (not word.islower() or not word.isalpha()):
        return first - at, numerals.SIGNS[word.casefold()]
    touching = words[first - 1].end == words[first].start
    if scaled and touching and word in numerals.LOST_SIGNS:
        return 1, numerals.LOST_SIGNS[word]
    return 0, None


def _currency(text: str, words: Sequence[Token], lower: Sequence[str], core: _Core) -> tuple[int, int, str | None]:
    """The first token of the sign before, the token after the word after, and the code."""
    scaled = core.after > core.first + 1
    taken, code = _sign(text, words, core.first, scaled=scaled)
    at = core.after + 1 if core.after < len(lower) and lower[core.after] in _DASHES else core.after
    for ahead in (at, at + 1):
        named = ahead < len(lower) and lower[ahead] in numerals.CURRENCIES and (ahead == at or lower[at] in _NATIONS)
        if named and (code or lower[ahead] not in numerals.WEIGHTS or core.high >= _NO_WEIGHT):
            return core.first - taken, ahead + 1, code or numerals.CURRENCIES[lower[ahead]]
    return core.first - taken, core.after, code


def _words(lower: Sequence[str], at: int) -> _Core | None:
    """Cardinals and scales: "twenty-three", "two hundred and five", "half a million", "a dozen"."""
    if lower[at] == "half" and tuple(lower[at + 1 : at + 2]) in (("a",), ("-",)):
        return _half(lower, at)
    first = at
    if lower[at] in ("a", "an"):
        at += 1
        if at >= len(lower) or lower[at] not in numerals.SCALES:
            return _couple(lower, first)
        total, group = 0.0, 1.0
    elif lower[at] in numerals.SCALES:
        total, group = 0.0, 1.0
    elif lower[at] in numerals.CARDINALS:
        total, group, at = 0.0, float(numerals.CARDINALS[lower[at]]), at + 1
        at, group = _tens(lower, at, group)
    else:
        return None
    while at < len(lower):
        step = _step(lower, at)
        if step is None:
            break
        word, at = step
        if word in numerals.SCALES:
            scale = numerals.SCALES[word]
            total, group = (total, group * scale) if scale in (12, 100) else (total + group * scale, 0.0)
        else:
            group += numerals.CARDINALS[word]
            at, group = _tens(lower, at, group)
    value = int(total + group)
    return _Core(first, at, value, value, "words")


def _half(lower: Sequence[str], at: int) -> _Core | None:
    after = at + 1
    while after < len(lower) and lower[after] in ("a", "-"):
        after += 1
    if after >= len(lower) or lower[after] not in numerals.SCALES:
        return None
    return _Core(at, after + 1, numerals.SCALES[lower[after]] // 2, numerals.SCALES[lower[after]] // 2, "words")


def _couple(lower: Sequence[str], at: int) -> _Core | None:
    if tuple(lower[at + 1 : at + 3]) in (("couple", "of"), ("pair", "of")):
        return _Core(at, at + 3, 2, 2, "words")
    return None


def _tens(lower: Sequence[str], at: int, group: float) -> tuple[int, float]:
    """The unit after a ten: "twenty-three", "twenty three"."""
    ahead = at + 1 if at < len(lower) and lower[at] == "-" else at
    unit = numerals.CARDINALS.get(lower[ahead], 0) if ahead < len(lower) else 0
    if group % 100 >= 20 and group % 10 == 0 and 0 < unit < 10:
        return ahead + 1, group + unit
    return at, group


def _step(lower: Sequence[str], at: int) -> tuple[str, int] | None:
    """The next word of a number already begun: a scale, or a cardinal after "hundred [and]"."""
    if lower[at] in numerals.SCALES:
        return lower[at], at + 1
    if lower[at] == "-" and at + 1 < len(lower) and lower[at + 1] in numerals.SCALES:
        return lower[at + 1], at + 2
    big = at > 0 and lower[at - 1] in ("hundred", "thousand")
    if big and lower[at] == "and" and at + 1 < len(lower) and lower[at + 1] in numerals.CARDINALS:
        return lower[at + 1], at + 2
    if big and lower[at] in numerals.CARDINALS:
        return lower[at], at + 1
    return None


def _is_no_amount(text: str, words: Sequence[Token], lower: Sequence[str], core: _Core) -> bool:
    before = lower[core.first - 1] if core.first else ""
    after = lower[core.after] if core.after < len(lower) else ""
    if after in numerals.SHARE or after == "%" or tuple(lower[core.after : core.after + 2]) == ("per", "cent"):
        return True
    if core.kind == "words":
        return _is_aged(lower, core.after)
    return (
        _is_label(text, words, lower, core)
        or _is_day(words, lower, core.first, core.after)
        or _is_clock(lower, core, before, after)
        or _is_year(words, lower, core)
        or _is_age(words, lower, core)
    )


def _is_label(text: str, words: Sequence[Token], lower: Sequence[str], core: _Core) -> bool:
    """AK-47, F16, 7th, 24/7, 4x4, Flight 12, 0800-12-34."""
    start, end = words[core.first].start, words[core.after - 1].end
    left, right = text[max(0, start - 2) : start], text[end : end + 2]
    if right.strip()[:1] == "/" or left.strip()[-1:] == "/" or _is_labelled(lower, core.first):
        return True
    if left[-1:] in ("_", "#", "@") or right[:1] == "_" or left[-1:].isalpha():
        return left[-1:] not in ("e", "p", "R")
    tail = lower[core.after] if core.after < len(lower) and words[core.after].start == end else ""
    if tail in numerals.ORDINAL_TAILS or tail == "x":
        return True
    if core.first and lower[core.first - 1] in numerals.DESIGNATORS:
        return True
    return (left[-1:] in _DASHES and left[:1].isalpha() and lower[core.first - 2] not in ("magnitude",)) or (
        words[core.first].text.startswith("0") and core.low >= 1
    )


def _is_labelled(lower: Sequence[str], first: int) -> bool:
    """The second number of "Image 7 of 111"."""
    return first > 2 and lower[first - 1] == "of" and lower[first - 2].isdigit() and lower[first - 3] in numerals.DESIGNATORS


def _is_day(words: Sequence[Token], lower: Sequence[str], first: int, after: int) -> bool:
    """A day of the month beside its month."""
    left = first - 2 if first > 1 and lower[first - 1] == "." else first - 1
    right = after + 1 if after < len(lower) and lower[after] == "." else after
    return any(
        0 <= at < len(words) and lower[at] in numerals.MONTHS and words[at].text[0].isupper() for at in (left, right)
    )


def _is_clock(lower: Sequence[str], core: _Core, before: str, after: str) -> bool:
    if before == ":" and core.first > 1 and lower[core.first - 2][0].isdigit():
        return True
    if after == ":" and core.after + 1 < len(lower) and lower[core.after + 1][0].isdigit():
        return True
    return after in numerals.CLOCK or (after == "hours" and len(lower[core.first]) == 4 and before == "at")


def _is_year(words: Sequence[Token], lower: Sequence[str], core: _Core) -> bool:
    digits = lower[core.first]
    if core.after > core.first + 1 or len(digits) != 4 or not 1500 <= core.low <= 2100:
        return False
    before = [word for word in lower[max(0, core.first - 3) : core.first] if word not in (",", ".")]
    if before and (before[-1] in numerals.BEFORE_YEAR or before[-1] in numerals.MONTHS or before[-1][0].isdigit()):
        return True
    following = words[core.after].text if core.after < len(words) else ""
    return core.low >= 1900 and not (following[:1].isalpha() and following.islower() and len(following) > 3)


def _is_age(words: Sequence[Token], lower: Sequence[str], core: _Core) -> bool:
    """An age: "aged 5", "5-year-old", "5 years old"; ", 22," and "(22)" after a name; "25 and 30," in that place."""
    if _is_aged(lower, core.after):
        return True
    if core.low > 115 or core.low != int(core.low) or core.first < 2:
        return False
    before = lower[core.first - 1]
    following = lower[core.after] if core.after < len(lower) else "."
    if before in (",", "("):
        chain = following in ("and", "&") and core.after + 1 < len(lower) and lower[core.after + 1][0].isdigit()
        closed = following in (",", ")", ".", ";") or chain
        return closed and lower[core.first - 2][0].isalpha()
    if before == "and" and following in (",", ")") and lower[core.first - 2][0].isdigit():
        return core.first > 2 and lower[core.first - 3] in (",", "(")
    return False


def _is_aged(lower: Sequence[str], after: int) -> bool:
    """Whether "-year-old", "year old" or "years old" follows."""
    rest = [word for word in lower[after : after + 6] if word not in _DASHES][:2]
    return len(rest) == 2 and rest[0] in ("year", "years", "month", "months", "week", "weeks", "yr") and (
        rest[1] in ("old", "olds", "of") and (rest[1] != "of" or "age" in lower[after : after + 4])
    )  # fmt: skip


def _range(text: str, words: Sequence[Token], lower: Sequence[str], core: _Core) -> _Core:
    """`core` carried on to its upper bound when it begins a range: "400-600", "three or four", "50 and 70"."""
    if core.after + 1 >= len(words):
        return core
    link = lower[core.after]
    before = lower[core.first - 1] if core.first else ""
    joins = link in _DASHES or link in ("to", "or") or (link == "and" and before == "between")
    if not joins or (link == "to" and before in ("from",)):
        return core
    other = _core(text, words, lower, core.after + 1)
    if other is None or _is_no_amount(text, words, lower, other):
        return core
    low = core.low * (other.high / _value(lower[other.first]) if _shares_scale(lower, core, other) else 1)
    if not low < other.high or other.high > 20 * max(low, 1):
        return core
    return _Core(core.first, other.after, low, other.high, "range")


def _shares_scale(lower: Sequence[str], core: _Core, other: _Core) -> bool:
    """"2 to 3 million": the scale of the second number is the first one's too."""
    plain = core.after == core.first + 1 and core.kind == "digits"
    return plain and other.after > other.first + 1 and other.kind == "digits" and core.low < _value(lower[other.first])


def _hedged(
    text: str, words: Sequence[Token], lower: Sequence[str], core: _Core, floor: int
) -> tuple[Number, int]:
    """`core` with its currency and the hedges before and after it."""
    low: float | None = core.low
    high: float | None = core.high
    qualifier: str | None = None
    first, after, currency = _currency(text, words, lower, core)
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
