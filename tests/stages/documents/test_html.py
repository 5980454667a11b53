"""The text a page shows, and where it stood; hostile pages end quickly, with all their text."""

from __future__ import annotations

import time

import pytest
from lxml import html as lxml_html

from rashomon.stages.documents.html import render
from rashomon.stages.documents.losses import of_page


def lines(markup: str) -> list[str]:
    page = render(markup)
    return [page.text[b.start : b.end] for b in page.blocks]


def test_blocks_are_lines_and_inline_elements_are_not():
    assert lines("<div>Two <b>barns</b>\n  burnt<p>on <i>Monday</i>.</div>after") == [
        "Two barns burnt",
        "on Monday.",
        "after",
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>no()</script>", "<style>p{}</style>", "<template><p>no</template>", "<p hidden>no</p>",
        '<p style="color: red; display : none">no</p>', "<noscript>no</noscript>", "<!-- no -->",
        "<select><option>no</select>",
        "<svg><text>no</text></svg>", "<head><title>no</title></head>",
    ],
)  # fmt: skip
def test_what_is_not_shown_is_not_there(hidden):
    assert lines(f"<p>One.</p>{hidden}<p>Two.") == ["One.", "Two."]


def test_a_row_of_a_data_table_is_a_line_and_a_layout_table_is_blocks():
    assert lines("<table><tr><td>Killed<td>12</tr></table>") == ["Killed\t12"]
    assert lines("<table><tr><td><p>Menu</p><td><p>Report</p></tr></table>") == ["Menu", "Report"]


def test_an_xpath_finds_its_element_again():
    markup = "<body><p>One.</p><o:p>Two.</o:p><div><ul><li>Three<li>Four</ul></div><fb:like><p>Five.</p></fb:like>"
    page = render(markup)
    tree = lxml_html.document_fromstring(markup)
    for block in page.blocks:
        (element,) = tree.xpath(block.xpath)
        assert page.text[block.start : block.end].split("\n")[0] in element.text_content()


def test_tags_and_class_names_give_first_draft_roles():
    page = render(
        "<body class='comments-open'><nav>Home</nav><h2>Later</h2><figure><figcaption>A boat</figcaption></figure>"
        "<p>Text"
        "<div class='comment-list'><p>Nonsense!</div><a class='comments-link'>5 comments</a><aside><p>More</aside>"
    )
    assert [b.role for b in page.blocks] == [
        "furniture",
        "heading",
        "caption",
        "body",
        "comment",
        "furniture",
        "furniture",
    ]
    assert 'class "comment-list"' in page.blocks[4].reason


def test_the_share_of_links_is_kept():
    page = render("<p><a href=a>All of it</a><p>Half <a href=b>link</a><p>None")
    assert [round(share, 1) for share in page.links] == [1.0, 0.4, 0.0]


DEEP = "<div>" * 20_000
HOSTILE = {
    "20,000 nested": "<p>Before.</p>" + DEEP + "Deep." + "</div>" * 20_000 + "<p>After.",
    "never closed": "<p>Before.</p>" + DEEP + "Deep.<p>After.",
    "closed wrongly": "<p>Before.</p>" + DEEP + "</p>" * 20_000 + "Deep.<p>After.",
    "inline nested": "<p>Before.</p>" + "<b><i><font>" * 5_000 + "Deep.<p>After.",
    "tables nested": "<p>Before.</p>" + "<table><tr><td>" * 5_000 + "Deep.<p>After.",
    "attributes": "<p>Before.</p><div " + " ".join(f"a{n}=1" for n in range(5_000)) + ">Deep.</div><p>After.",
    "one class of many words": f"<p>Before.</p><div class='{'a ' * 50_000}'>Deep.</div><p>After.",
    "open tags": "<p>Before.</p><p>Deep.</p><p>After.</p>" + "<" * 20_000,
    "comments": "<p>Before.</p><p>Deep.</p><p>After.</p>" + "<!-- x " * 20_000,
}


@pytest.mark.parametrize("markup", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_page_keeps_its_text_(markup):
    found = lines(markup)
    assert [word for word in found if word in {"Before.", "Deep.", "After."}] == ["Before.", "Deep.", "After."]


def test_entities_that_grow_are_not_expanded_and_files_not_read():
    bomb = '<!ENTITY a "lol">' + "".join(
        f'<!ENTITY {n} "{("&" + p + ";") * 10}">' for p, n in zip("abcdef", "bcdefg", strict=True)
    )
    for declared in (bomb, '<!ENTITY g SYSTEM "file:///etc/hostname">'):
        text = render(f'<?xml version="1.0"?><!DOCTYPE x [{declared}]><html><body><p>Before &g; after</p>').text
        assert text.endswith("Before &g; after")
        assert len(text) < 500


def test_text_lost_or_read_without_a_tree_is_said():
    hidden = f"<p>Shown.</p><div style='display:none'>{'hidden words ' * 100}</div>"
    assert "were read" in (of_page(hidden, render(hidden)) or "")
    assert "stream of tags" in (of_page(DEEP + "x", render(DEEP + "x")) or "")
    whole = f"<p>{'shown words ' * 100}</p><script>{'code ' * 500}</script>"
    assert of_page(whole, render(whole)) is None


def test_a_tag_of_very_many_attributes_costs_no_more_than_its_length():
    flood = "".join(f" a{number}=1" for number in range(100_000))
    begun = time.process_time()
    page = render(f"<p>Two barns burnt.<div{flood}>Nobody was hurt.</div>")
    assert (page.text, page.tree) == ("Two barns burnt.\n\nNobody was hurt.", None)
    assert time.process_time() - begun < 5
    assert render(f"<p data-text='{'word ' * 9_000}'>Two barns burnt.").tree is not None
