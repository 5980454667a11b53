"""From counted phrases to figures of people: each phrase with its measure, found, shared or recalled.

Passages of one document in, `Reading`s out. A phrase beside a verb takes it; a phrase in a list or after "including"
shares its neighbour's; a number that a report has already told of the same people means the same again; parts that add
up to such a number share its measure.

>>> from rashomon.stages.claims.figures.passages import passage
>>> text = "Police arrested 12 men, including three teachers. The 12 men wept."
>>> made = readings([passage("d1", text, 0, 49, "body"), passage("d1", text, 50, 66, "body")])
>>> [(r.measure, r.phrase.low, r.whole is not None) for r in made]
[('detained', 12, False), ('detained', 3, True), ('detained', 12, False)]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rashomon.language import cues
from rashomon.language.reading import Reading as Tree
from rashomon.records import Measure
from rashomon.stages.claims.figures import deeds, pronouns, trees
from rashomon.stages.claims.figures.findings import BE, Finding
from rashomon.stages.claims.figures.fits import fits
from rashomon.stages.claims.figures.gaps import by_degree, gap, of_opening, opens, parallel
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import kind_of, singular
from rashomon.stages.claims.figures.phrases import Phrase, phrases
from rashomon.stages.claims.figures.predicates import finding, inherent
from rashomon.stages.claims.figures.topics import carried
from rashomon.stages.claims.figures.verbs import HEAD_MEASURES

_DEFINITE = frozenset("the those these all both his her their its".split())
_DEADLY = frozenset(
    """killed kill kills killing dead death deaths died dies die dying deadly fatal fatally fatality fatalities
    homicide murder murders murdered slain slaying massacre corpse body bodies lives coroner funeral mourning""".split()
)
_HARMS = frozenset(("killed", "injured", "killed_or_injured", "abducted", "missing", "detained", "trapped"))
_OPEN_HARMS = frozenset(("injured", "killed_or_injured"))  # what a death told later in the sentence makes sure of
_MOURNED = frozenset("lost lose loses losing among".split())  # those of a toll already told
_NOT = frozenset("not never n't n’t".split())
_CLOSE = 6  # tokens between a known person and what happened, besides the name
_FEW = 3
_OTHERS = frozenset(("other", "others", "more"))
_ANYBODY = frozenset(("", "people", "persons", "others", "victims"))
_PEOPLE_KINDS = frozenset({"person", "household", "people", "bare", "unknown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A phrase with what happened to it. `found` is None when the measure is shared or recalled."""

    passage: Passage
    phrase: Phrase
    measure: Measure
    found: Finding | None
    whole: Reading | None = None


def readings(sentences: Sequence[Passage], tree: Tree | None = None) -> tuple[Reading, ...]:
    """The figures of people (and of what is destroyed or damaged) in one document's sentences, in order."""
    known: dict[tuple[int, int], Reading] = {}
    open_phrases: list[tuple[Passage, Phrase]] = []
    for sentence in sentences:
        counted = phrases(sentence)
        made = _apposed(sentence, counted, _share(sentence, counted, _found(sentence, counted, tree)))
        made = _survived({phrase: reading for phrase, reading in made.items() if not _is_cargo(reading)})
        known |= {(sentence.start, phrase.first): reading for phrase, reading in made.items()}
        open_phrases += [(sentence, phrase) for phrase in counted if phrase not in made]
    for reading in (*_sums(open_phrases, known), *_recalled(open_phrases, tuple(known.values()))):
        known.setdefault((reading.passage.start, reading.phrase.first), reading)
    measures = {key: reading.measure for key, reading in known.items()}
    for sentence, phrase, measure in carried(sentences, open_phrases, measures):
        led = Reading(passage=sentence, phrase=phrase, measure=measure, found=None)
        known.setdefault((sentence.start, phrase.first), led)
    return _settled(sentences, tuple(known[key] for key in sorted(known)))


