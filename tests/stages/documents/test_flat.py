"""Pages no tree can hold, read as a stream of tags."""

from __future__ import annotations

from rashomon.stages.documents.flat import read


def lines(markup: str) -> list[str]:
    text, blocks = read(markup).finish()
    return [text[b.start : b.end] for b in blocks]


def test_block_elements_part_lines_and_inline_ones_do_not():
    assert lines("<p>Two <b>barns</b> burnt<br>down<div>on <i>Monday</div>&amp; after") == [
        "Two barns burnt", "down", "on Monday", "& after",
    ]  # fmt: skip


def test_what_is_not_shown_is_left_out_and_what_follows_is_not():
    markup = "<p>One<script>no('</p>')</script><div hidden><p>no<br></p></div><svg><text>no</text></svg><p>Two"
    assert lines(markup) == ["One", "Two"]
