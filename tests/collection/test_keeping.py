import multiprocessing
import random
from dataclasses import replace

import pytest
from tests.collection.reports import LAST, LATER, SEEN, grouped, report, several, shown

from rashomon.collection import Collection
from rashomon.config import Reading, Settings
from rashomon.errors import BadStore
from rashomon.records import Rejected


@pytest.fixture
def collection(where):
    with Collection(where) as made:
        yield made


def _all_at_once(tmp_path, found):
    with Collection(tmp_path / "once.db") as made:
        made.add(found, seen=SEEN, claims=False)
        return shown(made)


def test_reports_come_in_are_grouped_told_and_shown(collection):
    told = []
    added = collection.add(several(), seen=SEEN, kept=told.append)
    assert (added.kept.new, added.rejected, len(added.stories)) == (9, (), 3)
    assert told == [added.kept]
    assert {len(story) for story in grouped(collection)} == {3}
    (fire,) = collection.stories(search="smoke spice")
    account = collection.account(fire.id)
    assert "killed" in {figure.measure for figure in account.figures}
    assert (fire.reports, fire.first, len(account.statements) > 0) == (3, "2031-06-03", True)
    assert [one.id for one in collection.stories(since="2031-06-04")] == [collection.stories()[0].id]


def test_reports_by_ones_in_any_order_and_again_give_the_same_byte_for_byte(tmp_path):
    found = [*several(), Rejected(path="x.html", url=None, reason="empty", detail="nothing")]
    usual = _all_at_once(tmp_path, found)
    for at in range(3):
        mixed = found + found[:at]
        random.Random(at).shuffle(mixed)
        with Collection(tmp_path / f"{at}.db") as made:
            for begin in range(0, len(mixed), 1 + at):
                with Collection(tmp_path / f"{at}.db") as other:  # now this process, now another
                    (made, other)[begin % 2].add(mixed[begin : begin + 1 + at], seen=SEEN, claims=at == 1)
            assert shown(made) == usual


def _add(where, part):
    with Collection(where) as mine:
        for one in part:
            mine.add([one], seen=SEEN, claims=False)


def test_two_processes_at_once_on_either_engine_give_the_same(where, tmp_path):
    found, context = several(), multiprocessing.get_context("spawn")
    both = [context.Process(target=_add, args=(where, part)) for part in (found[:6], found[3:])]
    for one in both:
        one.start()
    for one in both:
        one.join(120)
    assert [one.exitcode for one in both] == [0, 0]
    with Collection(where) as made:
        assert shown(made) == _all_at_once(tmp_path, found)


def test_rebuilding_gives_the_same_and_says_where_it_does_not(collection):
    collection.add([*several(2), report(0, 0, data=b"\n")], seen=SEEN)
    before = shown(collection)
    assert collection.rebuild()
    assert shown(collection) == before
    (first, *_) = collection.stories()
    with collection._store.writing() as connection:
        connection.exec_driver_sql("update told set account = null where due = 0")
    with pytest.raises(BadStore, match="rebuild"):
        collection.account(first.id)
    assert not collection.rebuild()
    assert shown(collection) == before


def test_what_makes_the_same_report_differently_makes_all_anew(tmp_path):
    where = tmp_path / "store.db"
    with Collection(where) as made:
        made.add(several(1), seen=SEEN, claims=False)
        with made._store.writing() as connection:
            connection.exec_driver_sql("delete from readings")
    with Collection(where) as made:
        assert made.refresh() == ((), ())  # nothing is new
    with Collection(where, settings=replace(Settings(), reading=Reading(characters=50))) as other:
        other.refresh()
        assert [row.reason for row in other.rejected()] == ["too_long"] * 3


def test_the_same_item_at_two_publishers_and_by_many_ways_is_two_reports_with_every_sighting(collection):
    one = report(0)
    ways = [one, report(0, path="again.warc#9"), report(0, url=f"{one.url}?utm_source=feed"), report(0, title=None)]
    other = report(0, url="https://elsewhere.example/dam")
    assert collection.add([*ways, *ways[::-1], other], seen=SEEN, claims=False).kept.new == 2
    (account,) = collection.accounts()
    assert len(account.documents) == 2
    with collection._store.reading() as connection:
        assert connection.exec_driver_sql("select count(*) from sightings").scalar() == 5


def test_an_edited_page_is_shown_as_it_is_now_and_as_it_was_before(collection):
    collection.add(several(1), seen=SEEN, claims=False)
    edited = report(0, data=report(0).data.replace(b"14 people", b"17 people"))
    assert collection.add([edited], seen=LATER).kept.versions == 1
    (account,) = collection.accounts()
    texts = [one.text for one in account.documents]
    assert sum("17 people" in text for text in texts) == 1
    assert len(texts) == 3
    (story,) = collection.stories(search="17")
    assert collection.stories(search="unheard of") == ()
    before = collection.before(story.id, SEEN)
    assert not any("17 people" in one.text for one in before.documents)
    assert len(before.documents) == 3
    assert collection.rebuild()


def test_a_page_put_back_is_shown_as_it_was_each_moment_as_it_was_then(collection):
    collection.add(several(1), seen=SEEN, claims=False)
    first, path = shown(collection), f"{report(0).url}"
    edited = report(0, path=path, data=report(0).data.replace(b"14 people", b"17 people"))
    collection.add([edited], seen=LATER, claims=False)
    assert shown(collection) != first
    added = collection.add([report(0, path=path)], seen=LAST, claims=False)
    assert (added.kept.back, len(added.stories)) == (0, 1)
    (account,) = collection.accounts()
    assert not any("17 people" in one.text for one in account.documents)
    (story,) = collection.stories()
    (versions,) = collection.versions(story.id)
    assert [(one.number, one.seen) for one in versions.met] == [(1, SEEN), (2, LATER), (1, LAST)]
    assert any("17 people" in one.text for one in collection.before(story.id, LATER).documents)
    assert collection.stories(search="17 people") == ()
    assert collection.examined().flaws == () and collection.rebuild()


def test_looking_back_changes_nothing(collection):
    first = report(0, path="b.html", title="The dam at Ruo breaks")
    collection.add([first], seen=LATER, claims=False)
    collection.add([report(0)], seen=SEEN, claims=False)
    before = shown(collection)
    (story,) = collection.stories()
    collection.before(story.id, SEEN)
    assert shown(collection) == before
    assert collection.rebuild()
