import hashlib
import multiprocessing
import random
import sqlite3

import pytest
from sqlalchemy import text

from rashomon.errors import BadStore
from rashomon.records import Decision, Rejected, Source
from rashomon.store import Kept, Store

SEEN, LATER = "2031-05-02T10:00:00Z", "2031-05-03T10:00:00Z"


def _page(number: int = 1, **said: str) -> Source:
    return Source(**{"path": f"{number}.txt", "data": b"The dam broke. %d" % number, "media": "text/plain"} | said)


def test_originals_come_back_byte_for_byte_each_once(store):
    odd = Source(
        path="o.txt", data=bytes(range(256)) * 40, media="text/html", charset="x", title="a\x00b", url="\ud800"
    )
    assert store.keep([_page(1), _page(2), odd, _page(1)], seen=SEEN) == Kept(new=3, again=1)
    assert {source.path: source for source in store.sources()} == {"1.txt": _page(1), "2.txt": _page(2), "o.txt": odd}


def test_every_sighting_of_an_original_is_kept_once(store):
    store.keep([_page(1), _page(1, path="copy.txt")], seen=SEEN)
    assert store.keep([_page(1, url="https://a.example/1"), _page(1)], seen=LATER) == Kept(new=1, again=1)
    (source,) = store.sources()
    met = store.sightings(hashlib.sha256(source.data).hexdigest())
    assert {(one.path, one.url, one.seen) for one in met} == {
        ("1.txt", None, SEEN), ("copy.txt", None, SEEN), ("1.txt", "https://a.example/1", LATER),
    }  # fmt: skip
    assert [one.seen for one in met] == [SEEN, SEEN, LATER]


def test_the_order_and_the_batches_of_coming_do_not_show(tmp_path):
    pages = [_page(number % 30, path=f"{number}.txt") for number in range(60)]
    shown = []
    for at in range(4):
        random.Random(at).shuffle(pages)
        made = Store(tmp_path / f"{at}.db")
        for start in range(0, 60, 7 + at):
            made.keep(pages[start : start + 7 + at], seen=SEEN)
        shown.append(tuple(made.sources()))
        made.close()
    assert len(shown[0]) == 30
    assert len(set(shown)) == 1


def test_rejections_and_decisions_are_kept_and_undone_by_rows(store):
    row = Rejected(path="b.html", url=None, reason="empty", detail="nothing \x00 there")
    store.reject([row, row], seen=SEEN)
    first = store.decide(
        Decision(kind="story", left="a", right="b", judgement="same", by="ana", at=SEEN, reason="one quake")
    )
    undo = store.decide(
        Decision(kind="undo", left="a", right=None, judgement="", by="ana", at=LATER, reason="slip", undoes=first.id)
    )
    assert store.rejected() == (row,)
    assert store.decisions() == (first, undo)
    assert undo.undoes == first.id


def test_a_store_opened_again_holds_what_it_held(where):
    made = Store(where)
    made.keep([_page(1)], seen=SEEN)
    made.close()
    again = Store(where)
    assert [source.path for source in again.sources()] == ["1.txt"]
    assert again.flaws() == ()
    again.close()


def test_a_later_layout_is_refused_with_what_to_do(where):
    made = Store(where)
    with made._engine.begin() as connection:
        connection.execute(text("update settings set value = '99'"))
    made.close()
    with pytest.raises(BadStore, match="update rashomon"):
        Store(where)


def test_what_is_no_store_is_refused(tmp_path):
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("create table originals (a)")
    (tmp_path / "text.db").write_text("not a database, just some text of this length" * 40)
    with pytest.raises(BadStore, match="not ours"):
        Store(other)
    with pytest.raises(BadStore, match="path of a store"):
        Store(tmp_path / "text.db")
    with pytest.raises(BadStore, match="folder"):
        Store(tmp_path / "no" / "such.db")


def test_a_damaged_original_is_found_and_never_shown(store):
    store.keep([_page(1), _page(2)], seen=SEEN)
    assert store.flaws() == ()
    with store._engine.begin() as connection:
        least = "update originals set packed = :packed where sha256 in (select min(sha256) from originals)"
        connection.execute(text(least), {"packed": b"x"})
    assert len(store.flaws()) == 1
    with pytest.raises(BadStore, match="doctor"):
        list(store.sources())


def _write(where: str, worker: int) -> None:
    mine = Store(where)
    for number in range(20):
        mine.keep([_page(number), _page(1000 * worker + number)], seen=SEEN)
    mine.close()


def test_several_writers_lose_and_double_nothing(where):
    Store(where).close()
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_write, args=(where, worker)) for worker in range(1, 5)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0, 0, 0]
    made = Store(where)
    assert len(list(made.sources())) == 20 + 4 * 20
    made.close()
