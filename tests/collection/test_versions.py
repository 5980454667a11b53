import pytest
from tests.collection.reports import LAST, LATER, SEEN, report

from rashomon.collection import versions
from rashomon.store import addresses, facts

PAGE, OTHER = "https://fen.example/dam", "https://fen.example/flood"


@pytest.fixture
def connection(store):
    with store.writing() as made:
        yield made


def _shown(connection, *asked, ignored=(), until="~"):
    found = versions.shown(connection, [addresses.document(one) for one in asked], ignored, until=until)
    return set(found.shown), found.hidden


def test_the_latest_version_at_an_address_is_shown_whichever_is_asked_about(connection):
    old, new = report(0, url=PAGE), report(0, url=f"{PAGE}?fbclid=1", data=b"The dam held.")
    facts.keep(connection, [new], seen=LATER)
    facts.keep(connection, [old], seen=SEEN)
    expected = {addresses.document(new)}, {addresses.document(old)}
    assert _shown(connection, old) == _shown(connection, new) == expected
    assert _shown(connection, new, until=SEEN) == (expected[1], set())


def test_a_version_that_still_stands_elsewhere_is_shown(connection):
    old, new = report(0, url=PAGE), report(0, url=PAGE, data=b"The dam held.")
    facts.keep(connection, [old, report(0, url=OTHER)], seen=SEEN)
    facts.keep(connection, [new], seen=LATER)
    assert _shown(connection, new) == ({addresses.document(one) for one in (old, new)}, set())
    third = report(0, url=OTHER, data=b"The dam leaks.")
    facts.keep(connection, [third], seen=LAST)
    assert _shown(connection, third) == ({addresses.document(third)}, {addresses.document(old)})


def test_lines_of_a_file_have_no_versions_and_the_ignored_are_hidden(connection):
    lines = [report(0, number, url=None) for number in range(3)]
    facts.keep(connection, lines, seen=SEEN)
    first, *rest = (addresses.document(one) for one in lines)
    assert _shown(connection, *lines, ignored=[first]) == (set(rest), {first})


def test_one_sighting_speaks_for_a_report_whatever_the_order(connection):
    ways = [report(0, path=f"{at}.jsonl#1") for at in range(4)]
    for at, one in enumerate(ways):
        facts.keep(connection, [one], seen=(LAST, SEEN, LATER, SEEN)[at])
    found = versions.shown(connection, [addresses.document(ways[0])], ())
    (sighting,) = found.shown.values()
    (several,) = facts.met(connection, found.shown).values()
    assert (sighting.row, sighting.seen) == (min(several, key=lambda one: one.id).row, SEEN)
    assert len(several) == 4
