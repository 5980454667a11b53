from __future__ import annotations

from dataclasses import replace

from tests.made import count, document
from tests.render.accounts import MONDAY, TUESDAY, account

from rashomon.records import Story
from rashomon.render.matches import Overlaps, figures_matched, same_reports, stories_matched

BOTH = account([MONDAY, TUESDAY], [count(MONDAY, "At least 9 people", 9, 9)])
SAME = {"mon": "mon", "tue": "tue"}


def part(name: str, *documents: str) -> Story:
    return replace(BOTH.stories[0], id=name, documents=documents)


def test_a_story_that_split_goes_on_in_one_of_its_parts():
    pairs = stories_matched(BOTH.stories, [part("a", "mon"), part("b", "tue")], SAME)
    assert list(pairs) == ["a"]


def test_stories_that_were_joined_go_on_the_one_that_shares_most():
    more = document("More.", name="more")
    old = [part("a", "mon"), part("b", "tue", "more")]
    joined = part("c", "mon", "tue", more.id)
    assert {now: was.id for now, was in stories_matched(old, [joined], SAME | {"more": "more"}).items()} == {"c": "b"}


def test_of_two_figures_on_the_characters_of_one_only_one_is_it():
    old = BOTH.figures
    one, two = (replace(old[0], id=name) for name in ("later1", "later2"))
    assert {now: was.id for now, was in figures_matched(old, [one, two], Overlaps(SAME)).items()} == {
        "later1": old[0].id
    }


def test_figures_of_another_group_on_the_same_characters_are_others():
    other = replace(BOTH.figures[0], id="later", group="children")
    assert figures_matched(BOTH.figures, [other], Overlaps(SAME)) == {}


def test_a_report_is_revised_when_one_of_its_address_or_name_comes_with_other_bytes():
    there = replace(MONDAY, url="https://example.org/1")
    edited = replace(there, id="mon2", path="other.txt")
    old, new = account([there, TUESDAY], []), account([edited], [])
    assert same_reports(old, new) == {"mon": "mon2"}
    assert same_reports(old, account([replace(edited, url="https://example.org/2")], [])) == {}
