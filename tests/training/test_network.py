"""The network that is trained, and the graphs made of it."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnxscript")

from tests.training.tiny import SHAPE, WINDOW, network, said  # noqa: E402
from training.export import graphs  # noqa: E402
from training.losses import answers, gold, kept_inside  # noqa: E402
from training.network import Network, Speakers, distance  # noqa: E402
from training.windows import batch  # noqa: E402

from rashomon.language.model import network as running  # noqa: E402

LONG = {"pieces": [[10 + at, 11] for at in range(12)], "looks": list(range(12))}


@pytest.fixture(name="trained", scope="module")
def drawn():
    return network()


def windows(**layers):
    return batch([{"weight": 1.0, **layers, **window} for window in (WINDOW, LONG)])


def test_the_graphs_say_the_same(trained):
    right = said(trained, WINDOW)
    window = running.Window(tuple(map(tuple, WINDOW["pieces"])), tuple(WINDOW["looks"]))
    made = running.Network(graphs(trained, Speakers(SHAPE.width))).read(window)
    assert np.abs(made.words - right["words"]).mean() < 0.05 * np.abs(right["words"]).mean()


def test_filler_changes_nothing(trained):
    with torch.no_grad():
        beside = answers(trained, windows())
    np.testing.assert_allclose(beside.words[0, :3], said(trained, WINDOW)["words"], rtol=1e-3, atol=1e-4)


def test_distance_is_told_apart_near_the_cue_and_by_side():
    steps = distance(torch.tensor([3]), 300)[0]
    assert steps[:8].tolist() == [6, 6, 7, 8, 9, 10, 10, 11]
    assert steps.max() == 16


def test_no_arc_leaves_its_sentence_or_the_text():
    opens = torch.tensor([[1, 0, 1, 0]])
    words = torch.tensor([[True, True, True, False]])
    near = kept_inside(torch.zeros(1, 4, 4), opens, words)[0] == 0
    assert near[:3].tolist() == [[True, True, False, False], [True, True, False, False], [False, False, True, False]]


def test_what_no_set_answers_costs_nothing(trained):
    assert gold(trained, windows(), answers(trained, windows())).item() == 0


def test_a_known_answer_is_learned():
    torch.manual_seed(4)
    small = Network(SHAPE).eval()
    rows = [{"weight": 1.0, **WINDOW, "upos": [1, 2, 3], "said": [[[1], [0], [2]]]}]
    optimizer = torch.optim.Adam(small.parameters(), 0.01)
    losses = []
    for _ in range(30):
        loss = gold(small, batch(rows), answers(small, batch(rows)))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < losses[0] / 5
