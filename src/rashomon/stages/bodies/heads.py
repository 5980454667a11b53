"""What stands before the first paragraph: menu, title, standfirst, dateline, captions.

The measured lines, the roles already certain and the paragraphs found in; roles for the lines before the lead out.

>>> is_headline.__name__
'is_headline'
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.stages.bodies import captions
from rashomon.stages.bodies.features import Line, share
from rashomon.stages.bodies.kinds import Kind, place_and_outlet

_SENTENCES = re.compile(r"[a-z]{3}[.] [A-Z].{0,400}[.]|\)$")  # a headline is one sentence at most, and no aside ends it


def label_head(lines: Sequence[Line], known: Mapping[int, Kind], core: Sequence[int]) -> dict[int, Kind]:
    """Roles for the lines before the first paragraph that had none; a first paragraph may turn out to be the title."""
    if not core:
        return {}
    found: dict[int, Kind] = {}
    lead = core[0]
    if len(core) > 1 and is_headline(lines[lead]) and lead == _first(known, lead):
        found[lead] = Kind("title", "the first line: short, and no plain statement")
        lead = core[1]
    elif len(core) > 2 and _unstopped(lines, known, core):
        found[lead] = Kind("title", "the line before the report without a full stop, as its paragraphs have")
        lead = core[1]
    free = [at for at in range(lead) if at not in known and at not in found]
    words = frozenset(stem for at in core[:40] if at not in found for stem in lines[at].stems)
    found |= _author(lines, known, free)
    free = [at for at in free if at not in found]
    title = None if lead != core[0] else _title(lines, free, words)
    if title is None and lead == core[0]:
        title = _linked_title(lines, known, lead, words)
    twice = _twice(lines, free)
    if title is not None and title in known:
        found[title] = Kind("title", "the line before the report that shares most words with it")
    for at in free:
        found[at] = _of_head(lines, at, title, twice, words, ahead={lines[i].key for i in range(at)})
    return found


def _author(lines: Sequence[Line], known: Mapping[int, Kind], free: Sequence[int]) -> dict[int, Kind]:
    """A bare name under the title and above the day, or one that a credit below the report names again."""
    named = " ".join(lines[at].key for at, kind in known.items() if kind.role == "credit")
    return {
        at: Kind("byline", "a name above the day, or one that the credit below names again")
        for at in free
        if 2 <= lines[at].size <= 4
        and all(word[:1].isupper() and word[-1:].isalpha() for word in lines[at].text.split())
        and (lines[at].key in named or (at > min(free) and at + 1 in known and known[at + 1].role == "dateline"))
    }


def is_headline(line: Line) -> bool:
    """Whether a line that ends like a sentence is rather a headline: short, and a question or a cry."""
    return line.size <= 16 and not line.quoted and line.text.rstrip("\"'”’ ")[-1:] in "?!" and line.capital >= 0.5


def _unstopped(lines: Sequence[Line], known: Mapping[int, Kind], core: Sequence[int]) -> bool:
    """Whether the first sentence is a long headline: it alone has no full stop, and no line above can be the title."""
    lead = lines[core[0]]
    if lead.stop or lead.speech or lead.size > 26 or not all(lines[at].stop for at in core[1:3]):
        return False
    words = frozenset(stem for at in core[1:40] for stem in lines[at].stems)
    above = [at for at in range(core[0]) if at not in known and lines[at].size >= 3]
    own = len(lead.stems & words)
    return own >= 2 and all(len(lines[at].stems & words) * 2 < own or lines[at].size < 5 for at in above)


def _first(known: Mapping[int, Kind], lead: int) -> int:
    """The first line without a certain role."""
    return next((at for at in range(lead) if at not in known), lead)


def _title(lines: Sequence[Line], free: Sequence[int], words: frozenset[str]) -> int | None:
    """The line that is the title: of three words and more, sharing most with the report; the earliest of equals."""
    apt = [
        at
        for at in free
        if 3 <= lines[at].size <= 28 and not place_and_outlet(lines[at]) and not _SENTENCES.search(lines[at].text)
    ]
    sure = [
        at
        for at in apt
        if len(lines[at].stems & words) >= 2 and share(lines[at], words) >= 0.35 and lines[at].size >= 4
    ]
    return next(iter([*sure, *sorted(apt, key=lambda at: -len(lines[at].stems & words))]), None)


def _linked_title(lines: Sequence[Line], known: Mapping[int, Kind], lead: int, words: frozenset[str]) -> int | None:
    """A title that looks like a link ("Live: …", "Breaking news: …"): only where no other line can be the title."""
    for at in range(lead):
        line = lines[at]
        link = at in known and known[at].reason == "points to other pages"
        if link and line.size >= 5 and len(line.stems & words) >= 2 and share(line, words) >= 0.3:
            return at
    return None


def _twice(lines: Sequence[Line], free: Sequence[int]) -> frozenset[str]:
    """The keys of lines that stand twice before the lead."""
    seen: set[str] = set()
    again: set[str] = set()
    for at in free:
        (again if lines[at].key in seen else seen).add(lines[at].key)
    return frozenset(again)


def _of_head(
    lines: Sequence[Line], at: int, title: int | None, twice: frozenset[str], words: frozenset[str], *, ahead: set[str]
) -> Kind:
    line = lines[at]
    if title is not None and (at == title or line.key == lines[title].key):
        return Kind("title", "the line before the report that shares most words with it")
    if place_and_outlet(line) and _confirmed(line, ahead):
        return Kind("dateline", "a place and the outlet")
    if line.size >= 4 and (line.key in twice or captions.still(line)) and share(line, words) >= 0.2:
        return Kind("caption", "stands before the report, repeated or as a scene: a picture's caption")
    after = title is not None and at > title
    if after and captions.verbless(line):
        return Kind("caption", "names a scene under the title, without a verb: a picture's caption")
    if after and line.stop and line.verbal and line.size >= 3:
        return Kind("body", "a short sentence before the first long one")
    if after and (
        (line.size >= 6 and share(line, words) >= 0.4)
        or (line.size >= 6 and line.function >= (0.15 if line.verbal else 0.3))
    ):
        return Kind("heading", "under the title and in the report's words: a standfirst")
    return Kind("furniture", "before the report, and no part of it")


def _confirmed(line: Line, ahead: set[str]) -> bool:
    """Whether the outlet of a "place - outlet" line stands on a line of its own above, or the wire in brackets."""
    return "(" in line.text or any(key and line.key.endswith(" " + key) for key in ahead)
