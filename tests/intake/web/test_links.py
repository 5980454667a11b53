import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import Rejection
from rashomon.intake.web.links import clean, onward, origin

NONE = """
a.example javascript:alert(1) http:// http://a:99999/ http://a..b/ http://a\\b/ http://a%00b/ //a.example/ http:a
http://u@a.example/ http://u:p@a.example/ http://[::1/ http://a<b/ mailto:a@b.example http:///a
""".split()


@pytest.mark.parametrize(
    "link", [*NONE, "", "http://a\r\nb/", "http://a b/", "http://a/\x00", "http://a/" + "x" * 5_000]
)
def test_what_is_no_link_is_refused(link):
    with pytest.raises(Rejection) as refused:
        clean(link)
    assert refused.value.reason == "bad_link"


@pytest.mark.parametrize(
    ("link", "cleaned"),
    [
        (" \n https://Fen.Example:443/a b?q=é#part\n", "https://fen.example/a%20b?q=%C3%A9"),
        ("http://１２７。0。0。1/", "http://127.0.0.1/"),
        ("http://fen.example.", "http://fen.example/"),
        ("http://fen.example。", "http://fen.example/"),
        ("http://[2606:4700::1111]:8080/", "http://[2606:4700::1111]:8080/"),
        ("http://fen.example/a%20b%zz", "http://fen.example/a%20b%zz"),
        ("http://fen.example/a\udce2b", "http://fen.example/a%EF%BF%BDb"),
    ],
)
def test_a_link_has_one_form(link, cleaned):
    assert clean(link) == cleaned


@given(st.text() | st.text("htp:/.[]@%#?:a1\\ü。").map("http://".__add__))
def test_any_text_is_a_link_or_refused_and_a_clean_link_stays_as_it_is(text):
    try:
        link = clean(text)
    except Rejection as refused:
        assert refused.reason == "bad_link"
    else:
        assert clean(link) == link and link.isascii()


def test_a_link_on_a_page_leads_from_there():
    assert onward("https://fen.example/a/b", " ../c ") == "https://fen.example/c"
    assert onward("https://fen.example/a/b", "//mere.example/d") == "https://mere.example/d"
    with pytest.raises(Rejection):
        onward("https://fen.example/a", "http://[")


def test_a_site_is_its_scheme_host_and_port():
    assert origin("https://fen.example/a") == origin("https://fen.example/b") != origin("http://fen.example/a")
    assert origin("https://fen.example/") != origin("https://fen.example:8443/")
