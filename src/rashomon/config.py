"""The settings: one frozen dataclass a stage. The only module that reads TOML and the environment.

Later wins: the defaults here, a TOML file, the environment (`RASHOMON_POLICY`, `RASHOMON_WORKERS`,
`RASHOMON_PIPELINE`, `RASHOMON_STORE`).

>>> load(None, {"RASHOMON_WORKERS": "3"}).workers
3
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from rashomon.errors import BadConfiguration


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Limits on one input: MiB; characters of the longest line and text; seconds and MiB of a parsing worker."""

    megabytes: int = 20
    line: int = 1_000_000
    characters: int = 2_000_000
    seconds: float = 20.0
    memory: int = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """How the web is read: `allow` are private networks that may be reached. All times are seconds.

    Of `at_once` hosts one page each is asked for at a time; `gap` lies between two requests to one host, or what its
    robots.txt asks for up to `patience`; a host that wants to be left alone for longer is, until a later poll. A feed
    is polled again after `first`, then after `shortest` to `longest` by how often it has something new; one that fails
    ever later, up to `latest`. Of a feed the first `entries` count, of those known the last `remembered` stay known,
    and a page that is away is tried `tries` times.
    """

    allow: tuple[str, ...] = ()
    at_once: int = 8
    gap: float = 2.0
    patience: float = 120.0
    first: int = 1_800
    shortest: int = 600
    longest: int = 21_600
    latest: int = 86_400
    entries: int = 300
    remembered: int = 1_000
    tries: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """What is known beforehand of who depends on whom: `publishers` are groups of outlets (or hosts) of one house."""

    publishers: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Where a collection is kept: the path of a file, or the URL of a PostgreSQL database."""

    where: str = "rashomon.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """How reports are put together into stories, beside the weights of `stages/stories`. Odds are log-odds.

    A report is found by its `index` most telling words, and by `index_in_time` among those of its time, of each of
    which a `sample` of reports is kept. Two are compared when they lie at most `window` days apart (or a day is not
    known) and share `enough` of these words, and are near to one another at odds of `near`. Words are weighed by how
    rare they are in general and among the `beside` nearest reports; the neighbours of a report are the `neighbours`
    nearest at odds of `known`.
    Two groups are joined at mean odds of `join`, or, with n reports in the smaller, of `rise` times ln n and
    `rise_from`; a pair never compared counts as `unlike`. A group of `small` reports or fewer goes to the one of
    `large` or more that it is nearest to, at mean odds of `settle`, where these are `ahead` of those with any other
    and no more than `settle_days` lie between.
    """

    index: int = 30
    index_in_time: int = 15
    sample: int = 30
    window: int = 730
    enough: float = 0.03
    near: float = -8.0
    beside: int = 60
    known: float = -4.0
    neighbours: int = 40
    join: float = -1.2
    rise: float = 2.0
    rise_from: float = -3.2
    unlike: float = -5.5
    small: int = 1
    large: int = 3
    settle: float = -3.0
    ahead: float = 2.0
    settle_days: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set: the range policy, the number of parsing workers, the limits on inputs.

    `pipeline` is the name or folder of the spaCy pipeline that reads sentences, None for the one that comes with us.
    """

    policy: str = "range"
    workers: int = 2
    pipeline: str | None = None
    reading: Reading = Reading()
    copies: Copies = Copies()
    web: Web = Web()
    store: Keeping = Keeping()


_VARIABLES = {
    "policy": "RASHOMON_POLICY", "workers": "RASHOMON_WORKERS", "pipeline": "RASHOMON_PIPELINE",
    "store.where": "RASHOMON_STORE",
}  # fmt: skip
_SECTIONS = {"reading": Reading, "copies": Copies, "web": Web, "store": Keeping}


def load(file: Path | None, environment: Mapping[str, str]) -> Settings:
    """The settings of a TOML file (None for none) and the environment; BadConfiguration says what cannot be used."""
    settings = Settings() if file is None else _of_table(_table(file), file)
    if "RASHOMON_POLICY" in environment:
        settings = replace(settings, policy=environment["RASHOMON_POLICY"])
    if "RASHOMON_PIPELINE" in environment:
        settings = replace(settings, pipeline=environment["RASHOMON_PIPELINE"] or None)
    if "RASHOMON_WORKERS" in environment:
        settings = replace(settings, workers=_whole("RASHOMON_WORKERS", environment["RASHOMON_WORKERS"]))
    if "RASHOMON_STORE" in environment:
        settings = replace(settings, store=Keeping(where=environment["RASHOMON_STORE"]))
    return settings


