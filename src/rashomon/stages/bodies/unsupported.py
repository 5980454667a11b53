"""Headlines that the report under them does not bear out.

One labelled document with its lines in; a warning of kind `headline_unsupported` or None out. A headline says the same
in other words than its report, so a word that does not come back is little: it must be a thing or an event that no
like word of the report names (`things`), and not stand alone; or most of the headline must be missing.

>>> missing(("flood", "drowns", "village", "explosion"), frozenset({"flood", "blast"}))
('drowns', 'village')
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.records import Document, Warning, warn
from rashomon.span import cut
from rashomon.stages.bodies.features import Line, is_content, stem
from rashomon.stages.bodies.kinds import Kind
from rashomon.stages.bodies.things import ASIDE, LIKE, THINGS

_SITE = re.compile(r"\s[|–—-]\s")
_WORD = re.compile(r"\w+(?:['’.]\w+)*")
BODY_WORDS = 80  # a shorter text cannot be expected to bear out its headline
LEAST, SHARE = 1, 0.2  # missing words, and their share of the headline's
MOST, MOST_SHARE = 3, 0.5  # where no thing or event is among them
_SPOKEN = frozenset(("blasted", "blasts", "slammed"))  # how tabloids say "said": no blast
ALONE, ALONE_SHARE = 3, 0.5  # where no report is related, other words for the same must be allowed for


def headline(document: Document, lines: Sequence[Line], kinds: Sequence[Kind], near: frozenset[str]) -> Warning | None:
    """A warning when the title claims things that stand nowhere in a body of `BODY_WORDS` words or in related reports.

    `near` has the stems of the related reports.
    """
    title = next((line for line, kind in zip(lines, kinds, strict=True) if kind.role == "title"), None)
    body = [line for line, kind in zip(lines, kinds, strict=True) if kind.role in {"body", "heading", "caption"}]
    if title is None or title.speech or sum(line.size for line in body) < BODY_WORDS:
        return None
    words = tuple(dict.fromkeys(word for word in _own(title) if is_content(word)))
    known = frozenset(_root(word) for line in body for word in line.words if word not in _SPOKEN)
    known |= frozenset(stem[:5] for stem in near)
    absent = missing(words, known)
    if not _too_many(absent, words, alone=not near):
        return None
    span = cut(document.id, document.text, title.block.start, title.block.end)
    return warn(span, "headline_unsupported", f"nowhere in the report: {', '.join(absent)}")


def missing(words: Sequence[str], body: frozenset[str]) -> tuple[str, ...]:
    """The words of which neither the root nor that of a like word is among `body`'s roots, in order."""
    return tuple(word for word in words if not {_root(word), *LIKE.get(_root(word), ())} & body)


def _too_many(absent: Sequence[str], words: Sequence[str], *, alone: bool) -> bool:
    """Whether the missing words are a claim of their own, not other words for what the report tells."""
    telling = [word for word in absent if _root(word) not in ASIDE and not word[0].isdigit()]
    things = [word for word in telling if _root(word) in THINGS]
    if len(words) < 4 or not telling:
        return False
    if alone:
        return bool(things) and len(telling) >= ALONE and len(telling) >= ALONE_SHARE * len(words)
    if things:
        return len(absent) >= LEAST and len(absent) >= SHARE * len(words)
    return len(telling) >= MOST and len(telling) >= MOST_SHARE * len(words)


def _own(title: Line) -> tuple[str, ...]:
    """The title's words without the site's name that a page puts after a bar or a dash."""
    own = _SITE.split(title.text[:400], maxsplit=1)[0]
    size = len(_WORD.findall(own))
    return title.words[:size] if size >= 4 else title.words


def _root(word: str) -> str:
    """The stem, cut to five letters: "killing", "killed" and "killings" are one."""
    return stem(word)[:5]
