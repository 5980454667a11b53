"""`rashomon doctor`: what is in the collection, what was rejected, what is wrong with it; to save and to back it up.

>>> doctor.__doc__.split(":")[0]
'Look the collection over'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.brief import settings
from rashomon.cli.collections import Store, opened
from rashomon.cli.screen import EXIT_FAILED, complain, errors_told, watched

if TYPE_CHECKING:
    from rashomon.collection import Collection
    from rashomon.records import Rejected
    from rashomon.store.saving import Saved


def doctor(
    store: Store = None,
    retry: Annotated[bool, typer.Option("--retry", help="Read again the reports that were refused.")] = False,
    salvage: Annotated[
        Path | None, typer.Option(metavar="NEW", help="Carry all that is whole over into a new file.")
    ] = None,
    backup: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Copy all that was kept into a file, checked before it counts.")
    ] = None,
) -> None:
    """Look the collection over: what it holds, what was rejected and why, and whether any of it is damaged."""
    if salvage is not None:
        _salvage(store, salvage)
        return
    with opened(store) as collection:
        if retry:
            _retry(collection)
        flaws = _examine(collection)
        if backup is not None and not flaws:
            _tell(collection.back_up(backup), backup)
    raise typer.Exit(EXIT_FAILED if flaws else 0)


def _examine(collection: Collection) -> tuple[str, ...]:
    found = collection.examined()
    for name, number in found.holds.items():
        print(f"{number:>12,}  {name}")
    for note in found.notes:
        print(f"note: {note}")
    if not found.flaws:
        _list(collection.rejected())
        print("nothing is damaged")
    for flaw in found.flaws:
        complain(f"damaged: {flaw}")
    if found.flaws:
        complain(
            "`rashomon rebuild` makes again what is derived; `rashomon doctor --salvage NEW` carries over what is whole"
        )
    return found.flaws


def _list(rejected: Iterable[Rejected]) -> None:
    rows = tuple(rejected)
    for reason, number in sorted(Counter(row.reason for row in rows).items()):
        print(f"{number:>12,}  rejected: {reason}")
    for row in rows:
        print(f"not read: {row.path}: {row.reason}: {row.detail}")


def _retry(collection: Collection) -> None:
    with watched() as progress:
        tried, rejected = collection.retry(progress=progress)
    print(f"{tried:>12,}  read again, {tried - len(rejected):,} of them with success")


def _salvage(store: str | None, new: Path) -> None:
    with errors_told():
        from rashomon.collection import doctoring

        _tell(doctoring.salvage(store or settings().store.where, new), new)


def _tell(saved: Saved, to: Path) -> None:
    for path in saved.lost:
        complain(f"lost: {path}; add it again")
    if saved.unmet:
        complain(f"of {saved.unmet:,} originals nothing says any more where they were met; add them again to see them")
    print(f"{saved.reports:,} originals and {saved.decisions:,} decisions are in {to}")
