"""Roles for the blocks of a web page: what the markup said, checked by what the lines say.

The measured lines of one page in, one `Kind` a line out. A block outside the main text is furniture unless its tag
or class gave it another role; a block inside it is body unless its own words say otherwise.

>>> from rashomon.records import Block
>>> from rashomon.stages.bodies.features import measure
>>> block = Block(start=0, end=21, role="body", reason="", tag="li", xpath="/html/body/ul/li", main=False)
>>> [kind.role for kind in roles([measure("Minister quits office", block)])]
['furniture']
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.stages.bodies import comments
from rashomon.stages.bodies.features import Line
from rashomon.stages.bodies.kinds import Kind, kind
from rashomon.stages.bodies.phrases import COMMENT_HEADER, RELATED_HEADER

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SURE = frozenset(("furniture", "credit", "caption"))
# Names of what is sold amid the text, as the reason for a block's role quotes them.
_OFFERS = re.compile(r'["_-](?:advert|advertisement|ads?|sponsored|paywall|newsletter|subscri(?:be|ption))["_-]')
_APART = 3  # times such text, and there must be as much main text


def marked_up(lines: Sequence[Line]) -> bool:
    """Whether the page's main text was told from the rest; where it was not, its lines are judged as plain ones."""
    return any(line.block.main for line in lines)


def roles(lines: Sequence[Line]) -> list[Kind]:
    """One role a block, in order; linear in their number."""
    known = {at: found for at, line in enumerate(lines) if (found := _first(line))}
    known |= _set_apart(lines, known)
    known |= _talk(lines, known)
    known |= _letters(lines)
    known |= _list_heads(lines, known)
    return [known.get(at) or Kind("body", "in the page's main text") for at in range(len(lines))]


def _first(line: Line) -> Kind | None:
    """What the markup and the line's own words make of it; None for a paragraph of the main text."""
    block = line.block
    if not block.main and not (block.role == "comment" and _around_comments(line)):
        if block.role not in {"body", "heading"}:
            return Kind(block.role, block.reason)
        own = kind(line)
        if own and own.role in {"byline", "dateline", "credit"}:
            return own
        return Kind("furniture", "outside the page's main text")
    if block.role == "comment" and line.size <= 20 and _around_comments(line):
        return Kind("furniture", "a head, a signature or a notice among the readers' comments")
    if block.role in {"title", "caption", "byline", "dateline", "credit", "comment"}:
        return Kind(block.role, block.reason)
    own = kind(line)
    if block.tag in _HEADINGS and line.words and line.words[0][0].isdigit() and line.size <= 3:
        return Kind("heading", "the hour of an entry")
    if own and _believed(line, own):
        return own
    if block.tag in _HEADINGS or block.role == "heading":
        return Kind("heading", block.reason if block.tag == "p" else f"<{block.tag}> in the page's main text")
    return None


def _set_apart(lines: Sequence[Line], known: Mapping[int, Kind]) -> dict[int, Kind]:
    """Advertisements and offers that stand amid the main text and are named so; a name for most of it names something
    else.
    """
    main = [at for at in range(len(lines)) if lines[at].block.main and at not in known]
    found = [at for at in main if lines[at].block.role == "furniture" and _OFFERS.search(lines[at].block.reason)]
    if _APART * sum(lines[at].size for at in found) > sum(lines[at].size for at in main):
        return {}
    return {at: Kind("furniture", lines[at].block.reason) for at in found}


def _around_comments(line: Line) -> bool:
    """Whether a line inside the comments is no reader's text: their head, a signature, a notice of the site."""
    if line.size > 20:
        return False
    own = kind(line)
    head = COMMENT_HEADER.fullmatch(line.folded) is not None
    return head or comments.signed(line) or (own is not None and own.role == "furniture")


def _letters(lines: Sequence[Line]) -> dict[int, Kind]:
    """The readers' letters or comments that stand under their head in an element of their own."""
    found: dict[int, Kind] = {}
    inside: str | None = None
    for at, line in enumerate(lines):
        place = line.block.xpath or ""
        if line.block.tag in _HEADINGS and not line.block.main and COMMENT_HEADER.fullmatch(line.folded):
            inside = place.rpartition("/")[0] + "/"
        elif inside and not place.startswith(inside):
            inside = None
        elif inside and line.prose and not line.block.main and not _around_comments(line):
            found[at] = Kind("comment", "a reader's own words, under the head of the readers' letters")
    return found


def _believed(line: Line, own: Kind) -> bool:
    """Whether words overrule the main text: for a list's items and long paragraphs only where they leave no doubt."""
    if own.role in {"dateline", "byline"}:
        return line.block.tag not in {"li", "td", "th", "dd"}
    return own.role in _SURE and not (line.prose and line.size > 60)


def _talk(lines: Sequence[Line], known: Mapping[int, Kind]) -> dict[int, Kind]:
    """Readers' comments that the extractor took for main text."""
    main = [at for at in range(len(lines)) if lines[at].block.main and at not in known]
    if not main:
        return {}
    found = comments.zones(lines, known, main[0])
    taken = sum(lines[at].size for at in found if lines[at].block.main and found[at].role == "comment")
    if taken * 2 > sum(lines[at].size for at in main):
        return {}
    return {at: told for at, told in found.items() if lines[at].block.main or lines[at].block.role == "comment"}


def _list_heads(lines: Sequence[Line], known: Mapping[int, Kind]) -> dict[int, Kind]:
    """Heads of lists of other stories at the end of the main text, and the short lines under them."""
    found: dict[int, Kind] = {}
    inside = False
    for at, line in enumerate(lines):
        if not line.block.main:
            continue
        if line.size <= 8 and RELATED_HEADER.fullmatch(line.folded):
            inside = True
            found[at] = Kind("furniture", "the head of a list of other stories")
        elif line.prose and line.size > 8:
            inside = False
        elif inside and at not in known and line.size >= 4:
            found[at] = Kind("furniture", "in a list of other stories")
    return found
