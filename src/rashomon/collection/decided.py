"""What people decided, as the derived tables follow it: which reports it touches, and how each decision fares.

The log of decisions in; those in force, the reports that what moved since speaks of, and the fate of each out.

>>> since((), 0)
Moved(standing=(), before=(), lines=frozenset(), number=0)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from rashomon.collection import readings
from rashomon.errors import Conflict
from rashomon.records import Decision
from rashomon.stages import decisions
from rashomon.store import derived, facts

_FOLLOWED = "decided"  # the number of the last decision that is followed


@dataclass(frozen=True, slots=True)
class Moved:
    """The decisions in force, those in force before, what those speak of that came into force or went out of it; the
    number of the last.
    """

    standing: tuple[Decision, ...]
    before: tuple[Decision, ...]
    lines: frozenset[str]
    number: int = 0

    @property
    def ignored(self) -> frozenset[str]:
        """The documents that a person has set aside."""
        return frozenset(line for row in self.standing if row.kind == "ignore" for line in _lines(row))


def moved(connection: Connection) -> Moved:
    """What moved since the last decision that is followed."""
    return since(facts.decisions(connection), int(derived.setting(connection, _FOLLOWED) or 0))


def follow(connection: Connection, number: int) -> None:
    """The decisions up to that of the number are followed; after 0 none is."""
    derived.put_setting(connection, _FOLLOWED, str(number))


def refuse_stale(log: Sequence[Decision], after: int, said: Decision) -> None:
    """Raises Conflict where a decision was made on the matter of another since the one of that number."""
    rows = decisions.since(log, after, said)
    if rows:
        told = (f"{row.id}. {decisions.worded(row)} ({row.by}, {row.at[:10]}: {row.reason})" for row in rows)
        raise Conflict(tuple(told), decisions.worded(said))


def since(log: Sequence[Decision], number: int) -> Moved:
    """What moved with the decisions after the one of that number."""
    now = decisions.standing(log)
    then = decisions.standing(row for row in log if row.id is not None and row.id <= number)
    return Moved(now, then, named({*now} ^ {*then}), max((row.id or 0 for row in log), default=0))


def named(rows: Iterable[Decision]) -> frozenset[str]:
    """All that decisions speak of."""
    return frozenset(line for row in rows for line in _lines(row))


def documents(connection: Connection, about: Iterable[str]) -> set[str]:
    """The documents that lines of decisions speak of: by their ids, or by the beginning of their hash."""
    found: set[str] = set()
    for line in sorted(about):
        name, _, rest = line.partition(":")
        found |= facts.of_bytes(connection, name) if rest else {name}
    return found


def fates(connection: Connection) -> tuple[decisions.Fate, ...]:
    """Every decision by number with how it fares."""
    log = facts.decisions(connection)
    now = since(log, 0)
    about = documents(connection, named(log))
    told = derived.placed(connection, about)
    reports = [document for document, _ in readings.sound(readings.several(connection, told).values())]
    followed = {row.id for row in now.standing if row.kind == "ignore" and about & set(_lines(row))}
    followed |= decisions.pairs(derived.placed(connection, named(now.standing)).keys(), now.standing).followed
    followed |= derived.followed(connection)
    return decisions.fates(log, {number for number in followed if number is not None}, reports)


def _lines(row: Decision) -> tuple[str, ...]:
    return tuple(line for side in (row.left, row.right) if side for line in side.split("\n"))
