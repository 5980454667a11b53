"""What a number counts: the noun phrase it stands before.

A `Passage` in, its counted phrases out, in order: "at least 12 Somali pirates", "23 of them", "30 of the 80 wounded",
"a girl", and in headlines a bare "Man". Nothing is said yet of what happened to them.

>>> from rashomon.stages.claims.figures.passages import passage
>>> sentence = passage("d1", "A girl and at least 12 Somali pirates fled.", 0, 43, "body")
>>> [(p.low, p.high, p.head, p.kind) for p in phrases(sentence)]
[(1, 1, 'girl', 'person'), (12, None, 'pirates', 'person')]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.records import Measure
from rashomon.stages.claims.figures.passages import Amount, Passage
from rashomon.stages.claims.figures.people import HeadKind, is_singular, kind_of
from rashomon.stages.claims.figures.verbs import ADJECTIVES, HEAD_MEASURES, SPEECH, VERBS

STOPS = frozenset(
    """in at on of by to from for with within without into onto over under after before during since until till near
    around about across against along among amid between beneath behind beside inside outside off out up down
    through toward towards via per like as than and or nor but so yet if because although though while when where
    whereas who whom whose which that what how why is are was were be been being am 's has have had having do does
    did will would shall should can could may might must the a an this these those it its they them their he him his
    she her we us our you your i my not never also only just still already yet again then now here there too very
    both either neither including includes include included according said says say told tells were remained began
    left later ago found confirmed feared""".split()
)
_PARTITIVE = frozenset("them whom these those us which".split())
_DETERMINERS = frozenset("the its their these those his her our all".split())
_EXTRA = frozenset("other others more additional further".split())
_OPENERS = frozenset(", : ; and & – — | leaves kills".split())
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth further".split())
_PREDICATES = frozenset("was is has had remained remains in".split())
_LONGEST = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A counted phrase over tokens `first`..`after` of its passage; `core` is where the number itself begins.

    `head` is the noun counted ("" for a bare number); `measure` what an adjective inside says ("23 arrested men");
    `partitive` for "of them"; `inner` the token of a second number inside ("30 of the 80 wounded"); `vague` when the
    number is a word that names none; `none` for "no"; `article` for "a girl" and a headline's "Man".
    """

    first: int
    core: int
    after: int
    low: float | None
    high: float | None
    qualifier: str | None
    head: str
    kind: HeadKind
    measure: Measure | None = None
    partitive: bool = False
    inner: int | None = None
    none: bool = False
    article: bool = False


@dataclass(slots=True)
class _Noun:
    """A noun phrase being read: its end, its head and the measure of an adjective in it."""

    after: int
    head: str = ""
    kind: HeadKind = "bare"
    measure: Measure | None = None


def phrases(passage: Passage) -> tuple[Phrase, ...]:
    """The counted phrases of a sentence, in order; never overlapping but for "30 of [the 80 wounded]"."""
    found = [*_of_amounts(passage)]
    taken = {at for phrase in found for at in range(phrase.first, phrase.after)}
    found += _of_articles(passage, taken)
    if passage.role in ("title", "heading"):
        taken |= {at for phrase in found for at in range(phrase.first, phrase.after)}
        found += _of_headlines(passage, taken)
    return tuple(sorted(found, key=lambda phrase: (phrase.first, phrase.after)))


def _of_amounts(passage: Passage) -> Iterator[Phrase]:
    starts = {amount.core: amount for amount in passage.amounts}
    firsts = frozenset(amount.first for amount in passage.amounts)
    for amount in passage.amounts:
        if amount.number.currency is not None:
            continue
        at, partitive, inner = _partitive(passage, amount, firsts)
        noun = _noun(passage, at, firsts)
        number = amount.number
        if inner is not None:
            nested = next(other for other in starts.values() if other.first == inner)
            noun = _noun(passage, _partitive(passage, nested, firsts)[0], firsts)
        yield Phrase(
            first=amount.first, core=amount.core, after=max(noun.after, at if inner is None else inner + 1),
            low=number.low, high=number.high, qualifier=number.qualifier, head=noun.head, kind=noun.kind,
            measure=noun.measure, partitive=partitive, inner=inner, none=number.kind == "none",
        )  # fmt: skip


