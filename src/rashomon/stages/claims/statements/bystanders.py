"""The head of a source phrase, and who is named in it without being the one who speaks.

The words of a phrase and a person named in it in; whether that person only stands by, out: the owner ("Ruo's lawyer"),
who is spoken for ("an aide to Ruo", "Ruo supporters"), or who is part of a description ("police hunting Ruo").

>>> from rashomon.language.joining import words
>>> [word.text for word in core(words("the head of the port, Ana Ruo"))]
['the', 'head']
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language.names import PARTICLES
from rashomon.language.phrases import DETERMINERS, PREPOSITIONS, Word, is_adverb, is_capital, is_time
from rashomon.language.roles import is_human, is_role
from rashomon.stages.claims.statements.cast import Mention, is_possessive

_RELATIVES = frozenset("who which that whose whom".split())
_CLOSED = DETERMINERS | PREPOSITIONS
_NOT_IN_TITLES = _CLOSED | frozenset("mr mrs ms miss mx sir dame lord lady".split())
_NAMING = frozenset("named called known (".split())
_THEMSELVES = frozenset("himself herself themselves alone jr sr aged".split()) | PARTICLES


def core(phrase: Sequence[Word]) -> Sequence[Word]:
    """The phrase up to its first preposition, comma or relative: its last word is the head."""
    for i, word in enumerate(phrase):
        if not i:
            continue
        if word.key in (",", "(", "who", "which", "that", "and") or (
            word.key in PREPOSITIONS and not _in_name(phrase, i)
        ):
            return phrase[:i]
    return phrase


def _in_name(phrase: Sequence[Word], i: int) -> bool:
    """Whether the "of" at `i` stands inside a name ("the Bank of Elmouth")."""
    return phrase[i].key == "of" and is_capital(phrase[i - 1]) and i + 1 < len(phrase) and is_capital(phrase[i + 1])


def is_bystander(text: str, phrase: Sequence[Word], mention: Mention) -> bool:
    """Whether a person is named in the phrase without being the one who speaks."""
    if _is_titled(phrase, mention):
        return False
    if is_possessive(text, mention) or _is_within_description(phrase, mention) or _is_modifier(phrase, mention):
        return True
    return _is_governed(phrase, [word for word in phrase if word.end <= mention.start])


def _is_titled(phrase: Sequence[Word], mention: Mention) -> bool:
    """Whether all before the name is its title, without an article ("Director of prosecutions Bo Ray", "Special Agent
    in Charge Bo Ray"): what its preposition governs is nobody.
    """
    before = [word for word in phrase if word.end <= mention.start]
    at = next((i for i, word in enumerate(before) if word.key in ("of", "in")), 0)
    if not 0 < at < len(before) - 1 or before[0].key in DETERMINERS or not phrase[-1].end <= mention.end:
        return False
    head, governed = before[at - 1], before[at + 1 :]
    office = is_role(head.key) or (at > 1 and is_capital(head))
    nobody = not any(is_human(word.key) or is_human(word.key.removesuffix("s")) for word in governed)
    return office and nobody and all(word.key.isalpha() and word.key not in _NOT_IN_TITLES for word in governed)


def _is_governed(phrase: Sequence[Word], before: Sequence[Word]) -> bool:
    """Whether a preposition governs the name behind the words: not one in a title ("Head of Ports Bo Ray")."""
    at = len(before)
    while at and (is_capital(before[at - 1]) or before[at - 1].key in DETERMINERS):
        if before[at - 1].key in PREPOSITIONS:
            break
        at -= 1
    if not at or before[at - 1].key not in PREPOSITIONS:
        return False
    titled = at < len(before) and not any(is_role(word.key) for word in before[at:])
    return not (titled and _in_name(phrase, at - 1))


def _is_modifier(phrase: Sequence[Word], mention: Mention) -> bool:
    """Whether a noun that the name describes follows it ("Ruo supporters", "Ruo spokesman Bo Ray")."""
    after = next((word for word in core(phrase) if word.start >= mention.end), None)
    if after is None or not after.key.replace("-", "").isalpha() or is_capital(after) or after.key in _THEMSELVES:
        return False
    return not (is_adverb(after) or is_time(after) or after.key.endswith(("ing", "ed")) or after.key in _CLOSED)


def _is_within_description(phrase: Sequence[Word], mention: Mention) -> bool:
    """Whether a name stands in what describes the head: after its preposition, relative or participle, with or
    without a comma ("a man who saw Ana Ruo", "the officers, who had met Ana Ruo").
    """
    before = [word for word in phrase if word.end <= mention.start]
    comma = next((i for i in range(len(before) - 1, -1, -1) if before[i].key == ","), None)
    if comma is None:
        described = next((i for i in range(1, len(before)) if _describes(phrase, i)), len(before))
    else:
        described = comma + 1
        if described == len(before) or not (_opens(before[described]) or before[described].key.endswith("ing")):
            return False
    return described < len(before) and not any(word.key in _NAMING for word in before[described:])


def _describes(phrase: Sequence[Word], at: int) -> bool:
    """Whether a description of the noun before it begins at the word."""
    if _opens(phrase[at]):
        return not _in_name(phrase, at)
    return phrase[at].key.endswith("ing") and not is_capital(phrase[at]) and _are_human(phrase[at - 1].key)


def _opens(word: Word) -> bool:
    return word.key in PREPOSITIONS or word.key in _RELATIVES


def _are_human(key: str) -> bool:
    """Whether the word means one or several human beings."""
    return key in ("police", "people", "men", "women") or is_human(key) or is_human(key.removesuffix("s"))
