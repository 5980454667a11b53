"""The account in the tables that recorders know: pure functions of the account, one module a format.

>>> [export.name for export in EXPORTS.values() if export.folder or export.binary]
['airwars', 'parquet', 'copies']
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rashomon.records import Account
from rashomon.render.exports import acled, airwars, copies, frame, helix, hxl, ucdp

__all__ = ["EXPORTS", "Export"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A format: `files` gives each file's name and bytes; `policy` is its recorders' own, None for the account's."""

    name: str
    description: str
    media: str
    extension: str
    files: Callable[[Account], dict[str, bytes]]
    policy: str | None = None
    folder: bool = False

    @property
    def binary(self) -> bool:
        """Whether a terminal cannot show it."""
        return not self.media.startswith("text/")


def _csv(name: str, description: str, table: Callable[[Account], bytes], policy: str | None = None) -> Export:
    def files(account: Account) -> dict[str, bytes]:
        return {f"{name}.csv": table(account)}

    return Export(name=name, description=description, media="text/csv", extension="csv", files=files, policy=policy)


EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        export.name: export
        for export in (
            Export(
                name="airwars",
                description="a folder of incidents.csv, casualties.csv and sources.csv as Airwars has them",
                media="text/csv",
                extension="csv",
                files=airwars.files,
                policy="graded",
                folder=True,
            ),
            _csv("acled", "events as ACLED has them, one row a story", acled.table, "conservative"),
            _csv("ucdp", "events as UCDP GED has them, with low, best and high", ucdp.table, "best"),
            _csv("helix", "displacement figures as IDMC Helix has them", helix.table, "recommended"),
            _csv("hxl", "one row a story with HXL hashtags", hxl.table),
            Export(
                name="parquet",
                description="every entry of every figure, for analysis",
                media="application/vnd.apache.parquet",
                extension="parquet",
                files=lambda account: {"figures.parquet": frame.parquet(account)},
            ),
            Export(
                name="csv",
                description="the same as text",
                media="text/csv",
                extension="csv",
                files=lambda account: {"figures.csv": frame.table(account)},
            ),
            Export(
                name="copies",
                description="a folder of copies.csv, pairs.csv and origins.csv: who shares what with whom",
                media="text/csv",
                extension="csv",
                files=copies.files,
                folder=True,
            ),
        )
    }
)
