"""Loss is noticed and said."""

from __future__ import annotations

from dataclasses import replace

from rashomon.stages.documents.html import render
from rashomon.stages.documents.losses import of_characters, of_page


def test_undecodable_characters_are_counted_and_the_first_place_is_given():
    assert of_characters("whole", "utf-8") is None
    start, end, note = of_characters("ab\ufffd\ufffdc", "cp1252") or (0, 0, "")
    assert (start, end) == (2, 4)
    assert "2 characters could not be read as cp1252, in one place" in note


def test_a_parser_that_drops_text_is_found_out():
    markup = "".join(f"<p>Sentence number {n} of the report.</p>" for n in range(40))
    page = render(markup)
    assert of_page(markup, page) is None
    cut = replace(page, text=page.text[:300], blocks=page.blocks[:5])
    assert "were read" in (of_page(markup, cut) or "")


def test_scripts_styles_and_comments_are_no_loss():
    noise = f"<script>{'a<b;' * 500}</script><style>{'p{}' * 500}</style><!-- {'> words ' * 500} -->"
    markup = f"{noise}<p>Two barns burnt down on Monday.</p>{noise}"
    assert of_page(markup, render(markup)) is None
