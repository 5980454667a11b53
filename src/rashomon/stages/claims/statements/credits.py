"""Whom a statement is credited to: speaker, source and cue, the day of saying; and who goes on speaking.

Attributions of a unit and the `Cast` in, `Credit`s out; a `Thread` carries the last credit from unit to unit.

>>> Thread().credit is NOBODY
True
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language import cues as vocabulary
from rashomon.language import dates
from rashomon.language.phrases import AUXILIARIES, PREPOSITIONS, Word, is_adverb, is_finite
from rashomon.records import Day, Document
from rashomon.span import Span, cut
from rashomon.stages.claims.statements import asides, sources, speakers, writers
from rashomon.stages.claims.statements.bystanders import core
from rashomon.stages.claims.statements.cast import UNKNOWN, Cast, Speaker
from rashomon.stages.claims.statements.occurrences import Cue
from rashomon.stages.claims.statements.sources import Attribution, Range
from rashomon.stages.claims.statements.units import Unit

_ISSUED = frozenset("issued issues released releases published posted distributed circulated".split())
# Verbs by which a proposal or a writing is its subject's, and such proposals.
_PRESENTING = _ISSUED | frozenset(
    """issue release publish post distribute circulate present presents presented submit submits submitted table tables
    tabled file files filed introduce introduces introduced draft drafts drafted sponsor sponsors sponsored sign signs
    signed write writes wrote send sends sent presenting submitting tabling filing introducing drafting sponsoring
    signing writing sending issuing releasing publishing posting""".split()
)
_PROPOSALS = frozenset("resolution proposal bill motion petition lawsuit suit complaint amendment draft brief".split())
_ISSUING = 60  # words of a sentence within which it says who put out a statement
_OPENING = 16  # words of an adverbial, and of the subject behind it
_NEAR = 3  # paragraphs after which a speaker no longer goes on speaking without being named


@dataclass(frozen=True, slots=True)
class Credit:
    """Who says something, the words that say who, and the day of saying where they give one."""

    speaker: Speaker
    source: Span | None
    cue: Span | None
    said: Day | None = None


NOBODY = Credit(UNKNOWN, None, None)


@dataclass(slots=True)
class Thread:
    """Who spoke last and where; whether the last unit ended waiting for the words ("She said:"), or quoted some;
    `block` is the paragraph that gives them without quotation marks.
    """

    credit: Credit = NOBODY
    paragraph: int = -1
    waiting: bool = False
    quoting: bool = False
    block: int = -1

    def going_on(self, unit: Unit) -> Credit:
        """The credit of words that nobody is credited with: whoever spoke just before goes on speaking."""
        return self.credit if unit.paragraph - self.paragraph <= _NEAR else NOBODY


def find(document: Document, unit: Unit, made: Sequence[Attribution], people: Cast) -> tuple[Credit, ...]:
    """The credit of each attribution of a unit; the cast hears each speaker."""
    found = []
    for attribution in made:
        credit = _credit(document, unit.words, attribution, people)
        people.note(credit.speaker)
        found.append(credit)
    return tuple(found)


def remember(people: Cast, thread: Thread, unit: Unit, made: Sequence[Attribution], heard: Sequence[Credit]) -> None:
    """Carry on who spoke: those whose words hold the others' ("Ruo said the mayor denied it") come last."""
    for attribution, credit in zip(made, heard, strict=True):
        if not _is_nested(attribution, made):
            people.note(credit.speaker)
            thread.credit, thread.paragraph = credit, unit.paragraph
    if not made:
        people.subject(unit.words)
        _spoke_up(people, thread, unit)
        _announced(people, thread, unit)
    _issued(people, thread, unit, silent=not made)


def _spoke_up(people: Cast, thread: Thread, unit: Unit) -> None:
    """Who spoke up in a sentence that ends there ("Ruo's lawyer disagreed.") is the one whom the next words are of."""
    row = unit.words
    at = next((i for i, word in enumerate(row[:_ISSUING]) if word.key in vocabulary.SPEAKING_UP), None)
    if at is None or unit.quotations or (at + 1 < len(row) and row[at + 1].key not in (".", ",", *PREPOSITIONS)):
        return
    phrase = sources.subject(row, Cue(at, at + 1, "say", "verb", row[at].key), 0)
    speaker = speakers.resolve(people, row[slice(*phrase)]) if phrase is not None else UNKNOWN
    if phrase is not None and (speaker.entity is not None or speaker.text):
        people.note(speaker)
        source = _span(people.document, row[slice(*phrase)])
        thread.credit = Credit(speaker, source, _span(people.document, row[at : at + 1]))
        thread.paragraph = unit.paragraph


