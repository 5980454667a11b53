"""What the network knows, as files: its graphs, the vocabulary of pieces, and the tags of each layer.

A folder holds the graphs (`read.onnx`, `deps.onnx`, `roles.onnx`) and `tags.json` ({"vocabulary": […], "labels":
{layer: […]}}).

>>> len(digest(SHIPPED)), shipped().labels["names"][:2]
(12, ('O', 'B-person'))
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rashomon.language.model.network import GRAPHS

SHIPPED = Path(__file__).parent / "english" / "reader"
_TAGS = "tags.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """Files of ONNX by the graph's name, the vocabulary, and each layer's tags."""

    graphs: Mapping[str, bytes]
    vocabulary: tuple[str, ...]
    labels: Mapping[str, tuple[str, ...]]


def read(folder: Path) -> Weights:
    """The weights in a folder; FileNotFoundError where a file is missing."""
    tags = json.loads((folder / _TAGS).read_text("utf-8"))
    graphs = {name: _file(folder, name).read_bytes() for name in GRAPHS}
    labels = {layer: tuple(names) for layer, names in tags["labels"].items()}
    return Weights(graphs, tuple(tags["vocabulary"]), labels)


def write(weights: Weights, folder: Path) -> None:
    """The same folder written."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, graph in weights.graphs.items():
        _file(folder, name).write_bytes(graph)
    tags = {"vocabulary": weights.vocabulary, "labels": weights.labels}
    (folder / _TAGS).write_text(json.dumps(tags, ensure_ascii=False), "utf-8")


def digest(folder: Path) -> str:
    """Twelve hexadecimal digits that are others as soon as one byte of the files is."""
    found = hashlib.sha256()
    for file in (*(_file(folder, name) for name in GRAPHS), folder / _TAGS):
        found.update(file.read_bytes())
    return found.hexdigest()[:12]


def shipped() -> Weights:
    """The weights that come with the package."""
    return read(SHIPPED)


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.onnx"
