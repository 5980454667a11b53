"""Pages out of web archives, undone of what they were sent in; what cannot be read is named."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib

import pytest
from tests.intake.warcs import answer, packed, page, plain, record

from rashomon.intake import archives
from rashomon.records import Rejected, Source


def pages(data: bytes, reader=archives.pages, most: int = 1 << 20) -> tuple[list[Source], list[Rejected]]:
    both = [one for one in reader(io.BytesIO(data), "w", most=most) if one is not None]
    return [s for s in both if isinstance(s, Source)], [r for r in both if isinstance(r, Rejected)]


def only(block: bytes, **more) -> Source:
    (source,), rejected = pages(record(1, block, **more))
    assert rejected == []
    return source


def test_a_page_comes_with_its_address_its_encoding_and_its_place():
    made = only(answer("вода".encode("koi8-r"), kind="Text/HTML; Charset='koi8-r'"))
    assert (made.data.decode("koi8-r"), made.charset, made.media) == ("вода", "koi8-r", "text/html")
    assert (made.path, made.url, made.published, made.outlet) == ("w#0", "http://fen.example/1", None, None)
    assert only(answer(b"dam", kind="text/plain")).media == "text/plain"
    assert only(answer(b"<p>dam", kind="application/xhtml+xml")).media == "text/html"


def test_a_resource_kept_as_it_is_is_a_page_where_it_is_text():
    data = record(1, b"Two barns burnt.", kind="resource").replace(b"application/http; msgtype=response", b"text/plain")
    assert pages(data)[0][0].data == b"Two barns burnt."


def test_what_is_no_page_is_passed_over_and_an_archive_without_any_says_so():
    others = [
        record(1, answer(b"\x89PNG", kind="image/png")),
        record(2, answer(b"<p>gone", status="404 Not Found")),
        record(3, b"no answer at all"),
        record(4, answer(b"<p>"), kind="request"),
        record(5, b"HTTP/1.1 200 OK\r\nContent-Type: text/html"),
    ]
    sources, (rejected,) = pages(b"".join(others))
    assert (sources, rejected.path, rejected.reason) == ([], "w", "no_pages")
    assert len(pages(b"".join([*others, record(6)]))[0]) == 1


CHUNKS = b"5;x=1\r\n<p>On\r\n1\r\ne\r\n0\r\n\r\n"
PACKINGS = {
    "chunks": ("Transfer-Encoding: chunked\r\n", CHUNKS),
    "put together already": ("Transfer-Encoding: chunked\r\n", b"<p>One"),
    "gzip": ("Content-Encoding: gzip\r\n", gzip.compress(b"<p>One")),
    "unpacked already": ("Content-Encoding: gzip\r\n", b"<p>One"),
    "deflate": ("Content-Encoding: deflate\r\n", zlib.compress(b"<p>One")),
}


@pytest.mark.parametrize("name", PACKINGS)
def test_a_body_is_undone_of_what_it_was_sent_in(name):
    more, body = PACKINGS[name]
    assert only(answer(body, more=more)).data == b"<p>One"


def test_packed_and_in_chunks_both_are_undone():
    body = gzip.compress(b"<p>One")
    chunks = f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
    assert only(answer(chunks, more="content-encoding: gzip\r\ntransfer-encoding: chunked\r\n")).data == b"<p>One"


@pytest.mark.parametrize(
    ("more", "body", "reason"),
    [
        ("Transfer-Encoding: chunked\r\n", CHUNKS[:20], "truncated"),
        ("Transfer-Encoding: chunked\r\n", b"ffffffff\r\nx", "truncated"),
        ("Content-Encoding: gzip\r\n", gzip.compress(page(1))[:-9], "truncated"),
        ("Content-Encoding: gzip\r\n", gzip.compress(bytes(5 << 20)), "too_large"),
        ("Content-Encoding: zstd\r\n", b"(\xb5/\xfd", "unknown_encoding"),
        ("", b" \n", "empty"),
        ("", b"x" * (2 << 20), "too_large"),
    ],
)
def test_a_page_that_cannot_be_undone_is_rejected_and_the_next_is_read(more, body, reason):
    sources, (rejected,) = pages(record(1, answer(body, more=more)) + record(2))
    assert (rejected.path, rejected.url, rejected.reason) == ("w#0", "http://fen.example/1", reason)
    assert [one.data for one in sources] == [page(2)]


def test_a_gap_names_its_bytes():
    first, second, third = packed(3)
    sources, (gap,) = pages(first + second[:-40] + third)
    assert ([one.data for one in sources], gap.reason) == ([page(0), page(2)], "gap")
    assert gap.path == f"w#{len(first)}"
    assert f"bytes {len(first)} to {len(first) + len(second) - 40}" in gap.detail


def wacz(parts: dict[str, bytes], how: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


PARTS = {"datapackage.json": b"{}", "archive/a.warc.gz": b"".join(packed(3)), "archive/b.warc": b"".join(plain(2))}


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_archives_in_a_wacz_are_read_each_under_its_name(how):
    sources, rejected = pages(wacz(PARTS, how), archives.zipped)
    assert [one.data for one in sources] == [page(n) for n in (0, 1, 2, 0, 1)]
    assert (sources[0].path, sources[3].path, rejected) == ("w#archive/a.warc.gz:0", "w#archive/b.warc:0", [])


def test_names_that_lead_out_of_a_zip_and_other_files_are_never_read():
    parts = {"archive/../../evil.warc\n": record(1), "/archive/a.warc": record(1), "pages/pages.jsonl": b"{}"}
    sources, (rejected,) = pages(wacz(parts), archives.zipped)
    assert (sources, rejected.reason) == ([], "no_pages")


def test_of_a_wacz_that_is_cut_every_whole_record_is_read():
    data = wacz(PARTS)
    end = data.index(packed(3)[2]) + 5
    sources, rejected = pages(data[:end], archives.zipped)
    assert [one.data for one in sources] == [page(0), page(1)]
    assert {row.reason for row in rejected} == {"gap"}


def test_a_packed_part_that_unfolds_too_far_or_is_damaged_is_said():
    bomb = wacz({"archive/a.warc": record(1) + bytes(200 << 20)}, zipfile.ZIP_DEFLATED)
    sources, rejected = pages(bomb, archives.zipped)
    assert [one.data for one in sources] == [page(1)]
    assert any("unfolds" in row.detail for row in rejected)
    data = bytearray(wacz({"archive/a.warc": b"".join(plain(40))}, zipfile.ZIP_DEFLATED))
    data[len(data) // 2] ^= 255
    assert any("cannot be unpacked" in row.detail for row in pages(bytes(data), archives.zipped)[1])


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04" + bytes(90), b"words", bytes(1000)])
def test_what_is_no_archive_is_said(data):
    for reader in (archives.pages, archives.zipped):
        sources, rejected = pages(data, reader)
        assert sources == []
        assert "no_pages" in [row.reason for row in rejected]
