"""Longer and shorter full names of one thing: acronyms, owners, "of …", company endings, ships' prefixes.

Forms and the groups so far in; pairs of keys out.

>>> from rashomon.stages.marks import casing, forms, mentions
>>> from rashomon.stages.marks.words import alone
>>> def told(*texts: str) -> dict[str, forms.Form]:
...     lines = [alone(text) for text in texts]
...     return forms.collect(mentions.find(lines, casing.count(lines)))
>>> found = told("The Orvel Water Board came", "The OWB came")
>>> groups = Groups(found)
>>> acronyms(found, groups)
>>> groups.of("owb")
'orvel water board'
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from rashomon.language.institutions import COMPANY_SUFFIXES, ORGANIZATION_HEADS, PLACE_HEADS, PLACE_OPENERS
from rashomon.language.names import SYLLABIC
from rashomon.language.peoples import DEMONYMS
from rashomon.language.places import country_named, country_of
from rashomon.language.streets import is_ordinal
from rashomon.language.titles import GENERATIONS
from rashomon.stages.marks.forms import Form, initials
from rashomon.stages.marks.groups import Groups, buckets, by_word
from rashomon.stages.marks.sources import owned

_STEM = 5  # first letters that spellings of one word share
_STATIONS = frozenset("tv television radio news fm am".split())
_KEEPS = frozenset(
    "island islands isle province governorate state region town village river county district hotel".split()
)


def acronyms(forms: Mapping[str, Form], groups: Groups) -> None:
    """Acronyms to the one group whose long form they are the initials of."""
    index: dict[str, set[str]] = defaultdict(set)
    for form in forms.values():
        if len(form.words) > 1 and form.type != "person":
            index[initials(form)].add(form.key)
    for form in forms.values():
        if form.acronym:
            found = {groups.of(key) for key in index.get(form.key.replace(" ", ""), ())}
            if len(found) == 1:
                groups.join(form.key, found.pop())


def companies(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """ "Ana Ruo" and "Ana Ruo Holding Corp": a name of two words or more, and that name made a company's."""
    for form in forms.values():
        if form.words[-1] in COMPANY_SUFFIXES:
            for size in range(len(form.words) - 1, 1, -1):
                short = " ".join(form.key.split()[:size])
                if short in forms:
                    yield form.key, short
                    break


