from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.model.pieces import Pieces
from rashomon.language.model.windows import Words, cuts, windows

SIZES = st.lists(st.integers(1, 8), min_size=1, max_size=60)


@given(SIZES, st.sets(st.integers(0, 60)))
def test_ranges_lie_side_by_side_and_have_room(sizes, breaks):
    ranges = cuts(sizes, breaks=sorted(breaks), room=10)
    assert [at for start, end in ranges for at in range(start, end)] == list(range(len(sizes)))
    assert all(sum(sizes[start:end]) <= 10 for start, end in ranges)


@given(SIZES, st.sets(st.integers(0, 60)))
def test_a_stretch_that_has_room_is_never_cut(sizes, breaks):
    marks = [0, *sorted(b for b in breaks if 0 < b < len(sizes)), len(sizes)]
    begins = {start for start, _ in cuts(sizes, breaks=sorted(breaks), room=40)}
    for start, end in pairwise(marks):
        if sum(sizes[start:end]) <= 20:
            assert not begins & set(range(start + 1, end))


def test_a_window_sees_its_words_alone():
    text = "ab. " * 100
    starts = [at for at in range(len(text)) if at % 4 in (0, 2)]
    words = Words(text, starts, [at + (2 if at % 4 == 0 else 1) for at in starts])
    found = list(windows(Pieces(("[UNK]", "a", "##b", ".")), words))
    assert [start for start, _ in found] == [0, 106]
    assert found[1][1].pieces[:2] == ((1, 2), (3,))
