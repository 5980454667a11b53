"""Quotations: what stands between quotation marks, over lines and paragraphs, with marks missing or misprinted.

Text and the half-open ranges that hold running text (one a paragraph) in; `Quotation`s in order out. `start` and
`end` are the words without the marks, `outer_start` and `outer_end` with them. Only outermost quotations are given.

>>> text = '“We left,” she said. "Then it\\n\\nburned. "'
>>> [text[q.start:q.end] for q in find(text, [(0, 27), (31, len(text))])]
['We left,', 'Then it\\n\\nburned.']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

DOUBLE = '"“”„‟«»″'
SINGLE = "'‘’‚‛`"
_MARK = re.compile(rf"``|''|[{DOUBLE}{SINGLE}]")
_LEAD = re.compile(rf"[\s{SINGLE}–—-]*")
_ENDING = re.compile(r"[.!?…,;:)\]]")
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")
# Words that begin with an apostrophe: no quotation opens there.
_CLIPPED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|n)\b", re.IGNORECASE)
# A quotation left open runs on over paragraphs only so far; beyond, its closing mark is taken to be missing.
_PARAGRAPHS = 8
_CHARACTERS = 2500

Side = Literal["open", "close", "either", "none"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation; `closed` says whether its closing mark stands there, `single` that single marks hold it."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    single: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    side: Side
    paragraph: int
    first: bool


def find(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[Quotation, ...]:
    """The outermost quotations of the paragraphs (ranges in order, not overlapping), in order of their start."""
    ranges = tuple(paragraphs)
    doubles = _doubles(text, ranges)
    within = (q for start, end in ranges for q in _singles(text, start, end))
    singles = sorted([*within, *_running(text, ranges)], key=lambda q: q.outer_start)
    kept = list(doubles)
    inside = iter(doubles)
    current = next(inside, None)
    for quotation in singles:
        while current is not None and current.outer_end <= quotation.outer_start:
            current = next(inside, None)
        if current is None or quotation.outer_end <= current.outer_start:
            kept.append(quotation)
    return tuple(sorted(kept, key=lambda q: q.start))


def _doubles(text: str, ranges: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    marks = [mark for number, (start, end) in enumerate(ranges) for mark in _marks(text, number, start, end)]
    pairs = tuple(_paired(marks))
    # Where one quotation runs on over paragraphs unmarked, sentences were set as paragraphs; so do those that reopen.
    unmarked = any(closing is not None and closing.paragraph > opened.paragraph for opened, closing, _ in pairs)
    found: list[Quotation | None] = []
    for opened, closing, following in pairs:
        if closing is not None:
            found.append(_between(text, opened, closing))
        elif unmarked and following is not None and _reopens(opened, following):
            found.append(_stretch(text, opened, ranges[following.paragraph - 1][1]))
        else:
            found.append(_unclosed(text, ranges, opened, following))
    return tuple(q for q in found if q is not None)


def _paired(marks: Iterable[_Mark]) -> Iterable[tuple[_Mark, _Mark | None, _Mark | None]]:
    """Each mark that opens, with the one that closes it, else with the one that follows."""
    opened: _Mark | None = None
    for mark in marks:
        if opened is not None and _closes(opened, mark):
            yield opened, mark, None
            opened = None
            continue
        if opened is not None:
            yield opened, None, mark
        opened = mark if mark.side != "close" else None
    if opened is not None:
        yield opened, None, None


def _reopens(opened: _Mark, following: _Mark) -> bool:
    """Whether a mark opens a later paragraph of the same speech, not too far on."""
    near = following.paragraph - opened.paragraph <= _PARAGRAPHS and following.start - opened.end <= _CHARACTERS
    return following.first and opened.side == "open" and following.side == "open" and near


def _closes(opened: _Mark, mark: _Mark) -> bool:
    if mark.paragraph == opened.paragraph:
        return mark.side != "open"
    if mark.paragraph - opened.paragraph > _PARAGRAPHS or mark.start - opened.end > _CHARACTERS:
        return False
    return mark.side in ("close", "either") and not mark.first


def _marks(text: str, number: int, start: int, end: int) -> Iterable[_Mark]:
    lead = _LEAD.match(text, start, end)
    first = lead.end() if lead else start
    for match in _MARK.finditer(text, start, end):
        if match.group() in ("``", "''") or match.group() in DOUBLE:
            side = _side(text, match, start, end)
            if side != "none":
                yield _Mark(match.start(), match.end(), side, number, match.start() <= first)


def _side(text: str, match: re.Match[str], start: int, end: int) -> Side:
    """Which way a mark looks: by its neighbours first, since pages misprint the direction, then by its shape."""
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    shape = match.group()
    if shape in "″":
        return "none" if before.isdigit() else "either"
    if shape == '"' and before.isdigit() and after in " -,x" and not _balanced(text, match, start):
        return "none"  # inches
    opening = before.isspace() or before in "([{—–-/‘'"
    closing = after.isspace() or after in ")]}.,;:!?—–-’'"
    if opening and not closing:
        return "open"
    if closing and not opening:
        return "close"
    if shape in "“„«``‟" and not (shape == "“" and closing):
        return "open"
    return "either"


def _balanced(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a straight mark after a digit has an opening mark before it in its paragraph."""
    return text.count('"', max(start, match.start() - _CHARACTERS), match.start()) % 2 == 1


