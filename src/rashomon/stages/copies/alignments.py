"""What two sentences share, word by word.

Two pages and a sentence of each in, the passage the two share out, with how much of it is equal and how telling that
is.

Words are aligned by stem, so that "was deployed" and "deployed" keep the place they share; what is the same in house
style only is verbatim.

>>> weigh(("fire", "in", "the", "mill"), (True, False, False, True), 0, 4)
2.5
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.wording import Step, align
from rashomon.records import CopyKind
from rashomon.stages.copies.pages import Page

FUNCTION_WEIGHT = 0.25  # of a function word, where a word of content weighs 1
GAP = 0.5  # what a word that differs takes off a passage, where an equal one adds its weight
EDITED = 0.6  # share of equal words from which a passage is the same text, edited
REWRITTEN = 0.33  # share of equal words from which it may be the same text, rewritten
ALIKE = 0.45  # share of equal words, of content or not, that one text keeps though a machine put others for the rest
LONG = 7  # equal words in a row that no two reporters write of the same facts
FEWEST = 4  # shared words of content without which two sentences share no passage of their own
SKELETON = 0.6  # share of equal words of such a stretch, when all that is equal are function words
SHORTEST = 3  # words of a stretch that can be shared from end to end
EXTENT = 0.6  # share of both sentences a passage covers for the whole sentences to be taken

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A shared passage: half-open ranges of word numbers on both sides, and the steps between them.

    `equal` is the weight of the words both share, `share` its part of the longer side, `alike` the same with
    function words counted in full; `content` counts shared words
    of content, `own` those of them that are the reporter's prose on both sides, `telling` how telling they are in sum;
    `run` is the longest unbroken run.
    """

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    kind: CopyKind
    equal: float
    share: float
    alike: float
    content: int
    own: int
    telling: float
    run: int
    steps: tuple[Step, ...]


def weigh(stems: Sequence[str], content: Sequence[bool], start: int, end: int) -> float:
    """The weight of the words from `start` up to `end`."""
    full = sum(content[start:end])
    return full + FUNCTION_WEIGHT * (min(end, len(stems)) - start - full)


def of_sentences(a: Page, b: Page, left: Range, right: Range) -> Sequence[Passage]:
    """What two sentences (ranges of word numbers) share: all of it, or its densest part where the rest adds little."""
    (a0, a1), (b0, b1) = left, right
    if min(a1 - a0, b1 - b0) < FEWEST or len(_full(a, left) & _full(b, right)) < FEWEST:
        return ()
    steps = _steps(a, b, left, right)
    best, outer = _best(a, b, steps), _outer(steps)
    parts = [part for part in (best, outer if outer != best else None) if part]
    tried = [measure(a, b, _extended(a, b, part, (a0, a1, b0, b1), steps)) for part in parts]
    found = [passage for passage in tried if enough(passage) or credible(passage)]
    if len(found) == 2 and found[0].content + 2 > found[1].content:
        found.pop()
    return found[-1:]


def whole(a: Page, b: Page, left: Range, right: Range, least: float) -> Sequence[Passage]:
    """Two stretches from end to end, when at least that share of the longer one's words is equal, of content or not."""
    from rapidfuzz.distance import LCSseq

    (a0, a1), (b0, b1) = left, right
    if min(a1 - a0, b1 - b0) < SHORTEST:
        return ()
    if not LCSseq.normalized_similarity(a.codes[a0:a1], b.codes[b0:b1], score_cutoff=least):
        return ()
    passage = measure(a, b, _steps(a, b, left, right))
    return (passage,) if passage.alike >= (least if passage.content else max(least, SKELETON)) else ()


def _full(page: Page, within: Range) -> set[str]:
    return {page.stems[number] for number in range(*within) if page.content[number]}


def _steps(a: Page, b: Page, left: Range, right: Range) -> list[Step]:
    (a0, a1), (b0, b1) = left, right
    return [
        Step(s.kind, s.a_start + a0, s.a_end + a0, s.b_start + b0, s.b_end + b0)
        for s in align(a.stems[a0:a1], b.stems[b0:b1])
    ]


def _best(a: Page, b: Page, steps: Sequence[Step]) -> list[Step]:
    """The stretch of steps whose equal words outweigh those that differ by most."""
    best = total = 0.0
    best_range, start = (0, 0), 0
    for number, step in enumerate(steps):
        total += _gain(a, b, step)
        if total <= 0:
            total, start = 0.0, number + 1
        elif total > best:
            best, best_range = total, (start, number + 1)
    return list(steps[best_range[0] : best_range[1]])


