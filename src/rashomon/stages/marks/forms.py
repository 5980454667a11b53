"""Forms: the mentions of one folded name over all reports, with the type the evidence gives it.

Mentions in; one `Form` a folded name out.

>>> from rashomon.stages.marks import casing, mentions
>>> from rashomon.stages.marks.words import alone
>>> lines = [alone("A medic, Ana Oru, wept"), alone("It rained, Ana Oru said in Peru")]
>>> [(form.key, form.type, len(form.mentions)) for form in collect(mentions.find(lines, casing.count(lines))).values()]
[('ana oru', 'person', 2), ('peru', 'place', 1)]
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from rashomon.language.gazetteer import Site
from rashomon.language.institutions import SHIP_PREFIXES
from rashomon.language.names import ARTICLES, PARTICLES, SMALL_WORDS, fold
from rashomon.language.peoples import REGIONS
from rashomon.language.places import country_named, known
from rashomon.language.sexes import sex
from rashomon.language.spelling import spelled
from rashomon.language.stems import FLOOR, share, stem
from rashomon.records import EntityType
from rashomon.stages.marks.evidence import Votes, gazetteer
from rashomon.stages.marks.mentions import Mention

_SHAPE = 1.2  # what the shape of a name alone says for a person
_SOME = 0.5  # "at Ruo" once: a single word of little evidence is a place when what there is says so
_CERTAIN = 4.0  # evidence from which a name stands although the pipeline heard none
_LETTERS = 3  # of capitals that are an acronym rather than a surname
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
    def lead(self) -> float:
        """How far the strongest type is ahead of the next."""
        ranked = sorted((self.votes.person, self.votes.organization, self.votes.place))
        return ranked[2] - ranked[1]

    @property
    def ship(self) -> bool:
        """Whether it begins with a ship's prefix, or says that it is one."""
        prefixed = self.words[0] in SHIP_PREFIXES and not self.name.startswith("Mt")
        return len(self.words) > 1 and (prefixed or self.name[:2] == "M/" or "ship" in self.words)


def collect(mentions: Iterable[Mention]) -> dict[str, Form]:
    """The forms by key, in order of key."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_key[mention.key].append(mention)
    names = {key: _usual(found) for key, found in by_key.items()}
    sites = {name: known(name) for name in names.values() if name[:1].isupper() and not _is_code(name)}
    made = {key: _form(key, names[key], by_key[key], sites) for key in sorted(by_key)}
    parts = {word for form in made.values() if len(form.words) > 1 for word in form.words}
    brands = {form.words[0] for form in made.values() if len(form.words) > 1 and form.type == "organization"}
    typed = _with_mates(_second_thoughts(made, brands))
    return {
        key: form for key, form in typed.items() if not _is_doubted(form) and (form.key in parts or not _is_stray(form))
    }


def _is_doubted(form: Form) -> bool:
    """Whether the pipeline heard no such name anywhere, and no table, capitals or context show it."""
    plain = [mention.doubted for mention in form.mentions if mention.plain]
    known = form.sites or gazetteer(form.key).total
    best = max(form.votes.person, form.votes.organization, form.votes.place)
    return bool(plain) and all(plain) and not (known or form.acronym) and best < _CERTAIN


def _is_stray(form: Form) -> bool:
    """Whether it is a single capitalised word, found once, and nothing says what it is: better left out."""
    return _is_unsure(form) and len(form.mentions) == 1 and not form.mentions[0].mates


def _second_thoughts(forms: Mapping[str, Form], brands: Collection[str]) -> dict[str, Form]:
    """Types by what other names show: "at Ruo" is a place unless there is a Ruo Bank, three words no person; "ORU"
    is one where Ana Oru is.
    """
    typed: dict[str, Form] = {}
    surnames = {form.words[-1] for form in forms.values() if len(form.words) > 1 and form.type == "person"}
    for key, form in forms.items():
        votes = form.votes
        hinted = _is_unsure(form) and votes.place >= max(_SOME, votes.person, votes.organization)
        if hinted and key not in brands:
            typed[key] = replace(form, type="place")
        elif form.acronym and len(form.name) > _LETTERS and key in surnames:
            typed[key] = replace(form, type="person")
        elif form.type == "person" and _is_unproved(form) and not forms.keys() & set(form.words):
            typed[key] = replace(form, type="organization")
        else:
            typed[key] = form
    return typed


def _is_unproved(form: Form) -> bool:
    """Whether nothing but the shape of words, of which some are English, says that it is a person."""
    words = form.name.split()
    if not all(word[:1].isupper() and word.isalpha() for word in words) or not _reads_as_words(words):
        return False
    told = any(mention.votes.person > _SOME or mention.description for mention in form.mentions)
    titled = max(mention.own.person for mention in form.mentions) > _SHAPE
    return not (told or titled or sex(form.name) or set(form.words) & PARTICLES)


def _reads_as_words(words: Sequence[str]) -> bool:
    """Whether one of three words is of English, or both of two are and the last is a plural."""
    known = [share(stem(word)) > FLOOR for word in words]
    plural = words[-1].endswith("s") and stem(words[-1]) + "s" == words[-1].casefold()
    return any(known) if len(words) > 2 else len(words) == 2 and plural and all(known)


def _with_mates(forms: dict[str, Form]) -> dict[str, Form]:
    """Single words of little evidence take the type of the names they are listed with."""
    sure = {key: form.type for key, form in forms.items() if not _is_unsure(form)}
    typed: dict[str, Form] = {}
    for key, form in forms.items():
        counts = Counter(sure[mate] for mention in form.mentions for mate in mention.mates if mate in sure)
        if key in sure or not counts:
            typed[key] = form
        else:
            typed[key] = replace(form, type=min(counts, key=lambda kind: (-counts[kind], kind)))
    return typed


def _is_unsure(form: Form) -> bool:
    best = max(form.votes.person, form.votes.organization, form.votes.place)
    return sum(word not in ARTICLES for word in form.words) <= 1 and best < _ENOUGH and not form.acronym


def _is_code(name: str) -> bool:
    """Whether it is an acronym: tables of cities hold airports' codes, only countries are meant by such."""
    return name.isupper() and len(name) <= 5 and country_named(fold(name)) is None


