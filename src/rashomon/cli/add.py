"""`rashomon add`: reports into the collection, and its stories brought up to date.

>>> add.__doc__.split(":")[0]
'Take reports into the collection'
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.brief import settings
from rashomon.cli.collections import Store, now, opened
from rashomon.cli.screen import EXIT_REJECTED, complain, watched
from rashomon.intake import files
from rashomon.records import Rejected, Source

if TYPE_CHECKING:
    from rashomon.collection import Added


def add(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH|URL...", help="Files and folders of reports, pages and feeds on the web."),
    ],
    store: Store = None,
    claims: Annotated[
        bool, typer.Option("--claims/--no-claims", help="Read what reports say now, or when it is first asked for.")
    ] = True,
    workers: Annotated[int | None, typer.Option(min=1, help="How many processes parse pages.")] = None,
) -> None:
    """Take reports into the collection: each is kept with where it was met, and its story is told anew."""
    with opened(store, workers=workers) as collection, watched() as progress:
        added = collection.add(_found(paths), seen=now(), claims=claims, progress=progress)
    _tell(added)
    raise typer.Exit(EXIT_REJECTED if added.rejected else 0)


def _found(paths: list[str]) -> Iterator[Source | Rejected]:
    chosen = settings()
    urls = [path for path in paths if "://" in path]
    here = [Path(path) for path in paths if "://" not in path]
    if here:
        sources, rejected = files.find(here, settings=chosen.reading)
        yield from sources
        yield from rejected
    if urls:
        from rashomon.intake import polls  # the way to the web: only when it is taken

        yield from polls.pages(urls, web=chosen.web, reading=chosen.reading)


def _tell(added: Added) -> None:
    for row in added.rejected:
        complain(f"not read: {row.path}: {row.reason}: {row.detail}")
    kept = added.kept
    parts = [f"{kept.new:,} new", *([f"{kept.versions:,} of them new versions"] if kept.versions else [])]
    parts += [f"{kept.again:,} known already"] if kept.again else []
    parts += [f"{len(added.rejected):,} rejected"] if added.rejected else []
    stories = "1 story" if len(added.stories) == 1 else f"{len(added.stories):,} stories"
    print(f"{', '.join(parts)}; {stories} new or changed")
