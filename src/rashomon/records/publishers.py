"""Who publishes a report: its outlet, or the host of its address; outlets that are put together are one.

Reports and groups of names in; the publisher of each report that names one out. An outlet is known by its name whatever
its case, with or without "The"; a report that gives only its address is of the one outlet others name at that host.

>>> from rashomon.records.reports import Document
>>> report = Document(id="d", path="d.txt", url="https://www.courier.example/a", sha256="", text="", title=None,
...     outlet=None, agencies=(), byline=None, language=None, published=None, published_reason=None, blocks=())
>>> publishers((report,), (("Evening Post", "courier.example"),))
{'d': 'Evening Post'}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from rashomon.records.reports import Document


def publishers(documents: Sequence[Document], groups: Iterable[Sequence[str]] = ()) -> dict[str, str]:
    """By document id who publishes it, under one name a publisher; a group of names is one, known by its first."""
    first = {_plain(name): group[0] for group in groups for name in group}
    at: defaultdict[str, set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    for outlet, place in sorted((d.outlet, host(d)) for d in documents if d.outlet):
        at[place].add(_plain(outlet))
        spelled.setdefault(_plain(outlet), outlet)
    found: dict[str, str] = {}
    for document in documents:
        key = _plain(document.outlet or "") or _only(at[host(document)], host(document))
        name = first.get(key) or first.get(host(document)) or spelled.get(key, key)
        if name:
            found[document.id] = name
    return found


def host(document: Document) -> str:
    """The host of a report's address, behind any archive's; "" without an address."""
    address = document.url or ""
    try:
        found = urlsplit(address[max(0, address.rfind("http")) :]).hostname or ""
    except ValueError:  # an address that is none
        return ""
    return found.removeprefix("www.")


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _only(outlets: set[str], otherwise: str) -> str:
    return next(iter(outlets)) if otherwise and len(outlets) == 1 else otherwise
