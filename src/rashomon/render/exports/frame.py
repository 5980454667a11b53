"""Every figure in every report, one row an entry: the frame of `frames.figures` as Parquet or CSV.

>>> import rashomon
>>> table(rashomon.account([])).decode().split(",")[:3]
['story', 'figure', 'measure']
"""

from __future__ import annotations

import io

from rashomon.records import Account
from rashomon.render import frames
from rashomon.render.exports.table import csv_bytes


def table(account: Account) -> bytes:
    """The frame as CSV."""
    found = frames.figures(account)
    return csv_bytes(found.columns, found.rows())


def parquet(account: Account) -> bytes:
    """The frame as Parquet."""
    out = io.BytesIO()
    frames.figures(account).write_parquet(out, statistics=False)
    return out.getvalue()
