from dataclasses import replace

import pytest
from tests.collection.reports import LATER, SEEN, grouped, report, several

from rashomon.collection import Collection, versions
from rashomon.collection.packing import packed, unpacked
from rashomon.collection.readings import Read
from rashomon.records import Day
from rashomon.store import derived, facts


@pytest.fixture
def collection(tmp_path):
    with Collection(tmp_path / "store.db") as made:
        yield made


def test_a_new_report_touches_its_own_story_alone(collection):
    collection.add(several(), seen=SEEN)
    added = collection.add([report(1, 3)], seen=SEEN, claims=False)
    (fire,) = collection.stories(search="smoke")
    assert added.stories == (fire.id,)
    with collection._store.reading() as connection:
        assert derived.due(connection, 9)[0] == [fire.id]


def test_a_storys_older_ids_lead_to_it(collection):
    late = report(0, 1)
    collection.add([late], seen=SEEN, claims=False)
    (old,) = collection.stories()
    early = report(0, 2, published="2031-06-01T08:00:00Z")
    collection.add([early], seen=SEEN, claims=False)
    (new,) = collection.stories()
    assert new.id != old.id
    assert collection.called(old.id) == (new.id,)
    assert collection.account(old.id) == collection.account(new.id)
    assert collection.called(new.id[:8]) == (new.id,)


def _spoilt(connection, name, sighting=None):
    """What was read of a report, with a day that no calendar has: what groups reports breaks on it."""
    one = derived.readings(connection, [name])[name]
    read = replace(unpacked(one.row, Read), sighting=sighting or one.sighting)
    day = Day(date="2031-99-99", precision="day", basis="text")
    return {
        name: replace(
            one, sighting=read.sighting, row=packed(replace(read, document=replace(read.document, published=day)))
        )
    }


def test_a_report_that_breaks_the_grouping_costs_no_other(collection):
    poison = report(0, 1)
    collection.add([poison], seen=SEEN, claims=False)
    with collection._store.writing() as connection:
        (name,) = facts.documents(connection)
        derived.put_readings(connection, _spoilt(connection, name))
        derived.place(connection, (), gone=[name])
        facts.is_news(connection, [name])
    with Collection(collection._store.where) as again:
        added = again.add(several(2), seen=SEEN, claims=False)
        assert [(row.path, row.reason) for row in added.rejected] == [(poison.path, "failed")]
        assert again.rejected() == added.rejected
        assert sum(len(story) for story in grouped(again)) == 5


def test_a_report_that_breaks_the_grouping_only_when_read_anew_costs_no_other(collection):
    collection.add(several(2), seen=LATER, claims=False)
    with collection._store.writing() as connection:
        facts.keep(connection, [report(0, 1)], seen=SEEN)
        (name,) = facts.news(connection).values()
        speaks = versions.shown(connection, [name], frozenset()).shown[name]
        derived.put_readings(connection, _spoilt(connection, name, speaks.id))
    refused, _ = collection.refresh(claims=False)
    assert [(row.path, row.reason) for row in refused] == [(report(0, 1).path, "failed")]
    assert sum(len(story) for story in grouped(collection)) == 5
