"""The day a figure holds for: its sentence's, the saying's, the report's or the opening's."""

from __future__ import annotations

import pytest

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
    return [c.as_of.date if c.as_of else None for c in find(report(text, published), (), ())[0]]


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
    ],
)
def test_the_day_is_that_of_the_event_of_the_state_or_of_saying_it(text, day):
    assert days(text) == [day]


def test_an_opening_with_several_days_gives_none():
    assert days("Rain fell on Sunday. A dam broke on Monday. It killed 12 nuns.") == [None]


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
