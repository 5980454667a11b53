from dataclasses import replace

import pytest
from sqlalchemy import text
from tests.store.pages import LAST, LATER, SEEN, page

from rashomon.errors import BadStore
from rashomon.records import Decision, Rejected, Source
from rashomon.store import Kept, facts


def _keep(store, *sources, seen=SEEN):
    with store.writing() as connection:
        return facts.keep(connection, sources, seen=seen)


def _sightings(store):
    with store.reading() as connection:
        return [one for several in facts.met(connection, facts.documents(connection)).values() for one in several]


def _sources(store):
    with store.reading() as connection:
        return {one.path: one for one in (s.source(facts.original(connection, s.sha256)) for s in _all(connection))}


def _all(connection):
    return [one for several in facts.met(connection, facts.documents(connection)).values() for one in several]


def test_originals_come_back_byte_for_byte_each_once(store):
    odd = Source(path="o.txt", data=bytes(range(256)) * 40, media="text/html", charset="x", title="a\x00b")
    assert _keep(store, page(1), page(2), odd, page(1)) == Kept(new=3, versions=0, again=1)
    given = {"1.txt": page(1), "2.txt": page(2), "o.txt": odd}
    assert _sources(store) == {path: replace(one, met=SEEN) for path, one in given.items()}


def test_what_no_text_can_hold_is_kept_and_comes_back_marked(store):
    _keep(store, page(1, path="\ud800.txt", url="https://fen.example/\udfff\x00", title="a\ud800\u202eb"))
    (source,) = _sources(store).values()
    assert (source.path, source.url) == ("\ufffd.txt", "https://fen.example/\ufffd\x00")
    assert source.title == "a\ufffd\u202eb"


def test_a_report_at_two_addresses_of_one_publisher_is_one_with_both_sightings(store):
    kept = _keep(
        store,
        page(1, url="https://a.fen.example/1"),
        page(1, url="https://fen.example/2"),
        page(1, url="https://b.example"),
    )
    assert kept == Kept(new=2, versions=0, again=1)
    assert len({one.document for one in _sightings(store)}) == 2
    assert len(_sightings(store)) == 3


def test_other_bytes_at_an_address_are_a_new_version(store):
    there = "https://fen.example/a"
    assert _keep(store, page(1, url=there)).versions == 0
    assert _keep(store, page(2, url=f"{there}?utm_source=x"), seen=LATER) == Kept(new=1, versions=1, again=0)


def test_the_moment_of_a_sighting_is_the_first_whatever_the_order_and_tells_news(store):
    _keep(store, page(1), seen=LATER)
    with store.writing() as connection:
        facts.heard(connection, list(facts.news(connection)))
    _keep(store, page(1), seen=LAST)
    with store.reading() as connection:
        assert facts.news(connection) == {}
    _keep(store, page(1), seen=SEEN)
    assert [one.seen for one in _sightings(store)] == [SEEN]
    with store.reading() as connection:
        assert len(facts.news(connection)) == 1


def test_a_rejection_stands_until_the_input_is_taken_in_and_again_when_it_is_refused(store):
    row = Rejected(path="1.txt", url=None, reason="empty", detail="nothing \x00 there")
    for refused, left in ((True, (row,)), (False, ()), (True, (row,))):
        with store.writing() as connection:
            facts.reject(connection, [row, row] if refused else [], seen=SEEN)
            facts.keep(connection, [] if refused else [page(1)], seen=SEEN)
        with store.reading() as connection:
            assert facts.rejected(connection) == left


def _decision(**said):
    usual = {
        "kind": "same_story",
        "left": "a",
        "right": "b",
        "judgement": "",
        "by": "Ana",
        "at": SEEN,
        "reason": "x\x00",
    }
    return Decision(**usual | said)


def test_decisions_are_numbered_rows_and_undone_by_rows(store):
    with store.writing() as connection:
        first = facts.decide(connection, _decision())
        undo = facts.decide(connection, _decision(kind="undo", undoes=first.id))
    with store.reading() as connection:
        assert facts.decisions(connection) == (first, undo)
    assert (first.id, undo.id, undo.undoes) == (1, 2, 1)


def test_a_feed_is_known_by_its_url_however_odd_and_long(store):
    odd = "https://fen.example/\x00\ud800" + "x" * 9000
    with store.writing() as connection:
        for row in ("1", "2"):
            facts.put_feed(connection, odd, row)
            facts.put_feed(connection, "https://b.example", row)
    with store.reading() as connection:
        assert facts.feeds(connection) == {odd: "2", "https://b.example": "2"}


@pytest.mark.parametrize("change", ["packed = sha256", "packed = (select max(packed) from originals)"])
def test_a_damaged_original_is_never_shown(store, change):
    _keep(store, page(1), page(2))
    if "postgresql" in store.where:
        change = change.replace("sha256", "'x'").replace("max(packed)", "max(packed::text)::bytea")
    with store.writing() as connection:
        connection.execute(text(f"update originals set {change} where sha256 = (select min(sha256) from originals)"))
        connection.execute(text(f"update originals set {change} where sha256 = (select max(sha256) from originals)"))
    with pytest.raises(BadStore, match="doctor"):
        _sources(store)


def test_a_damaged_row_is_never_shown(store):
    _keep(store, page(1))
    with store.writing() as connection:
        connection.execute(text("update sightings set seen = '2030-05-02T10:00:00Z'"))
    with pytest.raises(BadStore, match="sightings is damaged"):
        _sightings(store)
