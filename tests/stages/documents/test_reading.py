"""One input, one document."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import Rejection
from rashomon.records import Source, identify
from rashomon.stages.documents import read


def text(data: bytes | str, **given):
    data = data.encode() if isinstance(data, str) else data
    return read(Source(path="in/a.txt", data=data, media="text/plain", **given))


def page(markup: str, **given):
    return read(Source(path="in/a.html", data=markup.encode(), media="text/html", **given))


def reason(function, *arguments) -> str:
    with pytest.raises(Rejection) as caught:
        function(*arguments)
    return caught.value.reason


def test_a_plain_text_is_kept_as_it_is_but_for_its_byte_order_mark():
    written = "  One.\r\n\r\n\tTwo. \n\x0cThree.\u2028Four.\r"
    document, warnings = text("\ufeff" + written)
    assert document.text == written
    assert [written[b.start : b.end] for b in document.blocks] == ["One.", "Two.", "Three.\u2028Four."]
    assert warnings == ()


def test_a_document_is_known_by_its_bytes_and_its_name():
    document, _ = text("One.")
    digest = hashlib.sha256(b"One.").hexdigest()
    assert (document.sha256, document.id) == (digest, identify("document", digest, "a.txt"))
    assert text("One.", url="https://fen.example/1")[0].id == identify("document", digest, "https://fen.example/1")


def test_what_the_container_says_goes_before_what_the_text_says():
    body = "Storm floods the harbour\nBy Ana Ruo\n" + "The storm flooded the harbour of Ashe on the coast. " * 4
    given = {"title": "Flood", "outlet": "Fen Post", "published": "2031-05-06T10:00:00Z"}
    document, _ = text(body, **given)
    assert (document.title, document.outlet, document.byline) == ("Flood", "Fen Post", "Ana Ruo")
    assert document.published is not None
    assert (document.published.date, document.published.basis) == ("2031-05-06", "metadata")
    assert document.published_reason is None


def test_a_report_without_a_date_says_so():
    document, _ = text("The storm flooded the harbour.")
    assert (document.published, document.published_reason) == (None, "no date in the metadata or the text")


def test_a_page_s_date_stands_in_its_metadata():
    meta = '<meta property="article:published_time" content="2031-05-06">'
    assert page(f"<head>{meta}</head><p>The storm flooded the harbour.")[0].published.date == "2031-05-06"


def test_undecodable_bytes_are_shown_and_warned_of_once():
    data = "Naïve words – ".encode() + b"\xff\xfe" + " and à more ".encode() + b"\xff" + " – né, à".encode()
    document, (warning,) = text(data)
    assert (warning.kind, warning.quote) == ("lossy_extraction", "\ufffd\ufffd")
    assert document.text[warning.start : warning.end] == warning.quote
    assert "3 characters" in warning.note


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b" \n\n", "empty"),
        (b"a\0b", "binary"),
        (b"x" * 1_000_001, "line_too_long"),
        (b"Some words.\n" * 200_000, "too_long"),
    ],
)
def test_what_is_no_report_is_rejected_by_name(data, why):
    assert reason(text, data) == why


def test_a_page_that_shows_nothing_is_rejected():
    assert reason(page, "<html><body><script>shown()</script></body></html>") == "no_text"
    assert reason(page, f"<p>{'x' * 1_000_001}") == "line_too_long"


def test_the_heading_that_repeats_the_title_is_the_title():
    document, _ = page(
        "<title>Storm floods Ashe - Fen Post</title><h1>Storm floods Ashe</h1><h2>Later</h2><p>It rained."
    )
    assert [b.role for b in document.blocks] == ["title", "heading", "body"]
    assert document.title == "Storm floods Ashe"


def test_every_block_of_a_page_tells_where_it_stood():
    document, _ = page("<div><p>One.</p><p>Two.<br>Three.</p></div>")
    assert document.text == "One.\n\nTwo.\nThree."
    assert [b.xpath for b in document.blocks] == ["/html[1]/body[1]/div[1]/p[1]"] + ["/html[1]/body[1]/div[1]/p[2]"] * 2


@given(st.text(alphabet="<>/aphdiv=\"'&; \n-!x0\x00é", max_size=200))
def test_any_markup_gives_a_document_or_a_named_rejection(markup):
    try:
        document, _ = page(markup)
    except Rejection as rejection:
        assert rejection.reason in {"no_text", "binary"}
    else:
        assert all(document.text[b.start : b.end].strip() for b in document.blocks)
        assert all(one.end < two.start for one, two in zip(document.blocks, document.blocks[1:], strict=False))
