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

# Hosts that lend each customer a name of its own below theirs.
_LENT = frozenset("blogspot wordpress tumblr livejournal typepad substack medium weebly wixsite blogs".split())
_SECOND = frozenset("co com net org gov edu ac".split())  # below a country's letters, no publisher's own name


def publishers(documents: Sequence[Document], groups: Iterable[Sequence[str]] = ()) -> dict[str, str]:
    """By document id who publishes it, under one name a publisher; a group of names is one, known by its first."""
    first = {_plain(name): group[0] for group in groups for name in group}
    at: defaultdict[str, set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    for outlet, place in sorted((d.outlet, house(d.url)) for d in documents if d.outlet):
        at[place].add(_plain(outlet))
        spelled.setdefault(_plain(outlet), outlet)
    found: dict[str, str] = {}
    for document in documents:
        key = _plain(document.outlet or "") or _only(at[house(document.url)], house(document.url))
        name = first.get(key) or first.get(house(document.url)) or spelled.get(key, key)
        if name:
            found[document.id] = name
    return found


def house(address: str | None) -> str:
    """The name a publisher has registered, from an address (that behind an archive's); "" without one.

    >>> house("http://web.archive.org/web/2017/http://www.news.example.co.uk:80/a")
    'example.co.uk'
    """
    whole = address or ""
    try:
        host = urlsplit(whole[max(0, whole.rfind("http")) :]).hostname or ""
    except ValueError:  # an address that is none
        return ""
    labels = host.split(".")
    keep = 3 if len(labels) > 2 and (labels[-2] in _LENT or (len(labels[-1]) == 2 and labels[-2] in _SECOND)) else 2
    return ".".join(labels[-keep:])


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _only(outlets: set[str], otherwise: str) -> str:
    return next(iter(outlets)) if otherwise and len(outlets) == 1 else otherwise
