"""Numbers that contradict themselves: wrong conversions, headlines that the report does not bear out.

A report's sentences and counts in, warnings out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> text = "It covers four square kilometers (one square mile)."
>>> [w.note for w in contradictions([passage("d1", text, 0, len(text), "body")], ())]
['four square kilometers is 1.54 in the other unit, not 1']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.language.units import conversions
from rashomon.records import Count, Warning, warn
from rashomon.span import cut
from rashomon.stages.claims.figures.passages import Passage

_NEAR = 0.34
_PAIR = 2  # a conversion takes two numbers
_CLAIMED = frozenset(("killed", "injured", "money", "detained", "missing", "rescued"))


def contradictions(sentences: Sequence[Passage], counts: Sequence[Count]) -> tuple[Warning, ...]:
    """`unit_mismatch` and `number_mismatch` warnings of one report, in order."""
    found = [*_conversions(sentences), *_headlines(sentences, counts)]
    return tuple(sorted(found, key=lambda warning: (warning.start, warning.end)))


def _conversions(sentences: Sequence[Passage]) -> Iterator[Warning]:
    for sentence in sentences:
        if len(sentence.amounts) < _PAIR:
            continue
        for made in conversions(sentence.text, sentence.start, sentence.end):
            if not made.holds:
                span = cut(sentence.document, sentence.text, made.start, made.end)
                note = f"{made.first} is {made.right:.3g} in the other unit, not {made.stated:g}"
                yield warn(span, "unit_mismatch", note)


def _headlines(sentences: Sequence[Passage], counts: Sequence[Count]) -> Iterator[Warning]:
    """A plain number of the title that the body gives otherwise, though nearly so, and never the same."""
    titles = [(sentence.start, sentence.end) for sentence in sentences if sentence.role == "title"]
    headline = [count for count in counts if _within(count, titles) and _plain(count)]
    body = [count for count in counts if not _within(count, titles) and count.standing == "event"]
    for claim in headline:
        rivals = [c for c in body if (c.measure, c.unit) == (claim.measure, claim.unit)]
        near = [c for c in rivals if _plain(c) and _is_near(claim, c)]
        if near and not any(_bears_out(claim, rival) for rival in rivals) and not _adds_up(claim, rivals):
            note = f"the headline has {_figure(claim)}, the report {_figure(near[0])}"
            yield warn(claim.span, "number_mismatch", note, near[0].span)


def _within(count: Count, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= count.span.start and count.span.end <= end for start, end in ranges)


def _plain(count: Count) -> bool:
    exact = count.low is not None and count.low == count.high and count.low > 1
    return exact and count.qualifier is None and count.measure in _CLAIMED


def _is_near(claim: Count, other: Count) -> bool:
    one, two = claim.low or 0.0, other.low or 0.0
    return one != two and abs(one - two) <= max(_NEAR * max(one, two), 1)


def _bears_out(claim: Count, other: Count) -> bool:
    """Whether a figure of the body agrees: equal, an open bound that holds it, a vague word, or the same unrounded."""
    value = claim.low or 0.0
    if other.low is None and other.high is None:
        return True
    inside = (other.low is None or other.low <= value) and (other.high is None or value <= other.high)
    return inside or (other.low is not None and _rounded(other.low, value))


def _rounded(exact: float, value: float) -> bool:
    """Whether `exact` rounds to the digits of `value`: 2.48 million to 2.5 million, 47 to 50."""
    digits = f"{value:.10e}".split("e")[0].rstrip("0").replace(".", "")
    return float(f"{exact:.{max(0, len(digits) - 1)}e}") == value and len(digits) < len(f"{exact:g}".rstrip("0"))


def _adds_up(claim: Count, rivals: Sequence[Count]) -> bool:
    """Whether two or three figures of the body make the headline's together."""
    values = sorted({rival.low for rival in rivals if rival.low is not None})[:12]
    target = claim.low or 0.0
    pairs = {one + two for one in values for two in values}
    return target in pairs or any(target - value in pairs for value in values)


def _figure(count: Count) -> str:
    return (
        f"{count.low:,g} {count.unit or ''}".strip()
        if (count.low or 0) < 1e6
        else f"{count.low:,.0f} {count.unit or ''}".strip()
    )
