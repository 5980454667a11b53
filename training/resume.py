"""A network read back from the graphs that ship, so that training goes on where it ended.

    python -m training.resume PREPARED FOLDER OUT

FOLDER is a `reader` folder of graphs as `assemble.py` writes it; OUT gets the network, as `fit.py --start` takes it.
Matrices come back as their whole numbers times their scales, so within half a step of eight bits of what was trained;
the pieces' and places' vectors, which no training moves, are the base model's own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from rashomon.language.model import weights
from rashomon.language.model.network import SPEAKERS
from training.fit import begun
from training.network import Network

_OWN = "network."  # before the names of the network's parameters in a graph
_WHOLE = ("_quantized", "_scale", "_zero_point")


def main(prepared: Path, folder: Path, out: Path) -> None:
    """The network read and written to `out`."""
    network = resumed(prepared, weights.read(folder))
    torch.save({"shape": network.shape, "parameters": network.state_dict()}, out)


def resumed(prepared: Path, kept: weights.Weights) -> Network:
    """The network of the graphs; ValueError where they have other labels than PREPARED."""
    labels = json.loads((prepared / "labels.json").read_text("utf-8"))
    if labels != {layer: list(tags) for layer, tags in kept.labels.items()}:
        raise ValueError("the sets give other labels than the graphs have: prepare the same sets, or begin anew")
    network = begun(prepared, range(_layers(kept)))
    own = network.state_dict()
    for name, graph in kept.graphs.items():
        for parameter, value in parameters(onnx.load_from_string(graph)) if name != SPEAKERS else ():
            own[parameter] = torch.tensor(value).reshape(own[parameter].shape)
    network.load_state_dict(own)
    return network


def _layers(kept: weights.Weights) -> int:
    """How many layers the encoder has."""
    graph = onnx.load_from_string(kept.graphs["read"]).graph
    return sum(value.name.endswith("after_step.weight") for value in graph.initializer)


def parameters(model: onnx.ModelProto) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """What was trained, by the network's names: vectors as they are, matrices out of whole numbers.

    A matrix may have lost its name; it is known by the bias that is added to its product.
    """
    values = {value.name: numpy_helper.to_array(value) for value in model.graph.initializer}
    for name, value in values.items():
        if name.startswith(_OWN) and not name.endswith(_WHOLE):
            yield name.removeprefix(_OWN), value
    for name in ("looks", "place_away"):
        if f"{_OWN}{name}.weight_quantized" in values:
            yield f"{name}.weight", _dequantized(values, f"{_OWN}{name}.weight")
    made_by = {out: node for node in model.graph.node for out in node.output}
    for node in model.graph.node:
        bias = next((given for given in node.input if given.startswith(_OWN) and given.endswith(".bias")), None)
        if node.op_type != "Add" or bias is None:
            continue
        product = next(made_by[given] for given in node.input if given in made_by)
        while product.op_type != "MatMulInteger":
            product = made_by[product.input[0]]
        matrix = product.input[1].removesuffix("_quantized")
        yield bias.removeprefix(_OWN).removesuffix("bias") + "weight", _dequantized(values, matrix).T


def _dequantized(values: dict[str, NDArray[np.float32]], name: str) -> NDArray[np.float32]:
    whole, scale, zero = (values[name + part].astype(np.float32) for part in _WHOLE)
    made: NDArray[np.float32] = (whole - zero) * scale
    return made


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
