"""Pages met again, in a store."""

from __future__ import annotations

from itertools import permutations

import pytest
from tests.store.pages import LAST, LATER, SEEN, entry, page

from rashomon.store import addresses, facts, returns

URL = "https://fen.example/a"
BACK = "2031-05-05T10:00:00Z"


def fetched(number: int, **said):
    """A page at the one link, with words of its own for each number."""
    return page(number, path=f"https://fen.example/feed#{URL}", url=URL, **said)


def latest(connection, *, until=returns.LAST):
    """The number of the page met last at the link."""
    (met,) = facts.met_at(connection, [addresses.named(URL)]).values()
    times = returns.latest(met, returns.stays(connection, met), until=until)
    return {addresses.document(fetched(n)): n for n in range(5)}[max(times, key=lambda name: times[name])]


@pytest.fixture
def connection(store):
    with store.writing() as made:
        yield made


def test_a_page_put_back_is_the_latest_again_and_counted_and_news(connection):
    for number, seen, back in ((1, SEEN, 0), (2, LATER, 0), (1, LAST, 1), (1, BACK, 0)):
        facts.heard(connection, list(facts.news(connection)))
        assert facts.keep(connection, [fetched(number)], seen=seen).back == back
        assert facts.news(connection)
        assert latest(connection) == number
    assert [latest(connection, until=seen) for seen in (SEEN, LATER, LAST, "2031-05-04T23:00:00Z")] == [1, 2, 1, 1]


def test_the_same_whatever_comes_first(connection, tmp_path):
    met = [(1, SEEN), (2, LATER), (1, LAST), (3, BACK), (1, "2031-05-06T10:00:00Z")]
    for at, order in enumerate(permutations(met)):
        url = f"{URL}/{at}"
        for number, seen in order:
            facts.keep(connection, [page(number, path=url, url=url)], seen=seen)
        (several,) = facts.met_at(connection, [addresses.named(url)]).values()
        times = returns.latest(several, returns.stays(connection, several), until=returns.LAST)
        assert times[addresses.document(page(1, url=url))] == "2031-05-06T10:00:00Z"
        assert max(times.values()) == "2031-05-06T10:00:00Z"


def test_what_was_met_with_other_words_about_it_is_met_again(connection):
    for number, seen in ((1, SEEN), (2, LATER)):
        facts.keep(connection, [fetched(number, title="The dam")], seen=seen)
    facts.keep(connection, [fetched(1, title="The dam again")], seen=LAST)
    assert latest(connection) == 1


def test_a_row_of_a_list_that_is_read_again_brings_nothing_back(connection):
    row = entry(1, page(1).data.decode(), url=URL)
    facts.keep(connection, [row], seen=SEEN)
    facts.keep(connection, [fetched(2)], seen=LATER)
    assert facts.keep(connection, [row], seen=LAST) == facts.Kept(new=0, versions=0, again=1, back=0)
    assert latest(connection) == 2


def test_a_page_that_stays_as_it_is_takes_one_row_and_is_no_news(connection):
    for day in range(1, 8):
        facts.keep(connection, [fetched(1)], seen=f"2031-05-0{day}T10:00:00Z")
        facts.heard(connection, list(facts.news(connection)))
    (met,) = facts.met_at(connection, [addresses.named(URL)]).values()
    assert returns.stays(connection, met) == {met[0].id: [returns.Stay(SEEN, "2031-05-07T10:00:00Z")]}
    facts.keep(connection, [fetched(1)], seen="2031-05-08T10:00:00Z")
    assert facts.news(connection) == {}
