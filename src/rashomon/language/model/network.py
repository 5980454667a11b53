"""The shipped network, run by ONNX Runtime: a window of word pieces in, scores for every word out.

`training/network.py` is the network and `training/export.py` makes its three graphs. Each window is run alone, on one
thread: the scale of the whole numbers it is computed in is that of the window, so that what is said of it never
depends on what else is read.

>>> from rashomon.language.model.weights import shipped
>>> network = Network(shipped().graphs)
>>> heard = network.read(Window(pieces=((5,), (6, 7)), looks=(9, 8)))
>>> heard.arcs.shape, len(heard.tags["opens"])
((2, 2), 2)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import onnxruntime
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float32]
Numbers: TypeAlias = NDArray[np.int64]

LONGEST = 192  # pieces in a window, its two ends included
FAR = 8  # steps of distance told apart on either side of a cue
READ, DEPS, ROLES, SPEAKERS = GRAPHS = ("read", "deps", "roles", "speakers")
_ENDS = (1, 2)  # the pieces that open and close a window
_ERRORS = 3  # of the levels of the runtime's log

onnxruntime.disable_telemetry_events()


@dataclass(frozen=True, slots=True)
class Window:
    """Words side by side: the numbers of each word's pieces, and of its looks."""

    pieces: tuple[tuple[int, ...], ...]
    looks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """What is read of a window.

    `words` (words, width) are their vectors, `arcs` (words, words) say how well each word hangs on each other, the
    hanging word first, and `tags` are scores (words, answers) by layer.
    """

    words: Array
    arcs: Array
    tags: Mapping[str, Array]


class Network:
    """The graphs, files of ONNX by name, ready to run."""

    def __init__(self, graphs: Mapping[str, bytes]) -> None:
        self._read, self._deps, self._roles, self._speakers = (_session(graphs[name]) for name in GRAPHS)
        self._layers = [output.name for output in self._read.get_outputs()][2:]

    def read(self, window: Window) -> Heard:
        """The words of a window, read."""
        words, arcs, *tags = self._read.run(None, given(window))
        return Heard(words, arcs, dict(zip(self._layers, tags, strict=True)))

    def deps(self, words: Array, heads: Numbers) -> Array:
        """Scores (words, relations) of how each word hangs on `heads`, (words,)."""
        (scores,) = self._deps.run(None, {"words": words, "heads": heads})
        made: Array = scores
        return made

    def roles(self, words: Array, cues: Numbers) -> Array:
        """Scores (cues, words, 2): above zero where a word belongs to the source, or to the content, of a cue."""
        (scores,) = self._roles.run(None, {"words": words, "cues": cues})
        made: Array = scores
        return made

    def speakers(self, source: Array, names: Array, features: Array) -> Array:
        """Scores (names + 1,) of each name as who a source stands for, and last of nobody.

        `source` (width,) and `names` (names, width) are vectors; `features` are those of `speakers.features`.
        """
        (scores,) = self._speakers.run(None, {"source": source, "names": names, "features": features})
        made: Array = scores
        return made


def _session(graph: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def given(window: Window) -> dict[str, Numbers]:
    """A window's pieces and looks with its two ends, and where each word's first and last piece stand."""
    pieces, looks, first, last = [_ENDS[0]], [0], [], []
    for word, look in zip(window.pieces, window.looks, strict=True):
        first.append(len(pieces))
        pieces += word
        looks += [look] * len(word)
        last.append(len(pieces) - 1)
    columns = {"pieces": [*pieces, _ENDS[1]], "looks": [*looks, 0], "first": first, "last": last}
    return {name: np.array(column, np.int64) for name, column in columns.items()}
