"""An invented flood, as its reporters, their copyists and a synonym machine would tell it."""

from __future__ import annotations

import re

WIRE = """\
The upper dam above Korvale gave way shortly before dawn on Tuesday and sent a wall of brown water through the market.
Governor Ilse Marant said eleven people were missing and that the old grain bridge had been carried off.
"Nobody told the villagers that the sluices would be opened," she said.
Rescue workers from the National Union of River Pilots searched the flooded cellars with dogs and long poles.
The water damaged forty houses on the northern bank, and the railway to Pell was cut in three places.
Engineers had warned the province in spring that cracks in the dam were growing.
The province promised blankets, tents and clean water to every family that had lost its home.
Schools will stay closed until the engineers have inspected the remaining walls of the valley."""

OWN = """\
Fishermen here heard the flood before they saw it.
Old Tomas Brell was mending nets when his dog began to howl, and he ran uphill with nothing but a lamp.
By noon the priest had counted the boats that were left: four.
"I have rowed this river for fifty years," Brell said. "It has never spoken like that."
Nobody here speaks of blame yet, only of bread, of boats and of the mill."""

SYNONYMS = {
    "shortly": "momentarily", "dawn": "daybreak", "wall": "partition", "brown": "chestnut", "market": "bazaar",
    "missing": "absent", "old": "ancient", "carried": "hauled", "opened": "unlocked", "rescue": "salvage",
    "workers": "labourers", "searched": "scoured", "flooded": "inundated", "cellars": "basements", "dogs": "hounds",
    "long": "lengthy", "poles": "rods", "damaged": "harmed", "houses": "residences", "bank": "lender",
    "railway": "railroad", "cut": "sliced", "places": "spots", "warned": "cautioned", "spring": "coil",
    "cracks": "fissures", "growing": "expanding", "promised": "pledged", "tents": "marquees", "clean": "spotless",
    "family": "clan", "lost": "misplaced", "home": "abode", "schools": "academies", "closed": "shut",
    "inspected": "examined", "remaining": "leftover", "walls": "partitions", "valley": "vale", "villagers": "peasants",
    "national": "countrywide", "pilots": "aviators",
}  # fmt: skip


def spin(text: str, every: int) -> str:
    """The text with every so many-th word that has a synonym put through the machine."""
    seen = 0

    def swap(found: re.Match[str]) -> str:
        nonlocal seen
        word = found.group()
        other = SYNONYMS.get(word.casefold())
        if other is None:
            return word
        seen += 1
        if seen % every:
            return word
        return other.capitalize() if word[0].isupper() else other

    return re.sub(r"\w+", swap, text)
