"""The one writer of CSV: UTF-8 without a byte order mark, commas, lines that end in CR LF (RFC 4180), one header row.

Enter columns and rows; leave bytes in which no cell of text can be taken for a formula. Numbers stay numbers.

>>> csv_bytes(("place", "killed"), [("Ayn", 12), ("=1+1", -3), (None, 2.0)])
b"place,killed\\r\\nAyn,12\\r\\n'=1+1,-3\\r\\n,2\\r\\n"
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

from rashomon.render.view import visible

Cell = str | int | float | None
# With these a spreadsheet begins a formula; a tab or a line's end before one does not stop it.
_FORMULA = frozenset("=+-@\t\r\n\u2212")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, tags: Sequence[str] = ()) -> bytes:
    """The table as CSV; `tags` is a second row of headings (HXL's hashtags)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    if tags:
        writer.writerow(tags)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def cell(value: Cell) -> str | int | float | None:
    """What is written for a value: whole numbers without a fraction, text that no spreadsheet runs."""
    if isinstance(value, str):
        return safe(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def safe(text: str) -> str:
    """Text with what steers a reader made visible, and an apostrophe before what a spreadsheet takes for a formula.

    Look-alikes count (＝ ﹣ −), and so does a sign behind white space or characters that are not seen.
    """
    shown = visible(text)
    first = next((c for c in shown if unicodedata.category(c) not in _UNSEEN), "")
    risky = unicodedata.normalize("NFKC", first)[:1] in _FORMULA if first else False
    return f"'{shown}" if risky or shown[:1] in _FORMULA else shown
