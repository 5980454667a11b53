"""Which report a source is, and at which address: what tells a report met again from another, and from a new version.

A source in; the id of its document and of its address out. The same bytes at one publisher are one report, wherever
they were met; two publishers that print the same text are two. An address is a link, without what only tells who
followed it, or the path of a file that is one report; a part of a file has none, for its number may be another
report's tomorrow.

>>> page = Source(path="-", data=b"The dam broke.", media="text/plain", url="http://www.fen.example/a/?utm_source=x#top")
>>> address(page) == address(Source(path="b", data=b"", media="text/plain", url="https://fen.example/a"))
True
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from rashomon.records import Source, house, identify

_TRACKING = re.compile(r"(?i)utm_|(?:fbclid|gclid|igshid|mc_cid|mc_eid|cmpid|ocid|smid|xtor)$|at_(?:medium|campaign)")


def document(source: Source) -> str:
    """The id of the report a source is."""
    return identify("document", sha256(source.data).hexdigest(), house(source.url))


def address(source: Source) -> str | None:
    """The id of the address a source was met at; None where it has none that stays."""
    if source.url:
        return identify("address", _link(source.url))
    return None if source.path == "-" or "#" in source.path else named(source.path)


def named(name: str) -> str:
    """The id of the address that a person names: a link, or the path of a file."""
    return identify("address", _link(name) if "://" in name else str(Path(name).absolute()))


def _link(url: str) -> str:
    """A link without its scheme, "www.", last slash, fragment and what tells who followed it."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
        asked = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(pair[0])]
    except ValueError:
        return url
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(asked), errors='surrogatepass')}"
