"""Figures of marked reports, counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

TEXT = "Police in Oru said 12 people were killed and dozens hurt. Ana Vell counts 14."


def figure(
    quote: str, measure: str, low: float | None, high: float | None, by: Any = "", **more: Any
) -> dict[str, Any]:
    start = TEXT.index(quote)
    return {"start": start, "end": start + len(quote), "measure": measure, "low": low, "high": high,
            "qualifier": "", "by": by, **more}  # fmt: skip


GOLD = {
    "text": TEXT,
    "entities": [{"start": TEXT.index("Ana"), "end": TEXT.index(" counts"), "id": "ana"}],
    "figures": [
        figure("12 people", "killed", 12, 12, "police"),
        figure("dozens", "injured", None, None, qualifier="dozens"),
        figure("14", "killed", 14, 14, "ana"),
    ],
}


@pytest.fixture
def found(runner: Any) -> Callable[..., dict[str, float]]:
    """What is counted of the figures made."""
    figuring = runner("figuring")
    return lambda *made: figuring.counts(GOLD, {"figures": made})


def test_a_figure_needs_the_same_bounds_at_its_place(found: Callable[..., dict[str, float]]):
    assert found(figure("12 people", "killed", 12, 12, []))["figures right"] == 1
    assert found(figure("12 people", "killed", 12, None, []))["figures right"] == 0
    assert found(figure("14", "killed", 12, 12, []))["figures right"] == 0


def test_of_vague_figures_the_word_must_be_the_same(found: Callable[..., dict[str, float]]):
    assert found(figure("dozens", "injured", None, None, [], qualifier="Dozens"))["figures right"] == 1
    assert found(figure("dozens", "injured", None, None, [], qualifier="hundreds"))["figures right"] == 0


def test_measure_and_source_are_judged_among_those_found(found: Callable[..., dict[str, float]]):
    counted = found(figure("12 people", "injured", 12, 12, ["Police in Oru"]), figure("14", "killed", 14, 14, ["Vell"]))
    assert (counted["figures measure right"], counted["figures measure of"]) == (1, 2)
    assert (counted["figures source right"], counted["figures source of"]) == (2, 2)


def test_the_baseline_takes_a_number_before_a_word_for_killed_or_hurt(runner: Any):
    assert [(row["measure"], row["low"]) for row in runner("figuring").plain(TEXT)] == [
        ("killed", 12),
        ("injured", None),
    ]
