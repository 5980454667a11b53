"""Events in UCDP GED's columns, one row a story: deaths by side where groups tell, with low, best and high.

>>> import rashomon
>>> table(rashomon.account([])).decode()[:32]
'id,relid,year,active_year,code_s'
"""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.records import Account
from rashomon.render.exports.codes import ucdp_date, ucdp_place, whole_day, year
from rashomon.render.exports.incidents import Incident, country, incidents
from rashomon.render.exports.table import Cell, csv_bytes
from rashomon.render.exports.totals import killed
from rashomon.render.view import source_of, title_of

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best",
    "high", "low", "gwnoa", "gwnob",
)  # fmt: skip


def table(account: Account) -> bytes:
    """The account's stories as UCDP-GED-shaped CSV."""
    rows = [_what(incident) | _sources(incident) | _where(incident) for incident in incidents(account)]
    return csv_bytes(COLUMNS, [[row.get(column) for column in COLUMNS] for row in rows])


def _what(incident: Incident) -> dict[str, Cell]:
    day, deaths = whole_day(incident.day), killed(incident)
    return {
        "id": incident.story.id,
        "year": year(incident.day),
        "date_prec": ucdp_date(incident.day),
        "date_start": day,
        "date_end": day,
        "deaths_a": deaths.soldiers,
        "deaths_b": deaths.fighters,
        "deaths_civilians": deaths.civilians,
        "deaths_unknown": deaths.unknown,
        "best": deaths.best,
        "high": deaths.high,
        "low": deaths.low,
    }


def _sources(incident: Incident) -> dict[str, Cell]:
    reports = incident.documents
    return {
        "number_of_sources": len(reports),
        "source_article": _joined(f"“{title_of(d)}”, {incident.index.label(d.id)}" for d in reports),
        "source_office": _joined(source_of(d) for d in reports),
        "source_date": _joined(d.published.date if d.published else "" for d in reports),
        "source_headline": _joined(title_of(d) for d in reports),
        "source_original": _joined(incident.sources("killed")),
    }


def _joined(texts: Iterable[str]) -> str | None:
    """One text a report, in the reports' order, so that the cells of a row can be read side by side."""
    return ";".join(text.replace(";", ",") for text in texts) or None


def _where(incident: Incident) -> dict[str, Cell]:
    place, where = incident.place, country(incident.place)
    point = place.place if place else None
    return {
        "where_prec": ucdp_place(place),
        "where_coordinates": place.name if place else None,
        "latitude": point.lat if point else None,
        "longitude": point.lon if point else None,
        "geom_wkt": f"POINT ({point.lon} {point.lat})" if point else None,
        "country": where.name if where else None,
    }
