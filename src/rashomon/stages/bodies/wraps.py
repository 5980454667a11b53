"""Texts broken into lines of even width: their lines are put together again as paragraphs.

Blocks in, blocks out. Only plain text of which a good part of the lines break off in the middle of a sentence is
touched; everywhere else a line stays a block.

>>> text = "The ferry sank off the northern cape on Monday\\nafter its engine failed in heavy seas, officials said."
>>> lines = (Block(start=0, end=46, role="body", reason=""), Block(start=47, end=102, role="body", reason=""))
>>> unwrap(text, lines) == lines  # one broken line is not enough
True
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from rashomon.records import Block

LEAST = 5  # broken lines before a text is taken for wrapped
SHARE = 0.3  # and their share of its lines
NARROW, WIDE = 40, 120  # the width of a full line, in characters


def unwrap(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, of a wrapped text one a paragraph; linear."""
    broken = sum(_broken(text, one, two) for one, two in itertools.pairwise(blocks))
    if broken < LEAST or broken < SHARE * len(blocks) or any(block.tag for block in blocks):
        return tuple(blocks)
    merged: list[Block] = []
    last: Block | None = None
    for block in blocks:
        if last is not None and _adjoin(text, last, block):
            merged[-1] = replace(merged[-1], end=block.end)
        else:
            merged.append(block)
        last = block
    return tuple(merged)


def _broken(text: str, one: Block, two: Block) -> bool:
    """Whether a sentence runs on from one line into the next, which begins with a small letter."""
    return _adjoin(text, one, two) and text[one.end - 1] not in ".!?:\"”'’" and text[two.start].islower()


def _adjoin(text: str, one: Block, two: Block) -> bool:
    """Whether a full line is followed by another with no empty line between."""
    full = NARROW <= one.end - one.start <= WIDE
    return full and two.start - one.end <= 12 and text.count("\n", one.end, two.start) == 1
