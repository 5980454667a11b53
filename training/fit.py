"""One network trained, from the base model or from where an earlier training ended.

    python -m training.fit PREPARED OUT [--epochs 4] [--seed 1] [--sets ewt gum …] [--start NETWORK] [--threads 1]

PREPARED is what `prepare.py` wrote; after every epoch OUT is written anew: the network, as `read_network` reads it.
With fixed seeds the same machine, release of PyTorch and number of threads give the same network again.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray

from rashomon.language.model.network import LONGEST
from training.losses import answers, gold
from training.network import Network, Shape
from training.scores import measure
from training.windows import Row, batches, read

Base: TypeAlias = Mapping[str, NDArray[np.float16]]

_ROOM = 4096  # pieces in a batch
_FASTER = 4  # the rate of new parameters, against that of the base model's


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train: `sets` by name, none for all; `layers` of the base model's six, where there is no `start`."""

    epochs: int = 4
    seed: int = 1
    rate: float = 2e-4
    sets: Sequence[str] = ()
    start: Path | None = None
    layers: Sequence[int] = (0, 1, 2, 3, 4, 5)
    threads: int = 1


def main() -> None:
    """The command line."""
    plan = Plan()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=plan.epochs)
    parser.add_argument("--seed", type=int, default=plan.seed)
    parser.add_argument("--rate", type=float, default=plan.rate)
    parser.add_argument("--sets", nargs="+", default=plan.sets)
    parser.add_argument("--start", type=Path, default=plan.start)
    parser.add_argument("--layers", type=int, nargs="+", default=plan.layers, help="which of the base model's six")
    parser.add_argument("--threads", type=int, default=plan.threads)
    given = vars(parser.parse_args())
    train(given.pop("prepared"), given.pop("out"), Plan(**given))


def train(prepared: Path, out: Path, plan: Plan) -> None:
    """A network trained by the plan and written to `out`."""
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    rows = [row for row in read(prepared / "examples.jsonl.gz") if not plan.sets or row["set"] in plan.sets]
    network = read_network(plan.start) if plan.start else begun(prepared, plan.layers)
    fit(network, rows, plan, out)


def read_network(path: Path) -> Network:
    """A network that `fit` wrote: a pickle, so read only what you wrote yourself."""
    kept = torch.load(path, weights_only=False)
    network = Network(kept["shape"])
    network.load_state_dict(kept["parameters"])
    return network


def begun(prepared: Path, layers: Sequence[int]) -> Network:
    """A network that begins as the base model, with the given ones of its layers."""
    labels = json.loads((prepared / "labels.json").read_text("utf-8"))
    vocabulary = json.loads((prepared / "vocabulary.json").read_text("utf-8"))
    base = np.load(prepared / "base.npz")
    counts = {layer: len(tags) for layer, tags in labels.items()} | {"opens": 2, "cue": 3}
    network = Network(Shape(len(vocabulary), counts, layers=len(layers)))
    own = network.state_dict()
    taken = {
        "pieces.weight": base["embeddings.word_embeddings.weight"],
        "places.weight": base["embeddings.position_embeddings.weight"][:LONGEST]
        + base["embeddings.token_type_embeddings.weight"][:1],
        **_norm("opening", base, "embeddings.LayerNorm"),
    }
    for number, layer in enumerate(layers):
        taken |= _layer(f"layers.{number}", base, f"encoder.layer.{layer}")
    network.load_state_dict(own | {name: torch.tensor(value.astype(np.float32)) for name, value in taken.items()})
    return network


def _layer(name: str, base: Base, old: str) -> dict[str, NDArray[np.float16]]:
    taken: dict[str, NDArray[np.float16]] = {}
    for part in ("weight", "bias"):
        asked = [base[f"{old}.attention.self.{role}.{part}"] for role in ("query", "key", "value")]
        taken[f"{name}.qkv.{part}"] = np.concatenate(asked)
        taken[f"{name}.out.{part}"] = base[f"{old}.attention.output.dense.{part}"]
        taken[f"{name}.up.{part}"] = base[f"{old}.intermediate.dense.{part}"]
        taken[f"{name}.down.{part}"] = base[f"{old}.output.dense.{part}"]
    return {
        **taken,
        **_norm(f"{name}.after_attention", base, f"{old}.attention.output.LayerNorm"),
        **_norm(f"{name}.after_step", base, f"{old}.output.LayerNorm"),
    }


def _norm(name: str, base: Base, old: str) -> dict[str, NDArray[np.float16]]:
    return {f"{name}.{part}": base[f"{old}.{part}"] for part in ("weight", "bias")}


def fit(network: Network, rows: Sequence[Row], plan: Plan, out: Path) -> None:
    """Train in place; the learning rate climbs for a twentieth of the steps and falls to nothing."""
    chance = random.Random(plan.seed)
    training, held_out = ([row for row in rows if row["held_out"] == part] for part in (False, True))
    steps = plan.epochs * sum(1 for _ in batches(training, room=_ROOM, chance=random.Random(0)))
    optimizer = torch.optim.AdamW(_groups(network, plan.rate), weight_decay=0.01)
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, step / (0.05 * steps)) * max(0, 1 - step / (1.02 * steps))
    )
    began = time.monotonic()
    for epoch in range(plan.epochs):
        network.train()
        for step, batch in enumerate(batches(training, room=_ROOM, chance=chance)):
            with torch.autocast("cpu", torch.bfloat16):
                loss = gold(network, batch, answers(network, batch))
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            slope.step()
            if step % 50 == 0:
                print(f"  {step} loss {loss.item():.3f} {time.monotonic() - began:.0f} s", flush=True)
        print(f"epoch {epoch + 1} {time.monotonic() - began:.0f} s {measure(network, held_out)}", flush=True)
        torch.save({"shape": network.shape, "parameters": network.state_dict()}, out)


def _groups(network: Network, rate: float) -> list[dict[str, Any]]:
    """The base model's parameters at the given rate, new ones faster; frozen ones not at all."""
    old: list[torch.nn.Parameter] = []
    new: list[torch.nn.Parameter] = []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            (old if name.split(".")[0] in ("layers", "opening") else new).append(parameter)
    return [{"params": old, "lr": rate}, {"params": new, "lr": _FASTER * rate}]


if __name__ == "__main__":
    main()
