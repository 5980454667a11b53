"""Attributions without a reporting verb: a colon, a bare name beside a quotation, a noun with its clause.

The words of a unit in, `Attribution`s out: "Mayor: port is shut", "Port is shut: mayor", "“We ran,” — Ana Ruo", "his
claim that the port was shut", "warnings from the coastguard that ice had formed".

>>> from rashomon.language.phrases import words
>>> (made,) = find(words("Mayor: port is shut"), heading=True)
>>> made.source, made.contents
((0, 1), ((2, 5),))
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.language import cues as vocabulary
from rashomon.language.phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    Word,
    has_finite,
    is_capital,
    is_finite,
)
from rashomon.language.roles import is_human
from rashomon.language.stems import FLOOR, share, stem
from rashomon.stages.claims.statements.occurrences import Cue
from rashomon.stages.claims.statements.sources import Attribution, Range

_LONGEST = 5  # words of a source before or after a colon
_LABEL = 10  # words of a name with its office before a colon and a quotation
_FAR = 9  # words between a noun and the "that" of its clause
_DASHES = frozenset("–—-―")
_STOPS = frozenset(".!?…")


def find(row: Sequence[Word], *, heading: bool, alone: bool = False) -> Iterator[Attribution]:
    """The attributions without a verb of saying; those by a colon only in a heading, after a name in capitals, or,
    where no other cue stands in the unit (`alone`), before a quotation that somebody's clause leads up to.
    """
    beside = _bare(row)
    if beside is not None:
        yield beside
    colon = _colon(row, heading=heading) or (_led_up_to(row) if alone else None)
    if colon is not None:
        yield colon
    yield from _nouns(row)


def _bare(row: Sequence[Word]) -> Attribution | None:
    """A quotation and a name, nothing else: the name is the source."""
    end = len(row) - 1 if row[-1].key in _STOPS else len(row)
    if row[0].key != QUOTE or end < 3:
        return None
    start = 2 if row[1].key in _DASHES else 1
    if not is_capital(row[start]) or has_finite(row, start, end) or any(w.key == QUOTE for w in row[1:]):
        return None
    if row[start].key in PRONOUNS | DETERMINERS | PREPOSITIONS or end - start < 2 or not is_capital(row[start + 1]):
        return None
    return Attribution(Cue(start, start, "say", "bare", ""), (start, end), ((0, 1),), (end, end))


def _colon(row: Sequence[Word], *, heading: bool) -> Attribution | None:
    at = next((word.index for word in row if word.key == ":"), None)
    if at is None or at == 0 or at == len(row) - 1:
        return None
    cue = Cue(at, at + 1, "say", "colon", ":")
    if row[at + 1].key == QUOTE and _is_label(row, at):
        return Attribution(cue, (0, at), ((at + 1, _end(row)),), (at, at))
    if _is_name(row, 0, at) and (heading or (row[0].text.isupper() and len(row[0].text) > 2)):
        return Attribution(cue, (0, at), ((at + 1, _end(row)),), (at, at))
    if heading and at > 2 and _is_name(row, at + 1, len(row)):
        return Attribution(cue, (at + 1, len(row)), ((0, at),), (at, at))
    return None


def _led_up_to(row: Sequence[Word]) -> Attribution | None:
    """A quotation behind a colon, and a clause about somebody before it ("Ruo was blunt: “…”")."""
    at = next((word.index for word in row if word.key == ":"), len(row))
    if at + 1 >= len(row) or row[at + 1].key != QUOTE or any(w.key == QUOTE for w in row[:at]):
        return None
    source = leader(row[:at])
    return (
        Attribution(Cue(at, at + 1, "say", "colon", ":"), source, ((at + 1, _end(row)),), (at, at)) if source else None
    )


def leader(row: Sequence[Word]) -> Range | None:
    """The human being that a clause before a colon is about: its subject, a name or a word for somebody."""
    verb = next((i for i in range(1, len(row)) if is_finite(row, i)), 0)
    phrase = row[:verb]
    if not phrase or any(word.key in PREPOSITIONS or word.key == "," for word in phrase):
        return None
    last = phrase[-1]
    named = is_capital(last) and row[0].key not in DETERMINERS and share(stem(last.key)) <= FLOOR
    return (0, verb) if named or is_human(last.key) or (verb == 1 and last.key in ("he", "she")) else None


def _is_label(row: Sequence[Word], end: int) -> bool:
    """Whether the words up to a colon are a name, alone or with its office ("Ana Ruo/Port Director")."""
    if end > _LABEL or end < 2 or has_finite(row, 0, end) or vocabulary.LABELS.intersection(w.key for w in row[:end]):
        return False
    apart = next((i for i in range(end) if row[i].key in ("/", ",", "(")), end)
    return apart > 1 and all(is_capital(word) for word in row[:apart])


def _is_name(row: Sequence[Word], start: int, end: int) -> bool:
    """Whether the words can be a source by themselves: few, no clause, no label ("Video", "Live updates")."""
    if not 0 < end - start <= _LONGEST or has_finite(row, start, end):
        return False
    keys = [row[i].key for i in range(start, end)]
    if end - start > 1 and keys[-1] in vocabulary.TOPICS:
        return False
    return all(key[0].isalpha() or key in (".", "'", "-") for key in keys) and not vocabulary.LABELS.intersection(keys)


def _end(row: Sequence[Word]) -> int:
    return len(row) - 1 if row[-1].key in _STOPS else len(row)


def _nouns(row: Sequence[Word]) -> Iterator[Attribution]:
    for at, word in enumerate(row):
        if word.key not in vocabulary.CLAIMS:
            continue
        that = next((i for i in range(at + 1, min(len(row), at + _FAR)) if row[i].key == "that"), None)
        if that is None or that + 2 >= len(row) or not has_finite(row, that + 1, min(len(row), that + 15)):
            continue
        source = _by(row, at, that)
        if source is not None:
            yield Attribution(
                Cue(at, at + 1, "that", "noun", word.key), source, ((that + 1, _clause_end(row, that)),), (at, at)
            )


def _by(row: Sequence[Word], at: int, that: int) -> Range | None:
    """Whose claim it is: "from X", "by X" behind the noun, else the genitive before it."""
    if that > at + 2 and row[at + 1].key in ("from", "by", "of") and not has_finite(row, at + 1, that):
        return at + 2, that
    if that != at + 1 or at == 0:
        return None
    owner = row[at - 1]
    if owner.key in vocabulary.ACCUSERS and (at < 2 or row[at - 2].key not in PREPOSITIONS - {"of", "with", "by"}):
        return at - 1, at
    if owner.key in ("his", "her", "their", "its"):
        return at - 1, at
    if not owner.key.endswith(("'s", "s'")):
        return None
    start = at - 1
    while start and (is_capital(row[start - 1]) or row[start - 1].key in DETERMINERS):
        start -= 1
    return start, at


def _clause_end(row: Sequence[Word], that: int) -> int:
    end = next((i for i in range(that + 1, len(row)) if row[i].key in (",", ";", "—", "–")), _end(row))
    return max(end, that + 2)
