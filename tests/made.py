"""Records for tests, made with as few words as they need."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rashomon.records import Block, Copy, Count, Day, Document, Entity, Family, Origin, Saying, Story, Tool
from rashomon.span import Span


def document(text: str, *, name: str = "one", published: str | None = None) -> Document:
    """A plain-text report whose lines are body blocks; `name` is its id and path."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start=at, end=at + len(line), role="body", reason="a line of the text"))
        at += len(line) + 1
    day = Day(date=published, precision="day", basis="text") if published else None
    return Document(
        id=name,
        path=f"{name}.txt",
        url=None,
        sha256="0" * 64,
        text=text,
        title=None,
        outlet=None,
        agencies=(),
        byline=None,
        language="en",
        published=day,
        published_reason=None if day else "no date in the metadata or the text",
        blocks=tuple(blocks),
    )


def span(report: Document, quote: str) -> Span:
    """The first place where the report says so."""
    start = report.text.index(quote)
    return Span(document=report.id, start=start, end=start + len(quote), quote=quote)


def count(report: Document, quote: str, low: float | None, high: float | None, **more: object) -> Count:
    """A figure of people killed, unless `more` says otherwise."""
    made = Count(
        span=span(report, quote),
        measure="killed",
        term="killed",
        group="people",
        unit=None,
        series="incident",
        standing="event",
        low=low,
        high=high,
        qualifier=None,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def saying(report: Document, quote: str, speaker: str | None = "e1", **more: object) -> Saying:
    """Something said in the report, in direct speech unless `more` says otherwise."""
    made = Saying(
        span=span(report, quote), kind="direct", source=None, cue=None, speaker=speaker, speaker_text="the mayor"
    )
    return replace(made, **more)  # type: ignore[arg-type]


def story(*reports: Document) -> Story:
    """A story of these reports, nothing told yet."""
    return Story(
        id="story",
        title="A story",
        documents=tuple(report.id for report in reports),
        independent_origins=len(reports),
        developments=(),
        timeline=(),
        brief=(),
        not_known=(),
    )


def family(*reports: Document) -> Family:
    """One text in all these reports."""
    ids = tuple(report.id for report in reports)
    origin = Origin(agency=None, document=None)
    return Family(id="family", documents=ids, origin=origin, kind="same_text", reason="one text")


def copy(a: Document, b: Document, passage: str, other: str | None = None) -> Copy:
    """A passage of `a` that stands in `b` (as `other`)."""
    return Copy(
        a=span(a, passage), b=span(b, other or passage), kind="edited", similarity=0.9, direction="unknown", reason=""
    )


def entity(name: str, *variants: str, key: str = "e1") -> Entity:
    """An organization with these surface forms."""
    return Entity(id=key, type="organization", name=name, variants=(name, *variants), description=None, mentions=())


# The fields of an account that tells nothing.
EMPTY: dict[str, Any] = {
    "schema": "rashomon/account/1",
    "tool": Tool(name="rashomon", version="0", model="rules"),
    "policy": "range",
} | dict.fromkeys(
    ("documents", "copies", "families", "stories", "entities", "statements", "figures", "warnings", "rejected"), ()
)