def _between(text: str, opened: _Mark, closing: _Mark) -> Quotation | None:
    start, end = _trim(text, opened.end, closing.start)
    if start >= end:
        return None
    return Quotation(start, end, opened.start, closing.end, True, False)


def _unclosed(
    text: str, ranges: tuple[tuple[int, int], ...], opened: _Mark, following: _Mark | None
) -> Quotation | None:
    """A quotation whose closing mark is missing: to the end of its paragraph, or of its sentence before the next."""
    limit = ranges[opened.paragraph][1]
    if following is not None and following.paragraph == opened.paragraph:
        stops = [m.end() for m in _SENTENCE_END.finditer(text, opened.end, following.start)]
        if not stops:
            return None
        limit = stops[0]
    return _stretch(text, opened, limit)


def _stretch(text: str, opened: _Mark, limit: int) -> Quotation | None:
    """What stands behind a mark that nothing closes, up to the limit."""
    if opened.side != "open" or limit - opened.end > _CHARACTERS:
        return None
    start, end = _trim(text, opened.end, limit)
    return Quotation(start, end, opened.start, end, False, False) if start < end else None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _singles(text: str, start: int, end: int) -> Iterable[Quotation]:
    """Quotations in single marks: both marks in one paragraph, the closing one told from an apostrophe."""
    at = start
    marks = [m for m in _MARK.finditer(text, start, end) if m.group() in SINGLE]
    closers = [m for m in marks if _shuts(text, m, start, end)]
    index = 0
    for mark in marks:
        if mark.start() < at or not _opens(text, mark, start, end):
            continue
        while index < len(closers) and closers[index].start() <= mark.end():
            index += 1
        closing = _closing(text, closers, index)
        if closing is not None:
            yield Quotation(mark.end(), closing.start(), mark.start(), closing.end(), True, True)
            at = closing.end()


def _running(text: str, ranges: Sequence[tuple[int, int]]) -> Iterable[Quotation]:
    """Quotations in single marks that run over paragraphs: opened and not closed in the first, and closed, before
    anything else opens, behind a stop or comma.
    """
    for number, (start, end) in enumerate(ranges):
        opening = _left_open(text, start, end)
        if opening is None:
            continue
        for low, high in ranges[number + 1 : number + 1 + _PARAGRAPHS]:
            marks = [m for m in _MARK.finditer(text, low, high) if _opens(text, m, low, high) or _ends(text, m, high)]
            if marks:
                if _ends(text, marks[0], high) and marks[0].start() - opening.end() <= _CHARACTERS:
                    yield Quotation(opening.end(), marks[0].start(), opening.start(), marks[0].end(), True, True)
                break


def _left_open(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last mark of a paragraph that opens a quotation, when none behind it can close it."""
    opening = None
    for mark in _MARK.finditer(text, start, end):
        if _opens(text, mark, start, end):
            opening = mark if mark.group() in SINGLE else None
        elif opening is not None and _shuts(text, mark, start, end):
            opening = None
    return opening


def _ends(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a single mark closes a quotation beyond doubt: behind a stop or comma, and nothing joined to it."""
    after = text[mark.end()] if mark.end() < end else " "
    return mark.group() in "'’" and text[mark.start() - 1] in ".,!?…" and after.isspace()


def _closing(text: str, closers: list[re.Match[str]], index: int) -> re.Match[str] | None:
    """The first closing mark that cannot be a plural's apostrophe ("the dockers' union"), else the first."""
    for mark in closers[index : index + 6]:
        if text[mark.start() - 1] not in "sS":
            return mark
    return closers[index] if index < len(closers) else None


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if not (before.isspace() or before in "([—–-:" + DOUBLE) or after.isspace():
        return False
    return (after.isalnum() or after in '[(….“"$€£') and not _CLIPPED.match(text, mark.end())


def _shuts(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    spaced = before.isspace() and _ENDING.match(text[max(start, mark.start() - 2)])
    if before.isspace() and not spaced:
        return False
    return not after.isalnum() and mark.group() not in "‘`‚‛"