def _gain(a: Page, b: Page, step: Step) -> float:
    on_a = weigh(a.stems, a.content, step.a_start, step.a_end)
    on_b = weigh(b.stems, b.content, step.b_start, step.b_end)
    return on_a if step.kind == "equal" else -GAP * max(on_a, on_b)


def _outer(steps: Sequence[Step]) -> list[Step]:
    """The steps from the first to the last that is equal."""
    equal = [number for number, step in enumerate(steps) if step.kind == "equal"]
    return list(steps[equal[0] : equal[-1] + 1]) if equal else []


def _extended(
    a: Page, b: Page, part: list[Step], bounds: tuple[int, int, int, int], steps: Sequence[Step]
) -> list[Step]:
    """`part`, or all steps of the two sentences when it covers most of both; ends near the sentences' go to them."""
    a0, a1, b0, b1 = bounds
    on_a = weigh(a.stems, a.content, part[0].a_start, part[-1].a_end) / weigh(a.stems, a.content, a0, a1)
    on_b = weigh(b.stems, b.content, part[0].b_start, part[-1].b_end) / weigh(b.stems, b.content, b0, b1)
    if min(on_a, on_b) >= EXTENT:
        return list(steps)
    first, last = part[0], part[-1]
    before = [s for s in steps if s.a_end <= first.a_start and s.b_end <= first.b_start and s is not first]
    after = [s for s in steps if s.a_start >= last.a_end and s.b_start >= last.b_end and s is not last]
    near_start = max(first.a_start - a0, first.b_start - b0) <= 2
    near_end = max(a1 - last.a_end, b1 - last.b_end) <= 2
    return [*(before if near_start else ()), *part, *(after if near_end else ())]


def measure(a: Page, b: Page, steps: Sequence[Step]) -> Passage:
    """The passage that some steps of an alignment make, in their order."""
    a_start, a_end, b_start, b_end = steps[0].a_start, steps[-1].a_end, steps[0].b_start, steps[-1].b_end
    same = [step for step in steps if step.kind == "equal"]
    equal = sum(weigh(a.stems, a.content, step.a_start, step.a_end) for step in same)
    content = sum(sum(a.content[step.a_start : step.a_end]) for step in same)
    longer = max(weigh(a.stems, a.content, a_start, a_end), weigh(b.stems, b.content, b_start, b_end))
    share = min(1.0, equal / longer) if longer else 0.0
    return Passage(
        a_start=a_start,
        a_end=a_end,
        b_start=b_start,
        b_end=b_end,
        kind=_kind(a.keys[a_start:a_end], b.keys[b_start:b_end], share),
        equal=equal,
        share=share,
        alike=sum(step.a_end - step.a_start for step in same) / max(a_end - a_start, b_end - b_start),
        content=content,
        own=sum(_own(a, b, step) for step in same),
        telling=sum(sum(a.telling[step.a_start : step.a_end]) for step in same),
        run=max((step.a_end - step.a_start for step in same), default=0),
        steps=tuple(steps),
    )


def _own(a: Page, b: Page, step: Step) -> int:
    """Shared words of content that are the reporters' own prose on both sides."""
    left, right = slice(step.a_start, step.a_end), slice(step.b_start, step.b_end)
    words = zip(a.content[left], a.prose[left], b.prose[right], strict=False)
    return sum(full and own and theirs for full, own, theirs in words)


def _kind(a: Sequence[str], b: Sequence[str], share: float) -> CopyKind:
    if "".join(a) == "".join(b):
        return "verbatim"
    return "edited" if share >= EDITED else "rewritten"


def enough(passage: Passage) -> bool:
    """Whether so much is shared that chance or the facts alone do not explain it.

    The less of a passage is shared, the longer the unbroken runs and the more telling words it needs.
    """
    if passage.share >= EDITED:
        return (passage.content >= 5 or (passage.content >= 4 and passage.run >= 6)) and passage.telling >= 1.5
    run = 2 if passage.share >= REWRITTEN else 4
    return passage.share >= 0.25 and passage.content >= 5 and passage.run >= run and passage.telling >= 3.0


def firm(passage: Passage) -> bool:
    """Whether a passage that shares enough is one text and not the same facts told twice: little was changed, or a
    skeleton or a long run of it stands, function words and all.
    """
    return passage.share >= EDITED or passage.alike >= ALIKE or passage.run >= LONG


def credible(passage: Passage) -> bool:
    """Whether so much is shared that, in reports of which one is known to copy, it will be copied too."""
    return passage.share >= 0.4 and passage.content >= 4 and passage.telling >= 0.5
