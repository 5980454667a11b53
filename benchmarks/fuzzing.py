"""What is fuzzed: each reader of what comes from outside, with what must hold of whatever it makes of any bytes.

from fuzzing import TARGETS
TARGETS["url"](b"http://a.example/")
"""

from __future__ import annotations

import io
from collections.abc import Callable

from rashomon.errors import Rejection
from rashomon.intake import archives, feeds
from rashomon.intake import mail as mails
from rashomon.intake import warc as records
from rashomon.intake.web import clean
from rashomon.language import dates, numbers
from rashomon.records import Day
from rashomon.stages.documents import decode as encodings

CHARSETS = (None, "utf-8", "latin1", "shift_jis", "gb18030", "big5", "koi8-r", "utf-16", "euc-kr", "x")


def decode(data: bytes) -> None:
    """Text that can be written again, or a named rejection."""
    choice = data[0] if data else 0
    try:
        text = encodings.decode(data[1:], html=bool(choice & 1), charset=CHARSETS[(choice >> 1) % len(CHARSETS)]).text
    except Rejection:
        return
    assert text.encode().decode() == text


def feed(data: bytes) -> None:
    """Entries whose links are of the web and whose ids are their own."""
    try:
        parsed = feeds.parse(data)
    except Rejection:
        return
    for row in feeds.sources(parsed, "f"):
        assert row.url is None or row.url.startswith(("http://", "https://")), row.url
        str(row).encode()
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries)


def warc(data: bytes) -> None:
    """Records and gaps that follow one another; pages of them."""
    at = 0
    for one in records.read(io.BytesIO(data), most=1000):
        if isinstance(one, records.Gap):
            assert at <= one.start < one.end <= len(data)
        start = one.start if isinstance(one, records.Gap) else int(one.place.partition("+")[0])
        assert at <= start < len(data)
        at = one.end if isinstance(one, records.Gap) else start
    for row in archives.pages(io.BytesIO(data), "w", most=1000):
        str(row).encode()


def mail(data: bytes) -> None:
    """A report and what hangs on it, or a named rejection; of a mail and of a box."""
    list(mails.box(io.BytesIO(data), "m", most=1000))
    try:
        for row in mails.letter(data, "m"):
            str(row).encode()
    except Rejection:
        return


def url(data: bytes) -> None:
    """A link of the web that cleaning leaves as it is, or a named rejection."""
    try:
        link = clean(data.decode("utf-8", "surrogateescape"))
    except Rejection:
        return
    assert link.startswith(("http://", "https://")) and link.isascii(), link
    assert clean(link) == link, (link, clean(link))


def date(data: bytes) -> None:
    """Dates where they stand, in order, each resolved or not."""
    text = data.decode("utf-8", "replace")
    for one in dates.find(text):
        assert text[one.start : one.end] == one.text
        for told in (None, Day(date="2024-02-29", precision="day", basis="text")):
            found = dates.resolve(one, told)
            assert found is None or len(found.date) in (4, 7, 10), found
    dates.day_in(text)


def figure(data: bytes) -> None:
    """Numbers where they stand, in order and never overlapping."""
    text = data.decode("utf-8", "replace")
    end = 0
    for one in numbers.find(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end


Target = Callable[[bytes], None]
TARGETS: dict[str, Target] = {
    "decode": decode, "feed": feed, "warc": warc, "mail": mail, "url": url, "date": date, "figure": figure,
}  # fmt: skip
