"""Blocks that are two things in one line are cut in two: a paragraph with its credit, a title with its date.

Blocks in, blocks out: in order, not overlapping, every character that is not white space still covered once.

>>> text = "They left. (Reporting by Ana Ruo)"
>>> [text[b.start : b.end] for b in split(text, (Block(start=0, end=len(text), role="body", reason=""),))]
['They left.', '(Reporting by Ana Ruo)']
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rashomon.records import Block

_CREDIT = re.compile(
    r"[.!?][\"'”’)]{0,2}\s+(?=[(\[—–-]{1,2}\s?(?:additional |further )?(?:reporting|writing|editing"
    r"|reported|written|edited|with (?:inputs?|reporting|files|agency)|compiled"
    r"|translated)\b[^()\[\]]{0,300}[)\]]?\s*$)",
    re.IGNORECASE,
)
_DATE_AFTER_TITLE = re.compile(
    r"(?<=[\w\"'”’?!)])\s+(?=(?:last )?(?:updated|published|posted)(?: (?:on|at))?: ?[\w ,.:/|()+-]{6,70}$)",
    re.IGNORECASE,
)


def split(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, some cut in two; linear."""
    return tuple(piece for block in blocks for piece in _pieces(text, block))


def _pieces(text: str, block: Block) -> tuple[Block, ...]:
    at = _cut(text, block)
    if at is None:
        return (block,)
    left = len(text[block.start : at].rstrip())
    right = at + len(text[at : block.end]) - len(text[at : block.end].lstrip())
    return (replace(block, end=block.start + left), replace(block, start=right))


def _cut(text: str, block: Block) -> int | None:
    """Where the second part begins. Only the last characters of a block are read."""
    base = max(block.start, block.end - 420)
    tail = text[base : block.end]
    found = _CREDIT.search(tail)
    if found is None and block.end - block.start <= 300:
        found = _DATE_AFTER_TITLE.search(tail)
        if found and len(tail[: found.start()].split()) < 4:
            found = None
    if found is None or base + found.end() >= block.end or not text[block.start : base + found.start() + 1].strip():
        return None
    return base + found.end()
