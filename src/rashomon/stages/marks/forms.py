"""Forms: the mentions of one folded name over all reports, with the type the evidence gives it.

Mentions in; one `Form` a folded name out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.language.institutions import SHIP_PREFIXES
from rashomon.language.names import SMALL_WORDS, fold
from rashomon.language.places import Site, country_named, lookup
from rashomon.language.spelling import spelled
from rashomon.records import EntityType
from rashomon.stages.marks.evidence import Votes, gazetteer
from rashomon.stages.marks.mentions import Mention

_ENOUGH = 0.9  # less evidence than this for any type, and a single word stays an organization


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One folded name: its mentions, its words, how it is most often written, its type and places of that name."""

    key: str
    words: tuple[str, ...]
    name: str
    type: EntityType
    votes: Votes
    mentions: tuple[Mention, ...]
    documents: frozenset[str]
    sites: tuple[Site, ...]

    @property
    def acronym(self) -> bool:
        """Whether it is written as two to six capitals."""
        letters = self.name.replace(".", "")
        return len(self.words) == 1 and 2 <= len(letters) <= 6 and letters.isupper()

    @property
    def ship(self) -> bool:
        """Whether it begins with a ship's prefix, or says that it is one."""
        return len(self.words) > 1 and (self.words[0] in SHIP_PREFIXES or self.name[:2] == "M/" or "ship" in self.words)


def collect(mentions: Iterable[Mention]) -> dict[str, Form]:
    """The forms by key, in order of key."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_key[mention.key].append(mention)
    names = {key: _usual(found) for key, found in by_key.items()}
    sites = lookup({name for name in names.values() if name[:1].isupper() and not _is_code(name)})
    return {key: _form(key, names[key], by_key[key], sites) for key in sorted(by_key)}


def _is_code(name: str) -> bool:
    """Whether it is an acronym: tables of cities hold airports' codes, only countries are meant by such."""
    return name.isupper() and len(name) <= 5 and country_named(fold(name)) is None


def _usual(mentions: Iterable[Mention]) -> str:
    counts = Counter(mention.name for mention in mentions)
    return min(counts, key=lambda name: (-counts[name], name))


def _form(key: str, name: str, mentions: list[Mention], sites: Mapping[str, tuple[Site, ...]]) -> Form:
    words = tuple(spelled(word) for word in key.split())
    votes = gazetteer(key) + _cities(words, sites.get(name, ()))
    for mention in mentions:
        votes += mention.votes
    plain = [mention for mention in mentions if mention.plain] or mentions
    share = max(1, len(plain))
    tables = gazetteer(key) + _cities(words, sites.get(name, ()))
    mean = Votes(
        tables.person + sum(mention.votes.person for mention in plain) / share,
        tables.organization + sum(mention.votes.organization for mention in plain) / share,
        tables.place + sum(mention.votes.place for mention in plain) / share,
    )
    return Form(
        key=key, words=words, name=name, type=_type(mean, words), votes=mean, mentions=tuple(mentions),
        documents=frozenset(mention.span.document for mention in mentions), sites=sites.get(name, ()),
    )  # fmt: skip


def _cities(words: tuple[str, ...], sites: tuple[Site, ...]) -> Votes:
    """The vote of the table of cities: large ones weigh more, and so do names of several words."""
    if not sites:
        return Votes()
    largest = max(site.population for site in sites)
    if len(words) > 1:
        return Votes(place=3)
    return Votes(place=2.5 if largest >= 400_000 else 1.5 if largest >= 100_000 else 0.8)


def _type(votes: Votes, words: tuple[str, ...]) -> EntityType:
    best = max(votes.person, votes.organization, votes.place)
    if len(words) == 1 and best < _ENOUGH:
        return "organization"
    if votes.place == best:
        return "place"
    return "organization" if votes.organization == best else "person"


def initials(form: Form) -> str:
    """The first letters of the words, small words left out, capitals of acronyms kept whole: "U.S. Rescue Team" usrt."""
    letters: list[str] = []
    for word in form.name.replace("-", " ").split():
        bare = word.replace(".", "").strip("\"'()“”’")
        if bare.casefold() in SMALL_WORDS or not bare:
            continue
        letters.append(bare if bare.isupper() and len(bare) <= 3 else bare[0])
    return "".join(letters).casefold()
