"""The tables made and brought up to date: a new store, one of an earlier layout, one that is not ours.

A connection in, the tables of this version behind it out. What a store's layout lacks is done step by step, in one
transaction; derived tables of another making are dropped, and worked out anew.

>>> from rashomon.store.base import Store
>>> with Store(":memory:").reading() as connection:
...     current(connection, "here")
True
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, inspect, select, text

from rashomon.errors import BadStore
from rashomon.store import facts, rows, search
from rashomon.store.tables import AGAIN, DERIVED, DERIVED_VERSION, FACTS, SETTINGS, VERSION

# The statements that bring a store to each version from the one before; tables that it lacks are made without them.
STEPS: Mapping[int, tuple[str, ...]] = {2: ()}
_FIRST = set(FACTS.tables) - {AGAIN.name}  # the tables of the first layout
_VERSION, _DERIVED = "version", "layout of what is derived"


def current(connection: Connection, where: str, *, version: int = VERSION) -> bool:
    """Whether nothing is to be made. Raises BadStore for what is no store, or one of a later version."""
    there = set(inspect(connection).get_table_names())
    if not there & set(FACTS.tables):
        return False
    if not there >= _FIRST:
        raise BadStore(f"{where} holds tables that are not ours; give the path of a new file")
    found = _found(connection, _VERSION, where)
    if found > version:
        raise BadStore(f"{where} was written by a later rashomon (its layout is {found}); update rashomon")
    made = {*FACTS.tables, *DERIVED.tables, search.TABLE} <= there
    return made and found == version and _found(connection, _DERIVED, where) == DERIVED_VERSION


def set_up(
    connection: Connection, where: str, *, version: int = VERSION, steps: Mapping[int, tuple[str, ...]] = STEPS
) -> None:
    """Make what is not there, and bring up to date what is of an earlier version."""
    if current(connection, where, version=version):
        return
    if set(inspect(connection).get_table_names()) >= _FIRST:
        _step(connection, where, version, steps)
    FACTS.create_all(connection)
    rows.write(connection, SETTINGS, [_setting(_VERSION, version), _setting(_DERIVED, DERIVED_VERSION)])
    DERIVED.drop_all(connection)
    search.drop_all(connection)
    DERIVED.create_all(connection)
    search.create(connection)
    facts.all_is_news(connection)


def _step(connection: Connection, where: str, version: int, steps: Mapping[int, tuple[str, ...]]) -> None:
    for number in range(_found(connection, _VERSION, where) + 1, version + 1):
        for statement in steps[number]:
            connection.execute(text(statement))


def _found(connection: Connection, name: str, where: str) -> int:
    asked = select(SETTINGS.c.value).where(SETTINGS.c.name == name)
    value = connection.execute(asked).scalar() or "0"
    if not value.isdecimal():
        raise BadStore(f"{where} does not say which layout it has; run `rashomon doctor` on it")
    return int(value)


def _setting(name: str, value: int) -> dict[str, str]:
    return {"name": name, "value": str(value)}
