"""Who says what in one unit: sentence → cues → source phrase → content.

A unit in, `Attribution`s in order out: half-open ranges of word numbers. A cue whose content is not in its own unit
("The mayor said:") comes with an empty content; whoever reads on finds it in the next one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language import cues as vocabulary
from rashomon.language.phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    Word,
    has_finite,
    is_adverb,
    is_capital,
    is_finite,
    is_number,
    skip_time,
)
from rashomon.stages.claims.statements import asides, occurrences, sources
from rashomon.stages.claims.statements.occurrences import Cue
from rashomon.stages.claims.statements.sources import Attribution, Range

_LONGEST = 400  # words of a unit that are read; a longer one is no sentence
_STOPS = frozenset((".", "!", "?", "…", ";"))
_HEARERS = frozenset("reporters journalists parliament congress lawmakers viewers listeners investors residents police"
                     " supporters people officials television radio state".split())  # fmt: skip
_MEDIUM = frozenset("in on at to during through via by from after before with".split())


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
    return tuple(sorted([*found, *asides.find(row, heading=heading)], key=lambda a: (a.cue.start, a.cue.end)))


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where one cue may look: sources from word `low` on, a content before it from `left`, after it up to `limit`."""

    row: Sequence[Word]
    low: int
    left: int
    limit: int
    found: tuple[Attribution, ...]


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
    return _sentence_end(row, cue.end)


def _attribution(cue: Cue, frame: _Frame) -> Attribution | None:
    if cue.kind == "according":
        return _according(cue, frame)
    if cue.kind == "quoting":
        return _quoting(cue, frame)
    if cue.kind == "passive":
        return None
    source = sources.inverted(frame.row, cue)
    if source is None:
        source, after = _subject(frame.row, cue, frame.low, frame.found), cue.end
    else:
        after = source[1]
    return _with_content(cue, source, after, frame) if source else None


def _subject(row: Sequence[Word], cue: Cue, low: int, found: Sequence[Attribution]) -> Range | None:
    """The source before the cue; for "adding …" and "… and said" that of the cue before, or the sentence's subject."""
    before = row[cue.start - 1].key if cue.start else ""
    if cue.kind == "infinitive":
        return _first_phrase(row, cue.start)
    if cue.kind == "participle":
        if before in (",", QUOTE) or cue.lemma == "add":
            return found[-1].source if found else _first_phrase(row, cue.start)
        return _giver(row, cue.start) or _first_phrase(row, cue.start) if cue.lemma == "say" else None
    if before in ("and", "but", "then") or (before == "also" and not found):
        return found[-1].source if found else _first_phrase(row, cue.start)
    return sources.subject(row, cue, low)


def _giver(row: Sequence[Word], end: int) -> Range | None:
    """Who a message comes from: "a call from the ferry saying …"."""
    for i in range(end - 2, max(0, end - 8), -1):
        if row[i].key in ("from", "by"):
            return i + 1, end
        if row[i].key in (",", QUOTE) or is_finite(row, i):
            return None
    return None


def _first_phrase(row: Sequence[Word], end: int) -> Range | None:
    """The first noun phrase of the unit, up to its verb or comma."""
    i = 0
    while i < end and (skip_time(row, i, end) > i or row[i].key in (",", "but", "and") or is_adverb(row[i])):
        i = max(i + 1, skip_time(row, i, end))
    start = i
    while i < end and not is_finite(row, i) and row[i].key not in (",", QUOTE, ":", ";", "who", "which"):
        i += 1
    if i == start or i >= end or row[start].key in PREPOSITIONS or row[start].key in SUBORDINATORS:
        return None
    return start, i


def _according(cue: Cue, frame: _Frame) -> Attribution | None:
    row = frame.row
    source = sources.named(row, cue.end)
    if source is None:
        return None
    before = _clause_before(row, cue.start, low=frame.left)
    if before is not None:
        return Attribution(cue, source, (before,), (cue.end, source[1]))
    after = _trimmed(row, source[1], max(frame.limit, source[1]))
    return Attribution(cue, source, (after,) if after else (), (cue.end, source[1]))


def _quoting(cue: Cue, frame: _Frame) -> Attribution | None:
    """ "The agency quoted X as saying …": the object of the cue is the source."""
    row = frame.row
    at = next(i for i in range(cue.start, cue.end) if row[i].key in vocabulary.QUOTING)
    source = (at + 1, cue.end - 2)
    content = _trimmed(row, _after_that(row, cue.end), frame.limit)
    if source[0] >= source[1] or content is None:
        return None
    return Attribution(Cue(cue.end - 2, cue.end, "say", "verb", "say"), source, (content,), (cue.end, cue.end))


