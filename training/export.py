"""The trained network as three graphs for ONNX Runtime: what is read, how words hang on each other, who said what.

A network in, the ONNX files by name out, as `rashomon.language.model.network` runs them: one window at a time. Matrices
are whole numbers of eight bits, so that six layers run as fast on one core as two do in full precision.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from rashomon.language.model.network import DEPS, READ, ROLES, SPEAKERS
from rashomon.language.model.speakers import FEATURES
from training.network import Given, Network, Speakers

_OPSET = 20
_EIGHTS = ["MatMul", "Gemm", "Gather"]  # what is computed and kept in whole numbers
_ANY = torch.export.Dim.DYNAMIC
_SOME = torch.tensor([1, 2, 3, 4, 5])  # sizes that the tracer takes for no constant


class _Part(nn.Module):
    """A network of which one graph holds a part."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network


class _Read(_Part):
    """A window's pieces in; its words, their arcs and the scores of each layer of tags out."""

    def forward(self, pieces: Tensor, looks: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        words = self.network.encode(Given(pieces[None], looks[None], first[None], last[None]))
        return words[0], self.network.arcs(words)[0], *(head(words[0]) for head in self.network.tags.values())


class _Deps(_Part):
    """Words and what they hang on in, (words, relations) out."""

    def forward(self, words: Tensor, heads: Tensor) -> Tensor:
        return self.network.deps(words[None], heads[None])[0]


class _Roles(_Part):
    """Words and the cues among them in, (cues, words, 2) out."""

    def forward(self, words: Tensor, cues: Tensor) -> Tensor:
        return self.network.roles(words[None], torch.zeros_like(cues), cues)


def graphs(network: Network, speakers: Speakers) -> dict[str, bytes]:
    """The files by name."""
    network = network.float().eval()
    words = torch.zeros(len(_SOME), network.shape.width)
    pieces, known = torch.arange(len(_SOME) + 2), torch.zeros(len(_SOME) + 1, FEATURES)
    # The tracer takes one tensor given twice for one input.
    window = {"pieces": pieces, "looks": pieces.clone(), "first": _SOME, "last": _SOME.clone()}
    return {
        READ: _graph(_Read(network), window, ["words", "arcs", *network.tags]),
        DEPS: _graph(_Deps(network), {"words": words, "heads": _SOME - 1}, ["scores"]),
        ROLES: _graph(_Roles(network), {"words": words, "cues": _SOME[:3]}, ["scores"]),
        SPEAKERS: _graph(speakers.eval(), {"source": words[0], "names": words, "features": known}, ["scores"]),
    }


def _graph(module: nn.Module, given: Mapping[str, Tensor], found: Sequence[str]) -> bytes:
    """One graph, whose inputs have any length, but for the one source."""
    sizes = {name: None if name == "source" else {0: _ANY} for name in given}
    names = {"input_names": list(given), "output_names": list(found)}
    program = torch.onnx.export(
        module.eval(),
        kwargs=dict(given),
        dynamic_shapes=sizes,
        opset_version=_OPSET,
        dynamo=True,
        verbose=False,
        **names,
    )
    assert program is not None
    model = program.model_proto
    del model.graph.value_info[:]  # shapes of what lies between: the quantizer finds those of its own
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder, "whole.onnx"), Path(folder, "small.onnx")
        onnx.save(model, whole)
        quantize_dynamic(whole, small, _EIGHTS, per_channel=True, weight_type=QuantType.QInt8)
        return small.read_bytes()
