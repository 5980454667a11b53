"""What the words around a name, and the words in it, say about what it names.

A `Line` and a word range in; `Votes` (a weight for each type) out.

>>> from rashomon.stages.marks.words import alone
>>> line = alone("They live in Oru, a village")
>>> around(line, 3, 4, 3), within(line.words[3:4], has_title=False)
(Votes(person=0.0, organization=0.0, place=4.0), Votes(person=0.3, organization=0.0, place=0.0))
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from rashomon.language.closed_class import is_function
from rashomon.language.institutions import (
    COMPANY_SUFFIXES,
    ORGANIZATION_HEADS,
    ORGANIZATION_NOUNS,
    PLACE_HEADS,
    PLACE_NOUNS,
    PLACE_OPENERS,
    SHIP_PREFIXES,
    SHIPS,
    THING_HEADS,
    WEAK_HEADS,
    WEAK_PLACE_HEADS,
)
from rashomon.language.names import ARTICLES
from rashomon.language.openers import CALENDAR
from rashomon.language.peoples import DEMONYMS, REGIONS, STATES_SHORT
from rashomon.language.places import country_named, state_named
from rashomon.language.streets import ROADS
from rashomon.language.titles import GENERATIONS, OFFICES, ROLES
from rashomon.stages.marks.words import Line, Word

SAYING = frozenset(
    """said says say saying told tells tell added adds adding stated states announced announces claimed claims
    reported reports reporting confirmed confirms declared declares insisted insists warned warns noted notes explained
    explains argued argues denied denies acknowledged acknowledges admitted admits revealed reveals estimated estimates
    quoted quotes cited cites maintained maintains suggested suggests believes believed predicted replied asked asserted
    recalled stressed urged commented remarked continued concluded testified wrote""".split()
)
_IN = {"in": 1.5, "near": 2.0, "at": 0.6, "from": 0.7, "to": 0.4, "off": 1.5, "around": 1.0, "across": 1.2,
       "outside": 1.2, "inside": 1.0, "towards": 1.0, "toward": 1.0, "into": 0.7, "throughout": 1.5, "of": 0.2,
       "north": 1.0, "between": 0.3, "leaving": 0.8, "entering": 0.8, "via": 0.5}  # fmt: skip
_INSIDE = 1.2  # evidence of a place before a name from which a role after it is not its own
# Small heads of institutions that a name before them owns: "the Oru government", "an Oru court".
_OWNED = frozenset("government administration court police parliament military army authorities office embassy".split())
_ABOARD = frozenset("aboard boarded board boarding".split())
_ALONE = 0.6  # what an article before a name says for an institution
# Of what names follow: "ports like Ruo", "towns such as Ruo".
_PLACES = frozenset(f"{noun}s" for noun in PLACE_NOUNS) | {"cities", "counties", "countries", "territories"}
_COMPASS = frozenset("north south east west".split())
_HUMAN = frozenset("who whose whom he she his her".split())


@dataclass(frozen=True, slots=True)
class Votes:
    """The weight of evidence for each type of thing a name may stand for."""

    person: float = 0.0
    organization: float = 0.0
    place: float = 0.0

    @property
    def total(self) -> float:
        """All evidence together."""
        return self.person + self.organization + self.place

    def __add__(self, other: Votes) -> Votes:
        return Votes(self.person + other.person, self.organization + other.organization, self.place + other.place)

    def __mul__(self, share: float) -> Votes:
        return Votes(self.person * share, self.organization * share, self.place * share)


def around(line: Line, first: int, after: int, titled: int) -> Votes:
    """What the words before and after the name say; nothing in a heading."""
    if not line.plain:
        return Votes()
    before = _before(line, titled, after)
    if line.words[after - 1].owner:  # "in Ana Ruo's words" says nothing of a place
        before = Votes(before.person, before.organization, before.place * 0.3)
    beyond = _after(line, first, after)
    if before.place >= _INSIDE or before.organization >= 1:  # "in Ruo, head of the team": the role is of someone before
        beyond = Votes(beyond.person * 0.2, beyond.organization, beyond.place)
    return before + beyond


def within(words: tuple[Word, ...], *, has_title: bool) -> Votes:
    """What the name's own words say, and that a title stands before them."""
    votes = Votes()
    keys = [word.key for word in words if word.is_word]
    if has_title:
        votes += Votes(person=4)
    if _is_ship(words, keys):
        return votes + Votes(organization=8)
    if keys[-1] in COMPANY_SUFFIXES and len(keys) > 1:
        votes += Votes(organization=6)
    votes += _heads(keys)
    if keys[-1] in ROADS and words[-1].text.isdigit():
        votes += Votes(place=6)
    if len(keys) == 1:
        if words[0].acronym:
            votes += Votes(organization=1.5)
        return votes + Votes(person=0.3, organization=0.9 * _is_joined(words[0].text))
    if any(word.acronym and len(word.text) > 2 and word.key not in GENERATIONS for word in (words[0], words[-1])):
        votes += Votes(organization=1.3)
    if keys[0] in DEMONYMS and keys[-1] not in PLACE_HEADS:
        votes += Votes(organization=1)
    if keys[0] in DEMONYMS and not DEMONYMS[keys[0]] and keys[-1] in WEAK_PLACE_HEADS:
        votes += Votes(organization=2)
    if country_named(keys[-1]):
        votes += Votes(place=2)
    elif any(country_named(word.key) and word.capital for word in words):
        votes += Votes(organization=1.5)
    return votes + _shape(words, keys)


