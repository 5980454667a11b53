"""What a report's own date may do to the order of stories."""

from __future__ import annotations

from tests.collection.reports import LAST, SEEN, report, shown

from rashomon.collection import Collection


def _days(collection: Collection) -> dict[str, str | None]:
    return {one.path: one.published and one.published.date for one in collection.whole().documents}


def test_a_story_is_not_the_latest_for_a_day_to_come():
    with Collection(":memory:") as collection:
        far = report(0, 0, published="2081-01-01T00:00:00Z")
        collection.add([far, report(0, 1), report(1, 0)], seen=SEEN, claims=False)
        first, second = collection.stories()
        assert (first.last, second.last, second.reports) == ("2031-06-03", "2031-06-02", 2)
        account = collection.account(second.id)
    (odd,) = [one for one in account.documents if one.path == far.path]
    assert odd.published is None
    assert "it gives a day after it was met on 2031-06-05: 2081-01-01" in [w.note for w in account.warnings]


def test_a_story_of_a_day_to_come_stands_no_later_than_it_was_met():
    with Collection(":memory:") as collection:
        collection.add([report(0, published="2035-01-01"), report(1, published="2031-06-05")], seen=SEEN, claims=False)
        collection.add([report(2, published="2031-06-08")], seen=LAST, claims=False)
        untold = [one.last for one in collection.stories()]
        collection.refresh()
        assert untold == [one.last for one in collection.stories()]
        assert untold[0] == "2031-06-08" and collection.stories(since="2034-01-01")[0].last == "2035-01-01"


def test_the_day_a_report_was_first_met_counts_whatever_the_order():
    reports = [report(1, published="2041-06-06T08:00:00Z"), report(2)]
    found = []
    for orders in ((LAST, SEEN), (SEEN, LAST)):
        with Collection(":memory:") as collection:
            for seen in orders:
                collection.add(reports, seen=seen)
                believed = _days(collection)[reports[0].path]
                assert believed == ("2041-06-06" if orders[0] == seen == LAST else None)
            found.append(shown(collection))
            assert collection.rebuild() and shown(collection) == found[0]
    assert found[0] == found[1]
