from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stages.bodies.pages import draft

from rashomon.records import Document
from rashomon.stages.bodies import label
from rashomon.stages.bodies.splits import split

LINES = st.lists(
    st.one_of(
        st.text(alphabet="abc AB.,“”\"'?!:|•-12 \xa0", max_size=60),
        st.sampled_from(
            ["Comments 2", "Ana R. 3 days ago", "Related stories", "By Ana Ruo", "FILE PHOTO: a boat", "2 hours ago",
             "They left on Monday, she said.", "He stayed. (Editing by Bo Sand)", "Boat sinks Updated: May 3, 2021"]
        ),
    ),
    max_size=14,
)  # fmt: skip


def whole(document: Document) -> bool:
    """Whether the blocks are ordered, apart, not empty, and leave out nothing but white space."""
    at = 0
    for block in document.blocks:
        if block.start < at or block.end <= block.start or document.text[at : block.start].strip():
            return False
        at = block.end
    return not document.text[at:].strip()


@given(LINES)
@settings(max_examples=150, deadline=None)
def test_blocks_stay_ordered_and_cover_every_character(lines: list[str]):
    drafted = draft("\n".join(lines))
    (done,), _ = label((drafted,))
    assert whole(done)
    assert done.text == drafted.text


@given(LINES)
@settings(max_examples=50, deadline=None)
def test_labelling_twice_gives_the_same(lines: list[str]):
    assert label((draft("\n".join(lines)),)) == label((draft("\n".join(lines)),))


def test_a_credit_at_the_end_of_a_paragraph_is_cut_off():
    text = "The crew was unhurt. (Reporting by Ana Ruo; Editing by Bo Sand)"
    assert [text[b.start : b.end] for b in split(text, draft(text).blocks)] == [
        "The crew was unhurt.",
        "(Reporting by Ana Ruo; Editing by Bo Sand)",
    ]


def test_a_date_after_a_title_is_cut_off():
    text = "Barge sinks in the Ruo river Updated: Friday, June 6, 2014 6:23 PM"
    assert [text[b.start : b.end] for b in split(text, draft(text).blocks)] == [
        "Barge sinks in the Ruo river",
        "Updated: Friday, June 6, 2014 6:23 PM",
    ]


WRAPPED = """Ferry sinks off cape

A ferry with more than two hundred people aboard sank off the
northern cape on Monday after its engine failed in heavy seas,
officials of the coastguard said.

Nine of the passengers were still missing in the evening, and
boats searched the bay with lamps until the fog made it too
dangerous for them to go on, the coastguard said.

"We will find them," said the master of one of the boats that
had left the harbour within minutes of the call for help.
"""


def test_lines_of_even_width_are_put_together_as_paragraphs():
    (done,), _ = label((draft(WRAPPED),))
    assert [(block.role, done.text[block.start : block.end]) for block in done.blocks] == [
        (role, paragraph.strip())
        for role, paragraph in zip(["title", "body", "body", "body"], WRAPPED.split("\n\n"), strict=True)
    ]


def test_an_empty_document_and_none_at_all_are_fine():
    assert label(()) == ((), ())
    assert label((draft(""),))[0][0].blocks == ()
