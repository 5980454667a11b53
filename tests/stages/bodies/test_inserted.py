"""What makes a passage foreign to its report, and what does not."""

from __future__ import annotations

import pytest
from tests.stages.bodies.test_warnings import FIRE, SISTER, told

from rashomon.stages.bodies.subjects import another_field, coheres, names, opens_by_pointing_back, pointed_at

RECIPE = (
    "Beat the butter and sugar until pale, add the eggs one at a time and fold in the flour. Bake for 25 minutes, and"
    " dust the cakes with icing sugar once they have cooled."
)
MATCH = (
    "The striker scored twice before half time and the goalkeeper saved a penalty, so that Velden Rovers stay three"
    " points clear at the top of the league with a game in hand."
)
VICTIMS = (
    "Mira Holt, 61, taught the second year and sang in the choir. She had gone back to wake her neighbour.",
    "Otto Brand, 44, kept goats and mended clocks for half the street.",
)
COLOUR = (
    "Lena Sturm walked the lane below the bakery. The dough had risen in its bowls, the butter had melted on a tray,"
    " and tomatoes, onions and a pan of soup stood where the cooks had dropped their aprons."
)


def inserted(*rows: str, sisters: tuple[tuple[str, ...], ...] = (SISTER,)) -> list[str]:
    documents, _ = told(rows, *sisters)
    first = documents[0]
    return [first.text[block.start : block.end] for block in first.blocks if block.role == "inserted"]


@pytest.mark.parametrize("passage", [RECIPE, MATCH])
@pytest.mark.parametrize("sisters", [(), (SISTER,)])
def test_a_paragraph_of_another_field_of_life_is_inserted_with_or_without_related_reports(passage, sisters):
    assert inserted(*FIRE[:4], passage, *FIRE[4:], sisters=sisters) == [passage]


def test_people_named_and_described_by_a_local_paper_are_no_insertion():
    assert inserted(*FIRE[:4], *VICTIMS, *FIRE[4:]) == []


def test_a_reporter_s_colour_is_no_insertion():
    assert inserted(*FIRE[:4], COLOUR, *FIRE[4:]) == []
    assert inserted(*FIRE[:4], f"Our reporter was there. {RECIPE}", *FIRE[4:]) == []


def test_a_passage_that_points_at_what_the_report_has_told_is_tied_to_it():
    assert inserted(*FIRE[:4], f"{RECIPE} The wildfire was far off.", *FIRE[4:]) == []


def test_a_report_that_is_itself_of_light_matters_may_go_from_one_to_another():
    rows = ("Ten treats for spring", *([RECIPE, MATCH] * 4))
    assert inserted(*rows, sisters=()) == []


def test_several_paragraphs_that_cohere_apart_from_the_report_are_inserted_even_at_its_end():
    story = (
        "Harbour police in Tolmen say a freighter rammed the lighthouse after its rudder jammed near Cape Sorrow.",
        "Tolmen radio quotes captain Ilya Brandt as saying the rudder jammed as the freighter passed the lighthouse.",
        "Brandt told Tolmen radio that the lighthouse keeper escaped and the freighter was towed off Cape Sorrow.",
    )
    assert inserted(*FIRE, *story) == list(story)


def test_words_are_of_another_field_only_where_the_rest_is_not():
    words = frozenset("whisk almond lemon sponge bake egg".split())
    assert another_field(words, frozenset({"landslid"}), frozenset()) == "kitchen"
    assert another_field(words, words, frozenset()) is None
    assert another_field(frozenset({"landslid"}), frozenset(), frozenset()) is None


def test_a_passage_is_measured_by_its_openings_names_and_what_it_points_at():
    from tests.stages.bodies.pages import draft

    from rashomon.stages.bodies.features import measure

    document = draft("She saw the old bridge at Tolmen.\n\nThe bridge fell.")
    lines = [measure(document.text, block) for block in document.blocks]
    assert opens_by_pointing_back(lines[0])
    assert not opens_by_pointing_back(lines[1])
    assert "bridge" in pointed_at(lines[:1])
    assert names(lines) == {"tolmen"}
    assert not coheres(lines, frozenset())


STRIKE = (
    "Tram drivers walk out in Velmora",
    "Tram drivers in Velmora walked out on Monday over a roster that leaves them four hours between shifts.",
    "Shop steward Ines Calder said the drivers had voted for the walkout by nine to one after the roster was posted.",
    "The tramway firm said the roster saved eleven shifts at Harrow depot and offered the steward talks in Velmora.",
    "Calder said the drivers would not talk to the company before the roster and the eleven shifts were withdrawn.",
    "Passengers at Harrow depot queued for buses in Velmora, where nobody had posted a notice.",
)


@pytest.mark.parametrize("size", [1, 2])
def test_a_passage_of_another_report_is_inserted_where_it_does_not_belong(size):
    passage = STRIKE[3 : 3 + size]
    documents, warnings = told((*FIRE[:4], *passage, *FIRE[4:]), SISTER, STRIKE)
    roles = [[d.text[b.start : b.end] for b in d.blocks if b.role == "inserted"] for d in documents]
    assert roles == [list(passage), [], []]
    assert [(w.kind, w.evidence[0].quote) for w in warnings] == [("inserted", "\n\n".join(passage))]


def test_what_reports_of_one_matter_share_is_no_insertion():
    assert told(FIRE, (*SISTER, FIRE[4], FIRE[5]))[1] == ()
    assert told(STRIKE, (STRIKE[0], *STRIKE[2:]))[1] == ()


def test_a_notice_that_many_pages_repeat_belongs_to_none():
    notice = STRIKE[3]
    pages = [
        (f"Note {n}", *(f"The {word} of {n} {word}s was told." for word in ("oar", "elm", "hat"))) for n in range(9)
    ]
    assert inserted(*FIRE[:4], notice, *FIRE[4:], sisters=(STRIKE, *((*page, notice) for page in pages))) == []


def test_a_victim_whom_another_paper_of_the_matter_tells_more_of_is_no_insertion():
    more = "Holt taught the second year, sang in the choir and kept goats, and had gone back to wake her neighbour."
    victim = f"{VICTIMS[0]} {VICTIMS[1]}"
    assert inserted(*FIRE[:4], victim, *FIRE[4:], sisters=((*SISTER, more, victim),)) == []


def test_a_passage_at_home_in_neither_of_two_reports_is_left_in_both():
    lone = (
        "Harbour pilot Osric Venn, 58, kept pigeons and repaired clocks for half the quay behind the old customs house."
    )
    documents, warnings = told((*FIRE[:4], lone, *FIRE[4:]), (*STRIKE[:4], lone, *STRIKE[4:]))
    assert warnings == () and all(block.role != "inserted" for document in documents for block in document.blocks)
