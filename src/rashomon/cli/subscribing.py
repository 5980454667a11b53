"""The feeds that a person names, by their addresses or in lists.

>>> list(named(["HTTP://Fen.example/feed"]))
[('http://fen.example/feed', None)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.cli.screen import complain
from rashomon.errors import BadConfiguration, Rejection
from rashomon.records import Rejected
from rashomon.render.view import visible

if TYPE_CHECKING:
    from rashomon.intake.opml import Subscription


def named(feeds: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    """The feeds that are named, or stand in lists that are: addresses and titles. Raises BadConfiguration."""
    from rashomon.intake.sandbox import alone
    from rashomon.intake.web import clean

    for name in feeds:
        try:
            if "://" in name:
                yield clean(name), None
            else:
                listed, refused = alone(_listed, name, seconds=20, memory=1024)
                yield from ((one.url, one.title) for one in listed)
                for row in refused:
                    complain(visible(f"not watched: {row.path}: {row.reason}: {row.detail}"))
        except Rejection as rejection:
            raise BadConfiguration(f"{name}: {rejection}") from rejection


def _listed(path: str) -> tuple[tuple[Subscription, ...], tuple[Rejected, ...]]:
    from rashomon.intake import opml

    try:
        return opml.sifted(Path(path).read_bytes(), path)
    except OSError as error:
        raise Rejection("unreadable", error.strerror or "the file cannot be read") from error
