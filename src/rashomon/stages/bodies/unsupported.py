"""Headlines that the report under them does not bear out.

One labelled document with its lines in; a warning of kind `headline_unsupported` or None out.

>>> missing(("flood", "drowns", "village"), frozenset({"flood"}))
('drowns', 'village')
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Document, Warning, warn
from rashomon.span import cut
from rashomon.stages.bodies.features import Line, is_content, stem
from rashomon.stages.bodies.kinds import Kind

BODY_WORDS = 250
LEAST, SHARE = 2, 0.25  # words that stand neither here nor in any related report
LEAST_ALONE, SHARE_ALONE = 4, 0.6  # where no report is related, other words for the same must be allowed for


def headline(document: Document, lines: Sequence[Line], kinds: Sequence[Kind], near: frozenset[str]) -> Warning | None:
    """A warning when at least `SHARE` of the title's content words stand nowhere in a body of `BODY_WORDS` words."""
    title = next((line for line, kind in zip(lines, kinds, strict=True) if kind.role == "title"), None)
    body = [line for line, kind in zip(lines, kinds, strict=True) if kind.role in {"body", "heading"}]
    if title is None or sum(line.size for line in body) < BODY_WORDS:
        return None
    words = tuple(dict.fromkeys(word for word in title.words if is_content(word)))
    known = frozenset(_root(word) for line in body for word in line.words) | frozenset(stem[:5] for stem in near)
    absent = missing(words, known)
    bar = (LEAST, SHARE) if near else (LEAST_ALONE, SHARE_ALONE)
    if len(words) < 5 or len(absent) < bar[0] or len(absent) < bar[1] * len(words):
        return None
    span = cut(document.id, document.text, title.block.start, title.block.end)
    return warn(span, "headline_unsupported", f"nowhere in the report: {', '.join(absent)}")


def missing(words: Sequence[str], body: frozenset[str]) -> tuple[str, ...]:
    """The words whose root is not among `body`'s roots, in order."""
    return tuple(word for word in words if _root(word) not in body)


def _root(word: str) -> str:
    """The stem, cut to five letters: "killing", "killed" and "killings" are one."""
    return stem(word)[:5]
