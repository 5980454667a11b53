"""The account as data frames (polars): one row an entry, for analysis and export.

>>> import rashomon
>>> figures(rashomon.account([])).columns[:4]
['story', 'figure', 'measure', 'group']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rashomon.records import Account, Entry, Figure
from rashomon.render.view import Shelf, shelf

if TYPE_CHECKING:
    import polars

_COLUMNS = (
    "story", "figure", "measure", "group", "series", "standing", "status", "low", "high", "qualifier", "range_low",
    "range_high", "policy", "origins", "attribution", "as_of", "document", "outlet", "published", "start", "end",
    "quote", "title", "term", "unit", "motion", "range_basis", "as_of_precision", "place", "family", "support",
    "origin", "corrected",
)  # fmt: skip


def figures(account: Account) -> polars.DataFrame:
    """One row for each figure in each report: what it says, who says so, and the policy's range beside it."""
    import polars  # a fifth of a second, and only frames need it

    index = shelf(account)
    rows = [_row(figure, entry, index) for figure in account.figures for entry in figure.entries]
    kinds: dict[str, Any] = dict.fromkeys(_COLUMNS, polars.String)
    kinds |= dict.fromkeys(("low", "high", "range_low", "range_high"), polars.Float64)
    kinds |= dict.fromkeys(("origins", "start", "end", "origin"), polars.Int64)
    return polars.DataFrame(rows, schema=kinds, orient="row")


def _row(figure: Figure, entry: Entry, index: Shelf) -> tuple[object, ...]:
    document = index.documents[entry.document]
    return (
        figure.story,
        figure.id,
        figure.measure,
        figure.group,
        figure.series,
        figure.standing,
        figure.status,
        entry.low,
        entry.high,
        entry.qualifier,
        figure.range.low,
        figure.range.high,
        figure.range.policy,
        figure.origins,
        "; ".join(index.who(ref) for ref in entry.attribution) or None,
        entry.as_of.date if entry.as_of else None,
        document.path,
        document.outlet,
        document.published.date if document.published else None,
        entry.start,
        entry.end,
        entry.quote,
        index.story[figure.story].title if figure.story in index.story else None,
        figure.term,
        figure.unit,
        figure.motion,
        figure.range.basis,
        entry.as_of.precision if entry.as_of else None,
        index.who(entry.place) if entry.place else None,
        entry.family,
        entry.support,
        entry.origin,
        index.corrected(figure.id) or None,
    )
