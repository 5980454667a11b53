"""Attributions and quotations of a report made into `Saying`s, in reading order.

A document and the entities in, sayings out, sorted by span.

>>> from rashomon.records import Block
>>> text = '"We left," said Ana Ruo, a clerk.'
>>> report = Document(id="d1", path="a.txt", url=None, sha256="", text=text, title=None, outlet=None, agencies=(),
...     byline=None, language="en", published=None, published_reason=None,
...     blocks=(Block(start=0, end=len(text), role="body", reason="a line"),))
>>> [(saying.kind, saying.speaker_text, saying.span.quote) for saying in find(report, ())]
[('direct', 'Ana Ruo, a clerk', 'We left,')]
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from rashomon.language.joining import words
from rashomon.language.phrases import QUOTE
from rashomon.language.reading import Reading
from rashomon.records import Document, Entity, Saying, StatementKind
from rashomon.span import Span, cut
from rashomon.stages.claims.statements import attributions, cast, credits, merged, quoted, turns, units
from rashomon.stages.claims.statements.cast import Cast
from rashomon.stages.claims.statements.credits import NOBODY, Credit, Thread
from rashomon.stages.claims.statements.quoted import Held
from rashomon.stages.claims.statements.sources import Attribution, Range
from rashomon.stages.claims.statements.units import Unit

_HEADINGS = ("title", "heading")
_FIRST_PERSON = frozenset("i we my our me us".split())


def find(document: Document, entities: Sequence[Entity], reading: Reading | None = None) -> tuple[Saying, ...]:
    """The statements of a report, direct, indirect and mixed, in order of their span.

    Without a reading of the report the rules alone say which they are.
    """
    people = cast.find(document, entities, reading)
    thread = Thread()
    found: list[Saying] = []
    cut_up = units.find(document)
    talk = turns.find(cut_up)
    for unit in cut_up:
        made = attributions.find(unit.words, heading=unit.role in _HEADINGS)
        if reading is not None:
            made = merged.find(document.text, unit, made, reading)
        found += _of_unit(document, unit, made, (people, thread))
        if unit.paragraph in talk and made and made[0].cue.kind == "colon":
            thread.block = unit.paragraph
    return _once(sorted(found, key=lambda s: (s.span.start, s.span.end, s.kind)), document.text, entities)


def _of_unit(
    document: Document, unit: Unit, made: Sequence[Attribution], memory: tuple[Cast, Thread]
) -> Iterator[Saying]:
    people, thread = memory
    if _goes_on_unmarked(unit, thread):
        thread.waiting, thread.quoting, thread.block = False, False, unit.paragraph
        yield _saying(cut(document.id, document.text, unit.start, unit.end), "indirect", thread.credit)
        return
    heard = credits.find(document, unit, made, people)
    holding = _holding(unit, made, heard)
    for attribution, credit in zip(made, heard, strict=True):
        for content in attribution.contents:
            if not units.all_quoted(unit.words[slice(*content)]):
                yield from _reported(document, unit, content, credit)
    credits.remember(people, thread, unit, made, heard)
    for place in unit.quoted().items():
        judged = quoted.judge(document.text, unit, place, holding.get(place[0]), thread)
        if judged is not None:
            yield _saying(cut(document.id, document.text, place[1].start, place[1].end), *judged)
    thread.waiting = unit.words[-1].key == ":"
    thread.quoting = bool(unit.quotations)


def _goes_on_unmarked(unit: Unit, thread: Thread) -> bool:
    """Whether a sentence is what the paragraph before announced by a colon, without quotation marks: in the first
    person, or in the same paragraph as such a one.
    """
    if unit.quotations or thread.credit is NOBODY or unit.role in _HEADINGS:
        return False
    announced = thread.waiting and unit.paragraph == thread.paragraph + 1
    first = any(word.key.split("'")[0] in _FIRST_PERSON for word in unit.words)
    return (announced and first) or thread.block == unit.paragraph


def _holding(unit: Unit, made: Sequence[Attribution], heard: Sequence[Credit]) -> dict[int, Held]:
    """For each quotation, by its word, the content that it stands in: words quoted in what somebody recounts are of
    those who said them, so the narrowest; but not for words that describe what others ask or want.
    """
    contents = [(a, c, credit) for a, credit in zip(made, heard, strict=True) for c in a.contents]
    holding: dict[int, Held] = {}
    for _, content, credit in sorted(contents, key=lambda row: _nearness(unit, row[0], row[1])):
        held = Held(credit, content[0], units.all_quoted(unit.words[slice(*content)]))
        holding.update((i, held) for i in range(*content) if unit.words[i].key == QUOTE)
    for attribution, credit in zip(made, heard, strict=True):
        leading = attribution.source[0] - 1 if attribution.source else -1
        if leading > 0 and unit.words[leading].key == QUOTE and not _answers(holding.get(leading), leading):
            holding[leading] = Held(credit, 0, False)
    return holding


def _answers(held: Held | None, quotation: int) -> bool:
    """Whether a quotation is what a cue reports, word for word, whoever else is named after it."""
    return held is not None and held.start == quotation


def _nearness(unit: Unit, attribution: Attribution, content: Range) -> tuple[bool, bool, int]:
    """The greater, the sooner a quotation in the content is of its source: one that only reported what another said
    comes behind that one.
    """
    frame = attribution.cue.frame
    spoken = frame in ("say", "tell") or (frame == "that" and unit.words[content[0]].key == QUOTE)
    return spoken, attribution.cue.lemma != "report", content[0] - content[1]


def _reported(document: Document, unit: Unit, content: Range, credit: Credit) -> Iterator[Saying]:
    start, end = content
    kind: StatementKind = "mixed" if any(word.key == QUOTE for word in unit.words[start:end]) else "indirect"
    if end - start >= 2:
        yield _saying(cut(document.id, document.text, unit.words[start].start, unit.words[end - 1].end), kind, credit)


def _saying(span: Span, kind: StatementKind, credit: Credit) -> Saying:
    speaker = credit.speaker
    return Saying(
        span=span, kind=kind, source=credit.source, cue=credit.cue,
        speaker=speaker.entity.id if speaker.entity else None, speaker_text=speaker.text, said=credit.said,
        reason=speaker.reason if speaker.entity is None and speaker.text is None else None,
    )  # fmt: skip


def _once(found: Sequence[Saying], text: str, entities: Sequence[Entity]) -> tuple[Saying, ...]:
    """A report carries an utterance once: words quoted again (in a heading, a pull quote) stand at their first place,
    with the source and cue of the place that tells best whose they are.
    """
    places = {entity.id for entity in entities if entity.type == "place"}
    best: dict[tuple[str, ...], Saying] = {}
    kept: dict[tuple[str, ...], Saying] = {}
    for saying in found:
        if saying.kind == "direct":
            key = _wording(saying)
            if key not in best or _telling(saying, text, places) > _telling(best[key], text, places):
                best[key] = saying
            kept.setdefault(("direct", *key), saying)
        else:
            kept.setdefault((saying.kind, str(saying.span.start), str(saying.span.end)), saying)
    return tuple(replace(best[_wording(one)], span=one.span) if one.kind == "direct" else one for one in kept.values())


def _telling(saying: Saying, text: str, places: Container[str]) -> tuple[bool, bool, bool]:
    """How well a place tells whose words stand there: by a cue, in the same paragraph, naming a person or a body."""
    cue = saying.cue
    if cue is None:
        return (False, False, False)
    here = "\n" not in text[min(cue.end, saying.span.end) : max(cue.start, saying.span.start)]
    return (True, here, saying.speaker is not None and saying.speaker not in places)


def _wording(saying: Saying) -> tuple[str, ...]:
    return tuple(word.key for word in words(saying.span.quote) if word.key[0].isalnum())
