"""Agencies that are told things in one report and credited in another.

"She told Norwire" may name a paper, a friend or a committee; where another report of the set credits Norwire as an
agency, it is the agency here too. The documents in, the same with the agencies so found added out.

>>> told("The mayor told Norwire on Monday that it rained. (Ostpress)", frozenset({"norwire", "ostpress"}))
('Norwire',)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.records import Document

_CAP = r"[A-Z][\w&.-]{0,30}"
_NAME = rf"(?P<name>{_CAP}(?: {_CAP}){{0,4}})"
# Whom people tell things, who quotes them, whom a report was made with.
_TOLD = re.compile(
    r"\b(?:told|tells|telling|informed|[Ss]peaking (?:to|with)|spoke (?:to|with)|interview (?:with|to|by)"
    r"|(?:quoted|cited|reported|carried|published) by"
    r"|(?:[Ss]taff|[Rr]eporters?|[Cc]orrespondents?|[Aa]gencies|[Rr]eporting) (?:with|and|by)"
    rf"|(?:material|files|inputs?|reports|reporting|contributions?) from) (?:the |The )?{_NAME}"
)
_TOLD_BEFORE = re.compile(rf"\b{_NAME} (?:reported|was told|has learned|quoted|cited)\b")
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def credit(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents, each with the agencies it tells of by the names other documents credit. Linear in the text."""
    known: dict[str, set[str]] = {}
    for document in documents:
        for agency in document.agencies:
            known.setdefault(_key(agency), set()).add(document.id)
    return tuple(_credited(document, known) for document in documents)


def _credited(document: Document, known: dict[str, set[str]]) -> Document:
    own = {_key(agency) for agency in document.agencies} | ({_key(document.outlet)} if document.outlet else set())
    elsewhere = frozenset(name for name, holders in known.items() if name not in own and holders - {document.id})
    more = told(document.text, elsewhere) if elsewhere else ()
    return replace(document, agencies=(*document.agencies, *more)) if more else document


def told(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """The names among `known` (lower case) that stand where a news service is told or cited; in order, each once."""
    places = sorted(
        (match.start("name"), match["name"]) for form in (_TOLD, _TOLD_BEFORE) for match in form.finditer(text)
    )
    found: dict[str, str] = {}
    for _, name in places:
        words = name.rstrip(".").removesuffix("'s").split()
        while len(words) > 1 and words[-1] in _DAYS:
            words.pop()
        clean = " ".join(words)
        if _key(clean) in known:
            found.setdefault(_key(clean), clean)
    return tuple(found.values())


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ")
