"""What a person's words mean in an account: reports, stories, figures, statements, names and places.

An account in; look-ups out, each of which finds the one thing meant, or says what there is instead (BadDecision). Ids
may be cut to their beginnings, reports named by the end of their path, places given as `REPORT:START-END`.

>>> place("reports/a.txt:4-10"), place("reports/a.txt")
(('reports/a.txt', 4, 10), None)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from rashomon.errors import BadDecision
from rashomon.records import Account, Document, Entity, Entry, Figure, Statement, Story, Variant
from rashomon.span import Span, cut
from rashomon.stages.decisions.anchors import Spots

Row = TypeVar("Row", Figure, Statement, Entity, Story)
_PLACE = re.compile(r"(.+):(\d{1,12})(?:-(\d{1,12}))?")
# Of the names of what there is an error gives the first.
_SHOWN = 8


def place(words: str) -> tuple[str, int, int | None] | None:
    """The report, start and end of `REPORT:START-END` or `REPORT:START`; None where it is neither."""
    found = _PLACE.fullmatch(words)
    return (found[1], int(found[2]), int(found[3]) if found[3] else None) if found else None


def span_of(stands: Entry | Variant) -> Span:
    """The characters of an entry or a variant."""
    return Span(document=stands.document, start=stands.start, end=stands.end, quote=stands.quote)


class Lookup:
    """One account, and what its ids, paths and places name."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.documents = {document.id: document for document in account.documents}

    def report(self, words: str) -> Document:
        """The report of that id, or whose path ends so."""
        known = self.account.documents
        found = [one for one in known if one.id == words] or [one for one in known if one.path.endswith(words)]
        if len(found) == 1:
            return found[0]
        raise (
            _several("reports", words, [one.path for one in found])
            if found
            else _none("report has the id or the end of the path", words, [one.path for one in known])
        )

    def story(self, words: str) -> Story:
        """The story whose id begins so."""
        return self._begun("story", words, self.account.stories)

    def entity(self, words: str) -> Entity:
        """The entity whose id begins so, or that alone has that name."""
        return self.called(words) or self._begun("entity", words, self.account.entities)

    def called(self, words: str) -> Entity | None:
        """The one entity with that id or name, if there is one. Raises BadDecision where there are several."""
        own = [one for one in self.account.entities if words == one.id or words.casefold() == one.name.casefold()]
        if len(own) > 1:
            raise _several("entities", words, [f"{one.id} ({one.name}, {one.type})" for one in own])
        return own[0] if own else None

    def figure(self, words: str) -> tuple[Figure, tuple[Span, ...]]:
        """The figure whose id begins so, with all its places; or the one at a place, with that alone."""
        entries = [(span_of(entry), figure) for figure in self.account.figures for entry in figure.entries]
        return self._standing("figure", words, self.account.figures, entries)

    def statement(self, words: str) -> tuple[Statement, tuple[Span, ...]]:
        """The statement whose id begins so, with all its places; or the one at a place, with that alone."""
        variants = [(span_of(variant), one) for one in self.account.statements for variant in one.variants]
        return self._standing("statement", words, self.account.statements, variants)

    def mentions(self, words: str, entity: Entity) -> tuple[Span, ...]:
        """Where an entity is named: at a place, or in a report."""
        if place(words) is None:
            report = self.report(words)
            found = tuple(mention for mention in entity.mentions if mention.document == report.id)
        else:
            span = self.characters(words)
            found = tuple(mention for mention in entity.mentions if mention.overlap(span))
        if not found:
            raise BadDecision(f"{entity.name} ({entity.id}) is not named at {words!r}")
        return found

    def characters(self, words: str) -> Span:
        """The characters at `REPORT:START-END`; with a start alone, those of the block that holds it."""
        named = place(words)
        if named is None:
            raise BadDecision(f"{words!r} is no place; give it as REPORT:START-END, or REPORT:START for a whole block")
        report, start, end = self.report(named[0]), named[1], named[2]
        if end is None:
            block = next((block for block in report.blocks if block.start <= start < block.end), None)
            if block is None:
                raise BadDecision(f"no block of {report.path} holds the character {start}")
            start, end = block.start, block.end
        try:
            return cut(report.id, report.text, start, min(end, len(report.text)))
        except ValueError:
            raise BadDecision(f"there are no words at {start}-{end} of {report.path}") from None

    def _standing(
        self, what: str, words: str, rows: Sequence[Row], stands: Sequence[tuple[Span, Row]]
    ) -> tuple[Row, tuple[Span, ...]]:
        if place(words) is None:
            row = self._begun(what, words, rows)
            return row, tuple(span for span, one in stands if one is row)
        span = self.characters(words)
        index = Spots((where, (where, row)) for where, row in stands)
        found = index.at(span)
        if found is None:
            raise BadDecision(f"no {what}, or not one alone, stands at {words!r} (“{span.quote}”)")
        return found[1], (found[0],)

    def _begun(self, what: str, words: str, rows: Sequence[Row]) -> Row:
        found = [row for row in rows if words and row.id.startswith(words)]
        if len(found) == 1:
            return found[0]
        raise (
            _several(f"{what} ids", words, [row.id for row in found])
            if found
            else _none(f"{what} has an id that begins with", words, [row.id for row in rows])
        )


def _several(what: str, words: str, found: Sequence[str]) -> BadDecision:
    return BadDecision(f"{words!r} may be {len(found)} {what}: {_first(found)}; give more of it")


def _none(what: str, words: str, known: Iterable[str]) -> BadDecision:
    return BadDecision(f"no {what} {words!r}; there are: {_first(sorted(known)) or 'none'}")


def _first(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
