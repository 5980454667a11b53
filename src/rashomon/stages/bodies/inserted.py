"""Paragraphs about something else, spliced into a report.

All labelled documents and their lines in; for each document the runs of lines that belong to another matter out.
That its words stand nowhere else makes no passage foreign: a local paper's own reporting is made of such words. A run
of adjacent paragraphs is foreign when it is hardly tied to its report and to the reports related to it, the paragraphs
on both sides are tied, and it shows another subject (`subjects`): a headline of its own, the words of another field of
life, or people, places and words of its own that it comes back to.

>>> from rashomon.records import Block
>>> from rashomon.stages.bodies.features import measure
>>> row = "Keeper Dora Finch weighed the otters, Splash and Pebble, before the aquarium's birthday banquet."
>>> sorted(matter(measure(row, Block(start=0, end=len(row), role="body", reason="")).stems))[:3]
['aquarium', 'banquet', 'birthday']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.stages.bodies import spliced, subjects
from rashomon.stages.bodies.features import Line
from rashomon.stages.bodies.kinds import Kind
from rashomon.stages.bodies.spliced import Run
from rashomon.stages.bodies.subjects import matter

__all__ = ["foreign", "matter"]

# The least tie of the paragraphs on both sides: in all; where a headline marks the break, where another field does.
BESIDE, BESIDE_HEAD, BESIDE_FIELD = 0.25, 0.08, 0.1
LONGEST, HEADED_LONGEST = 5, 4  # paragraphs in a run; with its headline


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How untied a run must be: least words and names; the most of them that are tied to the report, to related ones.

    `known` is the most of its names that may stand elsewhere.
    """

    words: int
    names: int
    own: float
    near: float
    known: float


HEADED = Bar(words=6, names=2, own=0.15, near=0.4, known=0.45)
FIELD = Bar(words=8, names=0, own=0.2, near=0.45, known=0.34)
COHERENT = Bar(words=14, names=2, own=0.12, near=0.35, known=0.25)


def foreign(
    pages: Sequence[tuple[Sequence[Line], Sequence[Kind]]], around: Sequence[frozenset[str]]
) -> list[tuple[Run, ...]]:
    """For each page, the runs of line places that are about something else; `around` has each page's related words."""
    return [
        (*taken, *(Run(run) for run in _Report(lines, kinds, words).runs() if not _meet(run, taken)))
        for (lines, kinds), words, taken in zip(pages, around, spliced.runs(pages), strict=True)
    ]


def _meet(run: range, taken: Sequence[Run]) -> bool:
    return any(run.start < other.lines.stop and other.lines.start < run.stop for other in taken)


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
        """The foreign runs; none in a report too short to tell, or when they would be half of it."""
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
        return tuple(found) if len(found) <= 2 and sum(map(len, found)) * 5 <= len(self.places) * 2 else ()

    def _longest(self, at: int) -> int:
        """How many paragraphs from `at` on make the longest foreign run."""
        best = 0
        for size in range(1, LONGEST + 1):
            run = [self.lines[place] for place in self.places[at : at + size]]
            if at + size > len(self.places) or (size > 1 and self._tied(matter(run[-1].stems), run) > 0.5):
                break
            if self._is_foreign(run, at):
                best = size
        return best

    def _is_foreign(self, run: Sequence[Line], at: int) -> bool:
        """Whether the run is untied and shows another subject; the last paragraphs of a report only by much of it."""
        end = at + len(run)
        last = end == len(self.places)
        if subjects.opens_by_pointing_back(run[0]) or not any(line.prose for line in run):
            return False
        if subjects.is_head(run[0]) and 1 < len(run) <= HEADED_LONGEST and not last and self._meets(run, HEADED):
            return self._beside_is_tied(at, end, BESIDE_HEAD)
        if self._linked(run):
            return False
        if self._meets(run, COHERENT) and subjects.coheres(run, self._again(run)):
            return self._beside_is_tied(at, end, BESIDE)
        if last or not self._meets(run, FIELD) or not self._of_another_field(run):
            return False
        return self._beside_is_tied(at, end, BESIDE_FIELD, reach=2)

    def _of_another_field(self, run: Sequence[Line]) -> bool:
        """Whether the run is of another field of life, every paragraph of it.

        A reporter who tells what was seen writes of kitchens and dogs too.
        """
        words = frozenset(word for line in run for word in line.stems)
        field = subjects.another_field(words, self._elsewhere(run), self.around)
        if field is None or (field in subjects.HOMELY and subjects.told(run)):
            return False
        return all(subjects.of_field(line.stems, field) for line in run)

    def _linked(self, run: Sequence[Line]) -> bool:
        """Whether the run speaks of things the report has spoken of ("the bridge"), or quotes one of its people."""
        known = self._again(run)
        pointed = subjects.pointed_at(run)
        if any(word in known for word in pointed):
            return True
        speech = [line for line in run if line.speech]
        return any(name in known or name in self.around for name in matter(subjects.names(speech)))

    def _again(self, run: Sequence[Line]) -> frozenset[str]:
        """The run's stems that stand in the report outside it too."""
        inside = Counter(word for line in run for word in line.stems)
        return frozenset(word for word, count in inside.items() if self.counts.get(word, 0) > count)

    def _elsewhere(self, run: Sequence[Line]) -> frozenset[str]:
        """All stems that stand in the report outside the run: as many as the report has, so asked for seldom."""
        inside = Counter(word for line in run for word in line.stems)
        return frozenset(word for word, count in self.counts.items() if count > inside[word])

    def _beside_is_tied(self, start: int, end: int, least: float, *, reach: int = 1) -> bool:
        """Whether one of the `reach` nearest sentences before is of the report, and one after, where there are any."""
        before = [self.lines[at] for at in reversed(self.places[:start]) if self.lines[at].prose][:reach]
        after = [self.lines[at] for at in self.places[end:] if self.lines[at].prose][:reach]
        if not before or (not after and end < len(self.places)):
            return False
        return all(
            any(self._tied(matter(line.stems), [line], near=True) >= least for line in beside)
            for beside in (before, after)
            if beside
        )

    def _meets(self, run: Sequence[Line], bar: Bar) -> bool:
        words = matter(frozenset(word for line in run for word in line.stems))
        names = matter(subjects.names(run))
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
