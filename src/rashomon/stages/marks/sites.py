"""The places of the gazetteer that a name may mean, and how they lie to one another.

A name as reports give it in; `Site`s out. "Ruo Province" is a region only, "Lake Ruo" no town of the name "Ruo".

>>> [(site.country, site.place.precision) for site in named("Oklahoma")][:2]
[('US', 'region'), ('US', 'city')]
>>> nairobi, mombasa = (named(name)[0] for name in ("Nairobi", "Mombasa"))
>>> round(distance(nairobi.place, mombasa.place), -1), lies_in(nairobi, named("Kenya")[0])
(440.0, True)
"""

from __future__ import annotations

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from rashomon.language.gazetteer import Site, find
from rashomon.language.gazetteer.keys import REGION_HEADS, bare, key
from rashomon.language.institutions import PLACE_HEADS, PLACE_OPENERS
from rashomon.language.names import close, fold
from rashomon.language.peoples import PARTS, REGIONS
from rashomon.language.places import country_named, nation
from rashomon.records import Place

_CODE = 4  # letters of an acronym, which is no town's name
_TOWN = 15_000  # people of a town named like a landform ("Lake Charles")
_REACH = 100  # kilometres around a town or a division without known bounds within which a place may lie in it
_SAME = 60  # kilometres within which two places of one name are one: a town and its province
_RADIUS = 6371


@lru_cache(maxsize=16_384)
def named(name: str) -> tuple[Site, ...]:
    """The places of a name, the most populous first; of a country's name that country, and divisions so called."""
    folded = fold(name)
    code = country_named(folded)
    if not folded or folded in REGIONS or (code is None and name.isupper() and len(name) <= _CODE):
        return ()
    if code is not None and folded not in PARTS:
        others = (site for site in find(name) if site.place.precision == "region" and site.country != code)
        return (*nation(code), *others)
    words = folded.split()
    found = find(name)
    if len(words) > 1 and (words[0] in PLACE_OPENERS | PLACE_HEADS or words[-1] in PLACE_HEADS):
        found = tuple(site for site in found if fold(site.name) == folded or site.population >= _TOWN)
        if not found and bare(name) != folded:
            precision = "region" if REGION_HEADS & {words[0], words[-1]} else "city"
            found = tuple(site for site in find(bare(name)) if site.place.precision == precision)
    return found


def usual(site: Site, name: str) -> bool:
    """Whether a place is usually called by that name or a respelling, what kind of land it is aside."""
    own = site.name if site.place.precision == "city" else bare(site.name)
    return any(close(key(own), spelt) for spelt in (key(name), key(bare(name))))


def lies_in(site: Site, outer: Site) -> bool:
    """Whether a place lies in another: by country and division, else by nearness."""
    if site is outer or site.country != outer.country or outer.place.precision == "country":
        return site is not outer and site.country == outer.country and site.place.precision != "country"
    if outer.place.precision == "region" and outer.region == site.region:
        return site.place.precision == "city"
    bounded = outer.place.precision == "region" and outer.region.isalnum()
    return not bounded and distance(site.place, outer.place) <= _REACH


def is_same(one: Site, other: Site) -> bool:
    """Whether two sites of one name are a town and its surroundings."""
    if one.country != other.country:
        return False
    within = one.region == other.region and one.place.precision != other.place.precision
    return within or distance(one.place, other.place) <= _SAME


def distance(one: Place, other: Place) -> float:
    """Kilometres along the earth's surface."""
    north, east = radians(other.lat - one.lat), radians(other.lon - one.lon)
    half = sin(north / 2) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(east / 2) ** 2
    return 2 * _RADIUS * asin(min(1.0, sqrt(half)))