def _is_joined(text: str) -> bool:
    """Whether two words are written as one ("RuoNews"), as companies are; not "McOru", "LaOru"."""
    inner = [at for at in range(4, len(text)) if text[at].isupper() and text[at - 1].islower()]
    return bool(inner) and not text.startswith(("Fitz", "Mac", "Saint"))


def _is_ship(words: tuple[Word, ...], keys: list[str]) -> bool:
    """Whether the name begins with a ship's prefix ("MV", "M/S") or says that it is a ship."""
    if words[0].text in ("Mt", "Mt."):  # a mountain
        return False
    return (keys[0] in SHIP_PREFIXES or [word.text for word in words[:2]] == ["M", "/"] or "ship" in keys[:-1]) and (
        len(keys) > 1
    )


def _shape(words: tuple[Word, ...], keys: list[str]) -> Votes:
    """Two to four words with space between look like a person's; one hyphened word or a leading article do not."""
    spaced = 1 + sum(right.start > left.end for left, right in pairwise(words))
    if spaced == 1 or (len(keys) == 2 and keys[0] in ARTICLES):
        return Votes(person=0.3)
    if keys[0] in ("le", "la", "les", "los", "las", "el") or len(keys) > 4:
        return Votes(person=0.2)
    return Votes(person=1.2)


def _heads(keys: list[str]) -> Votes:
    """Head nouns: the word before "of" or "for" when there is one, else the last."""
    at = next((at for at, key in enumerate(keys) if key in ("of", "for", "de", "du") and at), len(keys))
    head = keys[at - 1]
    if head in PLACE_HEADS and not (head in ORGANIZATION_HEADS and at < len(keys)):
        return Votes(place=1.5 if head in WEAK_PLACE_HEADS else 6)
    if head in ORGANIZATION_HEADS:
        return Votes(organization=2 if head in WEAK_HEADS else 6)
    if any(key in ORGANIZATION_HEADS - WEAK_HEADS for key in keys[:-1]) or keys[at : at + 1] in (["of"], ["for"]):
        return Votes(organization=1.5)
    if keys[0] in PLACE_OPENERS and len(keys) > 1:
        return Votes(place=4)
    if keys[0] in _COMPASS and len(keys) == 2:  # "South Ruo"
        return Votes(place=2)
    if any(key in ("mount", "mt") for key in keys[1:-1]):  # a mountain of two names: "Oru Mount Ruo"
        return Votes(place=4)
    return Votes()


def _before(line: Line, at: int, after: int) -> Votes:
    words = line.words
    if at == 0:
        return Votes(place=2.5) if opens_report(line, after) else Votes()
    word = words[at - 1]
    key = word.key
    if key == "the":
        if _qualifies(line, after):
            return Votes(organization=0.5, person=0.3)
        aboard = at > 1 and words[at - 2].key in _ABOARD
        where = _place_word(words[at - 2], 0.5) if at > 1 else Votes()
        return Votes(organization=2 + _ALONE, place=-2) if aboard else Votes(organization=_ALONE, person=-1.5) + where
    if key in ROLES and not word.capital:
        return Votes(person=3)
    if key == "of" and at > 1 and words[at - 2].key in PLACE_NOUNS:
        return Votes(place=4)
    if key in PLACE_NOUNS and not word.capital:
        return Votes(place=2)
    if key in ("like", "as") and at > 2 and _PLACES.intersection(word.key for word in words[at - 3 : at - 1]):
        return Votes(place=2)
    if key in ORGANIZATION_NOUNS:
        return Votes(organization=2)
    if key in ("aboard", "boarded"):
        return Votes(organization=2, person=-1)
    if _ship_called(words, at):
        return Votes(organization=1 if key == "," else 5)
    if word.text == "," and at > 1 and words[at - 2].key in ROLES:
        return Votes(person=1.5)
    if key in ("told", "tells", "telling"):  # one word: an outlet, more often than a person
        return Votes(person=0.4, organization=1.0 if after - at == 1 or words[at].key in ARTICLES else 0.3)
    if key in ("named", "nicknamed") or (word.text == "," and at > 1 and words[at - 2].key in ("name", "nickname")):
        return Votes(person=1.5)
    if key == "to" and at > 1 and words[at - 2].key == "according":
        return Votes(person=0.5, organization=0.6)
    if key == "of" and _held(words, at - 2):
        return Votes(organization=1.2, place=0.4)
    if key in SAYING or key in ("ago", "by"):
        return Votes(person=0.5, organization=0.3)
    return _place_word(word, 1.0)


