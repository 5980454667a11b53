"""What can be told of a line by itself: its words, how like a sentence it is, how like a headline.

A block's characters in, a `Line` out; everything is counted once here, and the rules only compare.

>>> from rashomon.records import Block
>>> text = "The ferry sank off the northern cape on Monday, officials said."
>>> line = measure(text, Block(start=0, end=len(text), role="body", reason="a line"))
>>> line.prose, line.stop, "cape" in line.stems
(True, True, True)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.records import Block
from rashomon.stages.bodies.words import FUNCTION, VERBS

_WORD = re.compile(r"\w+(?:['’.]\w+)*")
_STOP = re.compile(r"[.!?…][\"'”’»)\]\s*]{0,4}$")
_LETTER = re.compile(r"[^\W\d_]")
_QUOTES = '"“”„«»'
_ENDINGS = ("ations", "ation", "ingly", "ings", "ing", "edly", "ied", "ies", "ers", "er", "ed", "es", "ly", "s")
_SUBJECTS = frozenset("he she it they we i he's she's it's they're we're i'm he'd she'd they'd".split())
_SPACE = re.compile(r"\s+")
_STRAIGHT = str.maketrans("’‘“”", "''\"\"")
REACH = 20_000  # a rule about a line looks at its first characters only, so that a line of megabytes costs no more


@dataclass(frozen=True, slots=True)
class Line:
    """One block with what was measured of it. Shares are between 0 and 1; `stems` are of its content words."""

    block: Block
    text: str
    key: str
    folded: str
    words: tuple[str, ...]
    stems: frozenset[str]
    stop: bool
    function: float
    capital: float
    verbal: bool
    prose: bool

    @property
    def size(self) -> int:
        """How many words it has."""
        return len(self.words)

    @property
    def quoted(self) -> bool:
        """Whether it opens with a quotation mark."""
        return self.text[:1] in "\"“„«'‘"

    @property
    def speech(self) -> bool:
        """Whether it has a quotation mark anywhere."""
        return any(mark in self.text for mark in _QUOTES)


def measure(text: str, block: Block) -> Line:
    """The line of `block`: linear in its length."""
    own = text[block.start : block.end].strip()
    head = own[:REACH]
    raw = _WORD.findall(head)
    words = tuple(word.casefold().replace("’", "'") for word in raw)
    lettered = [word for word in raw if _LETTER.match(word)]
    stop = bool(_STOP.search(own[-12:])) or (own.endswith(":") and len(words) >= 6)
    function = sum(word in FUNCTION for word in words) / max(1, len(words))
    verbal = any(
        word in VERBS or word in _SUBJECTS or (len(word) > 4 and word.endswith(("ed", "ing"))) for word in words
    )
    return Line(
        block=block,
        text=own,
        key=" ".join(words),
        folded=_folded(own),
        words=words,
        stems=frozenset(stem(word) for word in words if is_content(word)),
        stop=stop,
        function=function,
        capital=_capitals(lettered),
        verbal=verbal,
        prose=_is_prose(len(words), stop=stop, function=function, verbal=verbal),
    )


def is_content(word: str) -> bool:
    """Whether a lower-case word carries matter: a number, or three letters and more that are no function word."""
    return word not in FUNCTION and (len(word) > 2 or word.isdigit())


def stem(word: str) -> str:
    """A lower-case word without its commonest English endings; never shorter than four letters."""
    bare = word.removesuffix("'s").replace(".", "")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            return bare[: -len(ending)]
    return bare


def share(line: Line, known: frozenset[str] | set[str]) -> float:
    """The share of a line's content words that stand in `known`; 0 when it has none."""
    return len(line.stems & known) / len(line.stems) if line.stems else 0.0


def _folded(text: str) -> str:
    """The first characters in lower case with straight quotes and single spaces, without the marks of a list."""
    return _SPACE.sub(" ", text[:400].casefold().translate(_STRAIGHT)).lstrip(" [\t•·*►▶>→|-–—:").rstrip(" \t•·*|-–—")


def _is_prose(size: int, *, stop: bool, function: float, verbal: bool) -> bool:
    """A full stop and the grammar of a sentence; or so long and grammatical that the stop was only forgotten."""
    if stop:
        return (size >= 5 and function >= 0.12) or (size >= 3 and verbal)
    return verbal and ((size >= 22 and function >= 0.25) or (size >= 12 and function >= 0.4))


def _capitals(words: list[str]) -> float:
    """The share of longer words after the first that begin with a capital: near 1 in titles and menus."""
    longer = [word for word in words[1:] if len(word) > 3]
    return sum(word[0].isupper() for word in longer) / len(longer) if longer else 1.0
