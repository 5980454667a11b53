"""Roles of blocks that a person gave."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.made import span
from tests.stages.decisions.rows import at, report, row

from rashomon.records import Document, warn
from rashomon.stages.decisions import blocks
from rashomon.stages.decisions.anchors import Texts, anchor

TEXT = "Ferry sinks\nThe ferry sank off Oru. Read more: ten best beaches.\nWrite to us."
ONE = report(TEXT, "one")


def roles(document: Document) -> list[tuple[str, str]]:
    return [(block.role, document.text[block.start : block.end]) for block in document.blocks]


def test_characters_get_the_role_and_the_rest_of_their_block_keeps_its_own():
    (made,), _, followed = blocks(
        [ONE], (), [row(1, "role", at(ONE, "Read more: ten best beaches."), value="furniture")]
    )
    assert followed == {1}
    assert roles(made) == [
        ("body", "Ferry sinks"),
        ("body", "The ferry sank off Oru."),
        ("furniture", "Read more: ten best beaches."),
        ("body", "Write to us."),
    ]
    assert made.blocks[2].reason == "as corrected by Ana, 2031-05-02: reason 1"


@given(st.data())
def test_every_character_stays_in_exactly_one_block(data: st.DataObject):
    decided = []
    for number in range(1, 4):
        start = data.draw(st.integers(0, len(TEXT) - 1))
        left = anchor(ONE, start, data.draw(st.integers(start + 1, len(TEXT))))
        decided.append(row(number, "role", left, value=data.draw(st.sampled_from(["body", "furniture", "caption"]))))
    (made,), _, _ = blocks([ONE], (), decided)
    covered = [place for block in made.blocks for place in range(block.start, block.end)]
    assert len(covered) == len(set(covered))
    assert {place for place, c in enumerate(TEXT) if not c.isspace()} <= set(covered)
    (last,) = Texts([ONE]).spans(decided[-1].left)
    assert {block.role for block in made.blocks if last.start <= block.start < last.end} <= {decided[-1].judgement}


def test_the_title_follows_its_block():
    titled = replace(ONE, title="Write to us.", blocks=(*ONE.blocks[:-1], replace(ONE.blocks[-1], role="title")))
    (found,), _, _ = blocks([titled], (), [row(1, "role", at(ONE, "Ferry sinks"), value="title")])
    assert found.title == "Ferry sinks"
    (found,), _, _ = blocks([titled], (), [row(1, "role", at(ONE, "Write to us."), value="furniture")])
    assert found.title is None


def test_what_a_person_says_is_the_reports_own_is_not_warned_of_as_strange():
    strange = warn(span(ONE, "Read more: ten best beaches."), "inserted", "a passage about something else")
    headline = warn(span(ONE, "Ferry sinks"), "headline_unsupported", "nobody says so")
    elsewhere = warn(span(ONE, "Write to us."), "comment", "a reader's letter")
    body = row(1, "role", at(ONE, "Read more: ten best beaches."), value="body")
    assert blocks([ONE], (strange, headline, elsewhere), [body])[1] == (headline, elsewhere)
    assert blocks([ONE], (strange,), [replace(body, judgement="furniture")])[1] == (strange,)


def test_a_role_that_is_none_and_words_that_are_gone_change_nothing():
    unknown, gone = (
        row(1, "role", at(ONE, "Oru"), value="joke"),
        row(2, "role", at(report("Oru", "x"), "Oru"), value="body"),
    )
    assert blocks([ONE], (), [unknown, gone]) == ((ONE,), (), frozenset())
