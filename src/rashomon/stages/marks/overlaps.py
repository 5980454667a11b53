"""One mention a place: of mentions that overlap, the longest stays.

>>> longest(())
()
"""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.stages.marks.mentions import Mention


def longest(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that no longer one overlaps, in order of document and place."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda item: (item.span.document, item.span.start, -item.span.end, item.key)):
        before = kept[-1].span if kept else None
        if before is None or before.document != mention.span.document or before.end <= mention.span.start:
            kept.append(mention)
        elif mention.span.end - mention.span.start > before.end - before.start:
            kept[-1] = mention
    return tuple(kept)
