"""A mail's text as a report, whatever its parts and its head are like."""

from __future__ import annotations

import io
import time
import tracemalloc
from email.message import EmailMessage

import pytest

from rashomon.errors import Rejection
from rashomon.intake.mail import box, letter
from rashomon.records import Rejected, Source

HEAD = "From: Fen Post <news@fen.example>\nSubject: Barns burn\nDate: Mon, 6 Aug 2012 08:15:00 +0530\n"


def made(html: str | None = None, text: str = "Two barns burnt.", **headers: str) -> EmailMessage:
    mail = EmailMessage()
    for name, value in headers.items():
        mail[name] = value
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail


def both(data: bytes) -> tuple[list[Source], list[Rejected]]:
    found = list(letter(data, "a.eml"))
    return [s for s in found if isinstance(s, Source)], [r for r in found if isinstance(r, Rejected)]


def only(data: bytes) -> Source:
    (source,), rejected = both(data)
    assert rejected == []
    return source


def fault(data: bytes) -> str:
    with pytest.raises(Rejection) as caught:
        both(data)
    return caught.value.reason


def test_the_head_gives_title_day_and_outlet():
    found = only((HEAD + "\nTwo barns burnt.").encode())
    assert (found.title, found.published, found.outlet, found.path, found.url) == (
        "Barns burn", "Mon, 6 Aug 2012 08:15:00 +0530", "Fen Post", "a.eml", None,
    )  # fmt: skip
    assert only(b"From: news@fen.example\n\nx").outlet == "news@fen.example"
    assert (only(b"X-A: 1\n\nx").title, only(b"X-A: 1\n\nx").outlet) == (None, None)


def test_html_goes_before_plain_text():
    found = only(made("<p>Two barns <b>burnt</b>.").as_bytes())
    assert (found.media, found.data.strip()) == ("text/html", b"<p>Two barns <b>burnt</b>.")


@pytest.mark.parametrize("codec", ["koi8-r", "utf-8", "windows-1251"])
@pytest.mark.parametrize("how", ["base64", "quoted-printable", "8bit"])
def test_a_body_keeps_its_encoding(codec, how):
    mail = EmailMessage()
    mail.set_content("Мост закрыт.", charset=codec, cte=how)
    found = only(mail.as_bytes())
    assert (found.data.decode(found.charset or "").strip(), found.charset) == ("Мост закрыт.", codec)


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (b"=?koi8-r?B?7c/T1A==?=", "Мост"),
        (b"=?utf-8?Q?n=C3=A9?= =?utf-8?Q?_b?=", "né b"),
        ("né".encode(), "né"),
        (b"n\xe9", "n\ufffd"),
        (b"=?klingon?Q?abc?=", "=?klingon?Q?abc?="),
        (b"=?utf-8?B?a?=", "=?utf-8?B?a?="),
        (b"a\n b", "a b"),
        (b"a\0b\xe2\x80\xae", "a\0b\u202e"),
    ],
)
def test_a_title_is_undone_of_its_encoding_or_stands_as_it_is(raw, title):
    assert only(b"Subject: " + raw + b"\n\nx").title == title


def test_files_that_could_be_reports_are_named_and_not_read():
    mail = made("<p>Two barns.")
    mail.add_attachment("<p>Secret.", subtype="html", filename="report.html")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    mail.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="b.TXT")
    mail.add_attachment(made(text="Another mail."))
    (source,), rejected = both(mail.as_bytes())
    assert b"Two barns" in source.data
    assert [row.reason for row in rejected] == ["attachment"] * 3
    assert [row.detail.split()[0] for row in rejected] == ["report.html", "b.TXT", "message/rfc822"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no mail", "no_mail"),
        (b"", "no_mail"),
        (b"Subject: a\n\n", "no_text"),
        (b"Subject: a\nContent-Type: image/png\n\nx", "no_text"),
        (
            b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(60)),
            "too_many_parts",
        ),
        (b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * 2000, "too_many_parts"),
        (b"Subject: a\n" + b"\n" * 500_000, "too_many_lines"),
    ],
)
def test_what_is_no_report_is_said(data, reason):
    assert fault(data) == reason


@pytest.mark.parametrize(
    "data",
    [
        b"Content-Type: multipart/mixed\n\nTwo barns.",
        b'Content-Type: text/plain; charset="\xff"\n\nTwo barns.',
        b"Content-Type: text/html; charset=x-none\n\n<p>Two barns.",
        b"Content-Transfer-Encoding: base64\n\nVHdvIGJhcm5zLg=",
        b"Content-Transfer-Encoding: base64\n\nVHdvIGJhcm5zLgx*",
        b"Content-Transfer-Encoding: x-uuencode\n\nTwo barns.",
        b'From: "\xff <a@\n\nTwo barns.',
    ],
)
def test_a_broken_mail_gives_what_it_holds(data):
    found = only(data)
    assert b"Two barns" in found.data
    (f"{found.charset} {found.outlet} {found.title}").encode()


@pytest.mark.parametrize("unit", ["(", "=?", "a<b,", ';a="', "=?utf-8?Q?a?= ", "\n a"])
@pytest.mark.parametrize("name", ["From", "Subject", "Content-Type"])
def test_no_head_takes_long(name, unit):
    start = time.process_time()
    assert only(f"{name}: {unit * 20_000}\n\nTwo barns.".encode()).data == b"Two barns."
    assert time.process_time() - start < 3


BOX = (
    b"From a@b Mon Aug  6 08:15:00 2012\nSubject: one\n\nTwo barns.\nFrom here on.\n>From there.\n\n"
    b"From c@d\nSubject: two\n\n"
)


def test_a_box_gives_each_mail_at_its_offset():
    first, second = box(io.BytesIO(BOX), "in.mbox", most=1000)
    assert isinstance(first, Source) and isinstance(second, Rejected)
    assert (first.path, first.title, first.data) == (
        "in.mbox#0", "one", b"Two barns.\nFrom here on.\nFrom there.\n\n",
    )  # fmt: skip
    assert (second.path, second.reason) == (f"in.mbox#{BOX.index(b'From c@d')}", "no_text")


def test_a_mail_too_large_in_a_box_is_passed_over_without_being_held():
    def lines():
        yield BOX
        yield b"From e@f\nSubject: big\n\n"
        for _ in range(400):
            yield b"x" * 65_535 + b"\n"
        yield b"\nFrom g@h\nSubject: last\n\nDam.\n"

    file = io.BytesIO(b"".join(lines()))
    tracemalloc.start()
    found = list(box(file, "in.mbox", most=100_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [one.reason if isinstance(one, Rejected) else one.title for one in found] == [
        "one", "no_text", "too_large", "last",
    ]  # fmt: skip
    assert peak < 5_000_000
