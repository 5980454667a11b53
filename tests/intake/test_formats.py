"""What a file is, by its name and by how it begins."""

from __future__ import annotations

import time

import pytest

from rashomon.intake.formats import HEAD, of, sniffed


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.TXT", "text"), ("a.b.html", "html"), ("a.WARC.GZ", "warc"), ("a.gz", None), ("a.xml", None), (".rss", None),
        ("a", None), ("a.wacz", "wacz"),
    ],
)  # fmt: skip
def test_a_name_tells_the_format(name, kind):
    assert of(name) == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"<rdf:RDF xmlns='x'>", "feed"),
        ("<?xml version='1.0'?><rss version='2.0'>".encode("utf-16"), "feed"),
        (b"\xef\xbb\xbf<opml >", "list"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "feed"),
        (b"<svg xmlns='x'>", None),
        (b"\x1f\x8bnothing", None),
        (b"%PDF-1.7", None),
        (b"", None),
        (b"WARC/1.1\r\n", "warc"),
    ],
)
def test_the_first_bytes_tell_the_format(head, kind):
    assert sniffed(head) == kind


@pytest.mark.parametrize("piece", [b"<!--", b"<?", b"<!DOCTYPE [", b" ", b"<", b"<!DOCTYPE[]", b"<!---->"])
def test_no_beginning_takes_long(piece):
    start = time.process_time()
    sniffed((piece * HEAD)[:HEAD])
    assert time.process_time() - start < 0.2
