"""The versions of pages in a terminal or a pipe.

Versions and a rich console in; a line a page out.

>>> import io
>>> from rashomon.records import Version
>>> seen = [Version(number=n, document="", seen=f"2031-05-0{day}T10:00:00.5Z") for n, day in ((1, 2), (2, 3), (1, 4))]
>>> console = Console(file=io.StringIO(), width=100)
>>> show((Versions(place="a.txt", met=tuple(seen)),), console)
>>> print(console.file.getvalue().strip())
Versions
  a.txt: 1 (2031-05-02 10:00Z) → 2 (2031-05-03 10:00Z) → 1 again (2031-05-04 10:00Z)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from rashomon.records import Versions
from rashomon.render.view import visible

_MINUTE = 16  # characters of a moment that tell it to the minute


def show(several: Sequence[Versions], console: Console) -> None:
    """Print which version of each page was met when."""
    if several:
        console.print(Text("Versions", style="bold"))
    for one in several:
        line = f"{visible(one.place)}: {' → '.join(_met(one))}"
        console.print(Padding(Text(line), (0, 0, 0, 2)))


def _met(one: Versions) -> Iterator[str]:
    known: set[int] = set()
    for version in one.met:
        again = " again" if version.number in known else ""
        known.add(version.number)
        yield f"{version.number}{again} ({version.seen[:_MINUTE].replace('T', ' ')}Z)"
