"""One row a story with HXL hashtags: people affected by kind, with the policy's bounds, and where it comes from.

>>> import rashomon
>>> table(rashomon.account([])).decode().splitlines()[1][:20]
'#event+id,#event+nam'
"""

from __future__ import annotations

from rashomon.records import Account
from rashomon.render.exports.codes import whole_day
from rashomon.render.exports.incidents import Incident, country, incidents
from rashomon.render.exports.table import Cell, csv_bytes
from rashomon.render.exports.totals import total
from rashomon.render.view import source_of

# Measure: heading and tag. Killed, injured and displaced are in HXL's core dictionary; the others are made like them.
_MEASURES = {
    "killed": ("Killed", "#affected+killed"),
    "injured": ("Injured", "#affected+injured"),
    "missing": ("Missing", "#affected+missing"),
    "displaced": ("Displaced", "#affected+displaced"),
}
_PEOPLE = {"civilians": "+civilians", "children": "+children", "women": "+f", "men": "+m"}
_HEAD = {
    "Story": "#event+id",
    "Title": "#event+name",
    "Day of the event": "#date+occurred",
    "First reported": "#date+reported+start",
    "Last reported": "#date+reported",
    "Country": "#country+name",
    "Country code": "#country+code+v_iso3",
    "Place": "#loc+name",
    "Latitude": "#geo+lat",
    "Longitude": "#geo+lon",
}
_TAIL = {
    "Named sources": "#meta+source",
    "Publishers": "#meta+source+publisher",
    "Addresses": "#meta+url",
    "Reports": "#meta+reports+num",
    "Independent origins": "#meta+origins+num",
    "Policy": "#meta+policy",
}


def table(account: Account) -> bytes:
    """The account's stories as HXL-tagged CSV: headings, hashtags, rows."""
    columns = _HEAD | _affected() | _TAIL
    rows = [_facts(incident) | _numbers(incident) | _meta(incident, account.policy) for incident in incidents(account)]
    return csv_bytes(tuple(columns), [[row.get(c) for c in columns] for row in rows], tags=tuple(columns.values()))


def _affected() -> dict[str, str]:
    made: dict[str, str] = {}
    for name, tag in _MEASURES.values():
        made |= {name: tag, f"{name}, least": f"{tag}+min", f"{name}, most": f"{tag}+max"}
        made |= {f"{name}, {group}": tag + attribute for group, attribute in _PEOPLE.items()}
    return made


def _facts(incident: Incident) -> dict[str, Cell]:
    published = sorted(d.published.date for d in incident.documents if d.published)
    place, where = incident.place, country(incident.place)
    point = place.place if place else None
    return {
        "Story": incident.story.id,
        "Title": incident.story.title,
        "Day of the event": whole_day(incident.day),
        "First reported": published[0] if published else None,
        "Last reported": published[-1] if published else None,
        "Country": where.name if where else None,
        "Country code": where.iso3 if where else None,
        "Place": place.name if place else None,
        "Latitude": point.lat if point else None,
        "Longitude": point.lon if point else None,
    }


def _numbers(incident: Incident) -> dict[str, Cell]:
    row: dict[str, Cell] = {}
    for measure, (name, _) in _MEASURES.items():
        low, best, high = total(incident, measure)
        row |= {name: best, f"{name}, least": low, f"{name}, most": high}
        for (kind, group), count in incident.counts.items():
            if kind == measure and group in _PEOPLE:
                row[f"{name}, {group}"] = count.best
    return row


def _meta(incident: Incident, policy: str) -> dict[str, Cell]:
    return {
        "Named sources": "; ".join(incident.sources(*_MEASURES)) or None,
        "Publishers": "; ".join(sorted({source_of(document) for document in incident.documents})),
        "Addresses": "; ".join(sorted(d.url for d in incident.documents if d.url)) or None,
        "Reports": len(incident.documents),
        "Independent origins": incident.story.independent_origins,
        "Policy": policy,
    }
