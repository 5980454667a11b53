from __future__ import annotations

from tests.stages.bodies.pages import draft

from rashomon.records import Document, Warning
from rashomon.stages.bodies import label

FIRE = (
    "Wildfire nears the resort of Alder Pass",
    "A wildfire burned within two miles of the resort of Alder Pass on Tuesday, and residents left their homes.",
    "Fire chief Nora Dent said the wildfire had doubled overnight and was barely contained by her crews.",
    '"The wind is our enemy," Dent told residents of the resort.',
    "Crews from four counties joined the wildfire fight above the pass on Tuesday, Dent said.",
    "The wildfire started on Sunday after lightning struck a ridge above the pass.",
    "No residents were hurt, the fire chief said, and crews guarded their homes.",
)
FOREIGN = (
    "Best Air Fryers For Small Kitchens Reviewed",
    "The Crispo has a nonstick basket, and Gwen Mottley's grandmother swears by its rosemary potatoes and brownies.",
)
SISTER = (
    "Crews fight wildfire near Alder Pass",
    "Crews fought a wildfire near the resort of Alder Pass, fire chief Nora Dent said on Tuesday.",
    "Residents left their homes as the wildfire came down the ridge above the pass, Dent said.",
    "Lightning started the wildfire on Sunday, and the wind drove it toward the resort, crews said.",
)


def told(*reports: tuple[str, ...]) -> tuple[tuple[Document, ...], tuple[Warning, ...]]:
    return label(tuple(draft("\n\n".join(rows), f"{at}.txt") for at, rows in enumerate(reports)))


def test_a_passage_about_something_else_is_inserted():
    done, warnings = told(FIRE[:4] + FOREIGN + FIRE[4:], SISTER)
    inserted = [done[0].text[block.start : block.end] for block in done[0].blocks if block.role == "inserted"]
    assert inserted == list(FOREIGN)
    assert [warning.kind for warning in warnings] == ["inserted"]
    assert warnings[0].quote == "\n\n".join(FOREIGN)


def test_nothing_is_inserted_in_reports_of_one_matter():
    assert told(FIRE, SISTER)[1] == ()


def test_the_order_of_reports_changes_no_role():
    spliced = FIRE[:4] + FOREIGN + FIRE[4:]
    one, other = told(spliced, SISTER)[0], told(SISTER, spliced)[0]
    assert [b.role for b in one[0].blocks] == [b.role for b in other[1].blocks]


def test_a_caption_fused_to_a_sentence_is_warned_of_and_its_paragraph_kept():
    caption = "Flames rise behind houses in Alder Pass, August 4, 2020."
    done, warnings = told((*FIRE[:3], f"{caption} Dent said that crews had come from afar.", *FIRE[3:]))
    assert [(warning.kind, warning.quote) for warning in warnings] == [("caption_fused", caption)]
    assert [block.role for block in done[0].blocks] == ["title"] + ["body"] * 7


def test_a_line_inside_a_running_quotation_is_a_caption():
    speech = ('"We need more crews, and we need them soon.', "Nora Dent asked for help", '"The wind will not wait."')
    done, warnings = told(FIRE + speech)
    assert [block.role for block in done[0].blocks][-3:] == ["body", "caption", "body"]
    assert [(warning.kind, warning.quote) for warning in warnings] == [("caption_fused", speech[1])]


def test_a_present_scene_among_past_paragraphs_is_a_caption():
    scene = "Residents carry their belongings as smoke darkens the valley."
    done, warnings = told((*FIRE[:2], scene, *FIRE[2:]))
    assert done[0].blocks[2].role == "caption"
    assert [warning.quote for warning in warnings] == [scene]


LONG = tuple(
    f"Fire chief Nora Dent said on day {number} that crews had held the wildfire on the ridge above the resort of Alder"
    " Pass and that residents could come home when the wind turned, which nobody could tell them yet."
    for number in range(1, 9)
)


def test_a_headline_that_the_report_never_bears_out_is_warned_of():
    _, warnings = told(("Wildfire crews loot museum in Alder Pass", *LONG), SISTER)
    assert [(w.kind, w.note) for w in warnings] == [("headline_unsupported", "nowhere in the report: loot, museum")]


def test_a_headline_in_the_report_s_own_words_is_not():
    assert told(("Wildfire crews hold ridge above Alder Pass", *LONG), SISTER)[1] == ()


def test_a_short_report_is_held_to_the_things_its_headline_names():
    _, warnings = told(("Divers search hotel for Alder Pass treasure", *LONG[:3]), SISTER)
    assert [w.kind for w in warnings] == ["headline_unsupported"]


def test_a_headline_in_other_words_for_the_same_is_supported():
    rows = ("Fury mounts as blaze reaches Alder Pass and inferno engulfs ridge", *LONG)
    assert told(rows, SISTER)[1] == ()


def test_the_site_s_name_after_the_headline_is_no_claim():
    assert told(("Wildfire crews hold ridge above Alder Pass - Hotel and Museum Gazette", *LONG), SISTER)[1] == ()


def test_what_the_page_marks_as_a_caption_is_fused_to_nothing():
    from tests.stages.bodies.pages import web

    rows = (
        ("h1", True, "title", FIRE[0]),
        *(("p", True, "body", row) for row in FIRE[1:4]),
        ("figcaption", True, "caption", "The ridge above Alder Pass, photographed on Sunday by its residents."),
        *(("p", True, "body", row) for row in FIRE[4:]),
    )
    assert label((web(*rows),))[1] == ()