@dataclass(frozen=True, slots=True)
class Set:
    """A setting: its name, its value, and what set it."""

    name: str
    value: object
    origin: str


def told(file: Path | None, environment: Mapping[str, str]) -> tuple[Set, ...]:
    """Every setting as it is, and whether the defaults, the file or the environment set it so."""
    settings, given = load(file, environment), {} if file is None else _table(file)
    found: list[Set] = []
    for field in fields(Settings):
        section, value = _SECTIONS.get(field.name), getattr(settings, field.name)
        inside = given.get(field.name, {})
        for name in [one.name for one in fields(section)] if section else [""]:
            full = f"{field.name}.{name}" if name else field.name
            by_file = name in inside if name else field.name in given
            origin = f"environment ({_VARIABLES[full]})" if _VARIABLES.get(full, "") in environment else "default"
            origin = str(file) if by_file and origin == "default" else origin
            found.append(Set(full, getattr(value, name) if name else value, origin))
    return tuple(found)


def _table(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadConfiguration(f"cannot read the settings in {file}: {error}; mend the file or leave it out") from error


def _of_table(table: dict[str, Any], file: Path) -> Settings:
    sections = {name: _section(table, name, file) for name in _SECTIONS}
    known = [field.name for field in fields(Settings) if field.name not in _SECTIONS]
    known += [f"{name}.{field.name}" for name, kind in _SECTIONS.items() for field in fields(kind)]
    for name in (*table, *(f"{section}.{name}" for section, given in sections.items() for name in given)):
        if name not in known:
            raise BadConfiguration(f"{file} sets {name!r}, which is not a setting; there are: {', '.join(known)}")
    if "workers" in table:
        table["workers"] = _whole("workers", table["workers"])
    sections["copies"]["publishers"] = _groups(sections["copies"].get("publishers", []), file)
    sections["web"] = _web(sections["web"], file)
    return Settings(**table, **{name: kind(**sections[name]) for name, kind in _SECTIONS.items()})


def _section(table: dict[str, Any], name: str, file: Path) -> dict[str, Any]:
    found = table.pop(name, {})
    if not isinstance(found, dict):
        raise BadConfiguration(f"{file} sets {name!r} to {found!r}; it is a section: write [{name}] above its settings")
    return found


def _web(rows: dict[str, Any], file: Path) -> dict[str, Any]:
    """The settings of the web: numbers, and networks to let in."""
    for name, value in rows.items():
        if name != "allow" and (
            isinstance(value, bool) or not isinstance(value, int | float) or value < (name != "gap")
        ):
            raise BadConfiguration(f"{file} sets web.{name} to {value!r}; it must be a number of 1 or more (gap: 0)")
    allow = rows.get("allow", [])
    if allow != [] and not _names(allow):
        raise BadConfiguration(f'{file} sets web.allow to {allow!r}; it must be a list of networks: ["192.168.7.0/24"]')
    return rows | {"allow": _names(allow)}


def _groups(value: object, file: Path) -> tuple[tuple[str, ...], ...]:
    """The groups of publishers; one that is no list of names says what would be."""
    rows = [_names(row) for row in value] if isinstance(value, list) else [()]
    if () in rows:
        raise BadConfiguration(
            f"{file} sets copies.publishers to {value!r}; it must be a list of lists of names:"
            ' [["Morning Post", "Evening Post"]]'
        )
    return tuple(rows)


def _names(value: object) -> tuple[str, ...]:
    """A list of names; () for anything else."""
    names = tuple(name for name in value if isinstance(name, str) and name.strip()) if isinstance(value, list) else ()
    return names if isinstance(value, list) and len(names) == len(value) else ()


def _whole(name: str, value: object) -> int:
    if not str(value).isdecimal() or int(str(value)) < 1:
        raise BadConfiguration(f"{name} is {value!r}; it must be a whole number of 1 or more")
    return int(str(value))
