"""Pages that hold no report, and reports that look like them."""

from __future__ import annotations

import pytest

from rashomon.errors import Rejection
from rashomon.records import Source
from rashomon.stages.documents import read
from rashomon.stages.documents.notices import notice

NOTICES = """404 Not Found|Error 404|403 Forbidden|HTTP Error 503 Service Unavailable|Page not found - Fen Post
Page Not Found | Fen Post|Oops! That page can’t be found|Just a moment...|Attention Required! | Fenflare|Access Denied
Are you a robot?|Please verify you are human|Bad Gateway|Please enable JavaScript|Security check - Fen Post"""
NEWS = """404 people evacuated from Ruo|500 march in Tarland|Access denied to flood victims for third day
Just a moment of silence for the drowned|Robot wins the Fen marathon|Not found for 12 years, a ship is raised
503 homes lost|Page one: how Ruo burned
Captcha maker fined|Forbidden city opens|Security check stops a bomber at Orsk"""


@pytest.mark.parametrize("title", [one for line in NOTICES.split("\n") for one in line.split("|") if one[0] != " "])
def test_a_page_that_says_there_is_nothing_is_no_report(title):
    assert notice(title, words=30) == title
    assert notice(title, words=300) is None


@pytest.mark.parametrize("title", [one for line in NEWS.split("\n") for one in line.split("|")])
def test_a_headline_that_only_sounds_so_is_one(title):
    assert notice(title, words=30) is None


def test_the_page_is_refused_by_name_and_with_what_it_says():
    page = b"<title>404 Not Found</title><h1>Not Found</h1><p>The page that you asked for is not on this server.</p>"
    with pytest.raises(Rejection) as told:
        read(Source(path="a.html", data=page, media="text/html"))
    assert told.value.reason == "no_report" and "“Not Found”" in told.value.detail
