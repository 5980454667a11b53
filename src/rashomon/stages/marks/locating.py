"""Of all places of a name, the one that remains: a report's places in, where each of them is out.

What a report states ("Ruo, Kenya") goes before the countries it speaks of, these before its other places, these before
size. Where two places remain, or one for which nothing but a village's name speaks, none is taken.

>>> places = [Named(id="a", names=("Tripoli",), inside=("b",)), Named(id="b", names=("Lebanon",)),
...     Named(id="c", names=("Hyderabad",))]
>>> {id: found and found.site.country for id, found in locate(places, {}).items()}
{'a': 'LB', 'b': 'LB', 'c': None}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10
from typing import NamedTuple

from rashomon.language.gazetteer import Site, countries
from rashomon.records import Place
from rashomon.stages.marks.sites import distance, is_same, lies_in, named, usual

_LARGE = 100_000  # people of a place that may be meant though the report says nothing of its country
_KNOWN = 1_000_000  # people of a place that may be meant so by a name that is not its usual one
_SEAT = 0.25  # share of a division's people from which its name means the town ("New York")
_NEIGHBOURING = 200  # kilometres
# What speaks for a place, in powers of ten of people: statements, countries, nearness; and how far it must be ahead.
_STATED, _COUNTRY, _NEAR, _USUAL, _CAPITAL, _AHEAD = 6.0, 4.0, 1.5, 1.5, 0.2, 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A place as a report names it, with what it says: region or city; what places and countries it lies in."""

    id: str
    names: tuple[str, ...]
    kind: str | None = None
    inside: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()


class Found(NamedTuple):
    """The place that remains; `told` when more than its size speaks for it."""

    site: Site
    told: bool


@dataclass(frozen=True, slots=True)
class _Report:
    """What a report shows of its places: all their sites, the countries it speaks of, where its sure places are."""

    sites: Mapping[str, Sequence[Site]]
    countries: Mapping[str, float]
    sure: Mapping[str, Place]
    holds: Mapping[str, Sequence[str]]


def locate(places: Sequence[Named], spoken: Mapping[str, float]) -> dict[str, Found | None]:
    """Each place's site by its id, given how much a report speaks of each country besides."""
    report = _report(places, spoken)
    return {place.id: _choose(place, report) for place in places}


def _report(places: Sequence[Named], spoken: Mapping[str, float]) -> _Report:
    sites = {place.id: _candidates(place) for place in places}
    holds: dict[str, list[str]] = defaultdict(list)
    weights: defaultdict[str, float] = defaultdict(float, spoken)
    sure: dict[str, Place] = {}
    for place in places:
        for outer in place.inside:
            holds[outer].append(place.id)
        for nation in place.nations:
            weights[nation] += 2.0
        only = _only(sites[place.id])
        if only is not None:
            weights[only.country] += 2.0 if only.place.precision == "country" else 1.0
            if only.place.precision != "country":
                sure[place.id] = only.place
    return _Report(sites, weights, sure, holds)


def _candidates(place: Named) -> tuple[Site, ...]:
    found = dict.fromkeys(site for name in place.names for site in named(name))
    wanted = [site for site in found if site.place.precision == place.kind]
    return tuple(sorted(wanted or found, key=lambda site: (-site.population, site.name, site.place.precision)))


def _only(sites: Sequence[Site]) -> Site | None:
    """The site that hardly leaves another open: large, and ten times as large as any elsewhere."""
    if not sites or sites[0].population < _LARGE:
        return None
    rivals = [site for site in sites[1:] if site.country != sites[0].country]
    return sites[0] if all(site.population * 10 <= sites[0].population for site in rivals) else None


def _choose(place: Named, report: _Report) -> Found | None:
    """The best site, where it is ahead of all that lie elsewhere and not for its size alone if it is small."""
    scored = [(*_weigh(site, place, report), site) for site in report.sites[place.id]]
    if not scored:
        return None
    best, stated, told, site = max(scored, key=lambda row: (row[0], row[3].population))
    rival = max((row[0] for row in scored if not is_same(row[3], site)), default=best - _AHEAD)
    called = any(usual(site, name) for name in place.names)
    enough = told or site.population >= (_LARGE if called else _KNOWN)
    if stated < 0 or best - rival < _AHEAD or not enough:
        return None
    near = [other for *_, other in scored if is_same(other, site)]
    return Found(_as_meant(near, place), told)


def _weigh(site: Site, place: Named, report: _Report) -> tuple[float, int, bool]:
    """What speaks for a site; whether statements do (1) or speak against it (-1); whether anything but size does."""
    seat = site.place.precision == "city" and countries()[site.country].capital == site.name
    size = log10(site.population + 30) + _CAPITAL * seat
    called = any(usual(site, name) for name in place.names)
    total = sum(report.countries.values())
    share = report.countries.get(site.country, 0.0) / total if total else 0.0
    points = (point for name, point in report.sure.items() if name != place.id)
    near = any(distance(site.place, point) <= _NEIGHBOURING for point in points)
    stated = _stated(site, place, report)
    score = size - _USUAL * (not called) + _COUNTRY * share + _NEAR * near + _STATED * stated
    return score, stated, stated > 0 or share > 0 or near


def _stated(site: Site, place: Named, report: _Report) -> int:
    """1 where statements of what lies in what fit the site, -1 where they speak of elsewhere alone."""
    fits = [site.country == nation for nation in place.nations]
    for outer in place.inside:
        known = [o for o in report.sites.get(outer, ()) if o.place.precision != "city" or o.population >= _LARGE]
        if known:
            fits.append(any(lies_in(site, o) for o in known))
    for inner in report.holds.get(place.id, ()):
        held = report.sites[inner]
        if any(lies_in(one, own) for one in held for own in report.sites[place.id]):
            fits.append(any(lies_in(one, site) for one in held))
    return 0 if not fits else 1 if any(fits) else -1


def _as_meant(sites: Sequence[Site], place: Named) -> Site:
    """Of a town and its province of one name the town, unless it is only called so as the largest of many."""
    towns = [site for site in sites if site.place.precision == "city"]
    lands = [site for site in sites if site.place.precision != "city"]
    called = [site for site in towns if any(usual(site, name) for name in place.names)]
    if called or not lands:
        return max(called or towns, key=lambda site: site.population)
    seats = [site for site in towns if site.population >= max(_KNOWN, _SEAT * lands[0].population)]
    return (seats or lands)[0]
