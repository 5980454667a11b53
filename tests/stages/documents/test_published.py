from __future__ import annotations

import pytest

from rashomon.stages.documents.published import from_field, from_page, from_text

BODY = "Ten people drowned when the ferry Orlanda sank off Cape Ruo, the harbour master said on Thursday.\n" * 4


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published on: Mon, 6 Aug 2012 at 08:15 IST", "2012-08-06"),
        ("Last Updated: Monday, 30 October 2006,03:44 GMT", "2006-10-30"),
        ("Posted 10/30/2006 7:45 AM", "2006-10-30"),
        ("Posted on October 14,2010 5:06:07 PM GMT+01:0", "2010-10-14"),
        ("10:20PM BST 07 Aug 2012", "2012-08-07"),
        ("7 August 2012 Last updated at 15:10 GMT", "2012-08-07"),
        ("KDN Aug 7,2012,03.44AM IST PORT RUO:", "2012-08-07"),
        ("By Ana Kell, Port Ruo, 5 May 2014", "2014-05-05"),
        ("5 May 2014 · Ana Kell · 3 replies", "2014-05-05"),
        ("Port Ruo (ميناء), Monday, May 5, 2014", "2014-05-05"),
    ],
)
def test_a_header_line_gives_the_day(line: str, day: str) -> None:
    found = from_text(f"Ferry sinks off the cape\n{line}\n{BODY}")
    assert found is not None
    assert (found.date, found.precision, found.basis) == (day, "day", "text")


def test_publication_goes_before_updating_and_updating_serves_alone() -> None:
    both = from_text(f"Ferry sinks\nUpdated 5 May 2014 3:41 PM\nPosted 4 May 2014\n{BODY}")
    alone = from_text(f"Ferry sinks\nUpdated 5 May 2014 3:41 PM\n{BODY}")
    assert both is not None and both.date == "2014-05-04"
    assert alone is not None and alone.date == "2014-05-05"


def test_a_dateline_with_its_year_gives_the_day() -> None:
    found = from_text(f"PORT RUO, May 5, 2014 (Kadin) - {BODY}")
    assert found is not None
    assert (found.date, found.basis) == ("2014-05-05", "dateline")


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry sinks\n{BODY}",
        f"Ferry sinks\nThe law, published on May 5, 2009 by the port, was never kept.\n{BODY}",
        f"Ferry sinks\n{BODY}Boats lie in the harbour at Ruo, May 5, 2014.\n",
        f"Ferry sinks\n{BODY}A reader May 5, 2014\nWell said.\n",
        f"Ferry sinks\n{BODY}Posted by Ulla on May 6, 2014\nWell said.\n",
        f"Ferry sinks\n{BODY}Published May 5, 2014\nMayor resigns\nPublished May 9, 2014\n",
    ],
)
def test_dates_of_sentences_captions_readers_and_other_reports_are_not_taken(text: str) -> None:
    assert from_text(text) is None


def test_the_time_zone_beside_it_settles_which_number_is_the_month() -> None:
    american = from_text(f"Ferry sinks\nPosted 05/06/2014 7:21 AM ET\n{BODY}")
    other = from_text(f"Ferry sinks\nPosted 05/06/2014 07:21 GMT\n{BODY}")
    assert american is not None and american.date == "2014-05-06"
    assert other is not None and other.date == "2014-06-05"
    assert from_text(f"Ferry sinks\nPosted 05/06/2014\n{BODY}") is None


def test_publication_goes_before_updating_when_both_are_in_numbers() -> None:
    found = from_text(f"Ferry sinks\nUpdated 5/6/2014 3:41 PM ET\nPosted 5/4/2014 9:02 AM ET\n{BODY}")
    assert found is not None and found.date == "2014-05-04"


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ('<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2014-01-01"},'
         ' {"@type": "NewsArticle", "datePublished": "2014-05-05T23:50:00-07:00"}]}</script>', "2014-05-05"),
        ('<script type="application/ld+json">{"datePublished": "2014-05-05", oops</script>', "2014-05-05"),
        ('<meta content="Mon, 05 May 2014 10:00:00 GMT" property="article:published_time">', "2014-05-05"),
        ('<time class="updated" datetime="2014-05-07"></time><time datetime="2014-05-05T10:00">x</time>', "2014-05-05"),
    ],
)  # fmt: skip
def test_a_page_gives_the_day_it_declares(page: str, day: str) -> None:
    found = from_page(page)
    assert found is not None
    assert (found.date, found.basis) == (day, "metadata")


def test_a_page_that_declares_nothing_or_two_things_gives_no_day() -> None:
    assert from_page("<p>5 May 2014</p><meta name=viewport content=2014-05-05>") is None
    assert from_page('<time datetime="2014-05-05"></time><time datetime="2014-05-09"></time>') is None
    assert from_page("", "https://news.example/5") is None


def test_the_day_in_the_address_serves_last() -> None:
    found = from_page("<p>text</p>", "https://news.example/world/2014/05/05/ferry.html")
    assert found is not None and found.date == "2014-05-05"


def test_a_field_gives_its_local_day_or_nothing() -> None:
    found = from_field("2014-05-05T23:59:00+12:00")
    assert found is not None and found.date == "2014-05-05"
    assert from_field("last week") is None and from_field(None) is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("99999-01-01", None),
        ("99999-01-01T00:00:00Z", None),
        ("1601-01-01T00:00:00Z", None),
        ("0000-00-00", None),
        ("2024-02-30", None),
        ("2012-08", None),  # no day: not made one
        ("2012", None),
        ("9" * 100_000, None),
        ("?" * 20_000 + "x", None),
        ("Mon, 06 Aug 2012 08:15:00", "2012-08-06"),  # no zone: the day as it is written
        ("2012-08-06T23:59:59-11:00", "2012-08-06"),
        ("2012-08-06\0\u202e", "2012-08-06"),
    ],
)
def test_a_field_that_no_calendar_holds_gives_no_day_and_a_day_is_the_one_written(said: str, day: str | None) -> None:
    found = from_field(said)
    assert (found and found.date) == day
    assert found is None or found.precision == "day"
