from __future__ import annotations

import csv
import io
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.render.exports.table import csv_bytes, safe

DANGEROUS = tuple("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫−")


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


@pytest.mark.parametrize("lead", DANGEROUS)
def test_a_cell_that_would_be_a_formula_is_text(lead: str):
    assert not safe(f"{lead}SUM(A1)").startswith(DANGEROUS)
    assert safe(f"{lead}SUM(A1)").endswith("SUM(A1)")


@pytest.mark.parametrize("hidden", [" ", "\u00a0", "\u200d", "\u00ad", "  \u200c "])
def test_a_sign_behind_what_is_not_seen_is_found(hidden: str):
    assert safe(f"{hidden}=1+1").startswith("'")


def test_other_text_is_left_alone():
    for text in ("Ayn Zarqa", "17 dead", "a = b", "“no”", "", "'quoted'", "عين زرقاء"):
        assert safe(text) == text


def test_numbers_stay_numbers_and_unknowns_are_empty():
    assert rows(csv_bytes(("a", "b", "c", "d"), [(-5, -12.5, 3.0, None)])) == [
        ["a", "b", "c", "d"],
        ["-5", "-12.5", "3", ""],
    ]


def test_lines_end_in_cr_lf_and_a_cell_may_hold_lines_commas_and_quotes():
    data = csv_bytes(("said",), [('"Run",\nhe said',)])
    assert data == b'said\r\n"""Run"",\nhe said"\r\n'
    assert rows(data)[1] == ['"Run",\nhe said']


def test_what_steers_a_reader_is_made_visible():
    assert safe("a\x1b[2J\u202eb\x00") == "a␛[2J⟨U+202E⟩b␀"


def test_tags_are_the_second_row():
    assert rows(csv_bytes(("Killed",), [(3,)], tags=("#affected+killed",))) == [["Killed"], ["#affected+killed"], ["3"]]


@settings(deadline=None)
@given(st.lists(st.lists(st.text() | st.integers() | st.floats(allow_nan=False) | st.none(), min_size=2, max_size=2)))
def test_what_is_written_is_read_back_cell_by_cell(table: list[list[str | float | None]]):
    read = rows(csv_bytes(("a", "b"), table))
    assert [len(row) for row in read] == [2] * (len(table) + 1)
    for given_row, row in zip(table, read[1:], strict=True):
        for value, cell in zip(given_row, row, strict=True):
            if isinstance(value, str):
                assert not cell.startswith(DANGEROUS)
                assert unicodedata.normalize("NFKC", cell[:1]) not in ("=", "+", "-", "@")