def _with_content(cue: Cue, source: Range, after: int, frame: _Frame) -> Attribution | None:
    row, end = frame.row, frame.limit
    begin = _after_adjuncts(row, cue, after, end)
    said = (min(cue.end, after), begin)
    low = frame.left if source[0] >= frame.low else frame.low
    edge = min(source[0], cue.start)
    aside = edge > low and row[edge - 1].key == "as"
    pre = _clause_before(row, edge - aside, low=low)
    post = None if aside and pre is not None else _post(row, cue, begin, end)
    tags = cue.frame in ("say", "tell") or begin >= end or aside or post is not None
    if pre is not None and tags and _is_content_before(row, pre, source, begin, alone=post is None):
        rest = _rest(row, begin, end) if post is not None else None
        return Attribution(cue, source, (pre, rest) if rest else (pre,), (said[0], end if rest is None else begin))
    if post is not None:
        return Attribution(cue, source, (post,), said)
    ends_open = end > 0 and row[-1].key in (":", "…")
    return Attribution(cue, source, (), said) if ends_open or cue.frame == "say" else None


def _sentence_end(row: Sequence[Word], at: int) -> int:
    end = len(row)
    while end > at and (row[end - 1].key in _STOPS or row[end - 1].key in ("”", '"', "'", "’", ":")):
        end -= 1
    return end


def _clause_before(row: Sequence[Word], end: int, *, low: int = 0) -> Range | None:
    """What stands before the source or cue at `end`, when a comma or a quotation parts it from them."""
    if end <= low:
        return None
    if row[end - 1].key == QUOTE:
        return _trimmed(row, low, end)
    if row[end - 1].key in (",", "—", "–", "-"):
        return _trimmed(row, low, end - 1)
    return _trimmed(row, low, end) if row[end].key == "according" else None


def _trimmed(row: Sequence[Word], start: int, end: int) -> Range | None:
    while start < end and (row[start].key in (",", ":", ";", "—", "–", "-", ".") or row[start].key in ("and", "but")):
        start += 1
    while end > start and (row[end - 1].key in (",", ":", ";", "—", "–", "-") or row[end - 1].key in _STOPS):
        end -= 1
    return (start, end) if start < end else None


def _is_lead(row: Sequence[Word], pre: Range) -> bool:
    """Whether what stands before is only an adverbial ("On Monday", "In a statement", "However")."""
    start, end = pre
    if any(row[i].key == QUOTE for i in range(start, end)):
        return False
    if row[start].key in SUBORDINATORS - {"that"} or not has_finite(row, start, end):
        return True
    return False


def _is_content_before(row: Sequence[Word], pre: Range, source: Range, begin: int, *, alone: bool) -> bool:
    """Whether what stands before is what was said: when nothing follows the cue (`alone`), or it only interrupts."""
    return _is_reported(row, pre) if alone else not _is_lead(row, pre) and _is_tag(row, source, begin)


def _is_reported(row: Sequence[Word], pre: Range) -> bool:
    """Whether what stands before can be what was said when nothing follows: a clause, or quoted words."""
    return has_finite(row, *pre) or any(row[i].key == QUOTE for i in range(*pre)) or pre[1] - pre[0] > 4


def _is_tag(row: Sequence[Word], source: Range, begin: int) -> bool:
    """Whether source and cue only tag what stands before them: a comma or a quotation follows, or the end."""
    if row[source[1] - 1].key == "," or begin >= len(row):
        return True
    return row[begin].key in (",", ".", QUOTE) or row[begin - 1].key == ","


def _post(row: Sequence[Word], cue: Cue, begin: int, end: int) -> Range | None:
    """The content after the cue, None when there is none that its frame allows."""
    content = _trimmed(row, begin, end)
    if content is None:
        return None
    start, stop = content
    has_quote = any(row[i].key == QUOTE for i in range(start, stop))
    that = start > 0 and row[start - 1].key in ("that", "whether", ":")
    if has_quote or that:
        return content
    if cue.frame == "that":
        return content if row[start].key in ("how", "what", "why", "whether", "where", "who") else None
    if has_finite(row, start, stop) and cue.frame in ("say", "tell"):
        return content
    if cue.frame == "object" or vocabulary.takes_object(cue.lemma):
        return content if _fits(row, cue, content) else None
    return content if stop - start > 3 and cue.frame == "say" and row[start].key not in _MEDIUM else None


