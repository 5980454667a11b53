"""Events in ACLED's columns, one row a story.

`fatalities` is the lowest that the policy leaves; under `conservative` that is ACLED's most conservative figure. What
its coders decide (types of event, actors, regions) no report's words decide: those cells are empty.

>>> import rashomon
>>> table(rashomon.account([])).decode()[:37]
'event_id_cnty,event_date,year,time_pr'
"""

from __future__ import annotations

from rashomon.records import Account
from rashomon.render.exports.codes import acled_place, acled_time, whole_day, year
from rashomon.render.exports.incidents import Incident, country, incidents
from rashomon.render.exports.table import Cell, csv_bytes
from rashomon.render.exports.totals import killed
from rashomon.render.view import source_of

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip


def table(account: Account) -> bytes:
    """The account's stories as ACLED-shaped CSV."""
    rows = [_row(incident) for incident in incidents(account)]
    return csv_bytes(COLUMNS, [[row.get(column) for column in COLUMNS] for row in rows])


def _row(incident: Incident) -> dict[str, Cell]:
    place, where = incident.place, country(incident.place)
    point = place.place if place else None
    brief = incident.story.brief
    return {
        "event_id_cnty": incident.story.id,
        "event_date": whole_day(incident.day),
        "year": year(incident.day),
        "time_precision": acled_time(incident.day),
        "iso": where.number if where else None,
        "country": where.name if where else None,
        "location": place.name if place else None,
        "latitude": point.lat if point else None,
        "longitude": point.lon if point else None,
        "geo_precision": acled_place(place),
        "source": "; ".join(sorted({source_of(document) for document in incident.documents})),
        "notes": brief[0].text if brief else incident.story.title,
        "fatalities": killed(incident).low,
    }
