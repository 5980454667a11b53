"""What the rules and the parse of a unit say together: sources and contents as the tree has them, cues of both.

A unit, what the rules found in it and the report's `Reading` in, `Attribution`s in order out.

>>> _over((0, 4), (3, 6)), _over((0, 3), (3, 6))
(True, False)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.language import cues as vocabulary
from rashomon.language.phrases import DETERMINERS, PREPOSITIONS, QUOTE, Word
from rashomon.language.reading import Reading, Said
from rashomon.stages.claims.statements import parsed
from rashomon.stages.claims.statements.occurrences import Cue
from rashomon.stages.claims.statements.sources import Attribution, Range, before_time
from rashomon.stages.claims.statements.units import Unit, all_quoted

_VERDICT = 12  # words behind "found" within which a verdict is told
_LONGEST = 400  # words of a unit that are read; a longer one is no sentence
_DATELINE, _PLACE = 10, 4  # words of a dateline, and before a place that it ends with
_DASHES = frozenset("–—―") | {"--"}
_BLAMING = frozenset(("suspect", "accuse"))
# "After seeing the bridge fall" tells of nobody's words.
_PERCEIVED = frozenset("see hear watch feel find notice".split())
_CLOSING = frozenset((".", ",", ";", ":", "according"))
_MARKERS = frozenset("that whether".split())
_CLAUSES = _MARKERS | {"to"}  # what a clause that is told of begins with


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
    heard = [part for said in _within(reading, unit) if (part := _heard(unit, reading, places, said)) is not None]
    found = [_as_heard(unit, reading, attribution, heard) for attribution in found]
    if reading.hears:  # other pipelines than ours listen for none
        found = [a for a in found if _is_telling(unit, a) or any(_over(_span(a.cue), part.cue) for part in heard)]
    found += [a for part in heard if (a := _trained(unit, part)) and not _is_known(found, a)]
    marked = (_marked(unit, attribution) for attribution in found if not _is_verdict(unit, attribution))
    return tuple(sorted(marked, key=lambda a: (a.cue.start, a.cue.end)))


def _within(reading: Reading, unit: Unit) -> Iterator[Said]:
    """The trained statements whose cue begins in the unit."""
    first, after = reading.within(unit.start, unit.end)
    begin = bisect_left(reading.said, first, key=lambda said: said.cue[0])
    for said in reading.said[begin:]:
        if said.cue[0] >= after:
            return
        yield said


@dataclass(frozen=True, slots=True)
class _Heard:
    """A trained statement in the words of a unit; `subject` is what the tree shows as the subject of its cue."""

    cue: Range
    source: Range | None
    contents: tuple[Range, ...]
    subject: Range | None
    lemma: str


def _heard(unit: Unit, reading: Reading, places: _Places, said: Said) -> _Heard | None:
    """The statement, of which only the cue is kept where it is quoted or the parts lie over each other; None where the
    unit has no such words.
    """
    cue = places.of(reading, said.cue)
    if cue is None:
        return None
    last = said.cue[1] - 1
    passive, agent = parsed.passive(places.text, reading, last)
    if passive:  # "the mayor was told": whoever is told, accused or blamed says nothing
        source = places.of(reading, agent) if agent else None
    else:
        source = next((found for part in said.source if (found := places.of(reading, part))), None)
    contents = tuple(found for part in said.content if (found := places.of(reading, part)))
    halved = passive and unit.words[cue[1] - 1].key in vocabulary.QUOTING  # "was quoted by Elm Radio as saying"
    if halved or any(unit.words[i].key == QUOTE for i in range(*cue)) or _overlap(cue, source, contents):
        return _Heard(cue, None, (), None, "")
    subject = None if passive else parsed.subject(places.text, reading, last)
    return _Heard(cue, source, contents, places.of(reading, subject) if subject else None, reading.words[last].lemma)


def _overlap(cue: Range, source: Range | None, contents: Sequence[Range]) -> bool:
    """Whether parts of one statement lie over each other, which no statement's do."""
    parts = [cue, *contents] if source is None else [cue, source, *contents]
    return any(_over(one, other) for at, one in enumerate(parts) for other in parts[:at])


def _as_heard(unit: Unit, reading: Reading, attribution: Attribution, heard: Sequence[_Heard]) -> Attribution:
    """The attribution with the content that was heard, and the source where the rules found none or a worse one;
    quotations that the rules alone found in the content stay.
    """
    part = next((part for part in heard if _over(_span(attribution.cue), part.cue)), None)
    if part is None:
        return attribution
    whole = part.contents and _quoted(unit, attribution.contents) <= _quoted(unit, part.contents)
    cites = attribution.cue.kind == "participle" and attribution.cue.frame == "object"
    whole = whole and not cites  # "citing the port, which said": who is cited, with the words
    contents = part.contents if whole else attribution.contents or part.contents
    other = _is_other(unit, reading, attribution, part)
    source = part.source if other else attribution.source or part.source
    return replace(attribution, source=source, named=None if other else attribution.named, contents=contents)