def _partitive(passage: Passage, amount: Amount, firsts: frozenset[int]) -> tuple[int, bool, int | None]:
    """Where the noun phrase begins after "of the", whether it is "of them", and a second number there."""
    at = amount.after
    while passage.word(at) in _EXTRA:
        at += 1
    if passage.word(at) != "of":
        return amount.after, False, None
    if passage.word(at + 1) in _PARTITIVE:
        return at + 2, True, None
    ahead = at + 1
    while passage.word(ahead) in _DETERMINERS:
        ahead += 1
    return ahead, False, ahead if ahead in firsts and ahead > at + 1 else None


def _noun(passage: Passage, at: int, firsts: frozenset[int], *, joined: bool = True) -> _Noun:
    """The noun phrase that begins at token `at`."""
    noun = _Noun(after=at)
    begin = at
    seen: list[tuple[int, HeadKind]] = []
    while at < len(passage.lower) and at - begin < _LONGEST:
        age = _age(passage, at)
        if age:
            at, noun.after, noun.head, noun.kind = at + age, at + age, "year-old", "person"
            continue
        if passage.word(at) == "-" and seen:
            at += 1
            continue
        if not _goes_on(passage, at, firsts, joined and bool(seen)):
            break
        word = passage.word(at)
        if word in ADJECTIVES and noun.measure is None:
            noun.measure = ADJECTIVES[word]
        if word not in ("and", "or", "&"):
            kind = kind_of(passage.surface(at))
            seen.append((at, kind))
            if kind in ("person", "household") and not _compound(passage, at, joined=joined):
                break
        at += 1
    _choose(passage, noun, seen)
    return noun


def _age(passage: Passage, at: int) -> int:
    """How many tokens an age takes: "5-year-old" is five, "five year old" three ("passer-by" too); 0 for none."""
    window = passage.lower[at : at + 5]
    if window[:3] in (("passer", "-", "by"), ("passers", "-", "by")):
        return 3
    if len(window) == 5 and window[1] == "-" and window[2] in ("year", "month") and window[4] in ("old", "olds"):
        return 5
    if len(window) >= 3 and window[1] in ("year", "month") and window[2] in ("old", "olds"):
        return 3
    return 4 if len(window) >= 4 and window[1] in ("year", "month") and window[3] in ("old", "olds") else 0


def _goes_on(passage: Passage, at: int, firsts: frozenset[int], begun: bool) -> bool:
    """Whether the token at `at` still belongs to the noun phrase."""
    word = passage.word(at)
    if word in ("and", "&", "or"):
        return begun and _joins(passage, at)
    if word in STOPS or at in firsts or not (word[0].isalpha()):
        return False
    if word in VERBS or word in ADJECTIVES or word in ("feared", "reportedly"):
        ahead = kind_of(passage.surface(at + 1)) if passage.word(at + 1) not in ADJECTIVES else "unknown"
        if word in VERBS and word not in ADJECTIVES and VERBS[word].form in ("s", "base") and word not in HEAD_MEASURES:
            return False  # a headline's verb: "Blast kills baker"
        named = word in HEAD_MEASURES and word in VERBS and VERBS[word].form == "s"
        return named or (word not in ("hurt", "critically", "seriously") and ahead in ("person", "people", "household"))
    return True


def _joins(passage: Passage, at: int) -> bool:
    """Whether "and" stands inside one counted group: "Somali and Yemeni pirates", "passengers and crew"."""
    left, right = kind_of(passage.surface(at - 1)), kind_of(passage.surface(at + 1)) if passage.word(at + 1) else ""
    return left == right == "people" or (left == "person" and right == "person" and passage.word(at + 1) not in VERBS)


def _compound(passage: Passage, at: int, *, joined: bool) -> bool:
    """Whether a person noun only leads up to the head: "police officers", "two pirate boats"."""
    ahead = passage.surface(at + 1)
    if not ahead or not ahead[0].isalpha():
        return False
    if ahead.casefold() in ("and", "&"):
        return joined and _joins(passage, at + 1)
    kind = kind_of(ahead)
    if ahead.casefold() in VERBS or ahead.casefold() in ADJECTIVES:
        return False
    return kind == "person" or (kind == "thing" and is_singular(passage.surface(at)))


