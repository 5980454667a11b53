from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.house_style import words
from rashomon.language.wording import align, changes, fold, is_cut, likeness
from rashomon.records import Change

HOUSE_STYLES = [
    ("The harbour master's neighbours", "the harbor master’s neighbors"),
    ("Officials organised a centre", "Officials organized a center"),
    ("He travelled; they cancelled", "He traveled, they canceled"),
    ("fire fighters", "firefighters"),
    ("a counter-attack", "a counterattack"),
    ("twelve boats", "12 boats"),
    ("twenty-five boats", "25 boats"),
    ("two hundred and five boats", "205 boats"),
    ("2.5 million crowns", "2,500,000 crowns"),
    ("80 per cent", "80%"),
    ("U.S. crews", "US crews"),
    ("we won't leave", "we will not leave"),
    ("on Sept. 10th", "on September tenth"),
    ("the café’s owner", 'the "cafe\'s" owner'),
    ("€5 million", "5 million euros"),
]


@pytest.mark.parametrize(("one", "other"), HOUSE_STYLES)
def test_house_style_is_no_change(one: str, other: str) -> None:
    assert changes(one, other) == changes(other, one) == ()
    assert likeness(one, other) > 0.99


def test_a_pronoun_is_not_the_country() -> None:
    assert fold("us") != fold("US") == fold("U.S.")


def test_a_changed_word_is_named_with_what_stood_there() -> None:
    found = changes("The ferry left the old harbour at noon.", "The ferry left the new harbor at noon.")
    assert found == (Change(was="old", now="new"),)


def test_a_negation_put_in_is_a_change_even_where_only_content_counts() -> None:
    assert changes("We will open the gates", "We will not open the gates", content=True) == (Change(was="", now="not"),)


def test_changed_function_words_are_left_out_where_only_content_counts() -> None:
    said, reported = "The crews are clearing the road today", "The crews were clearing the road that day"
    assert changes(said, reported)
    assert changes("The crews are clearing the road", "The crews had been clearing the road", content=True) == ()


def test_a_cut_is_no_change_and_can_be_told() -> None:
    whole, begun, ended = "We left at dawn and never came back", "We left at dawn", "never came back"
    assert changes(whole, begun) == changes(whole, ended) == ()
    assert is_cut(whole, begun) and is_cut(ended, whole)
    assert not is_cut(whole, whole)
    assert not is_cut(whole, "We left at dusk")


def test_a_cut_is_told_where_its_first_word_also_begins_the_whole() -> None:
    whole = "The work is slow and careful because the river is still high and rising"
    assert is_cut(whole, "The river is still high and rising")
    assert changes(whole, "The river is still high and rising") == ()


def test_a_marked_cut_and_a_marked_addition_are_no_changes() -> None:
    assert changes("We ask all of them to stop these works and leave", "We ask all of them to stop … and leave") == ()
    assert changes("The council has to answer now", "The [harbour] council has to answer now") == ()


def test_two_names_of_one_thing_are_no_change_when_the_caller_says_so() -> None:
    def same(one: str, other: str) -> bool:
        return {one, other} == {"HDF", "Harbour Defence Force"}

    was, now = "The HDF's boats came late", "The Harbour Defence Force's boats came late"
    assert changes(was, now, same=same) == ()
    assert changes(was, now)


def test_likeness_survives_cutting_and_not_another_sentence() -> None:
    whole = "Nobody told the villagers that the upper dam would be opened before the morning"
    assert likeness(whole, "the upper dam would be opened before the morning") == 1.0
    assert likeness(whole, "Nobody warned the villagers that the upper dam would be opened") > 0.8
    assert likeness(whole, "The minister blamed heavy rain for what he called a rare accident") < 0.3
    assert likeness(whole, "") == 0.0


def test_one_common_word_does_not_make_a_short_text_alike() -> None:
    assert likeness("We saw smoke", "We left the town as soon as they saw the smoke above it") < 0.9


def test_words_keep_their_offsets() -> None:
    text = "Some 1,200 of twenty-five thousand didn't vote – 4% in all."
    for word in words(text):
        assert text[word.start : word.end].strip() == text[word.start : word.end] != ""


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_align_from_end_to_end(one: str, other: str) -> None:
    a, b = [word.key for word in words(one)], [word.key for word in words(other)]
    at = (0, 0)
    for step in align(a, b):
        assert (step.a_start, step.b_start) == at
        at = step.a_end, step.b_end
    assert at == (len(a), len(b))
    assert 0.0 <= likeness(one, other) <= 1.0
    assert changes(one, one) == ()


@pytest.mark.parametrize("text", ["?" * 64_000, "a " * 64_000, "two hundred and " * 8_000, "U." * 30_000])
def test_hostile_texts_take_no_time(text: str) -> None:
    assert likeness(text, text[:1_000]) >= 0.0
    changes(text, text[500:])
