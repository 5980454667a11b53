import sqlite3

import pytest
from sqlalchemy import text
from tests.store.pages import LATER, SEEN, page

from rashomon.errors import BadStore
from rashomon.store import Store, derived, facts, layout, rows
from rashomon.store.tables import SETTINGS


def test_a_later_layout_is_refused_with_what_to_do(where):
    made = Store(where)
    with made.writing() as connection:
        derived.put_setting(connection, "version", "99")
    made.close()
    with pytest.raises(BadStore, match="update rashomon"):
        Store(where)


def test_an_earlier_layout_is_brought_up_step_by_step_at_once_or_not_at_all(store):
    steps = {
        3: ("create table notes (name varchar(9) primary key)", "insert into notes values ('a')"),
        4: ("insert into notes values ('b')",),
    }
    with pytest.raises(BadStore), store.writing() as connection:
        layout.set_up(connection, "here", version=4, steps=steps | {4: ("insert into notes values ('a')",)})
    with store.writing() as connection:
        layout.set_up(connection, "here", version=4, steps=steps)
        layout.set_up(connection, "here", version=4, steps=steps)
        assert connection.execute(text("select count(*) from notes")).scalar() == 2
        with pytest.raises(BadStore, match="layout is 4"):
            layout.current(connection, "here")


def test_a_store_of_the_first_layout_gets_the_tables_it_lacks_and_keeps_its_facts(where):
    made = Store(where)
    with made.writing() as connection:
        facts.keep(connection, [page(1)], seen=SEEN)
        connection.execute(text("drop table again"))
        derived.put_setting(connection, "version", "1")
    made.close()
    for _ in range(2):
        again = Store(where)
        with again.writing() as connection:
            assert facts.keep(connection, [page(1), page(2)], seen=LATER).again
            assert len(facts.documents(connection)) == 2
        again.close()


def test_derived_tables_of_another_making_are_made_anew_and_the_facts_stay(where):
    made = Store(where)
    with made.writing() as connection:
        facts.keep(connection, [page(1)], seen=SEEN)
        facts.heard(connection, list(facts.news(connection)))
        derived.put_readings(connection, {"d1": derived.Reading("s1", False, b"x")})
        derived.put_setting(connection, "layout of what is derived", "0")
        connection.execute(text("drop table told"))
    made.close()
    again = Store(where)
    with again.reading() as connection:
        assert derived.readings(connection, ["d1"]) == {}
        assert derived.stories(connection) == []
        assert list(facts.news(connection).values()) == facts.documents(connection)
    again.close()


def test_what_is_no_store_is_refused(tmp_path):
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("create table originals (a)")
    connection.close()
    (tmp_path / "text.db").write_text("not a database, just some text of this length" * 40)
    for name, mend in (("other.db", "not ours"), ("text.db", "path of a store"), ("no/such.db", "folder")):
        with pytest.raises(BadStore, match=mend):
            Store(tmp_path / name)


def test_a_layout_that_is_no_number_is_damage(store):
    with store.writing() as connection:
        rows.write(connection, SETTINGS, [{"name": "version", "value": "one"}])
    with pytest.raises(BadStore, match="doctor"):
        Store(store.where)