def _fits(row: Sequence[Word], cue: Cue, content: Range) -> bool:
    """Whether a content without a clause is of the kind the verb takes: "to …", "for …", "… at 12"."""
    inside = {row[i].key for i in range(*content)}
    if cue.lemma == "call":
        return row[content[0]].key in ("for", "on")
    if cue.lemma == "put":
        return (
            row[content[0]].key not in PREPOSITIONS
            and "at" in inside
            and any(is_number(row[i]) for i in range(*content))
        )
    return "to" in inside if vocabulary.needs_infinitive(cue.lemma) else True


def _rest(row: Sequence[Word], begin: int, end: int) -> Range | None:
    """The second half of a content that source and cue stand in the middle of."""
    content = _trimmed(row, begin, end)
    if content is None or row[content[0]].key.endswith("ing") or row[content[0]].key in ("who", "which", "as", "after"):
        return None
    if any(row[i].key == QUOTE for i in range(*content)):
        return content
    return content if has_finite(row, *content) else None


def _after_that(row: Sequence[Word], at: int) -> int:
    return at + 1 if at < len(row) and row[at].key == "that" else at


def _after_adjuncts(row: Sequence[Word], cue: Cue, at: int, end: int) -> int:
    """Where the content begins after the cue: past the hearer, the day, the medium, "that"."""
    i = _after_hearer(row, at, end) if cue.frame == "tell" else at
    that = next((j for j in range(i, min(end, i + 14)) if row[j].key == "that"), None)
    if that is not None and not any(is_finite(row, j) or row[j].key == QUOTE for j in range(i, that)):
        if that == i or row[i].key in _MEDIUM or skip_time(row, i, end) > i or is_adverb(row[i]) or row[i].key == ",":
            return that + 1
    moved = True
    while moved and i < end:
        moved = False
        later = skip_time(row, i, end)
        if later > i:
            i, moved = later, True
        elif row[i].key == "," and _opens(row, i + 1, end):
            i, moved = i + 1, True
        elif row[i].key in _MEDIUM:
            later = _medium(row, i, end)
            i, moved = later, later > i
    return _after_that(row, i)


def _opens(row: Sequence[Word], at: int, end: int) -> bool:
    return at < end and row[at].key == QUOTE


def _medium(row: Sequence[Word], at: int, end: int) -> int:
    """After "in a statement", "at a rally in Elmouth": up to the comma, quotation or clause that follows, or `at`."""
    i = at + 1
    while i < end and row[i].key not in (",", QUOTE, ":", "that"):
        if is_finite(row, i):
            return at
        i += 1
    return i


def _after_hearer(row: Sequence[Word], at: int, end: int) -> int:
    """After the one who is told: "reporters", "the daily Elmouth Post", "him"."""
    if at >= end:
        return at
    if row[at].key in ("him", "her", "them", "me", "us", "you", "it"):
        return at + 1
    i = at
    while i < end and row[i].key not in (",", QUOTE, ":", "that", "how", "what", "why", "to", "about"):
        if i > at and (row[i].key in PRONOUNS - {"who"} or _new_phrase(row, i, at)):
            return i
        if is_finite(row, i):
            return _hearer_noun(row, at, i)
        i += 1
    return i


def _new_phrase(row: Sequence[Word], i: int, at: int) -> bool:
    """Whether a determiner or number after a noun begins the told clause ("told Elmouth Radio four boats sank")."""
    before = row[i - 1].key
    if before in PREPOSITIONS or before in DETERMINERS or before in ("and", "-"):
        return False
    return row[i].key in DETERMINERS or is_number(row[i])


def _hearer_noun(row: Sequence[Word], at: int, verb: int) -> int:
    """Where the told clause begins when nothing marks it: after a plural hearer or a run of capitals."""
    for i in range(at, verb):
        if row[i].key in _HEARERS:
            return i + 1
    i = at
    while i < verb and (is_capital(row[i]) or row[i].key in DETERMINERS):
        i += 1
    return i if i < verb else at


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
    closing = following.end >= _sentence_end(row, following.end) or row[following.end].key == ","
    return source[0] - 1 if joint == "," and closing else None
