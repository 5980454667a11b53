"""The day a figure holds for: its sentence's, the saying's, the report's or the opening's."""

from __future__ import annotations

import pytest
from tests.stages.claims.figures.told import counts

from rashomon.records import Block, Day, Document, Entity
from rashomon.span import cut
from rashomon.stages.claims.figures import find

TUESDAY = Day(date="2021-06-15", precision="day", basis="metadata")


def report(text, published=TUESDAY):
    return Document(
        id="d", path="d.txt", url=None, sha256="", text=text, title=None, outlet=None, agencies=(), byline=None,
        language="en", published=published, published_reason=None,
        blocks=(Block(start=0, end=len(text), role="body", reason=""),),
    )  # fmt: skip


def days(text, published=TUESDAY):
    made = counts(text) if published == TUESDAY else find(report(text, published), (), ())[0]
    return [c.as_of.date if c.as_of else None for c in made]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Sunday a slide killed 12 nuns.", "2021-06-13"),
        ("On Sunday a slide hit a camp. It killed 12 nuns.", "2021-06-13"),
        ("A slide killed 12 nuns on Sunday, the guild said on Monday.", "2021-06-13"),
        ("A slide killed 12 nuns, the guild said on Monday.", "2021-06-14"),
        ("A cook who was dismissed last week killed 12 nuns on Sunday.", "2021-06-13"),
        ("Twelve nuns are missing after Sunday's slide.", "2021-06-15"),
        ("Twelve nuns are now known to have died in Sunday's slide.", "2021-06-15"),
        ("Twelve nuns have died since the start of the rains in January.", "2021-06-15"),
        ("A slide has hit a camp. It killed 12 nuns.", "2021-06-15"),
        ("A slide killed 12 nuns. The search will end on Friday.", None),
        ("A slide killed 12 nuns.", None),
        ("On Sunday rain fell. In March a slide killed 12 nuns.", None),
        ("About 600 villagers fled early on Monday and are being searched now, a guard said.", "2021-06-14"),
        ("Some 300 families remain in the camp.", "2021-06-15"),
        ("As of Sunday, 12 people were missing.", "2021-06-13"),
        ("By Sunday night 300 people had fled.", "2021-06-13"),
        ("Two months after the slide, 300 families are still homeless.", "2021-06-15"),
        ("The guild said on Monday that 12 nuns were missing.", "2021-06-14"),
        ("A fire broke out on Saturday. On Monday police said 12 nuns had died.", "2021-06-12"),
        ("Two guards were hurt last week.", None),
        ("Gunmen killed two monks late on Saturday.", "2021-06-12"),
        ("Two monks died in Saturday's raid, the abbot said on Monday.", "2021-06-12"),
        ("As of Monday evening, 60 people were missing.", "2021-06-14"),
        ("The abbot said on Sunday that two monks had been killed.", "2021-06-13"),
        ("On Sunday the abbot said two monks had been killed.", "2021-06-13"),
        ("More than 700 people are now homeless.", "2021-06-15"),
        ("The toll from Saturday's fire has climbed to 31.", "2021-06-15"),
        ("Two monks were killed on 9 June.", "2021-06-09"),
        ("Two monks were killed last Friday.", "2021-06-11"),
        ("Two monks were killed today.", "2021-06-15"),
        ("Two monks were killed yesterday.", "2021-06-14"),
        ("The trial will open on Friday. Two monks died on Saturday.", "2021-06-12"),
        ("Police searched the abbey on Monday. Two monks were killed there on Saturday.", "2021-06-12"),
        ("By Monday, 31 bodies had been found.", "2021-06-14"),
        ("Since Saturday, 31 people have died.", "2021-06-15"),
    ],
)
def test_the_day_is_that_of_the_event_of_the_state_or_of_saying_it(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The toll rose to 14 on Monday from 12 on Sunday.", ["2021-06-14", "2021-06-13"]),
        ("Twelve nuns died on Sunday and three guards died on Monday.", ["2021-06-13", "2021-06-14"]),
        ("Twelve nuns died in Sunday's slide and three guards were hurt on Monday.", ["2021-06-13", "2021-06-14"]),
        ("Two monks were killed on Saturday and three nuns were arrested on Monday.", ["2021-06-12", "2021-06-14"]),
        ("Police on Monday arrested three men after Sunday's fire killed 12 nuns.", ["2021-06-14", "2021-06-13"]),
    ],
)
def test_each_figure_has_the_day_of_its_own_clause(text, told):
    assert days(text) == told


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("A slide killed 12 nuns.", "incident"),
        ("Twelve people have died since January.", "cumulative"),
        ("Clashes have killed 300 people this year.", "cumulative"),
        ("The flood has displaced 4,000 people since it began.", "cumulative"),
        ("In the past two months 37,000 people have fled.", "cumulative"),
        ("Fever has killed 80 people so far this year.", "cumulative"),
        ("A total of 12 people died.", "incident"),
        ("The death toll rose to 12.", "incident"),
        ("Twelve people have been killed in five days of clashes.", "cumulative"),
        ("The attack, the deadliest since May, killed two guards.", "incident"),
        ("Two guards died in the attack, the third this year.", "incident"),
        ("He has lived there since 2010. A fire killed two guards.", "incident"),
        ("Police have arrested 60 people since the protests began.", "cumulative"),
        ("A man who had been missing since Monday was found dead.", "incident"),
    ],
)
def test_a_running_total_says_since_when_or_over_how_long(text, series):
    assert {count.series for count in counts(text)} == {series}


def test_an_opening_with_several_days_gives_none():
    assert days("Rain fell on Sunday. A dam broke on Monday.\nTwelve nuns were killed.") == [None]


def test_without_a_day_of_the_report_nothing_is_guessed():
    assert days("A slide has hit a camp. It killed 12 nuns on Sunday.", published=None) == [None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Dock Guild on Monday raised its own tally to 12 dead.", ("guild",)),
        ("The Dock Guild met. The death toll rose to 12.", ()),
        ("The Dock Guild raised the roof. Fire killed 12.", ()),
    ],
)
def test_who_puts_a_toll_is_its_source(text, source):
    guild = Entity(
        id="guild", type="organization", name="Dock Guild", variants=(), description=None,
        mentions=(cut("d", text, 4, 14),),
    )  # fmt: skip
    made = [c for c in find(report(text), (), (guild,))[0] if c.measure == "killed"]
    assert [c.attribution for c in made] == [source]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Sunday a slide killed 12 nuns.", "2021-06-13"),
        ("A slide hit a camp on Wednesday. It killed 12 nuns.", "2021-06-09"),
        ("A slide killed 12 nuns yesterday.", None),
        ("A slide has hit a camp. It killed 12 nuns.", None),
        ("Twelve nuns are missing.", None),
        ("A slide at 6 a.m. killed 12 nuns.", None),
    ],
)
def test_of_a_report_known_to_seven_days_only_its_weekdays_tell_the_day(text, day):
    assert days(text, Day(date="2021-06-09", precision="week", basis="story")) == [day]
