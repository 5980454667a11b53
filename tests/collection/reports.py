"""Small reports of a few events, made up, for the tests of a collection."""

from __future__ import annotations

from typing import Any

from rashomon.collection import Collection
from rashomon.records import Source
from rashomon.render import serial

SEEN, LATER, LAST = "2031-06-05T10:00:00Z", "2031-06-06T10:00:00Z", "2031-06-07T10:00:00Z"
_EVENTS = {
    "dam": (
        "The dam at Ruo in Lower Vessa broke before dawn on 2 June 2031 after a week of rain.",
        "The river authority of Vessa said the flood took 14 people and drowned the lower town.",
        "“We heard the water before we saw it,” said Tomas Rell, a farmer whose barn was carried off.",
        "Engineers had asked for repairs to the spillway, Governor Ines Calder said.",
    ),
    "fire": (
        "A fire swept through the covered market of Tarnholm on 3 June 2031 while traders slept.",
        "At least 6 stallholders died in the smoke and 22 were burned, fire chief Olav Brandt said.",
        "“The spice row went first,” said Mirja Kohl, who has sold cloth there for years.",
        "Police in Tarnholm are looking at a gas heater left alight beneath the arcade.",
    ),
    "train": (
        "A night train left the rails near the Kesh viaduct on 4 June 2031 and fell into the gorge.",
        "The railway said 31 passengers were killed when four carriages went over the parapet.",
        "Signalman Petr Hasek told the railway inquiry that the driver had passed a red light.",
        "Cranes were brought up the valley from Ostrava Junction to lift the locomotive.",
    ),
}


def report(event: int, number: int = 0, **said: Any) -> Source:
    """A report of an event; those of one event tell it in other words. Each is at a link of its own."""
    name = list(_EVENTS)[event]
    lines = _EVENTS[name]
    told = [lines[(number + at) % 4] for at in range(3)]
    whole = {
        "path": f"{name}.jsonl#{number}", "data": "\n\n".join(told).encode(), "media": "text/plain",
        "url": f"https://paper{number}.example/{name}", "title": lines[0].partition(" on ")[0],
        "published": f"2031-06-0{2 + event}T08:00:00Z",
    } | said  # fmt: skip
    return Source(**whole)


def several(events: int = 3, each: int = 3) -> list[Source]:
    """Some reports of each of the first events."""
    return [report(event, number) for event in range(events) for number in range(each)]


def grouped(collection: Collection) -> set[frozenset[str]]:
    """The stories, as the paths of their reports."""
    return {frozenset(one.path for one in account.documents) for account in collection.accounts()}


def shown(collection: Collection) -> tuple[str, object, object]:
    """All that is shown, the accounts as they are exported."""
    return serial.encode(collection.whole()), collection.stories(), collection.rejected()