def _choose(passage: Passage, noun: _Noun, seen: list[tuple[int, HeadKind]]) -> None:
    """The head: the last noun known to be of people; else of a thing; else the first plural."""
    for wanted in (("person", "household"), ("people",), ("thing",)):
        known = [(at, kind) for at, kind in seen if kind in wanted]
        if known:
            beyond = [(at, kind) for at, kind in seen if at > known[-1][0] and kind == "thing"]
            at, kind = beyond[0] if beyond and wanted[0] != "thing" else known[-1]
            noun.after, noun.head, noun.kind = at + 1, passage.word(at), kind
            return
    if noun.kind == "person" or not seen:
        return
    plural = [at for at, _ in seen if passage.word(at).endswith("s")]
    if plural:
        noun.after, noun.head, noun.kind = plural[0] + 1, passage.word(plural[0]), "unknown"
    else:
        noun.after, noun.measure = seen[0][0], None


def _of_articles(passage: Passage, taken: set[int]) -> Iterator[Phrase]:
    """ "A girl", "an Italian journalist", "a 17-year-old", "a man and woman": one person each."""
    firsts = frozenset(amount.first for amount in passage.amounts)
    for at, word in enumerate(passage.lower):
        if word in ("a", "an", "another") and at not in taken:
            if _elliptic(passage, at):
                yield _alone(at, at + (1 if word == "another" else 2))
                continue
            noun = _noun(passage, at + 1, firsts, joined=False)
            if noun.kind in ("person", "people") and _one(passage, noun):
                yield _single(passage, at, noun)
                yield from _and_one(passage, noun.after, firsts)


def _elliptic(passage: Passage, at: int) -> bool:
    """Whether "another" or "a third" stands for a person of those told before: "… and another was hurt"."""
    after = at + 1 if passage.word(at) == "another" else at + 2
    if after == at + 2 and passage.word(at + 1) not in _ORDINALS:
        return False
    ahead = passage.word(after)
    return ahead in _PREDICATES or ahead in (".", ",", "") or (ahead in VERBS and VERBS[ahead].voice == "agent")


def _alone(first: int, after: int) -> Phrase:
    return Phrase(first=first, core=first, after=after, low=1, high=1, qualifier=None, head="", kind="bare")


def _and_one(passage: Passage, at: int, firsts: frozenset[int]) -> Iterator[Phrase]:
    """The second of "a man and woman"."""
    if passage.word(at) in ("and", "&"):
        noun = _noun(passage, at + 1, firsts, joined=False)
        if noun.kind == "person" and noun.after - at <= 8 and _one(passage, noun):
            yield _single(passage, at + 1, noun)


def _of_headlines(passage: Passage, taken: set[int]) -> Iterator[Phrase]:
    """A headline's person without an article, where a phrase may begin: "Man killed, boy hurt"."""
    firsts = frozenset(amount.first for amount in passage.amounts)
    at = 0
    while at < len(passage.lower):
        before = passage.word(at - 1)
        opens = at == 0 or before in _OPENERS or before in VERBS
        noun = _noun(passage, at, firsts, joined=False) if opens and at not in taken else _Noun(after=at)
        speaks = passage.word(noun.after) in SPEECH
        if noun.kind == "person" and noun.after - at <= 7 and _one(passage, noun) and not speaks:
            yield _single(passage, at, noun)
            at = noun.after
        else:
            at += 1


def _one(passage: Passage, noun: _Noun) -> bool:
    """Whether the phrase is one person: not "a Saudi" before "supertanker", not "a crowd"."""
    if noun.kind == "people":
        ahead = passage.surface(noun.after)
        return not ahead.isalpha() or ahead.casefold() in STOPS or ahead.casefold() in VERBS
    return noun.head == "year-old" or is_singular(passage.surface(noun.after - 1))


def _single(passage: Passage, at: int, noun: _Noun) -> Phrase:
    return Phrase(
        first=at, core=at, after=noun.after, low=1, high=1, qualifier=None, head=noun.head, kind=noun.kind,
        measure=noun.measure, article=True,
    )  # fmt: skip
