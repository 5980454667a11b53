from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from tests.stages.stories.reports import ORLANDA, report, two_events

from rashomon.config import Grouping
from rashomon.stages.stories import Stream
from rashomon.stages.stories.snapshot import Arrays, State, decode, encode
from rashomon.stages.stories.weights import WEIGHTS


def half() -> Stream:
    stream = Stream()
    stream.add(two_events()[:3])
    stream.add(two_events()[5:])
    stream.remove(["kestrel2"])
    stream.decide([], [("kestrel1", "kestrel3"), ("orlanda0", "orlanda3")])
    return stream


def test_a_stream_taken_up_again_goes_on_as_the_one_that_was_kept() -> None:
    kept, again = half(), Stream.unpacked(half().packed())
    rest = (*two_events()[3:5], report("late", ORLANDA[1] + "\nDivers found 2 more."))
    assert [kept.add(rest), kept.decide([], [])] == [again.add(rest), again.decide([], [])]
    assert kept.named() == again.named() and kept.packed() == again.packed()


def test_what_was_let_go_of_stays_let_go_of() -> None:
    stream = Stream()
    stream.add(tuple(replace(one, published=report("x", "", published="2014-05-06").published) for one in two_events()))
    stream.forget(date(2014, 6, 1))
    again = Stream.unpacked(stream.packed())
    assert [one.kind for one in again.add((report("new", ORLANDA[0]),))] == ["new"]


@pytest.mark.parametrize(
    ("settings", "weights"),
    [(replace(Grouping(), near=-7.0), WEIGHTS), (Grouping(), replace(WEIGHTS, first={**WEIGHTS.first, "": 0.5}))],
)
def test_a_snapshot_by_other_settings_or_weights_is_refused(settings, weights) -> None:
    with pytest.raises(ValueError, match="not a snapshot"):
        Stream.unpacked(half().packed(), settings, weights)


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: data[:99] + b"?" + data[100:], lambda _: b""])
def test_a_damaged_snapshot_is_refused(damage) -> None:
    with pytest.raises(ValueError, match="not a snapshot"):
        Stream.unpacked(damage(half().packed()))


def test_a_snapshot_of_another_shape_is_refused() -> None:
    forged = encode(Arrays(b"abc"), "one")  # type: ignore[arg-type]
    with pytest.raises(ValueError):
        decode(forged, "one")
    with pytest.raises(ValueError, match="as long as"):
        Arrays(np.array([5], "<u4").tobytes(), b"1234").checked(np.dtype(np.int32))


def test_an_empty_stream_is_kept_too() -> None:
    assert Stream.unpacked(Stream().packed()).stories() == [] and decode(encode(State(), "a"), "a") == State()
