"""One pass over markup, whatever it holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.documents.tags import attributes, pieces


def texts(markup: str) -> list[str]:
    return [piece.text for piece in pieces(markup) if piece.kind == "text"]


def test_text_stands_between_tags_comments_and_declarations():
    assert texts("<!DOCTYPE x>One<!-- <p>no -->two<?php no ?>three</ x>four<p") == ["One", "two", "three", "four"]


def test_what_is_never_shown_is_one_step():
    assert texts("<SCRIPT>if (a<b) '</p>'</script >One<style>p>a{}</style>two") == ["One", "two"]


def test_a_lone_angle_bracket_is_text():
    assert "".join(texts("1 < 2 <3 &lt; 4")) == "1 < 2 <3 < 4"


def test_attributes_may_be_quoted_bare_or_without_a_value():
    given = attributes("""class="a b" ID = 'c' hidden data-x=5 class=again""")
    assert given == {"class": "a b", "id": "c", "hidden": "", "data-x": "5"}


@given(st.text(alphabet="<>!-/ab&;= \"'?"))
def test_any_markup_ends(markup):
    assert sum(len(text) for text in texts(markup)) <= len(markup) + markup.count("&")
