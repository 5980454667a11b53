"""Places that are widely known: countries, states of the United States and cities of 15,000 people or more.

A name as it stands in a text in; the places of that name out, the most populous first, or the country it points to.
The whole table, villages too, is `rashomon.language.gazetteer`.

>>> [site.country for site in known("Kenya")], known("Nowhere Such")
(['KE'], ())
>>> country_of("Kenyan"), country_of("Nairobi"), country_of("table")
('KE', 'KE', None)
"""

from __future__ import annotations

from functools import cache, lru_cache

from rashomon.language.gazetteer import Site, countries, find
from rashomon.language.names import fold
from rashomon.language.peoples import DEMONYMS, OTHER_NAMES

_KNOWN = 15_000  # people of a place whose name alone says that a place may be meant


@lru_cache(maxsize=65_536)
def known(name: str) -> tuple[Site, ...]:
    """The widely known places of that name: a country or state, then cities, the most populous first."""
    sites = find(name)
    cities = tuple(site for site in sites if site.place.precision == "city" and site.population >= _KNOWN)
    return (*wide(name, sites)[:1], *cities)


def wide(name: str, sites: tuple[Site, ...]) -> tuple[Site, ...]:
    """The country of that name, else the state of the United States, of all places that the table gives for it."""
    key = fold(name)
    code = country_named(key)
    if code is not None:
        return nation(code)
    return tuple(s for s in sites if s.place.precision == "region" and s.country == "US" and state_named(key))


def nation(code: str) -> tuple[Site, ...]:
    """The country of a code, as a place."""
    named = find(countries()[code].name)
    return tuple(site for site in named if site.country == code and site.place.precision == "country")


def country_of(name: str) -> str | None:
    """The ISO 3166 code of the one country that a country's name, a capital or a nationality points to."""
    key = fold(name)
    return country_named(key) or _capital_keys().get(key) or DEMONYMS.get(key) or None


def country_named(key: str) -> str | None:
    """The ISO 3166 code of the country of this folded name."""
    return OTHER_NAMES.get(key) or _country_keys().get(key)


def state_named(key: str) -> str | None:
    """The postal code of the state of the United States of this folded name."""
    return next((s.region for s in find(key) if _is_state(s) and fold(s.name) == key), None)


def _is_state(site: Site) -> bool:
    return site.place.precision == "region" and site.country == "US" and len(site.region) == 2


@cache
def _country_keys() -> dict[str, str]:
    return {fold(country.name): code for code, country in countries().items()}


@cache
def _capital_keys() -> dict[str, str]:
    return {fold(country.capital): code for code, country in countries().items() if country.capital}
