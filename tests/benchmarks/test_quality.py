"""The page of figures."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(name="quality")
def written(runner):
    return runner("quality")


def part(quality, needs):
    ours = {"f1": quality.Measure(0.8804, 0.84, 0.91), "whole": 0.5}
    wanted = (quality.Wanted("f1", "F1", 88), quality.Wanted("whole", "all", 60), quality.Wanted("other", "none"))
    return quality.Part("a set", needs, lambda path: (ours, {"f1": 0.25}), wanted)


def section(quality, needs):
    return quality.section(quality.Task("Rain", "How much fell.", ("rain.py",), (part(quality, needs),)))


def test_a_row_has_the_figure_its_interval_the_baseline_and_the_bar(quality):
    table = [line for line in section(quality, Path(__file__)).split("\n") if line.startswith("| a set")]
    assert table == [
        "| a set | F1 | 88.0 | 84.0 – 91.0 | 25.0 | ≥ 88, reached |",
        "| a set | all | 50.0 | – | – | ≥ 60, not reached |",
    ]


def test_a_set_that_is_not_there_is_said_to_be_unmeasured(quality, tmp_path):
    text = section(quality, tmp_path / "none")
    assert "Not measured in this run, for the set is not there: a set." in text
    assert "| a set" not in text


def test_a_section_says_how_to_have_its_figures_again(quality):
    assert "`python benchmarks/rain.py`" in section(quality, Path(__file__))


def test_a_bar_is_not_reached_by_rounding_up(quality):
    assert "| 88.0 |" in quality.row("a set", "F1", 0.8796, None, 88)
    assert "not reached" in quality.row("a set", "F1", 0.8796, None, 88)
