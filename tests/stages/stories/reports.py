"""Invented reports of two ferry accidents of one kind, and how to make documents of them."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Block, Copy, Day, Document
from rashomon.span import Span

ORLANDA = (
    "PORT RUO - The ferry Orlanda sank off Cape Ruo, drowning 14 people, harbour master Benno Adal said on Tuesday.\n"
    "Divers led by Ulla Marn searched the wreck in the strait of Ruo for 3 missing sailors.\n"
    "The Orlanda carried 61 passengers from Port Ruo to Sant Elmo when its bow door gave way.",
    "Fourteen drowned when the ferry Orlanda went down near Cape Ruo, harbour master Benno Adal said on Tuesday.\n"
    "The ferry's bow door gave way on the crossing to Sant Elmo with 61 passengers aboard, he said.",
    "Relatives gathered at Port Ruo after the Orlanda, a ferry with 61 passengers, sank and 14 people drowned.\n"
    "Diver Ulla Marn said on Wednesday that the bow door of the Orlanda lay open on the floor of the strait of Ruo.",
    "The owner of the Orlanda, the ferry that sank off Cape Ruo with 61 passengers, blamed the bow door.\n"
    "Harbour master Benno Adal told reporters on Wednesday 14 people were dead and divers had found the 3 sailors.",
)
KESTREL = (
    "PORT RUO - The ferry Kestrel burned off Cape Ruo, injuring 27 people, harbour master Dora Finch said on Friday.\n"
    "A fire in the galley of the Kestrel spread to its car deck with 208 passengers aboard.\n"
    "Coastguard captain Ivo Sand said the Kestrel was towed to Gull Island.",
    "Twenty-seven people were hurt when fire swept the ferry Kestrel near Cape Ruo, Dora Finch, harbour master, said.\n"
    "The galley fire reached the car deck; the coastguard towed the Kestrel to Gull Island.",
    "A cook told of the galley fire on the ferry Kestrel, in which 27 people were burned off Cape Ruo on Friday.\n"
    "Captain Ivo Sand of the coastguard said 208 passengers were taken to Gull Island.",
    "The Kestrel, the ferry whose galley burned off Cape Ruo, is to be scrapped at Gull Island, Dora Finch said.\n"
    "The fire on its car deck injured 27 of 208 passengers, Ivo Sand said.",
)


def report(
    name: str, text: str, *, published: str | None = None, title: str | None = None, captions: Sequence[int] = ()
) -> Document:
    """A document whose lines are body blocks, those of the numbers given captions."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            role = "caption" if number in captions else "body"
            blocks.append(Block(start=at, end=at + len(line), role=role, reason=""))  # type: ignore[arg-type]
        at += len(line) + 1
    day = Day(date=published, precision="day", basis="text") if published else None
    return Document(
        id=name, path=f"{name}.txt", url=None, sha256="", text=text, title=title, outlet=None, agencies=(),
        byline=None, language="en", published=day, published_reason=None if day else "none", blocks=tuple(blocks),
    )  # fmt: skip


def two_events() -> tuple[Document, ...]:
    """Eight reports, four of each accident, none dated."""
    return tuple(
        report(f"{name}{number}", text)
        for name, texts in (("orlanda", ORLANDA), ("kestrel", KESTREL))
        for number, text in enumerate(texts)
    )


def shared(one: Document, two: Document, size: int) -> Copy:
    """A copy of the first `size` characters of each."""
    a, b = (Span(document=d.id, start=0, end=size, quote=d.text[:size]) for d in (one, two))
    return Copy(a=a, b=b, kind="edited", similarity=0.9, direction="unknown", reason="a test")
