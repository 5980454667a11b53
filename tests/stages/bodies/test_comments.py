from __future__ import annotations

import pytest
from tests.stages.bodies.pages import draft, marked

from rashomon.records import BODY_ROLES
from rashomon.stages.bodies import label

REPORT = """
t Strike at Dock 4 enters third week
b The strike at Dock 4 entered its third week on Monday with no sign of talks, union officials said.
b About 400 dockers have stayed away since May 26, demanding a pay rise of 6 percent.
b The port authority said 11 ships were waiting to unload.
"""
DISQUS = """
f 3 Comments
f Sort by Newest
f jimbo • 3 years ago
m same old story at that port, shook my head all week
f 2 △ ▽ Reply Share ›
f Marisol K. jimbo • 3 years ago
m They should have settled this long ago.
m And another thing: where did the money go?
"""
SOCIAL = """
f Like
f Share
f Comments
f Peter Olsen
m Good for the dockers for once.
f Like · Reply · 3 d
f Anna Bright
m My cousin works there, she is worried sick
f Like · Reply · 2 d · Edited
"""
WORDPRESS = """
f 2 thoughts on “Strike at Dock 4 enters third week”
f Old Salt says:
f June 10, 2014 at 9:12 am
m I worked there for thirty years and it was always the same story.
f Reply
f Posted by Jen on June 11, 2014
m Pay them what they are worth.
f Leave a Reply
f Your email address will not be published. Required fields are marked *
"""
THUMBS = """
f Comments 2
f Thumb dockside 6 months
m Who unloads the ships now?
f Thumb oldfred 6 months
m Nobody does. Read the report again.
"""


FORUM = """
f Like: 3
f Comments
f Adamu wrote on Feb 3, 2013 at 8:15pm:
m Where is the union when we need it?
f tonyK said:
m I am tired of hearing the same thing every week.
"""


@pytest.mark.parametrize("talk", [FORUM, DISQUS, SOCIAL, WORDPRESS, THUMBS])
def test_readers_words_are_comments_and_their_signatures_are_not(talk: str):
    drafted, roles = marked(REPORT.rstrip() + talk)
    (done,), warnings = label((drafted,))
    assert [block.role for block in done.blocks] == list(roles)
    first = next(block for block in done.blocks if block.role == "comment")
    assert [(warning.kind, warning.start) for warning in warnings] == [("comment", first.start)]


def test_a_comment_button_above_the_report_opens_no_comments():
    rows = REPORT.replace("\nb The strike", "\nf Share this articleComments\nb The strike")
    drafted, roles = marked(rows)
    (done,), warnings = label((drafted,))
    assert [block.role for block in done.blocks] == list(roles)
    assert not warnings


def test_a_speaker_s_colon_opens_no_comments():
    rows = (
        REPORT.rstrip()
        + """
b Union founder Bert Cray said:
b I tell you we will stay out as long as it takes!
b The port declined to comment.
"""
    )
    (done,), _ = label((marked(rows)[0],))
    assert [block.role in BODY_ROLES for block in done.blocks] == [False] + [True] * 6


def test_an_age_in_the_report_is_no_signature():
    text = REPORT.replace("\nt ", "").replace("\nb ", "\n\n") + "\n\nThe last strike ended 3 years ago.\n\nIt was long."
    (done,), warnings = label((draft(text),))
    assert "comment" not in {block.role for block in done.blocks}
    assert not warnings


def test_a_reader_s_own_toll_is_warned_of_by_itself():
    toll = "My cousin works there and he says 40 men were hurt"
    page = REPORT.rstrip() + DISQUS + f"f Old Salt • 2 years ago\nm {toll}\n"
    _, warnings = label((marked(page)[0],))
    assert [w.quote for w in warnings if w.note == "a reader gives a toll of their own"] == [toll]
