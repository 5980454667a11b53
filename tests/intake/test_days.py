"""Whether a container dates a report to a day or later."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.intake.days import since
from rashomon.records import Source


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2012-08-06T23:50:00+05:30", True),
        ("Sun, 05 Aug 2012 23:59:00 -0900", False),  # the day as it is written
        ("6 August 2012", True),
        ("99999-08-06", None),
        ("1601-01-01", None),
        ("2012-08", None),
        ("soon", None),
        ("?" * 20_000 + "x", None),
        ("", None),
        (None, None),
    ],
)
def test_the_day_as_written_is_compared_and_none_is_none(published, told):
    source = Source(path="a", data=b"x", media="text/plain", published=published)
    assert since(source, date(2012, 8, 6)) is told
