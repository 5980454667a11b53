"""Attributions and quotations of a report made into `Saying`s, in reading order.

A document and the entities in, sayings out, sorted by span.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.language import cues as vocabulary
from rashomon.language import dates
from rashomon.language.phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, QUOTE, Word, is_finite, words
from rashomon.language.quotes import Quotation
from rashomon.records import Day, Document, Entity, Saying, StatementKind
from rashomon.span import Span, cut
from rashomon.stages.claims.statements import attributions, cast, sources, speakers, units
from rashomon.stages.claims.statements.cast import UNKNOWN, Cast, Speaker
from rashomon.stages.claims.statements.sources import Attribution
from rashomon.stages.claims.statements.units import Unit

# A quotation without a cue is taken for speech from so many words on; shorter it may be a name, a sign, a motto.
_UNCUED = 5
_FRAGMENT = 2
_NEAR = 3  # paragraphs after which a speaker no longer goes on speaking without being named


@dataclass(frozen=True, slots=True)
class Credit:
    """Who says something, and the words that say who."""

    speaker: Speaker
    source: Span | None
    cue: Span | None
    said: Day | None = None


NOBODY = Credit(UNKNOWN, None, None)


@dataclass(slots=True)
class _Thread:
    """What carries over from unit to unit: who spoke last, and whether the last unit ended waiting for the words."""

    credit: Credit
    paragraph: int
    waiting: bool


def find(document: Document, entities: Sequence[Entity]) -> tuple[Saying, ...]:
    """The statements of a report, direct, indirect and mixed, in order of their span."""
    people = cast.find(document, entities)
    thread = _Thread(NOBODY, -9, False)
    found: list[Saying] = []
    for unit in units.find(document):
        found += _of_unit(document, unit, people, thread)
    return _once(sorted(found, key=lambda s: (s.span.start, s.span.end, s.kind)))


def _once(found: Sequence[Saying]) -> tuple[Saying, ...]:
    """A report carries an utterance once: words quoted again (in a heading, a pull quote) stand at their first place,
    credited as they are where they are credited.
    """
    credited = {_wording(s): s for s in reversed(found) if s.kind == "direct" and s.cue is not None}
    kept: dict[tuple[str, str | int], Saying] = {}
    for saying in found:
        key = (saying.kind, _wording(saying)) if saying.kind == "direct" else (saying.kind, saying.span.start)
        if key in kept and saying.kind == "direct":
            continue
        kept[key if saying.kind == "direct" else (saying.kind, f"{saying.span.start}-{saying.span.end}")] = (
            _credited(saying, credited.get(_wording(saying), saying)) if saying.kind == "direct" else saying
        )
    return tuple(kept.values())


def _wording(saying: Saying) -> str:
    return " ".join(w.key for w in words(saying.span.quote) if w.key[0].isalnum())


def _credited(saying: Saying, model: Saying) -> Saying:
    return Saying(
        span=saying.span, kind=saying.kind, source=model.source, cue=model.cue, speaker=model.speaker,
        speaker_text=model.speaker_text, said=model.said, reason=model.reason,
    )  # fmt: skip


def _of_unit(document: Document, unit: Unit, people: Cast, thread: _Thread) -> Iterator[Saying]:
    row = unit.words
    heading = unit.role in ("title", "heading")
    made = attributions.find(row, heading=heading)
    quoted: dict[int, tuple[Attribution, Credit, tuple[int, int]]] = {}
    heard: list[tuple[bool, Credit]] = []
    for attribution in made:
        credit = _credit(document, row, attribution, people)
        people.note(credit.speaker)
        heard.append((not _is_nested(attribution, made), credit))
        for content in attribution.contents:
            for index in range(*content):
                if row[index].key == QUOTE:
                    quoted[index] = (attribution, credit, content)
            if not _only_quotes(row, content):
                yield from _reported(document, row, content, credit)
    _remember(people, thread, heard, unit)
    marks = unit.quoted()
    for index, word in enumerate(row):
        if word.key == QUOTE:
            yield from _quotation(document, unit, (index, marks[index]), quoted.get(index), thread)
    thread.waiting = row[-1].key == ":"


def _remember(people: Cast, thread: _Thread, heard: Sequence[tuple[bool, Credit]], unit: Unit) -> None:
    """Those who spoke, the one whose words hold the others' last."""
    for outer, credit in heard:
        if outer:
            people.note(credit.speaker)
            thread.credit, thread.paragraph = credit, unit.paragraph
    if not heard:
        people.subject(unit.words)


def _credit(document: Document, row: Sequence[Word], attribution: Attribution, people: Cast) -> Credit:
    words_of_cue = row[attribution.cue.start : attribution.cue.end]
    cue = _span(document, words_of_cue) if words_of_cue else None
    if attribution.source is None:
        return Credit(UNKNOWN, None, cue)
    start, end = attribution.source
    phrase = row[start:end]
    named = phrase
    if phrase[0].key in ("who", "which") and (antecedent := sources.antecedent(row, start)) is not None:
        named = row[slice(*antecedent)]
    speaker = speakers.resolve(people, named)
    reach = (*row[slice(*attribution.said)], *speakers.core(named)[-1:])
    if any(word.key in vocabulary.WRITINGS for word in reach):
        people.issuer = speaker
    return Credit(speaker, _span(document, phrase), cue, _said(document, row[slice(*attribution.said)]))


