"""The noun phrase that a number or an article stands before.

A `Passage` and a token number in; a `Noun` out: where it ends, its head, what the head stands for.

>>> from rashomon.stages.claims.figures.passages import passage
>>> read = noun_at(passage("d1", "Somali pirates fled.", 0, 20, "body"), 0, frozenset())
>>> (read.head, read.kind, read.after)
('pirates', 'person', 2)
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.records import Measure
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import HeadKind, is_singular, kind_of
from rashomon.stages.claims.figures.verbs import ADJECTIVES, HEAD_MEASURES, VERBS

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
_SUFFERED = frozenset("suffered sustained underwent survived".split())
_BODIES = frozenset("department force service bureau".split())  # "police department officers"
_LONGEST = 9
_ORDINAL = frozenset("st nd rd th".split())
_PREFIXES = frozenset("off on under over then by in out".split())
_OWNERS = ("'s", "’s")


@dataclass(slots=True)
class Noun:
    """A noun phrase being read: its end, its head and the measure of an adjective in it."""

    after: int
    head: str = ""
    kind: HeadKind = "bare"
    measure: Measure | None = None


def noun_at(passage: Passage, at: int, firsts: frozenset[int], *, joined: bool = True) -> Noun:
    """The noun phrase that begins at token `at`."""
    noun = Noun(after=at)
    at += 2 if is_ordinal(passage, at) else 0
    begin = at
    seen: list[tuple[int, HeadKind]] = []
    while at < len(passage.lower) and at - begin < _LONGEST:
        age = _age(passage, at)
        if age:
            at, noun.after, noun.head, noun.kind = at + age, at + age, "year-old", "person"
            continue
        if passage.word(at) == "-" and seen and at > begin:
            at += 1
            continue
        if not _goes_on(passage, at, firsts, joined and bool(seen)):
            break
        word = passage.word(at)
        if word in ADJECTIVES and noun.measure is None:
            noun.measure = ADJECTIVES[word]
        if word.endswith(_OWNERS):
            seen.clear()  # "the dead woman's children"
            noun.measure = None
        if word not in ("and", "or", "&"):
            minor = word == "minor" and passage.word(at + 1) in HEAD_MEASURES  # "one minor injury"
            kind = "unknown" if minor else kind_of(passage.surface(at))
            seen.append((at, kind))
            if kind in ("person", "household") and not _compound(passage, at, joined=joined):
                break
        at += 1
    _choose(passage, noun, seen)
    return noun


def is_ordinal(passage: Passage, at: int) -> bool:
    """Whether the tokens at `at` are an ordinal in digits: the "8th" of "an 8th teenager"."""
    joined = at + 1 < len(passage.words) and passage.words[at].end == passage.words[at + 1].start
    return joined and passage.word(at).isdigit() and passage.word(at + 1) in _ORDINAL


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
    if word in _PREFIXES and passage.word(at + 1) == "-" and passage.words[at].end == passage.words[at + 1].start:
        return True  # "an off-duty officer"
    if word == "confirmed" and passage.word(at + 1) in HEAD_MEASURES and passage.word(at + 1).endswith("s"):
        return True  # "14 confirmed deaths", not "14 confirmed dead"
    if word in STOPS or word in _SUFFERED or at in firsts or not (word[0].isalpha()):
        return False
    if word in VERBS or word in ADJECTIVES or word in ("feared", "reportedly"):
        if passage.word(at + 1).endswith(_OWNERS) or word in ("hostage", "captive"):
            return True
        ahead = kind_of(passage.surface(at + 1)) if passage.word(at + 1) not in ADJECTIVES else "unknown"
        if word in VERBS and word not in ADJECTIVES and VERBS[word].form in ("s", "base") and word not in HEAD_MEASURES:
            return False  # a headline's verb: "Blast kills baker"
        named = word in HEAD_MEASURES and word in VERBS and VERBS[word].form == "s"
        return named or (word not in ("hurt", "critically", "seriously") and ahead in ("person", "people", "household"))
    return True


def _joins(passage: Passage, at: int) -> bool:
    """Whether "and" stands inside one counted group: "Somali and Yemeni pirates", "passengers and crew"."""
    left, right = kind_of(passage.surface(at - 1)), kind_of(passage.surface(at + 1)) if passage.word(at + 1) else ""
    if left != "thing" and not passage.word(at - 1).endswith("s") and _leads(passage, at + 1):
        return True  # "health and safety inspectors", "police and army officers"
    return left == right == "people" or (left == "person" and right == "person" and passage.word(at + 1) not in VERBS)


def _leads(passage: Passage, at: int) -> bool:
    """Whether the word at `at` is no person, and one or two further on is the plural that it leads up to."""
    row = [passage.word(ahead) for ahead in range(at, at + 3)]
    plain = [word.isalpha() and word not in STOPS and word not in ADJECTIVES for word in row]
    if not plain[0] or kind_of(passage.surface(at)) == "person":
        return False
    return any(
        all(plain[: size + 1]) and kind_of(row[size]) == "person" and not is_singular(row[size]) for size in (1, 2)
    )


def _compound(passage: Passage, at: int, *, joined: bool) -> bool:
    """Whether a person noun only leads up to the head: "police officers", "two pirate boats"."""
    ahead = passage.surface(at + 1)
    if not ahead or not ahead[0].isalpha():
        return False
    if ahead.endswith(_OWNERS):
        return True
    if ahead.casefold() in ("and", "&"):
        return joined and _joins(passage, at + 1)
    if ahead.casefold() in _BODIES:
        return True
    kind = kind_of(ahead)
    if ahead.casefold() in VERBS or ahead.casefold() in ADJECTIVES:
        return False
    return kind == "person" or (kind == "thing" and (is_singular(passage.surface(at)) or passage.word(at) == "police"))


def _choose(passage: Passage, noun: Noun, seen: list[tuple[int, HeadKind]]) -> None:
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
