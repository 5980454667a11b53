"""What the words of a report are: its own prose, told of a source, quoted, official wording, formula.

A page in, one mark a word out; and from the marks of both sides, what a passage that two reports share is. Whose
words they are decides what sharing them shows: prose has one writer; a quotation, a charge or what the police said
can reach two reporters from one mouth; formulas come from nobody.

>>> TOLD.search("The dam held, officials said.") is not None
True
>>> CHARGE.search("He was charged with theft and arson after the fire.").group()
'charged with theft and arson '
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Literal

from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.passages import Passage

# What a word is. "told": in a sentence that says who told it; "statement": official wording, the same in every report.
Mark = Literal["prose", "told", "quotation", "statement", "formula"]

TOLD = re.compile(
    r"\b(?:said|says|told|tells|according to|confirmed|announced|stated|reported|added|explained|identified by)\b",
    re.IGNORECASE,
)
# Words that reporters are given: the law's, for what somebody is charged with, up to where the telling goes on …
CHARGE = re.compile(
    r"\b(?:(?:charged|booked|indicted|faces?|facing|convicted|suspicion|pleaded (?:not )?guilty)"
    r"(?: \w+){0,2}? (?:with|of|for|on|to)|counts? of|charges? of)\b"
    r"(?:(?!\b(?:in the|in connection|after|following|for allegedly|stemming)\b)[^.;])*",
    re.IGNORECASE,
)
# … and the police's, for whom to call.
APPEAL = re.compile(
    r"\b(?:any(?:one|body) with (?:any )?information|have (?:any )?information|information (?:leading|that leads) to"
    r"|crime ?stoppers|tip ?line|(?:asked|asking|urged|encouraged) to (?:call|contact|come forward))\b",
    re.IGNORECASE,
)
QUOTATION = 4  # words between quotation marks that make a quotation
RANK: tuple[Mark, ...] = ("formula", "quotation", "statement", "told", "prose")  # what one side is, both are


def mark(page: Page, formal: Collection[int]) -> tuple[Mark, ...]:
    """One mark a word; `formal` are the numbers of the sentences that are formulas."""
    marks: list[Mark] = []
    small = _small(page)
    for number, (start, end) in enumerate(page.sentences):
        begin, stop = page.ends[number]
        given = _given(page.document.text, begin, stop)
        own: Mark = "told" if _told(page, number) else "prose"
        for word in range(start, end):
            if page.quoted[word] and not small[word]:
                marks.append("quotation")
            elif number in formal or not (page.prose[word] or small[word]):
                marks.append("formula")
            else:
                marks.append("statement" if any(a <= page.words[word].start < b for a, b in given) else own)
    return tuple(marks)


def _small(page: Page) -> tuple[bool, ...]:
    """Which words are quoted by so few that they belong to the reporter's sentence around them (a 'so-called' mill)."""
    small: list[bool] = []
    for quoted, group in groupby(page.quoted):
        size = len(list(group))
        around = (len(small) - 1, len(small) + size)
        few = quoted and size < QUOTATION and any(0 <= n < len(page.prose) and page.prose[n] for n in around)
        small += [few] * size
    return tuple(small)


def _given(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """The ranges of a sentence that are official wording: an appeal whole, a charge for itself."""
    if APPEAL.search(text, begin, stop):
        return [(begin, stop)]
    return [found.span() for found in CHARGE.finditer(text, begin, stop)]


def _told(page: Page, number: int) -> bool:
    """Whether a sentence says, outside quotation marks, that somebody told it."""
    start, end = page.sentences[number]
    cues = {found.start() for found in TOLD.finditer(page.document.text, *page.ends[number])}
    return any(page.words[word].start in cues and not page.quoted[word] for word in range(start, end))


def both(a: Sequence[Mark], b: Sequence[Mark], passage: Passage) -> Iterator[tuple[int, Mark, bool]]:
    """The words a passage has on both sides: the number on the first, what the word is, whether a run goes on."""
    last = (-2, -2)
    for step in passage.steps:
        if step.kind == "equal":
            sides = zip(range(step.a_start, step.a_end), range(step.b_start, step.b_end), strict=False)
            for i, j in sides:
                one, other = a[i], b[j]
                said = one if one == other else min(one, other, key=RANK.index)
                yield i, said, (i - 1, j - 1) == last
                last = (i, j)


def of(page: Page, a: Sequence[Mark], b: Sequence[Mark], passage: Passage) -> Mark:
    """What most of a passage's shared words of content are; `page` is that of `a`."""
    counts = Counter(said for i, said, _ in both(a, b, passage) if page.content[i])
    return max(counts, key=lambda said: (counts[said], said)) if counts else "formula"
