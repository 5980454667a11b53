"""Windows and batches: nothing is lost, nothing is doubled, and places stay right."""

from __future__ import annotations

import random

import pytest

torch = pytest.importorskip("torch")

from training.windows import CLS, LONGEST, SEP, UNKNOWN, batch, batches, cut, recased  # noqa: E402


def row(sizes: list[int], breaks: list[int] = (0,), **layers):
    pieces = [[100 + at] * size for at, size in enumerate(sizes)]
    looks = [8] * len(sizes)
    return {"set": "oru", "id": "1", "weight": 2.0, "pieces": pieces, "looks": looks, "breaks": list(breaks), **layers}


def parted(made, chance=None):
    return [[window["start"], len(window["pieces"])] for window in cut(made, chance)]


def test_a_window_is_whole_sentences_while_there_is_room():
    assert parted(row([1] * 300, [0, 100, 150, 200])) == [[0, 150], [150, 150]]


def test_a_sentence_too_long_for_a_window_is_cut_between_words():
    assert parted(row([4] * 100)) == [[0, 47], [47, 47], [94, 6]]


@pytest.mark.parametrize("seed", range(8))
def test_windows_lie_side_by_side_wherever_the_first_cut_falls(seed):
    chance = random.Random(seed)
    sizes = [chance.randint(1, 8) for _ in range(400)]
    made = row(sizes, sorted(chance.sample(range(400), 30)))
    windows = list(cut(made, chance))
    assert [piece for window in windows for piece in window["pieces"]] == made["pieces"]
    assert all(sum(map(len, window["pieces"])) <= LONGEST - 2 for window in windows)


def test_heads_and_statements_count_the_windows_words():
    said = [[[1], [0], [2, 101]], [[101], [100], []]]
    first, second = cut(row([1] * 200, [0, 100], head=[99, 100, *range(2, 200)], said=said))
    assert first["head"][:3] == [99, UNKNOWN, 2]
    assert second["head"][:2] == [0, 1]
    assert (first["said"], second["said"]) == ([[[1], [0], [2]]], [[[1], [0], []]])


def test_a_batch_pads_each_window_and_points_at_the_pieces_of_words():
    made = batch([row([1, 2]), row([1], said=[[[0], [], []]], head=[0])])
    assert made.pieces.tolist() == [[CLS, 100, 101, 101, SEP], [CLS, 100, SEP, 0, 0]]
    assert made.real.tolist() == [[True] * 5, [True, True, True, False, False]]
    assert (made.first.tolist(), made.last.tolist()) == ([[1, 2], [1, 0]], [[1, 3], [1, 0]])
    assert made.words.tolist() == [[True, True], [True, False]]
    assert made.cues.tolist() == [[UNKNOWN, UNKNOWN], [1, UNKNOWN]]
    assert (made.heads.tolist(), made.parsed.tolist()) == ([[UNKNOWN, UNKNOWN], [0, UNKNOWN]], [False, True])


def test_cue_tags_open_anew_after_a_gap():
    assert batch([row([1] * 5, said=[[[0, 1, 3], [], []]])]).cues.tolist() == [[1, 2, 0, 1, 0]]


def test_batches_hold_every_window_once_and_no_more_than_the_room():
    made = [row([1] * size, upos=[size] * size) for size in (3, 150, 40, 41, 7, 90)]
    found = list(batches(made, room=200, chance=random.Random(3)))
    assert all(one.pieces.numel() <= 200 for one in found)
    assert sum(int(one.words.sum()) for one in found) == 331
    assert sum(int((one.tags["upos"] == 150).sum()) for one in found) == 150


def test_one_seed_gives_one_order():
    made = [row([1] * size) for size in range(3, 60)]
    first, again = ([b.pieces.tolist() for b in batches(made, room=300, chance=random.Random(5))] for _ in range(2))
    assert first == again


def test_other_capitals_leave_digits_and_spaces_as_they_are():
    looks = [8 + 5, 8 + 1, 16 + 8, 6] * 10
    seen = [recased({"looks": looks}, random.Random(seed)) for seed in range(300)]
    assert any(found != looks for found in seen)
    assert all(found[at] % 8 == looks[at] % 8 for found in seen for at in range(40) if looks[at] % 8 > 4)
    assert all(found[2] >= 24 for found in seen)
