"""Where the places of all reports are, each read in its own report, and put together over them.

Groups of place names with their mentions, and the reports, in; out for each group of them its parts: the reports that
mean one place by the name, where it is, and the group that it is said to lie in. A name that different reports mean
different places by has several parts; reports that do not tell go with the one place there is, else by themselves.

>>> from rashomon.stages.marks import casing, mentions
>>> from rashomon.stages.marks.words import alone
>>> line = alone("They left Tripoli, Lebanon, by boat")
>>> found = {mention.key: [mention] for mention in mentions.find([line], casing.count([line]))}
>>> [(part.place.country, part.within) for part in parts(found, {"alone": line.document})["tripoli"]]
[('LB', 'lebanon')]
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.language.gazetteer import Site
from rashomon.language.peoples import DEMONYMS
from rashomon.records import Document, Place
from rashomon.stages.marks import stated
from rashomon.stages.marks.locating import Found, Named, locate
from rashomon.stages.marks.mentions import Mention
from rashomon.stages.marks.sites import is_same

Groups = Mapping[str, Sequence[Mention]]
_CAPITALISED = re.compile(r"\b[A-Z][a-z]{3,}\b")
_PEOPLE = 0.3  # what "Kenyan" says for Kenya, beside a place there


class Part(NamedTuple):
    """Reports that mean one place by a name; where it is, if known; the group of what it is said to lie in."""

    documents: frozenset[str]
    place: Place | None
    within: str | None


def parts(groups: Groups, documents: Mapping[str, Document]) -> dict[str, tuple[Part, ...]]:
    """The parts of each group."""
    by_report: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for group in sorted(groups):
        for mention in groups[group]:
            by_report[mention.span.document][group].append(mention)
    found: dict[str, dict[str, Found | None]] = defaultdict(dict)
    outer: dict[str, Counter[str]] = defaultdict(Counter)
    for report, named in sorted(by_report.items()):
        places = list(_places(named, documents[report]))
        for place in places:
            outer[place.id].update(place.inside)
        for group, site in locate(places, _spoken(documents[report].text)).items():
            found[group][report] = site
    return {group: tuple(_parts(sites, _most(outer, group))) for group, sites in sorted(found.items())}


def _places(named: Groups, document: Document) -> Iterator[Named]:
    """The places of one report with what it states of them."""
    group_of = {mention.span: group for group, found in named.items() for mention in found}
    inside: dict[str, set[str]] = defaultdict(set)
    for inner, outer in stated.inside((m for found in named.values() for m in found), {document.id: document}):
        inside[group_of[inner.span]].add(group_of[outer.span])
    for group, mentions in named.items():
        kinds = Counter(kind for mention in mentions if (kind := stated.kind(mention)) is not None)
        nations = {code for mention in mentions if (code := stated.nationality(mention, document)) is not None}
        yield Named(
            id=group,
            names=tuple(sorted({mention.name for mention in mentions})),
            kind=min(kinds, key=lambda kind: (-kinds[kind], kind)) if kinds else None,
            inside=tuple(sorted(inside[group] - {group})),
            nations=tuple(sorted(nations)),
        )


def _spoken(text: str) -> dict[str, float]:
    """How much a text speaks of each country by its people: "Kenyan", "Kenyans"."""
    words = Counter(_CAPITALISED.findall(text))
    spoken: Counter[str] = Counter()
    for word, count in words.items():
        if code := DEMONYMS.get(word.casefold()):
            spoken[code] += count
    return {code: _PEOPLE * count for code, count in sorted(spoken.items())}


def _most(outer: Mapping[str, Counter[str]], group: str) -> str | None:
    """What most reports say the place lies in; nothing where that is said to lie in it as often."""
    told = outer.get(group, Counter())
    open_ = [other for other in sorted(told) if outer.get(other, Counter())[group] < told[other]]
    return min(open_, key=lambda other: (-told[other], other), default=None)


def _parts(found: Mapping[str, Found | None], within: str | None) -> Iterator[Part]:
    """The reports of a group by the place they mean."""
    meant: list[tuple[list[Site], list[str]]] = []
    for report, one in sorted(found.items(), key=lambda item: (item[1] is None or not item[1].told, item[0])):
        if one is not None:
            same = next((part for part in meant if is_same(part[0][0], one.site)), None)
            if same is not None:
                same[0].append(one.site)
                same[1].append(report)
            elif one.told or not meant:
                meant.append(([one.site], [report]))
    placed = {report for _, reports in meant for report in reports}
    silent = [report for report in sorted(found) if report not in placed]
    if len(meant) == 1:
        meant[0][1].extend(silent)
        silent = []
    for sites, reports in meant:
        counts = Counter(site.place for site in sites)
        place = min(counts, key=lambda place: (-counts[place], place.precision, place.lat, place.lon))
        yield Part(frozenset(reports), place, within)
    if silent:
        yield Part(frozenset(silent), None, within)
