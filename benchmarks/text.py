"""Main text of web pages: our body and headings beside trafilatura's own answer, measured in the same run.

GOLD is one JSON object {page id: {"articleBody": text}}; DOCUMENTS a folder that holds `PAGE.html.gz` or `PAGE.html`.
The score is the mean precision, recall and F1 over four-word shingles.
"""

from __future__ import annotations

import gzip
import json
import time
from pathlib import Path

import trafilatura

from convention import begin, finish, score
from rashomon.errors import Rejection
from rashomon.records import BODY_ROLES, Document, Source
from rashomon.stages import bodies, documents


def main() -> None:
    task = begin(__doc__ or "", gold="extraction/ground-truth.json", documents="extraction/html")
    names = sorted(json.loads(task.gold.read_text("utf-8")))
    pages = {name: data for name in names if (data := page(task.documents, name)) is not None}
    started = time.perf_counter()
    ours = {name: {"articleBody": main_text(name, data)} for name, data in pages.items()}
    halfway = time.perf_counter()
    theirs = {name: {"articleBody": peer(data)} for name, data in pages.items()}
    ended = time.perf_counter()
    speed = {"pages a second": len(pages) / (halfway - started)}, {"pages a second": len(pages) / (ended - halfway)}
    finish(
        task,
        made=ours,
        table={
            "rashomon": {**score("text", task.gold, ours), **speed[0]},
            "trafilatura": {**score("text", task.gold, theirs), **speed[1]},
        },
    )


def page(folder: Path, name: str) -> bytes | None:
    """The bytes of a page, packed or not; None when the folder doesn't hold it."""
    packed, plain = folder / f"{name}.html.gz", folder / f"{name}.html"
    if packed.exists():
        return gzip.decompress(packed.read_bytes())
    return plain.read_bytes() if plain.exists() else None


def main_text(name: str, data: bytes) -> str:
    """Our body and heading blocks, one a line; nothing for a page that was rejected."""
    try:
        document, _ = documents.read(Source(path=f"{name}.html", data=data, media="text/html"))
    except Rejection:
        return ""
    labelled: Document = bodies.label((document,))[0][0]
    kept = [block for block in labelled.blocks if block.role in BODY_ROLES]
    return "\n".join(labelled.text[block.start : block.end] for block in kept)


def peer(data: bytes) -> str:
    return trafilatura.extract(data, favor_precision=True, include_comments=False) or ""


if __name__ == "__main__":
    main()
