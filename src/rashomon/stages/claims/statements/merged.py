"""What the rules and the parse of a unit say together: sources and contents as the tree has them, cues of both.

A unit, what the rules found in it and the report's `Reading` in, `Attribution`s in order out.

>>> _over((0, 4), (3, 6)), _over((0, 3), (3, 6))
(True, False)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.language.phrases import QUOTE
from rashomon.language.reading import Reading, Said
from rashomon.stages.claims.statements import parsed
from rashomon.stages.claims.statements.occurrences import Cue
from rashomon.stages.claims.statements.sources import Attribution, Range
from rashomon.stages.claims.statements.units import Unit, all_quoted

_LONGEST = 400  # words of a unit that are read; a longer one is no sentence
# Verbs whose object may be a thing that something is done to: without a clause they report nothing for sure.
_DEEDS = frozenset("put attack offer name blast hit order support find see show identify compare target plan".split())
_DATELINE = 10  # words of a dateline
_DASHES = frozenset("–—―") | {"--"}
_MARKERS = frozenset("that whether".split())


def find(text: str, unit: Unit, made: Sequence[Attribution], reading: Reading) -> tuple[Attribution, ...]:
    """The rules' attributions, their parts as the parse has them, and those that only the parse shows."""
    if len(unit.words) > _LONGEST:
        return tuple(made)
    places = _Places(text, unit)
    found = [a for a in made if not _is_dateline(unit, reading, a)]
    ruled, used = len(found), set[int]()
    for told in parsed.find(text, reading, *reading.within(unit.start, unit.end)):
        shown = _attribution(unit, reading, places, told)
        if shown is None:
            continue
        at = next((i for i, a in enumerate(found) if _over(_span(a.cue), _span(shown.cue))), None)
        if at is None:
            if _is_sure(told, shown):
                found.append(shown)
        elif at < ruled and at not in used:
            used.add(at)
            found[at] = _better(unit, found[at], shown)
    for said in _within(reading, unit):
        shown = _trained(unit, reading, places, said)
        if shown is not None and not any(_over(_span(a.cue), _span(shown.cue)) for a in found):
            found.append(shown)
    marked = (_marked(unit, attribution) for attribution in found)
    return tuple(sorted(marked, key=lambda a: (a.cue.start, a.cue.end)))


def _within(reading: Reading, unit: Unit) -> Iterator[Said]:
    """The trained statements whose cue begins in the unit."""
    first, after = reading.within(unit.start, unit.end)
    begin = bisect_left(reading.said, first, key=lambda said: said.cue[0])
    for said in reading.said[begin:]:
        if said.cue[0] >= after:
            return
        yield said


def _trained(unit: Unit, reading: Reading, places: _Places, said: Said) -> Attribution | None:
    """A trained statement in the unit's own words; None where a part is missing or its cue is quoted."""
    cue = places.of(reading, said.cue)
    sources = [found for part in said.source if (found := places.of(reading, part)) is not None]
    contents = tuple(found for part in said.content if (found := places.of(reading, part)) is not None)
    if cue is None or not sources or not contents or any(unit.words[i].key == QUOTE for i in range(*cue)):
        return None
    if any(_over(cue, part) for part in (*sources, *contents)) or any(_over(sources[0], part) for part in contents):
        return None
    if not any(reading.words[i].dep == "ccomp" for i in reading.below(said.cue[1] - 1)):
        return None  # with a noun phrase behind it a verb unknown to the rules is a deed as often as a saying
    subject = parsed.subject(places.text, reading, said.cue[1] - 1)
    whole = places.of(reading, subject) if subject else None
    if whole is None or not _over(whole, sources[0]):
        return None
    lemma = reading.words[said.cue[1] - 1].lemma
    return Attribution(Cue(*cue, "that", "verb", lemma), sources[0], contents, (cue[1], cue[1]))


class _Places:
    """Where the words of a unit stand in the text."""

    def __init__(self, text: str, unit: Unit) -> None:
        self.text = text
        self.starts = [word.start for word in unit.words]
        self.ends = [word.end for word in unit.words]

    def of(self, reading: Reading, part: parsed.Range) -> Range | None:
        """The words of the unit that a range of the reading's words touches."""
        start, end = reading.span(*part)
        found = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return found if found[0] < found[1] else None


def _attribution(unit: Unit, reading: Reading, places: _Places, told: parsed.Telling) -> Attribution | None:
    """What the parse shows in the unit's own words; None where the cue stands inside a quotation."""
    cue = places.of(reading, told.cue)
    if cue is None or any(unit.words[i].key == QUOTE for i in range(*cue)):
        return None
    source = places.of(reading, told.source) if told.source else None
    contents = tuple(c for part in told.contents if (c := places.of(reading, part)) is not None)
    said = (cue[1], max(cue[1], contents[0][0])) if contents else (cue[1], cue[1])
    return Attribution(Cue(*cue, told.frame, "verb", told.lemma), source, contents, said)


def _better(unit: Unit, rule: Attribution, shown: Attribution) -> Attribution:
    """The rules' attribution with the whole source, and with the parse's content where theirs is none or too far."""
    far = any(unit.words[i].key == ";" for start, _ in rule.contents for i in range(rule.cue.end, start))
    contents = shown.contents if shown.contents and far else rule.contents or shown.contents
    return replace(rule, source=_wider(rule.source, shown.source), named=rule.source, contents=contents)


def _wider(rule: Range | None, shown: Range | None) -> Range | None:
    """The whole noun phrase round what the rules took for the source; where the two name others, the rules'."""
    if rule is None or shown is None:
        return rule or shown
    return shown if shown[0] <= rule[0] and rule[1] <= shown[1] else rule


def _marked(unit: Unit, attribution: Attribution) -> Attribution:
    """With the "that" before each content which is not quotation only, without dateline and what a semicolon adds."""
    row, made = unit.words, []
    for start, end in attribution.contents:
        if start and row[start - 1].key in _MARKERS and not all_quoted(row[start:end]):
            start -= 1
        if start == 0 and row[0].text.isupper():
            start = next((i + 1 for i in range(1, min(end - 1, _DATELINE)) if row[i].key in _DASHES), 0)
        if start >= attribution.cue.end:
            end = next((i for i in range(start + 1, end) if row[i].key == ";"), end)
        made.append((start, end))
    return replace(attribution, contents=tuple(made))


def _is_dateline(unit: Unit, reading: Reading, attribution: Attribution) -> bool:
    """Whether what a colon makes a source is a place ("KINGSTON: Two men …")."""
    if attribution.cue.kind != "colon" or attribution.source is None:
        return False
    first, after = (unit.words[i].start for i in (attribution.source[0], attribution.cue.start))
    begin, stop = reading.within(first, after)
    at = bisect_left(reading.names, begin, key=lambda name: name.first)
    return at < len(reading.names) and reading.names[at].first < stop and reading.names[at].type == "place"


def _is_sure(told: parsed.Telling, shown: Attribution) -> bool:
    """Whether what only the parse shows is an attribution: subject, cue and content are all there."""
    said = told.clause or (told.direct and told.lemma not in _DEEDS)
    return said and shown.source is not None and bool(shown.contents)


def _span(cue: Cue) -> Range:
    return cue.start, cue.end


def _over(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
