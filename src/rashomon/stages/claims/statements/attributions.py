"""Who says what in one unit: sentence → cues → source phrase → content.

A unit's words in, `Attribution`s in order out: half-open ranges of word numbers. A cue whose content is not in its own
unit ("The mayor said:") comes with an empty content; whoever reads on finds it in the next one.

>>> from rashomon.language.phrases import words
>>> (made,) = find(words("The dam held, the mayor said."))
>>> made.source, made.contents
((4, 6), ((0, 3),))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language import cues as vocabulary
from rashomon.language.phrases import (
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    Word,
    has_finite,
    is_adverb,
    is_capital,
    is_finite,
    skip_time,
)
from rashomon.stages.claims.statements import asides, contents, inversions, occurrences, participles, sources
from rashomon.stages.claims.statements.occurrences import Cue
from rashomon.stages.claims.statements.sources import Attribution, Range

_FINDING = frozenset("show find reveal indicate suggest give".split())
_LEAD = 14  # words of an adverbial that opens a sentence
_LONGEST = 400  # words of a unit that are read; a longer one is no sentence


def find(words: Sequence[Word], *, heading: bool = False) -> tuple[Attribution, ...]:
    """The attributions of a unit's words, in the order of their cues."""
    row = words[:_LONGEST]
    cues = list(occurrences.find(row))
    found: list[Attribution] = []
    for number, cue in enumerate(cues):
        low = max((max(a.cue.end, a.source[1] if a.source else 0) for a in found), default=0)
        frame = _Frame(row, low, _tagged_up_to(found), _limit(row, cue, cues[number + 1 :]), tuple(found))
        made = _attribution(cue, frame)
        if made is not None:
            found.append(made)
    return tuple(
        sorted(
            [*found, *asides.find(row, heading=heading and not found, alone=not found and not heading)],
            key=lambda a: (a.cue.start, a.cue.end),
        )
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where one cue may look: sources from word `low` on, a content before it from `left`, after it up to `limit`."""

    row: Sequence[Word]
    low: int
    left: int
    limit: int
    found: tuple[Attribution, ...]


def _floor(row: Sequence[Word], found: Sequence[Attribution]) -> int:
    """Where the words begin that no earlier attribution has, those of a relative clause in the subject aside."""
    ends = (max(a.cue.end, a.source[1]) for a in found if a.source and not _is_relative(row, a.source))
    return max(ends, default=0)


def _is_relative(row: Sequence[Word], source: Range) -> bool:
    """Whether the source is only a relative pronoun, without a comma before it."""
    start, end = source
    return end - start == 1 and row[start].key in ("who", "which", "that") and start > 0 and row[start - 1].key != ","


def _tagged_up_to(found: Sequence[Attribution]) -> int:
    """After the last attribution whose content stands before it: its words are spoken for."""
    tags = [a for a in found if a.contents and a.contents[0][1] <= a.cue.start]
    return max(tags[-1].cue.end, tags[-1].source[1] if tags[-1].source else 0) if tags else 0


def _limit(row: Sequence[Word], cue: Cue, later: Sequence[Cue]) -> int:
    """Where the content after a cue must end: before the first later clause with a source and cue of its own."""
    for following in later[:6]:
        cutting = _cut(row, cue.end, following)
        if cutting is not None:
            return cutting
    end = contents.sentence_end(row, cue.end)
    if cue.start > 1 and row[cue.start - 1].key in ("who", "which") and row[cue.start - 2].key == ",":
        return next((i for i in range(cue.end, end) if row[i].key == ","), end)
    return end


def _attribution(cue: Cue, frame: _Frame) -> Attribution | None:
    if cue.kind == "according":
        return _according(cue, frame)
    if cue.kind == "quoting":
        return _quoting(cue, frame)
    if cue.kind == "passive":
        return None
    written = participles.writing(frame.row, cue.start) if cue.lemma == "read" else None
    source = written or inversions.inverted(frame.row, cue)
    if source is not None and vocabulary.takes_object(cue.lemma) and sources.subject(frame.row, cue, frame.low):
        source = None  # "The group, which is small, claimed responsibility": the phrase behind is its object
    if source is not None and _is_told(frame, cue, source):
        source = None
    if source is None:
        source, after = _subject(frame.row, cue, frame.low, frame.found), cue.end
    else:
        after = max(source[1], cue.end)
    return _with_content(cue, source, after, frame) if source else None


def _is_told(frame: _Frame, cue: Cue, behind: Range) -> bool:
    """Whether the phrase behind the cue begins what is said ("Ruo, a clerk, said the idea that it held was absurd")."""
    row = frame.row
    opens = behind[1] < len(row) and row[behind[1]].key == "that"
    return opens and sources.subject(row, cue, frame.low) is not None


def _subject(row: Sequence[Word], cue: Cue, low: int, found: Sequence[Attribution]) -> Range | None:
    """The source before the cue; for "adding …" and "… and said" that of the cue before, or the sentence's subject."""
    before = row[cue.start - 1].key if cue.start else ""
    if cue.kind == "infinitive":
        return _first_phrase(row, cue.start)
    if cue.kind == "participle":
        beside = participles.teller(row, cue)
        if beside is not None:
            return beside
        if before in (",", QUOTE, "by", "before", "after", "while", "when") or cue.lemma == "add":
            return found[-1].source if found else _first_phrase(row, cue.start)
        if cue.lemma == "say":
            return participles.giver(row, cue.start) or _first_phrase(row, cue.start)
        return participles.heard(row, cue) or participles.sole(row, cue)
    if before in ("and", "but", "then") or (before == "also" and not found):
        return found[-1].source if found else _first_phrase(row, cue.start)
    return sources.subject(row, cue, low, floor=_floor(row, found))


def _first_phrase(row: Sequence[Word], end: int) -> Range | None:
    """The first noun phrase of the unit, up to its verb or comma."""
    i = 0
    while i < end and (skip_time(row, i, end) > i or row[i].key in (",", "but", "and") or is_adverb(row[i])):
        i = max(i + 1, skip_time(row, i, end))
    if i < end and (row[i].key in PREPOSITIONS or row[i].key in SUBORDINATORS or _is_gerund(row, i)):
        comma = next((j for j in range(i, min(end, i + _LEAD)) if row[j].key == ","), None)
        i = comma + 1 if comma is not None else i
    elif (comma := _lead(row, i, end)) is not None:
        i = comma + 1
    start = i
    while i < end and not is_finite(row, i) and row[i].key not in (",", QUOTE, ":", ";", "who", "which"):
        i += 1
    if i == start or i >= end or row[start].key in PREPOSITIONS or row[start].key in SUBORDINATORS:
        return None
    return start, i


def _is_gerund(row: Sequence[Word], at: int) -> bool:
    """Whether an "-ing" form opens an adverbial ("Waving a flag, he …"), not a name with its verb ("Orring gave …")."""
    return row[at].key.endswith("ing") and not (is_capital(row[at]) and at + 1 < len(row) and is_finite(row, at + 1))


def _lead(row: Sequence[Word], start: int, end: int) -> int | None:
    """The comma after a lead without a verb of its own ("Moments after the blast, one man fell and said")."""
    comma = next((j for j in range(start, min(end, start + _LEAD)) if row[j].key == ","), None)
    if comma is None or has_finite(row, start, comma) or not has_finite(row, comma, end):
        return None
    inside = any(row[j].key in ("after", "before", "ago", "later") for j in range(start, comma))
    return comma if inside else None


def _according(cue: Cue, frame: _Frame) -> Attribution | None:
    row = frame.row
    source = inversions.named(row, cue.end)
    if source is None:
        return None
    before = contents.before(row, cue.start, low=frame.left)
    if before is not None and frame.left and contents.is_lead(row, before):
        before = contents.before(row, cue.start)  # '"We ran," Ruo said after it, according to the Post'
    before = before or _described(frame, cue.start)
    if before is not None:
        return Attribution(cue, source, (before,), (cue.end, source[1]))
    after = contents.trimmed(row, source[1], max(frame.limit, source[1]))
    return Attribution(cue, source, (after,) if after else (), (cue.end, source[1]))


def _described(frame: _Frame, end: int) -> Range | None:
    """The relative clause up to `end` about who spoke last ("said Ruo, who ran home according to the Post")."""
    last = frame.found[-1].source if frame.found else None
    if last is None or last[1] != end:
        return None
    who = next((i for i in range(*last) if frame.row[i].key == "who"), None)
    return (who, end) if who is not None else None


def _quoting(cue: Cue, frame: _Frame) -> Attribution | None:
    """ "The agency quoted X as saying …": the object of the cue is the source."""
    row = frame.row
    at = next(i for i in range(cue.start, cue.end) if row[i].key in vocabulary.QUOTING)
    source = contents.trimmed(row, at + 1, cue.end - 2)
    hearer = row[cue.end - 1].key == "telling"
    begin = contents.after_hearer(row, cue.end, frame.limit) if hearer else cue.end
    content = contents.trimmed(row, contents.skip_that(row, begin), frame.limit)
    if content is None:
        content = _quotation_before(row, frame.left, cue.start)
    if source is None or content is None:
        return None
    return Attribution(Cue(cue.end - 2, cue.end, "say", "verb", "say"), source, (content,), (cue.end, cue.end))


def _quotation_before(row: Sequence[Word], low: int, end: int) -> Range | None:
    """The quotation that the clause up to `end` opens with ('"We ran," Elm Radio quoted …')."""
    at = next((i for i in range(end - 1, low - 1, -1) if row[i].key == QUOTE), None)
    if at is None or has_finite(row, at + 1, end):
        return None
    return at, at + 1


def _with_content(cue: Cue, source: Range, after: int, frame: _Frame) -> Attribution | None:
    row, end = frame.row, frame.limit
    begin = contents.skip_adjuncts(row, cue, after, end)
    said = (min(cue.end, after), begin)
    holds = all(source[0] <= a.cue.start and a.cue.end <= source[1] for a in frame.found)  # in its relative clause
    low = frame.left if holds or source[0] >= frame.low else frame.low
    edge = min(source[0], cue.start)
    if edge > low + 1 and row[edge - 1].key in ("among", "amongst") and row[edge - 2].key == QUOTE:
        edge -= 1  # "“We ran,” among the women said": one of them
    aside = edge > low and row[edge - 1].key == "as"
    pre = contents.before(row, edge - aside, low=low)
    post = None if aside else contents.after(row, cue, begin, end)
    if post is not None and _is_when(row, pre, post):
        post = None
    if pre is not None and _only_tags(row, pre, source, cue):
        return Attribution(cue, source, (pre, *_resumed(row, begin, end)), (said[0], min(end, len(row))))
    if post is None and not aside and cue.lemma in _FINDING and _is_document(row, source):
        post = contents.phrase(row, begin, end)
    tags = cue.frame in ("say", "tell") or begin >= end or aside or post is not None
    if pre is not None and tags and contents.is_content_before(row, pre, source, begin, alone=post is None):
        rest = contents.rest(row, begin, end) if post is not None else None
        return Attribution(cue, source, (pre, rest) if rest else (pre,), (said[0], end if rest is None else begin))
    if post is not None:
        return Attribution(cue, source, (post,), said)
    if aside and pre is None and (led := _after_comma(row, cue.end, end)) is not None:
        return Attribution(cue, source, (led,), said)
    ends_open = end > 0 and row[-1].key in (":", "…")
    return Attribution(cue, source, (), said) if ends_open or cue.frame == "say" else None


def _only_tags(row: Sequence[Word], pre: Range, source: Range, cue: Cue) -> bool:
    """Whether source and cue directly follow a quotation, and nothing but it: what comes behind them is how, when and
    where it was said.
    """
    return row[min(source[0], cue.start) - 1].key == QUOTE and all(row[i].key == QUOTE for i in range(*pre))


def _is_when(row: Sequence[Word], pre: Range | None, post: Range) -> bool:
    """Whether what follows the cue is only when it was said, the clause before it being what was; or nothing is
    ("was crying as she spoke").
    """
    first = row[post[0]].key
    if row[post[0] - 1].key == "that" or post[1] - post[0] < 2:
        return False
    if pre is None:
        return first in ("as", "while") and row[post[0] + 1].key in ("he", "she", "they")
    return first in ("when", "after", "before", "while", "as") and not contents.is_lead(row, pre)


def _resumed(row: Sequence[Word], begin: int, end: int) -> tuple[Range, ...]:
    """The second half of a quotation that source and cue interrupt."""
    at = next((i for i in range(begin, end) if row[i].key == QUOTE), None)
    if at is None or (at > begin and row[at - 1].key not in (",", ":", "-", "—", "–")):
        return ()
    return ((at, at + 1),)


def _is_document(row: Sequence[Word], source: Range) -> bool:
    return any(row[i].key in vocabulary.DOCUMENTS for i in range(*source))


def _after_comma(row: Sequence[Word], at: int, end: int) -> Range | None:
    """What follows the comma that closes "As the mayor put it,"."""
    comma = next((i for i in range(at, min(at + 5, end)) if row[i].key == ","), None)
    return contents.trimmed(row, comma, end) if comma is not None else None


def _cut(row: Sequence[Word], start: int, following: Cue) -> int | None:
    """The word before which a later cue's clause begins ("…, and the navy said", ", adding", ", the mayor said."),
    None when it lies inside what is reported.
    """
    if following.kind in ("infinitive", "passive", "noun") or following.start <= start:
        return None
    before = row[following.start - 1].key
    if following.kind == "according":
        return following.start - 1 if before == "," and not has_finite(row, start, start + 1) else None
    if following.kind == "participle":
        return following.start - 1 if before == "," else None
    if before in ("and", "but"):
        return following.start - 1
    source = sources.subject(row, following, start)
    if source is None or source[0] <= start:
        return None
    joint = row[source[0] - 1].key
    if joint in ("and", "but", "while", "though", "although", "whereas"):
        return source[0] - 1
    closing = following.end >= contents.sentence_end(row, following.end) or row[following.end].key == ","
    if joint == QUOTE and closing:
        return source[0]
    return source[0] - 1 if joint == "," and closing else None
