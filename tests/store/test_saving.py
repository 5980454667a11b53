import random
import sqlite3
import time
from pathlib import Path

import pytest
from tests.store.pages import LAST, LATER, SEEN, page

from rashomon.errors import BadStore
from rashomon.records import Decision, Rejected
from rashomon.store import Store, facts, health, pages, returns, saving
from rashomon.store.tables import ORIGINALS

DECISION = Decision(
    kind="ignore", left="a", right=None, judgement="", by="Ana", at=SEEN, reason="a test page", undoes=None, id=None
)


@pytest.fixture
def file(tmp_path):
    """A store of forty reports, some of them longer than a page, and of all other facts."""
    made = Store(tmp_path / "store.db")
    texts = [random.Random(number).randbytes(50 + number * number * 20) for number in range(40)]
    for begin in (0, 20):
        with made.writing() as connection:
            several = [page(number, data=texts[number]) for number in range(begin, begin + 20)]
            facts.keep(connection, several, seen=LATER)
    with made.writing() as connection:
        facts.keep(connection, [page(3, data=texts[3])], seen=SEEN)
        facts.reject(connection, [Rejected(path="x", url=None, reason="empty", detail="")], seen=SEEN)
        facts.decide(connection, DECISION)
        facts.put_feed(connection, "https://fen.example/feed", "{}")
        facts.keep(connection, [page(5, data=texts[5])], seen=LAST)
    made.close()
    return tmp_path / "store.db"


def _held(store):
    with store.reading() as connection:
        met = facts.met(connection, facts.documents(connection))
        originals = {one.sha256: facts.original(connection, one.sha256) for several in met.values() for one in several}
        again = returns.stays(connection, (one for several in met.values() for one in several))
        assert again
        return met, originals, again, facts.rejected(connection), facts.decisions(connection), facts.feeds(connection)


def test_every_row_stands_on_a_page_also_those_of_the_log(file):
    connection = sqlite3.connect(file)
    connection.execute("pragma wal_autocheckpoint = 0")
    connection.execute("insert into settings values ('a', 'late', 1)")
    connection.execute("insert into settings values ('b', '', -70000)")
    connection.commit()
    (link := file.with_name("link.db")).symlink_to(file)
    found = [values for _, values in pages.rows(file)]
    assert [values for _, values in pages.rows(link)] == found
    for table in ("originals", "sightings", "settings"):
        rows = [list(row) for row in connection.execute(f"select * from {table}")]
        assert all(row in found for row in rows)
    connection.close()


def test_what_is_whole_is_carried_over_byte_for_byte(file, tmp_path):
    before, to = Store(file), Store(tmp_path / "new.db")
    saved = saving.rescued(file, to)
    assert (saved.reports, saved.decisions, saved.lost) == (40, 1, ())
    assert _held(to) == _held(before)
    assert [one.seen for one in _held(to)[0].values() for one in one if one.seen == SEEN] == [SEEN]
    assert health.flaws(to) == ()


def test_an_intact_row_is_saved_whatever_becomes_of_the_tree_above_it(file, tmp_path):
    data = bytearray(file.read_bytes())
    data[:100] = bytes(100)
    for begin in range(0, len(data), 4096):
        if data[begin] in (2, 5, 10):  # all but the leaves of tables
            data[begin : begin + 4096] = bytes(4096)
    file.write_bytes(data)
    saved = saving.rescued(file, Store(tmp_path / "new.db"))
    assert (saved.reports, saved.decisions) == (40, 1)


def test_an_intact_row_is_saved_where_what_leads_to_it_on_its_page_is_damaged(file, tmp_path):
    data = bytearray(file.read_bytes())
    leaves = [at for at in range(4096, len(data), 4096) if data[at] == 13]
    for at in leaves:
        data[at + 8 : at + 10] = b"\x0f\xff" if at % 8192 else b"\x00\x00"
        data[at + 3] ^= 4
    file.write_bytes(data)
    saved = saving.rescued(file, Store(tmp_path / "new.db"))
    assert (saved.reports, saved.decisions, saved.lost) == (40, 1, ())


