"""Two wordings side by side: which words went, which came, which stayed.

>>> [(p.kind, p.text) for p in difference("They fled the town", "They left the town")]
[('same', 'They '), ('gone', 'fled '), ('new', 'left '), ('same', 'the town')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+\s*")
_EDGES = "\"'“”‘’.,;:!?…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words that are in both (`same`), only in the first (`gone`) or only in the second (`new`)."""

    kind: str
    text: str


def difference(was: str, now: str) -> tuple[Part, ...]:
    """The word-level difference of two wordings; case and punctuation at a word's ends do not count."""
    a, b = _WORD.findall(was), _WORD.findall(now)
    parts: list[Part] = []
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, _bare(a), _bare(b), autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(Part(kind="same", text="".join(b[b1:b2])))
            continue
        if a1 < a2:
            parts.append(Part(kind="gone", text="".join(a[a1:a2])))
        if b1 < b2:
            parts.append(Part(kind="new", text="".join(b[b1:b2])))
    return tuple(parts)


def _bare(words: list[str]) -> list[str]:
    return [word.strip().strip(_EDGES).casefold() for word in words]
