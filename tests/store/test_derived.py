import pytest
from sqlalchemy import text
from tests.store.pages import SEEN, page

from rashomon.errors import BadStore
from rashomon.store import derived, facts
from rashomon.store.derived import Listed, Place, Reading, Sentences


@pytest.fixture
def connection(store):
    with store.writing() as made:
        yield made


def _place(document, story, day="2031-05-02"):
    return Place(document, f"at {document}", story, day, "a \x00\ud800 title")


def test_readings_are_put_in_place_of_earlier_ones_and_those_refused_are_told_apart(connection):
    derived.put_readings(connection, {"d1": Reading("s1", False, b"a"), "d2": Reading("s2", True, b"b")})
    derived.put_readings(connection, {"d1": Reading("s3", False, b"c")})
    assert derived.readings(connection, ["d2", "d1", "d9"]) == {
        "d1": Reading("s3", False, b"c"),
        "d2": Reading("s2", True, b"b"),
    }
    assert derived.read_at(connection, ["d1", "d2"]) == {"d1": "s3", "d2": "s2"}
    assert derived.read_at(connection, ["d1", "d2"], refused=False) == {"d1": "s3"}
    assert derived.refused(connection) == {"d2": b"b"}
    derived.unread(connection, ["d2"])
    assert derived.refused(connection) == {}


def test_sentences_are_put_in_place_of_earlier_ones_and_let_go_of(connection):
    derived.put_sentences(connection, {"d1": Sentences("a", b"1"), "d2": Sentences("b", b"2")})
    derived.put_sentences(connection, {"d1": Sentences("c", b"3")})
    assert derived.sentences(connection, ["d1", "d9"]) == {"d1": Sentences("c", b"3")}
    derived.drop_sentences(connection, ["d1"])
    assert derived.sentences(connection, ["d1", "d2"]) == {"d2": Sentences("b", b"2")}


def test_a_story_is_called_by_the_ids_of_all_its_reports(connection):
    derived.place(connection, [_place("d1", "s"), _place("d2", "s"), _place("d3", "t")])
    assert derived.called(connection, derived.story_id("d2")[:9]) == ("s",)
    assert derived.called(connection, "") == ("s", "t")
    assert derived.called(connection, "%") == ()
    derived.place(connection, [_place("d2", "t")], gone=["d1"])
    assert derived.called(connection, derived.story_id("d2")) == ("t",)
    assert [one.document for one in derived.in_stories(connection, ["s", "t"])] == ["d2", "d3"]
    assert derived.placed(connection, ["d1", "d2"]) == {"d2": _place("d2", "t")}
    assert derived.sightings(connection) == {"at d2": "d2", "at d3": "d3"}


def test_stories_are_listed_the_latest_first_and_told_where_they_are_due(connection):
    for name, last, due in (("a", "", True), ("b", "2031-05", False), ("c", "2031-05-02", True), ("d", "2031", False)):
        derived.put_story(connection, Listed(name, due, last, "{}"), None if due else b"told")
    assert [one.story for one in derived.stories(connection)] == ["c", "b", "d", "a"]
    assert derived.due(connection, 1) == (["a"], 2, 4)
    derived.make_due(connection, ["b"])
    assert derived.is_due(connection, "b")
    assert derived.account(connection, "b") == b"told"
    derived.drop_stories(connection, ["a", "b", "c"])
    assert [one.story for one in derived.stories(connection)] == ["d"]


def test_all_that_is_derived_can_be_let_go_of_and_every_document_is_news(connection):
    facts.keep(connection, [page(1), page(2)], seen=SEEN)
    facts.heard(connection, list(facts.news(connection)))
    derived.place(connection, [_place("d1", "s")])
    derived.put_snapshot(connection, "stream", b"x" * 99)
    derived.empty(connection)
    assert (derived.counted(connection), derived.snapshot(connection, "stream")) == ((0, 0), None)
    assert sorted(facts.news(connection).values()) == facts.documents(connection)


@pytest.mark.parametrize(
    ("table", "change", "read"),
    [
        ("placed", "story = 't'", lambda c: derived.in_stories(c, ["t"])),
        ("told", "last = '2032'", derived.stories),
        ("readings", "sighting = 's2'", lambda c: derived.readings(c, ["d1"])),
        ("sentences", "made = 'other'", lambda c: derived.sentences(c, ["d1"])),
        ("snapshots", "name = 'other'", lambda c: derived.snapshot(c, "other")),
        ("settings", "value = '1' || value", lambda c: derived.setting(c, "version")),
    ],
)
def test_a_damaged_row_is_never_shown(connection, table, change, read):
    derived.put_readings(connection, {"d1": Reading("s1", False, b"a")})
    derived.put_sentences(connection, {"d1": Sentences("of this", b"a")})
    derived.place(connection, [_place("d1", "s")])
    derived.put_story(connection, Listed("s", False, "2031", "{}"), b"told")
    derived.put_snapshot(connection, "stream", b"x")
    connection.execute(text(f"update {table} set {change}"))
    with pytest.raises(BadStore, match=f"{table} is damaged"):
        read(connection)
