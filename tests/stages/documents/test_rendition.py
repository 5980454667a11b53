"""What is written between opening and closing becomes lines with places and roles."""

from __future__ import annotations

from rashomon.stages.documents.rendition import Writer


def test_an_element_inside_says_nothing_against_its_ancestor():
    writer = Writer()
    writer.open("nav", "/nav", ("furniture", "inside <nav>"))
    writer.open("h2", "/nav/h2", ("heading", "inside <h2>"))
    writer.write("Menu")
    writer.close()
    writer.close()
    _, (block,) = writer.finish()
    assert (block.role, block.xpath) == ("furniture", "/nav/h2")


def test_a_line_only_partly_inside_an_inline_sign_is_its_block_s_own():
    writer = Writer()
    writer.open("p", "/p", None)
    writer.write("On ")
    writer.open("time", "/p/time", ("dateline", "inside <time>"))
    writer.write("Monday")
    writer.close()
    writer.write(" it rained.")
    text, (block,) = writer.finish()
    assert (text, block.role) == ("On Monday it rained.", "body")


def test_the_share_of_links_counts_what_stands_inside_them():
    writer = Writer()
    writer.open("p", "/p", None)
    writer.open("a", "/p/a", None)
    writer.write("four")
    writer.close()
    writer.write("more")
    writer.finish()
    assert writer.links == [0.5]


def test_closing_more_than_was_opened_is_harmless():
    writer = Writer()
    writer.close()
    writer.write("Text")
    writer.close()
    text, (block,) = writer.finish()
    assert (text, block.tag) == ("Text", None)
