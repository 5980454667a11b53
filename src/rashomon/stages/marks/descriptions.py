"""How a person is introduced: the role words beside a name, as they stand.

A `Line` and a word range in; the words out: "harbour spokesman" before a name, "head of the agency" after it.

>>> from rashomon.stages.marks.words import alone
>>> described(alone("Ana Oru, the head of the harbour office, wept"), 0, 2, 0)
'head of the harbour office'
"""

from __future__ import annotations

from rashomon.language.titles import HONORIFICS, ROLES, TITLES
from rashomon.stages.marks.evidence import SAYING
from rashomon.stages.marks.words import Line, Word

_STOPS = frozenset(
    """the a an this that his her their its our my of in on at by to from with for and or but as is was were are be been
    has had have after before while when who which said told quoted citing""".split()
)


def described(line: Line, first: int, after: int, titled: int) -> str | None:
    """The role words of the mention as they stand: "coalition spokesman" before it, "head of the agency" after it."""
    return _role_after(line, after) or _role_before(line, titled) or _title_of(line, first, titled)


def _title_of(line: Line, first: int, titled: int) -> str | None:
    offices = any(word.key in TITLES - HONORIFICS for word in line.words[titled:first])
    return line.text(titled, first) if offices else None


def _role_before(line: Line, at: int) -> str | None:
    """A role noun right before the name with the words that modify it, or before a comma with what follows the noun."""
    words = line.words
    if at and words[at - 1].key in ROLES and not words[at - 1].capital:
        return line.text(_modified(words, at - 1), at)
    if at > 1 and words[at - 1].text == ",":
        return _role_up_to(line, at - 1)
    return None


def _modified(words: tuple[Word, ...], at: int) -> int:
    start = at
    while start and at - start < 4:
        word = words[start - 1]
        plain = word.is_word and not _is_stop(word)
        if not plain and not (word.text == "-" and start > 1):
            break
        start -= 1
    return start if words[start].is_word else start + 1


def _is_stop(word: Word) -> bool:
    return word.key in SAYING or word.key in _STOPS


def _role_up_to(line: Line, comma: int) -> str | None:
    """ "the head of X" before the comma: from after its article, when a role noun stands within its first words."""
    words = line.words
    for start in range(comma - 1, max(-1, comma - 13), -1):
        if words[start].text in ',.;:()"“”' or words[start].key in SAYING:
            return None
        if words[start].key in ("the", "a", "an"):
            head = [word for word in words[start + 1 : start + 5] if word.key in ROLES]
            if head and (start == 0 or words[start - 1].key != "of") and start + 1 < comma:
                return line.text(start + 1, comma)
    return None


def _role_after(line: Line, after: int) -> str | None:
    """ ", head of the agency," after the name: up to the next punctuation or verb, without its article."""
    words = line.words
    if after + 1 >= len(words) or words[after].text != ",":
        return None
    start = after + 2 if words[after + 1].key in ("the", "a", "an") else after + 1
    end = start
    while end < len(words) and end - start < 14 and (words[end].is_word or words[end].text == "-"):
        if words[end].key in SAYING or words[end].key in ("who", "was", "is", "has", "had"):
            break
        end += 1
    if end == start or not any(word.key in ROLES for word in words[start : min(end, start + 5)]):
        return None
    return line.text(start, end) if words[end - 1].is_word else None
