"""One line of JSON, one report or one named fault."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import Rejection
from rashomon.intake.lines import source, split


def fault(line: bytes | None) -> str:
    with pytest.raises(Rejection) as caught:
        source("r.jsonl#1", line)
    return caught.value.reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "a', "malformed_json"),
        (b"[" * 100_000, "malformed_json"),
        (b'{"text": 5}', "wrong_type"),
        (b'{"text": "a", "url": ["b"]}', "wrong_type"),
        (b'"text"', "wrong_type"),
        (b'{"title": "a"}', "no_text_field"),
        (b'{"text": null}', "no_text_field"),
        (b'{"text": " "}', "empty"),
        (b'{"text": "caf\xe9"}', "not_utf8"),
        (None, "line_too_long"),
    ],
)
def test_a_faulty_line_is_rejected_by_name(line, reason):
    assert fault(line) == reason


def test_html_goes_before_text_and_either_keeps_its_characters():
    made = source("r.jsonl#1", json.dumps({"text": "a", "html": "<p>né"}).encode())
    assert (made.media, made.data.decode(), made.charset) == ("text/html", "<p>né", "utf-8")


def test_half_a_surrogate_pair_becomes_the_replacement_character():
    assert source("r.jsonl#1", b'{"text": "a\\ud800b\\ud83d\\ude00"}').data.decode() == "a\ufffdb\U0001f600"


def test_lines_keep_their_numbers_and_one_too_long_is_never_held_whole():
    file = io.BytesIO(b'\xef\xbb\xbf{"a": 1}\r\n\n' + b"x" * 5000 + b"\nlast")
    assert list(split(file, 100)) == [(1, b'{"a": 1}\r\n'), (3, None), (4, b"last")]


def test_a_line_of_the_greatest_length_is_read():
    assert list(split(io.BytesIO(b"x" * 100 + b"\n"), 100)) == [(1, b"x" * 100 + b"\n")]


@given(st.text(min_size=1).filter(str.strip), st.integers(min_value=1))
def test_a_line_cut_anywhere_is_a_fault_and_whole_it_is_a_report(text, at):
    line = json.dumps({"text": text}).encode()
    assert source("r.jsonl#1", line).data.decode() == text
    assert fault(line[: at % len(line)]) == "malformed_json"


@pytest.mark.parametrize(
    ("published", "day"),
    [("1935622800", "2031-05-04"), ("1935622800123", "2031-05-04"), ("1e300", "1e+300"), ('"soon"', "soon")],
)
def test_a_moment_in_seconds_is_one_and_what_is_none_is_kept_as_written(published, day):
    made = source("a.jsonl#1", b'{"text": "a", "published": %s}' % published.encode())
    assert made.published.startswith(day)
