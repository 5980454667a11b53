"""`rashomon add`: reports into the collection, and its stories brought up to date.

>>> add.__doc__.split(":")[0]
'Take reports into the collection'
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.brief import settings
from rashomon.cli.collections import Store, moment, now, opened
from rashomon.cli.screen import EXIT_REJECTED, complain, watched
from rashomon.intake import days, files
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
    since: Annotated[str | None, typer.Option(help="Pass over what a feed, mail or row dates earlier.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="How many processes parse pages.")] = None,
) -> None:
    """Take reports into the collection: each is kept with where it was met, and its story is told anew."""
    with opened(store, workers=workers, new=True) as collection, watched() as progress:
        found = _Found(paths, date.fromisoformat(moment(since)[:10]) if since else None)
        added = collection.add(found, seen=now(), claims=claims, progress=progress)
    _tell(added, found.earlier)
    raise typer.Exit(EXIT_REJECTED if added.rejected else 0)


class _Found:
    """What is at the paths and links, but for what is dated before a day, which is counted."""

    def __init__(self, paths: list[str], day: date | None) -> None:
        self._paths, self._day, self.earlier = paths, day, 0

    def __iter__(self) -> Iterator[Source | Rejected]:
        for one in _found(self._paths):
            if self._day and isinstance(one, Source) and days.since(one, self._day) is False:
                self.earlier += 1
            else:
                yield one


def _found(paths: list[str]) -> Iterator[Source | Rejected]:
    chosen = settings()
    urls = [path for path in paths if "://" in path]
    here = [Path(path) for path in paths if "://" not in path]
    yield from files.walk(here, settings=chosen.reading)
    if urls:
        from rashomon.intake import polls  # the way to the web: only when it is taken

        yield from polls.pages(urls, web=chosen.web, reading=chosen.reading)


def _tell(added: Added, earlier: int) -> None:
    for row in added.rejected:
        complain(f"not read: {row.path}: {row.reason}: {row.detail}")
    kept = added.kept
    parts = [f"{kept.new:,} new", *([f"{kept.versions:,} of them new versions"] if kept.versions else [])]
    parts += [f"{kept.again:,} known already"] if kept.again else []
    parts += [f"{kept.back:,} of them put back to earlier words"] if kept.back else []
    parts += [f"{len(added.rejected):,} rejected"] if added.rejected else []
    parts += [f"{earlier:,} earlier, passed over"] if earlier else []
    stories = "1 story" if len(added.stories) == 1 else f"{len(added.stories):,} stories"
    print(f"{', '.join(parts)}; {stories} new or changed")
