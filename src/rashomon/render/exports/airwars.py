"""Incidents, casualties and sources in Airwars' columns.

An incident is a story. Only people whom reports call civilians are counted as civilians; a toll of people whose status
nobody gives stands in casualties.csv as undetermined. The grade is the policy `graded`'s.

>>> import rashomon
>>> sorted(files(rashomon.account([])))
['casualties.csv', 'incidents.csv', 'sources.csv']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.records import Account, Document
from rashomon.render.exports.codes import whole_day
from rashomon.render.exports.incidents import Count, Incident, People, country, incidents
from rashomon.render.exports.table import Cell, csv_bytes
from rashomon.render.view import source_of

# How Airwars calls each group: in incidents' columns (None: not there), and by name and slug in casualties.
_GROUPS: dict[People, tuple[str | None, str, str]] = {
    "civilians": ("civilian_non_combatants", "Civilians", "civilians"),
    "children": ("children", "Children", "children"),
    "women": ("women", "Women", "women"),
    "men": ("men", "Men", "men"),
    "fighters": (None, "Belligerents", "belligerents"),
    "soldiers": (None, "Belligerents", "belligerents"),
    "anybody": (None, "Undetermined", "undetermined"),
    "others": (None, "Undetermined", "undetermined"),
}
_GRADES = ("Confirmed", "Fair", "Weak", "Contested", "Discounted")
_BOUNDS = ("killed_min", "killed_max", "injured_min", "injured_max")
INCIDENTS = (
    "code", "date_type", "date", "date_end", "local_first_reported_date_time", "local_first_reported_by",
    "local_first_reported_url", "country_name", "location_name", "region", "strike_status_name", "strike_type_name",
    "targeted_belligerent_name", "civilian_harm_reported", "civilian_harm_status_name", "cause_of_death_injury_name",
    "geolocated", "latitude", "longitude", "geolocation_accuracy_name", "num_victims",
    *(f"{column}_{bound}" for column, _, _ in _GROUPS.values() if column for bound in _BOUNDS),
    "num_sources", "summary",
)  # fmt: skip
CASUALTIES = (
    "code", "casualty_type_taxonomy", "casualty_type_name", "casualty_type_slug", "casualty_affiliation_name",
    "while_working", *_BOUNDS,
)  # fmt: skip
SOURCES = ("code", "date", "name", "language", "url", "archive_url", "media")


def files(account: Account) -> dict[str, bytes]:
    """The three tables."""
    found = incidents(account)
    return {
        "incidents.csv": _table(INCIDENTS, [_incident(incident) for incident in found]),
        "casualties.csv": _table(CASUALTIES, [row for incident in found for row in _casualties(incident)]),
        "sources.csv": _table(SOURCES, [row for incident in found for row in _sources(incident)]),
    }


def _table(columns: Sequence[str], rows: Sequence[dict[str, Cell]]) -> bytes:
    return csv_bytes(columns, [[row.get(column) for column in columns] for row in rows])


def _incident(incident: Incident) -> dict[str, Cell]:
    place, where = incident.place, country(incident.place)
    point = place.place if place else None
    first = min((d for d in incident.documents if d.published), key=_published, default=None)
    row: dict[str, Cell] = {
        "code": incident.story.id,
        "date_type": "single_date" if whole_day(incident.day) else None,
        "date": whole_day(incident.day),
        "local_first_reported_date_time": first.published.date if first and first.published else None,
        "local_first_reported_by": source_of(first) if first else None,
        "local_first_reported_url": first.url if first else None,
        "country_name": where.name if where else None,
        "location_name": place.name if place else None,
        "civilian_harm_reported": 1 if _harm(incident) else None,
        "civilian_harm_status_name": _grade(incident),
        "geolocated": 1 if point else 0,
        "latitude": point.lat if point else None,
        "longitude": point.lon if point else None,
        "geolocation_accuracy_name": point.precision if point else None,
        "num_sources": len(incident.documents),
        "summary": " ".join(line.text for line in incident.story.brief) or incident.story.title,
    }
    for group, (column, _, _) in _GROUPS.items():
        if column is not None:
            row |= {f"{column}_{bound}": value for bound, value in _bounds(incident, group).items()}
    return row


def _published(document: Document) -> tuple[str, str]:
    return (document.published.date if document.published else "9"), document.id


def _harm(incident: Incident) -> list[Count]:
    """The counts of killed and injured whom reports call civilians, or children, whose status is not in doubt."""
    groups: tuple[People, ...] = ("civilians", "children")
    return [c for measure in ("killed", "injured") for g in groups if (c := incident.count(measure, g)) is not None]


def _grade(incident: Incident) -> str | None:
    """What the policy `graded` says of the dead (civilians first), where the account is under it."""
    count = incident.count("killed", "civilians", "anybody", "children", "others")
    grade = count.figure.range.basis.split(":")[0].capitalize() if count else None
    return grade if grade in _GRADES else None


def _bounds(incident: Incident, group: People) -> dict[str, Cell]:
    killed, injured = incident.count("killed", group), incident.count("injured", group)
    values = (*_ends(killed), *_ends(injured))
    return dict(zip(_BOUNDS, values, strict=True))


def _ends(count: Count | None) -> tuple[float | None, float | None]:
    return (count.low, count.high) if count else (None, None)


def _casualties(incident: Incident) -> Iterator[dict[str, Cell]]:
    """A row for each group of people."""
    for group, (_, name, slug) in _GROUPS.items():
        if incident.count("killed", group) or incident.count("injured", group):
            yield {
                "code": incident.story.id,
                "casualty_type_taxonomy": "casualty",
                "casualty_type_name": name,
                "casualty_type_slug": slug,
                **_bounds(incident, group),
            }


def _sources(incident: Incident) -> Iterator[dict[str, Cell]]:
    for document in incident.documents:
        yield {
            "code": incident.story.id,
            "date": document.published.date if document.published else None,
            "name": source_of(document),
            "language": document.language,
            "url": document.url,
        }
