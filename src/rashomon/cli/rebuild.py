"""`rashomon rebuild`: everything that is derived, worked out anew from the originals.

>>> rebuild.__doc__.split(":")[0]
'Work out all stories anew from the originals and decisions'
"""

from __future__ import annotations

import typer

from rashomon.cli.collections import Store, opened
from rashomon.cli.screen import EXIT_FAILED, complain, watched


def rebuild(store: Store = None) -> None:
    """Work out all stories anew from the originals and decisions: the same, byte for byte, or it says so."""
    with opened(store) as collection, watched() as progress:
        same = collection.rebuild(progress=progress)
    complain("every story came out as it was" if same else "some stories came out otherwise than they were kept")
    raise typer.Exit(0 if same else EXIT_FAILED)
