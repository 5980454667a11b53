"""Sayings of many reports put together: one statement is one utterance, with each report's wording of it.

Enter `Saying`s and the entities that speak; leave `Statement`s whose variants carry their word-level changes from
the wording best supported, and `quote_altered` warnings. House style (names of one entity, spelling, punctuation)
is not alteration, nor is a cut. Identical words credited to two speakers are two statements.

>>> from rashomon.stages.ledger.independence import Independence
>>> free = Independence(families=(), copies=())
>>> statements((), Hearing(entities=(), published={}, story_of={}, independence=free, spun=frozenset()))
((), ())
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log

from rashomon.language import wording
from rashomon.language.closed_class import is_function
from rashomon.language.stems import share, stem
from rashomon.language.text import sentences, tokens
from rashomon.records import Change, Entity, Saying, Statement, Variant, Warning, identify, warn
from rashomon.span import Span
from rashomon.stages.ledger import halves, unnamed
from rashomon.stages.ledger.independence import Independence, Where
from rashomon.stages.ledger.support import by_origin

# Two wordings of one speaker are one utterance from this likeness on (1 is the same words, or one cut from the other).
SAME_UTTERANCE = 0.5
# Reported speech is told in each reporter's words: it is one claim from this share of its telling words on, with one of
# so many wordings of it, or from this likeness, as where it was cut.
SAME_CLAIM, ASKED, CUT = 0.4, 6, 0.6
# Candidates share a word that few wordings of the speaker have; commoner words than this propose nothing.
COMMON = 40
OPENING, SAME_OPENING = 5, 0.8  # … or, of several sentences, from a first one of so many words of content so alike
AGREE = 2  # reports that have other words in common, from which another report's words are altered


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight last next".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """What is known when utterances are compared: names, days and stories of the reports, independence.

    `spun` are the reports known to be run through a synonym machine: no wording of theirs is the measure of others.
    """

    entities: Sequence[Entity]
    published: dict[str, str]
    story_of: dict[str, str]
    independence: Independence
    spun: frozenset[str]


def statements(sayings: Sequence[Saying], hearing: Hearing) -> tuple[tuple[Statement, ...], tuple[Warning, ...]]:
    """Statements sorted by id, and a warning for each direct quotation whose words were changed."""
    same = _one_name(hearing.entities)
    piles = _piles(sayings, hearing)
    made = tuple(sorted((_statement(parts, hearing, same) for parts in piles), key=lambda s: s.id))
    return made, tuple(warning for statement in made for warning in _altered(statement))


def _one_name(entities: Sequence[Entity]) -> Callable[[str, str], bool]:
    """A test whether two phrases name one entity."""
    owner: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for variant in entity.variants:
            owner[variant.casefold()].add(entity.id)
    return lambda a, b: not owner[a.casefold()].isdisjoint(owner[b.casefold()])


def _piles(sayings: Sequence[Saying], hearing: Hearing) -> list[list[list[Saying]]]:
    """Sayings of one story and speaker, direct speech apart from reported, grouped by likeness of wording: each
    utterance in its parts, of which most have one.
    """
    story_of, entities = hearing.story_of, {entity.id: entity for entity in hearing.entities}
    rooms: defaultdict[tuple[str, str, bool], list[Saying]] = defaultdict(list)
    for saying in sorted(sayings, key=lambda s: s.span):
        speaker = saying.speaker or (saying.speaker_text or "").casefold()
        rooms[story_of.get(saying.span.document, ""), speaker, saying.kind == "direct"].append(saying)
    halls: defaultdict[tuple[str, bool], list[list[Saying]]] = defaultdict(list)
    for story, speaker, direct in sorted(rooms):
        halls[story, direct] += _groups(rooms[story, speaker, direct])
    return [parts for key in sorted(halls) for parts in halves.joined(unnamed.joined(halls[key], entities))]


def _groups(room: Sequence[Saying]) -> Iterable[list[Saying]]:
    """Wordings joined to the first group whose longest wording they are like; the longest go first."""
    groups: list[list[Saying]] = []
    index: defaultdict[str, list[int]] = defaultdict(list)
    for saying in sorted(room, key=lambda s: (-len(s.span.quote), s.span)):
        words = _words(saying.span.quote)
        near = Counter(group for word in words for group in index[word][:COMMON])
        likely = sorted(near, key=lambda group: (-near[group], group))[:COMMON]
        home = next((group for group in likely if _alike(groups[group], saying)), None)
        if home is None:
            home = len(groups)
            groups.append([])
            for word in words:
                index[word].append(home)
        groups[home].append(saying)
    return groups


def _alike(group: Sequence[Saying], saying: Saying) -> bool:
    if len(_words(saying.span.quote)) < 4 and group[0].kind == "indirect":
        return wording.fold(group[0].span.quote) == wording.fold(saying.span.quote)
    if saying.kind != "direct" and any(
        _shared(one.span.quote, saying.span.quote) >= SAME_CLAIM for one in group[:ASKED]
    ):
        return True
    least = SAME_UTTERANCE if saying.kind == "direct" else CUT
    long = group[0].span.quote
    return wording.likeness(long, saying.span.quote) >= least or _one_opening(long, saying.span.quote)


def _shared(one: str, other: str) -> float:
    """How much of what two wordings tell they both tell: rarer words weigh more, by how many reports have them."""
    left, right = _telling(one), _telling(other)
    whole = sum(-log(share(key)) for key in sorted(left | right))
    return sum(-log(share(key)) for key in sorted(left & right)) / whole if whole else 0.0


@lru_cache(maxsize=4096)
def _telling(quote: str) -> frozenset[str]:
    """The stems of a wording's words of content."""
    return frozenset(stem(word) for word in _words(quote) if not is_function(word))


