from __future__ import annotations

from dataclasses import replace

from tests.stages.bodies.pages import web

from rashomon.records import Document
from rashomon.stages.bodies import label

PAGE = (
    ("li", False, "furniture", "World news"),
    ("h1", True, "title", "Ferry runs aground off Lannmark"),
    ("span", False, "byline", "By Marta Lind"),
    ("figcaption", True, "caption", "The Sea Lark off Lannmark"),
    ("p", True, "body", "A ferry with 212 people ran aground off Lannmark on Sunday, the coastguard said."),
    ("p", True, "body", "Sign up for our newsletter"),
    ("h2", True, "heading", "Fog on the sound"),
    ("p", True, "body", "Fog lay on the sound when the ferry struck the bank, its master said."),
    ("p", True, "body", "(Reporting by Marta Lind; Editing by Bo Sand)"),
    ("p", False, "body", "Ten ways to pack a suitcase without tears."),
)


def test_words_overrule_the_main_text_and_the_main_text_the_rest():
    (done,), _ = label((web(*PAGE),))
    assert [block.role for block in done.blocks] == [
        "furniture", "title", "byline", "caption", "body", "furniture", "heading", "body", "credit", "furniture",
    ]  # fmt: skip


def test_where_the_page_was_and_its_tag_stay_with_the_block():
    (done,), _ = label((web(*PAGE),))
    assert [(block.tag, block.xpath) for block in done.blocks] == [
        (row[0], f"/html/body/{row[0]}[{at}]") for at, row in enumerate(PAGE, 1)
    ]


def test_a_page_whose_main_text_nobody_found_is_judged_by_its_lines():
    rows = [(tag, None, "body", text) for tag, _, _, text in PAGE]
    (done,), _ = label((web(*rows),))
    roles = [block.role for block in done.blocks]
    assert (roles[4], roles[5], roles[7]) == ("body", "furniture", "body")


def test_a_list_of_other_stories_inside_the_main_text_is_furniture():
    rows = (*PAGE[:8], ("h3", True, "heading", "Related stories"), ("p", True, "body", "Sea Lark sold to new owner"))
    (done,), _ = label((web(*rows),))
    assert [block.role for block in done.blocks[-2:]] == ["furniture", "furniture"]


def test_letters_from_readers_are_comments_and_their_head_is_not():
    rows = (*PAGE[:8], ("h3", False, "heading", "Letters from readers"))
    document = web(*rows, ("p", False, "body", "I have sailed that sound for forty years and never liked the bank."))
    (done,), warnings = label((_in_one_section(document, 2),))
    assert [block.role for block in done.blocks[-2:]] == ["furniture", "comment"]
    assert [warning.kind for warning in warnings] == ["comment"]


def _in_one_section(document: Document, last: int) -> Document:
    """The document with its last blocks inside a section of their own."""
    moved = [replace(b, xpath=f"/html/body/section/{b.tag}[{at}]") for at, b in enumerate(document.blocks[-last:], 1)]
    return replace(document, blocks=(*document.blocks[:-last], *moved))


def test_a_head_and_a_notice_inside_the_comments_are_no_reader_s_words():
    inside = ("Comments (4)", "I never liked that ferry, it hums at night.", "Log in to join the conversation.")
    (done,), _ = label((web(*PAGE[:8], *(("p", False, "comment", text) for text in inside)),))
    assert [block.role for block in done.blocks[-3:]] == ["furniture", "comment", "furniture"]


def test_an_advertisement_amid_the_text_is_no_part_of_it_unless_most_of_the_text_is_so_named():
    page = web(*PAGE[4:8], ("p", True, "furniture", "Ten foods that killed 3,000 people last year!"))
    for sold, reason in ((1, 'inside class "ad-slot"'), (1, 'inside class "share"'), (4, 'inside class "ad-slot"')):
        blocks = tuple(
            replace(b, role="furniture", reason=reason) if at > 4 - sold else b for at, b in enumerate(page.blocks)
        )
        (done,), _ = label((replace(page, blocks=blocks),))
        assert (done.blocks[-1].role == "furniture") == (sold == 1 and "ad-slot" in reason)
