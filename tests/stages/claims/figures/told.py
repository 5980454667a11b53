"""A short report read as the program reads it, with the names that its test gives."""

from __future__ import annotations

import re
from functools import cache

from rashomon.language import model
from rashomon.records import Block, Day, Document, Entity
from rashomon.span import cut
from rashomon.stages import claims

TUESDAY = Day(date="2021-06-15", precision="day", basis="metadata")
PEOPLE = frozenset(
    "killed injured killed_or_injured missing displaced detained abducted trapped rescued remaining money".split()
)


@cache
def pipeline():
    return model.pipeline()


def entities(text, names):
    """The names (`{"Dock Guild": "organization"}`), each an entity, wherever they stand in the text."""
    return tuple(
        Entity(
            id=name, type=kind, name=name, variants=(name,), description=None,
            mentions=tuple(cut("d", text, m.start(), m.end()) for m in re.finditer(re.escape(name), text)),
        )
        for name, kind in names.items()
    )  # fmt: skip


def counts(text, names=(), *, title=None, read=True):
    """The figures of people and money, in order; without `read`, by the rules alone."""
    whole = f"{title}\n{text}" if title else text
    head = len(title) if title else 0
    blocks = [Block(start=0, end=head, role="title", reason="")] if title else []
    blocks += [
        Block(start=m.start(), end=m.end(), role="body", reason="")
        for m in re.finditer(r"[^\n]+", whole)
        if m.start() >= head
    ]
    document = Document(
        id="d", path="d.txt", url=None, sha256="", text=whole, title=title, outlet=None, agencies=(), byline=None,
        language="en", published=TUESDAY, published_reason=None, blocks=tuple(blocks),
    )  # fmt: skip
    readings = {"d": pipeline()(whole)} if read else {}
    _, made, _ = claims.find((document,), entities(whole, dict(names)), readings)
    return [count for count in made if count.measure in PEOPLE]
