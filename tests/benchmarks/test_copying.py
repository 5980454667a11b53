from __future__ import annotations

import pytest

LINE = "The upper dam above Korvale gave way before dawn and sent brown water through the market."
OTHER = "Fishermen mend their nets and wait for the rain to end in Pell."


@pytest.fixture(name="copying")
def loaded(runner):
    return runner("copying")


@pytest.fixture(name="made")
def a_set(copying):
    bits, finished = copying.reworking.bits, copying.reworking.finished
    text, ties = finished(bits(f"{LINE} {OTHER}", 0, len(LINE)))
    return copying.Made({"o": f"{LINE} {OTHER}", "m": text, "x": OTHER.upper()}, {("m", "o"): ties}, frozenset({"m"}))


@pytest.fixture(name="found")
def scores(copying, made):
    def found(*passages, families=(), spun=()):
        shared = [copying.Shared(*passage) for passage in passages]
        return copying.scored(made, copying.Found(shared, families, spun, 0.0))

    return found


def test_a_passage_at_the_right_place_is_recalled_and_precise(found) -> None:
    row = found(("o", 0, len(LINE), "m", 0, len(LINE)), families=({"m", "o"},), spun=("m",))
    assert (row["characters r"], row["characters p"], row["passages r"]) == (1.0, 1.0, 1.0)
    assert (row["families f1"], row["spun r"], row["spun, falsely"]) == (1.0, 1.0, 0)


def test_a_passage_that_points_to_the_wrong_place_is_neither(found) -> None:
    row = found(("m", 0, len(LINE), "o", len(LINE), len(LINE) + 60), families=({"m", "x"},), spun=("o",))
    assert (row["characters r"], row["characters p"], row["passages r"]) == (0.0, 0.0, 0.0)
    assert (row["families p"], row["spun r"], row["spun, falsely"]) == (0.0, 0.0, 1)


def test_passages_of_unrelated_reports_take_from_precision(found) -> None:
    right = ("m", 0, len(LINE), "o", 0, len(LINE))
    assert 0.5 < found(right, ("m", 0, 40, "x", 0, 40))["characters p"] < 0.75


def test_the_peers_find_what_was_copied_word_for_word(copying, made) -> None:
    for peer in (copying.shingles, copying.blocks):
        row = copying.scored(made, peer(made))
        assert (row["characters r"], row["passages r"], row["families r"]) == (1.0, 1.0, 1.0)


def test_ties_that_meet_make_one_family(copying) -> None:
    assert copying.joined([("a", "b"), ("c", "d"), ("b", "c"), ("x", "y")]) == [{"a", "b", "c", "d"}, {"x", "y"}]
