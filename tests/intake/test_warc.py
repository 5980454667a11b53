"""Every whole record of a damaged archive is read, and what is missing is named with its place."""

from __future__ import annotations

import gzip
import io
import random
import time
from itertools import accumulate

import pytest
from tests.intake.warcs import answer, packed, page, plain, record

from rashomon.intake.warc import Gap, Record, View, read

COUNT = 12
FORMS = {"plain": plain(COUNT), "no digest": plain(COUNT, digest=False), "packed": packed(COUNT)}


def found(data: bytes, most: int = 1 << 20) -> tuple[list[Record], list[Gap]]:
    both = list(read(io.BytesIO(data), most=most))
    return [one for one in both if isinstance(one, Record)], [one for one in both if isinstance(one, Gap)]


def blocks(records: list[Record]) -> list[bytes]:
    return [one.block for one in records]


WHOLE = [answer(page(number)) for number in range(COUNT)]


@pytest.mark.parametrize("form", FORMS)
def test_a_sound_archive_is_read_whole_each_record_at_its_place(form):
    records, gaps = found(b"".join(FORMS[form]))
    starts = [0, *accumulate(map(len, FORMS[form]))][:-1]
    assert (blocks(records), gaps) == (WHOLE, [])
    assert [one.place for one in records] == [str(start) for start in starts]


@pytest.mark.parametrize("form", FORMS)
def test_of_a_sound_archive_fastwarc_reads_the_same(form):
    from fastwarc.warc import ArchiveIterator

    data = b"".join(FORMS[form])
    theirs = [(one.stream_pos, one.reader.read()) for one in ArchiveIterator(io.BytesIO(data), parse_http=False)]
    assert [(int(one.place), one.block) for one in found(data)[0]] == theirs


def test_records_packed_as_one_are_read_under_their_place_in_it():
    records, gaps = found(gzip.compress(b"".join(plain(COUNT))))
    assert (blocks(records), gaps) == (WHOLE, [])
    assert [one.place for one in records][:2] == ["0", f"0+{len(plain(1)[0])}"]


@pytest.mark.parametrize("form", FORMS)
def test_cut_anywhere_every_whole_record_is_read_and_the_rest_is_a_gap(form):
    parts = FORMS[form]
    data, ends = b"".join(parts), list(accumulate(map(len, parts)))
    for cut in range(1, len(data), max(1, len(data) // 1000)):
        records, gaps = found(data[:cut])
        kept = sum(end <= cut for end in ends)
        assert blocks(records)[:kept] == WHOLE[:kept]
        assert len(records) <= kept + 1
        rest = cut - ([0, *ends][kept])
        if len(records) == kept and rest:
            assert [(gap.start, gap.end) for gap in gaps] == [([0, *ends][kept], cut)]


@pytest.mark.parametrize("form", FORMS)
def test_one_flipped_byte_costs_its_own_record_alone_and_is_named(form):
    parts = FORMS[form]
    data, ends = b"".join(parts), list(accumulate(map(len, parts)))
    rng = random.Random(7)
    for _ in range(1000):
        at = rng.randrange(len(data))
        damaged = bytearray(data)
        damaged[at] ^= 1 << rng.randrange(8)
        hit = next(number for number, end in enumerate(ends) if at < end)
        records, gaps = found(bytes(damaged))
        kept = [block for block in blocks(records) if block in WHOLE]
        assert kept in (WHOLE, WHOLE[:hit] + WHOLE[hit + 1 :])
        if form != "no digest":  # without one a changed letter cannot be told
            assert len(kept) == len(records)
        assert gaps or len(records) == COUNT


def test_noise_between_records_and_at_both_ends_is_passed_over():
    for form in ("plain", "packed"):
        data = b"\0noise\x1f\x8b\x08" + b"\nmore\n".join(FORMS[form]) + b"\0" * 5000
        records, gaps = found(data)
        assert (blocks(records), len(gaps)) == (WHOLE, COUNT + 1)


def test_a_length_that_swallows_the_next_records_loses_its_own_alone():
    parts = FORMS["no digest"]
    length = f"Content-Length: {len(WHOLE[2])}".encode()
    for lie in (b"Content-Length: 999", b"Content-Length: 99999999999999", b"Content-Length: 7", b"Content-Length: -7"):
        data = b"".join([*parts[:2], parts[2].replace(length, lie), *parts[3:]])
        records, gaps = found(data)
        assert blocks(records) == WHOLE[:2] + WHOLE[3:]
        assert [(gap.start, gap.end) for gap in gaps] == [
            (len(b"".join(parts[:2])), len(data) - len(b"".join(parts[3:])))
        ]


def test_of_a_block_over_the_limit_the_beginning_is_given():
    large = answer(b"x" * 300_000)
    records, gaps = found(record(1, large) + record(2), most=1000)
    assert (records[0].whole, large.startswith(records[0].block), records[1].whole, gaps) == (False, True, True, [])
    assert len(records[0].block) < 100_000


def test_a_byte_wrong_in_the_breaks_after_a_record_costs_none():
    for at in range(1, 5):
        data = bytearray(b"".join(FORMS["no digest"]))
        data[len(FORMS["no digest"][0]) - at] = 0
        assert blocks(found(bytes(data))[0]) == WHOLE


def test_of_many_records_packed_as_one_and_damaged_those_are_read_whose_digest_is_right():
    for form, kept in (("plain", WHOLE[:-1]), ("no digest", [])):
        data = bytearray(gzip.compress(b"".join(FORMS[form])))
        data[-6] ^= 1  # the checksum
        records, gaps = found(bytes(data))
        assert (blocks(records), [(gap.start, gap.end) for gap in gaps]) == (kept, [(0, len(data))])


HOSTILE = {
    "empty members": gzip.compress(b"", mtime=0) * 200_000,
    "bombs": gzip.compress(bytes(50 << 20)) * 4,
    "bombs that begin well": gzip.compress(record(1)[:-4] + bytes(100 << 20)) * 4,
    "lengths": b"WARC/1.0\r\nContent-Length: 900000\r\n\r\n" * 30_000,
    "digests": b"WARC/1.0\r\nContent-Length: 900000\r\nWARC-Block-Digest: sha1:a\r\n\r\n\r\n\r\n" * 30_000,
    "beginnings": b"WARC/1.0\r\n" * 500_000,
    "magic": b"\x1f\x8b\x08\x04" * 1_000_000,
    "breaks": b"\r\n" * 2_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_last_ends_soon_and_what_follows_a_bomb_is_read(name):
    start = time.process_time()
    records, gaps = found(HOSTILE[name] + gzip.compress(record(5)))
    assert time.process_time() - start < 10
    assert records or gaps
    if "bomb" in name or name == "empty members":
        assert records[-1].block == WHOLE[5]


def test_a_view_finds_what_lies_across_what_it_reads_at_once():
    import re

    data = b"." * 4090 + b"\nWARC/1.0\r\n" + b"." * (1 << 20) + b"\nWARC/1.1\n"
    view = View(io.BytesIO(data))
    pattern = re.compile(rb"WARC/1\.\d\r?\n")
    for offset in (0, 5, 4088, 4090):
        assert list(view.every(pattern, offset)) == [4091, len(data) - 9]