def _announced(people: Cast, thread: Thread, unit: Unit) -> None:
    """Whom a clause before a colon that ends the sentence is about, else the person named last before it, is the one
    whose words follow.
    """
    row = unit.words
    if len(row) < 2 or row[-1].key != ":":
        return
    inside = people.within(row[0].start, row[-1].start)
    leading = asides.leader(row[:-1])
    if leading is not None:
        source = _span(people.document, row[slice(*leading)])
        speaker = speakers.resolve(people, row[slice(*leading)])
    elif inside and inside[-1].end == row[-2].end and inside[-1].entity.type == "person":
        source = cut(people.document.id, people.document.text, inside[-1].start, inside[-1].end)
        speaker = Speaker(inside[-1].entity, source.quote)
    else:
        return
    people.note(speaker)
    thread.credit = Credit(speaker, source, _span(people.document, row[-1:]))
    thread.paragraph = unit.paragraph


def _issued(people: Cast, thread: Thread, unit: Unit, *, silent: bool) -> None:
    """Remember who put out a statement where a sentence says only that ("Elm Port issued a statement on Monday"); where
    it reports nothing else, the words that follow are theirs.
    """
    row = unit.words
    author = _author(row)
    if author is not None:
        people.issuer = speakers.resolve(people, row[slice(*author)])
        return
    for i, word in enumerate(row[:_ISSUING]):
        if word.key in _ISSUED and any(w.key in vocabulary.WRITINGS for w in row[i + 1 : i + 5]):
            phrase = _subject(row, i)
            if phrase is None:
                return
            people.issuer = issuer = speakers.resolve(people, row[slice(*phrase)])
            if silent and not unit.quotations:
                source = _span(people.document, row[slice(*phrase)])
                thread.credit = Credit(issuer, source, _span(people.document, row[i : i + 1]))
                thread.paragraph = unit.paragraph
            return


def _subject(row: Sequence[Word], at: int) -> Range | None:
    """The subject of the verb at a word, its auxiliaries passed over."""
    start = at
    while start and (row[start - 1].key in AUXILIARIES or is_adverb(row[start - 1])):
        start -= 1
    return sources.subject(row, Cue(start, at + 1, "say", "verb", row[at].key), 0)


def _author(row: Sequence[Word]) -> Range | None:
    """The subject of a sentence that opens with a writing ("In a letter read aloud, Ana Ruo, his aunt, told of …")."""
    if row[0].key != "in" or not any(word.key in vocabulary.WRITINGS for word in row[1:5]):
        return None
    comma = next((i for i, word in enumerate(row[:_OPENING]) if word.key == ","), None)
    if comma is None:
        return None
    end = next((i for i in range(comma + 2, min(len(row), comma + _OPENING)) if is_finite(row, i)), comma + 1)
    end -= row[end - 1].key == ","
    return (comma + 1, end) if end > comma + 1 and sources.is_nominal(row, comma + 1, end) else None


def _credit(document: Document, row: Sequence[Word], attribution: Attribution, people: Cast) -> Credit:
    cue = _span(document, row[attribution.cue.start : attribution.cue.end])
    if attribution.source is None:
        return Credit(UNKNOWN, None, cue)
    start, end = attribution.named or attribution.source
    named = row[start:end]
    if named[0].key in ("who", "which") and (antecedent := sources.antecedent(row, start)) is not None:
        named = row[slice(*antecedent)]
    speaker = writers.writer(people, named) or _presenter(people, row, start, named) or speakers.resolve(people, named)
    beside = row[slice(*attribution.said)]
    if any(word.key in vocabulary.WRITINGS for word in (*beside, *core(named)[-1:])):
        people.issuer = speaker
    return Credit(speaker, _span(document, row[slice(*attribution.source)]), cue, _said(document, beside))


def _presenter(people: Cast, row: Sequence[Word], start: int, named: Sequence[Word]) -> Speaker | None:
    """Who presents the proposal or writing that speaks ("Ana Ruo will present a draft resolution asking …")."""
    if not start or row[start - 1].key not in _PRESENTING:
        return None
    if core(named)[-1].key not in vocabulary.WRITINGS | _PROPOSALS:
        return None
    phrase = _subject(row, start - 1)
    return speakers.resolve(people, row[slice(*phrase)]) if phrase is not None else None


def _said(document: Document, beside: Sequence[Word]) -> Day | None:
    """The day of saying, where the words beside the cue give one."""
    if not beside:
        return None
    found = dates.find(document.text, beside[0].start, beside[-1].end)
    day = dates.resolve(found[0], document.published, tense="past") if found else None
    return day if day is not None and day.precision == "day" else None


def _is_nested(attribution: Attribution, made: Sequence[Attribution]) -> bool:
    at = attribution.cue.start
    return any(start <= at < end for other in made for start, end in other.contents if other is not attribution)


def _span(document: Document, row: Sequence[Word]) -> Span | None:
    return cut(document.id, document.text, row[0].start, row[-1].end) if row else None