def _ship_called(words: tuple[Word, ...], at: int) -> bool:
    """Whether a ship's noun stands before: "the dhow, Ruo", "a trawler named Ruo", "a boat identified as Ruo"."""
    if words[at - 1].key not in (",", "named", "called", "as"):
        return False
    return any(word.key in SHIPS for word in words[max(0, at - 4) : at - 1])


def _held(words: tuple[Word, ...], at: int) -> bool:
    """Whether the words up to `at` are a person whose house is named next: "founder of", "Ana Oru of"."""
    if at < 0:
        return False
    if words[at].key in ROLES and not words[at].capital:
        return True
    named = at > 0 and words[at].capital and words[at - 1].capital
    return named and words[at].key not in PLACE_HEADS | ORGANIZATION_HEADS | THING_HEADS | ROLES


def opens_report(line: Line, after: int) -> bool:
    """Whether the line's first words are a dateline's place: "RUO, May 3 -", "Ana (Agency) -", "RUO —"."""
    words = line.words
    if after + 1 >= len(words):
        return False
    mark, following = words[after].text, words[after + 1]
    if mark == "(":
        closed = [word.text for word in words[after + 1 : after + 7]]
        return ")" in closed and closed[closed.index(")") + 1 : closed.index(")") + 2] in (["-"], ["–"], ["—"])
    shouted = words[0].text.isupper() and len(words[0].text) > 3
    if mark == ",":
        return shouted and (following.key in CALENDAR or following.capital)
    return shouted and mark in ("-", "–", "—", ":")


def _qualifies(line: Line, after: int) -> bool:
    """Whether the name only qualifies a noun: "the Ruo government"."""
    following = line.words[after : after + 1]
    if not following or following[0].text == "-":
        return bool(following)
    return following[0].is_word and not (following[0].capital or is_function(following[0].key))


def _place_word(word: Word, share: float) -> Votes:
    return Votes(place=_IN.get(word.key, 0.0) * share)


def _after(line: Line, first: int, after: int) -> Votes:
    words = line.words
    if after >= len(words):
        return Votes()
    following = words[after]
    if words[after - 1].owner:
        return Votes(person=0.1)
    if following.text == ",":
        return _apposition(words, after + 1)
    if following.text == "(" and after + 1 < len(words) and words[after + 1].text.isdigit():
        return Votes(person=2)
    if following.key in ("reported", "reports"):
        return Votes(person=0.5, organization=1.3)
    if following.key in SAYING:
        return Votes(person=1.3, organization=0.7)
    if following.key in _HUMAN:
        return Votes(person=1.5)
    if following.capital:
        return _before_office(following.key)
    if following.key in PLACE_NOUNS and not following.capital:
        return Votes(place=3)
    if following.key in _OWNED and not following.capital:
        return Votes(place=1, person=0.4)
    if following.key in ORGANIZATION_NOUNS | ORGANIZATION_HEADS:
        return Votes(organization=2)
    if following.key in ROLES:
        return Votes(organization=1, place=0.5)
    return Votes()


def _before_office(key: str) -> Votes:
    """What an office right after a name says: "Ruo Governor …" of a place, "Ruo President …" of an institution."""
    if key in ("governor", "gov", "mayor"):
        return Votes(place=1.5)
    return Votes(organization=1) if key in OFFICES else Votes()


def _apposition(words: tuple[Word, ...], at: int) -> Votes:
    """What ", …" after a name says: an age, a role, a country, a kind of place or of institution."""
    if at >= len(words):
        return Votes()
    if words[at].text.isdigit() and len(words[at].text) <= 2 and words[at + 1 : at + 2] and words[at + 1].text in ",.":
        return Votes(person=4)
    if words[at].key in _HUMAN:
        return Votes(person=2 if words[at].key in ("who", "whose") else 0.5)
    if words[at].capital:
        named = country_named(words[at].key) or state_named(words[at].key) or words[at].key in STATES_SHORT
        if named and not words[at].owner:
            return Votes(place=3)
    for word in words[at : at + 6]:
        if not word.is_word or word.key in SAYING:
            break
        if word.owner:
            continue
        if word.key in ROLES and word.key not in ORGANIZATION_NOUNS:
            return Votes(person=3)
        if word.key in PLACE_NOUNS and not word.capital:
            return Votes(place=2.5)
        if word.key in ORGANIZATION_NOUNS:
            return Votes(organization=2.5)
    return Votes()


def gazetteer(key: str) -> Votes:
    """The vote of tables of countries, states and regions of the world on a folded name."""
    if country_named(key):
        return Votes(place=6)
    if key in REGIONS or state_named(key):
        return Votes(place=4)
    return Votes()