def _one_opening(one: str, other: str) -> bool:
    """Whether two wordings of several sentences begin with one sentence: speech put together from several places."""
    left, right = (sentences(quote, 0, len(quote))[:2] for quote in (one, other))
    if min(len(left), len(right)) < 2:
        return False
    (a, b), (c, d) = ((side[0].start, side[0].end) for side in (left, right))
    telling = [word for word in _words(one[a:b]) if not is_function(word)]
    return len(telling) >= OPENING and wording.likeness(one[a:b], other[c:d]) >= SAME_OPENING


def _words(quote: str) -> tuple[str, ...]:
    return tuple(sorted({wording.fold(token.text) for token in tokens(quote) if token.text[0].isalnum()}))


def _statement(parts: Sequence[Sequence[Saying]], hearing: Hearing, same: Callable[[str, str], bool]) -> Statement:
    group = [saying for part in parts for saying in part]
    variants = _weighed([variant for part in parts for variant in _variants(part, hearing, same)], hearing)
    first = min(group, key=lambda s: (hearing.published.get(s.span.document, "9"), s.span))
    told = min(group, key=lambda s: (s.speaker is None, not s.speaker_text, s is not first, s.span))
    return Statement(
        id=identify("statement", first.span.document, first.span.start, first.span.end),
        speaker=told.speaker,
        speaker_text=told.speaker_text,
        speaker_reason=told.reason,
        variants=variants,
        said=next((s.said for s in sorted(group, key=lambda s: s.span) if s.said), None),
        origins=len({variant.origin for variant in variants}),
    )


def _variants(part: Sequence[Saying], hearing: Hearing, same: Callable[[str, str], bool]) -> Iterator[Variant]:
    """The wordings of one part of an utterance, measured by one of them."""
    reference = _reference(part, hearing)
    agreeing = _agreeing(part, reference)
    return (_variant(saying, reference, hearing, same, agreeing) for saying in part)


def _weighed(found: Iterable[Variant], hearing: Hearing) -> tuple[Variant, ...]:
    """The variants in order, each with what it adds to the statement: the words of one speaker heard once more."""
    variants = sorted(found, key=lambda v: (v.document, v.start, v.end))
    free = hearing.independence
    places: list[Where] = [(v.document, v.start, v.end) for v in variants]
    supports = by_origin(
        [free.carried(place) for place in places],
        lambda at: (hearing.published.get(places[at][0], "9"), free.is_copied(places[at])),
    )
    return tuple(
        replace(variant, origin=origin, support=support)
        for variant, (origin, support) in zip(variants, supports, strict=True)
    )


