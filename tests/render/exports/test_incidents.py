from __future__ import annotations

from dataclasses import replace

import pytest
from tests.made import count, document
from tests.render.accounts import MINISTRY, MONDAY, TOWN, TUESDAY, account, day

from rashomon.records import Account, Day, Toll
from rashomon.render.exports.codes import acled_place, acled_time, ucdp_date, ucdp_place, whole_day
from rashomon.render.exports.incidents import Incident, country, incidents, people
from rashomon.render.exports.totals import killed, total
from rashomon.stages.ledger import tallied

SIDES = replace(
    document("5 civilians, 4 soldiers and 3 fighters died. 12 people died. A man and 2 children died.", name="sides"),
    published=Day(date="2031-05-06", precision="day", basis="metadata"),
)


def only(told: Account) -> Incident:
    return incidents(told)[0]


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("people", "anybody"),
        ("", "anybody"),
        ("dead", "anybody"),
        ("16 civilians", "civilians"),
        ("schoolgirls and boys", "children"),
        ("Harush militants", "fighters"),
        ("gunmen", "fighters"),
        ("police officers", "soldiers"),
        ("men", "men"),
        ("miners", "others"),
        ("elderly people", "others"),
    ],
)
def test_whom_a_group_means(group: str, kind: str):
    assert people(group) == kind


def test_the_count_is_of_the_latest_day_and_no_superseded_one():
    first = count(MONDAY, "At least 9 people", 9, 9, **MINISTRY)
    later = count(TUESDAY, "14", 14, 14, **MINISTRY)
    found = only(account([MONDAY, TUESDAY], [first, later])).count("killed", "anybody")
    assert found is not None
    assert (found.low, found.best, found.high) == (14, 14, 14)


def test_a_figure_that_gives_the_toll_goes_before_one_of_a_later_day():
    counts = [count(MONDAY, "At least 9 people", 9, 9), count(TUESDAY, "17 dead", 3, 3, attribution=("rescuers",))]
    made = account([MONDAY, TUESDAY], counts)
    nine = next(f.id for f in made.figures if f.entries[0].low == 9)
    toll = Toll(measure="killed", low=9, best=9, high=9, basis="", figures=(nine,))
    assert total(only(made), "killed") == (3, 3, 3)
    assert total(only(replace(made, stories=(replace(made.stories[0], tolls=(toll,)),))), "killed") == (9, 9, 9)


def test_what_its_source_gave_up_counts_no_longer_whatever_day_it_was_for():
    first = count(MONDAY, "At least 9 people", 9, 9, as_of=day("2031-05-06"), **MINISTRY)
    later = count(TUESDAY, "14", 7, 7, as_of=day("2031-05-05"), **MINISTRY)
    assert total(only(account([MONDAY, TUESDAY], [first, later])), "killed") == (7, 7, 7)


def test_a_part_a_background_figure_and_a_running_total_are_no_toll():
    whole = count(MONDAY, "At least 9 people", 9, 9)
    part = count(MONDAY, "2 children", 2, 2, whole=whole.span)
    past = count(TUESDAY, "17 dead", 170, 170, standing="background")
    running = count(TUESDAY, "14", 1400, 1400, series="cumulative")
    found = only(account([MONDAY, TUESDAY], [whole, part, past, running]))
    assert total(found, "killed") == (9, 9, 9)


def test_what_sides_leave_of_a_total_is_of_unknown_side():
    sides = [
        count(SIDES, "5 civilians", 5, 5, group="civilians"),
        count(SIDES, "4 soldiers", 4, 4, group="soldiers"),
    ]
    found = killed(only(account([SIDES], [*sides, count(SIDES, "12 people", 12, 12)])))
    assert (found.soldiers, found.fighters, found.civilians, found.unknown, found.best) == (4, None, 5, 3, 12)


def test_without_a_total_the_sides_are_added_up_and_an_open_end_stays_open():
    sides = [
        count(SIDES, "4 soldiers", 4, None, qualifier="at least", group="soldiers"),
        count(SIDES, "3 fighters", 3, 3, group="fighters"),
    ]
    found = killed(only(account([SIDES], sides)))
    assert (found.low, found.best, found.high, found.unknown) == (7, 7, None, None)


def test_a_man_and_two_children_are_three():
    counts = [count(SIDES, "A man", 1, 1, group="man"), count(SIDES, "2 children", 2, 2, group="children")]
    assert total(only(account([SIDES], counts)), "killed") == (3, 3, 3)


def test_what_no_figure_tells_is_not_zero():
    found = only(account([MONDAY], []))
    assert killed(found) == (None, None, None, None, None, None, None)
    assert found.place is None


def test_the_day_is_the_one_the_first_reports_speak_of():
    sunday = count(MONDAY, "At least 9 people", 9, 9, as_of=day("2031-05-04"))
    later = count(TUESDAY, "14", 14, 14, as_of=day("2031-05-06"))
    assert only(account([MONDAY, TUESDAY], [sunday, later])).day == day("2031-05-04")
    ahead = [count(MONDAY, quote, 1, 1, as_of=day("2031-05-09")) for quote in ("2 children", "9 people")]
    assert only(account([MONDAY], [sunday, *ahead])).day == day("2031-05-04")
    assert only(account([MONDAY], [])).day == day("2031-05-05", "story")


def test_a_place_brings_its_country_and_precision():
    found = only(account([MONDAY], [count(MONDAY, "At least 9 people", 9, 9, place="town")], entities=[TOWN]))
    where = country(found.place)
    assert where is not None
    assert (where.name, where.iso3, where.number) == ("Kenya", "KEN", 404)
    assert ucdp_place(found.place) == 1


def test_a_place_whose_position_is_known_goes_before_one_named_more_often():
    field = replace(TOWN, id="field", place=None)
    counts = [
        count(MONDAY, "At least 9 people", 9, 9, place="field"),
        count(MONDAY, "2 children", 2, 2, place="field"),
        count(TUESDAY, "14", 14, 14, place="town"),
    ]
    assert only(account([MONDAY, TUESDAY], counts, entities=[field, TOWN])).place == TOWN


def test_a_day_only_taken_from_the_reports_is_less_sure():
    assert [ucdp_date(day("2031-05-04", basis)) for basis in ("text", "metadata", "story")] == [1, 2, 2]
    month = Day(date="2031-05", precision="month", basis="text")
    assert (ucdp_date(month), acled_time(month), whole_day(month)) == (4, 3, None)


def test_a_toll_that_no_figure_gives_is_the_total():
    """A mother and her son are two: either figure alone would count one of them."""
    report = document("A mother and her son were killed.", name="one", published="2031-05-05")
    counts = (count(report, "A mother", 1, 1, group="mother"), count(report, "her son were killed", 1, 1, group="son"))
    made = account([report], counts)
    told = tallied(made.stories, made.figures, made.documents, ())
    (incident,) = incidents(replace(made, stories=told))
    assert total(incident, "killed") == (1, 2, 2)


def test_a_place_without_a_position_stands_at_its_districts_and_no_more_exactly():
    village = replace(TOWN, id="village", name="Tel Varush", place=None, within="town")
    found = only(
        account([MONDAY], [count(MONDAY, "At least 9 people", 9, 9, place="village")], entities=[village, TOWN])
    )
    assert found.place is not None and found.place.place is not None and TOWN.place is not None
    assert (found.place.name, found.place.place.lat) == ("Tel Varush", TOWN.place.lat)
    assert (ucdp_place(found.place), acled_place(found.place)) == (4, 3)