def _is_other(unit: Unit, reading: Reading, attribution: Attribution, part: _Heard) -> bool:
    """Whether what was heard is another source than the rules', and theirs is not the surer: right behind its cue
    ("argued the port"), or led by "from".
    """
    ruled, source = attribution.source, part.source
    if ruled is None or source is None or _over(ruled, source):
        return False
    opening = unit.words[source[0]].key
    if opening in PREPOSITIONS or (source[1] - source[0] == 1 and opening in DETERMINERS):
        return False
    if attribution.cue.kind == "participle" and source[1] >= attribution.cue.start - 1:
        return False  # "the port wrote to the crew, saying": not whoever stands beside it
    last = range(*reading.within(unit.words[ruled[1] - 1].start, unit.words[ruled[1] - 1].end))
    closes = ruled[1] == len(unit.words) or unit.words[ruled[1]].key in _CLOSING
    inverted = ruled[0] == attribution.cue.end and closes and all(reading.words[i].pos != "ADV" for i in last)
    return not inverted and unit.words[ruled[0] - 1].key != "from"


def _quoted(unit: Unit, contents: Sequence[Range]) -> set[int]:
    """The words that stand for quotations in the contents."""
    return {i for part in contents for i in range(*part) if unit.words[i].key == QUOTE}


def _trained(unit: Unit, part: _Heard) -> Attribution | None:
    """What was heard alone, where the tree shows no other subject of the cue; of nobody only where it is a clause."""
    other = part.subject is not None and part.source is not None and not _over(part.subject, part.source)
    clause = any(unit.words[start].key in _CLAUSES for start, _ in part.contents)
    named = part.source is not None and unit.words[part.source[1] - 1].key in vocabulary.TOPICS
    topic = named and unit.words[part.cue[0]].key == ":"  # "Ruo trial: …"
    if not part.contents or other or topic or (part.source is None and not clause):
        return None
    cue = Cue(*part.cue, "that", "verb", part.lemma)
    return Attribution(cue, part.source, part.contents, (cue.end, cue.end))


def _is_known(found: Sequence[Attribution], attribution: Attribution) -> bool:
    return any(_over(_span(other.cue), _span(attribution.cue)) for other in found)


def _is_telling(unit: Unit, attribution: Attribution) -> bool:
    """Whether the rules may be alone with it: not where a verb, without quoted words, may be a deed as well."""
    after = unit.words[attribution.cue.end].key if attribution.cue.end < len(unit.words) else ""
    if attribution.cue.lemma in _BLAMING and after in ("of", "in"):
        return False  # "a cook suspected of theft": it is he who is suspected
    deed = attribution.cue.kind == "verb" or attribution.cue.lemma in _PERCEIVED
    return not deed or bool(_quoted(unit, attribution.contents))


def _is_verdict(unit: Unit, attribution: Attribution) -> bool:
    """Whether a court only did what it does: "found the clerk guilty of theft"."""
    ahead = unit.words[attribution.cue.end : attribution.cue.end + _VERDICT]
    return attribution.cue.lemma == "find" and any(word.key in ("guilty", "liable") for word in ahead)


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
    """With the "that" before each content which is not quotation only, without dateline and what a semicolon adds; the
    source without the time that trails it.
    """
    row, made = unit.words, []
    for start, end in attribution.contents:
        if start and row[start - 1].key in _MARKERS and not all_quoted(row[start:end]):
            start -= 1
        if start == 0 and row[0].text.isupper():
            start = next((i + 1 for i in range(1, min(end - 1, _DATELINE)) if row[i].key in _DASHES), 0)
        if start >= attribution.cue.end:
            end = next((i for i in range(start + 1, end) if row[i].key == ";"), end)
        made.append((start, end))
    spoken = (part and _past_dateline(row, part) for part in (attribution.source, attribution.named))
    source, named = (part and (part[0], before_time(row, *part)) for part in spoken)
    return replace(attribution, source=source, named=named, contents=tuple(made))


def _past_dateline(row: Sequence[Word], source: Range) -> Range:
    """The source without the dateline before it: "RUO (Agency) - Police said", "RUO, Tarn - Police said"."""
    ahead = range(source[0], min(source[1] - 1, _DATELINE))
    first = next((i for i in ahead if row[i].key in _DASHES | {"-"}), 0)
    placed = source[0] <= _PLACE and (row[0].text.isupper() or row[first - 1].key == ")")
    after = first + (2 if row[first + 1].key == "-" else 1)  # "--" may be two words
    return (after, source[1]) if first and placed and after < source[1] else source


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
    return told.clause and shown.source is not None and bool(shown.contents)


def _span(cue: Cue) -> Range:
    return cue.start, cue.end


def _over(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
