"""The network that is trained and the one that runs without PyTorch say the same."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from training.losses import answers, gold, kept_inside  # noqa: E402
from training.network import Network, Shape  # noqa: E402
from training.windows import batch  # noqa: E402

from rashomon.language.model.network import Network as Plain  # noqa: E402
from rashomon.language.model.network import Window  # noqa: E402

ANSWERS = {"upos": 5, "xpos": 4, "feats": 3, "lemma": 4, "dep": 6, "names": 9, "opens": 2, "cue": 3}
SHAPE = Shape(40, ANSWERS, inner=40, width=24, arc=12, label=10, role=8)
SHORT = {"pieces": [[5], [6, 7, 8], [9]], "looks": [25, 9, 6]}
LONG = {"pieces": [[10 + at, 11] for at in range(12)], "looks": list(range(12))}


@pytest.fixture(name="trained", scope="module")
def network():
    """Random weights, also where training begins with zeros or ones."""
    torch.manual_seed(4)
    made = Network(SHAPE)
    made.load_state_dict({name: value + 0.2 * torch.randn_like(value) for name, value in made.state_dict().items()})
    return made.eval()


def windows(**layers):
    return batch([{"weight": 1.0, **layers, **window} for window in (SHORT, LONG)])


@pytest.mark.parametrize(("at", "window"), [(0, SHORT), (1, LONG)])
def test_both_say_the_same_of_a_window_whatever_lies_beside_it(trained, at, window):
    plain = Plain({name: value.numpy() for name, value in trained.state_dict().items()})
    words = plain.vectors(Window(tuple(map(tuple, window["pieces"])), tuple(window["looks"])))
    count, heads, cues = len(words), np.arange(len(words))[::-1].copy(), np.array([2, 0])
    with torch.no_grad():
        said = answers(trained, windows())
        below = torch.zeros(2, 12, dtype=torch.long)
        below[at, :count] = torch.tensor(heads)
        deps = trained.deps(said.words, below)[at, :count]
        roles = trained.roles(said.words, torch.tensor([at, at]), torch.tensor(cues))[:, :count]
    same = {"rtol": 1e-3, "atol": 1e-4}
    np.testing.assert_allclose(words, said.words[at, :count], **same)
    np.testing.assert_allclose(plain.arcs(words), said.arcs[at, :count, :count], **same)
    np.testing.assert_allclose(plain.deps(words, heads), deps, **same)
    np.testing.assert_allclose(plain.roles(words, cues), roles, **same)
    assert set(plain.tags(words)) == set(said.tags) == set(ANSWERS) - {"dep"}
    for layer, scores in plain.tags(words).items():
        np.testing.assert_allclose(scores, said.tags[layer][at, :count], **same)


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
    rows = [{"weight": 1.0, **SHORT, "upos": [1, 2, 3], "said": [[[1], [0], [2]]]}]
    optimizer = torch.optim.Adam(small.parameters(), 0.01)
    losses = []
    for _ in range(30):
        loss = gold(small, batch(rows), answers(small, batch(rows)))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < losses[0] / 5
