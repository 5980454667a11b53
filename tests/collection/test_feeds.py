"""What came of feeds, kept; reports met again by a feed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.collection import Collection
from rashomon.errors import AlreadyWatched, BadStore
from rashomon.records import FeedState, Rejected, Source
from rashomon.store import Store, facts

URL = "https://fen.example/feed"
STATE = FeedState(url=URL, title="Fen \x00 Пост", seen=("a", "b"), again=(("c", 2),), next_at=None, interval=600)


def page(number: int, text: str, **told: str) -> Source:
    url = f"https://fen.example/{number}"
    return Source(path=url, data=f"<p>{text}".encode(), media="text/html", charset="utf-8", url=url, **told)


def test_what_came_of_a_feed_is_kept_with_what_is_known_of_it(where):
    missing = Rejected(path=f"{URL}#2", url=None, reason="http_404", detail="gone")
    with Collection(where) as collection:
        kept, left = collection.polled([page(1, "Two barns burnt."), missing], STATE, seen="2031-05-02T10:00:00Z")
        collection.polled([], replace(STATE, url=f"{URL}/2"), seen="2031-05-02T10:00:00Z")
    with Collection(where) as collection:
        assert (kept.new, left, collection.rejected()) == (1, False, (missing,))
        assert collection.feeds() == (STATE, replace(STATE, url=f"{URL}/2"))
        collection.polled([], replace(STATE, failures=3), seen="2031-05-03T10:00:00Z")
        assert collection.feeds()[0].failures == 3


def test_a_feed_that_is_left_stays_so_whatever_a_watch_keeps_of_it(where):
    with Collection(where) as collection:
        collection.follow([STATE])
        assert collection.feeds() == (STATE,)
        collection.follow([STATE], left=1_900_000_000)
        _, left = collection.polled([], replace(STATE, failures=1), seen="2031-05-02T10:00:00Z")
        assert left and collection.feeds() == (replace(STATE, failures=1, left=1_900_000_000),)
        collection.follow([STATE])
        assert collection.feeds() == (replace(STATE, failures=1),)


def test_one_process_watches_at_a_time_and_what_others_do_goes_on(where):
    with Collection(where) as first, Collection(where) as second:
        with first.watching("process 7"):
            with pytest.raises(AlreadyWatched, match="process 7"), second.watching("process 8"):
                pass
            assert second.add([page(1, "Two barns burnt.")], seen="2031-05-02T10:00:00Z", claims=False).kept.new == 1
        with second.watching("process 8"), pytest.raises(AlreadyWatched, match="8"), first.watching("process 7"):
            pass


def test_of_what_cannot_be_kept_nothing_is(where):
    def breaks():
        yield page(1, "Two barns burnt.")
        raise KeyboardInterrupt

    with Collection(where) as collection:
        with pytest.raises(KeyboardInterrupt):
            collection.polled(breaks(), STATE, seen="2031-05-02T10:00:00Z")
        assert collection.feeds() == ()
        assert collection.add([page(1, "Two barns burnt.")], seen="2031-05-03T10:00:00Z", claims=False).kept.new == 1


def test_what_is_known_of_a_feed_that_was_damaged_is_said_to_be(where):
    store = Store(where)
    with store.writing() as connection:
        facts.put_feed(connection, URL, '{"url": 7}')
    store.close()
    with Collection(where) as collection, pytest.raises(BadStore, match="damaged"):
        collection.feeds()


def test_a_report_met_again_by_a_feed_is_placed_anew_by_another_process(where):
    robbed = page(1, "ORSK, May 2, 2031 - Two men robbed a bank in Orsk on Friday, taking 40,000 crowns.")
    fled = page(2, "ORSK, May 3, 2031 - The two men who robbed a bank in Orsk on Friday of 40,000 crowns fled north.")
    told = replace(
        robbed, path=f"{URL}#1", title="Robbed", published="Mon, 02 Jun 2031 10:00:00 GMT", outlet="Fen Post"
    )
    with Collection(where) as collection:
        collection.add([robbed, fled], seen="2031-05-02T10:00:00Z", claims=False)
    with Collection(where) as collection:
        barns = page(3, "FEN, May 3, 2031 - Two barns burnt down in Fen.")
        assert collection.add([told, barns], seen="2031-05-03T10:00:00Z", claims=False).kept.again == 1
        assert sum(entry.reports for entry in collection.stories()) == 3
        assert collection.rebuild()
