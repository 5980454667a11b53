"""The runner of scale measures what it says, and says when a library is not there."""

from __future__ import annotations

import pickle

import pytest


@pytest.fixture(name="scale")
def small(runner, monkeypatch):
    scale = runner("scale")
    monkeypatch.setattr(scale.generated, "BATCH", 200)
    return scale


def test_every_copy_is_found_and_counted(scale, tmp_path):
    with (tmp_path / "reports").open("wb") as file:
        for batch in scale.generated.stream(600):
            pickle.dump(batch, file)
    row = scale.measured("rashomon", tmp_path / "reports", 400)
    assert row["recall"] == dict.fromkeys(scale.generated.SHARES, 1.0)
    assert row["of these copies"] == pytest.approx(20 / 400 / row["pairs a report"])


def test_a_library_that_is_not_there_is_named(scale, tmp_path, monkeypatch, capsys):
    def missing():
        raise ImportError

    monkeypatch.setitem(scale.SYSTEMS, "another", missing)
    scale.show("another", [10], [scale.measured("another", tmp_path, 10)])
    assert capsys.readouterr().out == "another: not installed\n\n"


def test_growth_is_the_slope_of_logarithms(scale, capsys):
    scale.show("ours", [10, 1000], [{"seconds": 1.0}, {"seconds": 100.0}])
    assert "to the power of 1.00" in capsys.readouterr().out