@pytest.mark.parametrize("damage", [b"\xb3", b"x"])
def test_an_original_is_saved_where_only_its_hash_is_damaged(file, tmp_path, damage):
    data, before = file.read_bytes(), _held(Store(file))
    digest, packed = sqlite3.connect(file).execute("select sha256, packed from originals where size = 50").fetchone()
    assert data.count(digest.encode() + b"\x32" + packed) == 1  # \x32: its size
    file.write_bytes(data.replace(digest.encode() + b"\x32" + packed, digest[:-1].encode() + damage + b"\x33" + packed))
    assert not saving.sound(ORIGINALS, {"sha256": digest[:-1] + "x", "size": 50, "packed": packed})
    assert saving.rescued(file, Store(tmp_path / "new.db")).lost == ()
    assert _held(Store(tmp_path / "new.db")) == before
    assert health.flaws(Store(tmp_path / "new.db")) == ()


@pytest.mark.parametrize("size", [50, 50 + 14 * 14 * 20, 50 + 30 * 30 * 20])
@pytest.mark.parametrize("page_too", [False, True])
def test_an_original_is_saved_where_only_the_beginning_of_its_row_is_damaged(file, tmp_path, size, page_too):
    data, before = bytearray(file.read_bytes()), _held(Store(file))
    asked = sqlite3.connect(file).execute("select sha256, packed from originals where size = ?", [size])
    digest, packed = asked.fetchone()
    at = data.index(packed[:40])
    assert data[at - 70 : at].count(digest.encode()) == 1
    data[at - 71 : at] = bytes(71)
    if page_too:
        data[at // 4096 * 4096 : at // 4096 * 4096 + 8] = bytes(8)
    file.write_bytes(data)
    assert saving.rescued(file, Store(tmp_path / "new.db")).lost == ()
    assert _held(Store(tmp_path / "new.db"))[:2] == before[:2]


def test_what_is_sought_costs_little_however_the_bytes_are_made(tmp_path):
    begins = b"\x78\x9c\x00\xff\xff\x00\x00"  # of a stream of 65,535 bytes as they are
    numbers = [number.to_bytes(4, "big") for number in range(2, 1_002)]
    (tmp_path / "a.db").write_bytes(b"".join(one + begins * 584 + one for one in numbers))
    began = time.process_time()
    assert list(saving.carved(tmp_path / "a.db", {"0"})) == []
    assert time.process_time() - began < 5


def test_the_reports_of_lost_originals_are_named(file, tmp_path):
    data = file.read_bytes()
    packed = sqlite3.connect(file).execute("select packed from originals where size = 50 + 30 * 30 * 20").fetchone()[0]
    assert data.count(packed[200:240]) == 1
    file.write_bytes(data.replace(packed[200:240], bytes(40)))
    made = Store(tmp_path / "new.db")
    saved = saving.rescued(file, made)
    assert (saved.reports, saved.lost) == (39, ("30.txt",))
    with pytest.raises(BadStore, match="damaged"):
        saving.copied(Store(file), Store(tmp_path / "copy.db"))
    assert any("originals" in flaw for flaw in health.flaws(Store(file)))


def test_a_copy_of_either_engine_holds_all_facts(store, tmp_path):
    with store.writing() as connection:
        facts.keep(connection, [page(1, title="\ud800\x00"), page(2)], seen=SEEN)
        facts.keep(connection, [page(2)], seen=LATER)
        facts.decide(connection, DECISION)
    for how, name in ((saving.copied, "a.db"), (saving.readable, "b.db")):
        to = Store(tmp_path / name)
        assert how(store, to).reports == 2
        assert _held(to) == _held(store)


def test_a_store_without_flaws_has_none_and_each_damage_is_named(store):
    with store.writing() as connection:
        facts.keep(connection, [page(1), page(2)], seen=SEEN)
    assert health.flaws(store) == ()
    with store.writing() as connection:
        connection.exec_driver_sql("update news set document = 'x'")
    assert len(health.flaws(store)) == 2


def test_cut_and_random_bytes_raise_nothing(file, tmp_path):
    data, drawn = file.read_bytes(), random.Random(5)
    for number in range(15):
        part = bytearray(data[: drawn.randrange(len(data))])
        for _ in range(200):
            part[drawn.randrange(len(part))] = drawn.randrange(256)
        Path(tmp_path / f"{number}").write_bytes(part)
        assert sum(1 for _ in pages.rows(tmp_path / f"{number}")) >= 0
