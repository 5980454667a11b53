"""Two reports set side by side: of what kind their likeness is, and every shared passage with the words that differ.

Enter the shelf of an account and a pair of its reports; leaves a `Comparison`, shown elsewhere or put out as JSON.
Passages are numbered in the order of the first report. Words differ where more than house style does.

>>> [[text[start:end] for start, end in side] for text, side in zip(("They fled the town", "They left the town"),
...     apart("They fled the town", "They left the town"))]
[['fled'], ['left']]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from rashomon.language.wording import LONGEST, Step, align, words
from rashomon.records import Account, Copy, CopyKind, Day, Direction, Document, ReuseKind, Sharing, Warning
from rashomon.render.sharing import Pair
from rashomon.render.view import Shelf, plural
from rashomon.span import Span

Ranges = tuple[tuple[int, int], ...]
SCHEMA = "rashomon/comparison/1"
# So many equal words in a row hold two long passages together where the next stretch of them is aligned.
_HOLD = 8

KINDS = {
    "copy": "copy: one text",
    "partial": "partial copy: a part of one stands in the other",
    "shared_source": "shared source: both heard it from one source",
    "incidental": "incidental: page furniture, captions or turns of phrase",
    "independent": "independent",
}

WAYS = {
    "a_to_b": "from A to B",
    "b_to_a": "from B to A",
    "common_source": "both from one source",
    "unknown": "direction not known",
}
# So that no reader needs a colour.
_SIGNS: Mapping[CopyKind, str] = {"verbatim": "=", "edited": "≈", "rewritten": "~"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report that is compared, without its text."""

    id: str
    path: str
    url: str | None
    sha256: str
    title: str | None
    outlet: str | None
    agencies: tuple[str, ...]
    published: Day | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage that stands in both; `a_only`, `b_only`: the words of it that the other side has not."""

    number: int
    a: Span
    b: Span
    kind: CopyKind
    sharing: Sharing
    similarity: float
    agencies: tuple[str, ...]
    a_only: tuple[Span, ...]
    b_only: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two reports side by side; the fields are `Reuse`'s, of kind "independent" where nothing is shared."""

    schema: Literal["rashomon/comparison/1"]
    a: Report
    b: Report
    kind: ReuseKind | Literal["independent"]
    a_covered: float
    b_covered: float
    direction: Direction | None
    reasons: tuple[str, ...]
    passages: tuple[Passage, ...]
    warnings: tuple[Warning, ...]


def compare(index: Shelf, pair: Pair) -> Comparison:
    """The comparison of two reports of an account."""
    reuse = pair.reuse
    return Comparison(
        schema="rashomon/comparison/1",
        a=_report(index.documents[pair.a]),
        b=_report(index.documents[pair.b]),
        kind=reuse.kind if reuse else "independent",
        a_covered=reuse.a_covered if reuse else 0.0,
        b_covered=reuse.b_covered if reuse else 0.0,
        direction=reuse.direction if reuse else None,
        reasons=reuse.reasons if reuse else ("nothing shared", *_tied(index.account, pair)),
        passages=tuple(_passage(number, copy) for number, copy in enumerate(pair.passages, 1)),
        warnings=tuple(w for one in (pair.a, pair.b) for w in index.warnings_of.get(one, ())),
    )


def encode(comparison: Comparison) -> str:
    """The comparison as one JSON document, the same bytes for the same reports."""
    return msgspec.json.format(msgspec.json.encode(comparison), indent=1).decode() + "\n"


def apart(a: str, b: str) -> tuple[Ranges, Ranges]:
    """The characters of each text whose words the other has not, neighbours together; house style is no difference."""
    left, right = words(a), words(b)
    found: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for step in _steps([word.key for word in left], [word.key for word in right]):
        if step.kind == "equal":
            continue
        if step.a_start < step.a_end:
            found[0].append((left[step.a_start].start, left[step.a_end - 1].end))
        if step.b_start < step.b_end:
            found[1].append((right[step.b_start].start, right[step.b_end - 1].end))
    return tuple(found[0]), tuple(found[1])


def sign(kind: CopyKind) -> str:
    """The sign of a kind of passage, so that no reader needs the colour."""
    return _SIGNS[kind]


def counted(comparison: Comparison) -> str:
    """The passages counted by kind and by what they are: "3 passages: 2 verbatim, 1 edited; 3 prose"."""
    kinds = _tally((passage.kind for passage in comparison.passages), ("verbatim", "edited", "rewritten"))
    sorts = _tally((p.sharing for p in comparison.passages), ("prose", "quotation", "statement", "formula"))
    return f"{plural(len(comparison.passages), 'passage', 'passages')}: {kinds}; {sorts}"


def _tally(found: Iterable[str], order: Iterable[str]) -> str:
    counts = Counter(found)
    return ", ".join(f"{counts[name]} {name}" for name in order if counts[name])


def credited(comparison: Comparison) -> Iterator[str]:
    """The agencies each report credits or carries, and the passages that are an agency's text."""
    for name, report in (("A", comparison.a), ("B", comparison.b)):
        if report.agencies:
            yield f"{name} {', '.join(report.agencies)}"
    for agency in sorted({agency for passage in comparison.passages for agency in passage.agencies}):
        numbers = "".join(f"[{p.number}]" for p in comparison.passages if agency in p.agencies)
        yield f"the text of {agency} {numbers}"


def _steps(a: Sequence[str], b: Sequence[str]) -> Iterator[Step]:
    """The alignment of texts of any length: stretch after stretch, each held to the next by a run of equal words."""
    i = j = 0
    while True:
        steps = align(a[i : i + LONGEST], b[j : j + LONGEST])
        last = len(a) - i <= LONGEST and len(b) - j <= LONGEST
        held = [n for n, s in enumerate(steps) if s.kind == "equal" and s.a_end - s.a_start >= _HOLD]
        kept = steps if last or not held else steps[: held[-1] + 1]
        yield from (Step(s.kind, s.a_start + i, s.a_end + i, s.b_start + j, s.b_end + j) for s in kept)
        if last or not held:
            yield from () if last else (Step("replace", i + steps[-1].a_end, len(a), j + steps[-1].b_end, len(b)),)
            return
        i, j = i + kept[-1].a_end, j + kept[-1].b_end


def _tied(account: Account, pair: Pair) -> Iterator[str]:
    """Why reports that share nothing are one origin all the same: both of one publisher, both like a third."""
    for strand in (strand for story in account.stories for strand in story.strands):
        if pair.a in strand.documents and pair.b in strand.documents:
            yield f"one origin all the same: {'; '.join(strand.reasons)}"


def _report(document: Document) -> Report:
    return Report(
        id=document.id,
        path=document.path,
        url=document.url,
        sha256=document.sha256,
        title=document.title,
        outlet=document.outlet,
        agencies=document.agencies,
        published=document.published,
    )


def _passage(number: int, copy: Copy) -> Passage:
    a_only, b_only = ((), ()) if copy.kind == "verbatim" else apart(copy.a.quote, copy.b.quote)
    return Passage(
        number=number,
        a=copy.a,
        b=copy.b,
        kind=copy.kind,
        sharing=copy.sharing,
        similarity=copy.similarity,
        agencies=copy.agencies,
        a_only=_spans(copy.a, a_only),
        b_only=_spans(copy.b, b_only),
    )


def _spans(side: Span, ranges: Ranges) -> tuple[Span, ...]:
    return tuple(
        Span(document=side.document, start=side.start + start, end=side.start + end, quote=side.quote[start:end])
        for start, end in ranges
    )
