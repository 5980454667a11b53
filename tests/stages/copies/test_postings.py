from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.copies.postings import BITS, Run, ordered, posted, spread

IDS = st.lists(st.tuples(st.integers(0, 9) | st.integers(0, (1 << 40) - 1), st.integers(0, 50)), unique=True)


def run(rows: list[tuple[int, int]]) -> Run:
    ids, numbers = np.array(rows, np.uint64).reshape(-1, 2).T
    return Run(np.sort(posted(ids, numbers.astype(np.int64))))


@given(IDS, st.sets(st.integers(0, 9) | st.integers(0, (1 << 40) - 1)))
def test_each_fingerprint_is_found_with_all_its_reports(rows, asked) -> None:
    held, wanted = run(rows), sorted({*asked, *(row[0] for row in rows)})
    low, count = held.find(np.array(wanted, np.uint64))
    assert count.tolist() == [Counter(row[0] for row in rows)[one] for one in wanted]
    for one, start, size in zip(wanted, low.tolist(), count.tolist(), strict=True):
        assert all(held.postings[start : start + size] >> BITS == one)


@given(IDS, IDS)
def test_runs_are_merged_in_order(one, two) -> None:
    parts = [run(one).postings, run(two).postings]
    every = sorted([*parts[0].tolist(), *parts[1].tolist()])
    assert ordered(parts).tolist() == every
    assert parts == []


def test_ranges_are_spread_place_by_place() -> None:
    which, places = spread(np.array([7, 3, 0]), np.array([2, 0, 3]))
    assert which.tolist() == [0, 0, 2, 2, 2]
    assert places.tolist() == [7, 8, 0, 1, 2]