def _usual(mentions: Iterable[Mention]) -> str:
    counts = Counter(mention.name for mention in mentions)
    return min(counts, key=lambda name: (name.lower() == name.upper(), -counts[name], name))


def _form(key: str, name: str, mentions: list[Mention], sites: Mapping[str, tuple[Site, ...]]) -> Form:
    words = tuple(spelled(word) for word in key.split())
    here = sites.get(name, ()) if key not in REGIONS else ()
    plain = [mention for mention in mentions if mention.plain]
    votes = _tables(key, words, here) + _mean([mention.own for mention in plain or mentions])
    votes += _sum([mention.votes for mention in plain]) * (1 / sqrt(max(1, len(plain))))
    return Form(
        key=key, words=words, name=name, type=_type(votes, words), votes=votes, mentions=tuple(mentions),
        documents=frozenset(mention.span.document for mention in mentions), sites=here,
    )  # fmt: skip


def _tables(key: str, words: tuple[str, ...], sites: tuple[Site, ...]) -> Votes:
    return gazetteer(key) + _cities(words, sites)


def _sum(votes: Iterable[Votes]) -> Votes:
    return sum(votes, Votes())


def _mean(votes: Sequence[Votes]) -> Votes:
    return _sum(votes) * (1 / len(votes))


def _cities(words: tuple[str, ...], sites: tuple[Site, ...]) -> Votes:
    """The vote of the table of cities: large ones weigh more, and so do names of several words."""
    if not sites or sites[0].place.precision != "city":
        return Votes()
    if len(words) > 1:
        return Votes(place=3)
    usual = max((site.population for site in sites if fold(site.name).split()[-1:] == list(words)), default=0)
    return Votes(place=2.5 if usual >= 400_000 else 1.5 if usual >= 100_000 else 0.6)


def _type(votes: Votes, words: tuple[str, ...]) -> EntityType:
    best = max(votes.person, votes.organization, votes.place)
    if sum(word not in ARTICLES for word in words) <= 1 and best < _ENOUGH:
        return "organization"
    if votes.place == best:
        return "place"
    return "organization" if votes.organization == best else "person"


def initials(form: Form) -> str:
    """The words' first letters, small words left out, acronyms kept whole: "U.S. Rescue Team" is usrt."""
    letters: list[str] = []
    for word in form.name.replace("-", " ").split():
        bare = word.replace(".", "").strip("\"'()“”’")
        if bare.casefold() in SMALL_WORDS or not bare:
            continue
        letters.append(bare if bare.isupper() and len(bare) <= 3 else bare[0])
    return "".join(letters).casefold()