def _survived(made: dict[Phrase, Reading]) -> dict[Phrase, Reading]:
    """`made`, where the others shot beside those who died lived: "a man was killed and two others were shot"."""
    dead = min((phrase.first for phrase, one in made.items() if one.measure == "killed"), default=None)

    def lived(phrase: Phrase, one: Reading) -> bool:
        others = not _OTHERS.isdisjoint(one.passage.lower[phrase.first : phrase.after + 1])
        return one.measure == "killed_or_injured" and others and dead is not None and dead < phrase.first

    return {p: replace(one, measure="injured") if lived(p, one) else one for p, one in made.items()}


def _settled(sentences: Sequence[Passage], told: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """In a report that speaks of nobody's death, "shot" is injured."""
    if any(word in _DEADLY for sentence in sentences for word in sentence.lower):
        return told
    return tuple(
        replace(reading, measure="injured") if reading.measure == "killed_or_injured" and reading.phrase.head not in
        HEAD_MEASURES else reading for reading in told
    )  # fmt: skip


def _found(sentence: Passage, counted: Sequence[Phrase], tree: Tree | None) -> dict[Phrase, Reading]:
    """Readings by the words beside each phrase."""
    made: dict[Phrase, Reading] = {}
    for phrase in counted:
        found = finding(sentence, phrase, counted)
        if tree is not None and sentence.role == "body" and not opens(sentence, phrase):
            found = trees.second(tree, sentence, phrase, found)
        if found is not None and not (fits(sentence, phrase, found) or _takes(phrase, found)):
            found = inherent(sentence, phrase)
        if found is not None and phrase.known and not _is_harm(sentence, phrase, found, counted, tree):
            continue
        if found is not None and (fits(sentence, phrase, found) or _takes(phrase, found)):
            made[phrase] = Reading(passage=sentence, phrase=phrase, measure=found.measure, found=found)
    if tree is not None and sentence.role == "body":
        for phrase, found in pronouns.told(tree, sentence, counted):
            if phrase not in made or made[phrase].measure in _OPEN_HARMS:
                made[phrase] = Reading(passage=sentence, phrase=phrase, measure=found.measure, found=None)
    taken = {at for phrase in made for at in range(phrase.first, phrase.after)}
    for phrase, found in deeds.told(sentence, counted):
        if taken.isdisjoint(range(phrase.first, phrase.after)):
            made[phrase] = Reading(passage=sentence, phrase=phrase, measure=found.measure, found=found)
    suspects = {r.found.first: r.phrase.first for r in made.values() if r.found is not None and r.found.side == "whole"}
    return {phrase: reading for phrase, reading in made.items() if not _is_anothers(reading, suspects)}


def _is_harm(sentence: Passage, phrase: Phrase, found: Finding, counted: Sequence[Phrase], tree: Tree | None) -> bool:
    """Whether harm was done, and is told close by with nobody between, or by the tree."""
    if found.measure not in _HARMS or sentence.word(found.first) in _MOURNED:
        return False
    if found.side == "right" and not _NOT.isdisjoint(sentence.lower[phrase.after : found.first]):
        return False
    if found.side == "right" and sentence.word(found.after) in BE:
        return False  # "the person killed was a cook": told of the cook
    if found.side == "right" and any(_tells(sentence, at) for at in range(phrase.after, found.first)):
        return False  # "the examiner confirmed that both had died"
    small = sum(not sentence.surface(at)[:1].isupper() for at in range(phrase.after, found.first))  # past a name
    far = found.side == "right" and small > _CLOSE
    beyond = bisect_left(counted, phrase.after, key=lambda other: other.first)
    between = beyond < len(counted) and counted[beyond].first < found.first
    shown = trees.told(tree, sentence, phrase) if tree is not None and (far or between) else None
    return (not far and not between) or (shown is not None and shown.measure == found.measure)


def _tells(sentence: Passage, at: int) -> bool:
    """Whether a verb of saying in the active stands at a token."""
    verb = cues.verb(sentence.word(at))
    return verb is not None and verb.frame in ("say", "tell") and sentence.word(at - 1) not in BE


def _is_anothers(reading: Reading, suspects: Mapping[int, int]) -> bool:
    """Whether the verb found is a described suspect's, further ahead: "a man accused of robbing a nun was held"."""
    found = reading.found
    if found is None or found.side != "right" or found.first not in suspects:
        return False
    return suspects[found.first] < reading.phrase.first


def _takes(phrase: Phrase, found: Finding) -> bool:
    """Whether a thing was taken, so that the people listed with it were too: "holding ten ships and 300 crewmen"."""
    return phrase.kind == "thing" and found.side == "left" and found.measure in ("abducted", "detained")


def _is_cargo(reading: Reading) -> bool:
    """Whether the reading only served the people listed after it."""
    found = reading.found
    return found is not None and reading.phrase.head not in HEAD_MEASURES and _takes(reading.phrase, found)


def _share(sentence: Passage, counted: Sequence[Phrase], made: dict[Phrase, Reading]) -> dict[Phrase, Reading]:
    """`made`, and the phrases that a list, "including" or "of them" binds to one of them."""
    shared = dict(made)
    for index, phrase in enumerate(counted):
        host = _host(sentence, counted, index, shared)
        own = shared.get(phrase)
        if phrase.known and sentence.word(phrase.first - 1) != "and":
            continue  # "killing 19 people, the governor said"
        bare = host is not None and (
            of_opening(sentence, host.phrase, phrase) or parallel(sentence, host.phrase, phrase)
        )
        if host is None or not (_can_share(phrase, own) or bare):
            continue
        part = _is_part(sentence, host, phrase)
        whole = host if part else host.whole  # "including 11 women and 15 children"
        measure = own.measure if own and not _is_where(own, host) else host.measure
        shared[phrase] = Reading(
            passage=sentence, phrase=phrase, measure=measure, found=own.found if own else None,
            whole=whole,
        )  # fmt: skip
    for index in range(len(counted) - 2, -1, -1):
        ahead = shared.get(counted[index + 1])
        if (
            counted[index] in shared
            or ahead is None
            or counted[index + 1].partitive
            or not _can_share(counted[index], None)
        ):
            continue
        if gap(sentence, counted[index], counted[index + 1]) == "list" and _from_right(ahead):
            shared[counted[index]] = replace(ahead, phrase=counted[index], found=None, whole=None)
    return shared


def _from_right(reading: Reading) -> bool:
    return reading.found is None or reading.found.side == "right"


def _can_share(phrase: Phrase, own: Reading | None) -> bool:
    if phrase.none or (phrase.kind == "thing" and phrase.head not in HEAD_MEASURES):
        return False
    return (
        own is not None
        or phrase.partitive
        or phrase.inner is not None
        or phrase.kind in ("person", "people", "household")
    )


def _host(sentence: Passage, counted: Sequence[Phrase], index: int, shared: dict[Phrase, Reading]) -> Reading | None:
    """The reading before (or inside) a phrase that it shares or is part of."""
    phrase = counted[index]
    if phrase.inner is not None:
        inner = next((other for other in counted if other.first == phrase.inner), None)
        return shared.get(inner) if inner is not None else None
    for before in reversed(counted[:index]):
        link = gap(sentence, before, phrase)
        host = shared.get(before)
        if host is None or host.phrase.none:
            if link == "list":
                continue
            return None
        if (
            phrase.partitive
            or link == "part"
            or (link == "list" and (phrase not in shared or host.whole is not None))
            or by_degree(sentence, phrase)
        ):
            return host
        return None
    return None


def _is_where(own: Reading, host: Reading) -> bool:
    """Whether "in hospital" says where some of the dead died: "nine died, three of them in hospital"."""
    found = own.found
    words = own.passage.lower[found.first : found.after] if found is not None else ()
    return host.measure == "killed" and words[:1] in (("in",), ("at",)) and "hospital" in words


def _is_part(sentence: Passage, host: Reading, phrase: Phrase) -> bool:
    if phrase.partitive or phrase.inner is not None or by_degree(sentence, phrase):
        return True
    return gap(sentence, host.phrase, phrase) == "part"


def _apposed(sentence: Passage, counted: Sequence[Phrase], made: dict[Phrase, Reading]) -> dict[Phrase, Reading]:
    """`made`, where what a number is spelled out as are its parts: "two people, a nun and a cook, died"."""
    for index, phrase in enumerate(counted):
        total = phrase.low or 0.0
        parts: list[Phrase] = []
        for one, two in pairwise(counted[index:]):
            between = sentence.lower[one.after : two.first]
            if between != (",",) and not (parts and between and set(between) <= {",", "and"}):
                break
            parts.append(two)
            if sum(part.low or 0.0 for part in parts) >= total:
                break
        whole = made.get(phrase)
        exact = total > 1 and len(parts) > 1 and sum(part.low or 0.0 for part in parts) == total
        closed = parts and (sentence.word(parts[-1].after) in (",", ")") or phrase.head in _ANYBODY)
        if whole is not None and exact and closed:
            made |= {
                part: replace(made[part], whole=whole) for part in parts
                if part in made and made[part].measure == whole.measure
            }  # fmt: skip
    return made


# Across sentences


def _sums(open_phrases: Sequence[tuple[Passage, Phrase]], known: dict[tuple[int, int], Reading]) -> list[Reading]:
    """Neighbouring phrases without a verb that add up to a number the report has told: its parts."""
    totals: dict[float, Reading] = {}
    for key in sorted(known):
        if known[key].phrase.low is not None and known[key].phrase.low == known[key].phrase.high:
            totals.setdefault(known[key].phrase.low or 0, known[key])
    made: list[Reading] = []
    for (one, first), (two, second) in pairwise(open_phrases):
        near = one is two and second.first - first.after <= 6
        if not near or first.low is None or second.low is None or first.article or second.article:
            continue
        whole = totals.get(first.low + second.low)
        if whole is not None and {first.kind, second.kind} <= _PEOPLE_KINDS and first.low > 1 and second.low > 1:
            made += [
                Reading(passage=one, phrase=part, measure=whole.measure, found=None, whole=whole)
                for part in (first, second)
            ]
    return made


def _recalled(open_phrases: Sequence[tuple[Passage, Phrase]], told: Sequence[Reading]) -> list[Reading]:
    """Phrases whose number and people the report has told elsewhere, with what happened to them."""
    by_value: dict[float, dict[str, Reading]] = {}
    for reading in told:
        value = reading.phrase.low if reading.phrase.low is not None else reading.phrase.high
        if value is not None and value > 1 and reading.measure not in ("destroyed", "damaged", "deployed"):
            by_value.setdefault(value, {}).setdefault(singular(reading.phrase.head), reading)
    made: list[Reading] = []
    for sentence, phrase in open_phrases:
        definite = bool(_DEFINITE & set(sentence.lower[max(0, phrase.first - 1) : phrase.core]))
        alike = by_value.get(phrase.low or 0, {}).values()
        definite = definite and (phrase.low or 0) > _FEW
        same = [r for r in alike if _same_people(r.phrase, phrase, definite=definite)]
        if same and phrase.kind in ("person", "people", "household") and not phrase.article:
            made.append(Reading(passage=sentence, phrase=phrase, measure=same[0].measure, found=None))
    return made


def _same_people(told: Phrase, phrase: Phrase, *, definite: bool) -> bool:
    """The same noun, of few people only with "the"; of larger numbers, any two nouns for people ("the 23 raiders")."""
    if told.head and singular(told.head) == singular(phrase.head):
        return (phrase.low or 0) > 9 or definite
    return (phrase.low or 0) > 9 and kind_of(told.head or "people") in ("person", "people", "unknown")