def brands(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """ "Ruo" and "Ruo Timber Ltd", where hardly another company begins so; "RUO" and the broadcaster "RUO-TV"."""
    first: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        if len(form.words) > 1 and form.words[-1] in COMPANY_SUFFIXES and form.type == "organization":
            first[form.words[0]].append(form)
        short = forms.get(" ".join(form.words[:-1]))
        if short is not None and short.acronym and form.words[-1] in _STATIONS:
            yield form.key, short.key
    for key, found in first.items():
        main = max(found, key=lambda form: (len(form.mentions), form.key))
        house = [form for form in found if form is main or _same_company(form, main)]
        yield from ((form.key, main.key) for form in house)
        told = sum(len(form.mentions) for form in house)
        if key in forms and _is_brand(forms[key]) and told >= 3 * sum(len(form.mentions) for form in found) - 3 * told:
            yield main.key, key


def _same_company(left: Form, right: Form) -> bool:
    """Whether companies' names differ only in the ends of their words and no report gives both."""
    if left.documents & right.documents or len(left.words) != len(right.words):
        return False
    return all(
        a == b or (a[:_STEM] == b[:_STEM] and len(a) > _STEM) for a, b in zip(left.words, right.words, strict=True)
    )


def _is_brand(form: Form) -> bool:
    return form.type == "organization" and not form.sites and form.key not in DEMONYMS and len(form.key) > 3


def same_owned(forms: Mapping[str, Form], groups: Groups) -> Iterator[tuple[str, str]]:
    """Institutions of the same owner, kind and head in other words: "state TV" and "state-run television"."""
    first: dict[object, str] = {}
    for form in forms.values():
        said = owned(form.key.split()) if form.type == "organization" else None
        if said is not None:
            if said in first:
                yield first[said], form.key
            first.setdefault(said, form.key)


def longer(forms: Mapping[str, Form], groups: Groups) -> Iterator[tuple[str, str]]:
    """Names of several words to the one group whose name holds them and only adds an owner or an "of …"."""
    index = by_word(forms)
    for form in forms.values():
        if len(form.words) < 2 or form.type == "person" or form.acronym:
            continue
        found = {groups.of(other.key) for other in index.get(form.words[0], ()) if _adds(form, other, forms)}
        found |= {groups.of(other.key) for other in index.get(form.words[-1], ()) if _adds(form, other, forms)}
        found.discard(groups.of(form.key))
        if len(found) == 1:
            yield form.key, found.pop()


def second_surnames(forms: Mapping[str, Form], groups: Groups) -> Iterator[tuple[str, str]]:
    """ "Ana Oru Vell" said without her second surname, "Ana Oru", or "Luis Oru" for "Luis Jan Oru Vell"."""
    index = by_word(forms)
    for form in forms.values():
        if len(form.words) < 2 or form.type != "person" or SYLLABIC & set(form.words):
            continue
        found = {groups.of(other.key) for other in index.get(form.words[0], ()) if _shortens(form, other)}
        found.discard(groups.of(form.key))
        if len(found) == 1:
            yield form.key, found.pop()


def _shortens(short: Form, long: Form) -> bool:
    """Whether a person's name leaves out the last surname of a longer one, and nothing else but given names."""
    words = [word for word in long.words if word not in GENERATIONS]
    if long.type != "person" or len(words) <= len(short.words):
        return False
    rest = iter(words[:-1])
    return short.words[-1] == words[-2] and short.words[0] == words[0] and all(word in rest for word in short.words)


def _adds(short: Form, long: Form, forms: Mapping[str, Form]) -> bool:
    """Whether `long` is `short` with "of …"/"for …" after it, or whose it is before it."""
    if short.type != long.type or len(short.words) >= len(long.words):
        return False
    size = len(short.words)
    if long.words[:size] == short.words:
        return long.words[size] in ("of", "for") and short.words[-1] in ORGANIZATION_HEADS | PLACE_HEADS
    if long.words[-size:] == short.words:
        before = " ".join(long.words[:-size])
        whole = before in forms and forms[before].type == "place"
        return whole or all(_is_owner(word, long, forms) for word in long.words[:-size])
    if is_ordinal(short.words[0]):
        return (short.words[0], short.words[-1]) == (long.words[0], long.words[-1]) and size == 2
    ours, theirs = owned(short.key.split()), owned(long.key.split())
    return ours is not None and theirs is not None and ours.within(theirs)


def _is_owner(word: str, form: Form, forms: Mapping[str, Form]) -> bool:
    """Whether the word before a name says whose it is: a nationality, a country, a place, an acronym."""
    if word in forms and forms[word].type == "place":
        return True
    at = form.words.index(word)
    name = form.name.split()[at] if at < len(form.name.split()) else word
    return word in DEMONYMS or country_of(word) is not None or name.replace(".", "").isupper()


def same_place(forms: Mapping[str, Form], groups: Groups) -> Iterator[tuple[str, str]]:
    """ "Ruo" and "Ruo Island", "Island of Ruo"."""
    by_words = {form.words: form for form in forms.values() if form.type == "place" and not country_named(form.key)}
    for form in forms.values():
        rest = tuple(word for word in form.words if word not in _KEEPS and word != "of")
        if rest and rest[0] in PLACE_OPENERS:  # a village by Mount Ruo is not the mountain
            continue
        if form.type == "place" and rest and rest != form.words and rest in by_words:
            yield form.key, by_words[rest].key


def same_ship(forms: Mapping[str, Form], groups: Groups) -> Iterator[tuple[str, str]]:
    """Ships of one name whose prefixes are one: "INS Ruo" and "Indian Naval Ship Ruo"."""
    for left, right in buckets(forms, lambda form: (form.words[-1],) if form.ship else ()):
        short, long = sorted((left, right), key=lambda form: len(form.words))
        prefix, spelt = short.words[0], initials(long)
        divided = "".join(short.words) == "".join(long.words)  # "MS Ruo" and "M/S Ruo"
        if divided or (
            spelt.startswith(prefix) and spelt[len(prefix) :] == "".join(word[0] for word in short.words[1:])
        ):
            yield left.key, right.key
