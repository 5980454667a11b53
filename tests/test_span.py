from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.span import Span, covered, cut, merge

RANGES = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda r: (r[0], r[0] + r[1])))


@given(st.text(min_size=1), st.integers(0, 20), st.integers(0, 20))
def test_a_cut_quotes_its_text(text: str, start: int, length: int):
    if text[start : start + length].strip():
        span = cut("d", text, start, min(len(text), start + length))
        assert text[span.start : span.end] == span.quote == span.quote.strip()


def test_nothing_cannot_be_pointed_at():
    with pytest.raises(ValueError, match="1 character"):
        cut("d", "   ", 0, 3)


def test_spans_of_two_documents_never_touch():
    a, b = (Span(document=name, start=0, end=3, quote="abc") for name in "ab")
    assert (a.overlap(b), a.covers(b), a.overlap(a), a.covers(a)) == (0, False, 3, True)


@given(RANGES)
def test_merging_keeps_every_character_and_leaves_no_overlap(ranges: list[tuple[int, int]]):
    joined = merge(ranges)
    assert {n for a, b in joined for n in range(a, b)} == {n for a, b in ranges for n in range(a, b)}
    assert all(left[1] < right[0] for left, right in itertools.pairwise(joined))
    assert covered(ranges) == len({n for a, b in ranges for n in range(a, b)})
