"""Captions that stand in the report as if they were sentences of it: found, marked, and warned of.

One document with roles and its measured lines in; the document's kinds (some now captions) and the warnings out.
A caption fused to the front of a paragraph stays in its block, so that the paragraph is kept whole; the warning
gives its characters.

>>> fused.__name__
'fused'
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.records import Document, Warning, warn
from rashomon.span import cut
from rashomon.stages.bodies import captions
from rashomon.stages.bodies.features import Line
from rashomon.stages.bodies.kinds import Kind

_OPEN, _CLOSE = '"“', '"”'
MOST = 2  # a page with more such captions is a picture gallery: the first are enough to tell


def fused(document: Document, lines: Sequence[Line], kinds: Sequence[Kind]) -> tuple[list[Kind], tuple[Warning, ...]]:
    """New kinds, in order, and at most `MOST` warnings of kind `caption_fused`. Linear."""
    body = [at for at, kind in enumerate(kinds) if kind.role == "body"]
    given = list(kinds)
    warnings: list[Warning] = []
    for place, at in enumerate(body):
        line = lines[at]
        end = captions.lead_scene(document.text, line.block.start, line.block.end)
        if end is not None:
            span = cut(document.id, document.text, line.block.start, end)
            warnings.append(warn(span, "caption_fused", "a picture's caption runs on into a sentence of the report"))
        elif place and _stands_apart(lines, body, place):
            given[at] = Kind("caption", "a scene in the present tense among paragraphs told in the past")
    if body:
        given = [_in_speech(lines, given, at) for at in range(len(given))]
        warnings += _standing(document, lines, given, body)
    return given, tuple(sorted(warnings, key=lambda w: w.start)[:MOST])


def _stands_apart(lines: Sequence[Line], body: Sequence[int], place: int) -> bool:
    """A short scene early in the report or at its very end, while the paragraphs beside it are told in the past."""
    line = lines[body[place]]
    if not captions.still(line) or not (place <= 3 or place == len(body) - 1) or line.size > 22:
        return False
    beside = [lines[body[i]] for i in (place - 1, place + 1) if 0 <= i < len(body)]
    return all(_past(other) and not captions.still(other) for other in beside)


def _past(line: Line) -> bool:
    return any(word.endswith("ed") or word in {"was", "were", "had", "said", "told"} for word in line.words)


def _in_speech(lines: Sequence[Line], kinds: Sequence[Kind], at: int) -> Kind:
    """A short line without quotation marks between two paragraphs of one quotation is no part of either."""
    line = lines[at]
    if kinds[at].role not in {"body", "heading"} or line.speech or line.stop or not 3 <= line.size <= 18:
        return kinds[at]
    if not 0 < at < len(lines) - 1 or lines[at + 1].text[:1] not in _OPEN:
        return kinds[at]
    before = lines[at - 1].text
    unclosed = before[:1] in _OPEN and before[-1:] not in _CLOSE and sum(before.count(m) for m in '"“”') % 2 == 1
    return Kind("caption", "a line without a full stop inside a running quotation") if unclosed else kinds[at]


def _in_quotation(kind: Kind) -> bool:
    return "quotation" in kind.reason


def _standing(document: Document, lines: Sequence[Line], kinds: Sequence[Kind], body: Sequence[int]) -> list[Warning]:
    """Warnings for the captions that stand after the first paragraph."""
    note = "a picture's caption stands among the report's paragraphs"
    labelled = re.compile(r".{0,20}(?:photo|image|picture|caption|credit|video)s?\b.{0,12}[:,]", re.IGNORECASE)
    return [
        warn(cut(document.id, document.text, lines[at].block.start, lines[at].block.end), "caption_fused", note)
        for at in range(body[0] + 1, len(lines))
        if kinds[at].role == "caption"
        and lines[at].block.role != "caption"  # what the page itself marks as a caption is fused to nothing
        and not labelled.match(lines[at].text[:60])
        and (lines[at].stop or _in_quotation(kinds[at]))
    ]
