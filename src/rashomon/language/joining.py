"""Words put together again that full stops or stray spaces have cut apart: "Lt.", "J.", "couldn ’ t", "Elm ’ s".

A text in, its words out as `phrases.words` gives them, but an abbreviation keeps its full stop (its key does not) and
a contraction or genitive is one word.

>>> [word.key for word in words("Lt. J. Ruo couldn ’ t see Elm ’ s pier.")]
['lt', 'j', 'ruo', "couldn't", 'see', "elm's", 'pier', '.']
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import phrases
from rashomon.language.phrases import Word
from rashomon.language.text import is_abbreviation

_CLITICS = frozenset("s t re ve ll d m".split())
_APOSTROPHES = "'’"
_FIRMS = frozenset("inc corp co ltd llc bros jr sr".split())
_CAPS = frozenset("st ave rd blvd dept".split())


def words(text: str, start: int = 0, end: int | None = None, *, quoted: Sequence[tuple[int, int]] = ()) -> list[Word]:
    """The words of `text[start:end]`, joined; each range of `quoted` (with its marks) is one word."""
    row = phrases.words(text, start, end, quoted=quoted)
    joined: list[Word] = []
    at = 0
    while at < len(row):
        size = _size(row, at)
        first, last = row[at], row[at + size - 1]
        whole = text[first.start : last.end] if size > 1 else first.text
        joined.append(Word(len(joined), first.start, last.end, whole, _key(row, at, size)))
        at += size
    return joined


def _size(row: Sequence[Word], at: int) -> int:
    """How many words of the row, from `at` on, are one."""
    following = row[at + 1].key if at + 1 < len(row) else ""
    if following == "." and _is_short(row, at):
        return 2
    if at + 2 < len(row) and row[at + 1].text in _APOSTROPHES and row[at + 2].key in _CLITICS and _is_clitic(row, at):
        return 3
    return 1


def _is_clitic(row: Sequence[Word], at: int) -> bool:
    """Whether a clitic stands apart from its word: "Elm ’ s"; "t" only after a word in "n" ("couldn ’ t")."""
    word, clitic = row[at], row[at + 2]
    return word.key[-1].isalpha() and (clitic.key != "t" or word.key.endswith("n")) and not clitic.text.isupper()


def _is_short(row: Sequence[Word], at: int) -> bool:
    """Whether the full stop behind the word at `at` belongs to it and something follows in the sentence."""
    word = row[at]
    if word.end != row[at + 1].start or at + 2 >= len(row) or not word.text[0].isupper():
        return False
    follower = row[at + 2]
    if word.key in _FIRMS:
        return True
    if word.key in _CAPS or (len(word.text) == 1 and word.text.isalpha()):
        return follower.text[0].isalnum() or follower.key == ","
    return is_abbreviation(word.key) and follower.text[0].isalnum()


def _key(row: Sequence[Word], at: int, size: int) -> str:
    if size == 3:
        return f"{row[at].key}'{row[at + 2].key}"
    return row[at].key
