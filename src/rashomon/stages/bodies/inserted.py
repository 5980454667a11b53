"""Paragraphs about something else, spliced into a report.

All labelled documents and their lines in; for each document the runs of lines that belong to another matter out.
A paragraph is tied to its report by content words that stand elsewhere in the report or in the reports related to it.
A run of adjacent paragraphs that is hardly tied at all, and whose names stand nowhere else, is foreign; common words
of any report are left out of the reckoning. The thresholds were chosen so that on reports with nothing spliced in
fewer than one in twenty is suspected.

>>> from rashomon.records import Block
>>> from rashomon.stages.bodies.features import measure
>>> row = "Keeper Dora Finch weighed the otters, Splash and Pebble, before the aquarium's birthday banquet."
>>> sorted(matter(measure(row, Block(start=0, end=len(row), role="body", reason="")).stems))[:3]
['aquarium', 'banquet', 'birthday']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.stages.bodies.features import Line, is_content, stem
from rashomon.stages.bodies.kinds import Kind
from rashomon.stages.bodies.words import GENERAL

_NAME = re.compile(r"(?<![.!?:\"“”'‘]\s)(?<![\"“‘'(])(?<=\s)[A-Z][\w’'-]{2,30}")
_BACK = frozenset(
    "he she it they his her their its this that these those but and however meanwhile also another both such".split()
)
_GENERAL = frozenset(stem(word) for word in GENERAL)
BESIDE, BESIDE_HEAD = 0.25, 0.08  # the least tie of the paragraphs on both sides; where a headline marks the break
LONGEST = 4  # paragraphs in a run


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What a run must meet to be foreign: least words and names; most of them tied to the report, to related ones."""

    words: int
    names: int
    own: float
    near: float
    known: float


PLAIN = Bar(words=8, names=2, own=0.05, near=0.3, known=0.2)
NAMELESS = Bar(words=14, names=0, own=0.0, near=0.1, known=0.0)
HEADED = Bar(words=6, names=2, own=0.15, near=0.4, known=0.45)


def foreign(
    pages: Sequence[tuple[Sequence[Line], Sequence[Kind]]], around: Sequence[frozenset[str]]
) -> list[tuple[range, ...]]:
    """For each page, the runs of line places that are about something else; `around` has each page's related words."""
    return [_Report(lines, kinds, words).runs() for (lines, kinds), words in zip(pages, around, strict=True)]


def matter(stems: frozenset[str]) -> frozenset[str]:
    """The stems without numbers and without the common words of any report."""
    return frozenset(word for word in stems if not word[0].isdigit() and word not in _GENERAL)


class _Report:
    """One report's paragraphs and how often each stem stands in them."""

    def __init__(self, lines: Sequence[Line], kinds: Sequence[Kind], around: frozenset[str]) -> None:
        self.lines = lines
        self.around = around
        self.places = [at for at, kind in enumerate(kinds) if kind.role in {"body", "heading"}]
        beside = {
            word for at, kind in enumerate(kinds) if kind.role in {"title", "caption"} for word in lines[at].stems
        }
        self.counts: Mapping[str, int] = Counter(word for at in self.places for word in lines[at].stems) + Counter(
            beside
        )

    def runs(self) -> tuple[range, ...]:
        """The foreign runs; none in a report too short to tell, or when they would be a third of it."""
        if len(self.places) < 5:
            return ()
        found: list[range] = []
        at = 1
        while at < len(self.places):
            size = self._longest(at)
            if size:
                found.append(range(self.places[at], self.places[at + size - 1] + 1))
            at += max(1, size)
        # Where several passages look foreign, it is the report that has many matters (an interview, a round-up).
        return tuple(found) if len(found) <= 2 and sum(len(run) for run in found) * 3 <= len(self.places) else ()

    def _longest(self, at: int) -> int:
        """How many paragraphs from `at` on make the longest foreign run; a paragraph of the report must follow it."""
        best = 0
        for size in range(1, LONGEST + 1):
            run = [self.lines[place] for place in self.places[at : at + size]]
            if at + size >= len(self.places) or (size > 1 and self._tied(matter(run[-1].stems), run) > 0.5):
                break
            if self._is_foreign(run) and self._beside_is_tied(
                at, at + size, BESIDE_HEAD if _is_splice_head(run[0]) else BESIDE
            ):
                best = size
        return best

    def _is_foreign(self, run: Sequence[Line]) -> bool:
        if run[0].words[:1] and run[0].words[0] in _BACK:
            return False
        if not any(line.prose for line in run):
            return False
        headed = _is_splice_head(run[0]) and len(run) > 1
        # Alone, without related reports to know the matter by, only a headline of its own tells a passage is foreign.
        bars = (HEADED,) if headed or not self.around else (PLAIN, NAMELESS)
        if not headed and not self.around:
            return False
        return any(self._meets(run, bar) for bar in bars)

    def _beside_is_tied(self, start: int, end: int, least: float) -> bool:
        """Whether the nearest sentences before and after are of the report: then the break is sharp."""
        before = next((self.lines[at] for at in reversed(self.places[:start]) if self.lines[at].prose), None)
        after = next((self.lines[at] for at in self.places[end:] if self.lines[at].prose), None)
        return all(
            line is not None and self._tied(matter(line.stems), [line], near=True) >= least for line in (before, after)
        )

    def _meets(self, run: Sequence[Line], bar: Bar) -> bool:
        words = matter(frozenset(word for line in run for word in line.stems))
        names = matter(_names(run))
        if len(words) < bar.words or len(names) < bar.names:
            return False
        return (
            self._tied(words, run) <= bar.own
            and self._tied(words, run, near=True) <= bar.near
            and self._tied(names, run, near=True) <= bar.known
        )

    def _tied(self, words: frozenset[str], run: Sequence[Line], *, near: bool = False) -> float:
        """The share of the words that stand outside the run in this report; with `near`, in related reports too."""
        if not words:
            return 0.0
        own = sum(self.counts.get(word, 0) > sum(word in line.stems for line in run) for word in words)
        other = sum(
            self.counts.get(word, 0) <= sum(word in line.stems for line in run) and word in self.around
            for word in words
        )
        return (own + (other if near else 0)) / len(words)


def _is_splice_head(line: Line) -> bool:
    """A headline: most words with capitals, no full stop."""
    return line.size >= 5 and line.capital >= 0.75 and not line.stop and not line.quoted


def _names(run: Sequence[Line]) -> frozenset[str]:
    """The stems of capitalised words that do not begin a sentence; of a headline, of all its words."""
    found: set[str] = set()
    for line in run:
        for match in _NAME.finditer(line.text[:2_000]):
            word = match.group().casefold().replace("’", "'")
            if is_content(word):
                found.add(stem(word))
    return frozenset(found)
