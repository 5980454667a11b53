"""Where a decision holds: exact characters of exact bytes, as a line of text, and looking them up again.

Spans of reports in, lines that can be kept out; kept lines and reports in, the spans they still are out. A report read
again, told again or met at another address has the same bytes, so an anchor outlives every id; where the bytes or the
characters at its place are others it holds nowhere, and nothing is looked for elsewhere.

>>> print(Anchor(sha256="9f86d081884c7d65", start=4, end=10, quote="16 men"))
9f86d081884c7d65:4:10:16 men
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rashomon.records import Document
from rashomon.span import Span

Thing = TypeVar("Thing")
# Hexadecimal digits of a hash of the bytes: as many as an id has.
_DIGITS = 16
_LINE = re.compile(rf"([0-9a-f]{{{_DIGITS}}}):(\d{{1,12}}):(\d{{1,12}}):(.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The characters `quote` at `start` to `end` of the text of any report whose bytes have the hash `sha256`."""

    sha256: str
    start: int
    end: int
    quote: str

    def __str__(self) -> str:
        """One line, whatever is quoted."""
        return f"{self.sha256}:{self.start}:{self.end}:{json.dumps(self.quote, ensure_ascii=False)[1:-1]}"


def lines(words: str | None) -> tuple[str, ...]:
    """What one side of a decision is about, a line each."""
    return tuple(words.split("\n")) if words else ()


def parse(line: str) -> Anchor | None:
    """The anchor in a line; None where there is none, as in the id of a report."""
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    digest, start, end, quoted = found.groups()
    try:
        quote = json.loads(f'"{quoted}"')
    except ValueError:  # a line changed by hand
        return None
    return Anchor(sha256=digest, start=int(start), end=int(end), quote=quote)


def bytes_of(line: str) -> str | None:
    """The hash of the bytes that a line speaks of; None where it gives a report's id."""
    found = parse(line)
    return found.sha256 if found else None


def short(sha256: str) -> str:
    """As much of a hash as an anchor has."""
    return sha256[:_DIGITS]


def anchor(report: Document, start: int, end: int) -> str:
    """The line for these characters of a report."""
    return str(Anchor(sha256=short(report.sha256), start=start, end=end, quote=report.text[start:end]))


class Texts:
    """The reports at hand, by id and by their bytes."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.ids: set[str] = set()
        self._of: defaultdict[str, list[Document]] = defaultdict(list)
        for document in sorted(documents, key=lambda one: one.id):
            self.ids.add(document.id)
            self._of[short(document.sha256)].append(document)

    def spans(self, words: str | None) -> tuple[Span, ...]:
        """Where the anchors of one side of a decision hold, in their order."""
        return tuple(span for line in lines(words) for span in self._held(parse(line)))

    def here(self, line: str) -> bool:
        """Whether a line speaks of a report at hand, whatever stands there now."""
        found = parse(line)
        return line in self.ids if found is None else found.sha256 in self._of

    def _held(self, found: Anchor | None) -> Iterable[Span]:
        for document in self._of.get(found.sha256, ()) if found else ():
            if found and 0 <= found.start < found.end and document.text[found.start : found.end] == found.quote:
                yield Span(document=document.id, start=found.start, end=found.end, quote=found.quote)


class Spots(Generic[Thing]):
    """What stands where: found again by the characters it stands on."""

    def __init__(self, stands: Iterable[tuple[Span, Thing]]) -> None:
        self._exact: dict[Span, Thing] = {}
        self._of: defaultdict[str, list[tuple[Span, Thing]]] = defaultdict(list)
        for span, thing in stands:
            self._exact[span] = thing
            self._of[span.document].append((span, thing))

    def at(self, span: Span) -> Thing | None:
        """What stands on exactly these characters; else the only thing whose characters hold these, or lie in these:
        a later reading may take in a word more or less."""
        if span in self._exact:
            return self._exact[span]
        near = [thing for other, thing in self._of[span.document] if other.covers(span) or span.covers(other)]
        return near[0] if len(near) == 1 else None

    def all(self, spans: Sequence[Span]) -> list[Thing]:
        """What stands at these spans, in their order."""
        return [thing for thing in map(self.at, spans) if thing is not None]
