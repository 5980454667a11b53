"""Lists of feeds in and out, and what none may carry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import Rejection
from rashomon.intake.opml import Subscription, read, sifted, write

NESTED = b"""<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
<outline text="Fens"><outline><outline text=" Fen  Post " xmlUrl="http://fen.example/rss"/></outline></outline>
<outline title="T" text="x" xmlurl="HTTPS://Hill.example/a b"/><outline text="again" xmlUrl="http://fen.example/rss"/>
<outline text="no feed"/></body></opml>"""


def test_rows_are_found_however_deep_they_stand_each_once():
    assert read(NESTED) == (
        Subscription("Fen Post", "http://fen.example/rss"),
        Subscription("T", "https://hill.example/a%20b"),
    )


LINKS = (
    "file:///etc/passwd javascript:alert(1) http:// http://u:p@fen.example/ /feed http://a\x7fb/ gopher://a.example/"
)


@pytest.mark.parametrize("url", LINKS.split())
def test_a_row_that_is_no_link_of_the_web_is_refused_by_name_and_the_rest_is_kept(url):
    data = NESTED.replace(b"http://fen.example/rss", url.encode(), 1)
    kept, (refused,) = sifted(data, "my.opml")
    assert (refused.path, refused.reason, len(kept)) == ("my.opml#1", "bad_link", 2)


@pytest.mark.parametrize("data", [b"", b"words", b"<rss/>", b"<html><body>", b"\0\0"])
def test_what_is_no_list_is_said(data):
    with pytest.raises(Rejection) as caught:
        read(data)
    assert caught.value.reason == "not_a_list"


def test_of_a_list_that_is_cut_the_rows_before_are_kept_and_it_is_said():
    for cut in range(NESTED.index(b"HTTPS"), len(NESTED) - 8):
        kept, refused = sifted(NESTED[:cut], "my.opml")
        assert kept[0].title == "Fen Post"
        assert [(row.path, row.reason) for row in refused] == [("my.opml", "gap")]


def test_entities_open_nothing_and_unfold_to_nothing(tmp_path):
    (tmp_path / "secret").write_text("hidden")
    bomb = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else 'dam'}'>" for n in range(12))
    data = (
        f"<!DOCTYPE opml [{bomb}<!ENTITY x SYSTEM 'file://{tmp_path}/secret'>]><opml><body>"
        "<outline text='&a11;' xmlUrl='http://a.example/&x;'/><outline xmlUrl='http://b.example/'/></body></opml>"
    )
    assert "hidden" not in str(read(data.encode()))
    assert all(len(row.title or "") < 1000 for row in read(data.encode()))


def test_a_deep_list_and_a_long_one_are_read():
    row = "<outline xmlUrl='http://a.example/'/>"
    deep = "<opml><body>" + "<outline>" * 200 + row + "</outline>" * 200 + "</body></opml>"
    assert len(read(deep.encode())) == 1
    many = "".join(f"<outline xmlUrl='http://a.example/{n}'/>" for n in range(5000))
    assert len(read(f"<opml><body>{many}</body></opml>".encode())) == 5000


@given(st.lists(st.text()))
def test_what_is_written_is_read_back(titles):
    listed = [Subscription(title, f"http://a.example/{number}") for number, title in enumerate(titles)]
    assert [row.url for row in read(write(listed))] == [row.url for row in listed]
    plain = [Subscription("né & <b>", "http://a.example/?a=1&b=2")]
    assert read(write(plain)) == tuple(plain)
