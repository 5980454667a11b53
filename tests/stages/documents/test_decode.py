"""Bytes become the characters a browser would show."""

from __future__ import annotations

import base64
import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import Rejection
from rashomon.records import Source
from rashomon.stages.documents import read
from rashomon.stages.documents.decode import codec, decode

RUSSIAN = "Губернатор сообщил, что мост закрыт с понедельника из-за паводка, пострадали трое."
ARABIC = "قال المحافظ إن الجسر مغلق منذ يوم الاثنين بسبب الفيضان وإن ثلاثة أشخاص أصيبوا"
JAPANESE = "知事は、洪水のため月曜日から橋が閉鎖され、三人が負傷したと述べた。"
CHINESE = "州长说，由于洪水，大桥自星期一起关闭，三人受伤，没有人死亡。"
KOREAN = "주지사는 홍수로 인해 월요일부터 다리가 폐쇄되었으며 세 명이 다쳤다고 말했다."
WESTERN = "The café owner said “three people” were hurt – a naïve résumé of the governor’s words."
TEXTS = [
    ("windows-1251", RUSSIAN), ("koi8-r", RUSSIAN), ("windows-1256", ARABIC), ("shift_jis", JAPANESE),
    ("euc-jp", JAPANESE), ("gb18030", CHINESE), ("euc-kr", KOREAN), ("windows-1252", WESTERN),
]  # fmt: skip


# What Chromium 156 shows: header, page, text. 13 encodings said by header, mark and meta, rightly and wrongly.
SHOWN = json.loads((Path(__file__).parent / "encodings.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("header", "page", "text"), SHOWN, ids=[str(number) for number in range(len(SHOWN))])
def test_a_page_is_what_a_browser_shows(header, page, text):
    markup = base64.b64decode(page)
    assert decode(markup, html=True, charset=header).text.partition("<p>")[2] == text
    source = Source(path="a.html", data=markup, media="text/html", charset=header)
    document, _ = read(source)
    assert all(document.text[block.start : block.end].strip() in text for block in document.blocks)


@pytest.mark.parametrize(("charset", "text"), TEXTS)
def test_a_page_is_read_in_the_charset_it_declares(charset, text):
    for meta in (
        f'<meta charset="{charset}">',
        f"<META http-equiv=Content-Type content='text/html; charset={charset}'>",
        f'<!-- <meta charset="utf-16"> --><meta name=a content=b><meta charset={charset}>',
    ):
        markup = f"<html><head>{meta}</head><p>{text}"
        assert decode(markup.encode(charset), html=True).text == markup


@pytest.mark.parametrize(("charset", "text"), TEXTS)
@pytest.mark.parametrize("html", [True, False])
def test_a_text_that_declares_nothing_is_read_by_its_bytes(charset, text, html):
    assert decode((text * 3).encode(charset), html=html).text == text * 3


@pytest.mark.parametrize(
    ("mark", "name"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_goes_before_all_else_and_is_no_character(mark, name):
    text = f"<meta charset=windows-1251>{RUSSIAN}"
    assert decode(mark + text.encode(name), html=True, charset="koi8-r").text == text


def test_what_the_carrier_said_goes_before_what_the_page_says():
    data = f"<meta charset=utf-8>{RUSSIAN}".encode("koi8-r")
    assert RUSSIAN in decode(data, html=True, charset="koi8-r").text


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("ISO-8859-1", "cp1252"), (" latin1 ", "cp1252"), ("us-ascii", "cp1252"), ("iso-8859-9", "cp1254"),
        ("gb2312", "gb18030"), ("GBK", "gb18030"), ("shift_jis", "cp932"), ("ks_c_5601-1987", "cp949"),
        ("tis-620", "cp874"), ("x-mac-cyrillic", "mac_cyrillic"), ("utf8", "utf-8"), ("utf-7", None), ("klingon", None),
    ],
)  # fmt: skip
def test_a_label_means_what_it_means_on_the_web(label, name):
    assert codec(label) == name


def test_a_page_that_says_utf16_without_a_mark_is_utf8():
    assert decode("<meta charset=utf-16><p>né".encode(), html=True).text.endswith("né")


def test_bytes_a_table_leaves_out_are_controls_or_stand_for_nothing():
    assert decode(b"a\x81b", html=False, charset="latin1").text == "a\x81b"
    assert decode(b"a\xaab", html=False, charset="windows-1253").text == "a\ufffdb"


def test_a_broken_byte_in_a_utf8_text_costs_one_character():
    assert decode("naïve “words” – né".encode() + b"\xff" + " à la".encode(), html=False).text.count("\ufffd") == 1


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", bytes(range(256)) * 40, b"words\0words", b"\x01\x02\x03ab"])
def test_what_is_no_text_is_rejected(data):
    with pytest.raises(Rejection) as caught:
        decode(data, html=False)
    assert caught.value.reason == "binary"


@given(st.binary(max_size=300), st.booleans(), st.sampled_from([None, "latin1", "utf-8", "shift_jis", "nonsense"]))
def test_any_bytes_give_text_without_surrogates_or_a_named_rejection(data, html, charset):
    try:
        text = decode(data, html=html, charset=charset).text
    except Rejection as rejection:
        assert rejection.reason == "binary"
    else:
        assert text.encode().decode() == text


@given(st.text())
def test_a_text_in_utf8_is_read_unchanged(text):
    if "\0" not in text and not any(ch < " " or ch == "\x7f" for ch in text):
        assert decode(text.encode(), html=False).text == text.removeprefix("\ufeff")
