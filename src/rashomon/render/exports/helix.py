"""Displacement figures in the columns of IDMC Helix's figure table (GIDD's are among them), one row an entry.

One entry of each story and kind is the recommended figure, the others triangulate it; stock and flow stay apart, and
households stay households: nobody's size of a household is assumed.

>>> term("fled"), term("are sheltering"), term("were counted")
('Forced to flee', 'Sheltered', 'Multiple/Other')
>>> import rashomon
>>> table(rashomon.account([])).decode()[:20]
'ID,ISO3,Country,Figu'
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rashomon.records import Account, Entry, Figure
from rashomon.render.exports.codes import whole_day, year
from rashomon.render.exports.incidents import Incident, country, incidents, located
from rashomon.render.exports.table import Cell, csv_bytes
from rashomon.render.view import Shelf, amount, source_of, title_of

COLUMNS = (
    "ID", "ISO3", "Country", "Figure cause", "Year", "Figure category", "Figure role", "Total figures", "Reported",
    "Figure term", "Unit", "Quantifier", "Household size", "Displacement occurred", "Start date",
    "Start date accuracy", "End date", "End date accuracy", "Stock date", "Stock date accuracy",
    "Stock reporting date", "Analysis and calculation logic", "Publishers", "Sources", "Source excerpt", "Source url",
    "Entry ID", "Entry title", "Event ID", "Event name", "Event start date", "Event start date accuracy",
    "Location Name", "Locations", "Location accuracy",
)  # fmt: skip
# Helix's terms, by what the reports' words begin with; the first that fits.
_TERMS = {
    "evacuat": "Evacuated", "fle": "Forced to flee", "shelter": "Sheltered", "sleeping": "Sheltered",
    "camp": "In relief camp", "relocat": "Relocated", "homeless": "Homeless", "displac": "Displaced",
}  # fmt: skip
_ABOUT = frozenset({"about", "some", "around", "roughly", "approximately", "nearly", "almost", "an estimated"})


def table(account: Account) -> bytes:
    """The account's figures of displaced people as Helix-shaped CSV."""
    rows = [row for incident in incidents(account) for row in _rows(incident)]
    return csv_bytes(COLUMNS, [[row.get(column) for column in COLUMNS] for row in rows])


def term(words: str) -> str:
    """Helix's term for the word a report uses."""
    found = words.casefold().split()
    return next((name for stem, name in _TERMS.items() if any(w.startswith(stem) for w in found)), "Multiple/Other")


def _rows(incident: Incident) -> Iterator[dict[str, Cell]]:
    piles: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in incident.index.figures(incident.story):
        if figure.measure == "displaced" and figure.standing == "event":
            piles[figure.motion, figure.unit or "person"].append(figure)
    for _, figures in sorted(piles.items()):
        chosen = max(figures, key=lambda f: _rank(f, incident.index))
        for figure in figures:
            for number, entry in enumerate(figure.entries):
                role = "Recommended figure" if figure is chosen and number == 0 else "Triangulation"
                yield _figure(figure, entry, incident.index) | _entry(entry, incident) | {"Figure role": role}


def _rank(figure: Figure, index: Shelf) -> tuple[bool, str, int, int, str]:
    """What stands goes before what was superseded; then the latest day, the support, the reports."""
    return figure.status != "superseded", index.held(figure), figure.origins, len(figure.entries), figure.id


def _figure(figure: Figure, entry: Entry, index: Shelf) -> dict[str, Cell]:
    reported = entry.low if entry.low is not None else entry.high
    day = entry.as_of or index.documents[entry.document].published
    is_stock, when = figure.motion == "stock", whole_day(day)
    accuracy = day.precision.capitalize() if day else None
    row: dict[str, Cell] = {
        "ID": f"{figure.id}-{entry.document}-{entry.start}",
        "Year": year(day),
        "Figure category": "IDPs" if is_stock else "Internal Displacements",
        "Total figures": None if figure.unit == "household" else reported,
        "Reported": reported,
        "Figure term": term(figure.term),
        "Unit": "Household" if figure.unit == "household" else "Person",
        "Quantifier": _quantifier(entry),
        "Analysis and calculation logic": f"{figure.status}; {figure.range.policy}: {figure.range.basis}; as told:"
        f" {amount(entry.low, entry.high, entry.qualifier)}",
    }
    dates = ("Stock date", "Stock date accuracy") if is_stock else ("Start date", "Start date accuracy")
    return row | dict(zip(dates, (when, accuracy), strict=True))


def _quantifier(entry: Entry) -> str | None:
    """Helix's word for how exact a figure is; a figure in words alone has none."""
    if entry.low is None and entry.high is None:
        return None
    if entry.low is None or entry.high is None:
        return "Less than" if entry.low is None else "More than"
    return "Approximately" if entry.low != entry.high or entry.qualifier in _ABOUT else "Exact"


def _entry(entry: Entry, incident: Incident) -> dict[str, Cell]:
    index, story = incident.index, incident.story
    document, place = index.documents[entry.document], located(index.entities.get(entry.place or ""), index)
    where, point = country(place), place.place if place else None
    return {
        "ISO3": where.iso3 if where else None,
        "Country": where.name if where else None,
        "Publishers": source_of(document),
        "Sources": "; ".join(index.who(ref) for ref in entry.attribution) or None,
        "Source excerpt": entry.quote,
        "Source url": document.url,
        "Entry ID": document.id,
        "Entry title": title_of(document),
        "Event ID": story.id,
        "Event name": story.title,
        "Event start date": whole_day(incident.day),
        "Event start date accuracy": incident.day.precision.capitalize() if incident.day else None,
        "Location Name": place.name if place else None,
        "Locations": f"{point.lat}, {point.lon}" if point else None,
        "Location accuracy": point.precision if point else None,
    }
