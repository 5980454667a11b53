"""What stands above a flattened report: station names, paths, titles, captions."""

from __future__ import annotations

import pytest
from tests.stages.bodies.pages import draft, marked

from rashomon.stages.bodies import label
from rashomon.stages.bodies.captions import lead_scene, verbless
from rashomon.stages.bodies.features import measure

STATION = """
f Radio Tolmen 101.2 FM
f On air now: The Harbour Hour
t Boy, 9, found safe after two nights on a sandbank off the coast of Tolmen
b A boy of nine was found safe on a sandbank off Tolmen on Friday, two nights after his boat drifted out.
b His father said that the boy had lived on rain and biscuits.
b The coastguard of Tolmen said it had searched the wrong side of the bay.
"""
CRUMBS = """
f You are here: Home > News > Tolmen Bay
t Ferry: crews fight the swell in Tolmen Bay
c The pier at Tolmen on Friday
b Crews fought a heavy swell in Tolmen Bay on Friday to reach a ferry with 40 people on board.
b The ferry lost its engine near the pier, the coastguard of the bay said.
b Nobody was hurt, it said.
"""


@pytest.mark.parametrize("page", [STATION, CRUMBS])
def test_a_station_or_a_path_is_no_title_and_the_headline_is(page):
    document, roles = marked(page)
    (done,), _ = label((document,))
    assert [block.role for block in done.blocks] == list(roles)


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("The quay at Port Ruo on Tuesday", True),
        ("Mourners outside the chapel in Port Ruo on Friday", True),
        ("A digger at the edge of the slide, Port Ruo", True),
        ("Rescuers hear voices under the mud in northern Tarvos", False),
        ("Two children among the victims of the fire in Ashe", False),
        ("The mayor rejects blame over the collapse in Ashe", False),
        ("Ferry Sinks In The Bay Of Tolmen", False),
    ],
)
def test_a_line_without_a_verb_names_a_picture_and_a_standfirst_does_not(text, caption):
    document = draft(text)
    assert verbless(measure(text, document.blocks[0])) is caption


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("Mina Vale is led to a boat in a coat. Photo: Ana Ruo Doctors at the clinic said she was well.",
         "Mina Vale is led to a boat in a coat. Photo: Ana Ruo"),
        ("A man carries a lamp past the wreck. Picture: Post/Ostpress Officials said two were lost.",
         "A man carries a lamp past the wreck. Picture: Post/Ostpress"),
        ("The mayor said the photo was false. Nobody knew who took it.", None),
    ],
)  # fmt: skip
def test_a_caption_ends_with_the_photo_credit_that_runs_into_the_report(text, caption):
    end = lead_scene(text, 0, len(text))
    assert (None if end is None else text[:end]) == caption
