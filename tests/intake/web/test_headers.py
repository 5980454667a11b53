from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.intake.web.headers import max_age, media, retry_after


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("text/html; charset=windows-1251", ("text/html", "windows-1251")),
        ('Text/Plain;format=flowed;CHARSET="UTF-8"', ("text/plain", "utf-8")),
        ("text/html;;charset", ("text/html", None)),
        ("html", (None, None)),
        ("text/html; charset=" + "x" * 500, (None, None)),
        ("", (None, None)),
    ],
)
def test_what_an_answer_is(said, meant):
    found = media({"content-type": said})
    assert (found[0], found[1] or None) == meant


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("0", 0), (" 120 ", 120), ("-5", None), ("1e9", None), ("9" * 40, None), ("", None), ("tomorrow", None),
        ("Thu, 01 Jan 1970 02:00:00 +0100", 3_600), ("Thu, 01 Jan 1970 00:10:00", 600),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Thu, 99 Jan 1970 00:00:00 GMT", None),
        ("Thu, 01 Jan 99999 00:00:00 GMT", None), ("Thu, 01 Jan 1970 00:00:00 +99999999", None),
    ],
)  # fmt: skip
def test_how_long_to_wait(said, seconds):
    assert retry_after({"retry-after": said}, 0) == seconds


def test_a_date_is_read_by_the_servers_own_clock():
    said = {"retry-after": "Thu, 01 Jan 2032 10:00:00 GMT", "date": "Thu, 01 Jan 2032 09:00:00 GMT"}
    assert retry_after(said, 0) == retry_after(said, 5e9) == 3_600


def test_how_long_an_answer_holds():
    assert max_age({"cache-control": "private, MAX-AGE=600"}) == 600
    assert max_age({"cache-control": "no-cache"}) == max_age({}) == 0


@given(st.text(), st.text("0123456789 :,GMTJanu+-"))
def test_nonsense_is_none(text, almost):
    for said in (text, almost):
        told = {"content-type": said, "retry-after": said, "date": said, "cache-control": said}
        media(told)
        assert (retry_after(told, 0) or 0) >= 0
        assert max_age(told) >= 0
