"""The shipped pipeline made from the sets and the base model alone: all steps, seeds fixed.

    python -m training.make DATA OUT

DATA is the folder of the sets (see README.md). OUT gets what the steps leave, and the pipeline as OUT/english.
"""

from __future__ import annotations

import sys
from pathlib import Path

from training import assemble, fit, prepare, silver, speakers

# Tags, trees and names come first; statements, which one small set alone has, join when words are well read.
FIRST = ("ewt", "gum", "wikigold", "crossner", "re3d", "meantime")


def main(data: Path, out: Path) -> None:
    """All steps."""
    prepared, taught = out / "prepared", out / "taught"
    first, second, third, speaking = (out / f"{name}.pt" for name in ("first", "second", "third", "speakers"))
    prepare.main(data, prepared)
    fit.train(prepared, first, fit.Plan(sets=FIRST, seed=1))
    silver.main(prepared, first, taught)
    fit.train(taught, second, fit.Plan(start=first, seed=2, epochs=2))
    fit.train(taught, third, fit.Plan(start=second, seed=3, epochs=5))
    speakers.train(prepared, third, speaking)
    assemble.main(prepared, third, speaking, out / "english")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
