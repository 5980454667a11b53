"""Who wrote a letter or note that speaks: "a note from Ana Ruo", "a letter that he is said to have written".

A `Cast` and a source phrase in, the writer as `Speaker` out, None where the phrase is no writing or names no writer.

>>> from rashomon.language.joining import words
>>> " ".join(word.text for word in _up_to_verb(words("he is said to have written")))
'he'
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import cues as vocabulary
from rashomon.language.phrases import DETERMINERS, PREPOSITIONS, Word, is_capital, is_finite
from rashomon.stages.claims.statements.cast import Cast, Speaker
from rashomon.stages.claims.statements.speakers import resolve

_WRITING = frozenset("wrote written writes penned sent left signed posted texted scrawled scribbled emailed".split())


def writer(people: Cast, named: Sequence[Word]) -> Speaker | None:
    """Who wrote it, by "from X" or "by X" beside the writing or by the clause that says so."""
    head = next((i for i, word in enumerate(named[:6]) if word.key in vocabulary.WRITTEN), None)
    if head is None or any(word.key in PREPOSITIONS for word in named[:head]):
        return None
    giver = next((i for i in range(head + 1, len(named) - 1) if named[i].key in ("from", "by")), None)
    if giver is not None and (is_capital(named[giver + 1]) or named[giver + 1].key in DETERMINERS):
        speaker = resolve(people, _up_to_verb(named[giver + 1 :]))
        return speaker if speaker.entity is not None and speaker.entity.type == "person" else None
    clause = next((i for i in range(head + 1, len(named) - 2) if named[i].key in ("that", "which")), head)
    if not any(word.key in _WRITING for word in named[clause:]):
        return None
    subject = _up_to_verb(named[clause + 1 :])
    if [word.key for word in subject] not in (["he"], ["she"]):
        return resolve(people, subject) if subject and is_capital(subject[0]) else None
    person = people.person_before(subject[0].start)
    return Speaker(person, person.name) if person is not None else None


def _up_to_verb(row: Sequence[Word]) -> Sequence[Word]:
    """The words before the first verb or comma."""
    stop = next((i for i, word in enumerate(row) if i and (word.key == "," or _is_verb(row, i))), len(row))
    return row[:stop]


def _is_verb(row: Sequence[Word], at: int) -> bool:
    return is_finite(row, at) or row[at].key in _WRITING | PREPOSITIONS
