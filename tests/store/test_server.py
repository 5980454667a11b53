"""The health of a PostgreSQL server, looked at by its client."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, text
from tests.store.pages import SEEN, page

from rashomon.store import Store, facts, server


@pytest.fixture
def made(database):
    store = Store(database)
    with store.writing() as connection:
        facts.keep(connection, [page(1), page(2)], seen=SEEN)
    yield store
    store.close()


def _extensions(store):
    with store.reading() as connection:
        return set(connection.execute(text("select extname from pg_extension")).scalars())


def test_a_sound_one_has_no_flaws_what_it_does_not_promise_is_noted_and_nothing_is_changed(made):
    before = _extensions(made)
    flaws, notes = server.looked(made)
    assert flaws == ()
    assert any("fsync" in note for note in notes)
    assert not any("left out" in note for note in notes)
    assert _extensions(made) == before and "amcheck" not in before


def test_an_index_that_lacks_a_row_is_found(made):
    body = "create or replace function odd(varchar) returns varchar language sql immutable as 'select {}'"
    with made.writing() as connection:
        connection.execute(text(body.format("$1")))
        connection.execute(text("create index oddly on sightings (odd(document))"))
        connection.execute(text(body.format("''x'' || $1")))
    flaws, _ = server.looked(made)
    assert [flaw for flaw in flaws if "oddly" in flaw]


def test_where_a_role_may_not_look_it_is_said_and_that_is_no_flaw(database):
    engine = create_engine(database.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("create role reporter login"))
        connection.execute(text("grant create on schema public to reporter"))
    engine.dispose()
    store = Store(database.replace("tester@", "reporter@"))
    flaws, notes = server.looked(store)
    store.close()
    assert flaws == ()
    assert [note for note in notes if "left out: permission denied" in note]