def _said(document: Document, stretch: Sequence[Word]) -> Day | None:
    """The day of saying, where the words beside the cue give one."""
    if not stretch:
        return None
    found = dates.find(document.text, stretch[0].start, stretch[-1].end)
    day = dates.resolve(found[0], document.published, tense="past") if found else None
    return day if day is not None and day.precision == "day" else None


def _is_nested(attribution: Attribution, made: Sequence[Attribution]) -> bool:
    """Whether another attribution reports this one ("Ruo said the mayor denied it"): then Ruo goes on speaking."""
    at = attribution.cue.start
    return any(start <= at < end for other in made for start, end in other.contents if other is not attribution)


def _only_quotes(row: Sequence[Word], content: tuple[int, int]) -> bool:
    return all(row[i].key == QUOTE or not row[i].key[0].isalnum() for i in range(*content))


def _reported(document: Document, row: Sequence[Word], content: tuple[int, int], credit: Credit) -> Iterator[Saying]:
    start, end = content
    kind: StatementKind = "mixed" if any(row[i].key == QUOTE for i in range(start, end)) else "indirect"
    if end - start >= 2:
        yield _saying(cut(document.id, document.text, row[start].start, row[end - 1].end), kind, credit)


def _quotation(
    document: Document,
    unit: Unit,
    place: tuple[int, Quotation],
    attributed: tuple[Attribution, Credit, tuple[int, int]] | None,
    thread: _Thread,
) -> Iterator[Saying]:
    index, quotation = place
    inner = [w for w in words(document.text, quotation.start, quotation.end) if w.key[0].isalnum()]
    span = cut(document.id, document.text, quotation.start, quotation.end)
    if attributed is not None:
        if _only_quotes(unit.words, attributed[2]) or _stands_alone(unit.words, index, attributed[2], inner):
            yield _saying(span, "direct", attributed[1])
        elif len(inner) >= _FRAGMENT and (_is_closed(span) or not _modifies(unit.words, index)):
            yield _saying(span, "mixed", attributed[1])
    elif _only_quotes(unit.words, (0, len(unit.words))):
        yield from _uncued(unit, quotation, span, len(inner), thread)
    elif len(inner) >= _UNCUED and not _modifies(unit.words, index):
        yield _saying(span, "mixed", NOBODY)


def _uncued(unit: Unit, quotation: Quotation, span: Span, length: int, thread: _Thread) -> Iterator[Saying]:
    """A quotation that is a whole unit: the one who spoke just before goes on speaking."""
    near = unit.paragraph - thread.paragraph <= _NEAR and thread.credit is not NOBODY
    heading = unit.role in ("heading", "title") or quotation.single
    if heading and length >= 2:
        yield _saying(span, "direct" if length >= _UNCUED else "mixed", NOBODY)
    elif length >= _UNCUED or (thread.waiting and near):
        yield _saying(span, "direct", thread.credit if near else NOBODY)
        thread.paragraph = unit.paragraph if near else thread.paragraph


def _stands_alone(row: Sequence[Word], index: int, content: tuple[int, int], inner: Sequence[Word]) -> bool:
    """Whether a quotation inside a longer content is a clause of its own: set off by a comma or colon."""
    before = row[index - 1].key if index > content[0] else ","
    capital = bool(inner) and inner[0].text[0].isupper()
    return capital and before in (",", ":", QUOTE) and len(inner) >= 3


def _is_closed(span: Span) -> bool:
    """Whether the quoted words end in a comma or stop, and are more than a term."""
    return span.quote[-1] in ",.!?" and len(span.quote.split()) > 3


def _modifies(row: Sequence[Word], index: int) -> bool:
    """Whether the quoted words are a name or a term: after an article, adjective or naming verb, or before a noun."""
    before = row[index - 1].key if index else ""
    after = row[index + 1].key if index + 1 < len(row) else "."
    if before in DETERMINERS or before in vocabulary.NAMING or before.endswith("'s"):
        return True
    if index > 1 and row[index - 2].key in DETERMINERS and before.isalpha() and before not in PREPOSITIONS:
        return True
    closed = (
        not after.isalpha() or after in PREPOSITIONS or after in AUXILIARIES or after in ("and", "or", "but", "that")
    )
    return not closed and not is_finite(row, index + 1) and not after.endswith(("ly", "ing"))


def _saying(span: Span, kind: StatementKind, credit: Credit) -> Saying:
    speaker = credit.speaker
    return Saying(
        span=span, kind=kind, source=credit.source, cue=credit.cue,
        speaker=speaker.entity.id if speaker.entity else None, speaker_text=speaker.text, said=credit.said,
        reason=speaker.reason if speaker.entity is None and speaker.text is None else None,
    )  # fmt: skip


def _span(document: Document, row: Sequence[Word]) -> Span:
    return cut(document.id, document.text, row[0].start, row[-1].end)
