"""What a report is compared by: its words, names, numbers, opening and title, and the weekdays of its opening.

A `Document` in, counted `Terms` out. Only what the report itself says counts: title, captions and body; furniture,
comments and inserted passages do not.

>>> from collections import Counter
>>> made = Counter(), Counter(), Counter()
>>> count("In Ruo Bay, Mayor Ana Kell said 14 fishermen were lost.", 1.0, made)
>>> sorted(made[1])
['ana', 'ana kell', 'bay', 'kell', 'mayor', 'mayor ana', 'ruo', 'ruo bay']
>>> sorted(made[2])
['14', '14|fishermen', '14|were']
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from rashomon.language.dates import find
from rashomon.language.stems import share, stem
from rashomon.records import REPORT_ROLES, Document

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_NEW_SENTENCE = frozenset('.!?\n:“"')

# The opening tells the event, what follows may tell others: it counts double, and is compared on its own too.
_OPENING, _OPENING_WEIGHT, _TITLE_WEIGHT = 600, 2.0, 2.0
_LEAD, _WEEKDAYS_IN = 500, 700
# A word so common that its capital at the head of a sentence says nothing.
_COMMON = 0.03

Family = Counter[str]


@dataclass(frozen=True, slots=True)
class Terms:
    """Weighted counts of one report's stems, name stems (alone and in pairs), numbers (with the word beside them),
    stems of the opening and of the title; the weekdays its opening names (Monday 0), and its day of publication where
    it is known."""

    words: Family
    names: Family
    numbers: Family
    lead: Family
    title: Family
    weekdays: frozenset[int]
    day: date | None


def of(document: Document) -> Terms:
    """The terms of a report."""
    text, title = report_text(document), document.title or ""
    made, lead, headline = (_none(), _none(), _none())
    count(title, 1.0, headline)
    if title not in document.text:
        count(title, _TITLE_WEIGHT, made)
        count(title, _TITLE_WEIGHT, lead)
    count(text[:_OPENING], _OPENING_WEIGHT, made)
    count(text[_OPENING:], 1.0, made)
    count(text[:_LEAD], 1.0, lead)
    weekdays = frozenset(made.weekday for made in find(text, 0, _WEEKDAYS_IN) if made.weekday is not None)
    day = document.published
    known = date.fromisoformat(day.date) if day is not None and day.precision == "day" else None
    return Terms(*made, lead[0], headline[0], weekdays, known)


def _none() -> tuple[Family, Family, Family]:
    return Counter(), Counter(), Counter()


def report_text(document: Document) -> str:
    """The report's own characters, blocks joined by line breaks; all of the text where there are no blocks."""
    kept = [document.text[block.start : block.end] for block in document.blocks if block.role in REPORT_ROLES]
    return "\n".join(kept) if document.blocks else document.text


def count(text: str, weight: float, made: tuple[Family, Family, Family]) -> None:
    """Add the words, names and numbers of a text, each occurrence with the weight."""
    words, names, numbers = made
    found = list(_WORD.finditer(text))
    for at, match in enumerate(found):
        if match.group()[0].isdigit():
            _count_number(found, at, weight, numbers)
            continue
        stemmed = stem(match.group())
        words[stemmed] += weight  # type: ignore[assignment]
        if match.group()[0].isupper():
            _count_name(found, at, weight, names)


def _count_name(found: list[re.Match[str]], at: int, weight: float, names: Family) -> None:
    """A capitalised word within a sentence, and any two capitalised words that stand together."""
    here = found[at]
    text = here.string
    gap = text[found[at - 1].end() : here.start()] if at else "."
    opens = bool(_NEW_SENTENCE.intersection(gap))
    if not opens:
        names[stem(here.group())] += weight  # type: ignore[assignment]
    if opens and share(stem(here.group())) > _COMMON:
        return
    if at + 1 < len(found):
        after = found[at + 1]
        if after.group()[0].isupper() and text[here.end() : after.start()] == " ":
            names[f"{stem(here.group())} {stem(after.group())}"] += weight  # type: ignore[assignment]


def _count_number(found: list[re.Match[str]], at: int, weight: float, numbers: Family) -> None:
    """A number alone and with each of the two words after it; one with a decimal point also with the word before."""
    here = found[at]
    number = here.group()
    numbers[number] += weight * (2 if "." in number else 1)  # type: ignore[assignment]
    if at + 1 < len(found) and found[at + 1].start() - here.end() <= 1:
        for after in found[at + 1 : at + 3]:
            if not after.group()[0].isdigit():
                numbers[f"{number}|{stem(after.group())}"] += weight  # type: ignore[assignment]
    if at and "." in number:
        before = found[at - 1]
        if not before.group()[0].isdigit() and here.start() - before.end() <= 4:
            numbers[f"{stem(before.group())}|{number}"] += weight  # type: ignore[assignment]
