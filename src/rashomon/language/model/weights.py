"""What the network knows, as files: parameters, the vocabulary of pieces, and the tags of each layer.

A folder holds `weights.npz` (half precision, by parameter name), `pieces.npz` (the pieces' vectors in eight bits a
number, a row times its scale) and `tags.json` ({"vocabulary": […], "labels": {layer: […]}}).

>>> len(digest(SHIPPED)), shipped().labels["names"][:2]
(12, ('O', 'B-person'))
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.language.model.network import PIECES, SCALE, Array

SHIPPED = Path(__file__).parent / "english" / "reader"
_FILES = ("weights.npz", "pieces.npz", "tags.json")


@dataclass(frozen=True, slots=True)
class Weights:
    """Parameters by name, the vocabulary, and each layer's tags; all float32, but for pieces that have a scale."""

    parameters: Mapping[str, NDArray[Any]]
    vocabulary: tuple[str, ...]
    labels: Mapping[str, tuple[str, ...]]


def read(folder: Path) -> Weights:
    """The weights in a folder; FileNotFoundError where a file is missing."""
    tags = json.loads((folder / "tags.json").read_text("utf-8"))
    with np.load(folder / "pieces.npz") as pieces:
        parameters = {PIECES: pieces["rows"], SCALE: pieces["scale"]}
    with np.load(folder / "weights.npz") as others:
        parameters |= {name: others[name].astype(np.float32) for name in others.files}
    labels = {layer: tuple(names) for layer, names in tags["labels"].items()}
    return Weights(parameters, tuple(tags["vocabulary"]), labels)


def write(weights: Weights, folder: Path) -> None:
    """The same folder written; vectors of pieces lose what eight bits cannot hold."""
    folder.mkdir(parents=True, exist_ok=True)
    rows, scale = _in_bytes(weights.parameters)
    np.savez(folder / "pieces.npz", rows=rows, scale=scale)
    others = {n: p.astype(np.float16) for n, p in weights.parameters.items() if n not in (PIECES, SCALE)}
    np.savez(folder / "weights.npz", **others)  # type: ignore[arg-type]
    tags = {"vocabulary": weights.vocabulary, "labels": weights.labels}
    (folder / "tags.json").write_text(json.dumps(tags, ensure_ascii=False), "utf-8")


def _in_bytes(parameters: Mapping[str, NDArray[Any]]) -> tuple[NDArray[np.int8], Array]:
    vectors = parameters[PIECES]
    if SCALE in parameters:
        return vectors, parameters[SCALE]
    scale = (np.abs(vectors).max(1, keepdims=True) / 127 + 1e-12).astype(np.float32)
    return np.rint(vectors / scale).astype(np.int8), scale


def digest(folder: Path) -> str:
    """Twelve hexadecimal digits that are others as soon as one byte of the files is."""
    found = hashlib.sha256()
    for name in _FILES:
        found.update((folder / name).read_bytes())
    return found.hexdigest()[:12]


def shipped() -> Weights:
    """The weights that come with the package."""
    return read(SHIPPED)
