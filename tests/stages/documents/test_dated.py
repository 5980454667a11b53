"""Which of the days a report is given is believed."""

from __future__ import annotations

import pytest

from rashomon.records import Source
from rashomon.stages.documents import dated, read

MET, TEXT = "2031-05-02T10:00:00Z", "RUO, May 1, 2031 - The dam broke."


def of(text: str = "The dam broke.", *, markup: str | None = None, **said: str) -> tuple[str | None, str | None]:
    source = Source(path="a", data=b"", media="text/html" if markup else "text/plain", **said)
    day, doubt = dated.of(source, markup, text)
    return day and day.date, doubt


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2031-05-02T23:59:00", "2031-05-02"),  # no zone: as written
        ("Sat, 03 May 2031 08:00:00 +1400", "2031-05-03"),  # tomorrow is there already
        ("2031-05-03", "2031-05-03"), ("2031-05-04", "2031-05-04"), ("2041-05-03", None),
        ("2099-05-02T10:00:00Z", None),
        ("1988-01-01", "1988-01-01"),
    ],
)  # fmt: skip
def test_a_report_was_published_no_later_than_it_was_met_but_for_a_day_of_clocks_or_few_years(published, day):
    assert of(published=published, met=MET)[0] == day
    assert of(published=published)[0] == published[:10] if day is None else True


@pytest.mark.parametrize("published", ["99999-01-01", "1601-01-01T00:00:00Z", "Thu, 01 Jan 99999 00:00:00 GMT", "soon"])
def test_what_is_no_day_a_report_can_bear_is_shown_as_it_was_written(published):
    assert of(published=published, met=MET) == (None, f"it gives what cannot be read as a day: “{published}”")
    assert of(TEXT, published=published, met=MET) == ("2031-05-01", None)
    assert of(published=" ", met=MET) == (None, None)


def test_the_next_that_can_be_believed_is_taken_and_the_other_said():
    meta = '<meta property="article:published_time" content="2031-04-30">'
    doubt = "it gives a day after it was met on 2031-05-02: 2061-05-01"
    assert of(markup=meta, published="2061-05-01", met=MET) == ("2031-04-30", doubt)
    assert of(TEXT, published="2061-05-01", met=MET) == ("2031-05-01", doubt)
    assert of(url="https://fen.example/2031/05/02/dam", published="2061-05-01", met=MET) == ("2031-05-02", doubt)
    assert of(TEXT.replace("2031", "2041"), published="2061-05-01", met=MET) == ("2041-05-01", doubt)
    assert of(TEXT.replace("2031", "2042"), published="2061-05-01", met=MET) == (None, doubt)


def test_the_doubt_is_a_warning_on_the_report():
    given = {"path": "a.txt", "media": "text/plain", "published": "2061-05-01", "met": MET}
    document, (warning,) = read(Source(data=TEXT.encode(), **given))
    assert (document.published.date, document.published_reason) == ("2031-05-01", warning.note)
    assert (warning.kind, warning.quote) == ("date_conflict", TEXT)
    document, (warning,) = read(Source(data=b"The dam broke.", **given))
    assert (document.published, warning.kind) == (None, "date_unknown")
    assert "2061-05-01" in warning.note