def _reference(group: Sequence[Saying], hearing: Hearing) -> Saying:
    """The wording to measure the others by: not of a spun page, of most reports, then the earliest, the longest."""
    carried = Counter(_words(saying.span.quote) for saying in group)
    return min(
        group,
        key=lambda s: (
            s.span.document in hearing.spun,
            -carried[_words(s.span.quote)],
            hearing.published.get(s.span.document, "9"),
            -len(s.span.quote),
            s.span,
        ),
    )


def _agreeing(group: Sequence[Saying], reference: Saying) -> frozenset[str]:
    """The reports that report what the reference has in its words, cut or not."""
    words = reference.span.quote
    return frozenset(
        s.span.document
        for s in group
        if s.kind == reference.kind and not wording.changes(words, s.span.quote, content=True)
    )


def _variant(
    saying: Saying, reference: Saying, hearing: Hearing, same: Callable[[str, str], bool], agreeing: frozenset[str]
) -> Variant:
    changes: tuple[Change, ...] = ()
    if saying is not reference:
        changes = wording.changes(reference.span.quote, saying.span.quote, same=same)
    span = saying.span
    return Variant(
        document=span.document,
        start=span.start,
        end=span.end,
        quote=span.quote,
        kind=saying.kind,
        source=saying.source,
        cue=saying.cue,
        altered=bool(changes) and _is_altered(saying, reference, changes, hearing, agreeing),
        changes=changes,
        family=hearing.independence.family((span.document, span.start, span.end)),
    )


def _is_altered(
    saying: Saying, reference: Saying, changes: Sequence[Change], hearing: Hearing, agreeing: frozenset[str]
) -> bool:
    """Whether changed words alter what was said. Reporters paraphrase: reported speech is altered where a machine
    rewrote the passage it stands in, or where several reports agree on other words.
    """
    if wording.is_cut(reference.span.quote, saying.span.quote):
        return False
    if saying.kind == "direct":
        return True
    if saying.span.document in hearing.spun and saying.span.document != reference.span.document:
        weighty = any(_words(c.was) and any(len(word) > 4 for word in _words(c.now)) for c in changes)
        return weighty and _one_passage(saying, reference, hearing)
    like = wording.likeness(reference.span.quote, saying.span.quote) >= SAME_UTTERANCE  # else it is told otherwise
    return (
        like
        and saying.kind == "indirect"
        and len(agreeing - {saying.span.document}) >= AGREE
        and _reworded(saying, reference)
    )


def _is_day(phrase: str) -> bool:
    """Whether a phrase only says a day: "on Monday", "today"; each paper has its own way."""
    return all(word in _DAYS or is_function(word) for word in _words(phrase))


def _reworded(saying: Saying, reference: Saying) -> bool:
    changes = wording.changes(reference.span.quote, saying.span.quote, content=True)
    return any(c.was and c.now and not (_is_day(c.was) and _is_day(c.now)) for c in changes)


def _one_passage(one: Saying, other: Saying, hearing: Hearing) -> bool:
    """Whether two sayings stand in one copied passage."""
    left, right = (hearing.independence.passages((s.span.document, s.span.start, s.span.end)) for s in (one, other))
    return not set(left).isdisjoint(right)


def _altered(statement: Statement) -> Iterable[Warning]:
    sound = [v for v in statement.variants if not v.altered]
    for variant in statement.variants:
        if variant.altered and variant.kind == "direct" and sound:
            origin = max(sound, key=lambda one: wording.likeness(one.quote, variant.quote))
            words = "; ".join(f"“{c.was or '∅'}” → “{c.now or '∅'}”" for c in variant.changes[:4])
            yield warn(
                _span(variant), "quote_altered", f"the words differ from the other carriers: {words}", _span(origin)
            )


def _span(variant: Variant) -> Span:
    return Span(document=variant.document, start=variant.start, end=variant.end, quote=variant.quote)
