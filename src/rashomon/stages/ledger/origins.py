"""Why a figure has the origins it has: its entries in groups that go back to one origin, each with the reasons.

Enter a figure and what is known of independence; leaves, for each origin, its entries and why they count as one: the
same report, one family of copies, one copied passage, the same named source.

>>> from rashomon.stages.ledger.independence import Independence
>>> origins((), Independence(families=(), copies=()), {})
()
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rashomon.records import Entry
from rashomon.stages.ledger.independence import Independence

Origin = tuple[tuple[Entry, ...], tuple[str, ...]]


def origins(entries: Sequence[Entry], independence: Independence, names: Mapping[str, str]) -> tuple[Origin, ...]:
    """The entries by origin, with the reasons; `names` tells what a reader calls an entity or a family."""
    places = [(e.document, e.start, e.end) for e in entries]
    groups = independence.origins(places, [e.attribution for e in entries])
    found = [tuple(entries[at] for at in group) for group in groups]
    return tuple((group, _reasons(group, independence, names)) for group in found)


def _reasons(group: Sequence[Entry], independence: Independence, names: Mapping[str, str]) -> tuple[str, ...]:
    """What two or more of the entries have in common, so that they are one origin."""
    shared = Counter(key for entry in group for key in set(_keys(entry, independence)))
    found = {_told(key, names) for key, entries in shared.items() if entries > 1}
    return tuple(sorted(found)) or ("it stands there alone",)


def _keys(entry: Entry, independence: Independence) -> Iterator[tuple[str, str]]:
    place = (entry.document, entry.start, entry.end)
    yield "report", entry.document
    yield from (("passage", str(number)) for number in independence.passages(place))
    family = independence.family(place)
    if family is not None:
        yield "family", family
    if entry.attribution:
        yield "source", entry.attribution[0]


def _told(key: tuple[str, str], names: Mapping[str, str]) -> str:
    kind, value = key
    if kind == "report":
        return "one report"
    if kind == "passage":
        return "one copied passage"
    name = names.get(value, value)
    return f"one family of copies ({name})" if kind == "family" else f"the same named source ({name})"
