"""The dossier: one HTML file that works offline, needs no script, prints well, and leads every claim to its source.

Enter an account; leaves HTML text. Everything from a report is escaped; the page forbids scripts and outside requests.

>>> import rashomon
>>> page = dossier(rashomon.account([]))
>>> page.startswith("<!doctype html>"), "<script" in page
(True, False)
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from rashomon.records import Account, signed
from rashomon.render.comparison import KINDS, WAYS, Comparison, sign
from rashomon.render.html import copies, reader
from rashomon.render.html.anchors import anchor, anchors
from rashomon.render.html.chart import chart
from rashomon.render.html.sides import sides
from rashomon.render.html.words import difference
from rashomon.render.sharing import goes_back
from rashomon.render.view import (
    Shelf,
    best,
    by_measure,
    origins,
    period,
    shelf,
    source_of,
    span_of,
    title_of,
    told,
    toll_of,
    tolls_told,
    visible,
)

__all__ = ["compared", "dossier", "fragment"]


@cache
def _templates() -> Environment:
    made = Environment(
        loader=PackageLoader("rashomon.render.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"visible": visible, "anchor": anchor, "range": span_of, "words": lambda s: s.replace("_", " ")}
    made.filters |= {"kind": KINDS.__getitem__, "sign": sign, "way": WAYS.__getitem__, "signed": signed}
    made.globals |= {
        "best": best,
        "by_measure": by_measure,
        "chart": chart,
        "goes_back": goes_back,
        "difference": difference,
        "origins": origins,
        "source_of": source_of,
        "told": told,
        "toll_of": toll_of,
        "tolls_told": tolls_told,
        "period": period,
        "title_of": title_of,
    }
    return made


def dossier(account: Account) -> str:
    """The whole account as one self-contained HTML file."""
    marks, index = anchors(account).marks, shelf(account)
    shown = {d.id: reader.blocks(d, marks.get(d.id, ())) for d in account.documents}
    return (
        _templates()
        .get_template("dossier.html")
        .render(
            account=account,
            shelf=index,
            shown=shown,
            copies=copies.tell(account, index),
            broken=reader.broken(tuple(shown.values())),
        )
    )


def compared(comparison: Comparison, index: Shelf) -> str:
    """Two reports side by side as one self-contained HTML file; `index` is of the account they stand in."""
    return _templates().get_template("compare.html").render(s=sides(comparison, index), shelf=index)


def fragment(account: Account) -> str:
    """A short view for a notebook: each story's title, brief and figures, without styles of its own."""
    return _templates().get_template("fragment.html").render(account=account, shelf=shelf(account))
