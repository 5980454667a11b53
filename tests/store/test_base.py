import multiprocessing
import sqlite3
import threading

import pytest
from tests.store.pages import SEEN, page

from rashomon.errors import BadStore
from rashomon.store import Store, derived, facts


def test_what_is_written_is_there_as_a_whole_or_not_at_all(store):
    with pytest.raises(ZeroDivisionError), store.writing() as connection:
        facts.keep(connection, [page(1)], seen=SEEN)
        raise ZeroDivisionError
    with store.reading() as connection:
        assert facts.documents(connection) == []


def test_a_reader_sees_one_state_whatever_is_written_meanwhile(store):
    with store.writing() as connection:
        facts.keep(connection, [page(1)], seen=SEEN)
    with store.reading() as reader:
        before = facts.documents(reader)
        with store.writing() as connection:
            facts.keep(connection, [page(2)], seen=SEEN)
        assert facts.documents(reader) == before
    with store.reading() as reader:
        assert len(facts.documents(reader)) == 2


def test_a_store_opened_again_holds_what_it_held(where):
    for number in (1, 2):
        made = Store(where)
        with made.writing() as connection:
            facts.keep(connection, [page(number)], seen=SEEN)
            assert len(facts.documents(connection)) == number
        made.close()


def test_one_at_a_time_works_alone_and_the_other_is_told_that_it_waits(where):
    stores, told, order = [Store(where), Store(where)], threading.Event(), []

    def second():
        with stores[1].alone(told.set):
            order.append("second")

    with stores[0].alone(told.set):
        thread = threading.Thread(target=second)
        thread.start()
        assert told.wait(30)
        order.append("first")
    thread.join(30)
    assert order == ["first", "second"]
    for one in stores:
        one.close()


def test_a_new_file_that_another_program_writes_to_is_waited_for(tmp_path):
    other = sqlite3.connect(tmp_path / "new.db", isolation_level=None, check_same_thread=False)
    other.execute("begin immediate")
    ends = threading.Timer(0.2, other.rollback)
    ends.start()
    Store(tmp_path / "new.db").close()
    ends.join()
    other.close()


def _write(where: str, worker: int, together) -> None:
    together.wait()
    mine = Store(where)
    for number in range(20):
        with mine.writing() as connection:
            facts.keep(connection, [page(n) for n in (number, 1000 * worker + number, 19 - number)], seen=SEEN)
            count = int(derived.setting(connection, "count") or 0)
            derived.put_setting(connection, "count", str(count + 1))
    mine.close()


def test_writers_at_once_make_the_store_and_lose_and_double_nothing(where):
    context = multiprocessing.get_context("spawn")
    together = context.Barrier(4)
    workers = [context.Process(target=_write, args=(where, worker, together)) for worker in range(1, 5)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(100)
    assert [worker.exitcode for worker in workers] == [0, 0, 0, 0]
    made = Store(where)
    with made.reading() as connection:
        assert len(facts.documents(connection)) == 20 + 4 * 20
        assert derived.setting(connection, "count") == "80"
    made.close()


def test_a_server_that_is_away_is_told_with_what_to_do():
    with pytest.raises(BadStore, match="server runs"):
        Store("postgresql://nobody@127.0.0.1:9/none")


def test_a_link_to_a_file_is_the_same_store(tmp_path):
    (tmp_path / "link.db").symlink_to(tmp_path / "store.db")
    made, linked = Store(tmp_path / "store.db"), Store(tmp_path / "link.db")
    with made.watching() as one, linked.watching() as two:
        assert (one, two) == (True, False)


def test_a_full_disk_is_told_by_what_the_database_says_of_it_not_by_a_name(database):
    with pytest.raises(BadStore, match="does not exist; check that the database server runs and that the URL is right"):
        Store(f"{database.rpartition('/')[0]}/full")
